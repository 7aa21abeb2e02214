import type { SourceId } from '../../model/check';
import { dayOf, type Instant } from '../../model/instant';
import type { HostPolicy, HttpAnswer } from '../source';
import { oneDay } from '../version-lifetimes';
import type { WatchSettings } from '../watch-settings';
import { batchWindow } from './next-check';

/** When an entry wants to be checked next, and where. One for each entry and source. */
export interface DueCheck {
  entryId: string;
  source: SourceId;
  /** The host that the request goes to: politeness is counted by host. */
  host: string;
  dueAt: Instant;
  /** Stet may not read the host, as was seen at `dueAt`: no check is planned until it may. */
  barred?: true;
  /** The reader asked for it: it goes before what is merely due, and though the watch is off. */
  asked?: true;
}

/** How a host stands with us. Kept in the database: the worker may die at any line. */
export interface HostState {
  host: string;
  /** No request before this. While one is under way: until it must have ended. */
  notBefore: Instant;
  /** The day (UTC, '2026-11-23') that `today` counts requests of. */
  day: string;
  today: number;
  /** Failures in a row, for the back-off. */
  failures: number;
}

/** How a host is asked. Times in milliseconds. */
export interface RateLimit {
  /** The least between two requests; up to twice as much is left, by chance. */
  gap: number;
  /** The most requests a day (UTC). */
  daily: number;
  /** The longest that a request may be under way: its host is not asked meanwhile. */
  lease: number;
}

/** Publishers' pages are made for readers, one at a time; registries are made to be asked. */
export const rateLimits: Readonly<Record<'page' | 'registry', RateLimit>> = {
  page: { gap: 10_000, daily: 120, lease: 60_000 },
  registry: { gap: 2_000, daily: 60, lease: 60_000 },
};

/** What a host is asked for: a check, or a full text at the reader's click. */
export type AskedFor = SourceId | 'full-text';

/** What the plan depends on besides the dues and the reader's settings. */
export interface ScheduleContext {
  /** The most entries of one request. */
  batch: Readonly<Partial<Record<SourceId, number>>>;
  /** Whether the browser says that the connection is metered. */
  metered: boolean;
  paces?: typeof rateLimits;
}

/** One request, to be sent now. */
export interface CheckBatch {
  source: SourceId;
  host: string;
  /** Oldest first; where the source's batch has room, with what will soon be due. */
  entryIds: string[];
}

export interface Plan {
  /** One for each host at the most; each is to be claimed by `claimHost` first. */
  batches: CheckBatch[];
  /** When to plan again, whatever happens meanwhile; absent where nothing waits. */
  wakeAt?: Instant;
}

/** No pause that a host asks for is kept longer: a year's would be a mistake or a joke. */
const longestPause = 7 * oneDay;

/** Milliseconds of the pause after a host's first failure in a row; twice as long each time. */
const firstBackOff = 60_000;

/** While a connection is metered, it is looked at again after this. */
const meteredWait = 3_600_000;

/**
 * What to send now and when to plan again. Host by host the oldest due goes first, so a month's
 * sleep is caught up in its order and within the hosts' bounds, and nothing waits for ever.
 * Nothing is remembered: planned anew after each request, from what the database holds.
 *
 * @param dues in any order
 * @param hosts of the hosts that were asked before
 */
export function planBatch(
  now: Instant,
  dues: readonly DueCheck[],
  hosts: readonly HostState[],
  settings: Pick<WatchSettings, 'rhythm' | 'metered' | 'registries'>,
  circumstances: ScheduleContext,
): Plan {
  const wanted = dues.filter((due) => isWanted(due, settings));
  if (wanted.length === 0) return { batches: [] };
  if (circumstances.metered && !settings.metered) return { batches: [], wakeAt: now + meteredWait };

  const states = new Map(hosts.map((state) => [state.host, state]));
  const batches: CheckBatch[] = [];
  let wakeAt = Number.POSITIVE_INFINITY;
  for (const [host, queue] of byHost(wanted)) {
    queue.sort(byTurn);
    const [first] = queue;
    if (!first) continue;
    const pace = paceOf(first.source, circumstances.paces);
    const begins = Math.max(first.asked ? now : first.dueAt, freeAt(states.get(host), pace, now));
    if (begins <= now) {
      const soon = now + batchWindow(settings.rhythm);
      const most = Math.max(1, circumstances.batch[first.source] ?? 1);
      const entryIds = queue
        .filter((due) => due.source === first.source && (due.asked || due.dueAt <= soon))
        .slice(0, most)
        .map(({ entryId }) => entryId);
      batches.push({ source: first.source, host, entryIds });
    }
    wakeAt = Math.min(wakeAt, begins <= now ? now + pace.lease : begins);
  }
  return { batches, wakeAt };
}

/**
 * A host's state once a request to it is about to be sent; to be kept before it is. Whoever plans
 * meanwhile, or after the worker's death, finds the request counted and the host taken.
 */
export function claimHost(
  state: HostState | undefined,
  { host, source }: { host: string; source: AskedFor },
  now: Instant,
  given = rateLimits,
): HostState {
  const today = dayOf(now);
  return {
    host,
    notBefore: now + paceOf(source, given).lease,
    day: today,
    today: (state?.day === today ? state.today : 0) + 1,
    failures: state?.failures ?? 0,
  };
}

/** A host's turn: taken, with the state to be kept before the request, or when it comes. */
export type HostTurn = { claimed: HostState } | { freeAt: Instant };

/** Takes a host's turn if it may be asked now. */
export function takeTurn(
  state: HostState | undefined,
  asked: { host: string; source: AskedFor },
  now: Instant,
): HostTurn {
  const begins = freeAt(state, paceOf(asked.source), now);
  return begins > now ? { freeAt: begins } : { claimed: claimHost(state, asked, now) };
}

/**
 * A host's state once its answer came, or none did: when it may be asked again.
 *
 * @param random a number from 0 up to, but not, 1
 */
export function releaseHost(
  state: HostState,
  source: AskedFor,
  { answer, policy }: { answer: HttpAnswer; policy: HostPolicy },
  now: Instant,
  random: () => number,
  given = rateLimits,
): HostState {
  const { gap, daily } = paceOf(source, given);
  const failures = isFailure(answer) ? state.failures + 1 : 0;
  const backOff =
    failures === 0 ? 0 : Math.min(oneDay, firstBackOff * 2 ** Math.min(30, failures - 1));
  const asked = Math.min(longestPause, Math.max(0, policy.pause ?? 0));
  const pause = Math.max(gap, backOff, asked) + gap * random();
  // Readers all over the world would come back in the first second of the day.
  const tomorrow = state.today < daily ? 0 : midnightAfter(now) + (oneDay / 4) * random();
  return { ...state, failures, notBefore: Math.ceil(Math.max(now + pause, tomorrow)) };
}

/** Whether the reader wants it asked. Registries are asked only after a yes. */
function isWanted(
  { source, asked }: DueCheck,
  { rhythm, registries }: Pick<WatchSettings, 'rhythm' | 'registries'>,
): boolean {
  if (source === 'visit' || (rhythm === 'off' && !asked)) return false;
  return source === 'page' || registries?.[source] === true;
}

/** What was asked for, then the oldest due. */
function byTurn(one: DueCheck, other: DueCheck): number {
  return (
    Number(other.asked ?? false) - Number(one.asked ?? false) ||
    one.dueAt - other.dueAt ||
    (one.entryId < other.entryId ? -1 : 1)
  );
}

function byHost(dues: readonly DueCheck[]): Map<string, DueCheck[]> {
  const queues = new Map<string, DueCheck[]>();
  for (const due of dues) {
    const queue = queues.get(due.host);
    if (queue) queue.push(due);
    else queues.set(due.host, [due]);
  }
  return queues;
}

/** When a host may be asked; a pause longer than any that is kept comes of a clock set back. */
function freeAt(state: HostState | undefined, { daily }: RateLimit, now: Instant): Instant {
  if (!state || state.notBefore > now + longestPause + oneDay) return now;
  const isFull = state.day === dayOf(now) && state.today >= daily;
  return Math.max(state.notBefore, isFull ? midnightAfter(now) : now);
}

function isFailure(answer: HttpAnswer): boolean {
  if (answer.kind === 'failure') return ['network', 'timeout', 'cut'].includes(answer.failure);
  return answer.status === 403 || answer.status === 429 || answer.status >= 500;
}

function paceOf(source: AskedFor, given: typeof rateLimits = rateLimits): RateLimit {
  return source === 'page' ? given.page : given.registry;
}

function midnightAfter(now: Instant): Instant {
  return (Math.floor(now / oneDay) + 1) * oneDay;
}
