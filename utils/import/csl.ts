/** Reads CSL-JSON 1.0.2: a list of items, one item alone, or `{ items: […] }`. */
import { type JSONVisitor, visit } from 'jsonc-parser';
import * as v from 'valibot';
import { firstLine } from '../export/text';
import type { Name } from '../model/capture';
import {
  archiveOf,
  dateOf,
  dateOfParts,
  described,
  doiOf,
  issuedOn,
  keywordsOf,
  paragraphs,
  parseOneName,
} from './field-parsers';
import type { FileRecord, Parse, RecordPlace, UnreadableRecord } from './record';
import { readStatements } from './stet-notes';
import { typeNamed, typeWithin } from './types';

/** Items of one step. */
const stride = 200;

/** Some programs write numbers where the schema has text. */
const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const part = v.optional(text, '');
const names = v.optional(
  v.array(
    v.object({
      family: part,
      given: part,
      literal: part,
      'non-dropping-particle': part,
      'dropping-particle': part,
      suffix: part,
    }),
  ),
  [],
);
const date = v.optional(
  v.object({
    'date-parts': v.optional(v.array(v.array(v.nullable(v.union([v.string(), v.number()])))), []),
    raw: part,
    literal: part,
  }),
);
const itemSchema = v.object({
  id: part,
  'citation-key': part,
  type: part,
  title: part,
  author: names,
  editor: names,
  'container-title': part,
  'collection-title': part,
  publisher: part,
  version: part,
  issued: date,
  'original-date': date,
  accessed: date,
  DOI: part,
  URL: part,
  ISBN: part,
  ISSN: part,
  language: part,
  abstract: part,
  keyword: part,
  archive_location: part,
  note: part,
  annote: part,
  custom: v.fallback(
    v.object({ collections: v.optional(v.array(v.string()), []), archived: part }),
    { collections: [], archived: '' },
  ),
});
type Item = v.InferOutput<typeof itemSchema>;

export const parseCsl: Parse = function* (source) {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch (error) {
    yield { done: 1, items: [broken(source, error)] };
    return;
  }
  const list = itemsOf(json);
  const places = placesIn(source);
  for (let at = 0; at < list.length; at += stride) {
    const items = list
      .slice(at, at + stride)
      .map((item, offset) => readItem(item, places[at + offset] ?? { line: 1, from: 0, to: 0 }));
    yield { done: Math.min(1, (at + stride) / list.length), items };
  }
};

function itemsOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const wrapped = v.safeParse(v.object({ items: v.array(v.unknown()) }), json);
  return wrapped.success ? wrapped.output.items : [json];
}

/** JSON that does not end, or has a mark too many: nothing of it can be told for sure. */
function broken(source: string, error: unknown): UnreadableRecord {
  let line = 1;
  look(source, {
    onError: (_error, _offset, _length, startLine) => {
      if (line === 1) line = startLine + 1;
    },
  });
  return { kind: 'unreadable', line, reason: error instanceof Error ? error.message : 'not JSON' };
}

/** Visits a text; one that goes down without end, only as far as the visitor can follow. */
function look(source: string, visitor: JSONVisitor): void {
  try {
    visit(source, visitor);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}

/** Where each item stands: the members of the outermost list, be they items or not. */
function placesIn(source: string): RecordPlace[] {
  const places: RecordPlace[] = [];
  let depth = 0;
  // How deep the items stand: in a list, or alone until a list of them is found.
  let level = source.trimStart().startsWith('[') ? 1 : 0;
  const begin = (from: number, line: number, to = from) => {
    if (depth === level) places.push({ line: line + 1, from, to });
  };
  const end = (from: number, length: number) => {
    depth -= 1;
    const last = places.at(-1);
    if (depth === level && last) last.to = from + length;
  };
  const open = (from: number, _length: number, line: number) => {
    begin(from, line);
    depth += 1;
  };
  look(source, {
    onObjectBegin: open,
    onObjectEnd: end,
    onArrayBegin: open,
    onArrayEnd: end,
    onObjectProperty(name) {
      if (depth !== 1 || level !== 0 || name !== 'items') return;
      level = 2;
      places.length = 0;
    },
    onLiteralValue: (_value, from, length, line) => begin(from, line, from + length),
  });
  return places;
}

function readItem(json: unknown, place: RecordPlace): FileRecord | UnreadableRecord {
  const { success, output, issues } = v.safeParse(itemSchema, json);
  if (success) return recordOf(output, place);
  const [issue] = issues;
  const reason = `${v.getDotPath(issue) ?? 'item'}: ${issue.message}`;
  return { kind: 'unreadable', line: place.line, reason };
}

function recordOf(item: Item, place: RecordPlace): FileRecord {
  const container = firstLine(item['container-title']) ?? firstLine(item['collection-title']);
  const doi = doiOf(item.DOI, item.URL);
  const url = firstLine(item.URL);
  const said = readStatements(item.note, url ?? '');
  const number = /^\d{1,4}$/.exec(item.version)?.[0];
  const accessed = cslDate(item.accessed);
  const key = firstLine(item['citation-key']) ?? firstLine(item.id);
  return {
    kind: 'record',
    place,
    work: described({
      type: typeWithin(typeNamed(item.type) ?? 'article', container),
      title: firstLine(plain(item.title)) ?? '',
      authors: item.author.flatMap(personOf),
      editors: item.editor.flatMap(personOf),
      containerTitle: container && plain(container),
      publisher: firstLine(item.publisher),
      doi,
      url,
      isbn: firstLine(item.ISBN),
      issn: firstLine(item.ISSN),
      language: firstLine(item.language),
      summary: paragraphs(item.abstract),
      keywords: keywordsOf(item.keyword),
      ...issuedOn(cslDate(item.issued), cslDate(item['original-date']) ?? said.first),
      version: number === undefined ? said.version : { number: Number(number) },
      archive: archiveOf(firstLine(item.archive_location), item.custom.archived),
    }),
    ...(key !== undefined && { key }),
    tags: [],
    collections: item.custom.collections.map((path) => path.split('/')),
    note: [said.rest, item.annote.trim()].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
  };
}

function personOf(name: Item['author'][number]): Name[] {
  return parseOneName({
    literal: name.literal,
    family: name.family,
    given: [name.given, name['dropping-particle']].filter(Boolean).join(' '),
    particle: name['non-dropping-particle'],
    suffix: name.suffix,
  });
}

function cslDate(date: Item['issued']): string | undefined {
  if (!date) return undefined;
  const [parts] = date['date-parts'];
  return (parts && dateOfParts(parts)) ?? dateOf(date.raw || date.literal);
}

/** CSL's own markup in a title is no part of its words. */
function plain(title: string): string {
  return title.replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^<>]*)?>/g, '');
}
