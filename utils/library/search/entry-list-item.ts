/** What a list shows of an entry, without another look into the database. */

import type { Entry } from '../../model/records';
import {
  bylinesOf,
  containerOf,
  has,
  type IndexPage,
  rowStanding,
  rowStatusGroup,
  titleLineOf,
} from '../db/index-page';
import { decodeCase } from '../db/letter-case';

/** The words of a row: an entry is one, and so is what the catalog says of it. */
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

/** What was told of a page before. */
interface Told {
  headlines: readonly string[];
  bylines: readonly string[];
  entries: (EntryListItem | undefined)[];
}

const told = new WeakMap<IndexPage, Told>();

/** What a list shows of a row; the same object while the page is the same. */
export function entryListItem(page: IndexPage, at: number): EntryListItem | undefined {
  const id = page.ids[at];
  if (id === undefined) return undefined;
  let known = told.get(page);
  if (!known) {
    known = { headlines: page.headlines.split('\n'), bylines: bylinesOf(page), entries: [] };
    told.set(page, known);
  }
  const { headlines, bylines, entries } = known;
  const year = page.years[at] ?? 0;
  const figure = rowStatusGroup(page, at);
  entries[at] ??= {
    id,
    title: decodeCase(titleLineOf(page, at, 0), headlines[at] ?? ''),
    byline: bylines[at] ?? '',
    container: containerOf(page, at),
    year: year > 0 ? String(year).padStart(4, '0') : '',
    savedAt: page.savedAt[at] ?? 0,
    standing: rowStanding(page, at),
    ...(figure !== 'stands' && { figure }),
    ...(has(page, at, 'unwatched') && { doubt: 'no-permission' as const }),
    ...(has(page, at, 'damaged') && { damaged: true as const }),
  };
  return entries[at];
}
