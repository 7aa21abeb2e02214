import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import { openPage } from '../../../utils/extract/page';
import { describedSummary } from '../../../utils/extract/summary/summary';
import { takeSnapshot } from '../../../utils/snapshot/snapshot';
import { parse } from '../../sites/page-files';

const address = 'https://journal.example.org/articles/12';
const text =
  'The ferrymen of the delta set their fares by the height of the water, and wrote each of them on a board at the landing.';
const more =
  'Boards that survive show that the fares fell in dry years, when the crossing was short and the boats were many.';
const body = Array.from({ length: 4 }, (_, n) =>
  `${n + 1}. The board at the eastern landing was painted anew each spring, and its figures were copied into the book of the toll house by a clerk who signed beside them. `.repeat(
    2,
  ),
);

function page(content: string, head = '', lang = 'en'): string {
  return `<!doctype html><html lang="${lang}"><head><title>Fares | Journal of Invented Deltas</title>
    <meta name="citation_title" content="Fares"><meta name="citation_author" content="Brook, Ada">
    ${head}</head><body><main><h1>Fares</h1><p>Ada Brook</p>${content}</main></body></html>`;
}

function summary(content: string, head = '', lang = 'en'): string | null {
  const reading = capturePage(parse(page(content, head, lang)), address);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture.summary;
}

describe('a summary is the same however a page sets it', () => {
  const settings: [string, string][] = [
    ['a heading and a paragraph', `<h2>Abstract</h2><p>${text}</p>`],
    ['a section', `<section><h3>Abstract</h3><div><p>${text}</p></div></section>`],
    ['a list of terms', `<dl><dt>Abstract</dt><dd>${text}</dd><dt>Pages</dt><dd>3–9</dd></dl>`],
    [
      'a table',
      `<table><tr><th>Abstract</th><td>${text}</td></tr><tr><th>Pages</th><td>3–9</td></tr></table>`,
    ],
    ['a bold label', `<p><b>Abstract:</b> ${text}</p>`],
    ['a bold label and a line break', `<p><b>Abstract</b><br>${text}</p>`],
    ['a label in capitals', `<p>ABSTRACT. ${text}</p>`],
    ['a label and a dash', `<p><i>Abstract</i> – ${text}</p>`],
    ['a marked element', `<div class="abstract"><p>${text}</p></div>`],
    ['a marked paragraph', `<p class="article-abstract">${text}</p>`],
    ['a marked quotation', `<blockquote class="abstract">${text}</blockquote>`],
  ];

  it.each(settings)('%s', (_, html) => {
    expect(summary(`${html}<h2>References</h2><ol><li>Lind, B. (1999). Boards.</li></ol>`)).toBe(
      text,
    );
  });
});

describe('an element marked as an abstract', () => {
  const marks = [
    'class="abstract"',
    'class="hlFld-Abstract"',
    'class="abstractSection abstractInFull"',
    'class="NLM_abstract"',
    'class="ltx_abstract"',
    'class="jig-abstract"',
    'class="tei-abstract"',
    'class="abstract-content"',
    'id="abstract"',
    'id="Abs1-content"',
    'class="field--abstract"',
    'class="lemma-summary"',
    'class="article-summary"',
    'class="p-summary"',
    'class="record-description"',
    'itemprop="description"',
    'itemprop="abstract"',
    'class="resumen"',
    'id="Zusammenfassung"',
  ];

  it.each(marks)('%s is read', (mark) => {
    expect(summary(`<div ${mark}><p>${text}</p><p>${more}</p></div>`)).toBe(`${text}\n\n${more}`);
  });

  it.each([
    'class="no-abstract"',
    'class="abstract-link"',
    'class="graphical-abstract"',
    'class="abstract-references"',
    'class="site-description"',
    'class="toggle-summary"',
    'class="abstractable"',
    'class="summarybot"',
  ])('%s is another thing', (mark) => {
    expect(summary(`<div ${mark}><p>${text}</p></div>`)).toBe(null);
  });

  it('is none where the title and the article stand in it', () => {
    const html = page('').replace(
      '<h1>Fares</h1>',
      `<div class="abstract"><h1>Fares</h1><p>${text}</p></div>`,
    );
    const reading = capturePage(parse(html), address);
    expect(reading.kind === 'capture' && reading.capture.summary).toBe(null);
  });

  it('is none where more of them stand in a row than there are languages', () => {
    const item = (n: number) => `<h3>Work ${n}</h3><div class="abstract"><p>${text}</p></div>`;
    expect(summary([1, 2, 3, 4].map(item).join(''))).toBe(null);
  });

  it('is none behind running text', () => {
    expect(summary(`<p>${body[0]}</p><div class="description"><p>${text}</p></div>`)).toBe(null);
  });

  it('ends at a heading that is no part of it', () => {
    expect(
      summary(`<div class="abstract"><p>${text}</p><h3>Subject codes</h3><p>Q12, Q13</p></div>`),
    ).toBe(text);
  });
});

describe('an abstract in parts', () => {
  const parts = [
    ['Background', text],
    ['Methods', 'We copied every board that we could find and set the figures in a table.'],
    ['Results', more],
    ['Conclusions', 'Fares followed the water more closely than they followed the price of grain.'],
  ] as const;
  const expected = (mark: string) =>
    parts.map(([name, part]) => `${name}${mark || '\n\n'}${mark && ' '}${part}`).join('\n\n');
  const headings = (level: number, mark = '') =>
    parts.map(([name, part]) => `<h${level}>${name}${mark}</h${level}><p>${part}</p>`).join('');

  it('is read below its heading', () => {
    expect(summary(`<h2>Abstract</h2>${headings(3)}`)).toBe(expected(''));
  });

  it('is read below a heading of the same rank', () => {
    expect(summary(`<h2>Abstract</h2>${headings(2)}<h2>Introduction</h2><p>${body[0]}</p>`)).toBe(
      expected(''),
    );
  });

  it('is read in a marked element', () => {
    expect(summary(`<div class="hlFld-Abstract">${headings(2, ':')}</div><h2>Article</h2>`)).toBe(
      expected(':'),
    );
  });

  it('is read where nothing but its parts tells of it', () => {
    expect(summary(headings(2))).toBe(expected(''));
  });

  it('keeps the labels of its paragraphs', () => {
    const lines = parts.map(([name, part]) => `<p><b>${name}:</b> ${part}</p>`).join('');
    expect(summary(lines)).toBe(parts.map(([name, part]) => `${name}: ${part}`).join('\n\n'));
  });

  it('ends where the article begins with the same words', () => {
    const article = parts.map(([name]) => `<h2>${name}</h2><p>${body.join('')}</p>`).join('');
    expect(summary(`<h2>Abstract</h2><p>${text}</p>${article}`)).toBe(text);
  });

  it('is not the article under an empty heading', () => {
    const article = parts.map(
      ([name]) => `<h2>${name}</h2><p>${body.join('')}</p><p>${body.join('')}</p>`,
    );
    expect(summary(`<h2>Abstract</h2>${article.join('')}`)).toBe(null);
  });
});

describe('a section "Definition"', () => {
  const definition = `<h2>Definition</h2><p>${text}</p>`;
  const section = (name: string) => `<h2>${name}</h2><p>${body[0]}</p>`;

  it.each([
    'Definition',
    'Description',
    'Scope',
    'Overview',
    'In brief',
    'Kurzbeschreibung',
    'Présentation',
    'Descripción',
    '定义',
    '概要',
  ])('%s is a summary where no article follows', (name) => {
    expect(summary(`<h2>${name}</h2><p>${text}</p><h2>References</h2><p>Lind 1999</p>`)).toBe(text);
  });

  it('is a summary above the introduction', () => {
    expect(summary(`${definition}${section('Introduction')}${section('Boards')}`)).toBe(text);
  });

  it('is a summary of one longer section', () => {
    expect(summary(`${definition}${section('Fares in dry years')}`)).toBe(text);
  });

  it('is the first section of an article of several', () => {
    expect(summary(`${definition}${section('History')}${section('Boards')}`)).toBe(null);
  });

  it('is no summary below a lead or an abstract', () => {
    expect(summary(`<p>${body[0]}</p>${definition}`)).toBe(null);
    expect(summary(`<h2>Abstract</h2><p>${more}</p>${definition}`)).toBe(more);
  });

  it('is no summary where it heads a list', () => {
    expect(summary('<h2>Inhalt</h2><ul><li>Fähren</li><li>Tafeln</li></ul>')).toBe(null);
  });
});

describe('what ends a summary', () => {
  const abstract = (rest: string) => summary(`<div><h2>Abstract</h2><p>${text}</p>${rest}</div>`);

  it.each([
    '<h3>Subject headings (XYZ)</h3>',
    '<h3>Subject headings</h3><p>Ferries and landings of the delta, with their boards and their books.</p>',
    '<p>Keywords: ferry, fare</p>',
    '<p>You do not have access to this content.</p>',
    '<p>Related entries</p><p>Tolls of the upper river</p>',
  ])('%s', (rest) => {
    expect(abstract(rest)).toBe(text);
  });

  it('keywords in its own paragraph', () => {
    expect(summary(`<h2>Abstract</h2><p>${text} <b>Keywords:</b> ferry, fare</p>`)).toBe(text);
  });

  it('the announcement of the text to come', () => {
    const announcement =
      'This is an advance summary of a forthcoming article in the Encyclopedia of Invented Deltas. Please check back later for the full article.';
    expect(summary(`<h2>Summary</h2><p>${text} ${announcement}</p>`)).toBe(text);
    expect(summary(`<h2>Summary</h2><p>${announcement} ${text}</p>`)).toBe(text);
    expect(
      summary(`<h2>Summary</h2><p>${text}</p><p>Please check back later for the full article.</p>`),
    ).toBe(text);
  });

  it('a note’s mark at its last word, but no number of its text', () => {
    expect(summary(`<h2>Abstract</h2><p>${text}12</p>`)).toBe(text);
    expect(summary(`<h2>Abstract</h2><p>${more} Fares fell by 3.5</p>`)).toBe(
      `${more} Fares fell by 3.5`,
    );
  });
});

describe('of several summaries', () => {
  const german =
    'Die Fährleute des Deltas setzten ihre Preise nach dem Wasserstand fest und schrieben sie an.';
  const russian =
    'Перевозчики дельты назначали плату по высоте воды и записывали её на доске у пристани.';

  it.each([
    ['en', text],
    ['de', german],
  ])('the one in %s is read', (lang, expected) => {
    const both = `<h2>Zusammenfassung</h2><p>${german}</p><h2>Abstract</h2><p>${text}</p>`;
    expect(summary(both, '', lang)).toBe(expected);
  });

  it('the script tells where the labels do not', () => {
    const both = `<h2>Abstract</h2><p>${text}</p><h2>Abstract</h2><p>${russian}</p>`;
    expect(summary(both, '', 'ru')).toBe(russian);
    expect(summary(both, '', 'en')).toBe(text);
  });

  it('a whole one is read rather than a cut one', () => {
    const both = `<h2>Abstract</h2><p>${text.slice(0, 60)}…</p><h2>Abstract</h2><p>${text}</p>`;
    expect(summary(both)).toBe(text);
  });
});

describe('a summary that nothing names', () => {
  it('stands alone above the keywords', () => {
    const long = `${text} ${more} ${text}`;
    expect(
      summary(`<p>${long}</p><p><b>Key words:</b> ferry, fare.</p><p>Ada Brook, Ferry House.</p>`),
    ).toBe(long);
  });

  it('is none where an article stands there', () => {
    const paragraphs = body.map((each) => `<p>${each}</p>`).join('');
    expect(summary(`${paragraphs}<p>Keywords: ferry, fare</p>`)).toBe(null);
    expect(summary(`<p>${body[0]}</p>`)).toBe(null);
  });
});

describe('the text that metadata describe', () => {
  const described = (content: string, description: string) =>
    describedSummary(openPage(takeSnapshot(parse(page(content)), address)), description, new Set());

  it('is the paragraph that begins so, whole', () => {
    expect(
      described(
        `<p>Notice</p><p>${text}</p><h2>Boards</h2><p>${more}</p>`,
        `${text.slice(0, 70)}…`,
      ),
    ).toBe(text);
    expect(
      described(`<p>“${text}”</p><h2>Boards</h2>`, text.slice(0, 70).replaceAll(' ', '\u00a0')),
    ).toBe(`“${text}”`);
  });

  it('is not an article without headings, nor a text that begins otherwise', () => {
    const article = body.map((each) => `<p>${each}</p>`).join('');
    expect(described(article, body[0]?.slice(0, 80) ?? '')).toBe(undefined);
    expect(described(`<p>${more}</p>`, text)).toBe(undefined);
    expect(described(`<p>${text}</p>`, 'Fares')).toBe(undefined);
  });
});
