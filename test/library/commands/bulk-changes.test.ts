import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BulkChange, changeAll } from '../../../utils/library/commands/bulk-changes';
import {
  createCollection,
  listCollections,
  removeCollection,
} from '../../../utils/library/commands/collections';
import {
  countEntries,
  editEntry,
  emptyTrash,
  fullEntry,
  muteEntries,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { readTransaction } from '../../../utils/library/db/transaction';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Entry } from '../../../utils/model/records';
import { act, actions } from '../support/arbitrary-actions';
import { dump, untimed } from '../support/dump';
import { expectInStep } from '../support/index-in-step';
import { sampleBackup, sampleCapture, supersededCapture } from '../support/sample';
import { openWorld, type World } from '../support/test-library';
import { written } from '../support/written';

/** Three entries, the first with an unseen alert, and a collection. */
async function worldOfThree() {
  const world = await openWorld();
  const { lib } = world;
  const { id: thesis } = await createCollection(lib, 'Thesis');
  const ids: string[] = [];
  for (const capture of [supersededCapture(0), sampleCapture(1), sampleCapture(2)]) {
    ids.push((await saveCapture(lib, capture)).entryId);
  }
  return { world, lib, thesis, ids };
}

async function rows({ lib }: Pick<World, 'lib'>, ids: readonly string[]): Promise<Entry[]> {
  const full = await Promise.all(ids.map((id) => fullEntry(lib, id)));
  return full.flatMap((one) => (one ? [one.entry] : []));
}

function all(lib: World['lib']): Promise<string[]> {
  return readTransaction(lib, ({ transaction }) => transaction.objectStore('entries').getAllKeys());
}

const change: fc.Arbitrary<BulkChange> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('tag' as const, 'untag' as const),
    tag: fc.constantFrom('common', 'to read', ' '),
  }),
  fc.record({ kind: fc.constant('mute' as const), on: fc.boolean() }),
  fc.record({ kind: fc.constant('trash' as const) }),
  fc.record({
    kind: fc.constantFrom('file' as const, 'unfile' as const),
    collection: fc.constant('shelf'),
  }),
);

describe('a change of many entries', () => {
  it('files, tags, mutes and removes them, and counts those that it changed', async () => {
    const { lib, thesis, ids } = await worldOfThree();
    const [first = ''] = ids;
    await editEntry(lib, first, { tags: { add: ['to read'] }, collections: { add: [thesis] } });
    const filed = await changeAll(lib, [...ids, first, 'none'], {
      kind: 'file',
      collection: thesis,
    });
    expect(filed.changed).toBe(2);
    expect((await listCollections(lib))[0]?.count).toBe(3);
    expect((await changeAll(lib, ids, { kind: 'tag', tag: ' to  read ' })).changed).toBe(2);
    expect((await rows({ lib }, ids)).map(({ tags }) => tags)).toEqual(Array(3).fill(['to read']));
    expect((await rows({ lib }, ids)).every(({ folded }) => folded.endsWith('\nto read'))).toBe(
      true,
    );
    expect((await changeAll(lib, ids, { kind: 'mute', on: true })).changed).toBe(3);
    expect(await countEntries(lib)).toMatchObject({ entries: 3, unseen: 0 });
    expect((await changeAll(lib, ids, { kind: 'trash' })).changed).toBe(3);
    expect((await changeAll(lib, ids, { kind: 'trash' })).changed).toBe(0);
    expect(await countEntries(lib)).toMatchObject({ entries: 0, trashed: 3 });
    await restoreFromTrash(lib, ids);
    expect((await changeAll(lib, ids, { kind: 'untag', tag: 'to read' })).changed).toBe(3);
    const unfiled = await changeAll(lib, ids, { kind: 'unfile', collection: thesis });
    expect(unfiled.changed).toBe(3);
    const missing = changeAll(lib, ids, { kind: 'file', collection: 'none' });
    await expect(missing).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is one write, told once', async () => {
    const { world, lib, ids } = await worldOfThree();
    world.changes.length = 0;
    const { undo } = await changeAll(lib, ids, { kind: 'trash' });
    expect(world.changes).toMatchObject([{ entries: ids, alerts: true }]);
    await undo();
    expect(world.changes).toHaveLength(2);
  });

  it('is undone to what was', async () => {
    await fc.assert(
      fc.asyncProperty(actions, change, async (work, change) => {
        const { lib } = await openWorld();
        for (const action of work) await act(lib, action);
        const { id } = await createCollection(lib, 'Shelf');
        const ids = await all(lib);
        await changeAll(lib, ids.slice(0, 1), { kind: 'file', collection: id });
        const before = await dump(lib);
        const counted = await countEntries(lib);
        const mapped = 'collection' in change ? { ...change, collection: id } : change;
        const { undo } = await changeAll(lib, ids, mapped);
        await undo();
        expect(untimed(await dump(lib))).toEqual(untimed(before));
        expect(await countEntries(lib)).toEqual(counted);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a change of more entries than are read at once', () => {
  it.each<BulkChange>([
    { kind: 'tag', tag: 'common' },
    { kind: 'mute', on: true },
    { kind: 'trash' },
  ])('changes each, tells how far it has come, and is undone: $kind', async (change) => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(600));
    const before = await dump(lib);
    const ids = await all(lib);
    const told: number[] = [];
    const { changed, undo } = await changeAll(lib, ids, change, (looked) => told.push(looked));
    expect(changed).toBe(600);
    expect(told).toEqual([250, 500, 600]);
    await expectInStep(lib);
    await undo();
    await expectInStep(lib);
    expect(untimed(await dump(lib))).toEqual(untimed(before));
  });
});

describe('its undo', () => {
  it('leaves what the reader has edited since', async () => {
    const { lib, thesis, ids } = await worldOfThree();
    const [first = '', second = '', third = ''] = ids;
    const { id: other } = await createCollection(lib, 'Other');
    const file = await changeAll(lib, ids, { kind: 'file', collection: thesis });
    await editEntry(lib, first, { collections: { add: [thesis, other] } });
    await editEntry(lib, second, { tags: { add: ['mine'] }, note: written('Mine.') });
    await file.undo();
    const after = await rows({ lib }, ids);
    expect(after.map(({ collections }) => collections)).toEqual([[other], [], []]);
    expect(after[1]).toMatchObject({ tags: ['mine'], hasNote: true });

    const tag = await changeAll(lib, ids, { kind: 'tag', tag: 'x' });
    await editEntry(lib, third, { tags: { add: ['x', 'y'] } });
    await tag.undo();
    expect((await rows({ lib }, ids)).map(({ tags }) => tags)).toEqual([[], ['mine'], ['y']]);

    const hush = await changeAll(lib, ids, { kind: 'mute', on: true });
    await muteEntries(lib, first, false);
    await muteEntries(lib, first, true);
    await hush.undo();
    expect((await rows({ lib }, ids)).map(({ muted }) => muted)).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });

  it('touches neither what is gone nor what came back by itself', async () => {
    const { lib, thesis, ids } = await worldOfThree();
    const [first = '', second = ''] = ids;
    const file = await changeAll(lib, ids, { kind: 'file', collection: thesis });
    const trash = await changeAll(lib, ids, { kind: 'trash' });
    await restoreFromTrash(lib, [first]);
    await emptyTrash(lib, Number.POSITIVE_INFINITY);
    await trash.undo();
    expect(await all(lib)).toEqual([first]);
    await removeCollection(lib, thesis);
    const tag = await changeAll(lib, [first, second], { kind: 'tag', tag: 'x' });
    expect(tag.changed).toBe(1);
    await file.undo();
    expect(await rows({ lib }, [first])).toMatchObject([{ collections: [], tags: ['x'] }]);
  });
});
