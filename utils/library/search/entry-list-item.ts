/** What a list shows of an entry, without another look into the database. */

import type { Entry } from '../../model/records';
import {
  bylinesOf,
  containerOf,
  has,
  type IndexChunk,
  rowStanding,
  rowStatusGroup,
  titleLineOf,
} from '../db/index-chunk';
import { decodeCase } from '../db/letter-case';

/** The words of a row: an entry is one, and so is what the search index says of it. */
export type EntryListItem = Pick<
  Entry,
  | 'id'
  | 'title'
  | 'byline'
  | 'container'
  | 'year'
  | 'savedAt'
  | 'standing'
  | 'figure'
  | 'doubt'
  | 'damaged'
>;

/** What was told of a chunk before. */
interface Told {
  headlines: readonly string[];
  bylines: readonly string[];
  entries: (EntryListItem | undefined)[];
}

const told = new WeakMap<IndexChunk, Told>();

/** What a list shows of a row; the same object while the chunk is the same. */
export function entryListItem(chunk: IndexChunk, at: number): EntryListItem | undefined {
  const id = chunk.ids[at];
  if (id === undefined) return undefined;
  let known = told.get(chunk);
  if (!known) {
    known = { headlines: chunk.headlines.split('\n'), bylines: bylinesOf(chunk), entries: [] };
    told.set(chunk, known);
  }
  const { headlines, bylines, entries } = known;
  const year = chunk.years[at] ?? 0;
  const figure = rowStatusGroup(chunk, at);
  entries[at] ??= {
    id,
    title: decodeCase(titleLineOf(chunk, at, 0), headlines[at] ?? ''),
    byline: bylines[at] ?? '',
    container: containerOf(chunk, at),
    year: year > 0 ? String(year).padStart(4, '0') : '',
    savedAt: chunk.savedAt[at] ?? 0,
    standing: rowStanding(chunk, at),
    ...(figure !== 'stands' && { figure }),
    ...(has(chunk, at, 'unwatched') && { doubt: 'no-permission' as const }),
    ...(has(chunk, at, 'damaged') && { damaged: true as const }),
  };
  return entries[at];
}
