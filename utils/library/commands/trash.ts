/** What is in the trash, and how long it keeps it. */
import type { Instant } from '../../model/instant';
import type { Entry } from '../../model/records';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { readableRow } from '../db/valid-rows';
import { emptyTrash } from './entries';

/** Days for which an entry can be taken out of the trash again. */
export const trashDays = 30;

const day = 86_400_000;

/**
 * The entries in the trash, the last removed first.
 * @throws LibraryError where the database fails.
 */
export function listTrash(lib: Library, limit: number): Promise<Entry[]> {
  return readTransaction(lib, async ({ transaction }) => {
    const entries: Entry[] = [];
    let cursor = await transaction.objectStore('entries').index('trashed').openCursor(null, 'prev');
    while (cursor && entries.length < limit) {
      entries.push(readableRow(cursor.value));
      cursor = await cursor.continue();
    }
    return entries;
  });
}

/**
 * Removes for good what has been in the trash for longer than it keeps things.
 * @throws LibraryError `closed`, `corrupt`.
 */
export async function expireTrash(lib: Library, now: Instant): Promise<void> {
  const before = now - trashDays * day;
  // On most days nothing has to go: then nothing is written, and nobody waits.
  const oldest = await readTransaction(lib, ({ transaction }) =>
    transaction
      .objectStore('entries')
      .index('trashed')
      .getKey(IDBKeyRange.upperBound(before, true)),
  );
  if (oldest !== undefined) await emptyTrash(lib, before);
}

/** How many days the trash keeps an entry yet, begun ones counted; 0 once its time is over. */
export function daysLeft({ trashedAt }: Pick<Entry, 'trashedAt'>, now: Instant): number {
  if (trashedAt === undefined) return trashDays;
  return Math.min(trashDays, Math.max(0, Math.ceil((trashedAt - now) / day) + trashDays));
}
