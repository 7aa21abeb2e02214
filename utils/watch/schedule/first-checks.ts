import type { WatchTarget } from '../../model/check';
import type { Instant } from '../../model/instant';
import { sources } from '../sources/all-sources';
import { oneDay, publishedAt, publisherKey, seedLifeTable } from '../version-lifetimes';
import type { DueCheck } from './check-batches';
import { type CheckHistory, nextCheck } from './next-check';

/** What the first checks of an entry depend on. */
export interface InitialCheckInput {
  now: Instant;
  /** Gives a number from 0 up to, but not, 1. */
  random(): number;
  /** Whether the browser lets Stet read a host's pages. */
  mayRead(host: string): boolean;
}

/**
 * The first checks of an entry by every source that can tell of it. The reader has just seen the
 * page, so each is planned as after a check that found it standing; of an imported entry nobody
 * has, so that each is due within a day. A page that Stet may not read is planned by nobody.
 */
export function initialChecks(
  watched: WatchTarget,
  { now, random, mayRead }: InitialCheckInput,
): DueCheck[] {
  return sources
    .filter((source) => source.knows(watched))
    .map((source): DueCheck => {
      const { entryId } = watched;
      const host = source.host(watched);
      const due = { entryId, source: source.id, host };
      if (source.id === 'page' && !mayRead(host)) return { ...due, dueAt: now, barred: true };
      if (watched.imported) return { ...due, dueAt: now + random() * oneDay };
      const history = scheduleInput(watched, source.id, now);
      const dueAt = nextCheck(history, { kind: 'stands' }, { rhythm: 'adaptive' }, random);
      return { ...due, dueAt };
    });
}

/** What the next check of an entry depends on, by what is known of its publisher at the first. */
export function scheduleInput(
  { capture, savedAt }: WatchTarget,
  source: CheckHistory['source'],
  at: Instant,
  {
    lifeTable = seedLifeTable(publisherKey(capture)),
    failures = 0,
  }: Partial<Pick<CheckHistory, 'lifeTable' | 'failures'>> = {},
): CheckHistory {
  return {
    source,
    at,
    since: publishedAt(capture, savedAt),
    lifeTable,
    forthcoming: capture.notices.some(({ kind }) => kind === 'forthcoming'),
    failures,
  };
}
