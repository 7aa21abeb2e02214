import { describe, expect, it } from 'vitest';
import {
  createCollection,
  listCollections,
  moveCollection,
  nestedCounts,
  removeCollection,
  renameCollection,
} from '../../../utils/library/commands/collections';
import { editEntry, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { writeTransaction } from '../../../utils/library/db/transaction';
import { dump, untimed } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** Thesis > Chapter, with one entry in each and one in both. */
async function worldWithThesis() {
  const world = await openWorld();
  const { lib } = world;
  const thesis = await createCollection(lib, '  My \n thesis ');
  const chapter = await createCollection(lib, 'Chapter 2', thesis.id);
  const members = [[thesis.id], [chapter.id], [thesis.id, chapter.id]];
  const ids: string[] = [];
  for (const [at, collections] of members.entries()) {
    const { entryId } = await saveCapture(lib, sampleCapture(at));
    await editEntry(lib, entryId, { collections: { add: [...collections, 'no such collection'] } });
    ids.push(entryId);
  }
  return { ...world, thesis, chapter, ids };
}

describe('collections', () => {
  it('stand one within another, and know how many entries each holds', async () => {
    const { lib, ids } = await worldWithThesis();
    const view = async () =>
      (await listCollections(lib)).map(({ path, count }) => ({ path, count }));
    expect(await view()).toEqual([
      { path: 'My thesis', count: 2 },
      { path: 'My thesis/Chapter 2', count: 2 },
    ]);
    await moveToTrash(lib, [ids[2] ?? '']);
    expect((await view()).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('are not made twice, and not within what is not there', async () => {
    const { lib, thesis, chapter } = await worldWithThesis();
    expect(await createCollection(lib, 'Chapter 2', thesis.id)).toEqual(chapter);
    expect((await createCollection(lib, 'Chapter 2')).id).not.toBe(chapter.id);
    await expect(createCollection(lib, 'x', 'none')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are renamed, never to nothing', async () => {
    const { lib, thesis } = await worldWithThesis();
    await renameCollection(lib, thesis.id, 'Dissertation');
    await renameCollection(lib, thesis.id, '  ');
    expect((await listCollections(lib)).map(({ path }) => path)).toEqual([
      'Dissertation',
      'Dissertation/Chapter 2',
    ]);
    await expect(renameCollection(lib, 'none', 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are removed without an entry, and put back with their members', async () => {
    const { lib, thesis, ids } = await worldWithThesis();
    const before = await dump(lib);
    const undo = await removeCollection(lib, thesis.id);
    expect(await listCollections(lib)).toEqual([]);
    expect((await newestEntries(lib, { limit: 9 })).map(({ collections }) => collections)).toEqual([
      [],
      [],
      [],
    ]);
    await undo();
    expect(await dump(lib)).toEqual(before);
    expect((await listCollections(lib)).map(({ count }) => count)).toEqual([2, 2]);
    expect((await fullEntry(lib, ids[0] ?? ''))?.entry.collections).toEqual([thesis.id]);
  });

  it('are counted however many there are, as an import can bring', async () => {
    const { lib } = await openWorld();
    const all = Array.from({ length: 2_000 }, (_, at) => ({
      id: `c${at}`,
      name: `Collection ${at}`,
      ...(at >= 40 && { parent: `c${at % 40}` }),
      createdAt: 0,
      editedAt: 0,
    }));
    await writeTransaction(lib, async (writing) => {
      for (const collection of all) writing.putCollection(collection);
    });
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await editEntry(lib, entryId, { collections: { add: ['c3', 'c43', 'c83'] } });
    const counts = await nestedCounts(lib);
    expect([counts.size, counts.get('c3'), counts.get('c83'), counts.get('c4')]).toEqual([
      2_000, 1, 1, 0,
    ]);
  });

  it('count each entry once, however deep it stands and in however many of them', async () => {
    const { lib, thesis, chapter, ids } = await worldWithThesis();
    const empty = await createCollection(lib, 'Empty');
    const view = async () => Object.fromEntries(await nestedCounts(lib));
    expect(await view()).toEqual({ [thesis.id]: 3, [chapter.id]: 2, [empty.id]: 0 });
    await moveCollection(lib, thesis.id, empty.id);
    expect(await view()).toEqual({ [thesis.id]: 3, [chapter.id]: 2, [empty.id]: 3 });
    await moveToTrash(lib, [ids[2] ?? '']);
    expect(await view()).toEqual({ [thesis.id]: 2, [chapter.id]: 1, [empty.id]: 2 });
    await moveCollection(lib, chapter.id);
    expect(await view()).toEqual({ [thesis.id]: 1, [chapter.id]: 1, [empty.id]: 1 });
  });
});

describe('a collection that is moved', () => {
  it('takes those within it along, and goes back', async () => {
    const { lib, thesis, chapter } = await worldWithThesis();
    const other = await createCollection(lib, 'Other');
    const before = await dump(lib);
    const paths = async () => (await listCollections(lib)).map(({ path }) => path);
    const undo = await moveCollection(lib, thesis.id, other.id);
    expect(await paths()).toEqual(['Other', 'Other/My thesis', 'Other/My thesis/Chapter 2']);
    await undo();
    expect(untimed(await dump(lib))).toEqual(untimed(before));
    const free = await moveCollection(lib, chapter.id);
    expect(await paths()).toEqual(['Chapter 2', 'My thesis', 'Other']);
    await moveCollection(lib, chapter.id, other.id);
    await free();
    expect(await paths()).toEqual(['My thesis', 'Other', 'Other/Chapter 2']);
  });

  it('never comes to stand within itself, not by its undo either', async () => {
    const { lib, thesis, chapter } = await worldWithThesis();
    const before = await dump(lib);
    for (const parent of [thesis.id, chapter.id]) await moveCollection(lib, thesis.id, parent);
    expect(await dump(lib)).toEqual(before);
    const undo = await moveCollection(lib, chapter.id);
    await moveCollection(lib, thesis.id, chapter.id);
    await undo();
    expect((await listCollections(lib)).map(({ path }) => path)).toEqual([
      'Chapter 2',
      'Chapter 2/My thesis',
    ]);
    await expect(moveCollection(lib, 'none')).rejects.toMatchObject({ code: 'not-found' });
    const nowhere = moveCollection(lib, thesis.id, 'none');
    await expect(nowhere).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stays where it is when what it stood in is gone', async () => {
    const { lib, thesis, chapter } = await worldWithThesis();
    const undo = await moveCollection(lib, chapter.id);
    await removeCollection(lib, thesis.id);
    await undo();
    expect((await listCollections(lib)).map(({ path }) => path)).toEqual(['Chapter 2']);
  });
});
