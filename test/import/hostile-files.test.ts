/** Files that are made to hurt, or that came out wrong: each is read to its end, and nothing is thrown. */
import { describe, expect, it } from 'vitest';
import type { UnreadableRecord } from '../../utils/import/imported-record';
import { notePlain } from '../../utils/import/note-html';
import { readFile } from '../../utils/import/read-file';

/** Titles and DOIs of the works of a text, and what could not be read of it. */
async function worksIn(text: string) {
  const works: string[] = [];
  const unreadable: UnreadableRecord[] = [];
  for await (const found of readFile({ kind: 'text', text }, Date.UTC(2024, 0, 1))) {
    if (found.kind !== 'works') continue;
    unreadable.push(...found.unreadable);
    for (const { record } of found.works) works.push(record.work.title || (record.work.doi ?? ''));
  }
  return { works, unreadable };
}

const rdf = (content: string) =>
  '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
  ' xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
  `${content}</rdf:RDF>`;

const item =
  '<bib:Article rdf:about="#i"><z:itemType>report</z:itemType><dc:title>T</dc:title></bib:Article>';

describe('RIS', () => {
  it.each(['\n', '\r', '\r\n'])('of many lines that end in %j', async (feed) => {
    const record = ['TY  - ENCYC', 'TI  - T', `AB  - ${'word '.repeat(150)}`, 'ER  - ', ''];
    const { works } = await worksIn(record.join(feed).repeat(12_000));
    expect(works).toHaveLength(12_000);
  });

  it('of one record with a hundred thousand keywords', async () => {
    const text = `TY  - ENCYC\nTI  - T\n${'KW  - a\n'.repeat(100_000)}ER  - \n`;
    expect((await worksIn(text)).works).toEqual(['T']);
  });

  it('of which a line ends as it did on old computers', async () => {
    const { works } = await worksIn('TY  - ENCYC\rTI  - T\rER  - \r\rTI  - Lost\r');
    expect(works).toEqual(['T', 'Lost']);
  });
});

describe('CSL-JSON', () => {
  it.each(['['.repeat(30_000), '['.repeat(30_000) + ']'.repeat(30_000)])(
    'that goes down without end',
    async (text) => {
      const { works, unreadable } = await worksIn(text);
      expect(works.length + unreadable.length).toBe(1);
    },
  );

  it('with half a sign in a DOI', async () => {
    const { works } = await worksIn('[{"title":"A","DOI":"10.1000/\\ud800"},{"title":"B"}]');
    expect(works).toEqual(['A', 'B']);
  });

  it('with names of what every object has', async () => {
    const { works } = await worksIn(
      '[{"__proto__":{"title":"P"},"constructor":{"prototype":{"title":"C"}},"title":"T"},{"id":"__proto__"}]',
    );
    expect(works).toEqual(['T', '']);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('BibTeX', () => {
  it.each(['\r', '\u2028', ' '])('with nothing but %j for long', async (sign) => {
    const text = `@book{a, title={A}}\n${sign.repeat(100_000)}@book{b, title={B}}`;
    expect((await worksIn(text)).works).toEqual(['A', 'B']);
  });

  it('with abbreviations that double each other', async () => {
    const doubling = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`);
    const text = `@string{s0 = {long}}\n${doubling.join('\n')}\n@book{a, title = s40}\n@book{b, title={B}}`;
    const { works, unreadable } = await worksIn(text);
    expect([...works, ...unreadable.map(() => 'unreadable')]).toContain('B');
  });

  it('of parents that are each other’s', async () => {
    const { works } = await worksIn(
      '@incollection{a, title={A}, crossref={b}}\n@incollection{b, title={B}, crossref={a}}\n@book{c, title={C}, crossref={c}}',
    );
    expect(works.sort()).toEqual(['A', 'B', 'C']);
  });
});

describe('notes in HTML', () => {
  it('with entities that are none, but names of what every object has', () => {
    expect(notePlain('<p>&constructor; &toString; &amp;</p>')).toBe('&constructor; &toString; &');
  });
});

describe('Zotero RDF', () => {
  it('with a document type, whatever that would unfold to', async () => {
    const { unreadable } = await worksIn(
      '<?xml version="1.0"?>\n<!DOCTYPE rdf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rdf:RDF>&b;</rdf:RDF>',
    );
    expect(unreadable).toEqual([
      { kind: 'unreadable', line: 2, problem: { kind: 'document-type' } },
    ]);
  });

  it('of collections that stand in each other a thousand deep, or in a ring', async () => {
    const collection = (at: number, within: number) =>
      `<z:Collection rdf:about="#c${at}"><dc:title>c${at}</dc:title>` +
      `<dcterms:hasPart rdf:resource="#c${within}"/><dcterms:hasPart rdf:resource="#i"/></z:Collection>`;
    const deep = Array.from({ length: 1_000 }, (_, at) => collection(at, at + 1)).join('');
    expect((await worksIn(rdf(item + deep))).works).toEqual(['T']);
    expect((await worksIn(rdf(item + collection(1, 2) + collection(2, 1)))).works).toEqual(['T']);
  });

  it('with a name that has no end', async () => {
    const { unreadable } = await worksIn(rdf(`${item}<a:${'.a'.repeat(100_000)}`));
    expect(unreadable).toHaveLength(1);
  });

  it('of many things that hold nothing', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `<bib:Memo rdf:about="#m${at}"/>`);
    expect((await worksIn(rdf(many.join('') + item))).works).toEqual(['T']);
  });
});
