import { describe, expect, it } from 'vitest';
import { startCheckRun } from '../../../utils/library/commands/check-runs';
import {
  checksOfEntry,
  claimTurn,
  dueChecks,
  hosts,
  keepHost,
  planNext,
  schedule,
  watched,
} from '../../../utils/library/commands/due-checks';
import {
  editEntry,
  emptyTrash,
  fullEntry,
  moveToTrash,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { SourceId, WatchTarget } from '../../../utils/model/check';
import type { DueCheck } from '../../../utils/watch/schedule/check-batches';
import { check, day, hostState } from '../support/check-outcomes';
import { whole } from '../support/dump';
import { sampleBackup, sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const sources: readonly SourceId[] = ['crossref', 'page'];
const ever = Number.MAX_SAFE_INTEGER;

/** Two sources, on hosts by the entry's number. */
function twoDues({ entryId, capture, savedAt }: WatchTarget): DueCheck[] {
  const at = Number(/-e-(\d+)/.exec(capture.url)?.[1]);
  return [
    { entryId, source: 'page', host: `host-${at % 2}.example`, dueAt: savedAt + at },
    { entryId, source: 'crossref', host: 'registry.example', dueAt: savedAt + 1_000 },
  ];
}

describe('a plan of checks', () => {
  it('is made with the save, in its very transaction', async () => {
    const { lib, changes } = await openWorld({ dues: twoDues });
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    expect(changes).toHaveLength(1);
    expect(await checksOfEntry(lib, entryId)).toMatchObject([
      { source: 'crossref', host: 'registry.example', stood: 0, changed: 0, failed: 0 },
      { source: 'page', host: 'host-1.example' },
    ]);
    expect(await planNext(lib, twoDues)).toBe(false);
  });

  it('is the page a week later where nobody plans, and waits for one who does', async () => {
    const { lib, time } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const [page] = await checksOfEntry(lib, entryId);
    expect(page).toMatchObject({ source: 'page', host: 'oxfordre.com' });
    expect(page?.dueAt).toBeGreaterThanOrEqual(time + 7 * day);
    expect(await planNext(lib, twoDues)).toBe(true);
    expect(await planNext(lib, twoDues)).toBe(false);
    expect(await checksOfEntry(lib, entryId)).toMatchObject([
      { source: 'crossref' },
      { source: 'page', host: 'host-1.example' },
    ]);
  });

  it('is made for all that was restored, piece by piece, and moves no check that was made', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1_001));
    await check(lib, entryId, 'page', { kind: 'stands' });
    const [checked] = await checksOfEntry(lib, entryId);
    await restoreBackup(lib, sampleBackup(450));
    let pieces = 0;
    while (await planNext(lib, twoDues)) pieces += 1;
    expect(pieces).toBe(3);
    const due = await dueChecks(lib, ever, { sources: ['crossref'], limit: 1_000 });
    expect(due).toHaveLength(451);
    expect(await checksOfEntry(lib, entryId)).toContainEqual(checked);
  });

  it('may be changed, and keeps what is known of earlier checks', async () => {
    const { lib, changes } = await openWorld({ dues: twoDues });
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await check(lib, entryId, 'page', { kind: 'stands' });
    await schedule(lib, entryId, [{ entryId, source: 'page', host: 'new.example', dueAt: 9 }]);
    await schedule(lib, 'none', [{ entryId: 'none', source: 'page', host: '-', dueAt: 9 }]);
    expect((await checksOfEntry(lib, entryId))[1]).toMatchObject({
      host: 'new.example',
      dueAt: 9,
      outcome: 'stands',
      stood: 1,
    });
    expect(changes.at(-1)).toMatchObject({ entries: [], checks: true });
  });
});

describe('dueChecks', () => {
  it('gives the longest overdue first, of each host its share', async () => {
    const { lib, time } = await openWorld({ dues: twoDues });
    const ids: string[] = [];
    for (let entry = 0; entry < 8; entry++) {
      ids.push((await saveCapture(lib, sampleCapture(entry))).entryId);
    }
    const numbers = async (now: number, limit: number, from = sources) =>
      (await dueChecks(lib, now, { sources: from, limit })).map(
        ({ entryId, source }) => `${source} ${ids.indexOf(entryId)}`,
      );
    expect(await numbers(time - 1, 5)).toEqual([]);
    expect(await numbers(ever, 2, ['page'])).toEqual(['page 0', 'page 1', 'page 2', 'page 3']);
    expect(await numbers(ever, 1)).toEqual(['page 0', 'page 1', 'crossref 0']);
    expect(await numbers(ever, 9, [])).toEqual([]);
    await startCheckRun(lib, { kind: 'entry', id: ids[7] ?? '' }, sources);
    expect(await numbers(time - 1, 5)).toEqual(['crossref 7', 'page 7']);
    expect(await numbers(ever, 1)).toEqual(['crossref 7', 'page 7', 'page 0']);
  });

  it('has none of the trash, and has them again afterwards', async () => {
    const world = await openWorld({ dues: twoDues });
    const { lib } = world;
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const before = await checksOfEntry(lib, entryId);
    await moveToTrash(lib, [entryId]);
    expect(await dueChecks(lib, ever, { sources, limit: 5 })).toEqual([]);
    expect(await watched(lib, [entryId])).toEqual([]);
    await schedule(
      lib,
      entryId,
      before
        .map(({ dueAt = 0, ...rest }) => ({ ...rest, dueAt }))
        .map(({ entryId, source, host, dueAt }) => ({ entryId, source, host, dueAt })),
    );
    expect(await dueChecks(lib, ever, { sources, limit: 5 })).toEqual([]);
    await restoreFromTrash(lib, [entryId]);
    expect(await checksOfEntry(lib, entryId)).toEqual(before);
    await moveToTrash(lib, [entryId]);
    await emptyTrash(lib, ever);
    expect(JSON.stringify(await whole(lib))).not.toContain(entryId);
  });
});

describe('watched', () => {
  it('gives the newest version held, without what the reader corrected', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1, 0));
    await saveCapture(lib, sampleCapture(1, 1), { title: 'Corrected' });
    const { versions } = (await fullEntry(lib, entryId)) ?? {};
    expect(await watched(lib, [entryId, 'none'])).toEqual([
      { entryId, capture: sampleCapture(1, 1), savedAt: versions?.[1]?.savedAt },
    ]);
  });
});

describe('a host’s turn', () => {
  const asked = { host: hostState(0).host, source: 'page' as const };

  it('is taken by one of two windows that want it at once', async () => {
    const { lib } = await openWorld();
    const turns = await Promise.all([claimTurn(lib, asked), claimTurn(lib, asked)]);
    expect(turns.filter((turn) => 'claimed' in turn)).toHaveLength(1);
    expect(turns.filter((turn) => 'freeAt' in turn)).toHaveLength(1);
    expect((await hosts(lib))[0]?.today).toBe(1);
  });

  it('comes no more on a day whose requests are used up', async () => {
    const { lib } = await openWorld();
    const day = new Date(lib.now()).toISOString().slice(0, 10);
    await keepHost(lib, { ...hostState(0), day, today: 120 });
    const turn = await claimTurn(lib, asked);
    expect('freeAt' in turn && new Date(turn.freeAt).toISOString().slice(11)).toBe('00:00:00.000Z');
  });
});

describe('hosts', () => {
  it('are kept as they stand', async () => {
    const { lib, changes } = await openWorld();
    await keepHost(lib, hostState(5));
    await keepHost(lib, hostState(9));
    expect(await hosts(lib)).toEqual([hostState(9)]);
    expect(changes).toEqual([]);
  });
});

describe('an edit', () => {
  it('leaves the checks alone', async () => {
    const { lib } = await openWorld({ dues: twoDues });
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const before = await checksOfEntry(lib, entryId);
    const [version] = (await fullEntry(lib, entryId))?.versions ?? [];
    await editEntry(lib, entryId, {
      tags: { add: ['a'] },
      corrections: { version: version?.id ?? '', fields: { title: 'Other' } },
    });
    expect(await checksOfEntry(lib, entryId)).toEqual(before);
  });
});
