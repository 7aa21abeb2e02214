import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentCheckRun, startCheckRun } from '../../../utils/library/commands/check-runs';
import { checksOfEntry, dueChecks, planNext } from '../../../utils/library/commands/due-checks';
import { fullEntry, moveToTrash, restoreFromTrash } from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { reschedulePageChecks } from '../../../utils/library/commands/reschedule-page-checks';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { CheckOutcome, SourceId, WatchTarget } from '../../../utils/model/check';
import type { DueCheck } from '../../../utils/watch/schedule/check-batches';
import { check, day } from '../support/check-outcomes';
import { whole } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const page: readonly SourceId[] = ['page'];
const ever = Number.MAX_SAFE_INTEGER;
const noPermission: CheckOutcome = { kind: 'unknown', reason: 'no-permission' };

/** A world in which the reader lets hosts be read, and thinks better of it. */
async function worldOf({ entries = 1, readable = [] as string[] } = {}) {
  const allowed = new Set(readable);
  const mayRead = (host: string) => allowed.has(host);
  const dues = ({ entryId, capture }: WatchTarget): DueCheck[] => {
    const host = hostOf(Number(/-e-(\d+)/.exec(capture.url)?.[1]));
    const due = { entryId, source: 'page', host } as const;
    return [mayRead(host) ? { ...due, dueAt: world.time + 10 * day } : barred(due)];
  };
  const barred = (due: Pick<DueCheck, 'entryId' | 'source' | 'host'>): DueCheck => ({
    ...due,
    dueAt: world.time,
    barred: true,
  });
  const world = await openWorld({ dues });
  const { lib } = world;
  const ids: string[] = [];
  for (let entry = 0; entry < entries; entry += 1) {
    ids.push((await saveCapture(lib, sampleCapture(entry))).entryId);
  }
  const follow = () => reschedulePageChecks(lib, mayRead);
  return { world, lib, ids, allowed, mayRead, follow, dues };
}

/** Entries by turns on one of two hosts. */
const hostOf = (entry: number) => `host-${entry % 2}.example`;

async function planned(lib: Awaited<ReturnType<typeof worldOf>>['lib']): Promise<string[]> {
  return (await dueChecks(lib, ever, { sources: page, limit: 1_000 })).map(
    ({ entryId }) => entryId,
  );
}

const rowOf = async (lib: Parameters<typeof fullEntry>[0], id: string) =>
  (await fullEntry(lib, id))?.entry;

describe('an entry whose site Stet may not read', () => {
  it('is saved as not watched, and planned by nobody', async () => {
    const { lib, ids } = await worldOf();
    const [id = ''] = ids;
    expect(await rowOf(lib, id)).toMatchObject({ figure: 'unknown', doubt: 'no-permission' });
    expect(await planned(lib)).toEqual([]);
    expect(await checksOfEntry(lib, id)).toMatchObject([
      { source: 'page', reason: 'no-permission' },
    ]);
  });

  it('counts a visit as a check, once, and is not watched all the same', async () => {
    const { lib, ids, world } = await worldOf();
    const [id = ''] = ids;
    await recordVisit(lib, sampleCapture(0));
    const before = await whole(lib);
    expect(await checksOfEntry(lib, id)).toMatchObject([
      { source: 'page', reason: 'no-permission' },
      { source: 'visit', outcome: 'stands' },
    ]);
    expect(await rowOf(lib, id)).toMatchObject({ doubt: 'no-permission' });
    // Two open tabs that follow each change of the library must not drive each other on.
    const told = world.changes.length;
    await recordVisit(lib, sampleCapture(0));
    expect(await whole(lib)).toEqual(before);
    expect(world.changes).toHaveLength(told);
  });

  it('is watched from the last look on once it may be read, and no more when that is withdrawn', async () => {
    const { lib, ids, allowed, follow, world } = await worldOf();
    const [id = ''] = ids;
    const savedAt = (await rowOf(lib, id))?.savedAt ?? 0;
    world.time += 4 * day;
    allowed.add(hostOf(0));
    await follow();
    expect(await planned(lib)).toEqual([id]);
    const row = await rowOf(lib, id);
    expect(row).not.toHaveProperty('doubt');
    expect(row).not.toHaveProperty('figure');
    const [due] = await dueChecks(lib, ever, { sources: page, limit: 1 });
    expect(Math.round(((due?.dueAt ?? 0) - savedAt) / day)).toBe(10);

    allowed.clear();
    await follow();
    expect(await planned(lib)).toEqual([]);
    expect(await rowOf(lib, id)).toMatchObject({ figure: 'unknown', doubt: 'no-permission' });
  });

  it('is due at once where nobody has looked for longer than it would have stood', async () => {
    const { lib, allowed, follow, world } = await worldOf();
    world.time += 100 * day;
    allowed.add(hostOf(0));
    await follow();
    const [due] = await dueChecks(lib, ever, { sources: page, limit: 1 });
    expect(due?.dueAt).toBeLessThan(world.time);
  });

  it('comes to a finding in a round that the reader asks for, and to no plan', async () => {
    const { lib, ids, world } = await worldOf({ entries: 2, readable: [hostOf(0)] });
    const [first = '', second = ''] = ids;
    expect(await startCheckRun(lib, { kind: 'all' }, page)).toMatchObject({ total: 2, done: 0 });
    const due = await dueChecks(lib, world.time, { sources: page, limit: 100 });
    expect(new Set(due.map(({ entryId }) => entryId))).toEqual(new Set(ids));
    await check(lib, first, 'page', { kind: 'stands' });
    await check(lib, second, 'page', noPermission);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 2, done: 2 });
    expect(await planned(lib)).toEqual([first]);
    expect(await rowOf(lib, second)).toMatchObject({ figure: 'unknown', doubt: 'no-permission' });
  });

  it('waits in the trash unasked, and comes back as it was', async () => {
    const { lib, ids } = await worldOf();
    await moveToTrash(lib, ids);
    expect(await startCheckRun(lib, { kind: 'all' }, page)).toMatchObject({ total: 0 });
    await restoreFromTrash(lib, ids);
    expect(await startCheckRun(lib, { kind: 'all' }, page)).toMatchObject({ total: 1 });
    await moveToTrash(lib, ids);
    expect(await planned(lib)).toEqual([]);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 0 });
  });

  it('is planned as not watched where it came in without a plan', async () => {
    const { lib, ids, dues, allowed, follow } = await worldOf({ readable: [hostOf(0)] });
    const [id = ''] = ids;
    await lib.db.put('meta', { id: 'planning', after: '' });
    allowed.clear();
    while (await planNext(lib, dues));
    await follow();
    expect(await rowOf(lib, id)).toMatchObject({ doubt: 'no-permission' });
  });
});

describe('the plan', () => {
  it('follows any course of permissions, however often and wherever it is stopped', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray([hostOf(0), hostOf(1)]), { minLength: 1, maxLength: 5 }),
        async (course) => {
          const { lib, ids, allowed, follow } = await worldOf({ entries: 4 });
          for (const now of course) {
            allowed.clear();
            for (const host of now) allowed.add(host);
            await follow();
            const expected = ids.filter((_, entry) => allowed.has(hostOf(entry)));
            expect(new Set(await planned(lib))).toEqual(new Set(expected));
            const before = await whole(lib);
            await follow();
            expect(await whole(lib)).toEqual(before);
            for (const [entry, id] of ids.entries()) {
              const doubt = (await rowOf(lib, id))?.doubt;
              expect(doubt).toBe(allowed.has(hostOf(entry)) ? undefined : 'no-permission');
            }
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
