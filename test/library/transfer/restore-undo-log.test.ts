import { describe, expect, it } from 'vitest';
import { setAlertState } from '../../../utils/library/commands/alerts';
import { currentCheckRun, startCheckRun } from '../../../utils/library/commands/check-runs';
import {
  createCollection,
  listCollections,
  removeCollection,
  renameCollection,
} from '../../../utils/library/commands/collections';
import { editEntry, fullEntry } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { listSearches, saveSearch } from '../../../utils/library/commands/saved-searches';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { dump } from '../support/dump';
import { incoming, mine } from '../support/incoming';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

describe('the undo of an import, after the reader went on', () => {
  it('takes a work back that the file names in two versions', async () => {
    const { lib } = await openWorld();
    const before = await dump(lib);
    const works = [0, 1].map((version) => ({ ...incoming(2), capture: sampleCapture(2, version) }));
    const { undo } = await importWorks(lib, await planImport(lib, works), mine);
    expect((await newestEntries(lib, { limit: 9 })).map(({ versions }) => versions)).toEqual([2]);
    await undo();
    expect(await dump(lib)).toEqual(before);
  });

  it('leaves collections and searches made since, and names given since', async () => {
    const { lib } = await openWorld();
    const works = [incoming(1, {}, { collections: [['Of the file'], ['Renamed later']] })];
    const { undo } = await importWorks(lib, await planImport(lib, works), mine);
    const made = await listCollections(lib);
    await createCollection(lib, 'Made since');
    await renameCollection(
      lib,
      made.find(({ name }) => name === 'Renamed later')?.id ?? '',
      'Mine',
    );
    await saveSearch(lib, 'Saved since', 'is:superseded');
    await undo();
    expect((await listCollections(lib)).map(({ name }) => name)).toEqual(['Made since', 'Mine']);
    expect((await listSearches(lib)).map(({ name }) => name)).toEqual(['Saved since']);
  });

  it('leaves a name that was given since to a collection that a backup renamed', async () => {
    const { lib } = await openWorld();
    const { id } = await createCollection(lib, 'First');
    const [held] = await listCollections(lib);
    const copy = { id, name: 'Second', createdAt: held?.createdAt ?? 0, editedAt: lib.now() };
    const { undo } = await restoreBackup(lib, { collections: [copy], entries: [] });
    await renameCollection(lib, id, 'Third');
    await undo();
    expect((await listCollections(lib)).map(({ name }) => name)).toEqual(['Third']);
  });

  it('puts no entry into a collection that was removed since', async () => {
    const { lib } = await openWorld();
    const { id } = await createCollection(lib, 'Removed since');
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await editEntry(lib, entryId, { collections: { add: [id] } });
    const plan = await planImport(lib, [incoming(1, {}, { tags: ['theirs'] })]);
    const { undo } = await importWorks(lib, plan, mine);
    await removeCollection(lib, id);
    await undo();
    expect((await fullEntry(lib, entryId))?.entry).toMatchObject({ tags: [], collections: [] });
  });

  it('keeps the answers that the reader gave since', async () => {
    const { lib } = await openWorld();
    const notice = { kind: 'retracted', text: 'This entry was retracted.' } as const;
    const { entryId } = await saveCapture(lib, { ...sampleCapture(1), notices: [notice] });
    const plan = await planImport(lib, [incoming(1, {}, { tags: ['theirs'] })]);
    const { undo } = await importWorks(lib, plan, mine);
    const [alert] = (await fullEntry(lib, entryId))?.alerts ?? [];
    await setAlertState(lib, alert?.id ?? '', 'kept');
    await undo();
    const full = await fullEntry(lib, entryId);
    expect(full?.entry).toMatchObject({ tags: [], unseen: 0 });
    expect(full?.alerts.map(({ state }) => state)).toEqual(['kept']);
  });

  it('lets a round that was begun since come to its end', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const works = [incoming(1, { version: { number: 9 } }), incoming(2)];
    const { undo } = await importWorks(lib, await planImport(lib, works), mine);
    await startCheckRun(lib, { kind: 'all' }, ['page']);
    await undo();
    expect(await currentCheckRun(lib)).toMatchObject({ total: 2, done: 2 });
  });
});
