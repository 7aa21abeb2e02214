/** What happened to an entry: what was learnt of it, taken back, and found when the reader asked. */

import type { HistoryEvent } from '../../model/records';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';

/**
 * What happened to an entry, the latest first; nothing where there is no such entry.
 * @throws LibraryError where the database fails.
 */
export function entryHistory(lib: Library, id: string): Promise<HistoryEvent[]> {
  return readTransaction(lib, async (reading) => [...(await reading.history(id))].reverse());
}
