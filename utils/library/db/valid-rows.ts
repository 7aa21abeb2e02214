/**
 * Whether stored records are as they should be. A disk, a program or an import of long ago may have
 * left anything in a record: whoever lists many of them looks at each through these, so that one bad
 * record never stops the rest. Plain checks, since lists are long.
 */

import type { CheckRun } from '../../model/check-run';
import { isInstant, nearestInstant } from '../../model/instant';
import type { Collection, Entry, SavedSearch } from '../../model/records';
import { type IndexChunk, standings } from './index-chunk';
import type { Meta, TextChunk } from './schema';

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;
const isOptionalText = (value: unknown) => value === undefined || isText(value);
const isYes = (value: unknown) => value === undefined || value === true;

/** Whether a value can be a record's id. */
export function isId(value: unknown): value is string {
  return isText(value) && value !== '';
}

function areTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

/** Whether a value is a list of items and when each was added or removed. */
function areTimes(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => Array.isArray(one) && one.length === 2 && isText(one[0]) && isInstant(one[1]),
    )
  );
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is looked at of each member of a row. */
const members: { [Member in keyof Required<Entry>]: (value: unknown) => boolean } = {
  id: isId,
  identities: (value) => areTexts(value) && value.length > 0,
  key: (value) => isText(value) && value !== '',
  keyPinned: isYes,
  title: isText,
  byline: isText,
  container: isText,
  year: isText,
  revised: isOptionalText,
  type: isText,
  url: isText,
  doi: isOptionalText,
  folded: isText,
  textPage: (value) => value === undefined || isCount(value),
  savedAt: isInstant,
  editedAt: isInstant,
  edits: (value) =>
    isObject(value) && Object.values(value).every((each) => isInstant(each) || areTimes(each)),
  tags: areTexts,
  collections: areTexts,
  hasNote: (value) => typeof value === 'boolean',
  hasQuotes: isYes,
  lacksSummary: isYes,
  current: isText,
  versions: (value) => isCount(value) && value !== 0,
  standing: (value) => standings.some((standing) => standing === value),
  figure: isOptionalText,
  doubt: isOptionalText,
  textChanged: (value) => value === undefined || areTexts(value),
  muted: isYes,
  unseen: isCount,
  listed: (value) => value === undefined || isInstant(value),
  trashedAt: (value) => value === undefined || isInstant(value),
  damaged: (value) => value === undefined,
};
const memberChecks = Object.entries(members);

/** A row as it is; where anything in it is not as it should be, what can be read of it, marked as damaged. */
export function readableRow(row: Entry): Entry {
  return isValidRow(row) ? row : readablePartOf(row);
}

function isValidRow(row: Entry): boolean {
  const values: { [member: string]: unknown } = { ...row };
  return (
    memberChecks.every(([member, isSound]) => isSound(values[member])) &&
    (row.trashedAt === undefined ? row.listed === row.savedAt : row.listed === undefined)
  );
}

function readablePartOf(row: Entry): Entry {
  const text = (value: unknown) => (isText(value) ? value : '');
  const texts = (value: unknown) => (Array.isArray(value) ? value.filter(isText) : []);
  const savedAt = nearestInstant(row.savedAt);
  const place = isInstant(row.trashedAt) ? { trashedAt: row.trashedAt } : { listed: savedAt };
  return {
    id: row.id,
    identities: texts(row.identities),
    key: text(row.key),
    title: text(row.title),
    byline: text(row.byline),
    container: text(row.container),
    year: text(row.year),
    type: 'webpage',
    url: text(row.url),
    folded: isText(row.folded) ? row.folded : '\n\n\n\n',
    ...(isCount(row.textPage) && row.textPage !== undefined && { textPage: row.textPage }),
    savedAt,
    editedAt: nearestInstant(row.editedAt),
    edits: {},
    tags: texts(row.tags),
    collections: texts(row.collections),
    hasNote: row.hasNote === true,
    ...(row.hasQuotes === true && { hasQuotes: row.hasQuotes }),
    ...(row.lacksSummary === true && { lacksSummary: row.lacksSummary }),
    current: text(row.current),
    versions: isCount(row.versions) ? row.versions : 1,
    standing: 'stands',
    unseen: 0,
    damaged: true,
    ...place,
  };
}

/** Collections with what is unreadable of them left out; one that has no id is passed over. */
export function validCollections(collections: readonly Collection[]): Collection[] {
  return collections.filter(({ id }) => isId(id)).map(soundCollection);
}

function soundCollection(collection: Collection): Collection {
  const { id, name, parent, createdAt, editedAt } = collection;
  const isNamed = isText(name) && name !== '';
  const isWithin = parent === undefined || isId(parent);
  if (isNamed && isWithin && isInstant(createdAt) && isInstant(editedAt)) {
    return collection;
  }
  return {
    id,
    name: isNamed ? name : unreadableName,
    ...(isId(parent) && { parent }),
    createdAt: nearestInstant(createdAt),
    editedAt: nearestInstant(editedAt),
  };
}

/** Saved searches with what is unreadable of them left out; one that has no id is passed over. */
export function validSearches(searches: readonly SavedSearch[]): SavedSearch[] {
  return searches.filter(({ id }) => isId(id)).map(soundSearch);
}

function soundSearch(search: SavedSearch): SavedSearch {
  const { id, name, query, createdAt, editedAt } = search;
  const isNamed = isText(name) && name !== '';
  if (isNamed && isText(query) && isInstant(createdAt) && isInstant(editedAt)) return search;
  return {
    id,
    name: isNamed ? name : unreadableName,
    query: isText(query) ? query : '',
    createdAt: nearestInstant(createdAt),
    editedAt: nearestInstant(editedAt),
  };
}

/** Stands where a name was; the reader may give another. */
const unreadableName = '?';

/** Whether a chunk of the search index can be read row by row. */
export function isValidChunk(chunk: IndexChunk): boolean {
  const { from, ids, savedAt, lines, ends, headlines, bylines, containers } = chunk;
  if (!Array.isArray(from) || typeof from[0] !== 'number' || !isText(from[1])) return false;
  if (!areTexts(ids) || ids.includes('') || !areTexts(containers)) return false;
  if (!isText(lines) || !hasLines(headlines, ids.length) || !hasLines(bylines, ids.length)) {
    return false;
  }
  const isColumn = (column: unknown, kind: new (length: number) => ArrayLike<number>) =>
    column instanceof kind && column.length === ids.length;
  return (
    isColumn(savedAt, Float64Array) &&
    savedAt.every(isInstant) &&
    isColumn(ends, Uint32Array) &&
    (ends.at(-1) ?? 0) === lines.length &&
    isColumn(chunk.container, Uint16Array) &&
    isColumn(chunk.years, Int16Array) &&
    isColumn(chunk.revisions, Int16Array) &&
    isColumn(chunk.flags, Uint16Array)
  );
}

/** Whether a text is of so many lines; of none, any. */
function hasLines(text: unknown, count: number): boolean {
  if (!isText(text)) return false;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return count === 0 || lines === count;
}

/** Whether a chunk of summaries can be read text by text. */
export function isValidTextChunk({ page, ids, texts }: TextChunk): boolean {
  return isCount(page) && areTexts(ids) && areTexts(texts) && ids.length === texts.length;
}

/** Whether a round can be shown and gone on with. */
export function isValidRound({
  scope,
  startedAt,
  total,
  done,
  endedAt,
  stopped,
}: CheckRun): boolean {
  return (
    isObject(scope) &&
    isText(scope.kind) &&
    (!('id' in scope) || isText(scope.id)) &&
    isInstant(startedAt) &&
    isCount(total) &&
    isCount(done) &&
    (endedAt === undefined || isInstant(endedAt)) &&
    typeof stopped === 'boolean'
  );
}

/** Whether counters can be counted on; facts of other kinds are looked at where they are read. */
export function isValidMeta(record: Meta): boolean {
  switch (record.id) {
    case 'counts': {
      const { id, ...counts } = record;
      return (
        Object.values(counts).every(isCount) &&
        isCount(counts.entries) &&
        isCount(counts.unseen) &&
        isCount(counts.trashed)
      );
    }
    case 'tags':
    case 'collections':
      return (
        record.counts instanceof Map &&
        [...record.counts].every(([name, count]) => isText(name) && isCount(count))
      );
    case 'texts':
      return isCount(record.page);

    default:
      return true;
  }
}
