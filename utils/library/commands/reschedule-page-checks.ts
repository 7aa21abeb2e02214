/** The watch of pages begins and ends with the reader's permission to read them. */

import type { CheckRecord, Entry } from '../../model/records';
import type { DueCheck } from '../../watch/schedule/check-batches';
import type { Library } from '../db/open-library';
import { readTransaction, type WriteTx, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { recompute } from '../entry/apply-capture';
import { isBarred, planChecks, watchTarget } from '../entry/check-rules';
import { newestVersion } from '../entry/version-order';

/** Checks that are looked at in one transaction, and entries that are changed in one. */
const batches = { look: 5_000, write: 100 } as const;

/**
 * Lets the plan follow what the browser lets Stet read: pages that it may not read are planned no
 * longer and say so, and those that it may read again are planned anew, from the last look at them.
 * Whoever dies on the way has done a part of it; done again, it changes nothing.
 * @param mayRead whether the browser lets Stet read a host's pages, as `lib.dues` sees it too
 * @throws LibraryError `quota`, `closed`.
 */
export async function reschedulePageChecks(
  lib: Library,
  mayRead: (host: string) => boolean,
): Promise<void> {
  const { dues } = lib;
  if (!dues) return;
  const ids = await unlike(lib, mayRead);
  for (let from = 0; from < ids.length; from += batches.write) {
    await writeTransaction(lib, async (writing) => {
      for (const id of ids.slice(from, from + batches.write)) {
        const entry = await writing.entry(id);
        const version = entry && (await writing.version(entry.current));
        if (!version) continue;
        const due = dues(watchTarget(entry, version)).find(({ source }) => source === 'page');
        if (due) await replanChecks(writing, lib, entry, due);
      }
    });
  }
}

/** Entries whose page is planned though it may not be read, or not planned though it may. */
async function unlike(lib: Library, mayRead: (host: string) => boolean): Promise<string[]> {
  const ids: string[] = [];
  let after: IDBKeyRange | undefined;
  for (;;) {
    const checks = await readTransaction(lib, ({ transaction }) =>
      transaction.objectStore('checks').getAll(after, batches.look),
    );
    for (const check of checks) {
      if (check.source === 'page' && isBarred(check) === mayRead(check.host)) {
        ids.push(check.entryId);
      }
    }
    const last = checks.at(-1);
    if (!last) return ids;
    after = IDBKeyRange.lowerBound([last.entryId, last.source], true);
  }
}

/** Plans the check of an entry's page anew, or no longer, with what follows from it for the row. */
export async function replanChecks(
  writing: WriteTx,
  lib: Library,
  entry: Entry,
  due: DueCheck,
): Promise<void> {
  const before = await writing.held(entry);
  const known = before.checks.find(({ source }) => source === due.source);
  const others = before.checks.filter((check) => check !== known);
  const look = lastLook(before.checks, newestVersion(before.versions).savedAt);
  const now = lib.now();
  const dueAt = due.barred ? due.dueAt : Math.max(now, due.dueAt - Math.max(0, now - look));
  const check = planChecks(known, { ...due, dueAt });
  await writeEntry(writing, before, recompute({ ...before, checks: [...others, check] }, lib));
  writing.change.checks = true;
}

/** When anybody saw last how the version held stands. */
function lastLook(checks: readonly CheckRecord[], savedAt: number): number {
  const told = checks.flatMap(({ outcome, at }) =>
    outcome === undefined || outcome === 'unknown' ? [] : (at ?? []),
  );
  return Math.max(savedAt, ...told);
}
