/** The light facts of a listed entry. */
import type { Instant } from '../../model/instant';
import type { Entry, Standing, StatusGroup } from '../../model/records';
import { isWatchable } from '../entry/check-rules';

/** What lists, the search, the overview and the hunt for duplicates need of a listed entry. */
export interface IndexRow {
  id: string;
  savedAt: Instant;
  /** Folded. */
  title: string;
  /** Full names of authors and editors, folded, parted by ', '. */
  names: string;
  /** Folded. */
  encyclopedia: string;
  /** Folded, parted by ', '. */
  keywords: string;
  /** Folded, parted by ', '. */
  tags: string;
  /** The title as it is written, on one line. */
  headline: string;
  /** The families in the line under the title, as they are written. */
  byline: string;
  /** The encyclopedia as it is written, '' where there is none. */
  container: string;
  /** Of the newest version held (revised, else published); 0 where it is not known. */
  year: number;
  /** Of the work's last revision; 0 where none is known of. */
  revised: number;
  standing: Standing;
  figure: StatusGroup;
  textChanged: boolean;
  muted: boolean;
  unfiled: boolean;
  untagged: boolean;
  hasNote: boolean;
  hasQuotes: boolean;
  hasSummary: boolean;
  /** Has a DOI that no other work of its file has. */
  hasDoi: boolean;
  /** Its record could not be read as it should be. */
  damaged: boolean;
  /** Stet may not read its site. */
  unwatched: boolean;
}

/** An entry's place in the list. */
export type IndexKey = readonly [savedAt: Instant, id: string];

/** What the catalog says of a row of the store `entries`. */
export function toIndexRow(entry: Entry): IndexRow {
  const [title = '', names = '', encyclopedia = '', keywords = '', tags = ''] =
    entry.folded.split('\n');
  return {
    id: entry.id,
    savedAt: entry.savedAt,
    title,
    names,
    encyclopedia,
    keywords,
    tags,
    headline: onOneLine(entry.title),
    byline: onOneLine(entry.byline),
    container: entry.container,
    year: yearOf(entry.year),
    revised: yearOf(entry.revised),
    standing: entry.standing,
    figure: entry.figure ?? 'stands',
    textChanged: entry.textChanged !== undefined,
    muted: entry.muted === true,
    unfiled: entry.collections.length === 0,
    untagged: entry.tags.length === 0,
    hasNote: entry.hasNote,
    hasQuotes: entry.hasQuotes === true,
    hasSummary: entry.textPage !== undefined && !entry.lacksSummary,
    hasDoi: entry.doi !== undefined && isWatchable(entry),
    damaged: entry.damaged === true,
    unwatched: entry.doubt === 'no-permission',
  };
}

/** What is one line of a page. */
function onOneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}

function yearOf(text = ''): number {
  const year = Number(text);
  return Number.isInteger(year) ? year : 0;
}

/** Which of two places comes first in the list, the newest: negative, zero or positive, as for a sort. */
export function inOrder([at, id]: IndexKey, [otherAt, otherId]: IndexKey): number {
  return otherAt - at || (id > otherId ? -1 : id < otherId ? 1 : 0);
}

/** The place of a row. */
export function indexKeyOf({ savedAt, id }: Pick<IndexRow, 'savedAt' | 'id'>): IndexKey {
  return [savedAt, id];
}
