/** The entries as export formats write them. */
import type { ExportItem, VersionChoice } from '../export/format';
import type { Instant } from '../instant';
import { membersOf } from './collections';
import type { Library } from './database';
import { itemsOf } from './exported';
import type { Reading } from './reading';
import type { Entry } from './records';
import { read } from './transaction';

/** What to export: everything listed, a collection with all within it, or some entries. */
export type Scope =
  | { kind: 'all' }
  | { kind: 'collection'; id: string }
  | { kind: 'entries'; ids: readonly string[] };

/** Entries read in one transaction, so that a long export never holds all of them. */
const batch = 200;

/** The items of an export, and of how many entries they are. */
export interface Items extends AsyncIterable<ExportItem> {
  entries: number;
}

/**
 * The versions chosen of each entry in the scope, newest entry first (or in the order of the ids
 * given), with corrections in place. Nothing from the trash. What was read of an entry is what it
 * was when its turn came.
 * @throws LibraryError where the database fails.
 */
export async function openItems(
  lib: Library,
  scope: Scope,
  versions: VersionChoice = 'saved',
): Promise<Items> {
  const ids = await idsIn(lib, scope);
  return {
    entries: ids.length,
    async *[Symbol.asyncIterator]() {
      let next = readBatch(lib, ids.slice(0, batch), versions);
      for (let from = batch; from < ids.length + batch; from += batch) {
        const items = await next;
        // Read while these are written.
        next = readBatch(lib, ids.slice(from, from + batch), versions);
        next.catch(() => undefined);
        yield* items;
      }
    },
  };
}

/** The newest version held of each entry in the scope, where nobody asks of how many. */
export async function* items(lib: Library, scope: Scope): AsyncGenerator<ExportItem> {
  yield* await openItems(lib, scope);
}

async function idsIn(lib: Library, scope: Scope): Promise<readonly string[]> {
  switch (scope.kind) {
    case 'entries':
      return scope.ids;
    case 'all':
      return read(lib, async ({ transaction }) => {
        const index = transaction.objectStore('entries').index('listed');
        return (await index.getAllKeys()).reverse();
      });
    case 'collection':
      return listedOf(lib, [...(await membersOf(lib, scope.id))]);
  }
}

/** Those of the entries that are listed, the newest first. */
async function listedOf(lib: Library, ids: readonly string[]): Promise<string[]> {
  const members: { id: string; savedAt: Instant }[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    const rows = await read(lib, (reading) => listed(reading, ids.slice(from, from + batch)));
    for (const { id, savedAt } of rows) members.push({ id, savedAt });
  }
  return members.sort((one, other) => other.savedAt - one.savedAt).map(({ id }) => id);
}

async function listed(reading: Reading, ids: readonly string[]): Promise<Entry[]> {
  const rows = await Promise.all(ids.map((id) => reading.entry(id)));
  return rows.flatMap((row) => (row && row.trashedAt === undefined ? [row] : []));
}

function readBatch(
  lib: Library,
  ids: readonly string[],
  versions: VersionChoice,
): Promise<ExportItem[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return read(lib, async (reading) => {
    const [rows, collections] = await Promise.all([listed(reading, ids), reading.collections()]);
    const items = await Promise.all(
      rows.map((row) => itemsOf(reading, row, versions, collections)),
    );
    return items.flat();
  });
}
