/** Reads sheets with a row a work: Zotero's and Stet's own columns, and those of databases. */
import { parse } from 'csv-parse/browser/esm/sync';
import * as v from 'valibot';
import { firstLine } from '../export/clean-text';
import type { CaptureType, Name } from '../model/capture';
import {
  archiveOf,
  dateOf,
  dateProblem,
  described,
  distinct,
  doiOf,
  inlineName,
  isbnIn,
  issnIn,
  issuedOn,
  originalDateOf,
  paragraphs,
} from './field-parsers';
import type { FileRecord, Parse, RecordPlace } from './imported-record';
import { Lines } from './line-counter';
import { notePlain } from './note-html';
import { readNotes } from './stet-notes';
import { type UnkeptField, unkeptFields } from './unkept';
import { typeNamed, typeWithin } from './work-types';
import { printBeside, readExtra } from './zotero-extra';

/** Rows of one step. */
const stride = 500;

/** The columns that a field can stand in, in small letters; the first that is filled counts. */
const columns = {
  key: ['key', 'citation key'],
  type: ['item type', 'document type', 'type'],
  title: ['title', 'article title', 'document title'],
  authors: ['author full names', 'author', 'authors', 'author names'],
  editors: ['editor', 'editors', 'book editors'],
  container: [
    'publication title',
    'source title',
    'book title',
    'journal/book',
    'journal',
    'publication',
  ],
  publisher: ['publisher'],
  doi: ['doi', 'book doi'],
  url: ['url', 'link', 'doi link'],
  isbn: ['isbn'],
  issn: ['issn', 'eissn'],
  date: ['date', 'publication date'],
  year: ['publication year', 'year'],
  accessed: ['access date'],
  language: ['language', 'language of original document'],
  abstract: ['abstract note', 'abstract'],
  keywords: ['automatic tags', 'author keywords', 'keywords', 'index keywords'],
  tags: ['manual tags', 'tags'],
  extra: ['extra'],
  notes: ['notes', 'note'],
  version: ['version'],
  archive: ['archive location'],
  volume: ['volume'],
  issue: ['issue'],
  pages: ['pages'],
  edition: ['edition'],
  series: ['series', 'series title'],
  seriesNumber: ['series number'],
  place: ['place', 'publisher location'],
  translators: ['translator', 'translators'],
  seriesEditors: ['series editor', 'series editors'],
} as const;
type Column = keyof typeof columns;

/** The sign that parts the cells of a sheet's first row; undefined where that names no columns of works. */
export function delimiterOf(text: string): ',' | ';' | '\t' | undefined {
  const [head = ''] = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, '')
    .split(/[\r\n]/, 1);
  return ([',', ';', '\t'] as const).find((sign) => {
    const names = head.split(sign).map((name) => nameOf(name.trim().replace(/^"(.*)"$/, '$1')));
    const has = (column: Column) => names.some((name) => isOne(column, name));
    return names.length > 2 && has('title') && (has('authors') || has('doi') || has('type'));
  });
}

function nameOf(cell: string): string {
  return cell.trim().toLowerCase();
}

function isOne(column: Column, name: string): boolean {
  const names: readonly string[] = columns[column];
  return names.includes(name);
}

export const parseCsv: Parse = function* (text) {
  const lines = new Lines(text);
  const rows = rowsOf(text);
  if (!rows) {
    yield {
      done: 1,
      items: [{ kind: 'unreadable', line: 1, problem: { kind: 'syntax', format: 'CSV' } }],
    };
    return;
  }
  const [head, ...others] = rows;
  const names = (head?.cells ?? []).map((cell) => nameOf(cell.replace(/^\ufeff/, '')));
  const works = others.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  for (let at = 0; at < works.length; at += stride) {
    const items = works.slice(at, at + stride).map(({ cells, from, to }) => {
      const row = new Map(cells.map((cell, column) => [names[column] ?? '', cell]));
      return recordOf(row, { line: lines.of(from), from, to });
    });
    yield { done: Math.min(1, (at + stride) / works.length), items };
  }
  if (works.length === 0) yield { done: 1, items: [] };
};

interface Row {
  cells: string[];
  from: number;
  to: number;
}

const rowSchema = v.array(v.object({ raw: v.string(), record: v.array(v.string()) }));

/** All rows with their places; undefined where the text is no CSV. */
function rowsOf(text: string): Row[] | undefined {
  const options = {
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    skip_empty_lines: true,
  } as const;
  const start = text.startsWith('\ufeff') ? 1 : 0;
  try {
    const parsed = v.parse(
      rowSchema,
      parse(text.slice(start), { ...options, delimiter: delimiterOf(text) ?? ',' }),
    );
    let at = start;
    return parsed.map(({ raw, record }) => {
      const from = text.indexOf(raw, at);
      const to = from + raw.length;
      at = Math.max(at, to);
      const begin = from + (raw.length - raw.trimStart().length);
      return { cells: record, from: Math.max(0, begin), to };
    });
  } catch {
    return undefined;
  }
}

function recordOf(row: ReadonlyMap<string, string>, place: RecordPlace): FileRecord {
  const cell = (column: Column): string => {
    const name = columns[column].find((each) => (row.get(each) ?? '').trim() !== '');
    // An apostrophe keeps a sheet from taking a cell for a formula.
    return (row.get(name ?? '') ?? '').trim().replace(/^'(?=[=+\-@＝＋－＠])/, '');
  };
  const one = (column: Column) => firstLine(cell(column));
  const series = one('series');
  const named = one('container');
  const type = typeWithin(typeOf(cell('type'), named), named);
  const isZotero = row.has('item type');
  const link = one('url');
  const url = link && /^https?:/i.test(link) ? link : undefined;
  const extra = readExtra(cell('extra'), url ?? '');
  // What a whole book stands in is its series.
  const container = named ?? extra.container ?? (type === 'book' ? series : undefined);
  const noted = readNotes([extra.annotation ?? '', noteIn(cell('notes'))], url ?? '');
  const date = dateOf(one('date')) ?? dateOf(one('year'));
  const problem = dateProblem('date', one('date') ?? one('year'), date);
  const accessed = dateOf(one('accessed'));
  const number = /^\d{1,4}$/.exec(cell('version'))?.[0];
  const key = one('key') ?? extra.key;
  const list = (text: string) =>
    distinct(text.split(/;\s+|\n/).flatMap((each) => firstLine(each) ?? []));
  return {
    kind: 'record',
    place,
    work: described({
      type,
      title: one('title') ?? '',
      authors: peopleIn(cell('authors'), isZotero),
      editors: peopleIn(cell('editors'), isZotero),
      containerTitle: container,
      publisher: one('publisher') ?? extra.publisher,
      doi: doiOf(one('doi')) ?? extra.doi ?? doiOf(url),
      url,
      isbn: isbnIn(cell('isbn')) ?? extra.isbn,
      issn: issnIn(cell('issn')) ?? extra.issn,
      language: one('language'),
      summary: paragraphs(cell('abstract')),
      keywords: list(cell('keywords')),
      ...issuedOn(date, originalDateOf(one('date'), one('year')) ?? extra.first ?? noted.first),
      version: number === undefined ? (extra.version ?? noted.version) : { number: Number(number) },
      archive: archiveOf(one('archive'), extra.archived) ?? extra.archive ?? noted.archive,
      ...printBeside(extra, {
        volume: one('volume'),
        issue: one('issue'),
        pages: one('pages'),
        edition: one('edition'),
        series: series === container ? undefined : series,
        seriesNumber: one('seriesNumber'),
        place: one('place'),
        translators: peopleIn(cell('translators'), isZotero),
        seriesEditors: peopleIn(cell('seriesEditors'), isZotero),
      }),
    }),
    unkept: unkeptIn(row),
    ...(key !== undefined && { key }),
    tags: list(cell('tags')),
    collections: [],
    note: [extra.rest, noted.rest].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: [...extra.issues, ...noted.issues],
    ...(problem && { problems: [problem] }),
  };
}

/** Columns that are read, or that say nothing of the work. */
const keptColumns: ReadonlySet<string> = new Set([
  ...Object.values(columns).flat(),
  ...['archive', 'date added', 'date modified', 'library catalog'],
]);

/** What other formats call those columns of Zotero's whose names are of several words. */
const columnKinds: Readonly<Record<string, string>> = {
  'file attachments': 'attachments',
  'link attachments': 'attachments',
  'call number': 'callnumber',
  'short title': 'shorttitle',
  'journal abbreviation': 'journalabbreviation',
  'num pages': 'numpages',
  'number of volumes': 'numberofvolumes',
  'book author': 'bookauthor',
  'reviewed author': 'reviewedauthors',
  'meeting name': 'event',
  'conference name': 'conferencename',
};

/** The filled columns that are not kept. */
function unkeptIn(row: ReadonlyMap<string, string>): UnkeptField[] {
  const filled = [...row].flatMap(([name, text]) =>
    name === '' || text.trim() === '' || keptColumns.has(name) ? [] : [columnKinds[name] ?? name],
  );
  return unkeptFields(filled, keptColumns);
}

/** Zotero's notes are HTML from their first sign on, Stet's are text. */
function noteIn(note: string): string {
  return /^<(?:p|div|h\d|ul|ol|blockquote)[\s>]/i.test(note) ? notePlain(note) : note;
}

/** What databases call an article is one of the journal that they name. */
function typeOf(word: string, container: string | undefined): CaptureType {
  const named = typeNamed(word) ?? 'article';
  const isOfJournal = /^(?:article|review|)$/i.test(word.trim()) && container !== undefined;
  return named === 'article' && isOfJournal ? 'article-journal' : named;
}

/**
 * 'Weir, Anna; Mill, Ben', or as databases of medicine write them: 'Weir A, Mill B.'
 * @param isZotero whether Zotero wrote them, in whose sheets a name without a comma is a body's
 */
function peopleIn(text: string, isZotero: boolean): Name[] {
  const whole = firstLine(text) ?? '';
  const listed = whole.split(/;\s+/);
  if (isZotero) return listed.flatMap(inlineName);
  if (listed.length > 1) return listed.flatMap(personIn);
  const people = whole.replace(/\.$/, '').split(/,\s/);
  return people.length > 1 && people.every(isShort) ? people.flatMap(personIn) : personIn(whole);
}

/** 'Weir A' and 'Weir A.B.' have initials behind the family's name, without a comma. */
function isShort(name: string): boolean {
  return /^\p{L}[\p{L}'’ -]{0,60} (?:\p{Lu}\.?-?){1,4}$/u.test(name);
}

function personIn(name: string): Name[] {
  return inlineName(isShort(name) ? name.replace(/ (?=\S+$)/, ', ') : name);
}
