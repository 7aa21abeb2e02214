/** What Stet writes, Stet reads back: as much as each format can hold. */
import { describe, expect, it } from 'vitest';
import { formatById } from '../../utils/export/all-formats';
import {
  citationWords,
  citedKeywords,
  firstIssued,
  issued,
  people,
} from '../../utils/export/citation';
import { firstLine, toLine, toLines } from '../../utils/export/clean-text';
import type { ExportItem } from '../../utils/export/format';
import type { FileRecord } from '../../utils/import/imported-record';
import { fileWork } from '../../utils/import/to-capture';
import type { CaptureType } from '../../utils/model/capture';
import { type PrintDetails, printFields } from '../../utils/model/print-details';
import { archived, bare, crowd, superseded, types } from '../export/items';
import { recordsIn } from './read';

/** What a format cannot hold, or holds less exactly. */
interface Losses {
  types?: boolean;
  days?: boolean;
  firstDates?: boolean;
  collections?: boolean;
  tags?: boolean;
  paragraphs?: boolean;
  /** Names and tags that have a semicolon of their own are two there. */
  lists?: boolean;
}

const formats: [id: string, losses: Losses][] = [
  ['biblatex', { collections: true, tags: true }],
  ['bibtex', { types: true, days: true, collections: true, tags: true }],
  ['csl', {}],
  ['csv', { collections: true, lists: true }],
  ['endnote', { collections: true, tags: true, paragraphs: true }],
  ['ris', { collections: true, tags: true, paragraphs: true }],
  ['zotero-rdf', {}],
];

/** The fields of where a work stands in print that a format has no place for, by the kind of work. */
const lostOf: { [format: string]: (type: CaptureType) => string[] } = {
  bibtex: (type) => ['seriesEditors', type === 'article-journal' ? 'seriesNumber' : 'issue'],
  biblatex: (type) =>
    type === 'webpage' || type === 'article'
      ? [...printFields.filter((field) => field !== 'translators')]
      : type === 'article-journal'
        ? ['seriesNumber', 'edition', 'place']
        : ['issue'],
  endnote: (type) => [type === 'article-journal' ? 'seriesNumber' : 'issue'],
  ris: (type) => [
    ...(type === 'article-journal' ? ['seriesNumber'] : []),
    ...(type === 'chapter' ? ['issue'] : []),
  ],
};

/** What of Stet's own files is not read again: fields that stand where no program looks. */
function unreadOf(format: string, type: CaptureType): { name: string }[] {
  if (format !== 'biblatex') return [];
  const names = ['usera', 'userb', 'userc', 'userd', 'usere'].filter(
    (name) =>
      !(name === 'usera' && type !== 'article-journal') &&
      !(name === 'userb' && ['entry-encyclopedia', 'chapter', 'book'].includes(type)) &&
      !(name === 'userc' && type === 'article-journal') &&
      !(/user[de]/.test(name) && ['entry-encyclopedia', 'chapter', 'book'].includes(type)),
  );
  return names.map((name) => ({ name }));
}

/** A name as files can tell it: families of several words stand for bodies where no given name does. */
const nameWords = (names: ExportItem['capture']['editors']) =>
  people(names)
    .map((name) =>
      'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
    )
    .map((name) => name.replace(/\s*,\s*/g, ', '));

/** Letters and figures of words, whatever divides them. */
const loose = (list: readonly string[]) =>
  list
    .join(' ')
    .normalize('NFC')
    .replace(/[\s,;]+/g, '')
    .toLowerCase();

const plain = (text: string | null | undefined) => (text ?? '').normalize('NFC');

/** The same in Unicode's composed form: LaTeX's accents come as that. */
const composed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null).normalize('NFC'));

function expectSame(record: FileRecord | undefined, item: ExportItem, losses: Losses): void {
  const { capture } = item;
  const { work } = record ?? {};
  expect(record?.key).toBe(toLine(item.key));
  expect(plain(work?.doi)).toBe(plain(capture.doi));
  expect(work?.url).toBe(capture.url);
  expect(plain(work?.containerTitle)).toBe(plain(firstLine(capture.containerTitle)));
  // Not every format has both for every kind of work.
  expect([capture.isbn, undefined]).toContain(work?.isbn);
  expect([capture.issn, undefined]).toContain(work?.issn);
  expect(work?.language).toBe(capture.language);
  expect(work?.version).toEqual(capture.version);
  expect(work?.archive).toEqual(capture.archive);
  expect(record?.accessed).toBe(item.accessed);
  for (const role of ['authors', 'editors'] as const) {
    const [told, own] = [nameWords(work?.[role]), nameWords(capture[role])];
    if (losses.lists) expect(loose(told)).toBe(loose(own));
    else expect(composed(told)).toEqual(composed(own));
  }
  if (!losses.types) expect(work?.type).toBe(capture.type);
  const date = losses.days ? issued(capture)?.slice(0, 7) : issued(capture);
  expect(work?.revised ?? work?.published).toBe(date);
  if (!losses.firstDates) {
    expect(work?.revised === undefined ? undefined : work.published).toBe(firstIssued(capture));
  }
  if (losses.lists) expect(loose(record?.tags ?? [])).toBe(loose(citationWords(item.tags)));
  else if (losses.tags) expect(loose(work?.keywords ?? [])).toBe(loose(citedKeywords(item)));
  else {
    expect(record?.tags).toEqual(citationWords(item.tags));
    const tags = new Set(citationWords(item.tags).map((tag) => tag.toLowerCase()));
    const others = (words: readonly string[]) =>
      citationWords(words).filter((word) => !tags.has(word.toLowerCase()));
    expect(others(work?.keywords ?? [])).toEqual(others(item.capture.keywords));
  }
  if (!losses.collections) {
    const paths = (list: readonly (readonly string[])[]) =>
      new Set(list.map((names) => loose(names.flatMap((name) => toLine(name).split('/')))));
    expect(paths(record?.collections ?? [])).toEqual(paths(item.collections));
  }
  expect(record?.issues.map(({ kind, date, successor }) => [kind, date, successor])).toEqual(
    item.issues.map(({ kind, date, successor }) => [kind, date, successor]),
  );
}

describe.each(formats)('%s', (id, losses) => {
  const write = async (items: readonly ExportItem[]): Promise<string> => {
    const format = formatById(id);
    if (!format) throw new Error(`no format ${id}`);
    const writer = await format.open({ today: '2020-01-01', latex: false });
    const pieces = [writer.head, items.map((item) => writer.item(item)).join(writer.between)];
    return [...pieces, ...writer.tail()].join('');
  };

  it('brings every field of an entry back', async () => {
    const [record] = await recordsIn(await write([superseded]));
    expectSame(record, superseded, losses);
    expect(record?.work.title).toBe(superseded.capture.title);
    expect(record?.work.authors).toEqual(superseded.capture.authors);
    expect(record?.work.publisher).toBe(superseded.capture.publisher);
    const told = [record?.work.summary ?? '', record?.note ?? ''];
    const own = [superseded.capture.summary ?? '', superseded.note];
    if (losses.paragraphs)
      expect(told.map((text) => loose([text]))).toEqual(own.map((text) => loose([text])));
    else expect(told).toEqual(own);
  });

  it('brings an archived copy back, whatever archive keeps it', async () => {
    const short = { url: 'https://perma.cc/AB12-CD34', date: '2018-07' };
    const other = { ...archived, capture: { ...archived.capture, archive: short } };
    const alone = { ...bare, capture: { ...bare.capture, archive: short } };
    for (const item of [archived, other, alone]) {
      const [record] = await recordsIn(await write([item]));
      expectSame(record, item, losses);
      expect(record && fileWork(record).capture?.archive).toEqual(item.capture.archive);
    }
  });

  it('brings where an entry stands in print back, in every kind of work that has a place for it', async () => {
    const details: PrintDetails = {
      volume: '3',
      issue: '2',
      pages: '115–32',
      edition: '2nd',
      series: 'Rivers & Weirs',
      seriesNumber: '12',
      place: 'Northmere',
      translators: [{ family: 'Lea', given: 'Ida' }],
      seriesEditors: [{ family: 'van der Ouse', given: 'Tom' }, { literal: 'Weir Society' }],
    };
    for (const type of types) {
      const item = { ...superseded, details, capture: { ...superseded.capture, type } };
      const { containerTitle: _, ...uncontained } = item.capture;
      // A book has one place for what it stands in and for its series.
      const written = type === 'book' ? { ...item, capture: uncontained } : item;
      const [record] = await recordsIn(await write([written]));
      const lost = lostOf[id]?.(type) ?? [];
      const kept = Object.entries(details).filter(([field]) => !lost.includes(field));
      const expected: { [field: string]: unknown } = Object.fromEntries(kept);
      if (type === 'book') {
        delete expected.series;
        expect(record?.work.containerTitle, type).toBe(details.series);
      }
      const found = Object.fromEntries(
        printFields.flatMap((field) =>
          record?.work[field] === undefined ? [] : [[field, record.work[field]]],
        ),
      );
      expect(found, type).toEqual(expected);
      expect(record?.unkept, type).toEqual(unreadOf(id, type));
    }
  });

  it('adds nothing to an entry of which little is known', async () => {
    const [record] = await recordsIn(await write([bare]));
    expect(record?.unkept).toEqual([]);
    expect(record?.work).toEqual({
      type: record?.work.type,
      title: 'Untold',
      url: 'https://example.org/',
      authors: [],
      summary: null,
      keywords: [],
    });
    expect(record).toMatchObject({ tags: [], collections: [], note: '', issues: [] });
  });

  it('brings entries with every hostile text back, field by field', async () => {
    const items = crowd(60);
    const records = await recordsIn(await write(items));
    expect(records).toHaveLength(items.length);
    items.forEach((item, at) => {
      const record = records[at];
      // Zotero has no place for what a preprint stands in; a title's markup is CSL's own.
      const isOdd =
        (id === 'zotero-rdf' && ['article', 'webpage'].includes(item.capture.type)) ||
        (id === 'csl' && /<\/?[ib]>/.test(JSON.stringify(item.capture)));
      if (isOdd) return;
      expectSame(record, item, losses);
      expect(plain(record?.work.title)).toBe(plain(toLine(item.capture.title)));
      expect(loose([record?.work.summary ?? ''])).toBe(loose(toLines(item.capture.summary ?? '')));
      expect(loose([record?.note ?? ''])).toBe(loose(toLines(item.note)));
    });
  }, 60_000);
});
