import { describe, expect, it } from 'vitest';
import { setAlertState } from '../../../utils/library/commands/alerts';
import { createCollection, listCollections } from '../../../utils/library/commands/collections';
import {
  countEntries,
  editEntry,
  fullEntry,
  moveToTrash,
} from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { saveSearch } from '../../../utils/library/commands/saved-searches';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import type { Library } from '../../../utils/library/db/open-library';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Backup, BackupEntry } from '../../../utils/model/backup-schema';
import { backupOf } from '../support/backup-of';
import { dump } from '../support/dump';
import { sampleBackup, sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

it('copies of one entry that stand in one backup join', async () => {
  const { entries } = sampleBackup(3);
  const [first] = entries;
  if (!first) throw new Error('The sample has no entry.');
  const [version] = first.versions;
  const twin: BackupEntry = {
    ...first,
    id: 'twin',
    versions: [{ ...version, id: 'twin-0', capture: sampleCapture(0, 1) }],
  };
  const { lib } = await openWorld();
  const backup = { collections: [], entries: [...entries, twin, twin, first] };
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 3, updated: 0, unchanged: 0 });
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
  expect(await countEntries(lib)).toMatchObject({ entries: 3 });
  const held = await newestEntries(lib, { limit: 10 });
  expect(held.map(({ id, versions }) => [id, versions])).toContainEqual([first.id, 2]);
});

it('hundreds of entries come in as they are, and change nothing a second time', async () => {
  const backup = sampleBackup(250);
  const { lib } = await openWorld();
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 250, updated: 0, unchanged: 0 });
  const before = await newestEntries(lib, { limit: 300 });
  expect(before.map(({ id }) => id).sort()).toEqual(backup.entries.map(({ id }) => id));
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 0, updated: 0, unchanged: 250 });
  expect(await newestEntries(lib, { limit: 300 })).toEqual(before);
});

describe('what a restore tells', () => {
  it('counts entries that show something new, not those that were only written', async () => {
    const { lib } = await openWorld();
    const ids: string[] = [];
    for (const entry of [1, 2, 3]) ids.push((await saveCapture(lib, sampleCapture(entry))).entryId);
    const [same = '', tagged = '', noted = ''] = ids;
    const there = await openWorld({ ids: 'there' });
    await restoreBackup(there.lib, await backupOf(lib));
    there.time += 10_000;
    // Tagged and untagged: nothing of it is to be seen.
    await editEntry(there.lib, same, { tags: { add: ['gone'] } });
    await editEntry(there.lib, same, { tags: { remove: ['gone'] } });
    await editEntry(there.lib, tagged, { tags: { add: ['theirs'] } });
    await editEntry(there.lib, noted, { note: written('Theirs.') });
    await saveCapture(there.lib, sampleCapture(4));
    await createCollection(there.lib, 'Empty');
    await saveSearch(there.lib, 'Search', 'tolls');
    const restored = await restoreBackup(lib, await backupOf(there.lib));
    expect(restored).toMatchObject({
      added: 1,
      updated: 2,
      unchanged: 1,
      collections: 1,
      searches: 1,
    });
    await editEntry(lib, tagged, { tags: { add: ['mine'] } });
    // One stays as the reader has left it since; what was only written is put back, too.
    expect(await restored.undo()).toEqual({ entries: 3, others: 2 });
    expect(await countEntries(lib)).toMatchObject({ entries: 3 });
    expect(await listCollections(lib)).toEqual([]);
    expect((await fullEntry(lib, tagged))?.entry.tags).toEqual(['theirs', 'mine']);
  });
});

describe('a merge', () => {
  /** Two libraries that hold the same entry under ids of their own. */
  async function twoLibraries() {
    const here = await openWorld({ ids: 'here' });
    const there = await openWorld({ ids: 'there' });
    there.time += 500;
    const { entryId } = await saveCapture(here.lib, sampleCapture(1));
    const other = await saveCapture(there.lib, sampleCapture(1));
    return { here, there, id: entryId, otherId: other.entryId };
  }

  it('finds an entry under its names, whatever its id', async () => {
    const { here, there, id } = await twoLibraries();
    await saveCapture(there.lib, sampleCapture(1, 1));
    const before = await fullEntry(here.lib, id);
    expect(await restoreBackup(here.lib, await backupOf(there.lib))).toMatchObject({
      added: 0,
      updated: 1,
      unchanged: 0,
    });
    const full = await fullEntry(here.lib, id);
    expect(full?.versions.map(({ capture }) => capture.version?.number)).toEqual([0, 1]);
    expect(full?.entry).toMatchObject({
      key: before?.entry.key,
      savedAt: before?.entry.savedAt,
      standing: 'stands',
    });
    expect(await newestEntries(here.lib, { limit: 5 })).toHaveLength(1);
  });

  it('lets the newest edit of each field win', async () => {
    const { here, there, id, otherId } = await twoLibraries();
    const [version] = (await fullEntry(here.lib, id))?.versions ?? [];
    const [otherVersion] = (await fullEntry(there.lib, otherId))?.versions ?? [];
    const correct = (lib: Library, id: string, version = '', fields = {}) =>
      editEntry(lib, id, { corrections: { version, fields } });
    await editEntry(here.lib, id, { tags: { add: ['old'] }, note: written('old note') });
    await correct(here.lib, id, version?.id, { title: 'Old title', publisher: 'Kept' });
    there.time += 10_000;
    await editEntry(there.lib, otherId, { tags: { add: ['new'] } });
    await correct(there.lib, otherId, otherVersion?.id, { title: 'New title' });
    here.time += 100_000;
    await editEntry(here.lib, id, { note: written('newest note', 'old note') });
    await editEntry(there.lib, otherId, { note: written('new note') });

    await restoreBackup(here.lib, await backupOf(there.lib));
    expect(await fullEntry(here.lib, id)).toMatchObject({
      note: 'newest note',
      entry: { tags: ['old', 'new'], title: 'New title' },
      versions: [{ corrections: { title: 'New title', publisher: 'Kept' } }],
    });
  });

  it('keeps the answer given last to an alert', async () => {
    const here = await openWorld({ ids: 'here' });
    const { entryId } = await saveCapture(here.lib, supersededCapture(1));
    const unseen = await backupOf(here.lib);
    const [alert] = (await fullEntry(here.lib, entryId))?.alerts ?? [];
    await setAlertState(here.lib, alert?.id ?? '', 'kept');
    const kept = await backupOf(here.lib);
    await restoreBackup(here.lib, unseen);
    expect((await fullEntry(here.lib, entryId))?.alerts).toMatchObject([{ state: 'kept' }]);

    const there = await openWorld({ ids: 'there' });
    const saved = await saveCapture(there.lib, supersededCapture(1));
    there.time += 10;
    await restoreBackup(there.lib, kept);
    const { alerts = [] } = (await fullEntry(there.lib, saved.entryId)) ?? {};
    expect(alerts).toMatchObject([{ state: 'kept' }]);
  });

  it('matches collections by id, then by path', async () => {
    const { here, there, id, otherId } = await twoLibraries();
    const mine = await createCollection(here.lib, 'Thesis');
    const theirs = await createCollection(there.lib, 'Thesis');
    const inner = await createCollection(there.lib, 'Chapter', theirs.id);
    await editEntry(there.lib, otherId, { collections: { add: [theirs.id, inner.id] } });
    await restoreBackup(here.lib, await backupOf(there.lib));
    expect((await dump(here.lib)).collections).toMatchObject([
      { id: mine.id, name: 'Thesis' },
      { id: inner.id, name: 'Chapter', parent: mine.id },
    ]);
    expect((await fullEntry(here.lib, id))?.entry.collections).toEqual([mine.id, inner.id]);
  });

  it('gives back what was removed, unless it was removed after the backup', async () => {
    const { lib } = await openWorld();
    const one = await saveCapture(lib, sampleCapture(1));
    const copy = await backupOf(lib);
    await moveToTrash(lib, [one.entryId]);
    await restoreBackup(lib, copy);
    expect(await countEntries(lib)).toMatchObject({ entries: 0, trashed: 1 });
  });

  it('gives a key and ids that are free to what would clash', async () => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(1));
    const { entries } = sampleBackup(2);
    const [first, second] = entries;
    if (!first || !second) throw new Error('two entries');
    const clash = { ...second, key: first.key, versions: first.versions };
    const [version] = second.versions;
    clash.versions = [{ ...version, id: first.versions[0].id }];
    const copy: Backup = { collections: [], entries: [clash] };
    expect(await restoreBackup(lib, copy)).toMatchObject({ added: 1 });
    expect(await fullEntry(lib, first.id)).toMatchObject({
      versions: [{ capture: sampleCapture(0) }],
    });
    expect(await fullEntry(lib, second.id)).toMatchObject({
      entry: { key: `${first.key}a` },
      versions: [{ capture: sampleCapture(1) }],
    });
    expect(await restoreBackup(lib, copy)).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });
});
