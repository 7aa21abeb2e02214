/** Reads entries and their ids, each query a transaction of its own. */
import type { Instant } from '../../model/instant';
import type { Entry } from '../../model/records';
import { normalizeForSearch } from '../../text/normalize';
import { subtree } from '../entry/collection-tree';
import type { Library } from './open-library';
import type { ReadTx } from './read-records';
import { readTransaction } from './transaction';
import { readableRow } from './valid-rows';

/**
 * The rows of these entries, in their order, in the trash or not; undefined for ids of none.
 * @throws LibraryError where the database fails.
 */
export function entriesByIds(lib: Library, ids: readonly string[]): Promise<(Entry | undefined)[]> {
  return readTransaction(lib, (reading) => Promise.all(ids.map((id) => reading.entry(id))));
}

/**
 * The newest entries of the list, or those that follow `before` in it: newest first, at the same
 * cost wherever in the list and however long it is.
 * @throws LibraryError where the database fails.
 */
export function newestEntries(lib: Library, part: NewestRequest): Promise<Entry[]> {
  return readTransaction(lib, (reading) => newestEntriesIn(reading, part));
}

/** The same within a transaction. */
export async function newestEntriesIn(
  { transaction }: ReadTx,
  { limit, before }: NewestRequest,
): Promise<Entry[]> {
  const index = transaction.objectStore('entries').index('listed');
  // Damaged rows may stand in it under a text or a list, which IndexedDB puts after every number.
  const times = IDBKeyRange.upperBound(Number.POSITIVE_INFINITY);
  if (!before && readsBackwards(index)) {
    const records = await index.getAllRecords({ query: times, count: limit, direction: 'prev' });
    return records.map(({ value }) => readableRow(value));
  }
  const range = before ? IDBKeyRange.upperBound(before.savedAt) : times;
  let cursor = await index.openCursor(range, 'prev');
  // Entries of the same millisecond stand in the order of their ids, backwards too.
  if (before && cursor?.key === before.savedAt && cursor.primaryKey > before.id) {
    cursor = await cursor.continuePrimaryKey(before.savedAt, before.id);
  }
  if (before && cursor?.primaryKey === before.id) cursor = await cursor.continue();
  const entries: Entry[] = [];
  while (cursor && entries.length < limit) {
    entries.push(readableRow(cursor.value));
    if (entries.length < limit) cursor = await cursor.continue();
  }
  return entries;
}

/** How many entries of the list are read, and behind which one. */
export interface NewestRequest {
  limit: number;
  before?: Entry;
}

/** IndexedDB 3.0's reading of many records in one request, which cursors need one each for. */
export interface Backwards {
  getAllRecords(options: {
    query?: IDBKeyRange | null;
    count: number;
    direction: 'prev';
  }): Promise<{ key: Instant; value: Entry }[]>;
}

/** Whether the browser has it yet (Chromium since 141). */
export function readsBackwards(index: object): index is Backwards {
  return 'getAllRecords' in index;
}

/**
 * Ids of entries in the order of their checks, visits included: the last mention of each is its
 * last check.
 * @throws LibraryError where the database fails.
 */
export function lastChecked(lib: Library): Promise<string[]> {
  return readTransaction(lib, async ({ transaction }) => {
    const keys = await transaction.objectStore('checks').index('at').getAllKeys();
    return keys.map(([entryId]) => entryId);
  });
}

/** Rows that are looked at in one transaction. */
const stride = 500;

/**
 * The citation keys that readers pinned, of entries in the trash too: those would take others on
 * their way back. A look at every row, for there are few and nobody waits for them but an export.
 * @throws LibraryError where the database fails.
 */
export async function pinnedKeys(lib: Library): Promise<Set<string>> {
  const pinned = new Set<string>();
  let after = '';
  for (;;) {
    const from = IDBKeyRange.lowerBound(after, true);
    const rows = await readTransaction(lib, ({ transaction }) =>
      transaction.objectStore('entries').getAll(from, stride),
    );
    for (const { key, keyPinned } of rows) if (keyPinned) pinned.add(key);
    const last = rows.at(-1);
    if (!last || rows.length < stride) return pinned;
    after = last.id;
  }
}

/**
 * Ids of the entries of a collection and of those that stand in it, in the trash or not; none
 * where there is no such collection.
 * @throws LibraryError where the database fails.
 */
export function membersOf(lib: Library, id: string): Promise<Set<string>> {
  return readTransaction(lib, async (reading) => {
    const index = reading.transaction.objectStore('entries').index('collections');
    const within = subtree(await reading.collections(), id);
    return new Set((await Promise.all(within.map(({ id }) => index.getAllKeys(id)))).flat());
  });
}

/**
 * Ids of the entries of every collection whose name holds a folded text, and of those that stand in
 * one, in the trash or not.
 * @throws LibraryError where the database fails.
 */
export function entriesInCollections(lib: Library, text: string): Promise<Set<string>> {
  return readTransaction(lib, async (reading) => {
    const index = reading.transaction.objectStore('entries').index('collections');
    const collections = await reading.collections();
    const meant = collections.filter(({ name }) => normalizeForSearch(name).includes(text));
    const within = new Set(
      meant.flatMap(({ id }) => subtree(collections, id).map((one) => one.id)),
    );
    return new Set((await Promise.all([...within].map((id) => index.getAllKeys(id)))).flat());
  });
}
