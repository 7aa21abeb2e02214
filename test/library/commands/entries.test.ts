import { describe, expect, it } from 'vitest';
import {
  countEntries,
  editEntry,
  emptyTrash,
  fullEntry,
  holdsDoi,
  listTags,
  moveToTrash,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { readerBounds } from '../../../utils/model/records';
import { dump } from '../support/dump';
import { sampleBackup, sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

it('tells whether anything is known by a DOI', async () => {
  const { lib } = await openWorld();
  const { doi, ...withoutDoi } = sampleCapture(1);
  await saveCapture(lib, withoutDoi);
  expect(await holdsDoi(lib)).toBe(false);
  await saveCapture(lib, sampleCapture(2));
  expect(await holdsDoi(lib)).toBe(true);
});

describe('newest', () => {
  it('pages through the list, newest first, each entry once', async () => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(25));
    const seen: string[] = [];
    let page = await newestEntries(lib, { limit: 10 });
    for (let last = page.at(-1); last; last = page.at(-1)) {
      seen.push(...page.map(({ id }) => id));
      page = await newestEntries(lib, { limit: 10, before: last });
    }
    const expected = sampleBackup(25).entries.map(({ id }) => id);
    expect(seen).toEqual(expected.reverse());
  });

  it('pages through entries that were saved in one millisecond', async () => {
    const { lib } = await openWorld();
    const backup = sampleBackup(9);
    for (const entry of backup.entries) entry.savedAt = 5;
    await restoreBackup(lib, backup);
    const first = await newestEntries(lib, { limit: 4 });
    const second = await newestEntries(lib, { limit: 4, ...(first[3] && { before: first[3] }) });
    const third = await newestEntries(lib, { limit: 4, ...(second[3] && { before: second[3] }) });
    const ids = [...first, ...second, ...third].map(({ id }) => id);
    expect(ids).toEqual(backup.entries.map(({ id }) => id).reverse());
  });

  it('goes on after an entry that has left the list', async () => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(4));
    const [first, second] = await newestEntries(lib, { limit: 2 });
    await moveToTrash(lib, [second?.id ?? '']);
    const rest = await newestEntries(lib, { limit: 2, ...(second && { before: second }) });
    expect(rest.map(({ id }) => id)).toEqual(['sample-000001', 'sample-000000']);
    expect(first?.id).toBe('sample-000003');
  });
});

describe('edit', () => {
  it('keeps tags tidy and within their bounds', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await editEntry(lib, entryId, {
      tags: { add: ['  to \n read ', '', 'to read', 'x'.repeat(5_000)] },
    });
    expect((await fullEntry(lib, entryId))?.entry.tags).toEqual([
      'to read',
      'x'.repeat(readerBounds.tag),
    ]);
    await editEntry(lib, entryId, {
      tags: { add: Array.from({ length: 10_000 }, (_, at) => `tag ${at}`) },
    });
    expect((await fullEntry(lib, entryId))?.entry.tags).toHaveLength(readerBounds.tags);
  });

  it('leaves alone what the edit does not name', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await editEntry(lib, entryId, { note: written('one'), tags: { add: ['a'] } });
    await editEntry(lib, entryId, { note: written('two', 'one') });
    expect(await fullEntry(lib, entryId)).toMatchObject({
      note: 'two',
      entry: { tags: ['a'], hasNote: true },
    });
    await editEntry(lib, entryId, { note: written('', 'two') });
    expect(await fullEntry(lib, entryId)).toMatchObject({ note: '', entry: { hasNote: false } });
  });

  it('counts tags of listed entries, names of the prototype too', async () => {
    const { lib } = await openWorld();
    const one = await saveCapture(lib, sampleCapture(1));
    const two = await saveCapture(lib, sampleCapture(2));
    await editEntry(lib, one.entryId, { tags: { add: ['__proto__', 'b'] } });
    await editEntry(lib, two.entryId, { tags: { add: ['constructor', 'b'] } });
    expect(await listTags(lib)).toEqual([
      { tag: '__proto__', count: 1 },
      { tag: 'b', count: 2 },
      { tag: 'constructor', count: 1 },
    ]);
    await moveToTrash(lib, [two.entryId]);
    await editEntry(lib, one.entryId, { tags: { remove: ['b'] } });
    expect(await listTags(lib)).toEqual([{ tag: '__proto__', count: 1 }]);
  });

  it('says so where there is no such entry', async () => {
    const { lib } = await openWorld();
    await expect(editEntry(lib, 'none', { note: written('') })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await fullEntry(lib, 'none')).toBeUndefined();
  });
});

describe('the trash', () => {
  it('gives an entry back as it was', async () => {
    const world = await openWorld();
    const { lib } = world;
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    await editEntry(lib, entryId, { tags: { add: ['a'] }, note: written('mine') });
    const before = await fullEntry(lib, entryId);
    await moveToTrash(lib, [entryId, 'none']);
    expect(await newestEntries(lib, { limit: 5 })).toEqual([]);
    expect(await listTags(lib)).toEqual([]);
    await restoreFromTrash(lib, [entryId]);
    const after = await fullEntry(lib, entryId);
    const { editedAt, edits, ...row } = before?.entry ?? {};
    expect(after).toMatchObject({ ...before, entry: row });
    expect(await listTags(lib)).toEqual([{ tag: 'a', count: 1 }]);
  });

  it('loses for good only what was put there before', async () => {
    const world = await openWorld();
    const { lib } = world;
    const one = await saveCapture(lib, supersededCapture(1));
    const two = await saveCapture(lib, sampleCapture(2));
    await editEntry(lib, one.entryId, { note: written('gone') });
    await moveToTrash(lib, [one.entryId]);
    const then = world.time;
    await moveToTrash(lib, [two.entryId]);
    await emptyTrash(lib, then);
    expect(await countEntries(lib)).toMatchObject({
      entries: 0,
      superseded: 0,
      unseen: 0,
      trashed: 1,
    });
    const left = await dump(lib);
    expect(JSON.stringify(left)).not.toContain(one.entryId);
    expect(left.entries.map(({ id }) => id)).toEqual([two.entryId]);
    expect(left.notes).toEqual([]);
    // A name that has become free is given again.
    expect(await saveCapture(lib, sampleCapture(1))).toMatchObject({ kind: 'added' });
  });
});

describe('the counters', () => {
  it('equal a recount of the rows after any mix of work', async () => {
    const { lib } = await openWorld();
    const ids: string[] = [];
    for (let entry = 0; entry < 12; entry++) {
      const capture = entry % 2 ? supersededCapture(entry) : sampleCapture(entry);
      ids.push((await saveCapture(lib, capture)).entryId);
    }
    for (const [at, id] of ids.entries())
      await editEntry(lib, id, { tags: { add: [`t${at % 3}`] } });
    await recordVisit(lib, sampleCapture(2, 1));
    await saveCapture(lib, sampleCapture(3, 1));
    await moveToTrash(lib, ids.slice(5, 9));
    await restoreFromTrash(lib, ids.slice(6, 8));
    await emptyTrash(lib, Number.MAX_SAFE_INTEGER);
    const { entries } = await dump(lib);
    expect(await countEntries(lib)).toEqual({
      entries: entries.length,
      retracted: 0,
      neverChecked: 0,
      unwatchable: 0,
      unknown: 0,
      superseded: entries.filter(({ standing }) => standing === 'superseded').length,
      unseen: entries.reduce((sum, { unseen }) => sum + unseen, 0),
      trashed: 0,
    });
    const recount = new Map<string, number>();
    for (const { tags } of entries) {
      for (const tag of tags) recount.set(tag, (recount.get(tag) ?? 0) + 1);
    }
    expect(new Map((await listTags(lib)).map(({ tag, count }) => [tag, count]))).toEqual(recount);
  });
});
