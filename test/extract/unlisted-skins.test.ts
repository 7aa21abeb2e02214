/** Skins that no publisher was seen to use, each by what it shares with others. */
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import type { Capture } from '../../utils/model/capture';
import { parse } from '../sites/page-files';

const abstract =
  '<h2>Abstract</h2><p>How the eddies below a weir are named and counted by millers.</p>';

/** What is read of an entry's page with this below its title, or another title and tab. */
function read(below: string, title = 'Eddies', language = 'en', tab = 'Eddies'): Capture {
  const html = `<!doctype html><html lang="${language}"><head>
    <title>${tab} | Encyclopedia of Tides</title></head>
    <body><main><h1>${title}</h1>${below}${abstract}</main></body></html>`;
  const reading = capturePage(parse(html), 'https://tides.example.org/entries/eddies');
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture;
}

const authors = (below: string, language = 'en') =>
  read(below, 'Eddies', language).authors.map((author) =>
    'literal' in author ? author.literal : `${author.given} ${author.family}`,
  );

describe('authors', () => {
  it.each([
    ['by a word for both', 'de', '<p>Autorin/Autor: Ada Brook</p>'],
    ['by the kind of the work', 'en', '<p>Essay by Ada Brook, independent historian</p>'],
    [
      'with a day behind',
      'fr',
      '<p>Notice rédigée par Ada Brook · mise en ligne le 5 mai 2015</p>',
    ],
    ['on behalf of a body', 'en', '<p>Written by Ada Brook for the Harbour Society.</p>'],
    [
      'as links with the family name first',
      'en',
      '<p>Contributed by: <a href="/c/b">Brook, Ada</a></p>',
    ],
    [
      'on cards with what each did',
      'nl',
      '<ul class="auteurs"><li><b>Ada Brook</b><small>auteur, Rijksarchief</small></li><li><b>Piet Kade</b><small>eindredactie</small></li></ul>',
    ],
    [
      'in blocks with what each did',
      'en',
      '<div class="authors"><div>Ada Brook</div><div>Author</div></div><div class="authors"><div>Piet Kade</div><div>Section editor</div></div>',
    ],
  ])('are read %s', (_, language, below) => {
    expect(authors(below, language)).toEqual(['Ada Brook']);
  });

  it('may be a body where authors are named', () => {
    expect(authors('<p class="byline">Committee of the Harbour Society</p>')).toEqual([
      'Committee of the Harbour Society',
    ]);
  });
});

it('a subtitle in an element of its own is parted from the title', () => {
  const whole = 'Eddies: How Millers Counted';
  const heading = 'Eddies<span class="d-block">How Millers Counted</span>';
  expect(read('', heading, 'en', whole).title).toBe(whole);
});

it('keywords behind a label are parted by the elements that they stand in', () => {
  const chips = ['mills', 'tide tables', 'weirs'].map(
    (word) => `<span class="chip">${word}</span>`,
  );
  expect(read(`<p>Keywords: ${chips.join(' ')}</p>`).keywords).toEqual([
    'mills',
    'tide tables',
    'weirs',
  ]);
});

describe('access', () => {
  it.each([
    ['Requires Authentication'],
    ['You are currently not able to access this content.'],
    ['You are viewing the summary. To read the full article, please log in or subscribe.'],
  ])('is restricted by “%s”', (line) => {
    expect(read(`<div>${line}</div>`).access).toBe('restricted');
  });

  it('is not restricted by a link to the current article', () => {
    expect(
      read('<p><a href="/entries/eddies/2">Go to the current article</a></p>').access,
    ).not.toBe('restricted');
  });

  it('is not open by the name of a row that says no', () => {
    const row = '<dl><dt>Open Access</dt><dd>No</dd></dl>';
    expect(read(row).access).toBe('unknown');
  });
});
