import { describe, expect, it } from 'vitest';
import {
  claimHost,
  type DueCheck,
  type HostState,
  planBatch,
  rateLimits,
  releaseHost,
  type ScheduleContext,
} from '../../../utils/watch/schedule/check-batches';
import type { HttpAnswer } from '../../../utils/watch/source';
import { oneDay } from '../../../utils/watch/version-lifetimes';

const now = Date.parse('2026-11-23T10:00:00Z');
const midnight = Date.parse('2026-11-24T00:00:00Z');
const all = { crossref: true, datacite: true, zenodo: true, arxiv: true };
const settings = { rhythm: 'adaptive', metered: false, registries: all } as const;
const circumstances: ScheduleContext = { batch: { crossref: 3, page: 1 }, metered: false };
const due = (entryId: string, dueAt: number, more: Partial<DueCheck> = {}): DueCheck => ({
  entryId,
  source: 'page',
  host: 'one.example',
  dueAt,
  ...more,
});
const state = (more: Partial<HostState> = {}): HostState => ({
  host: 'one.example',
  notBefore: 0,
  day: '2026-11-23',
  today: 0,
  failures: 0,
  ...more,
});

describe('what is sent now', () => {
  it('is nothing where nothing is due, and the first due wakes', () => {
    const dues = [due('b', now + 2 * oneDay), due('a', now + oneDay)];
    expect(planBatch(now, dues, [], settings, circumstances)).toEqual({
      batches: [],
      wakeAt: now + oneDay,
    });
  });

  it('is nothing, and nothing wakes, where nothing is watched', () => {
    expect(planBatch(now, [], [], settings, circumstances)).toEqual({ batches: [] });
  });

  it('is the oldest due of each host, one at a time', () => {
    const dues = [due('b', now - 1), due('a', now - 2), due('c', now, { host: 'two.example' })];
    expect(planBatch(now, dues, [], settings, circumstances)).toEqual({
      batches: [
        { source: 'page', host: 'one.example', entryIds: ['a'] },
        { source: 'page', host: 'two.example', entryIds: ['c'] },
      ],
      wakeAt: now + rateLimits.page.lease,
    });
  });

  it('is first what the reader asked for, however late it is due', () => {
    const dues = [due('a', now - oneDay), due('b', now + 80 * oneDay, { asked: true })];
    expect(planBatch(now, dues, [], settings, circumstances).batches).toEqual([
      { source: 'page', host: 'one.example', entryIds: ['b'] },
    ]);
  });

  it("fills a registry's batch with what will soon be due, and never beyond it", () => {
    const at = { source: 'crossref', host: 'registry.example' } as const;
    const soon = [
      due('a', now, at),
      due('b', now + 5 * oneDay, at),
      due('c', now + 20 * oneDay, at),
    ];
    const entryIds = (dues: DueCheck[]) =>
      planBatch(now, dues, [], settings, circumstances).batches.map((batch) => batch.entryIds);
    expect(entryIds(soon)).toEqual([['a', 'b']]);
    expect(entryIds([...soon, due('d', now - 1, at), due('e', now - 2, at)])).toEqual([
      ['e', 'd', 'a'],
    ]);
  });

  it.each([
    ['off', {}, 0],
    ['off', { asked: true }, 1],
    ['weekly', {}, 1],
  ] as const)('with %s, for what is %j: %i requests', (rhythm, more, count) => {
    const { batches } = planBatch(
      now,
      [due('a', now, more)],
      [],
      { ...settings, rhythm },
      circumstances,
    );
    expect(batches).toHaveLength(count);
  });

  it.each([
    ['never asked', undefined],
    ['no', { ...all, crossref: false }],
  ])('a registry is left alone where the reader said: %s', (_, registries) => {
    const dues = [due('a', now, { source: 'crossref' }), due('b', now, { source: 'visit' })];
    expect(planBatch(now, dues, [], { ...settings, registries }, circumstances)).toEqual({
      batches: [],
    });
  });

  it('waits for a connection that is not metered, unless the reader does not mind', () => {
    const metered = { ...circumstances, metered: true };
    const dues = [due('a', now)];
    expect(planBatch(now, dues, [], settings, metered)).toEqual({
      batches: [],
      wakeAt: now + oneDay / 24,
    });
    expect(planBatch(now, dues, [], { ...settings, metered: true }, metered).batches).toHaveLength(
      1,
    );
  });

  it.each<[string, Partial<HostState>, number | 'now']>([
    ['a pause', { notBefore: now + 5_000 }, now + 5_000],
    ['a full day', { today: rateLimits.page.daily }, midnight],
    ['a full day that is over', { today: rateLimits.page.daily, day: '2026-11-22' }, 'now'],
    ['a pause out of a clock that was set back', { notBefore: now + 900 * oneDay }, 'now'],
  ])('%s of the host is kept', (_, more, begins) => {
    const { batches, wakeAt } = planBatch(
      now,
      [due('a', now)],
      [state(more)],
      settings,
      circumstances,
    );
    expect(batches).toHaveLength(begins === 'now' ? 1 : 0);
    expect(wakeAt).toBe(begins === 'now' ? now + rateLimits.page.lease : begins);
  });
});

describe('a request', () => {
  const batch = { host: 'one.example', source: 'page' } as const;

  it('is counted, and takes its host, before it is sent', () => {
    const taken = { ...state(), notBefore: now + rateLimits.page.lease, today: 1 };
    expect(claimHost(undefined, batch, now)).toEqual(taken);
    expect(claimHost(state({ today: 4 }), batch, now)).toEqual({ ...taken, today: 5 });
    expect(claimHost(state({ today: 4, day: '2026-11-22' }), batch, now)).toEqual(taken);
  });

  const answered = (status: number): HttpAnswer => ({
    kind: 'answer',
    url: 'https://one.example/',
    status,
    headers: {},
    body: '',
  });
  const failed = (failure: 'network' | 'timeout' | 'too-large'): HttpAnswer => ({
    kind: 'failure',
    failure,
  });
  const { gap } = rateLimits.page;

  it.each<[string, HttpAnswer, number | undefined, number, number, number]>([
    ['a page', answered(200), undefined, 0, 0, gap],
    ['a page after failures', answered(200), undefined, 7, 0, gap],
    ['no change', answered(304), undefined, 0, 0, gap],
    ['a wish for a pause', answered(200), 90_000, 0, 0, 90_000],
    ['a wish for a year', answered(429), 365 * oneDay, 0, 1, 7 * oneDay],
    ['a wish below nought', answered(200), -5, 0, 0, gap],
    ['a refusal', answered(403), undefined, 0, 1, 60_000],
    ['too many requests', answered(429), 5_000, 2, 3, 240_000],
    ['an error', answered(500), undefined, 3, 4, 480_000],
    ['no connection', failed('network'), undefined, 500, 501, oneDay],
    ['no answer', failed('timeout'), undefined, 0, 1, 60_000],
    ['too much', failed('too-large'), undefined, 0, 0, gap],
  ])('%s: the host is left alone accordingly', (_, answer, pause, before, failures, wait) => {
    const policy = pause === undefined ? {} : { pause };
    const next = releaseHost(
      state({ today: 1, failures: before }),
      'page',
      { answer, policy },
      now,
      () => 0,
    );
    expect(next).toEqual(state({ today: 1, failures, notBefore: now + wait }));
    const later = releaseHost(state({ today: 1 }), 'page', { answer, policy }, now, () => 0.5);
    expect(later.notBefore % gap).toBe((now + gap / 2) % gap);
  });

  it('that fills the day leaves the rest to the next, spread over its first hours', () => {
    const full = state({ today: rateLimits.page.daily });
    const outcome = { answer: answered(200), policy: {} };
    expect(releaseHost(full, 'page', outcome, now, () => 0).notBefore).toBe(midnight);
    expect(releaseHost(full, 'page', outcome, now, () => 0.5).notBefore).toBe(
      midnight + oneDay / 8,
    );
  });
});
