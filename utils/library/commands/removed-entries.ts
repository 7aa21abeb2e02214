/** What is kept outside the library for its entries, and for hosts, goes with the last of them. */

import type { Library } from '../db/open-library';
import { readTransaction, writeTransaction } from '../db/transaction';
import { queuesOf } from './due-checks';

/** Entries that are looked at in one transaction. */
const batch = 1_000;

const day = 86_400_000;

/**
 * Those of the ids under which no entry is held, in the trash neither.
 * @throws LibraryError where the database fails.
 */
export function missingIds(lib: Library, ids: readonly string[]): Promise<string[]> {
  return readTransaction(lib, async ({ transaction }) => {
    const store = transaction.objectStore('entries');
    const keys = await Promise.all(ids.map((id) => store.getKey(id)));
    return ids.filter((_, at) => keys[at] === undefined);
  });
}

/**
 * Those of the names that belong to no entry.
 * @param namesOf the names that an entry's address gives it
 * @throws LibraryError where the database fails.
 */
export async function unusedNames(
  lib: Library,
  names: readonly string[],
  namesOf: (url: string) => readonly string[],
): Promise<string[]> {
  const left = new Set(names);
  let after: IDBKeyRange | undefined;
  while (left.size > 0) {
    const entries = await readTransaction(lib, ({ transaction }) =>
      transaction.objectStore('entries').getAll(after, batch),
    );
    for (const { url } of entries) for (const name of namesOf(url)) left.delete(name);
    const last = entries.at(-1);
    if (!last) break;
    after = IDBKeyRange.lowerBound(last.id, true);
  }
  return [...left];
}

/**
 * Forgets how hosts stand of which nothing is planned any more, once they were left alone for a day:
 * whoever saves from one again finds a pause that it asked for still kept.
 * @throws LibraryError `quota`, `closed`.
 */
export async function forgetHosts(lib: Library): Promise<void> {
  const before = lib.now() - day;
  const idle = await readTransaction(lib, async (reading) => {
    const planned = new Set((await queuesOf(reading)).map(([, host]) => host));
    const hosts = await reading.transaction.objectStore('hosts').getAll();
    return hosts.filter(({ host, notBefore }) => notBefore < before && !planned.has(host));
  });
  if (idle.length === 0) return;
  await writeTransaction(lib, async (writing) => {
    for (const { host } of idle) writing.deleteHost(host);
  });
}
