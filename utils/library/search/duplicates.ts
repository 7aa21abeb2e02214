/** Entries that are likely one work, which only the reader can tell. */

import { LibraryError } from '../../model/library-error';
import type { Undo } from '../../model/undo';
import { normalizeForSearch } from '../../text/normalize';
import type { IndexRow } from '../db/index-row';
import type { Library } from '../db/open-library';
import type { Distinct } from '../db/schema';
import { readTransaction, writeTransaction } from '../db/transaction';

/** Two entries that look alike: the one saved first, and the other. */
export interface LikelyPair {
  first: IndexRow;
  second: IndexRow;
}

/** Whether the reader has told two entries apart, by their ids. */
export type ToldApart = (one: string, other: string) => boolean;

/** Entries of one title and the same authors' families, those without a DOI and those with one. */
interface Bucket {
  without: IndexRow[];
  with: IndexRow[];
}

/**
 * Pairs of entries with the same title and the same authors of which at most one has a DOI, since
 * two DOIs name two works; the pair whose second was saved last comes first. Of more than two that
 * look alike, each stands beside the first that it may be.
 * @param rows of the search index, newest first.
 */
export function likelyDuplicates(
  rows: readonly IndexRow[],
  toldApart: ToldApart = () => false,
): LikelyPair[] {
  const byTitle = new Map<string, IndexRow[]>();
  for (const row of rows) {
    const words = row.title.replace(marks, ' ').trim();
    const others = byTitle.get(words);
    if (others) others.push(row);
    else byTitle.set(words, [row]);
  }
  byTitle.delete('');
  const pairs: LikelyPair[] = [];
  for (const alike of byTitle.values()) {
    if (alike.length < 2) continue;
    for (const pair of pairsAmong(alike.reverse(), toldApart)) pairs.push(pair);
  }
  return pairs.sort((one, other) => other.second.savedAt - one.second.savedAt);
}

/** The pairs among entries of one title, which are given oldest first. */
function pairsAmong(alike: readonly IndexRow[], toldApart: ToldApart): LikelyPair[] {
  const pairs: LikelyPair[] = [];
  const buckets = new Map<string, Bucket>();
  for (const second of alike) {
    const key = authorship(second);
    if (key === undefined) continue;
    const bucket = buckets.get(key) ?? { without: [], with: [] };
    buckets.set(key, bucket);
    const isLike = (other: IndexRow) =>
      haveSameGivenNames(other, second) && !toldApart(other.id, second.id);
    const first =
      bucket.without.find(isLike) ?? (second.hasDoi ? undefined : bucket.with.find(isLike));
    if (first) pairs.push({ first, second });
    bucket[second.hasDoi ? 'with' : 'without'].push(second);
  }
  return pairs;
}

/**
 * Which entries the reader has told apart.
 * @throws LibraryError where the database fails.
 */
export function toldApart(lib: Library): Promise<ToldApart> {
  return readTransaction(lib, async ({ transaction }) => {
    const pairs = await transaction.objectStore('distinct').getAllKeys();
    const known = new Set(pairs.map((ids) => ids.join('\n')));
    return (one, other) => known.has(pairOf(one, other).join('\n'));
  });
}

/**
 * Remembers that two entries only look alike. The undo lets them be asked about again.
 * @throws LibraryError `not-found` where one of them is not in the library; `quota`, `closed`.
 */
export function notDuplicates(lib: Library, one: string, other: string): Promise<Undo> {
  return writeTransaction(lib, async (writing) => {
    const entries = await Promise.all([writing.entry(one), writing.entry(other)]);
    if (entries.includes(undefined)) throw new LibraryError('not-found');
    const ids = pairOf(one, other);
    writing.putDistinct({ ids, at: lib.now() });
    return () => writeTransaction(lib, async (writing) => writing.deleteDistinct(ids));
  });
}

/** Two ids in the order in which they are kept. */
export function pairOf(one: string, other: string): Distinct['ids'] {
  return one < other ? [one, other] : [other, one];
}

/** What the title's words are parted by. */
const marks = /[^\p{L}\p{N}]+/gu;

/**
 * The authors' families in no order; without authors the encyclopedia, which stands for them. Undefined where it is not known either.
 */
function authorship({ byline, encyclopedia }: IndexRow): string | undefined {
  if (byline !== '') return families(byline).sort().join('\n');
  return encyclopedia === '' ? undefined : `in ${encyclopedia}`;
}

/** The last word of each family name in the line under the title, since pages part names as they like. */
function families(byline: string): string[] {
  const [named = '', others] = normalizeForSearch(byline).split(/ (et al\.)$/);
  return [...named.split(' and ').map(lastWord), ...(others === undefined ? [] : [others])];
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}

/** Whether no author whom both name begins with another letter: 'a. marrow' may be 'ada marrow'. */
function haveSameGivenNames(one: IndexRow, other: IndexRow): boolean {
  const [ours, theirs] = [initials(one.names), initials(other.names)];
  return families(one.byline).every((family) => {
    const [mine = '', yours = ''] = [ours.get(family), theirs.get(family)];
    return mine === '' || yours === '' || mine === yours;
  });
}

/** The first letter of each name by its last word; '' where there is but one word. */
function initials(names: string): Map<string, string> {
  const people = names.split(', ').map((name): [string, string] => {
    const last = lastWord(name);
    return [last, last === name ? '' : name.charAt(0)];
  });
  // Authors stand before editors: of two of one family, the first is the author.
  return new Map(people.reverse());
}
