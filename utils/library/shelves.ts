/** Lists of entries other than the whole: a collection's, and the trash. */
import { subtree } from './collections';
import type { Library } from './database';
import type { Entry } from './records';
import { read } from './transaction';

/**
 * The listed entries of a collection and of those that stand in it, newest first; none where there
 * is no such collection.
 * @throws LibraryError where the database fails.
 */
export function inCollection(lib: Library, id: string, limit: number): Promise<Entry[]> {
  return read(lib, async (reading) => {
    const index = reading.transaction.objectStore('entries').index('collections');
    const shelves = subtree(await reading.collections(), id);
    const lists = await Promise.all(shelves.map((shelf) => index.getAll(shelf.id)));
    const members = new Map(lists.flat().map((entry) => [entry.id, entry]));
    return [...members.values()]
      .filter(({ listed }) => listed !== undefined)
      .sort((one, other) => other.savedAt - one.savedAt)
      .slice(0, limit);
  });
}

/**
 * Ids of the entries of a collection and of those that stand in it, in the trash or not.
 * @throws LibraryError where the database fails.
 */
export function membersOf(lib: Library, id: string): Promise<Set<string>> {
  return read(lib, async (reading) => {
    const index = reading.transaction.objectStore('entries').index('collections');
    const shelves = subtree(await reading.collections(), id);
    const lists = await Promise.all(shelves.map((shelf) => index.getAllKeys(shelf.id)));
    return new Set(lists.flat());
  });
}

/**
 * The entries in the trash, the last removed first.
 * @throws LibraryError where the database fails.
 */
export function trashed(lib: Library, limit: number): Promise<Entry[]> {
  return read(lib, async ({ transaction }) => {
    const entries: Entry[] = [];
    let cursor = await transaction.objectStore('entries').index('trashed').openCursor(null, 'prev');
    while (cursor && entries.length < limit) {
      entries.push(cursor.value);
      cursor = await cursor.continue();
    }
    return entries;
  });
}
