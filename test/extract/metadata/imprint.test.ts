import { describe, expect, it } from 'vitest';
import { capturePage } from '../../../utils/capture/capture-page';
import { editionName } from '../../../utils/extract/metadata/imprint';
import { parse } from '../../sites/page-files';

const paragraph = 'The foghorn is older than the lamp that it replaced, and louder. '.repeat(4);

/** What is read off an invented entry whose page has some more in its head or its body. */
function read(more: { head?: string; body?: string }) {
  const html = `<html lang="en"><head><title>Foghorn</title>
    <meta name="citation_title" content="Foghorn"><meta name="citation_author" content="Marrow, Ada">
    <meta name="citation_inbook_title" content="The Harbour Encyclopedia">
    <meta name="citation_publisher" content="Quay Press">${more.head ?? ''}</head>
    <body><main><h1>Foghorn</h1><h2>Abstract</h2><p>${paragraph}</p>${more.body ?? ''}</main></body></html>`;
  const result = capturePage(parse(html), 'https://harbour.example/entries/foghorn');
  if (result.kind !== 'capture') throw new Error(result.reason);
  return result.capture;
}

describe('the edition', () => {
  it.each([
    ['Summer 2019 Edition', 'Summer 2019'],
    ['3 ed.', '3'],
    ['Third, revised edition', 'Third, revised'],
    ['2nd edn', '2nd'],
    ['Edition', undefined],
    ['Naked', 'Naked'],
    [undefined, undefined],
  ])('%s is called %s', (text, name) => {
    expect(editionName(text)).toBe(name);
  });

  it.each([
    '<meta name="citation_edition" content="3rd ed.">',
    '<meta name="prism.edition" content="3rd">',
    '<script type="application/ld+json">{"@type":"Article","headline":"Foghorn","author":"Ada Marrow",' +
      '"isPartOf":{"@type":"Book","name":"The Harbour Encyclopedia","bookEdition":"3rd edition"}}</script>',
  ])('is read where the page names it', (head) => {
    expect(read({ head }).edition).toBe('3rd');
    expect(read({})).not.toHaveProperty('edition');
  });
});

describe('the place', () => {
  it.each([
    ['Marrow A. Foghorn. In: The Harbour Encyclopedia [Internet]. Wick: Quay Press; 2019.', 'Wick'],
    ['The Harbour Encyclopedia. Seattle (WA): Quay Press; 1993-2019.', 'Seattle (WA)'],
    [
      'Marrow, Ada. “Foghorn.” The Harbour Encyclopedia. Wick, Scotland: Quay Press',
      'Wick, Scotland',
    ],
  ])('is read in the page’s own citation: %s', (line, place) => {
    expect(read({ body: `<p>${line}</p>` }).place).toBe(place);
  });

  it.each([
    'Kell U. Of Lamps. Ely: Quay Press; 2001.',
    'The Harbour Encyclopedia is made by volunteers who say: Quay Press',
    'Quay Press, Wick. The Harbour Encyclopedia',
  ])('is not read of what is no citation of it: %s', (line) => {
    expect(read({ body: `<p>${line}</p>` })).not.toHaveProperty('place');
  });

  it('is read where the publisher’s address is told', () => {
    const head =
      '<script type="application/ld+json">{"@type":"Article","headline":"Foghorn","author":"Ada Marrow",' +
      '"publisher":{"@type":"Organization","name":"Quay Press","address":{"addressLocality":"Wick"}}}</script>';
    expect(read({ head }).place).toBe('Wick');
  });
});

describe('the number of a version', () => {
  it('is its name only where the page calls it so', () => {
    const named = read({ body: '<p>Version 2, 5 November 2018</p>' });
    expect(named.version).toBeUndefined();
    const html = (line: string) =>
      `<html><head><title>Foghorn</title><meta name="citation_title" content="Foghorn">
       <meta name="citation_author" content="Marrow, Ada"></head><body><main><h1>Foghorn</h1>
       <h2>Abstract</h2><p>${paragraph}</p><p>${line}</p></main></body></html>`;
    const url =
      'https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77/version/2';
    const of = (line: string) => {
      const result = capturePage(parse(html(line)), url);
      return result.kind === 'capture' ? result.capture : undefined;
    };
    expect(of('Version 2')).toMatchObject({ version: { number: 2 }, versionNamed: true });
    expect(of('Seen as v2 by its authors')).toMatchObject({ versionNamed: true });
    for (const line of ['Version 3', 'Section 2', 'version 2.1', 'https://x.example/version/2']) {
      expect(of(line)).toMatchObject({ version: { number: 2 } });
      expect(of(line)).not.toHaveProperty('versionNamed');
    }
  });
});
