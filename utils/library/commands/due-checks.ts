/** The checks of entries: planned, found when they are due, and looked at. */

import type { SourceId, WatchTarget } from '../../model/check';
import type { Instant } from '../../model/instant';
import type { CheckRecord, Entry } from '../../model/records';
import {
  type AskedFor,
  type DueCheck,
  type HostState,
  type HostTurn,
  takeTurn,
} from '../../watch/schedule/check-batches';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction, type WriteTx, writeTransaction } from '../db/transaction';
import { isValidVersion } from '../db/valid-records';
import { readableRow } from '../db/valid-rows';
import { isWatchable, planChecks, watchTarget, withPlace } from '../entry/check-rules';
import { replanChecks } from './reschedule-page-checks';

/** A check that is planned, with what is known of the earlier ones. */
export type PlannedCheck = CheckRecord & { dueAt: Instant };

/** Entries that are planned in one transaction. */
const batch = 200;

/**
 * What is known of an entry's checks, one record a source; none where there is no such entry.
 * @throws LibraryError where the database fails.
 */
export function checksOfEntry(lib: Library, entryId: string): Promise<CheckRecord[]> {
  return readTransaction(lib, (reading) => reading.checks(entryId));
}

/**
 * The checks that are due, those that the reader asked for first, then the longest overdue.
 * @param sources those that may be asked.
 * @param limit how many of one source and host at the most: a host that has many hides no other.
 * @throws LibraryError where the database fails.
 */
export function dueChecks(
  lib: Library,
  now: Instant,
  { sources, limit }: { sources: readonly SourceId[]; limit: number },
): Promise<PlannedCheck[]> {
  return readTransaction(lib, async (reading) => {
    const index = reading.transaction.objectStore('checks').index('due');
    const queues = (await queuesOf(reading)).filter(([source]) => sources.includes(source));
    const lists = await Promise.all(
      queues.map((queue) => index.getAll(IDBKeyRange.bound([...queue], [...queue, now]), limit)),
    );
    return lists
      .flat()
      .flatMap((check): PlannedCheck[] => {
        // What is asked for though Stet may not read its page is tried once and planned no further.
        const dueAt = check.dueAt ?? check.next;
        return dueAt === undefined ? [] : [{ ...check, dueAt }];
      })
      .sort((one, other) => (one.next ?? one.dueAt) - (other.next ?? other.dueAt));
  });
}

/** Each source and host that a check is planned of. */
export async function queuesOf({ transaction }: ReadTx): Promise<[SourceId, string][]> {
  const queues: [SourceId, string][] = [];
  const index = transaction.objectStore('checks').index('due');
  let cursor = await index.openKeyCursor();
  while (cursor) {
    const [source, host] = cursor.key;
    queues.push([source, host]);
    // Greater than every time, and than whatever else a damaged record has in its place.
    cursor = await index.openKeyCursor(IDBKeyRange.lowerBound([source, host, [[[]]]], true));
  }
  return queues;
}

/**
 * Plans checks of an entry by sources that may have planned none yet; what is known of earlier
 * ones stays. Nothing where there is no such entry.
 * @throws LibraryError `quota`, `closed`.
 */
export function schedule(lib: Library, entryId: string, dues: readonly DueCheck[]): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const entry = await writing.entry(entryId);
    if (!entry) return;
    const known = await writing.checks(entryId);
    for (const due of dues) plan(writing, entry, known, due);
    writing.change.checks = true;
  });
}

/**
 * Plans the checks of entries that came in without a plan: from a library of an earlier Stet, or
 * restored. It goes on where it was stopped, however often.
 * @returns whether any are left.
 * @throws LibraryError `quota`, `closed`.
 */
export function planNext(
  lib: Library,
  dues: (watched: WatchTarget) => DueCheck[],
): Promise<boolean> {
  return writeTransaction(lib, async (writing) => {
    const meta = writing.transaction.objectStore('meta');
    const record = await meta.get('planning');
    if (record?.id !== 'planning') return false;
    // A place that cannot be read is the beginning: planning an entry again changes nothing.
    const after = IDBKeyRange.lowerBound(String(record.after), true);
    const entries = await writing.transaction.objectStore('entries').getAll(after, batch);
    for (const entry of entries.map(readableRow)) {
      const [version, known] = await Promise.all([
        writing.version(entry.current),
        writing.checks(entry.id),
      ]);
      const isPlanned = isWatchable(entry) && version && isValidVersion(version);
      for (const due of isPlanned ? dues(watchTarget(entry, version)) : []) {
        const check = known.find(({ source }) => source === due.source);
        if (check?.at !== undefined) continue;
        if (due.barred) await replanChecks(writing, lib, entry, due);
        else plan(writing, entry, known, due);
      }
    }
    const last = entries.at(-1);
    if (last) writing.putMeta({ id: 'planning', after: last.id });
    else writing.deleteMeta('planning');
    return last !== undefined;
  });
}

/**
 * The entries as the watcher compares them; ids of none, and of entries in the trash, are passed
 * over.
 * @throws LibraryError where the database fails.
 */
export function watched(lib: Library, ids: readonly string[]): Promise<WatchTarget[]> {
  return readTransaction(lib, async (reading) => {
    const entries = await Promise.all(ids.map((id) => reading.entry(id)));
    const listed = entries.flatMap((entry) => (entry?.listed === undefined ? [] : [entry]));
    const targets = await Promise.all(
      listed.map(async (entry) => {
        const version = await reading.version(entry.current);
        return version && isValidVersion(version) ? [watchTarget(entry, version)] : [];
      }),
    );
    return targets.flat();
  });
}

/**
 * How each host stands that was ever asked.
 * @throws LibraryError where the database fails.
 */
export function hosts(lib: Library): Promise<HostState[]> {
  return readTransaction(lib, ({ transaction }) => transaction.objectStore('hosts').getAll());
}

/**
 * Takes a host's turn and keeps it as taken, in one transaction, so that no other window takes it
 * too and nobody who dies before the answer leaves the host as free.
 * @throws LibraryError `quota`, `closed`.
 */
export function claimTurn(
  lib: Library,
  asked: { host: string; source: AskedFor },
): Promise<HostTurn> {
  return writeTransaction(lib, async (writing) => {
    const state = await writing.transaction.objectStore('hosts').get(asked.host);
    const turn = takeTurn(state, asked, lib.now());
    if ('claimed' in turn) writing.putHost(turn.claimed);
    return turn;
  });
}

/**
 * Keeps how a host stands, so that whoever comes next leaves it alone as long as it should be.
 * @throws LibraryError `quota`, `closed`.
 */
export function keepHost(lib: Library, host: HostState): Promise<void> {
  return writeTransaction(lib, async (writing) => writing.putHost(host));
}

function plan(writing: WriteTx, entry: Entry, known: readonly CheckRecord[], due: DueCheck): void {
  const check = known.find(({ source }) => source === due.source);
  writing.putCheck(withPlace(planChecks(check, due), entry));
}
