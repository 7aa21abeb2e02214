import { watched } from '../../../utils/library/commands/due-checks';
import { fullEntry } from '../../../utils/library/commands/entries';
import { type CheckFinding, recordChecks } from '../../../utils/library/commands/record-checks';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Library } from '../../../utils/library/db/open-library';
import type { CheckOutcome, SourceId } from '../../../utils/model/check';
import type { Alert } from '../../../utils/model/records';
import type { Grade } from '../../../utils/model/supersession';
import type { HostState } from '../../../utils/watch/schedule/check-batches';
import { sampleCapture } from './sample';
import { openWorld } from './test-library';

export const day = 86_400_000;

/** A library that holds the first version of an entry, unread by any check. */
export async function worldWithEntry(entry = 1) {
  const world = await openWorld();
  const { entryId: id } = await saveCapture(world.lib, sampleCapture(entry));
  return { world, lib: world.lib, id };
}

/** The alerts on an entry, newest first. */
export async function alertsOf(lib: Library, id: string): Promise<Alert[]> {
  return (await fullEntry(lib, id))?.alerts ?? [];
}

/** A host after a request that went well. */
export function hostState(notBefore: number): HostState {
  return { host: 'oxfordre.com', notBefore, day: '2024-01-01', today: 1, failures: 0 };
}

/** What a source finds now of the newest version held of an entry; due again in a month. */
export async function findingOn(
  lib: Library,
  entryId: string,
  source: SourceId,
  outcome: CheckOutcome,
): Promise<CheckFinding> {
  const [one] = await watched(lib, [entryId]);
  if (!one) throw new Error(`nothing to check: ${entryId}`);
  const at = lib.now();
  return { watched: one, source, outcome, at, nextDue: at + 30 * day };
}

/** Finds it, and records it. */
export async function check(
  lib: Library,
  entryId: string,
  source: SourceId,
  outcome: CheckOutcome,
): Promise<CheckFinding> {
  const finding = await findingOn(lib, entryId, source, outcome);
  await recordChecks(lib, [finding], hostState(finding.at));
  return finding;
}

/** That a version replaced the one before it; `fresh` as its page was read, unless a registry says so. */
export function replacedBy(
  entry: number,
  version: number,
  { grade = 'derived', date }: { grade?: Grade; date?: string } = {},
): CheckOutcome {
  const fresh = sampleCapture(entry, version);
  const day = date ?? fresh.revised;
  return {
    kind: 'superseded',
    supersession: {
      grade,
      evidence: { text: `${grade}: version ${version}`, url: fresh.url },
      ...(day !== undefined && { date: day }),
    },
    ...(grade === 'derived' && { fresh }),
  };
}

export const stands: CheckOutcome = { kind: 'stands' };

/** That the summary of the entry 1 differs, though nothing says why. */
export const changed: CheckOutcome = {
  kind: 'changed',
  fields: ['summary'],
  fresh: { ...sampleCapture(1), summary: 'Another text.' },
};

/** That the version was retracted. */
export const retracted: CheckOutcome = {
  kind: 'retracted',
  supersession: {
    grade: 'registered',
    evidence: { text: 'Retracted.', url: 'https://registry.example/' },
  },
};
