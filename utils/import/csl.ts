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

/** Stands for a value that no reader understands. */
const notUnderstood = Symbol('not understood');
type Odd = typeof notUnderstood;

/** A member by its own schema: one that is odd costs the item that member alone. */
function member<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.union([
      schema,
      v.pipe(
        v.unknown(),
        v.transform((): Odd => notUnderstood),
      ),
    ]),
  );
}

/** Some programs write numbers where the schema has text, and null where they have none. */
const word = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
const nothing = v.pipe(
  v.null(),
  v.transform(() => ''),
);
/** Of several values, as Crossref gives them, the first. */
const text = v.union([
  word,
  nothing,
  v.pipe(
    v.array(v.union([word, nothing])),
    v.transform(([first = '']) => first),
  ),
]);
const list = v.union([
  word,
  nothing,
  v.pipe(
    v.array(word),
    v.transform((words) => words.join('; ')),
  ),
]);
const part = v.optional(v.fallback(v.union([word, nothing]), ''), '');
const person = v.object({
  family: part,
  given: part,
  literal: part,
  // Crossref's word for a body.
  name: part,
  'non-dropping-particle': part,
  'dropping-particle': part,
  suffix: part,
});
const nobody = v.pipe(
  v.null(),
  v.transform((): v.InferOutput<typeof person>[] => []),
);
const names = v.union([v.array(person), nobody]);
const dateSchema = v.object({
  'date-parts': v.optional(v.array(v.array(v.nullable(v.union([v.string(), v.number()])))), []),
  raw: part,
  literal: part,
});
const date = v.union([
  dateSchema,
  v.pipe(
    v.union([word, nothing]),
    v.transform(
      (raw): v.InferOutput<typeof dateSchema> => ({ 'date-parts': [], raw, literal: '' }),
    ),
  ),
]);
const itemSchema = v.object({
  id: member(text),
  'citation-key': member(text),
  type: member(text),
  title: member(text),
  author: member(names),
  editor: member(names),
  'container-title': member(text),
  'collection-title': member(text),
  publisher: member(text),
  version: member(text),
  issued: member(date),
  'original-date': member(date),
  accessed: member(date),
  DOI: member(text),
  URL: member(text),
  ISBN: member(text),
  ISSN: member(text),
  language: member(text),
  abstract: member(text),
  keyword: member(list),
  archive_location: member(text),
  note: member(text),
  annote: member(text),
  custom: v.fallback(
    v.object({ collections: v.optional(v.array(v.string()), []), archived: part }),
    { collections: [], archived: '' },
  ),
});
type Read = v.InferOutput<typeof itemSchema>;
type Person = v.InferOutput<typeof person>;
type CslDate = v.InferOutput<typeof dateSchema>;

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
      .flatMap((item, offset) =>
        readItem(item, places[at + offset] ?? { line: 1, from: 0, to: 0 }),
      );
    yield { done: Math.min(1, (at + stride) / list.length), items };
  }
};

/** One item by itself, as far as it is understood; undefined where it is no list of fields. */
export function readCslItem(json: unknown): FileRecord | undefined {
  return readItem(json, { line: 1, from: 0, to: 0 }).find((read) => read.kind === 'record');
}

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

/** The item, and a word on each of its members that is left out. */
function readItem(json: unknown, place: RecordPlace): (FileRecord | UnreadableRecord)[] {
  const { line } = place;
  const parsed = v.safeParse(itemSchema, json);
  if (!parsed.success) return [{ kind: 'unreadable', line, reason: 'it is no list of fields' }];
  const odd = Object.entries(parsed.output)
    .filter(([, value]) => value === notUnderstood)
    .map(([name]): UnreadableRecord => {
      return { kind: 'unreadable', line, reason: `the field "${name}", which is not understood` };
    });
  return [recordOf(parsed.output, place), ...odd];
}

function recordOf(item: Read, place: RecordPlace): FileRecord {
  const textOf = (value: string | Odd | undefined) => (typeof value === 'string' ? value : '');
  const peopleOf = (value: readonly Person[] | Odd | undefined) =>
    (Array.isArray(value) ? value : []).flatMap(personOf);
  const dateIn = (value: CslDate | Odd | undefined) =>
    typeof value === 'object' ? cslDate(value) : undefined;
  const container =
    firstLine(textOf(item['container-title'])) ?? firstLine(textOf(item['collection-title']));
  const doi = doiOf(textOf(item.DOI), textOf(item.URL));
  const url = firstLine(textOf(item.URL));
  const said = readStatements(textOf(item.note), url ?? '');
  const number = /^\d{1,4}$/.exec(textOf(item.version))?.[0];
  const accessed = dateIn(item.accessed);
  const key = firstLine(textOf(item['citation-key'])) ?? firstLine(textOf(item.id));
  return {
    kind: 'record',
    place,
    work: described({
      type: typeWithin(typeNamed(textOf(item.type)) ?? 'article', container),
      title: firstLine(plain(textOf(item.title))) ?? '',
      authors: peopleOf(item.author),
      editors: peopleOf(item.editor),
      containerTitle: container && plain(container),
      publisher: firstLine(textOf(item.publisher)),
      doi,
      url,
      isbn: firstLine(textOf(item.ISBN)),
      issn: firstLine(textOf(item.ISSN)),
      language: firstLine(textOf(item.language)),
      summary: paragraphs(textOf(item.abstract)),
      keywords: keywordsOf(textOf(item.keyword)),
      ...issuedOn(dateIn(item.issued), dateIn(item['original-date']) ?? said.first),
      version: number === undefined ? said.version : { number: Number(number) },
      archive: archiveOf(firstLine(textOf(item.archive_location)), item.custom.archived),
    }),
    ...(key !== undefined && { key }),
    tags: [],
    collections: item.custom.collections.map((path) => path.split('/')),
    note: [said.rest, textOf(item.annote).trim()].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
  };
}

function personOf(name: Person): Name[] {
  return parseOneName({
    literal: name.literal || name.name,
    family: name.family,
    given: [name.given, name['dropping-particle']].filter(Boolean).join(' '),
    particle: name['non-dropping-particle'],
    suffix: name.suffix,
  });
}

function cslDate(date: CslDate): string | undefined {
  const [parts] = date['date-parts'];
  return (parts && dateOfParts(parts)) ?? dateOf(date.raw || date.literal);
}

/** CSL's own markup in a title is no part of its words. */
function plain(title: string): string {
  return title.replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^<>]*)?>/g, '');
}
