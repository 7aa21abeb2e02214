/** How a list of entries is asked for, and what comes of it. */
import type { EntryListItem } from './entry-list-item';

/** What a list is sorted by. */
export const sortKeys = ['saved', 'title', 'author', 'encyclopedia', 'year', 'checked'] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  by: SortKey;
  /** From the newest, or from Z. */
  descending: boolean;
}

/** How lists are ordered. */
export interface ListOrder {
  sort: Sort;
  /** Whether entries stand together by their encyclopedia. */
  grouped: boolean;
}

/** How lists are ordered until the reader says otherwise: what was saved last stands first. */
export const usualOrder: ListOrder = { sort: { by: 'saved', descending: true }, grouped: false };

/** A sort as an address names it, such as `-year`. */
export function formatSort({ by, descending }: Sort): string {
  return `${descending ? '-' : ''}${by}`;
}

/** The sort of such a name; undefined where it names none. */
export function parseSort(name: string): Sort | undefined {
  const by = sortKeys.find((key) => key === name.replace(/^-/, ''));
  return by && { by, descending: name.startsWith('-') };
}

export interface ListRequest extends ListOrder {
  /** In the search's language (`parse-query.ts`); '' lists all. */
  query: string;
  /** Id of the collection whose entries are listed, with those within it; absent: the whole library. */
  collection?: string;
}

/** Entries that stand together in a list. */
export interface Group {
  /** The encyclopedia, '' where entries name none; 'summary' are those found in their summary alone. */
  kind: 'encyclopedia' | 'summary';
  name: string;
  /** The place of its first entry in the list. */
  from: number;
  count: number;
}

/** Listed entries in the order asked for. */
export interface EntryListing {
  ids: readonly string[];
  /** What the list shows at a place; undefined where the list has none. */
  entryAt(place: number): EntryListItem | undefined;
  /** In the list's order; empty where nothing is grouped. */
  groups: readonly Group[];
  /** False while more is still looked through: what is here stays at its place. */
  whole: boolean;
  /** Words, folded, by which something was found though they are spelt otherwise than is written. */
  alsoFound?: readonly string[];
}
