import { describe, expect, it } from 'vitest';
import type { Generation } from '../../utils/backup/backup-rotation';
import { lastKnownStateOf, lossOf } from '../../utils/backup/detect-loss';
import { hasRoomFor, isFull, isNearlyFull, roomOf } from '../../utils/backup/disk-space';
import { editEntry, moveToTrash, muteEntries } from '../../utils/library/commands/entries';
import { saveCapture } from '../../utils/library/commands/save-capture';
import { giveLibraryId, libraryState } from '../../utils/library/db/library-state';
import { sampleCapture } from '../library/support/sample';
import { openWorld } from '../library/support/test-library';

/** A library of two entries that is known by its id. */
async function knownWorld(ids = 'id') {
  const world = await openWorld({ ids });
  await giveLibraryId(world.lib);
  await saveCapture(world.lib, sampleCapture(1));
  const { entryId } = await saveCapture(world.lib, sampleCapture(2));
  return { ...world, entryId };
}

describe('a library', () => {
  it('keeps its id, and counts what is written of it', async () => {
    const { lib, entryId } = await knownWorld();
    const before = await libraryState(lib);
    expect(before).toMatchObject({ writes: 2, entries: 2, trashed: 0 });
    await giveLibraryId(lib);
    await editEntry(lib, entryId, { tags: { add: ['read'] } });
    await muteEntries(lib, entryId, true);
    await moveToTrash(lib, [entryId]);
    const after = await libraryState(lib, true);
    expect(after).toMatchObject({
      library: before.library,
      writes: 5,
      entries: 1,
      trashed: 1,
      rows: 2,
    });
  });

  it('has no id, and counts nothing, before it is given one', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    expect(await libraryState(lib)).toMatchObject({ library: undefined, writes: 0, entries: 1 });
    expect(lastKnownStateOf(await libraryState(lib))).toBeUndefined();
  });
});

describe('a loss', () => {
  it('is none while the library is as it was or has moved on', async () => {
    const { lib, entryId } = await knownWorld();
    const lastKnown = lastKnownStateOf(await libraryState(lib));
    expect(lossOf(await libraryState(lib, true), lastKnown, undefined)).toBeUndefined();
    await moveToTrash(lib, [entryId]);
    expect(lossOf(await libraryState(lib, true), lastKnown, undefined)).toBeUndefined();
  });

  it('is none where nobody knows of a library, or that was empty', async () => {
    const { lib } = await openWorld();
    const empty = await libraryState(lib);
    expect(lossOf(empty, undefined, undefined)).toBeUndefined();
    const lastKnown = { library: 'other', writes: 7, entries: 0, trashed: 0 };
    expect(lossOf(empty, lastKnown, undefined)).toBeUndefined();
  });

  it('is one of all where another library stands in the place, whatever that holds', async () => {
    const { lib } = await knownWorld();
    const lastKnown = lastKnownStateOf(await libraryState(lib));
    const other = await knownWorld('other');
    const [fresh, moved] = [await openWorld(), other.lib];
    const told = { kind: 'all', entries: 2, at: lastKnown?.lastSavedAt };
    expect(lossOf(await libraryState(fresh.lib), lastKnown, undefined)).toEqual(told);
    expect(lossOf(await libraryState(moved), lastKnown, undefined)).toEqual(told);
  });

  it('is one of entries where rows are missing, or the database is an older one of itself', async () => {
    const { lib, entryId } = await knownWorld();
    const earlier = await libraryState(lib);
    await saveCapture(lib, sampleCapture(3));
    const lastKnown = lastKnownStateOf(await libraryState(lib));
    expect(lossOf(earlier, lastKnown, undefined)).toMatchObject({ kind: 'entries', entries: 3 });
    await lib.db.delete('entries', entryId);
    expect(lossOf(await libraryState(lib, true), lastKnown, undefined)).toMatchObject({
      kind: 'entries',
    });
  });

  it('is one of changes where only the last edits are missing', async () => {
    const { lib, entryId } = await knownWorld();
    const earlier = await libraryState(lib, true);
    await editEntry(lib, entryId, { note: { text: 'Read it.', was: '' } });
    const lastKnown = lastKnownStateOf(await libraryState(lib));
    expect(lossOf(earlier, lastKnown, undefined)).toMatchObject({ kind: 'changes' });
  });

  it('is told by the newest backup where what was kept beside the library is lost too', async () => {
    const { lib } = await openWorld();
    const newest: Generation = { ordinal: 3, writtenAt: 5, entries: 8, writes: 9, library: 'lost' };
    const loss = lossOf(await libraryState(lib), undefined, newest);
    expect(loss).toEqual({ kind: 'all', entries: 8, at: 5 });
  });
});

describe('a disk', () => {
  it('has what the browser says that it has, or nobody knows', () => {
    expect(roomOf({ quota: 10, usage: 4 })).toBe(6);
    expect(roomOf({ quota: 4, usage: 10 })).toBe(0);
    expect(roomOf({})).toBeUndefined();
    expect([isNearlyFull(undefined), isFull(undefined), hasRoomFor(5, undefined)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('is nearly full long before it is full, and a backup stops between', () => {
    const rooms = [1_000_000, 5_000_000, 50_000_000, 500_000_000];
    expect(rooms.map(isFull)).toEqual([true, false, false, false]);
    expect(rooms.map(isNearlyFull)).toEqual([true, true, true, false]);
    expect(rooms.map((room) => hasRoomFor(10_000_000, room))).toEqual([false, false, true, true]);
  });
});
