import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentCheckRun,
  startCheckRun,
  stopCheckRun,
} from '../../../utils/library/commands/check-runs';
import { createCollection } from '../../../utils/library/commands/collections';
import { dueChecks } from '../../../utils/library/commands/due-checks';
import { editEntry, moveToTrash, restoreFromTrash } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Library } from '../../../utils/library/db/open-library';
import type { SourceId, UnknownReason } from '../../../utils/model/check';
import { check, stands } from '../support/check-outcomes';
import { whole } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const page: readonly SourceId[] = ['page'];
const both: readonly SourceId[] = ['crossref', 'page'];

async function worldWith(entries: number, sources = page) {
  const world = await openWorld({
    dues: ({ entryId }) =>
      sources.map((source) => ({
        entryId,
        source,
        host: `${source}.example`,
        dueAt: world.time + 1_000_000,
      })),
  });
  const ids: string[] = [];
  for (let entry = 0; entry < entries; entry++) {
    ids.push((await saveCapture(world.lib, sampleCapture(entry))).entryId);
  }
  return { world, lib: world.lib, ids };
}

async function waiting({ lib, time }: { lib: Library; time: number }, sources = both) {
  const due = await dueChecks(lib, time, { sources, limit: 100 });
  return due.map(({ entryId }) => entryId);
}

describe('a round', () => {
  it('of all goes before what is due, and ends when each was checked', async () => {
    const { world, lib, ids } = await worldWith(3);
    expect(await currentCheckRun(lib)).toBeUndefined();
    expect(await waiting(world)).toEqual([]);
    expect(await startCheckRun(lib, { kind: 'all' }, both)).toMatchObject({ total: 3, done: 0 });
    expect(new Set(await waiting(world))).toEqual(new Set(ids));
    await check(lib, ids[0] ?? '', 'page', stands);
    await check(lib, ids[1] ?? '', 'page', { kind: 'unknown', reason: 'offline' });
    expect(await currentCheckRun(lib)).toMatchObject({ total: 3, done: 2, stopped: false });
    expect(await waiting(world)).toEqual([ids[2]]);
    await check(lib, ids[0] ?? '', 'page', stands);
    expect(await currentCheckRun(lib)).not.toHaveProperty('endedAt');
    await check(lib, ids[2] ?? '', 'page', stands);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 3, done: 3, stopped: false });
    expect(await currentCheckRun(lib)).toHaveProperty('endedAt');
    expect(await waiting(world)).toEqual([]);
    expect(world.changes.at(-1)).toMatchObject({ checks: true });
  });

  it('counts those of which nobody could tell, by the reason, and no earlier checks', async () => {
    const { lib, ids } = await worldWith(4, both);
    const [one = '', two = '', three = '', four = ''] = ids;
    const lost = (reason: UnknownReason) => ({ kind: 'unknown', reason }) as const;
    // Long before: what is known of the first is known by a source that is not asked any more.
    await check(lib, one, 'arxiv', stands);
    await startCheckRun(lib, { kind: 'all' }, both);
    for (const id of ids) await check(lib, id, 'crossref', stands);
    await check(lib, one, 'page', lost('offline'));
    await check(lib, two, 'page', lost('offline'));
    await check(lib, three, 'page', lost('no-permission'));
    await check(lib, four, 'page', stands);
    expect(await currentCheckRun(lib)).toMatchObject({
      done: 4,
      failed: { offline: 2, 'no-permission': 1 },
    });
    // The next round knows nothing of the last one's failures.
    await startCheckRun(lib, { kind: 'entry', id: two }, page);
    await check(lib, two, 'page', stands);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 1, done: 1 });
    expect(await currentCheckRun(lib)).not.toHaveProperty('failed');
  });

  it('of a collection takes those that stand in it, however deep', async () => {
    const { world, lib, ids } = await worldWith(4);
    const outer = await createCollection(lib, 'Thesis');
    const inner = await createCollection(lib, 'Chapter', outer.id);
    await editEntry(lib, ids[0] ?? '', { collections: { add: [outer.id] } });
    await editEntry(lib, ids[1] ?? '', { collections: { add: [outer.id, inner.id] } });
    await editEntry(lib, ids[2] ?? '', { collections: { add: [inner.id] } });
    await moveToTrash(lib, [ids[2] ?? '']);
    const scope = { kind: 'collection', id: outer.id } as const;
    expect(await startCheckRun(lib, scope, both)).toMatchObject({ scope, total: 2 });
    expect((await waiting(world)).sort()).toEqual(ids.slice(0, 2).sort());
  });

  it('of one entry goes before a round of many, and is remembered in its history', async () => {
    const { world, lib, ids } = await worldWith(3);
    const last = ids[2] ?? '';
    await startCheckRun(lib, { kind: 'all' }, both);
    const grown = await startCheckRun(lib, { kind: 'entry', id: last }, both);
    expect(grown).toMatchObject({ scope: { kind: 'all' }, total: 3 });
    expect((await waiting(world))[0]).toBe(last);
    await check(lib, last, 'page', { kind: 'unknown', reason: 'login' });
    await check(lib, ids[0] ?? '', 'page', stands);
    expect(await entryHistory(lib, last)).toMatchObject([
      { kind: 'checked', outcome: 'unknown', reason: 'login', source: 'page' },
    ]);
    expect(await entryHistory(lib, ids[0] ?? '')).toEqual([]);
  });

  it('grows by what it does not hold yet while it runs, and begins anew afterwards', async () => {
    const { lib, ids } = await worldWith(3);
    await startCheckRun(lib, { kind: 'entry', id: ids[0] ?? '' }, both);
    expect(await startCheckRun(lib, { kind: 'entry', id: ids[1] ?? '' }, both)).toMatchObject({
      total: 2,
    });
    for (const id of ids.slice(0, 2)) await check(lib, id, 'page', stands);
    expect(await currentCheckRun(lib)).toHaveProperty('endedAt');
    const next = await startCheckRun(lib, { kind: 'entry', id: ids[1] ?? '' }, both);
    expect(next).toMatchObject({ total: 1, done: 0 });
    expect(next).not.toHaveProperty('endedAt');
  });

  it('counts an entry once, when the last of its sources was asked', async () => {
    const { lib, ids } = await worldWith(2, both);
    expect(await startCheckRun(lib, { kind: 'all' }, both)).toMatchObject({ total: 2 });
    for (const id of ids) await check(lib, id, 'crossref', stands);
    expect(await currentCheckRun(lib)).toMatchObject({ done: 0 });
    await check(lib, ids[0] ?? '', 'page', stands);
    expect(await currentCheckRun(lib)).toMatchObject({ done: 1 });
  });

  it('asks no source that may not be asked, and ends at once where nobody may', async () => {
    const { world, lib } = await worldWith(1, both);
    expect(await startCheckRun(lib, { kind: 'all' }, [])).toHaveProperty('endedAt');
    await startCheckRun(lib, { kind: 'all' }, page);
    expect(await waiting(world, ['crossref'])).toEqual([]);
    expect(await waiting(world, page)).toHaveLength(1);
  });

  it('stopped leaves the rest to its time', async () => {
    const { world, lib, ids } = await worldWith(3, both);
    const before = await whole(lib);
    await startCheckRun(lib, { kind: 'all' }, both);
    await stopCheckRun(lib);
    expect(await waiting(world)).toEqual([]);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 3, done: 0, stopped: true });
    const checksBefore = before.others.flat().filter((record) => 'dueAt' in record);
    const { others } = await whole(lib);
    expect(others.flat().filter((record) => 'dueAt' in record)).toEqual(checksBefore);
    await check(lib, ids[0] ?? '', 'page', stands);
    expect(await currentCheckRun(lib)).toMatchObject({ done: 0 });
    const told = world.changes.length;
    await stopCheckRun(lib);
    expect(world.changes).toHaveLength(told);
  });

  it('waits for none that was removed, nor for one whose newer version was saved', async () => {
    const { lib, ids } = await worldWith(3);
    await startCheckRun(lib, { kind: 'all' }, both);
    await moveToTrash(lib, [ids[0] ?? '']);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 2, done: 0 });
    await restoreFromTrash(lib, [ids[0] ?? '']);
    await recordVisit(lib, sampleCapture(1, 1));
    await saveCapture(lib, sampleCapture(1, 1));
    expect(await currentCheckRun(lib)).toMatchObject({ total: 2, done: 1 });
    await moveToTrash(lib, [ids[2] ?? '']);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 1, done: 1 });
    expect(await currentCheckRun(lib)).toHaveProperty('endedAt');
  });

  it('is where it was after the worker has died', async () => {
    const { world, lib, ids } = await worldWith(3);
    await startCheckRun(lib, { kind: 'all' }, both);
    await check(lib, ids[0] ?? '', 'page', stands);
    lib.close();
    const again = await openWorld({ factory: world.factory, ids: 'again' });
    expect(await currentCheckRun(again.lib)).toMatchObject({ total: 3, done: 1 });
    expect((await waiting(again)).sort()).toEqual(ids.slice(1).sort());
  });

  it('has counted what waits no longer, whatever happens meanwhile', async () => {
    type Step = { does: 'check' | 'remove' | 'trash_putBack' | 'adopt' | 'start'; at: number };
    const steps: fc.Arbitrary<Step[]> = fc.array(
      fc.record({
        does: fc.constantFrom('check', 'remove', 'trash_putBack', 'adopt', 'start'),
        at: fc.nat(3),
      }),
      { maxLength: 20 },
    );
    await fc.assert(
      // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one story, told in its order
      fc.asyncProperty(steps, async (plan) => {
        const { world, lib, ids } = await worldWith(4);
        await startCheckRun(lib, { kind: 'all' }, both);
        for (const { does, at } of plan) {
          const id = ids[at] ?? '';
          const waits = (await waiting(world)).includes(id);
          if (does === 'check' && waits) await check(lib, id, 'page', stands);
          else if (does === 'remove') await moveToTrash(lib, [id]);
          else if (does === 'trash_putBack') await restoreFromTrash(lib, [id]);
          else if (does === 'adopt') await saveCapture(lib, sampleCapture(at, 1));
          else if (does === 'start') await startCheckRun(lib, { kind: 'entry', id }, both);
          const { total, done, endedAt } = (await currentCheckRun(lib)) ?? { total: 0, done: 0 };
          expect(total - done).toBe((await waiting(world)).length);
          expect(endedAt !== undefined).toBe(total === done);
        }
      }),
      { numRuns: 40 },
    );
  });
});
