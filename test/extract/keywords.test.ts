import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import { splitKeywords } from '../../utils/extract/keywords';
import { parse } from '../sites/page-files';

function keywords(content: string, lang = 'en'): string[] {
  const html = `<html lang="${lang}"><head><title>Fares</title><meta name="citation_title" content="Fares">
    <meta name="citation_author" content="Brook, Ada"></head><body><main><h1>Fares</h1>${content}</main></body></html>`;
  const reading = capturePage(parse(html), 'https://journal.example.org/articles/12');
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture.keywords;
}

const expected = ['ferry', 'river toll', 'fare'];

describe('a line of keywords is parted', () => {
  it.each([
    'ferry; river toll; fare',
    'ferry, river toll, fare.',
    'ferry；river toll；fare。',
    'ferry、river toll、fare',
    'ferry，river toll，fare',
    'ferry · river toll · fare',
    'ferry • river toll • fare',
    'ferry | river toll | fare',
    'ferry / river toll / fare',
    'ferry/river toll/fare',
    'ferry – river toll – fare',
    'ferry؛ river toll؛ fare',
    'ferry، river toll، fare',
  ])('%s', (line) => {
    expect(splitKeywords(line)).toEqual(expected);
    expect(keywords(`<p><strong>Keywords:</strong> ${line}</p>`)).toEqual(expected);
    expect(keywords(`<h3>Keywords</h3><p>${line}</p>`)).toEqual(expected);
  });

  it('by full stops and, in Chinese and Japanese, by spaces', () => {
    expect(splitKeywords('Ferry. River toll. Fare.')).toEqual(['Ferry', 'River toll', 'Fare']);
    expect(splitKeywords('灯塔 港口 账本')).toEqual(['灯塔', '港口', '账本']);
  });

  it('but not where the mark stands within a keyword', () => {
    expect(splitKeywords('ferries (Nile; Rhine), fares')).toEqual([
      'ferries (Nile; Rhine)',
      'fares',
    ]);
    expect(splitKeywords('TCP/IP, tolls')).toEqual(['TCP/IP', 'tolls']);
    expect(splitKeywords('TCP/IP')).toEqual(['TCP/IP']);
    expect(splitKeywords('east-west trade')).toEqual(['east-west trade']);
  });
});

describe('keywords are the same however a page sets them', () => {
  const items = (element: string) =>
    expected.map((each) => `<${element}>${each}</${element}>`).join('');
  const links = expected.map((each) => `<a href="/k/${each}">${each}</a>`);

  it.each([
    ['a list', `<h3>Keywords</h3><ul>${items('li')}</ul>`],
    ['lines', `<div><b>Keywords</b><br>${expected.join('<br>')}</div>`],
    ['paragraphs', `<h3>Keywords</h3>${items('p')}`],
    ['buttons', `<h3>Keywords</h3><div>${items('button')}<button>Show more</button></div>`],
    ['links', `<h3>Keywords</h3><p>${links.join(', ')}</p>`],
    [
      'links in a list',
      `<h3>Keywords</h3><ul>${links.map((each) => `<li>${each}</li>`).join('')}</ul>`,
    ],
    [
      'a list of terms',
      `<dl><dt>Keywords</dt><dd>${expected.join(', ')}</dd><dt>Is a new version of</dt><dd>Fares, earlier recording</dd></dl>`,
    ],
    [
      'descriptions of a term',
      `<dl><dt>Keywords</dt>${items('dd')}<dt>Is a new version of</dt><dd><a href="/e">Fares</a></dd></dl>`,
    ],
    [
      'a list in a list of terms',
      `<dl><dt>Keywords</dt><dd><ul>${items('li')}</ul></dd><dt>Type</dt><dd>Entry</dd></dl>`,
    ],
    [
      'a row',
      `<table><tr><th>Keywords:</th><td>${expected.join('; ')}</td></tr><tr><th>Type</th><td>Entry</td></tr></table>`,
    ],
    [
      'a list with a line behind it',
      `<div><h3>Keywords</h3><ul>${items('li')}</ul><p>Published: 3 May 2011</p></div>`,
    ],
    [
      'rows of divs',
      `<div><div>Keyword(s):</div><div><span>${expected.join('; ')}</span></div></div><div><div>Type:</div><div>Entry</div></div>`,
    ],
    [
      'the end of the abstract',
      `<h2>Abstract</h2><p>The ferrymen of the delta set their fares by the height of the water. <i>Key words:</i> ${expected.join(', ')}</p>`,
    ],
  ])('%s', (_, html) => {
    expect(keywords(html)).toEqual(expected);
  });

  it('and none are made of what stands below', () => {
    expect(
      keywords(
        '<h3>Keywords</h3><p>This entry has no keywords yet. You may propose some to the editors of the lexicon.</p>',
      ),
    ).toEqual([]);
    expect(keywords('<h3>Keywords</h3><button>Show keywords</button>')).toEqual([]);
    expect(keywords('<h3>Subjects</h3><ul><li>Rivers</li><li>Trade</li></ul>')).toEqual([]);
  });
});

it('keywords in the work’s own language are read', () => {
  const both = '<p>Keywords: ferry, fare</p><p>Schlagwörter: Fähre, Preis</p>';
  expect(keywords(both, 'de')).toEqual(['Fähre', 'Preis']);
  expect(keywords(both, 'en')).toEqual(['ferry', 'fare']);
});

describe('keywords that only their elements part or tell', () => {
  const each = ['ferry', 'river toll', 'fare'];

  it('are parted by the elements that are marked as keywords', () => {
    const list = each
      .map((word) => `<span class="Keyword">${word}</span>`)
      .join('<span>&nbsp;</span>');
    expect(keywords(`<div class="KeywordGroup"><h2>Keywords</h2>${list}</div>`)).toEqual(expected);
  });

  it('are known by their mark below an abstract, which ends there', () => {
    const list = each
      .map((word) => `<a class="kwd-part kwd-main" href="/s">${word}</a>`)
      .join(', ');
    const abstract =
      '<p>Fares on the river rose with the water and did not fall with it again.</p>';
    expect(
      keywords(`<h2>Abstract</h2><div>${abstract}<div class="kwd-group">${list}</div></div>`),
    ).toEqual(expected);
  });
});
