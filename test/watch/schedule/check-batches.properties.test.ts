/** What holds of every plan, played out against hosts that answer as they like. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  claimHost,
  type DueCheck,
  type HostState,
  planBatch,
  rateLimits,
  releaseHost,
} from '../../../utils/watch/schedule/check-batches';
import type { HttpAnswer } from '../../../utils/watch/source';
import { oneDay } from '../../../utils/watch/version-lifetimes';

const start = Date.parse('2026-11-23T10:00:00Z');
const settings = {
  rhythm: 'adaptive',
  metered: false,
  registries: { crossref: true, datacite: true, zenodo: true, arxiv: true },
} as const;
const tight = {
  page: { ...rateLimits.page, daily: 4 },
  registry: { ...rateLimits.registry, daily: 3 },
};
const circumstances = { batch: { crossref: 3 }, metered: false, paces: tight };

const dues = fc.uniqueArray(
  fc.record({
    entryId: fc.integer({ min: 0, max: 60 }).map((n) => `e${n}`),
    source: fc.constantFrom('page', 'crossref'),
    host: fc.constantFrom('one.example', 'two.example', 'both.example'),
    /** Up to a month overdue, or due within a day. */
    dueAt: fc.integer({ min: start - 30 * oneDay, max: start + oneDay }),
  }),
  { selector: ({ entryId, source }) => `${entryId} ${source}`, maxLength: 40 },
);
const answers: fc.Arbitrary<HttpAnswer> = fc.oneof(
  fc.constantFrom(200, 304, 403, 429, 500).map((status) => ({
    kind: 'answer' as const,
    url: 'https://one.example/',
    status,
    headers: {},
    body: '',
  })),
  fc
    .constantFrom('network' as const, 'timeout' as const)
    .map((failure) => ({ kind: 'failure' as const, failure })),
);
/** What becomes of the requests, one after the other, from the first again after the last. */
const fates = fc.array(
  fc.record({
    answer: answers,
    /** Milliseconds that the request takes. */
    takes: fc.integer({ min: 1, max: rateLimits.page.lease - 1 }),
    pause: fc.option(fc.integer({ min: 0, max: 2 * oneDay }), { nil: undefined, freq: 5 }),
    /** Whether the worker dies before anything of the answer is written down. */
    dies: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    chance: fc.double({ min: 0, max: 0.999, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);
type Fate = typeof fates extends fc.Arbitrary<(infer T)[]> ? T : never;

/** A request, as the hosts see it. */
interface Sent {
  host: string;
  source: DueCheck['source'];
  from: number;
  to: number;
  /** Whether the worker died before its answer was written down. */
  isLost: boolean;
  /** The host's wish for a pause after it. */
  pause: number;
  entryIds: string[];
  /** What waited at the host for this source when it was sent. */
  waiting: DueCheck[];
}

/** Plans and sends until nothing is left; an entry whose answer was written down is done. */
function play(queue: readonly DueCheck[], given: readonly Fate[]): Sent[] {
  const sent: Sent[] = [];
  const states = new Map<string, HostState>();
  let left = [...queue];
  let underWay: { request: Sent; fate: Fate }[] = [];
  let now = start;
  while (left.length > 0) {
    for (const { request, fate } of underWay.filter(({ request: { to } }) => to <= now)) {
      const state = states.get(request.host);
      if (request.isLost || !state) continue;
      const { answer, pause } = fate;
      const came = { answer, policy: pause === undefined ? {} : { pause } };
      states.set(
        request.host,
        releaseHost(state, request.source, came, now, () => fate.chance, tight),
      );
      left = left.filter(
        ({ entryId, source, host }) =>
          host !== request.host || source !== request.source || !request.entryIds.includes(entryId),
      );
    }
    underWay = underWay.filter(({ request: { to } }) => to > now);
    const { batches, wakeAt } = planBatch(now, left, [...states.values()], settings, circumstances);
    for (const batch of batches) {
      const fate = given[sent.length % given.length];
      if (!fate) throw new Error('There is no fate.');
      // After as many requests every worker lives, so that each play ends.
      const isLost = fate.dies && sent.length < 200;
      const { host, source, entryIds } = batch;
      const waiting = left.filter((due) => due.host === host && due.source === source);
      const pause = fate.pause ?? 0;
      const to = now + fate.takes;
      const request = { host, source, entryIds, from: now, to, isLost, pause, waiting };
      states.set(host, claimHost(states.get(host), batch, now, tight));
      sent.push(request);
      underWay.push({ request, fate });
    }
    if (left.length === 0) break;
    now = Math.min(
      wakeAt ?? Number.POSITIVE_INFINITY,
      ...underWay.map(({ request }) => request.to),
    );
    if (!Number.isFinite(now)) throw new Error('Entries wait, and nothing wakes for them.');
  }
  return sent;
}

function byHost(sent: readonly Sent[]): Sent[][] {
  return [...new Set(sent.map(({ host }) => host))].map((host) =>
    sent.filter((request) => request.host === host),
  );
}

const law = (name: string, holds: (sent: Sent[], queue: DueCheck[]) => void) =>
  it(name, () => {
    fc.assert(
      fc.property(dues, fates, (queue, given) => holds(play(queue, given), queue)),
      { numRuns: 60 },
    );
  });

law('no host sees two requests at a time, and each keeps the gap and the pause', (sent) => {
  for (const requests of byHost(sent)) {
    for (const [at, { from }] of requests.entries()) {
      const before = requests[at - 1];
      if (!before) continue;
      const { gap } = before.source === 'page' ? tight.page : tight.registry;
      expect(from).toBeGreaterThan(before.to);
      // A worker that died left the host taken for as long as any request may take.
      const wait = before.isLost ? 0 : Math.max(gap, before.pause);
      expect(from - before.to).toBeGreaterThanOrEqual(wait);
    }
  }
});

law("no day has more requests than the host's bound", (sent) => {
  for (const requests of byHost(sent)) {
    const days = new Map<number, number>();
    for (const { from } of requests) {
      const today = Math.floor(from / oneDay);
      days.set(today, (days.get(today) ?? 0) + 1);
    }
    expect(Math.max(...days.values())).toBeLessThanOrEqual(tight.page.daily);
  }
});

law('the oldest due goes first, and no request holds more than a batch', (sent) => {
  for (const { entryIds, waiting, source } of sent) {
    const oldest = [...waiting].sort(
      (one, other) => one.dueAt - other.dueAt || (one.entryId < other.entryId ? -1 : 1),
    );
    expect(entryIds).toEqual(oldest.slice(0, entryIds.length).map(({ entryId }) => entryId));
    expect(entryIds.length).toBeLessThanOrEqual(source === 'page' ? 1 : 3);
  }
});

law('every entry gets its turn', (sent, queue) => {
  const asked = new Set(
    sent.flatMap(({ entryIds, source }) => entryIds.map((id) => `${id} ${source}`)),
  );
  expect(asked.size).toBe(queue.length);
});

it('a plan is a function of what is handed in, and changes none of it', () => {
  fc.assert(
    fc.property(dues, (queue) => {
      const [first, again] = [structuredClone(queue), [...queue].reverse()];
      const planned = planBatch(start, queue, [], settings, circumstances);
      expect(queue).toEqual(first);
      const other = planBatch(start, again, [], settings, circumstances);
      expect(new Set(other.batches.map((batch) => JSON.stringify(batch)))).toEqual(
        new Set(planned.batches.map((batch) => JSON.stringify(batch))),
      );
      expect(other.wakeAt).toBe(planned.wakeAt);
    }),
  );
});

it('off plans nothing', () => {
  fc.assert(
    fc.property(dues, (queue) => {
      expect(planBatch(start, queue, [], { ...settings, rhythm: 'off' }, circumstances)).toEqual({
        batches: [],
      });
    }),
  );
});
