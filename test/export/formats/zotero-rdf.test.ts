import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  citationWords,
  firstIssued,
  issued,
  issueStatements,
  people,
} from '../../../utils/export/citation';
import { sanitize, toLine, toLines } from '../../../utils/export/clean-text';
import { zoteroRdf } from '../../../utils/export/formats/zotero-rdf';
import type { Name } from '../../../utils/model/capture';
import { anyText, bare, crowd, current, superseded, types, variant } from '../items';
import { type Graph, readRdf } from '../rdf';
import { file } from '../written';

const read = async (
  ...given: Parameters<typeof file> extends [unknown, ...infer Rest] ? Rest : never
) => readRdf(await file(zoteroRdf, ...given));
const node = (id: string): string => `https://example.org/export#item_${id}`;
const one = (text: string | null | undefined): string[] => [toLine(text ?? '')].filter(Boolean);

function named(graph: Graph, item: string, predicate: string): Name[] {
  return graph
    .all(item, predicate)
    .flatMap((sequence) => graph.sequence(sequence))
    .map((person): Name => {
      const [family = ''] = graph.all(person, 'foaf:surname');
      const [given] = graph.all(person, 'foaf:givenName');
      return given === undefined ? { family } : { family, given };
    });
}

/** Zotero's one field for a name has no kind. */
const oneField = (name: Name): Name => ('literal' in name ? { family: name.literal } : name);

describe('zotero-rdf', () => {
  it('writes every field of an encyclopedia entry', async () => {
    const graph = await read([superseded]);
    const item = node('version-harrow-0');
    const whole = (...path: string[]) => graph.all(item, ...path);
    expect(whole('z:itemType')).toEqual(['encyclopediaArticle']);
    expect(whole('dcterms:isPartOf', 'rdf:type')).toEqual(['http://purl.org/net/biblio#Book']);
    expect(whole('dcterms:isPartOf', 'dc:title')).toEqual([superseded.capture.containerTitle]);
    expect(whole('dcterms:isPartOf', 'dc:identifier')).toEqual([
      'ISBN 9780000000002',
      'ISSN 1234-5679',
    ]);
    expect(named(graph, item, 'bib:authors')).toEqual([
      { family: 'Harrow', given: 'Ines' },
      { family: 'van der Meer', given: 'Joost' },
      { family: 'Institute for Mills, Weirs and Locks' },
    ]);
    expect(whole('dc:publisher', 'foaf:name')).toEqual(['Taylor and Fenwick']);
    expect(whole('dc:date')).toEqual(['2018-11']);
    expect(whole('dcterms:dateSubmitted')).toEqual(['2019-09-16']);
    expect(whole('dc:identifier', 'rdf:value')).toEqual([superseded.capture.url]);
    expect(whole('dc:subject', 'rdf:value')).toEqual(['mills', 'tides, spring']);
    expect(whole('dcterms:isReferencedBy', 'rdf:value')).toEqual([
      '<p>Compare with the mill at Eling.<br/>Ask Joost.</p>',
    ]);
    expect(whole('z:extra')).toEqual([
      'Citation Key: harrowtidm2014\nVersion: 0\nOriginal Date: 2014-03-01\nISSN: 1234-5679\n' +
        `Superseded: replaced on 2019-03-26 by ${superseded.issues[0]?.successor}`,
    ]);
  });

  it('gives an undated entry no date, in any field that Zotero would take for one', async () => {
    const graph = await read([bare]);
    const item = node('version-anon');
    expect(graph.all(item, 'dc:date')).toEqual([]);
    expect(graph.all(item, 'dcterms:dateSubmitted')).toEqual([]);
    expect(graph.all(item, 'z:accessDate')).toEqual(['2020-02-29']);
  });

  it('knows the type of every capture', async () => {
    const graph = await read(types.map((type) => ({ ...variant({ type }), versionId: type })));
    expect(types.map((type) => graph.all(node(type), 'z:itemType')[0])).toEqual([
      'encyclopediaArticle',
      'bookSection',
      'journalArticle',
      'preprint',
      'book',
      'webpage',
    ]);
    expect(graph.all(node('article'), 'dc:publisher', 'foaf:name')).toEqual(['Taylor and Fenwick']);
  });

  it('nests collections as the library does, and writes none that is empty', async () => {
    const graph = await read([
      superseded,
      { ...current, collections: [['Thesis'], ['Thesis', 'Chapter 2'], ['Read / later']] },
      bare,
    ]);
    const titles = (nodes: readonly string[]) =>
      nodes.flatMap((each) => graph.all(each, 'dc:title'));
    const collections = graph.nodes('z:Collection');
    expect(titles(collections)).toEqual(['Thesis', 'Chapter 2', 'Read / later']);
    const parts = (at: number) => graph.all(collections[at] ?? '', 'dcterms:hasPart');
    expect(parts(0)).toEqual([collections[1], node('version-harrow-1')]);
    expect(parts(1)).toEqual([node('version-harrow-0'), node('version-harrow-1')]);
    expect(parts(2)).toEqual([node('version-harrow-1')]);
  });

  it('comes back field by field, whatever the texts hold', async () => {
    const items = crowd(200, 29);
    const graph = await read(items);
    expect(graph.having('z:itemType')).toHaveLength(items.length);
    for (const item of items) {
      const { capture } = item;
      const at = node(item.versionId);
      const editors = capture.type === 'webpage' ? 'bib:contributors' : 'bib:editors';
      const own = citationWords(item.tags);
      expect(graph.all(at, 'dc:title')).toEqual(one(capture.title));
      if (capture.type !== 'article') {
        expect(graph.all(at, 'dcterms:isPartOf', 'dc:title')).toEqual(one(capture.containerTitle));
        expect(graph.all(at, 'dc:publisher', 'foaf:name')).toEqual(one(capture.publisher));
      }
      expect(named(graph, at, 'bib:authors')).toEqual(people(capture.authors).map(oneField));
      expect(named(graph, at, editors)).toEqual(people(capture.editors).map(oneField));
      expect(graph.all(at, 'dc:date')).toEqual(one(issued(capture)));
      expect(graph.all(at, 'z:language')).toEqual(one(capture.language));
      expect(graph.all(at, 'dcterms:abstract')).toEqual(
        [toLines(capture.summary ?? '').join('\n\n')].filter(Boolean),
      );
      expect(graph.all(at, 'dc:identifier', 'rdf:value')).toEqual([capture.url]);
      expect(graph.all(at, 'dc:identifier')).toEqual(
        expect.arrayContaining(one(capture.doi).map((doi) => `DOI ${doi}`)),
      );
      const subjects = graph.all(at, 'dc:subject');
      const automatic = subjects.flatMap((subject) => graph.all(subject, 'rdf:value'));
      expect(subjects).toEqual(expect.arrayContaining(own));
      expect([...own, ...automatic].map((word) => word.toLowerCase()).sort()).toEqual(
        citationWords([...item.tags, ...capture.keywords])
          .map((word) => word.toLowerCase())
          .sort(),
      );
      const [note = ''] = graph.all(at, 'dcterms:isReferencedBy', 'rdf:value');
      const shown = JSDOM.fragment(note.replaceAll('<br/>', '\n')).textContent ?? '';
      expect(toLines(shown)).toEqual(toLines(sanitize(item.note)));
      const extra = (graph.all(at, 'z:extra')[0] ?? '').split('\n');
      expect(extra).toContain(`Citation Key: ${item.key}`);
      expect(extra).toEqual(expect.arrayContaining(issueStatements(item)));
      const first = firstIssued(capture);
      expect(extra.includes(`Original Date: ${first}`)).toBe(first !== undefined);
    }
  }, 30_000);

  it('brings every collection of every item back, whatever their names hold', async () => {
    const items = crowd(200, 31);
    const graph = await read(items);
    const parents = new Map<string, string>();
    for (const collection of graph.nodes('z:Collection')) {
      const parts = graph.all(collection, 'dcterms:hasPart');
      expect(parts).not.toEqual([]);
      for (const part of parts) {
        if (part.includes('#collection_')) parents.set(part, collection);
      }
    }
    const path = (collection: string): string[] => {
      const parent = parents.get(collection);
      return [...(parent ? path(parent) : []), graph.all(collection, 'dc:title')[0] ?? ''];
    };
    const held = new Map<string, string[][]>();
    for (const collection of graph.nodes('z:Collection')) {
      for (const part of graph.all(collection, 'dcterms:hasPart')) {
        held.set(part, [...(held.get(part) ?? []), path(collection)]);
      }
    }
    for (const item of items) {
      const expected = item.collections.map((names) => names.map(toLine).filter(Boolean));
      const paths = (held.get(node(item.versionId)) ?? []).map((names) => JSON.stringify(names));
      expect(new Set(paths)).toEqual(
        new Set(expected.filter((names) => names.length > 0).map((names) => JSON.stringify(names))),
      );
    }
  }, 30_000);

  it('brings any title back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (title) => {
        const graph = await read([variant({ title })]);
        expect(graph.all(node('version-harrow-0'), 'dc:title')).toEqual(one(title));
      }),
      { seed: 7, numRuns: 50 },
    );
  }, 30_000);
});
