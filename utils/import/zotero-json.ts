/** Reads Zotero's own items as JSON: what Better BibTeX exports, and what Zotero's web interface answers. */
import * as v from 'valibot';
import { firstLine } from '../export/clean-text';
import type { Name } from '../model/capture';
import {
  archiveOf,
  dateOf,
  dateProblem,
  described,
  distinct,
  doiOf,
  isbnIn,
  issnIn,
  issuedOn,
  originalDateOf,
  paragraphs,
  parseOneName,
} from './field-parsers';
import type { FileRecord, Parse, RecordPlace } from './imported-record';
import { placesIn, syntaxError } from './json-places';
import { notePlain } from './note-html';
import { readNotes } from './stet-notes';
import { unkeptFields } from './unkept';
import { makers, typeNamed, typeWithin } from './work-types';
import { printBeside, readExtra, type ZoteroExtra } from './zotero-extra';

/** Items of one step. */
const stride = 200;

const word = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
const text = v.optional(v.fallback(word, ''), '');
/** The members of a list that are as they should be. */
function listOf<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.fallback(
      v.pipe(
        v.array(v.unknown()),
        v.transform((list): v.InferOutput<Schema>[] =>
          list.flatMap((each) => {
            const parsed = v.safeParse(schema, each);
            return parsed.success ? [parsed.output] : [];
          }),
        ),
      ),
      [],
    ),
    [],
  );
}
const itemSchema = v.object({
  itemType: v.string(),
  itemID: text,
  key: text,
  itemKey: text,
  citationKey: text,
  citekey: text,
  title: text,
  creators: listOf(v.object({ creatorType: text, firstName: text, lastName: text, name: text })),
  date: text,
  originalDate: text,
  abstractNote: text,
  encyclopediaTitle: text,
  dictionaryTitle: text,
  bookTitle: text,
  publicationTitle: text,
  proceedingsTitle: text,
  websiteTitle: text,
  repository: text,
  blogTitle: text,
  forumTitle: text,
  publisher: text,
  institution: text,
  university: text,
  DOI: text,
  url: text,
  ISBN: text,
  ISSN: text,
  language: text,
  extra: text,
  accessDate: text,
  archiveLocation: text,
  volume: text,
  issue: text,
  pages: text,
  edition: text,
  series: text,
  seriesTitle: text,
  seriesNumber: text,
  place: text,
  versionNumber: text,
  tags: listOf(
    v.union([
      v.object({ tag: v.string(), type: v.optional(v.unknown()) }),
      v.pipe(
        v.string(),
        v.transform((tag) => ({ tag, type: undefined })),
      ),
    ]),
  ),
  notes: listOf(
    v.union([
      v.string(),
      v.pipe(
        v.object({ note: v.string() }),
        v.transform(({ note }) => note),
      ),
    ]),
  ),
});
type Item = v.InferOutput<typeof itemSchema>;

const collectionSchema = v.object({
  name: v.string(),
  parent: v.optional(v.fallback(v.union([v.string(), v.literal(false)]), false), false),
  items: listOf(word),
});
const librarySchema = v.object({
  items: v.array(v.unknown()),
  collections: v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {}),
});

/** What is no work of its own. */
const parts = new Set(['attachment', 'note', 'annotation']);

/** Zotero's items, with their collections as Better BibTeX gives them. */
export const parseZoteroJson: Parse = function* (source) {
  let json: unknown;
  try {
    json = JSON.parse(source);
  } catch {
    yield { done: 1, items: [syntaxError(source)] };
    return;
  }
  const library = v.safeParse(librarySchema, json);
  const list = library.success ? library.output.items : Array.isArray(json) ? json : [json];
  const paths = pathsOf(library.success ? library.output.collections : {});
  const places = placesIn(source);
  for (let at = 0; at < list.length; at += stride) {
    const items = list.slice(at, at + stride).flatMap((each, offset) => {
      const place = places[at + offset] ?? { line: 1, from: 0, to: 0 };
      return readItem(each, place, paths);
    });
    yield { done: Math.min(1, (at + stride) / list.length), items };
  }
  if (list.length === 0) yield { done: 1, items: [] };
};

function readItem(
  json: unknown,
  place: RecordPlace,
  paths: ReadonlyMap<string, string[][]>,
): ReturnType<typeof recordOf>[] {
  // The web interface's items hold theirs in `data`.
  const inner = v.safeParse(v.object({ data: v.looseObject({ itemType: v.string() }) }), json);
  const item = inner.success ? inner.output.data : json;
  const parsed = v.safeParse(itemSchema, item);
  if (!parsed.success || parts.has(parsed.output.itemType)) return [];
  const members = v.parse(v.record(v.string(), v.unknown()), item);
  const filled = Object.entries(members).flatMap(([name, value]) => (isEmpty(value) ? [] : [name]));
  const unkept = unkeptFields(filled, keptMembers);
  return [{ ...recordOf(parsed.output, place, paths), unkept }];
}

/** Members that are read, or that are Zotero's own and say nothing of a work, in lower case. */
const keptMembers: ReadonlySet<string> = new Set(
  [
    ...Object.keys(itemSchema.entries),
    ...[
      'version',
      'archive',
      'collections',
      'relations',
      'select',
      'uri',
      'libraryID',
      'parentItem',
    ],
  ].map((name) => name.toLowerCase()),
);

function isEmpty(value: unknown): boolean {
  return !value || (typeof value === 'object' && Object.keys(value).length === 0);
}

function recordOf(
  item: Item,
  place: RecordPlace,
  paths: ReadonlyMap<string, string[][]>,
): FileRecord {
  const named = firstLine(
    item.encyclopediaTitle ||
      item.dictionaryTitle ||
      item.bookTitle ||
      item.publicationTitle ||
      item.proceedingsTitle ||
      item.websiteTitle ||
      item.blogTitle ||
      item.forumTitle,
  );
  const series = firstLine(item.series || item.seriesTitle);
  const type = typeWithin(typeNamed(item.itemType) ?? 'article', named);
  const url = firstLine(item.url);
  const extra = readExtra(item.extra, url ?? '');
  // What a whole book stands in is its series.
  const container =
    named ??
    extra.container ??
    firstLine(item.repository) ??
    (type === 'book' ? series : undefined);
  const noted = readNotes([extra.annotation ?? '', ...item.notes.map(notePlain)], url ?? '');
  const date = dateOf(item.date);
  const problem = dateProblem('date', item.date, date);
  const number = /^\d{1,4}$/.exec(item.versionNumber)?.[0];
  const accessed = dateOf(item.accessDate);
  const key = firstLine(item.citationKey || item.citekey) ?? extra.key;
  const people = (...roles: string[]) =>
    item.creators.filter(({ creatorType }) => roles.includes(creatorType)).flatMap(nameOf);
  const isAutomatic = ({ type }: { type?: unknown }) => Number(type) === 1;
  const words = (list: Item['tags']) => distinct(list.flatMap(({ tag }) => firstLine(tag) ?? []));
  return {
    kind: 'record',
    place,
    work: described({
      type,
      title: firstLine(item.title) ?? '',
      authors: people('author', ...makers, ''),
      editors: people('editor'),
      containerTitle: container,
      url,
      ...publishedAs(item, extra),
      language: firstLine(item.language),
      summary: paragraphs(item.abstractNote),
      keywords: distinct([...words(item.tags.filter(isAutomatic)), ...extra.keywords]),
      ...issuedOn(
        date,
        dateOf(item.originalDate) ?? originalDateOf(item.date) ?? extra.first ?? noted.first,
      ),
      version: number === undefined ? (extra.version ?? noted.version) : { number: Number(number) },
      archive:
        archiveOf(firstLine(item.archiveLocation), extra.archived) ??
        extra.archive ??
        noted.archive,
      ...printBeside(extra, {
        volume: firstLine(item.volume),
        issue: firstLine(item.issue),
        pages: firstLine(item.pages),
        edition: firstLine(item.edition),
        series: series === container ? undefined : series,
        seriesNumber: firstLine(item.seriesNumber),
        place: firstLine(item.place),
        translators: people('translator'),
        seriesEditors: people('seriesEditor'),
      }),
    }),
    ...(key !== undefined && { key }),
    tags: words(item.tags.filter((tag) => !isAutomatic(tag))),
    collections: [
      ...(paths.get(item.itemID) ?? []),
      ...(paths.get(item.itemKey || item.key) ?? []),
    ],
    note: [extra.rest, noted.rest].filter(Boolean).join('\n\n'),
    ...(accessed !== undefined && { accessed }),
    issues: [...extra.issues, ...noted.issues],
    ...(problem && { problems: [problem] }),
  };
}

/** Who published it and under which numbers, as fields of its own tell or as 'Extra' does. */
function publishedAs(item: Item, extra: ZoteroExtra) {
  const publisher = item.publisher || item.institution || item.university;
  // A repository is what a preprint stands in, unless 'Extra' says what that is.
  const repository = extra.container === undefined ? undefined : item.repository;
  return {
    publisher: firstLine(publisher) ?? extra.publisher ?? firstLine(repository),
    doi: doiOf(item.DOI) ?? extra.doi ?? doiOf(firstLine(item.url)),
    isbn: isbnIn(item.ISBN) ?? extra.isbn,
    issn: issnIn(item.ISSN) ?? extra.issn,
  };
}

/** A body's name stands in one field, of whichever name. */
function nameOf({ firstName, lastName, name }: Item['creators'][number]): Name[] {
  const isWhole = firstName.trim() === '' && /\s/.test(lastName.trim());
  return parseOneName({
    family: lastName,
    given: firstName,
    literal: name || (isWhole ? lastName : ''),
  });
}

/** How deep a collection can stand. */
const deepest = 64;

/** The paths of the collections that hold each item, by its number or key. */
function pathsOf(json: Record<string, unknown>): Map<string, string[][]> {
  const all = new Map<string, v.InferOutput<typeof collectionSchema>>();
  for (const [key, value] of Object.entries(json)) {
    const parsed = v.safeParse(collectionSchema, value);
    if (parsed.success) all.set(key, parsed.output);
  }
  const paths = new Map<string, string[][]>();
  for (const [key, { items }] of all) {
    const path: string[] = [];
    const seen = new Set<string>();
    for (let at: string | false = key; at !== false && !seen.has(at) && seen.size < deepest; ) {
      seen.add(at);
      const collection = all.get(at);
      const name = firstLine(collection?.name);
      if (name !== undefined) path.unshift(name);
      at = collection?.parent ?? false;
    }
    if (path.length === 0) continue;
    for (const item of items) {
      const known = paths.get(item);
      if (known) known.push(path);
      else paths.set(item, [path]);
    }
  }
  return paths;
}
