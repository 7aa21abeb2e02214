/** What Stet puts into Zotero's 'Extra', Stet reads back: by Zotero's items, and by the files it writes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLine } from '../../utils/export/clean-text';
import type { ExportItem } from '../../utils/export/format';
import { csl } from '../../utils/export/formats/csl';
import { zoteroRdf } from '../../utils/export/formats/zotero-rdf';
import { extraLabels, extraLines } from '../../utils/export/zotero-extra';
import { readExtra } from '../../utils/import/zotero-extra';
import type { CaptureType, Name } from '../../utils/model/capture';
import { type PrintDetails, printFields } from '../../utils/model/print-details';
import { zoteroItem } from '../../utils/zotero/item';
import { anyText, archived, superseded, types } from '../export/items';
import { file } from '../export/written';
import { recordsIn } from './read';

/** Where Zotero's types of item have a place for print, by Zotero's schema, and whom they know. */
const zoteroHas: Readonly<Record<CaptureType, readonly (keyof PrintDetails)[]>> = {
  'entry-encyclopedia': printFields.filter((field) => field !== 'issue'),
  chapter: printFields.filter((field) => field !== 'issue'),
  'article-journal': ['volume', 'issue', 'pages', 'series', 'translators'],
  article: ['series', 'seriesNumber', 'translators'],
  book: printFields.filter((field) => field !== 'issue' && field !== 'pages'),
  webpage: ['translators'],
};

const words = fc
  .string({ unit: fc.constantFrom(...'aB7 :;|,&–.é'), minLength: 1, maxLength: 12 })
  .map((text) => toLine(`x${text}`));
const name: fc.Arbitrary<Name> = fc.oneof(
  fc.record({ family: words, given: words }),
  words.map((literal) => ({ literal: `${literal} Society` })),
);
const people = fc.array(name, { minLength: 1, maxLength: 3 });
const line = { freq: 3, nil: undefined };
const details = fc
  .record({
    volume: fc.option(words, line),
    issue: fc.option(words, line),
    pages: fc.option(words, line),
    edition: fc.option(words, line),
    series: fc.option(words, line),
    seriesNumber: fc.option(words, line),
    place: fc.option(words, line),
    translators: fc.option(people, line),
    seriesEditors: fc.option(people, line),
  })
  .map((told): Partial<PrintDetails> => JSON.parse(JSON.stringify(told)));

const item = fc.record({ type: fc.constantFrom(...types), details }).map(
  ({ type, details }): ExportItem => ({
    ...archived,
    details,
    capture: { ...archived.capture, type },
  }),
);

/** Zotero parts a name by two strokes: none can hold them. */
function told(print: Partial<PrintDetails> | undefined): unknown {
  return JSON.parse(JSON.stringify(print ?? {}).replace(/\|{2,}/g, '|'));
}

const printed = (work: Partial<PrintDetails> | undefined) =>
  Object.fromEntries(
    printFields.flatMap((field) => (work?.[field] === undefined ? [] : [[field, work[field]]])),
  );

/** Members of CSL-JSON, and elements of RDF, that are gone where Zotero's type has no place for them. */
const cslMembers: Readonly<Record<keyof PrintDetails, string>> = {
  volume: 'volume',
  issue: 'issue',
  pages: 'page',
  edition: 'edition',
  series: 'collection-title',
  seriesNumber: 'collection-number',
  place: 'publisher-place',
  translators: 'translator',
  seriesEditors: 'collection-editor',
};
const rdfElements: Readonly<Record<keyof PrintDetails, RegExp>> = {
  volume: /<prism:volume>.*<\/prism:volume>/g,
  issue: /<prism:number>.*<\/prism:number>/g,
  pages: /<bib:pages>.*<\/bib:pages>/g,
  edition: /<prism:edition>.*<\/prism:edition>/g,
  series: /(?<=<bib:Series>\n)<dc:title>.*<\/dc:title>/g,
  seriesNumber:
    /(?<=<bib:Series>\n(?:<dc:title>.*<\/dc:title>\n)?)<dc:identifier>.*<\/dc:identifier>/g,
  place: /<vcard:locality>.*<\/vcard:locality>/g,
  translators: /<z:translators>[\s\S]*<\/z:translators>/g,
  seriesEditors: /<z:seriesEditors>[\s\S]*<\/z:seriesEditors>/g,
};

const ways: [string, (item: ExportItem) => Promise<string>][] = [
  ['Zotero’s own items', async (item) => JSON.stringify({ config: {}, items: [zoteroItem(item)] })],
  [
    'CSL-JSON',
    async (item) => {
      const [written] = JSON.parse(await file(csl, [item]));
      for (const field of printFields) {
        if (!zoteroHas[item.capture.type].includes(field)) delete written[cslMembers[field]];
      }
      return JSON.stringify([written]);
    },
  ],
  [
    'Zotero RDF',
    async (item) => {
      let written = await file(zoteroRdf, [item]);
      for (const field of printFields) {
        if (!zoteroHas[item.capture.type].includes(field))
          written = written.replace(rdfElements[field], '');
      }
      return written;
    },
  ],
];

describe.each(ways)('by way of Zotero, %s', (_, through) => {
  it('bring back where a work stands in print, whatever kind of work it is', async () => {
    await fc.assert(
      fc.asyncProperty(item, async (item) => {
        const [record] = await recordsIn(await through(item));
        const { series, ...others } = item.details ?? {};
        // What a book stands in is its series.
        const own =
          item.capture.type === 'book' ? others : { ...others, ...(series && { series }) };
        const { series: _, ...found } = printed(record?.work);
        const read = item.capture.type === 'book' ? found : printed(record?.work);
        expect(told(read)).toEqual(told(own));
        expect(record?.work.containerTitle).toBe(item.capture.containerTitle);
        expect(record?.work.publisher).toBe(item.capture.publisher);
        expect(record?.work.archive).toEqual(item.capture.archive);
        expect(record?.key).toBe(item.key);
        expect(record?.note).toBe(through === ways[1]?.[1] ? item.note : record?.note);
      }),
      { numRuns: 100 },
    );
  });
});

describe('lines of Extra', () => {
  it('say of any entry the same when they are read as when they were written', () => {
    fc.assert(
      fc.property(item, anyText, (item, odd) => {
        const text = extraLines(
          { ...item, note: odd, key: odd || 'x' },
          { unread: ['citationKey', 'note', ...printFields] },
        ).join('\n');
        const read = readExtra(text, '');
        expect(told(read.print)).toEqual(told(item.details));
        expect(read.rest).toBe('');
        expect(read.key ?? '').toBe(toLine(odd || 'x'));
        expect(read.annotation ?? '').toBe(toLine(odd));
        expect(read.version).toEqual(item.capture.version);
        expect(read.first).toBe('2014-03-01');
        expect(read.archived).toBe(item.capture.archive?.date);
        expect(read.issues.map(({ kind, date, successor }) => [kind, date, successor])).toEqual(
          item.issues.map(({ kind, date, successor }) => [kind, date, successor]),
        );
      }),
    );
  });

  it('are all read: no label is written that nobody knows', () => {
    const text = extraLabels
      .map(
        ([line, label]) =>
          `${label}: ${line === 'archiveLocation' ? 'https://a.example/x' : '2019'}`,
      )
      .join('\n');
    expect(readExtra(text, '').rest).toBe('');
  });

  it.each([
    ['Version: 2.1', 'not a number of a version'],
    ['Original Date: unknown', 'no date'],
    ['DOI: none', 'no DOI'],
    ['Archive: Bodleian Library', 'no copy of a page'],
    ['Colour: green', 'no label'],
    ['Volume:', 'nothing behind the label'],
  ])('stay the reader’s where they are not what they say: %s (%s)', (line) => {
    expect(readExtra(`${line}\nVolume: 3`, '')).toEqual({
      issues: [],
      keywords: [],
      print: { volume: '3' },
      rest: line,
    });
  });

  it('are read by the names that Zotero’s readers write', () => {
    const text =
      'series: Weirs\nSeries Number: 4\nPages: 1-2\nPlace: Eling\nSeries Editor: Lea || Ida';
    expect(readExtra(text, '').print).toEqual({
      series: 'Weirs',
      seriesNumber: '4',
      pages: '1-2',
      place: 'Eling',
      seriesEditors: [{ family: 'Lea', given: 'Ida' }],
    });
  });

  it('do not speak against a field of the item’s own', async () => {
    const [record] = await recordsIn(
      JSON.stringify([{ type: 'book', title: 'Weirs', volume: '1', note: 'Volume: 3' }]),
    );
    expect(record?.work.volume).toBe('1');
  });

  it('have nothing of a part that Zotero has a field for', () => {
    expect(extraLines({ ...superseded, details: { volume: '3' } }).join('\n')).not.toContain(
      'Volume',
    );
  });
});
