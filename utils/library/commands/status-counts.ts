/** The foot's figures, and the entries behind each. */

import type { Entry, StatusGroup } from '../../model/records';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { readableRow } from '../db/valid-rows';

/** How many listed entries are counted as what: each as one thing. */
export type StatusCounts = Record<StatusGroup, number>;

/**
 * How the listed entries stand, by kept counters.
 * @throws LibraryError where the database fails.
 */
export function statusCounts(lib: Library): Promise<StatusCounts> {
  return readTransaction(lib, async (reading) => {
    const { counts } = await reading.tally();
    const { entries, superseded, retracted, unknown, neverChecked, unwatchable } = counts;
    const stands = entries - superseded - retracted - unknown - neverChecked - unwatchable;
    return { stands, superseded, retracted, unknown, neverChecked, unwatchable };
  });
}

/**
 * The entries that a figure counts, newest first. Why an entry could not be checked is its `doubt`.
 * @throws LibraryError where the database fails.
 */
export function listByStatus(lib: Library, figure: StatusGroup, limit: number): Promise<Entry[]> {
  return readTransaction(lib, async ({ transaction }) => {
    const store = transaction.objectStore('entries');
    // Damaged rows may stand there under a text or a list, which IndexedDB puts after every number.
    const times = IDBKeyRange.upperBound(Number.POSITIVE_INFINITY);
    const entries: Entry[] = [];
    // Nearly all entries stand: a look at each costs less than an index that all must be kept in.
    let cursor =
      figure === 'stands'
        ? await store.index('listed').openCursor(times, 'prev')
        : await store.index('figure').openCursor(IDBKeyRange.bound([figure], [figure, []]), 'prev');
    while (cursor && entries.length < limit) {
      const entry = readableRow(cursor.value);
      if ((entry.figure ?? 'stands') === figure) entries.push(entry);
      cursor = await cursor.continue();
    }
    return entries;
  });
}
