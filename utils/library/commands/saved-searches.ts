import { queryBounds } from '../../model/bounds';
import { LibraryError } from '../../model/library-error';
import { readerBounds, type SavedSearch } from '../../model/records';
import type { Undo } from '../../model/undo';
import type { Library } from '../db/open-library';
import { readTransaction, writeTransaction } from '../db/transaction';
import { validSearches } from '../db/valid-rows';
import { stampAfter } from '../entry/edit-times';

/**
 * All saved searches, by their names.
 * @throws LibraryError where the database fails.
 */
export function listSearches(lib: Library): Promise<SavedSearch[]> {
  return readTransaction(lib, async ({ transaction }) => {
    const all = validSearches(await transaction.objectStore('searches').getAll());
    return all.sort((one, other) => one.name.localeCompare(other.name));
  });
}

/**
 * Saves a search; under a name that one has already, it takes that one's place. The undo removes
 * it, or puts the former one back.
 * @param name where it is empty, the query is the name.
 * @throws LibraryError `quota`, `closed`.
 */
export function saveSearch(lib: Library, name: string, query: string): Promise<Undo> {
  return writeTransaction(lib, async (writing) => {
    const tidyQuery = query.trim().slice(0, queryBounds.length);
    const tidy = tidyName(name) || tidyName(tidyQuery);
    const all = await writing.transaction.objectStore('searches').getAll();
    const former = all.find((search) => search.name === tidy);
    const now = lib.now();
    const saved: SavedSearch = former
      ? { ...former, query: tidyQuery, editedAt: stampAfter(now, former.editedAt) }
      : { id: lib.newId(), name: tidy, query: tidyQuery, createdAt: now, editedAt: now };
    writing.putSearch(saved);
    return () =>
      writeTransaction(lib, async (writing) => {
        const current = await writing.transaction.objectStore('searches').get(saved.id);
        if (current?.editedAt !== saved.editedAt) return;
        const editedAt = stampAfter(lib.now(), saved.editedAt);
        if (former) writing.putSearch({ ...former, editedAt });
        else writing.deleteSearch(saved.id);
      });
  });
}

/**
 * Gives a saved search another name; an empty one is passed over.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function renameSearch(lib: Library, id: string, name: string): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const search = await writing.transaction.objectStore('searches').get(id);
    if (!search) throw new LibraryError('not-found');
    const tidy = tidyName(name);
    if (tidy === '' || tidy === search.name) return;
    writing.putSearch({ ...search, name: tidy, editedAt: stampAfter(lib.now(), search.editedAt) });
  });
}

/**
 * Removes a saved search; what it returns puts it back.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function removeSearch(lib: Library, id: string): Promise<Undo> {
  return writeTransaction(lib, async (writing) => {
    const search = await writing.transaction.objectStore('searches').get(id);
    if (!search) throw new LibraryError('not-found');
    writing.deleteSearch(id);
    return () => writeTransaction(lib, async (writing) => writing.putSearch(search));
  });
}

/** A name as it is kept: white space folded, within the bounds. */
function tidyName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, readerBounds.search);
}
