import type { Instant } from '../instant';
import type { Watched } from './check';
import { day, firstHabit, publishedAt, publisher } from './habit';
import type { Due } from './plan';
import { type History, nextDue } from './rhythm';
import { sources } from './sources/registry';

/**
 * The first checks of an entry by every source that can tell of it. The reader has just seen the
 * page, so each is planned as after a check that found it standing; of an imported entry nobody
 * has, so that each is due within a day.
 *
 * @param random a number from 0 up to, but not, 1
 */
export function firstDues(watched: Watched, now: Instant, random: () => number): Due[] {
  return sources
    .filter((source) => source.knows(watched))
    .map((source) => ({
      entryId: watched.entryId,
      source: source.id,
      host: source.host(watched),
      dueAt: watched.imported
        ? now + random() * day
        : nextDue(
            historyOf(watched, source.id, now),
            { kind: 'stands' },
            { rhythm: 'adaptive' },
            random,
          ),
    }));
}

/** What the next check of an entry depends on, by what is known of its publisher at the first. */
export function historyOf(
  { capture, savedAt }: Watched,
  source: History['source'],
  at: Instant,
  {
    habit = firstHabit(publisher(capture)),
    failures = 0,
  }: Partial<Pick<History, 'habit' | 'failures'>> = {},
): History {
  return {
    source,
    at,
    since: publishedAt(capture, savedAt),
    habit,
    forthcoming: capture.notices.some(({ kind }) => kind === 'forthcoming'),
    failures,
  };
}
