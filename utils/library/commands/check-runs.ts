/** Rounds of checks that the reader asks for: begun, watched and stopped. */
import type { SourceId } from '../../model/check';
import type { CheckRun, CheckRunScope } from '../../model/check-run';
import type { CheckRecord } from '../../model/records';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction, type WriteTx, writeTransaction } from '../db/transaction';
import { isBarred, lastAsked, withoutRequest, withRequest } from '../entry/check-rules';
import { subtree } from '../entry/collection-tree';
import { queuesOf } from './due-checks';

/**
 * The round that the reader asked for last, running or ended; undefined where there never was one.
 * @throws LibraryError where the database fails.
 */
export function currentCheckRun(lib: Library): Promise<CheckRun | undefined> {
  return readTransaction(lib, (reading) => reading.round());
}

/**
 * Puts the checks of all that the scope holds before all others, due or not. Where a round is
 * running, it grows by what it did not hold yet; entries that wait already are not asked twice.
 * @param sources those that may be asked.
 * @throws LibraryError `quota`, `closed`.
 */
export function startCheckRun(
  lib: Library,
  scope: CheckRunScope,
  sources: readonly SourceId[],
): Promise<CheckRun> {
  return writeTransaction(lib, async (writing) => {
    const asked = new Set<string>();
    for (const check of await listedOf(writing, await checksIn(writing, scope))) {
      if (!sources.includes(check.source)) continue;
      const how = scope.kind === 'entry' ? 'alone' : 'with-others';
      if (check.asked === undefined) asked.add(check.entryId);
      if (check.asked !== 'alone' && check.asked !== how) writing.putCheck(withRequest(check, how));
    }
    const now = lib.now();
    const last = await writing.round();
    const running = last && last.endedAt === undefined ? last : undefined;
    const round: CheckRun = running
      ? { ...running, total: running.total + asked.size }
      : {
          scope: scope.kind === 'entries' ? { kind: scope.kind } : scope,
          startedAt: now,
          total: asked.size,
          done: 0,
          stopped: false,
        };
    const begun = round.total === 0 ? { ...round, endedAt: now } : round;
    writing.putMeta({ ...begun, id: 'round' });
    writing.change.checks = true;
    return begun;
  });
}

/**
 * Stops the round that is running; what it has found stays, and the rest is checked when it is
 * due. Nothing where none is running.
 * @throws LibraryError `quota`, `closed`.
 */
export function stopCheckRun(lib: Library): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const running = await writing.round();
    if (!running || running.endedAt !== undefined) return;
    for (const check of await askedChecks(writing)) writing.putCheck(withoutRequest(check));
    writing.putMeta({ ...running, id: 'round', endedAt: lib.now(), stopped: true });
    writing.change.checks = true;
  });
}

async function checksIn(writing: WriteTx, scope: CheckRunScope): Promise<CheckRecord[]> {
  const { transaction } = writing;
  switch (scope.kind) {
    case 'all':
      return transaction.objectStore('checks').getAll();
    case 'collection': {
      const index = transaction.objectStore('entries').index('collections');
      const within = subtree(await writing.collections(), scope.id);
      const keys = await Promise.all(within.map(({ id }) => index.getAllKeys(id)));
      return checksOf(writing, keys.flat());
    }
    case 'entries':
      return checksOf(writing, scope.ids);
    case 'entry':
      return writing.checks(scope.id);
  }
}

async function checksOf(reading: ReadTx, entryIds: readonly string[]): Promise<CheckRecord[]> {
  const ids = [...new Set(entryIds)];
  return (await Promise.all(ids.map((id) => reading.checks(id)))).flat();
}

/**
 * All that are planned, and those that no plan holds since Stet may not read their pages: asked for,
 * they too come to a finding.
 */
async function listedOf(reading: ReadTx, checks: readonly CheckRecord[]): Promise<CheckRecord[]> {
  const listed = await Promise.all(
    checks.map(async (check) => {
      if (check.next !== undefined) return true;
      if (!isBarred(check)) return false;
      return (await reading.entry(check.entryId))?.trashedAt === undefined;
    }),
  );
  return checks.filter((_, at) => listed[at]);
}

async function askedChecks(reading: ReadTx): Promise<CheckRecord[]> {
  const index = reading.transaction.objectStore('checks').index('due');
  const lists = await Promise.all(
    (await queuesOf(reading)).map((queue) =>
      index.getAll(IDBKeyRange.bound([...queue], [...queue, lastAsked])),
    ),
  );
  return lists.flat();
}
