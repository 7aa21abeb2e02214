/** Reading many entries, with what hangs on them, in few large requests. */

import type { Alert, CheckRecord, Entry } from '../../model/records';
import { checksOf, type ReadTx } from './read-records';

/** An entry with what was asked for of what hangs on it; empty where it was not. */
export interface EntryBatch {
  entry: Entry;
  alerts: Alert[];
  checks: CheckRecord[];
}

/** How many entries are asked for at once. */
const stride = 250;

/**
 * Neighbours are read together, strangers between them included, where at least one of so many
 * entries is asked for: one record in a long answer costs a quarter of an answer of its own.
 */
const sparsest = 4;

/**
 * The entries of these ids, each once and in no order, some hundreds at a time; ids of none are
 * passed over. The next are on their way while some are looked at, and stand in the database's queue
 * before whatever is written of these: neither waits for the other, and few are held at once.
 */
export async function* readEntryBatches(
  reading: ReadTx,
  ids: readonly string[],
  asked: { alerts: boolean; checks: boolean },
): AsyncGenerator<EntryBatch[], void, void> {
  // IndexedDB orders texts as JavaScript does, by their code units.
  const sorted = [...new Set(ids)].sort();
  const { entries, trashed } = (await reading.tally()).counts;
  const isDense = sorted.length > 1 && sorted.length * sparsest >= entries + trashed;
  const look = (from: number): Promise<EntryBatch[]> => {
    const some = sorted.slice(from, from + stride);
    const parts = isDense ? together(reading, some, asked) : oneByOne(reading, some, asked);
    parts.catch(() => undefined);
    return parts;
  };
  let next = look(0);
  for (let from = 0; from < sorted.length; from += stride) {
    const parts = next;
    next = look(from + stride);
    yield await parts;
  }
}

function oneByOne(
  reading: ReadTx,
  ids: readonly string[],
  asked: { alerts: boolean; checks: boolean },
): Promise<EntryBatch[]> {
  const parts = ids.map(async (id): Promise<EntryBatch[]> => {
    const [entry, alerts, checks] = await Promise.all([
      reading.entry(id),
      asked.alerts ? reading.alerts(id) : [],
      asked.checks ? reading.checks(id) : [],
    ]);
    return entry ? [{ entry, alerts, checks }] : [];
  });
  return Promise.all(parts).then((found) => found.flat());
}

/** @param ids in their order */
async function together(
  { transaction }: ReadTx,
  ids: readonly string[],
  asked: { alerts: boolean; checks: boolean },
): Promise<EntryBatch[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const range = IDBKeyRange.bound(first, last);
  const [entries, alerts, checks] = await Promise.all([
    transaction.objectStore('entries').getAll(range),
    asked.alerts ? transaction.objectStore('alerts').index('entryId').getAll(range) : [],
    asked.checks
      ? transaction
          .objectStore('checks')
          .getAll(IDBKeyRange.bound(checksOf(first).lower, checksOf(last).upper))
      : [],
  ]);
  const wanted = new Set(ids);
  const parts = new Map(
    entries.flatMap((entry): [string, EntryBatch][] =>
      wanted.has(entry.id) ? [[entry.id, { entry, alerts: [], checks: [] }]] : [],
    ),
  );
  for (const alert of alerts) parts.get(alert.entryId)?.alerts.push(alert);
  for (const check of checks) parts.get(check.entryId)?.checks.push(check);
  return [...parts.values()];
}
