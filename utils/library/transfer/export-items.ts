/** The entries as export formats write them. */
import type { ExportItem, VersionChoice } from '../../export/format';
import type { Instant } from '../../model/instant';
import type { Entry } from '../../model/records';
import { membersOf, newestEntriesIn, readsBackwards } from '../db/entry-queries';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction } from '../db/transaction';
import { readableRow } from '../db/valid-rows';
import { toExportItems } from './export-item';

/** What to export: everything listed, a collection with all within it, or some entries. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'collection'; id: string }
  | { kind: 'entries'; ids: readonly string[] };

/** Entries read in one transaction, so that a long export never holds all of them. */
const batch = 200;

/** The items of an export, and of how many entries they are. */
export interface ExportItems extends AsyncIterable<ExportItem> {
  entries: number;
  /** Entries passed over so far, since something of them cannot be read. */
  damaged(): number;
}

/** Reads the rows that come next, at most a batch of them; undefined where none are left. */
type Next = (reading: ReadTx) => Promise<Entry[] | undefined>;

/**
 * The versions chosen of each entry in the scope, newest entry first (or in the order of the ids
 * given), with corrections in place. Nothing from the trash. What was read of an entry is what it
 * was when its turn came.
 * @throws LibraryError where the database fails.
 */
export async function openExportItems(
  lib: Library,
  scope: Scope,
  versions: VersionChoice = 'saved',
): Promise<ExportItems> {
  const { entries, begin } = await rowsIn(lib, scope);
  let damaged = 0;
  const passOver = () => {
    damaged += 1;
  };
  return {
    entries,
    damaged: () => damaged,
    async *[Symbol.asyncIterator]() {
      const rows = begin();
      let next = readBatch(lib, rows, versions, passOver);
      for (let items = await next; items; items = await next) {
        // Read while these are written.
        next = readBatch(lib, rows, versions, passOver);
        next.catch(() => undefined);
        yield* items;
      }
    },
  };
}

/** How many rows the scope has, and how to go through them. */
async function rowsIn(lib: Library, scope: Scope): Promise<{ entries: number; begin: () => Next }> {
  if (scope.kind !== 'all') {
    const ids =
      scope.kind === 'entries'
        ? scope.ids
        : await listedOf(lib, [...(await membersOf(lib, scope.id))]);
    return { entries: ids.length, begin: () => byIds(ids) };
  }
  return readTransaction(lib, async (reading) => {
    const index = reading.transaction.objectStore('entries').index('listed');
    if (readsBackwards(index)) {
      return { entries: (await reading.tally()).counts.entries, begin: newestFirst };
    }
    const ids = (await index.getAllKeys()).reverse();
    return { entries: ids.length, begin: () => byIds(ids) };
  });
}

/** The rows of entries in the order of their ids, without those in the trash. */
function byIds(ids: readonly string[]): Next {
  let from = 0;
  return async (reading) => {
    if (from >= ids.length) return undefined;
    const part = ids.slice(from, from + batch);
    from += batch;
    return listed(reading, part);
  };
}

/** All listed rows, of which nothing is kept but the last. */
function newestFirst(): Next {
  let last: Placed | undefined;
  return async (reading) => {
    const index = reading.transaction.objectStore('entries').index('listed');
    if (!readsBackwards(index)) return undefined;
    // Damaged rows may stand there under a text or a list, which IndexedDB puts after every number.
    const query = IDBKeyRange.upperBound(last?.key ?? Number.POSITIVE_INFINITY);
    const records = await index.getAllRecords({ query, count: batch, direction: 'prev' });
    const placed = records.filter((record) => isBehind(record, last));
    let rows = placed.map(({ value }) => readableRow(value));
    const end = placed.at(-1);
    // Of what an import saved on one day, all that was given stands before the rest: that is found
    // by a cursor, which is slower and never takes more than a batch.
    if (last && !end && records.length === batch) {
      rows = await newestEntriesIn(reading, {
        limit: batch,
        before: { ...last.value, savedAt: last.key },
      });
      const key = last.key;
      last = rows.map((value) => ({ key: Math.min(key, value.savedAt), value })).at(-1);
    } else last = end;
    return last && rows;
  };
}

/** A row with the time by which it stands in the list, which a damaged row may not tell. */
type Placed = { key: Instant; value: Entry };

/** Whether a row comes after another in the list: by the time of its save, then by its id. */
function isBehind(row: Placed, last: Placed | undefined): boolean {
  return !last || row.key !== last.key || row.value.id < last.value.id;
}

/** Those of the entries that are listed, the newest first. */
async function listedOf(lib: Library, ids: readonly string[]): Promise<string[]> {
  const members: { id: string; savedAt: Instant }[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    const rows = await readTransaction(lib, (reading) =>
      listed(reading, ids.slice(from, from + batch)),
    );
    for (const { id, savedAt } of rows) members.push({ id, savedAt });
  }
  return members.sort((one, other) => other.savedAt - one.savedAt).map(({ id }) => id);
}

async function listed(reading: ReadTx, ids: readonly string[]): Promise<Entry[]> {
  const rows = await Promise.all(ids.map((id) => reading.entry(id)));
  return rows.flatMap((row) => (row && row.trashedAt === undefined ? [row] : []));
}

/** The items of the next rows; undefined at the end. */
function readBatch(
  lib: Library,
  next: Next,
  versions: VersionChoice,
  passOver: () => void,
): Promise<ExportItem[] | undefined> {
  return readTransaction(lib, async (reading) => {
    const [rows, collections] = await Promise.all([next(reading), reading.collections()]);
    if (!rows) return undefined;
    const items = await Promise.all(
      rows.map(async (row) => {
        const items = await toExportItems(reading, row, versions, collections);
        if (items.length === 0) passOver();
        return items;
      }),
    );
    return items.flat();
  });
}
