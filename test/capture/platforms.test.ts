/** What templates of publishers' platforms do to a page, each in the smallest page that shows it. */
import { describe, expect, it } from 'vitest';
import { capturePage } from '../../utils/capture/capture-page';
import type { Capture } from '../../utils/model/capture';
import { parse } from '../sites/page-files';

const metas = (all: Record<string, string>) =>
  Object.entries(all)
    .map(([name, content]) => `<meta name="${name}" content="${content}">`)
    .join('');
const cited = { citation_title: 'Foghorns', citation_author: 'Brook, Ada' };

function capture(
  body: string,
  head = metas(cited),
  tab = 'Foghorns',
  url = 'articles/12',
): Capture {
  const html = `<html lang="en"><head><title>${tab}</title>${head}</head><body><main>${body}</main></body></html>`;
  const reading = capturePage(parse(html), `https://journal.example.org/${url}`);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture;
}

const text = 'Horns were set on piers before anybody asked who stood beside them in the fog.';

describe('a publisher', () => {
  it.each([
    ['Quay Press12 Pier Road, Wick KW1 5ZZUKjournals@quay.example', 'Quay Press'],
    ['Quay PublicationsQuay UK: Wick, Scotland', 'Quay Publications'],
    ['BioTide Central', 'BioTide Central'],
  ])('is read without the address glued to it: %s', (told, publisher) => {
    const head = metas({ ...cited, citation_publisher: told });
    expect(capture('<h1>Foghorns</h1>', head).publisher).toBe(publisher);
  });

  it('is not the journal where another meta names the house', () => {
    const names = { citation_journal_title: 'Acta Lampaea', citation_publisher: 'Acta Lampaea' };
    const head = metas({ ...cited, ...names, 'dc.publisher': 'Lamp Society' });
    expect(capture('<h1>Foghorns</h1>', head).publisher).toBe('Lamp Society');
  });
});

describe('an abstract', () => {
  it('is found behind a control that stands beside its heading', () => {
    const heading =
      '<div><h2>Abstract</h2><div>Click to copy section link<span>Section link copied!</span></div></div>';
    expect(capture(`<h1>Foghorns</h1>${heading}<div><p>${text}</p></div>`).summary).toBe(text);
  });

  it('is found behind the list of links that each heading has', () => {
    const list =
      '<ol class="jumpList"><li><a href="#a">Abstract</a></li><li><a href="#i">Introduction</a></li></ol>';
    expect(capture(`<h1>Foghorns</h1><h3>Abstract</h3>${list}<p>${text}</p>`).summary).toBe(text);
  });

  it('is the one under "Abstract", not what is said of a supplement', () => {
    const supplement = `<h2>Supplementary Material</h2><h3>Summary</h3><p>Tables of horns and of the piers on which they stood.</p>`;
    const body = `<h1>Foghorns</h1><h2>Abstract</h2><p>${text}</p>${supplement}`;
    expect(capture(body).summary).toBe(text);
  });

  it('is no description that repeats the title', () => {
    const title = 'Foghorns and the hearing of pilots in two harbours';
    const head = metas({ ...cited, citation_title: title, description: title });
    const body = `<h1>${title}</h1><p>${title}, Acta Lampaea 12 (3), https://doi.org/10.5555/abc</p>`;
    expect(capture(body, head, title).summary).toBe(null);
  });
});

it('takes all names of a byline where metadata have one of them', () => {
  const byline = '<div class="author_gp">Ben Tallow,<sup>1,2</sup> and Ada Brook<sup>1</sup></div>';
  expect(capture(`<h1>Foghorns</h1>${byline}`).authors).toEqual([
    { family: 'Tallow', given: 'Ben' },
    { family: 'Brook', given: 'Ada' },
  ]);
});

it('takes the heading for the title where the tab cuts it short', () => {
  const title = 'Foghorns and the hearing of pilots in two harbours of one coast';
  const head = metas({ 'dc.creator': 'Brook, Ada' });
  const body = `<h1>Index</h1><p>Acta Lamp. 2006 Aug 15;6:41.</p><h1>${title}</h1><p class="auths">Brook A, Tallow B.</p><h3>Abstract</h3><p>${text}</p>`;
  const found = capture(body, head, 'Foghorns and the hearing... [Acta Lamp. 2006] - Index');
  expect(found).toMatchObject({ title, containerTitle: 'Acta Lamp', published: '2006-08-15' });
});

it('reads nothing of a row that names the address of the latest version', () => {
  const rows =
    '<dl><dt>This version</dt><dd><a href="/articles/12/v1">https://journal.example.org/articles/12/v1</a></dd><dt>Latest version</dt><dd><a href="/articles/12">https://journal.example.org/articles/12</a></dd></dl>';
  expect(
    capture(`<h1>Foghorns</h1>${rows}`, undefined, undefined, 'articles/12/v1').notices,
  ).toEqual([]);
});

it('believes a publisher that writes out where the work has moved', () => {
  const moved = 'https://lamps.example.net/foghorns';
  const box = `<div>This version of the article is obsolete and has been replaced by the document at <a href="${moved}">${moved}</a>.</div>`;
  expect(capture(`<h1>Foghorns</h1>${box}`).notices).toMatchObject([
    { kind: 'superseded', successor: moved },
  ]);
});

describe('authors', () => {
  it('are read where each stands with a number, a profile and a workplace below the name', () => {
    const one =
      '<li><p><strong>Ada Brook</strong><br><a href="https://orcid.org/0000-0001-2345-6789">0000-0001-2345-6789</a> · <a href="https://github.com/abrook">abrook</a><br><small>Department of Tides, University of Wick · Funded by the Quay Foundation</small></p></li>';
    const other =
      '<li><p><strong>Ben Carr</strong><sup><a href="#mail">✉</a></sup><br><a href="https://github.com/bencarr">bencarr</a><br><small>Institute of Fog</small></p></li>';
    const last = '<li><p><strong>Cleo Dunn</strong></p></li>';
    const body = `<h1>Foghorns</h1><h2 id="authors">Authors</h2><ul>${one}${other}${last}</ul><p>✉ Letters reach Ben Carr at ben@fog.example.</p><h2>Abstract</h2><p>${text}</p>`;
    expect(capture(body, '').authors.map((name) => 'family' in name && name.family)).toEqual([
      'Brook',
      'Carr',
      'Dunn',
    ]);
  });
});

describe('access', () => {
  it('is restricted where a library is asked for and the text for sale, whatever may be read online', () => {
    const wall =
      '<h2>Do you have a library?</h2><p><a href="/in">Log in through your school or library</a></p><h2>Other ways</h2><p>Read Online</p><p>Purchase article</p><p>$12.00</p>';
    expect(capture(`<h1>Foghorns</h1>${wall}<h2>Abstract</h2><p>${text}</p>`).access).toBe(
      'restricted',
    );
  });
});
