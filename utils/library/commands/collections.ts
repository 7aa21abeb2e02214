/** Named sets of entries, one within another as the reader likes. */
import type { Instant } from '../../model/instant';
import { LibraryError } from '../../model/library-error';
import { type Collection, type Entry, readerBounds } from '../../model/records';
import type { Undo } from '../../model/undo';
import type { Library } from '../db/open-library';
import { readTransaction, type WriteTx, writeTransaction } from '../db/transaction';
import { readableRow } from '../db/valid-rows';
import { fitsWithin, insideOf, lineage, subtree } from '../entry/collection-tree';
import { stampAfter } from '../entry/edit-times';
import { joinSets, withoutItem } from '../entry/merge-sets';

/** A collection as it is listed. */
export interface CollectionView extends Collection {
  /** Listed entries that it holds itself. */
  count: number;
  /** Its name after those of the collections that it stands in: 'Thesis/Chapter 2'. */
  path: string;
}

/**
 * All collections, in the order of their paths.
 * @throws LibraryError where the database fails.
 */
export function listCollections(lib: Library): Promise<CollectionView[]> {
  return readTransaction(lib, async (reading) => {
    const [all, tally] = await Promise.all([reading.collections(), reading.tally()]);
    return all
      .map((collection) => ({
        ...collection,
        count: tally.collections.get(collection.id) ?? 0,
        path: lineage(all, collection).join('/'),
      }))
      .sort((one, other) => one.path.localeCompare(other.path));
  });
}

/**
 * How many listed entries each collection holds together with those within it, every entry once;
 * by their ids. Counters suffice for most: only where several that stand in one another hold
 * entries are these looked at.
 * @throws LibraryError where the database fails.
 */
export function nestedCounts(lib: Library): Promise<Map<string, number>> {
  return readTransaction(lib, async (reading) => {
    const [all, tally] = await Promise.all([reading.collections(), reading.tally()]);
    const index = reading.transaction.objectStore('entries').index('collections');
    const trash = reading.transaction.objectStore('entries').index('trashed').getAllKeys();
    const members = new Map<string, Promise<string[]>>();
    const entriesOf = (id: string) => {
      const known = members.get(id) ?? index.getAllKeys(id);
      members.set(id, known);
      return known;
    };
    const within = insideOf(all);
    const count = async ({ id }: Collection): Promise<[string, number]> => {
      const holding = within(id).filter((one) => tally.collections.has(one.id));
      const [first] = holding;
      if (holding.length < 2) return [id, (first && tally.collections.get(first.id)) ?? 0];
      const ids = new Set((await Promise.all(holding.map((one) => entriesOf(one.id)))).flat());
      for (const entryId of await trash) ids.delete(entryId);
      return [id, ids.size];
    };
    return new Map(await Promise.all(all.map(count)));
  });
}

/**
 * Makes a collection, within another if its id is given; the one that is there already where it
 * has that name.
 * @throws LibraryError `not-found` where there is no such parent; `quota`, `closed`.
 */
export function createCollection(lib: Library, name: string, parent?: string): Promise<Collection> {
  return writeTransaction(lib, async (writing) => {
    const all = await writing.collections();
    if (parent !== undefined && !all.some(({ id }) => id === parent)) {
      throw new LibraryError('not-found');
    }
    const tidy = tidyName(name);
    const known = all.find((other) => other.parent === parent && other.name === tidy);
    if (known) return known;
    const now = lib.now();
    const collection: Collection = {
      id: lib.newId(),
      name: tidy,
      ...(parent !== undefined && { parent }),
      createdAt: now,
      editedAt: now,
    };
    writing.putCollection(collection);
    return collection;
  });
}

/**
 * Gives a collection another name; an empty one is passed over.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function renameCollection(lib: Library, id: string, name: string): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const collection = await writing.transaction.objectStore('collections').get(id);
    if (!collection) throw new LibraryError('not-found');
    const tidy = tidyName(name);
    if (tidy === '' || tidy === collection.name) return;
    const editedAt = stampAfter(lib.now(), collection.editedAt);
    writing.putCollection({ ...collection, name: tidy, editedAt });
  });
}

/**
 * Puts a collection, with those within it, into another, or into none. Where it stands there
 * already, or would stand within itself, nothing changes. The undo puts it back where it stood,
 * unless it was moved again since.
 * @throws LibraryError `not-found` where there is no such collection or parent; `quota`, `closed`.
 */
export function moveCollection(lib: Library, id: string, parent?: string): Promise<Undo> {
  return writeTransaction(lib, async (writing) => {
    const all = await writing.collections();
    const before = all.find((collection) => collection.id === id);
    if (!before || (parent !== undefined && !all.some((one) => one.id === parent))) {
      throw new LibraryError('not-found');
    }
    if (before.parent === parent || subtree(all, id).some((one) => one.id === parent)) {
      return async () => undefined;
    }
    const after = placeCollection(before, parent, stampAfter(lib.now(), before.editedAt));
    writing.putCollection(after);
    return () => moveBack(lib, before, after);
  });
}

/** A collection in another, or in none. */
export function placeCollection(
  collection: Collection,
  parent: string | undefined,
  at: Instant,
): Collection {
  const { parent: _, ...rest } = collection;
  return { ...rest, ...(parent !== undefined && { parent }), editedAt: at };
}

/**
 * Removes a collection and those within it, never an entry. What it returns puts all of them
 * back, each with the entries it held that are still in the library.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function removeCollection(lib: Library, id: string): Promise<Undo> {
  return writeTransaction(lib, async (writing) => {
    const all = await writing.collections();
    if (!all.some((collection) => collection.id === id)) throw new LibraryError('not-found');
    const gone = subtree(all, id);
    const ids = new Set(gone.map((collection) => collection.id));
    const members = new Map<string, Entry>();
    for (const entry of await entriesIn(writing, ids)) {
      members.set(entry.id, entry);
      // Not taken out of it by the reader: where the collection comes back, its entries do.
      const without = (row: Entry, id: string) => withoutItem(row, 'collections', id);
      await writing.putEntry(entry, [...ids].reduce(without, entry));
    }
    for (const id of ids) writing.deleteCollection(id);
    return () => putCollectionsBack(lib, gone, members);
  });
}

/** A collection's name as it is kept: white space folded, within the bounds. */
function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, readerBounds.collection);
}

function moveBack(lib: Library, before: Collection, after: Collection): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const all = await writing.collections();
    const current = all.find(({ id }) => id === before.id);
    if (!current || current.parent !== after.parent) return;
    const { parent } = before;
    if (!fitsWithin(all, before.id, parent)) return;
    writing.putCollection(
      placeCollection(current, parent, stampAfter(lib.now(), current.editedAt)),
    );
  });
}

async function putCollectionsBack(
  lib: Library,
  gone: readonly Collection[],
  members: ReadonlyMap<string, Entry>,
): Promise<void> {
  await writeTransaction(lib, async (writing) => {
    const ids = new Set(gone.map(({ id }) => id));
    for (const collection of gone) writing.putCollection(collection);
    for (const [entryId, former] of members) {
      const entry = await writing.entry(entryId);
      if (!entry) continue;
      const collections = former.collections.filter((id) => ids.has(id));
      const after = joinSets(entry, { ...former, collections }, 'collections');
      if (after !== entry) await writing.putEntry(entry, after);
    }
  });
}

async function entriesIn(writing: WriteTx, ids: ReadonlySet<string>): Promise<Entry[]> {
  const index = writing.transaction.objectStore('entries').index('collections');
  const lists = await Promise.all([...ids].map((id) => index.getAll(id)));
  const entries = new Map(lists.flat().map((entry) => [entry.id, readableRow(entry)]));
  return [...entries.values()];
}
