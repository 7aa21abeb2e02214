import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { capturePage, captureSnapshot } from '../../utils/capture/capture-page';
import type { Capture } from '../../utils/model/capture';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { pageFile, parse } from '../sites/page-files';

const address = 'https://journal.example.org/articles/12';

function capture(html: string, url = address): Capture {
  const reading = capturePage(parse(html), url);
  if (reading.kind === 'nothing') throw new Error(reading.reason);
  return reading.capture;
}

/** A page of a publisher that no adapter knows, with a line somewhere. */
function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Gulls | Journal of Invented Seas</title>
    <meta name="citation_title" content="Gulls"><meta name="citation_author" content="Brook, Ada">
    <meta name="citation_doi" content="10.5555/gulls">${head}</head><body><h1>Gulls</h1>${body}</body></html>`;
}

describe('each field comes from the best source that is left', () => {
  const { html, url } = pageFile('oxfordre/2019-03-superseded');
  const without = (...selectors: string[]) => {
    const document = parse(html);
    for (const each of document.querySelectorAll(selectors.join(','))) each.remove();
    const reading = capturePage(document, url);
    if (reading.kind === 'nothing') throw new Error(reading.reason);
    return reading.capture;
  };

  it('the DOI: metadata, the page, the address', () => {
    const given = html.replace(
      'content="10.1093/acrefore/9780190846626.013.9901"',
      'content="10.5555/meta"',
    );
    const shown = '<div class="doi">DOI: 10.5555/shown</div><ul class="contributors">';
    const both = given.replace('<ul class="contributors">', shown);
    expect(capture(both, url).doi).toBe('10.5555/meta');
    expect(capture(both.replace(/<meta name="citation_doi"[^>]*>/, ''), url).doi).toBe(
      '10.5555/shown',
    );
    expect(without('meta').doi).toBe('10.1093/acrefore/9780190846626.013.9901');
  });

  it('the title: metadata, the heading, the tab', () => {
    const given = html.replace('content="Harbour Diplomacy"', 'content="Harbours"');
    expect(capture(given, url).title).toBe('Harbours');
    expect(without('meta').title).toBe('Harbour Diplomacy');
    expect(without('meta', 'h1').title).toBe('Harbour Diplomacy');
  });

  it('the authors: metadata, the line below the title, none', () => {
    const names = [
      { family: 'Winterbourne', given: 'Odile' },
      { family: 'van der Lind', given: 'Joris' },
    ];
    expect(without('.contributors').authors).toEqual(names);
    expect(without('meta').authors).toEqual(names);
    expect(without('meta', '.contributors').authors).toEqual([]);
  });

  it('the summary: what is shown, then the metadata of an abstract, never a description', () => {
    const head = `<meta name="citation_abstract" content="An abstract of gulls that is long enough to be one.">
      <meta name="description" content="${'Buy our journal about gulls. '.repeat(8)}">`;
    const shown = '<h2>Abstract</h2><p>The abstract of gulls as the page shows it, at length.</p>';
    expect(capture(page(shown, head)).summary).toBe(
      'The abstract of gulls as the page shows it, at length.',
    );
    expect(capture(page('', head)).summary).toMatch(/^An abstract of gulls/);
    expect(capture(page('', head.replace('citation_abstract', 'x'))).summary).toBe(null);
  });

  it('the language: metadata, then the document', () => {
    expect(capture(html, url).language).toBe('en');
    expect(
      capture(
        html.replace('citation_language" content="en"', 'citation_language" content="DE"'),
        url,
      ).language,
    ).toBe('de');
    expect(without('meta').language).toBe('en');
  });
});

describe('traps of metadata', () => {
  it('takes the DOI that the address names, not the book’s', () => {
    const head =
      '<meta name="dc.identifier" content="10.5555/book"><meta name="dc.identifier" content="10.5555/book_7">';
    const html = page('', head).replace(/<meta name="citation_doi"[^>]*>/, '');
    expect(capture(html, 'https://p.example/chapter/10.5555/book_7').doi).toBe('10.5555/book_7');
  });

  it('takes the finest date of the year of publication', () => {
    const dates = (...metas: [string, string][]) =>
      capture(
        page('', metas.map(([name, date]) => `<meta name="${name}" content="${date}">`).join('')),
      ).published;
    expect(
      dates(['citation_publication_date', '2018/05'], ['citation_online_date', '2018/04/24']),
    ).toBe('2018-04-24');
    expect(
      dates(['citation_publication_date', '2018/05/02'], ['citation_online_date', '2017/12/24']),
    ).toBe('2018-05-02');
    expect(dates(['citation_online_date', '2017/12/24'])).toBe('2017-12-24');
  });

  it('never takes the day of print, of access or of a manuscript for a date of the work', () => {
    const found = capture(
      page('<p>date: 16 September 2019</p><p>Received: 1 May 2018; Revised: 2 June 2018</p>'),
    );
    expect(found.published).toBe(undefined);
    expect(found.revised).toBe(undefined);
  });

  it('knows a last revision from a first publication', () => {
    const found = capture(
      page('<p>First published Tue Mar 8, 2005; substantive revision Wed Apr 4, 2012</p>'),
    );
    expect(found.published).toBe('2005-03-08');
    expect(found.revised).toBe('2012-04-04');
  });

  it('leaves a canonical link that names another version or a front page', () => {
    const canonical = (href: string, url: string) =>
      capture(page('', `<link rel="canonical" href="${href}">`), url).url;
    expect(canonical('https://p.example/abs/17', 'https://p.example/abs/17v2')).toBe(
      'https://p.example/abs/17v2',
    );
    expect(canonical('https://p.example/', 'https://p.example/x')).toBe('https://p.example/x');
    expect(canonical('https://other.example/x', 'https://p.example/x')).toBe('https://p.example/x');
    expect(canonical('https://p.example/abs/17', 'https://p.example/full/17')).toBe(
      'https://p.example/abs/17',
    );
  });
});

describe('a notice counts only for the work on the page', () => {
  const notice = 'There is a newer version of this article.';
  const linked = (href: string) =>
    `<p>A newer version of this article is available <a href="${href}">here</a>.</p>`;
  const kinds = (body: string) => capture(page(body)).notices.map(({ kind }) => kind);

  it.each([
    ['below the title', `<p>${notice}</p>`],
    ['in an alert', `<div role="alert">${notice}</div>`],
    ['with a link to a version of the address', linked('/articles/12/version/3')],
    ['with a link to the DOI', linked('https://doi.org/10.5555/gulls')],
    [
      'over the end of a line',
      '<p>A newer version of this article is available.<br><a href="/articles/12/version/3">Read the newer version</a></p>',
    ],
    ['beside the text, proved by its link', `<aside>${linked('/articles/12/version/3')}</aside>`],
    ['below the text, proved by its link', `<footer>${linked('/articles/12/version/3')}</footer>`],
  ])('%s', (_, body) => {
    expect(kinds(body)).toEqual(['superseded']);
  });

  const prose = `<p>${'The gulls of the harbour are counted twice a year. '.repeat(8)}</p>`;
  it.each([
    ['the article’s text', `<h2>Introduction</h2>${prose}<p>${notice}</p>`],
    ['a section of prose', `<h2>On versions</h2>${prose}<p>${notice}</p>`],
    ['the references', `<h2>References</h2><ol><li>${notice}</li></ol>`],
    ['a marked list of references', `<ol class="ref-list"><li>${notice}</li></ol>`],
    ['a quotation', `<blockquote>${notice}</blockquote>`],
    ['a box about other works', `<div class="c-related-articles"><p>${notice}</p></div>`],
    [
      'a box about other works, told by its heading',
      `<div><h3>Related articles</h3><p>${notice}</p></div>`,
    ],
    ['a comment', `<h2>Comments</h2><div><p>${notice}</p></div>`],
    ['a navigation', `<nav>${notice}</nav>`],
    ['a box beside, without proof', `<aside>${notice}</aside>`],
    [
      'a template’s hidden banner',
      `<div hidden>${notice}</div><div style="display: none">${notice}</div>`,
    ],
    ['a link to another work', linked('https://doi.org/10.5555/terns')],
    ['a link to another host', linked('https://other.example/articles/12')],
  ])('is not believed in %s', (_, body) => {
    expect(kinds(body)).toEqual([]);
  });

  it('is not believed by a DOI that stands in the notice alone, on a page that tells none', () => {
    const html = page(linked('https://doi.org/10.5555/terns')).replace(
      /<meta name="citation_doi"[^>]*>/,
      '',
    );
    expect(capture(html).doi).toBe(undefined);
    expect(capture(html).notices).toEqual([]);
  });

  it('is not believed of an element that the browser does not show', () => {
    const { html, url } = pageFile('oxfordre/2019-03-superseded');
    const dom = new JSDOM(html, { url });
    const hides = (element: Element) => element.closest('.versionInfo') === null;
    const reading = captureSnapshot(takeSnapshot(dom.window.document, url, hides));
    expect(reading.kind === 'capture' && reading.capture.notices).toEqual([]);
  });
});

describe('what stands in a page’s place', () => {
  const reason = (html: string, url = address) => {
    const reading = capturePage(parse(html), url);
    return reading.kind === 'nothing' ? reading.reason : reading.capture.title;
  };

  it.each([
    [
      'challenge',
      '<title>Just a moment...</title><meta name="robots" content="noindex"><h1>journal.example.org</h1>',
    ],
    ['login', '<title>Log in | Journal</title><form><input type="password"></form>'],
    ['error-page', '<title>404 Not Found</title><h1>Not Found</h1>'],
    ['error-page', '<title>Seite nicht gefunden</title><h1>Seite nicht gefunden</h1>'],
    [
      'no-citation',
      '<title>Search results for gulls</title><h1>Search results</h1><p>12 found</p>',
    ],
  ])('is a %s', (expected, html) => {
    expect(reason(html)).toBe(expected);
  });

  it('is a front page', () => {
    expect(reason(page(''), 'https://journal.example.org/')).toBe('not-an-entry');
  });

  it.each(['Error', 'Login', 'Robot', 'Not Found'])('an entry may be titled %s', (title) => {
    const html = pageFile('oxfordre/2019-08-restricted').html.replaceAll(
      'Buoys and Borders (1871–1914)',
      title,
    );
    expect(reason(html, pageFile('oxfordre/2019-08-restricted').url)).toBe(title);
  });
});
