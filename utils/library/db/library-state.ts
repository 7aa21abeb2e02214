/** Which library this is, and how far it has come: by these it is told from one that the browser lost. */
import type { Instant } from '../../model/instant';
import type { Library } from './open-library';
import { readTransaction, writeTransaction } from './transaction';

/** A library as it is at one moment. */
export interface LibraryState {
  /** Its id; undefined for one that has none yet. */
  library: string | undefined;
  /** How often what a backup holds was written since it has its id. */
  writes: number;
  /** By its counters: listed, and in the trash. */
  entries: number;
  trashed: number;
  /** When the newest listed entry was saved. */
  lastSavedAt?: Instant;
  /** Rows that are really there, where they were counted. */
  rows?: number;
}

/**
 * How the library is.
 * @param count whether its rows are counted, which takes a moment for many
 * @throws LibraryError where the database fails.
 */
export function libraryState(lib: Library, count = false): Promise<LibraryState> {
  return readTransaction(lib, async (reading) => {
    const entries = reading.transaction.objectStore('entries');
    const times = IDBKeyRange.upperBound(Number.POSITIVE_INFINITY);
    const [meta, newest, rows] = await Promise.all([
      reading.meta(),
      entries.index('listed').openKeyCursor(times, 'prev'),
      count ? entries.count() : undefined,
    ]);
    const record = meta.find(({ id }) => id === 'library');
    const { counts } = await reading.tally();
    return {
      library: record?.id === 'library' ? String(record.library) : undefined,
      writes: record?.id === 'library' && Number.isSafeInteger(record.writes) ? record.writes : 0,
      entries: counts.entries,
      trashed: counts.trashed,
      ...(newest && { lastSavedAt: newest.key }),
      ...(rows !== undefined && { rows }),
    };
  });
}

/**
 * Gives the library its id where it has none yet.
 * @throws LibraryError `quota`, `closed`.
 */
export function giveLibraryId(lib: Library): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const record = await writing.transaction.objectStore('meta').get('library');
    if (!record) writing.putMeta({ id: 'library', library: lib.newId(), writes: 0 });
  });
}
