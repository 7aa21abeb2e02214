/** What follows from a check, beyond what it found: what its publisher's lifeTable is, and when to look again. */
import type { Capture } from '../../model/capture';
import type { CheckOutcome, SourceId, WatchTarget } from '../../model/check';
import type { Instant } from '../../model/instant';
import type { CheckSource } from '../source';
import { addObservation, type LifeTable, publishedAt } from '../version-lifetimes';
import type { WatchSettings } from '../watch-settings';
import { scheduleInput } from './first-checks';
import { nextCheck } from './next-check';

/** One check of one entry, as it ended. */
export interface EndedCheck {
  watched: WatchTarget;
  source: SourceId;
  outcome: CheckOutcome;
  at: Instant;
  /** The check of the same source before this one; absent where there was none. */
  last: LastCheck | undefined;
}

/** What counts of the check before. */
interface LastCheck {
  at?: Instant;
  outcome?: CheckOutcome['kind'];
  /** Checks in a row that could not tell. */
  failed: number;
}

/**
 * Which of the entries a host is asked about. `uncovered`: the source knows nothing of them any more;
 * `moved`: it now looks for them on another host than the one that was planned.
 */
export function assignToHost(
  source: Pick<CheckSource, 'knows' | 'host'>,
  host: string,
  entries: readonly WatchTarget[],
): Record<'asked' | 'uncovered' | 'moved', WatchTarget[]> {
  const asked: WatchTarget[] = [];
  const uncovered: WatchTarget[] = [];
  const moved: WatchTarget[] = [];
  for (const entry of entries) {
    if (!source.knows(entry)) uncovered.push(entry);
    else if (source.host(entry) === host) asked.push(entry);
    else moved.push(entry);
  }
  return { asked, uncovered, moved };
}

/**
 * How long a publisher's versions last, with what a check has shown of it. Pages alone show it: a
 * registry hears late. A replacement counts once, however often it is found.
 */
export function lifeTableAfter(
  lifeTable: LifeTable,
  { watched, source, outcome, at, last }: EndedCheck,
): LifeTable {
  if (source !== 'page') return lifeTable;
  const { capture, savedAt } = watched;
  const couldTell = last?.outcome !== 'unknown';
  const from = couldTell ? (last?.at ?? savedAt) : at;
  const since = publishedAt(capture, savedAt);
  if (outcome.kind === 'stands') return addObservation(lifeTable, { since, from, to: at });
  if (outcome.kind !== 'superseded' || last?.outcome === 'superseded') return lifeTable;
  const { date } = outcome.supersession;
  const replaced = date === undefined ? at : publishedAt({ revised: date }, at);
  return addObservation(lifeTable, { since, from, to: at, replaced });
}

/**
 * When the entry is checked next, by how its publisher's versions last. What is asked about from now
 * on is the version that is known to be the newest.
 * @param random gives a number from 0 up to, but not, 1
 */
export function dueAfter(
  { watched, source, outcome, at, last }: EndedCheck,
  lifeTable: LifeTable,
  settings: Pick<WatchSettings, 'rhythm'>,
  random: () => number,
): Instant {
  const failures = outcome.kind === 'unknown' ? (last?.failed ?? 0) + 1 : 0;
  const newest =
    outcome.kind === 'superseded' ? { capture: newer(outcome, watched), savedAt: at } : watched;
  const history = scheduleInput({ ...watched, ...newest }, source, at, { lifeTable, failures });
  return nextCheck(history, outcome, settings, random);
}

/** The newer version, or the held one with the day on which it was replaced. */
function newer(
  { fresh, supersession }: Extract<CheckOutcome, { kind: 'superseded' }>,
  { capture }: WatchTarget,
): Capture {
  const { date } = supersession;
  return fresh ?? { ...capture, notices: [], ...(date !== undefined && { revised: date }) };
}
