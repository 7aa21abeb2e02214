/** Reads CSL-JSON 1.0.2: a list of items, one item alone, or `{ items: […] }`. */
import * as v from 'valibot';
import { firstLine } from '../export/clean-text';
import type { Name } from '../model/capture';
import {
  archiveOf,
  dateOf,
  dateOfParts,
  dateProblem,
  described,
  doiOf,
  issuedOn,
  keywordsOf,
  originalDateOf,
  paragraphs,
  parseOneName,
} from './field-parsers';
import type {
  FileRecord,
  Parse,
  ReadProblem,
  RecordPlace,
  UnreadableRecord,
} from './imported-record';
import { placesIn, syntaxError } from './json-places';
import { readNotes } from './stet-notes';
import { unkeptFields } from './unkept';
import { typeNamed, typeWithin } from './work-types';
import { printBeside, readExtra, type ZoteroExtra } from './zotero-extra';

/** Code units that are shown of a value that is not understood. */
const longestTold = 100;

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
const words = v.optional(v.fallback(v.array(v.string()), []), []);
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
  volume: member(text),
  issue: member(text),
  page: member(text),
  edition: member(text),
  'collection-number': member(text),
  'publisher-place': member(text),
  translator: member(names),
  'collection-editor': member(names),
  note: member(text),
  annote: member(text),
  custom: v.fallback(
    v.object({
      collections: words,
      archived: part,
      keywords: words,
      tags: words,
    }),
    { collections: [], archived: '', keywords: [], tags: [] },
  ),
});
type Read = v.InferOutput<typeof itemSchema>;
type Person = v.InferOutput<typeof person>;
type CslDate = v.InferOutput<typeof dateSchema>;

export const parseCsl: Parse = function* (source) {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    yield { done: 1, items: [syntaxError(source)] };
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

/** One item by itself, as far as it is understood; undefined where it is no list of fields. */
export function readCslItem(json: unknown): FileRecord | undefined {
  const read = readItem(json, { line: 1, from: 0, to: 0 });
  return read.kind === 'record' ? read : undefined;
}

function itemsOf(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  const wrapped = v.safeParse(v.object({ items: v.array(v.unknown()) }), json);
  return wrapped.success ? wrapped.output.items : [json];
}

/** The item, with a word on each of its members that is left out. */
function readItem(json: unknown, place: RecordPlace): FileRecord | UnreadableRecord {
  const parsed = v.safeParse(itemSchema, json);
  if (!parsed.success) {
    return { kind: 'unreadable', line: place.line, problem: { kind: 'empty' } };
  }
  const members = Object.entries(v.parse(v.record(v.string(), v.unknown()), json));
  const filled = members.filter(([, value]) => !isEmpty(value)).map(([name]) => name);
  const unkept = unkeptFields(filled, keptMembers);
  const record = { ...recordOf(parsed.output, place), unkept };
  const problems: ReadProblem[] = [];
  for (const [field, value] of Object.entries(parsed.output)) {
    if (value !== notUnderstood) continue;
    const told = JSON.stringify(members.find(([name]) => name === field)?.[1]);
    problems.push({ kind: 'value', field, value: told.slice(0, longestTold) });
  }
  const { issued } = parsed.output;
  const raw = typeof issued === 'object' ? issued.raw || issued.literal : '';
  const dated = typeof issued === 'object' ? cslDate(issued) : undefined;
  const problem = dateProblem('issued', raw, dated);
  if (problem && typeof issued === 'object' && issued['date-parts'].length === 0) {
    problems.push(problem);
  }
  return problems.length > 0 ? { ...record, problems } : record;
}

/** Members that are read, in lower case. */
const keptMembers: ReadonlySet<string> = new Set(
  Object.keys(itemSchema.entries).map((name) => name.toLowerCase()),
);

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function recordOf(item: Read, place: RecordPlace): FileRecord {
  const textOf = (value: string | Odd | undefined) => (typeof value === 'string' ? value : '');
  const peopleOf = (value: readonly Person[] | Odd | undefined) =>
    (Array.isArray(value) ? value : []).flatMap(personOf);
  const dateIn = (value: CslDate | Odd | undefined) =>
    typeof value === 'object' ? cslDate(value) : undefined;
  const series = firstLine(textOf(item['collection-title']));
  const url = firstLine(textOf(item.URL));
  const extra = readExtra(textOf(item.note), url ?? '');
  const container = firstLine(textOf(item['container-title'])) ?? extra.container ?? series;
  const noted = readNotes([textOf(item.annote).trim() || (extra.annotation ?? '')], url ?? '');
  const doi = doiOf(textOf(item.DOI)) ?? extra.doi ?? doiOf(url);
  const number = /^\d{1,4}$/.exec(textOf(item.version))?.[0];
  const accessed = dateIn(item.accessed);
  const key = firstLine(textOf(item['citation-key'])) ?? extra.key ?? firstLine(textOf(item.id));
  const { custom } = item;
  return {
    kind: 'record',
    place,
    work: described({
      type: typeWithin(typeNamed(textOf(item.type)) ?? 'article', container),
      title: firstLine(plain(textOf(item.title))) ?? '',
      authors: peopleOf(item.author),
      editors: peopleOf(item.editor),
      containerTitle: container && plain(container),
      publisher: firstLine(textOf(item.publisher)) ?? extra.publisher,
      doi,
      url,
      isbn: firstLine(textOf(item.ISBN)) ?? extra.isbn,
      issn: firstLine(textOf(item.ISSN)) ?? extra.issn,
      language: firstLine(textOf(item.language)),
      summary: paragraphs(textOf(item.abstract)),
      keywords: keywordsIn(item, extra),
      ...issuedOn(
        dateIn(item.issued),
        dateIn(item['original-date']) ?? originalIn(item.issued) ?? extra.first ?? noted.first,
      ),
      version: number === undefined ? (extra.version ?? noted.version) : { number: Number(number) },
      archive:
        archiveOf(firstLine(textOf(item.archive_location)), custom.archived || extra.archived) ??
        extra.archive ??
        noted.archive,
      ...printBeside(extra, {
        volume: firstLine(textOf(item.volume)),
        issue: firstLine(textOf(item.issue)),
        pages: firstLine(textOf(item.page)),
        edition: firstLine(textOf(item.edition)),
        series: series === container ? undefined : series,
        seriesNumber: firstLine(textOf(item['collection-number'])),
        place: firstLine(textOf(item['publisher-place'])),
        translators: peopleOf(item.translator),
        seriesEditors: peopleOf(item['collection-editor']),
      }),
    }),
    ...(key !== undefined && { key }),
    tags: custom.tags,
    collections: custom.collections.map((path) => path.split('/')),
    note: [extra.rest, noted.rest].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: [...extra.issues, ...noted.issues],
  };
}

/** The publisher's keywords: those that `custom` keeps as they are, else what is none of the reader's tags. */
function keywordsIn({ keyword, custom }: Read, extra: ZoteroExtra): string[] {
  if (custom.keywords.length > 0) return custom.keywords;
  const told = keywordsOf(typeof keyword === 'string' ? keyword : '');
  const tags = new Set(custom.tags.map((tag) => tag.toLowerCase()));
  return (told.length > 0 ? told : extra.keywords).filter((word) => !tags.has(word.toLowerCase()));
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

/** When the work first appeared, by the words of the date of its issue. */
function originalIn(date: CslDate | Odd | undefined): string | undefined {
  return typeof date === 'object' ? originalDateOf(date.raw, date.literal) : undefined;
}

function cslDate(date: CslDate): string | undefined {
  const [parts] = date['date-parts'];
  return (parts && dateOfParts(parts)) ?? dateOf(date.raw || date.literal);
}

/** CSL's own markup in a title is no part of its words. */
function plain(title: string): string {
  return title.replace(/<\/?(?:i|b|sub|sup|span)(?:\s[^<>]*)?>/g, '');
}
