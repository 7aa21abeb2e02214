/** Checks as they are kept: what was found, in one transaction with all that follows from it. */

import type { CheckOutcome, SourceId, WatchTarget } from '../../model/check';
import { clampCapture } from '../../model/clamp-capture';
import { deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import { ownNames } from '../../versions/work-ids';
import type { HostState } from '../../watch/schedule/check-batches';
import type { Library } from '../db/open-library';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { recompute } from '../entry/apply-capture';
import { applyCheck } from '../entry/apply-check';
import { currentCapture } from '../entry/version-address';
import { newestVersion } from '../entry/version-order';

/** What a source has found of an entry. */
export interface CheckFinding {
  /** What was compared. */
  watched: WatchTarget;
  source: SourceId;
  outcome: CheckOutcome;
  /** When it was asked: by this a check is told from another. */
  at: Instant;
  /** When the source is to be asked again. */
  nextDue: Instant;
}

/**
 * Keeps what one request to a host has found of one or more entries, together with how the host
 * stands from now on: check records, alerts raised or taken back, rows, histories and the progress
 * of a round, all or nothing. Recording the same findings again changes nothing. What was found of
 * a version that is the newest held no longer, or of an entry that is in the trash, is dropped.
 * @param host how it stands, or its name alone where nothing was asked.
 * @throws LibraryError `quota`, `closed`, `corrupt`.
 */
export function recordChecks(
  lib: Library,
  findings: readonly CheckFinding[],
  host: HostState | { host: string },
): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    let isRepeated = findings.length > 0;
    for (const finding of findings) {
      const outcome = await note(writing, finding, host, lib);
      if (outcome !== 'known') isRepeated = false;
    }
    if (isRepeated) return;
    if ('notBefore' in host) writing.putHost(host);
    writing.change.checks = true;
  });
}

/** known: recorded already; moot: nothing is held any more that it could speak of. */
async function note(
  writing: WriteTx,
  { watched, source, outcome, at, nextDue }: CheckFinding,
  { host }: { host: string },
  lib: Library,
): Promise<'noted' | 'known' | 'moot'> {
  const row = await writing.entry(watched.entryId);
  if (!row || row.trashedAt !== undefined) return 'moot';
  const before = await writing.held(row);
  const last = before.checks.find((check) => check.source === source)?.at ?? -Infinity;
  if (last >= at) return 'known';
  if (!deepEqual(currentCapture(newestVersion(before.versions)), watched.capture)) return 'moot';
  const attempt = { source, host, at, dueAt: nextDue };
  const learnt = applyCheck(before, bounded(outcome), attempt, lib);
  const seen = outcome.kind === 'stands' ? outcome.seen : undefined;
  const named = seen ? await writing.withNames(learnt, ownNames(seen)) : learnt;
  await writeEntry(writing, before, recompute(named, lib));
  return 'noted';
}

function bounded(outcome: CheckOutcome): CheckOutcome {
  if (outcome.kind === 'stands' && outcome.seen) {
    return { ...outcome, seen: clampCapture(outcome.seen) };
  }
  if (outcome.kind !== 'superseded' || !outcome.fresh) return outcome;
  return { ...outcome, fresh: clampCapture(outcome.fresh) };
}
