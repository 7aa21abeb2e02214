import type { CheckOutcome, SourceId, UnknownReason } from '../../model/check';
import type { Instant } from '../../model/instant';
import { hazardRate, type LifeTable, oneDay } from '../version-lifetimes';
import type { WatchSettings } from '../watch-settings';

/** What is known of an entry when a check of it has ended, and what the next one depends on. */
export interface CheckHistory {
  source: SourceId;
  /** When the check ended. */
  at: Instant;
  /** When the newest version known was published: `publishedAt`. */
  since: Instant;
  /** How long its publisher's versions last. */
  lifeTable: LifeTable;
  /** Whether the newest version known is a placeholder for one to come. */
  forthcoming: boolean;
  /** Checks in a row that could not tell, this one included. */
  failures: number;
}

/** Milliseconds between checks that could tell. */
export const intervals = {
  shortest: 7 * oneDay,
  longest: 90 * oneDay,
  /** A placeholder is about to be replaced. */
  forthcoming: 14 * oneDay,
  /** A registry answers for many entries at once, and records what its publishers report. */
  registry: 28 * oneDay,
} as const;

/** How eagerly an entry is asked about whose publisher's lifeTable is looked at. */
export interface AdaptivePolicy {
  /**
   * It is asked about again when the chance that it was replaced since the last look has come to
   * this: requests go where something is to be learnt.
   */
  chance: number;
  /** Milliseconds: never later than this, for habits change. */
  longest: number;
}

/** As late at the median as asking every 30 days, with less than half of the requests. */
const eagerness: AdaptivePolicy = { chance: 0.04, longest: intervals.longest };

/** Times are spread by up to this part of the interval, earlier, so that none grow longer. */
const spread = 0.03;

/** Milliseconds until the next try after the first failure in a row, and at the most. */
const retries: Readonly<Record<UnknownReason, { first: number; longest: number }>> = {
  offline: { first: oneDay / 48, longest: oneDay },
  refused: { first: oneDay, longest: 28 * oneDay },
  challenge: { first: 28 * oneDay, longest: 90 * oneDay },
  login: { first: 28 * oneDay, longest: 90 * oneDay },
  gone: { first: 28 * oneDay, longest: 90 * oneDay },
  unreadable: { first: 7 * oneDay, longest: 90 * oneDay },
  'no-permission': { first: 28 * oneDay, longest: 90 * oneDay },
};

/**
 * When an entry wants to be checked next. With `off` it is told as with `adaptive`: the plan asks
 * nothing meanwhile, and goes on from there when the reader turns the watch on again.
 *
 * @param random a number from 0 up to, but not, 1
 */
export function nextCheck(
  history: CheckHistory,
  outcome: CheckOutcome,
  { rhythm }: Pick<WatchSettings, 'rhythm'>,
  random: () => number,
  eager = eagerness,
): Instant {
  const wait =
    outcome.kind === 'unknown'
      ? retry(outcome.reason, history.failures)
      : interval(history, rhythm, eager);
  return history.at + Math.round(wait * (1 - spread * random()));
}

/**
 * How much earlier than due an entry may fill the batch of a request that goes out anyway: late
 * enough that none that was just asked about is asked about again.
 */
export function batchWindow(rhythm: WatchSettings['rhythm']): number {
  return (rhythm === 'daily' ? oneDay : rhythm === 'weekly' ? 7 * oneDay : intervals.registry) / 2;
}

/** Twice as long after each failure in a row. */
function retry(reason: UnknownReason, failures: number): number {
  const { first, longest } = retries[reason];
  return Math.min(longest, first * 2 ** Math.min(30, Math.max(0, failures - 1)));
}

function interval(
  history: CheckHistory,
  rhythm: WatchSettings['rhythm'],
  eager: AdaptivePolicy,
): number {
  if (rhythm === 'daily') return oneDay;
  if (rhythm === 'weekly') return 7 * oneDay;
  if (history.source !== 'page') return intervals.registry;
  const most = history.forthcoming ? intervals.forthcoming : eager.longest;
  return Math.min(most, Math.max(intervals.shortest, deserved(history, eager)));
}

/** Milliseconds until the chance of a replacement has come to what is wanted, day by day. */
function deserved(
  { at, since, lifeTable }: CheckHistory,
  { chance, longest }: AdaptivePolicy,
): number {
  let missing = chance;
  let wait = 0;
  while (wait < longest) {
    const aDay = hazardRate(lifeTable, at + wait - since) * oneDay;
    if (aDay >= missing) return wait + (missing / aDay) * oneDay;
    missing -= aDay;
    wait += oneDay;
  }
  return wait;
}
