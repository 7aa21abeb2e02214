import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acceptNewerVersion,
  alerts,
  markNotified,
  setAlertState,
  unnotifiedAlerts,
} from '../../../utils/library/commands/alerts';
import { checksOfEntry, hosts } from '../../../utils/library/commands/due-checks';
import { countEntries, fullEntry, muteEntries } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import {
  alertsOf,
  changed,
  check,
  hostState,
  replacedBy,
  retracted,
  stands,
  worldWithEntry,
} from '../support/check-outcomes';
import { sampleCapture, supersededCapture } from '../support/sample';
import type { World } from '../support/test-library';

describe('a check that finds it standing', () => {
  it('is kept with its day and the next, and changes nothing that is listed', async () => {
    const { world, lib, id } = await worldWithEntry();
    const row = (await fullEntry(lib, id))?.entry;
    const told = world.changes.length;
    const { at, nextDue } = await check(lib, id, 'page', stands);
    expect(await checksOfEntry(lib, id)).toMatchObject([
      { source: 'page', at, outcome: 'stands', dueAt: nextDue, next: nextDue, stood: 1, failed: 0 },
    ]);
    expect(await hosts(lib)).toEqual([hostState(at)]);
    expect((await fullEntry(lib, id))?.entry).toEqual(row);
    expect(world.changes.slice(told)).toEqual([
      { entries: [], alerts: false, collections: false, checks: true, searches: false },
    ]);
    expect(await entryHistory(lib, id)).toEqual([]);
  });

  it('is counted in a row, until something is found', async () => {
    const { lib, id } = await worldWithEntry();
    for (let time = 0; time < 3; time++) await check(lib, id, 'page', stands);
    await check(lib, id, 'page', { kind: 'unknown', reason: 'refused' });
    expect(await checksOfEntry(lib, id)).toMatchObject([{ stood: 3, failed: 1, changed: 0 }]);
    await check(lib, id, 'page', replacedBy(1, 1));
    await check(lib, id, 'page', { kind: 'unknown', reason: 'refused' });
    await check(lib, id, 'page', replacedBy(1, 1));
    expect(await checksOfEntry(lib, id)).toMatchObject([{ stood: 0, failed: 0, changed: 1 }]);
    await check(lib, id, 'page', replacedBy(1, 2));
    expect(await checksOfEntry(lib, id)).toMatchObject([{ changed: 2 }]);
  });
});

describe('a supersession', () => {
  it('raises an alert that waits to be told, with the newer version as it was read', async () => {
    const { world, lib, id } = await worldWithEntry();
    await check(lib, id, 'page', replacedBy(1, 1));
    const [alert, ...others] = await alertsOf(lib, id);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ state: 'unseen', untold: true, kind: 'superseded' });
    expect(alert?.successor).toEqual(sampleCapture(1, 1));
    expect(world.changes.at(-1)).toEqual({
      entries: [id],
      alerts: true,
      collections: false,
      checks: true,
      searches: false,
    });
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 1 });
    expect(await entryHistory(lib, id)).toMatchObject([
      { kind: 'learnt', what: 'superseded', source: 'page' },
    ]);
    expect(await unnotifiedAlerts(lib)).toMatchObject([{ alert: { id: alert?.id } }]);
    await markNotified(lib, [alert?.id ?? '', 'none']);
    expect(await unnotifiedAlerts(lib)).toEqual([]);
    expect(await acceptNewerVersion(lib, alert?.id ?? '')).toBe('adopted');
  });

  it('is one alert, on whatever paths and in whatever order it is learnt', async () => {
    const ways: [string, (world: World, id: string) => Promise<unknown>][] = [
      ['notice', ({ lib }) => recordVisit(lib, supersededCapture(1))],
      ['successor', ({ lib }) => recordVisit(lib, sampleCapture(1, 1))],
      ['page', ({ lib }, id) => check(lib, id, 'page', replacedBy(1, 1))],
      ...(['crossref', 'datacite', 'zenodo'] as const).map(
        (source, at): [string, (world: World, id: string) => Promise<unknown>] => [
          source,
          // Each registry has a day of its own.
          ({ lib }, id) =>
            check(lib, id, source, replacedBy(1, 1, { grade: 'registered', date: `20${20 + at}` })),
        ],
      ),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(ways.length - 1), { minLength: 1, maxLength: 10 }),
        fc.nat(9),
        fc.constantFrom('seen' as const, 'kept' as const),
        async (path, answeredAfter, state) => {
          const { world, lib, id } = await worldWithEntry();
          let told = 0;
          for (const [at, way] of path.entries()) {
            await ways[way]?.[1](world, id);
            const news = await unnotifiedAlerts(lib);
            told += news.length;
            await markNotified(
              lib,
              news.map(({ alert }) => alert.id),
            );
            if (at !== answeredAfter) continue;
            const [alert] = await alertsOf(lib, id);
            await setAlertState(lib, alert?.id ?? '', state);
          }
          const raised = await alertsOf(lib, id);
          expect(raised).toHaveLength(1);
          expect(told).toBeLessThanOrEqual(1);
          expect(raised[0]?.state).toBe(answeredAfter < path.length ? state : 'unseen');
          const names = path.map((way) => ways[way]?.[0]);
          const best = names.includes('notice')
            ? 'stated'
            : names.some((name) => name !== 'successor' && name !== 'page')
              ? 'registered'
              : 'derived';
          expect(raised[0]?.supersession.grade).toBe(best);
          expect(await countEntries(lib)).toMatchObject({ superseded: 1 });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stays quiet after "keep mine", until the next version', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'page', replacedBy(1, 1));
    await setAlertState(lib, (await alertsOf(lib, id))[0]?.id ?? '', 'kept');
    await check(lib, id, 'page', replacedBy(1, 1));
    await check(lib, id, 'crossref', replacedBy(1, 1, { grade: 'registered', date: '2099' }));
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 0 });
    await check(lib, id, 'page', replacedBy(1, 2));
    expect((await alertsOf(lib, id)).map(({ state }) => state)).toEqual(['unseen', 'kept']);
    await check(lib, id, 'crossref', replacedBy(1, 2, { grade: 'registered', date: '2100' }));
    expect(await alertsOf(lib, id)).toHaveLength(2);
  });

  it('has alerts of their own beside it: a retraction', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'page', replacedBy(1, 1));
    await check(lib, id, 'crossref', retracted);
    expect((await alertsOf(lib, id)).map(({ kind }) => kind)).toEqual(['retracted', 'superseded']);
    expect((await fullEntry(lib, id))?.entry).toMatchObject({
      standing: 'retracted',
      figure: 'retracted',
    });
  });
});

describe('a muted entry', () => {
  it('raises nothing that is heard, keeps its standing, and is heard again afterwards', async () => {
    const { lib, id } = await worldWithEntry();
    await muteEntries(lib, id, true);
    await check(lib, id, 'page', replacedBy(1, 1));
    expect(await alerts(lib)).toEqual([]);
    expect(await unnotifiedAlerts(lib)).toEqual([]);
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 0 });
    expect((await fullEntry(lib, id))?.entry).toMatchObject({
      standing: 'superseded',
      muted: true,
    });
    await muteEntries(lib, id, false);
    expect(await unnotifiedAlerts(lib)).toHaveLength(1);
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 1 });
    expect((await fullEntry(lib, id))?.entry).not.toHaveProperty('muted');
  });
});

describe('a source that takes its word back', () => {
  it('withdraws the alert by itself, and says so in the history', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'page', replacedBy(1, 1));
    await check(lib, id, 'crossref', stands);
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 1 });
    await check(lib, id, 'page', stands);
    expect(await alertsOf(lib, id)).toMatchObject([{ state: 'withdrawn' }]);
    expect(await countEntries(lib)).toMatchObject({ superseded: 0, unseen: 0 });
    expect(await unnotifiedAlerts(lib)).toEqual([]);
    expect(await entryHistory(lib, id)).toMatchObject([
      { kind: 'taken-back', what: 'superseded', source: 'page' },
      { kind: 'learnt', what: 'superseded', source: 'page' },
    ]);
  });

  it('leaves it to the others who say so, in their words', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'crossref', replacedBy(1, 1, { grade: 'registered' }));
    await check(lib, id, 'page', replacedBy(1, 1));
    const [both] = await alertsOf(lib, id);
    expect(both?.supersession.grade).toBe('registered');
    await check(lib, id, 'crossref', stands);
    expect(await alertsOf(lib, id)).toMatchObject([
      { id: both?.id, state: 'unseen', supersession: { grade: 'derived' } },
    ]);
    await check(lib, id, 'page', stands);
    expect(await alertsOf(lib, id)).toMatchObject([{ state: 'withdrawn' }]);
  });

  it('and says it again brings back the same alert as it was, unheard a second time', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'page', replacedBy(1, 1));
    const [first] = await alertsOf(lib, id);
    await setAlertState(lib, first?.id ?? '', 'kept');
    await check(lib, id, 'page', stands);
    await check(lib, id, 'page', replacedBy(1, 1));
    expect(await alertsOf(lib, id)).toMatchObject([{ id: first?.id, state: 'kept' }]);
    await check(lib, id, 'page', stands);
    await check(lib, id, 'page', replacedBy(1, 2));
    const raised = await alertsOf(lib, id);
    expect(raised.map(({ state }) => state)).toEqual(['unseen', 'withdrawn']);
  });

  it('is not one that could not be asked, or that sees another text', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'page', replacedBy(1, 1));
    await check(lib, id, 'page', { kind: 'unknown', reason: 'login' });
    await check(lib, id, 'page', changed);
    expect(await alertsOf(lib, id)).toMatchObject([{ state: 'unseen' }]);
  });
});

describe('a text that changed without a word', () => {
  it('is shown, never an alert, and over when it reads as before', async () => {
    const { lib, id } = await worldWithEntry();
    await check(lib, id, 'page', changed);
    await check(lib, id, 'page', changed);
    expect((await fullEntry(lib, id))?.entry).toMatchObject({
      standing: 'stands',
      textChanged: ['summary'],
    });
    expect(await alertsOf(lib, id)).toEqual([]);
    expect((await entryHistory(lib, id)).map(({ kind }) => kind)).toEqual(['text-changed']);
    await check(lib, id, 'page', { kind: 'unknown', reason: 'refused' });
    await check(lib, id, 'page', stands);
    expect((await fullEntry(lib, id))?.entry).not.toHaveProperty('textChanged');
  });
});
