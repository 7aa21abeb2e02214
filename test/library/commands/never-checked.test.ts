import { describe, expect, it } from 'vitest';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { listByStatus, statusCounts } from '../../../utils/library/commands/status-counts';
import type { Library } from '../../../utils/library/db/open-library';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { CheckOutcome } from '../../../utils/model/check';
import { backupOf } from '../support/backup-of';
import { changed, check, replacedBy, retracted, stands } from '../support/check-outcomes';
import { incoming, mine } from '../support/incoming';
import { expectInStep } from '../support/index-in-step';
import { unhurried } from '../support/never-yield';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const none = {
  stands: 0,
  superseded: 0,
  retracted: 0,
  unknown: 0,
  neverChecked: 0,
  unwatchable: 0,
};

/** A library with an entry that came in by a file, and one that was saved from its page. */
async function importedAndSaved() {
  const world = await openWorld();
  const { lib } = world;
  const { entryId: saved } = await saveCapture(lib, sampleCapture(0));
  await importWorks(lib, await planImport(lib, [incoming(1)]), mine);
  const [imported = ''] = await found(lib, 'is:never-checked');
  return { world, lib, saved, imported };
}

async function found(lib: Library, query: string): Promise<string[]> {
  return (await openSearchIndex(lib, unhurried).find(query, 10)).map(({ id }) => id);
}

describe('an entry that was imported and never checked', () => {
  it('is counted, listed and found apart from those that stand', async () => {
    const { lib, saved, imported } = await importedAndSaved();
    expect(await statusCounts(lib)).toEqual({ ...none, stands: 1, neverChecked: 1 });
    expect(await listByStatus(lib, 'neverChecked', 5)).toMatchObject([
      { id: imported, standing: 'stands', title: sampleCapture(1).title },
    ]);
    expect(await found(lib, 'is:stands')).toEqual([saved]);
    expect(await found(lib, '-is:never-checked')).toEqual([saved]);
    await expectInStep(lib);
  });

  it.each<[what: string, outcome: CheckOutcome, figure: string]>([
    ['stands', stands, 'stands'],
    ['was replaced', replacedBy(1, 1), 'superseded'],
    ['was retracted', retracted, 'retracted'],
    ['has another text', changed, 'stands'],
    ['cannot be read', { kind: 'unknown', reason: 'login' }, 'unknown'],
  ])('is one no more when a check says that it %s', async (_, outcome, figure) => {
    const { lib, imported } = await importedAndSaved();
    await check(lib, imported, 'page', outcome);
    expect(await found(lib, 'is:never-checked')).toEqual([]);
    const before = { ...none, stands: 1 };
    const count = figure === 'stands' ? 2 : 1;
    expect(await statusCounts(lib)).toEqual({ ...before, [figure]: count });
    await expectInStep(lib);
  });

  it('is one no more when its page was visited, or saved', async () => {
    for (const read of [recordVisit, saveCapture]) {
      const { lib } = await importedAndSaved();
      await read(lib, sampleCapture(1));
      expect(await statusCounts(lib)).toEqual({ ...none, stands: 2 });
    }
  });

  it('stays one in a backup, until a library comes that has read its page', async () => {
    const { lib } = await importedAndSaved();
    const other = await openWorld({ ids: 'other' });
    const backup = await backupOf(lib);
    await restoreBackup(other.lib, backup);
    expect(await statusCounts(other.lib)).toEqual({ ...none, stands: 1, neverChecked: 1 });
    expect(await restoreBackup(other.lib, backup)).toMatchObject({ unchanged: 2 });
    const third = await openWorld({ ids: 'third' });
    await saveCapture(third.lib, sampleCapture(1));
    await restoreBackup(other.lib, await backupOf(third.lib));
    expect(await statusCounts(other.lib)).toEqual({ ...none, stands: 2 });
    expect(await restoreBackup(other.lib, backup)).toMatchObject({ updated: 0 });
  });

  it('is none that the library knew already', async () => {
    const { lib } = await importedAndSaved();
    await importWorks(lib, await planImport(lib, [incoming(0, {}, { tags: ['more'] })]), mine);
    expect(await statusCounts(lib)).toEqual({ ...none, stands: 1, neverChecked: 1 });
  });
});
