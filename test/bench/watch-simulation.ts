import { type AdaptivePolicy, nextCheck } from '../../utils/watch/schedule/next-check';
import { addObservation, type LifeTable, oneDay } from '../../utils/watch/version-lifetimes';
import type { Life, Lives } from './watch-dates';

/** What a way of checking came to. */
export interface Result {
  /** Requests an entry, between the first day and the last. */
  requests: number;
  /** Days from each replacement until the reader learnt of it, in ascending order. */
  delays: number[];
}

/** A library on its way through the days. */
interface Watched {
  life: Life;
  /** When its newest known version was published. */
  since: number;
  looked: number;
  next: number;
}

/**
 * Checks a library as the watcher does: each entry when `nextCheck` says, the publisher's lifeTable
 * learnt on the way from what the checks see. All that the watcher is told is the date that each
 * page states. Replacements of the last days are waited for, but requests after the last day do
 * not count.
 */
export function adaptive(
  { from, to, lives }: Lives,
  begin: LifeTable,
  random: () => number,
  eager?: AdaptivePolicy,
): Result {
  let lifeTable = begin;
  let requests = 0;
  const delays: number[] = [];
  const due = (since: number, at: number): number =>
    nextCheck(
      { source: 'page', at, since, lifeTable, forthcoming: false, failures: 0 },
      { kind: 'stands' },
      { rhythm: 'adaptive' },
      random,
      eager,
    );
  const library: Watched[] = lives.map((life) => ({
    life,
    since: life.since,
    looked: from,
    next: due(life.since, from),
  }));
  let waiting = lives.filter(({ replaced }) => replaced !== undefined).length;
  for (let today = from; today <= to || waiting > 0; today += oneDay) {
    for (const entry of library) {
      if (entry.next >= today + oneDay) continue;
      const at = entry.next;
      if (at <= to) requests += 1;
      const { replaced } = entry.life;
      const isNews = replaced !== undefined && entry.looked < replaced && replaced <= at;
      lifeTable = addObservation(lifeTable, {
        since: entry.since,
        from: entry.looked,
        to: at,
        ...(isNews && { replaced }),
      });
      if (isNews) {
        delays.push((at - replaced) / oneDay);
        entry.since = replaced;
        waiting -= 1;
      }
      entry.looked = at;
      entry.next = due(entry.since, at);
    }
  }
  return { requests: requests / lives.length, delays: delays.sort(ascending) };
}

/** Checks each entry at a fixed interval, the first time on a day of that interval by chance. */
export function fixed({ from, to, lives }: Lives, days: number, random: () => number): Result {
  let requests = 0;
  const delays: number[] = [];
  for (const { replaced } of lives) {
    const first = from + random() * days * oneDay;
    requests += Math.floor((to - first) / (days * oneDay)) + 1;
    if (replaced === undefined) continue;
    const rounds = Math.max(0, Math.ceil((replaced - first) / (days * oneDay)));
    delays.push((first + rounds * days * oneDay - replaced) / oneDay);
  }
  return { requests: requests / lives.length, delays: delays.sort(ascending) };
}

/** Several results as one: requests at the mean, delays together. */
export function joined(results: readonly Result[]): Result {
  return {
    requests: results.reduce((sum, { requests }) => sum + requests, 0) / results.length,
    delays: results.flatMap(({ delays }) => delays).sort(ascending),
  };
}

/** The delay that a part of all replacements was learnt within. */
export function quantile({ delays }: Result, part: number): number {
  const value = delays[Math.min(delays.length - 1, Math.floor(delays.length * part))];
  if (value === undefined) throw new Error('Nothing was replaced.');
  return value;
}

function ascending(one: number, other: number): number {
  return one - other;
}
