import { expect, it } from 'vitest';
import type { BackupEntry } from '../../utils/library/backup-schema';
import { counts, newest } from '../../utils/library/entries';
import { restoreBackup } from '../../utils/library/restore';
import { sampleBackup, sampleCapture } from './sample';
import { openWorld } from './world';

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
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 3, updated: 1, unchanged: 2 });
  expect(await counts(lib)).toMatchObject({ entries: 3 });
  const held = await newest(lib, { limit: 10 });
  expect(held.map(({ id, versions }) => [id, versions])).toContainEqual([first.id, 2]);
});

it('hundreds of entries come in as they are, and change nothing a second time', async () => {
  const backup = sampleBackup(250);
  const { lib } = await openWorld();
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 250, updated: 0, unchanged: 0 });
  const before = await newest(lib, { limit: 300 });
  expect(before.map(({ id }) => id).sort()).toEqual(backup.entries.map(({ id }) => id));
  expect(await restoreBackup(lib, backup)).toMatchObject({ added: 0, updated: 0, unchanged: 250 });
  expect(await newest(lib, { limit: 300 })).toEqual(before);
});
