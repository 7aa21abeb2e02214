import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { readTransaction } from '../../../utils/library/db/transaction';
import { IdentityIndex } from '../../../utils/library/transfer/identity-index';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { BackupEntry } from '../../../utils/model/backup-schema';
import { backupOf } from '../support/backup-of';
import { sampleBackup, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

afterEach(() => {
  vi.restoreAllMocks();
});

function nameOf(store: unknown): unknown {
  return store instanceof IDBObjectStore ? store.name : store;
}

/** A library of a hundred entries, the newest with an alert, and copies of two of them and a new one. */
async function shelf() {
  const world = await openWorld();
  await restoreBackup(world.lib, sampleBackup(99));
  await saveCapture(world.lib, supersededCapture(99));
  const { entries } = await backupOf(world.lib);
  const [newest] = entries.filter(({ alerts }) => alerts.length > 0);
  const [renamed, , fresh] = sampleBackup(200)
    .entries.slice(97, 200)
    .filter((_, at) => at % 2 === 0);
  if (!newest || !renamed || !fresh) throw new Error('The sample is too small.');
  const copies: BackupEntry[] = [newest, { ...renamed, id: 'renamed' }, { ...fresh, id: 'fresh' }];
  return { ...world, copies };
}

describe('the directory', () => {
  it('tells of a few what it tells of many', async () => {
    const { lib, copies } = await shelf();
    const many = Array.from({ length: 20 }, () => copies).flat();
    const answers = (asked: readonly BackupEntry[]) =>
      readTransaction(lib, async (reading) => {
        const directory = await IdentityIndex.read(reading, asked);
        return Promise.all(
          copies.map(async (copy) => ({
            entry: directory.entryFor(copy),
            unowned: directory.unowned(copy.identities, copy.id),
            hasKey: await directory.isKeyTaken(copy.key),
            versions: copy.versions.map(({ id }) => directory.isTaken('versions', id)),
            alerts: copy.alerts.map(({ id }) => directory.isTaken('alerts', id)),
          })),
        );
      });
    const few = await answers(copies);
    expect(few).toEqual(await answers(many));
    expect(few).toMatchObject([
      { entry: copies[0]?.id, hasKey: true, versions: [true], alerts: [true] },
      { entry: 'sample-000097', unowned: [], hasKey: true, versions: [true] },
      { entry: undefined, unowned: copies[2]?.identities, hasKey: false, versions: [false] },
    ]);
  });

  it('reads no store whole for a few', async () => {
    const { lib, copies } = await shelf();
    const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    await readTransaction(lib, (reading) => IdentityIndex.read(reading, copies));
    expect(getAll.mock.contexts.map(nameOf)).toEqual(['meta']);
  });
});

it('a few entries that come into many get keys of their own', async () => {
  const { lib } = await openWorld();
  await restoreBackup(lib, sampleBackup(100));
  const few = sampleBackup(103)
    .entries.slice(100)
    .map((entry) => ({ ...entry, key: 'sample7' }));
  expect(await restoreBackup(lib, { collections: [], entries: few })).toMatchObject({ added: 3 });
  const { entries } = await backupOf(lib);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(103);
  expect(entries.filter(({ key }) => key.startsWith('sample7')).length).toBeGreaterThan(3);
  const again = await restoreBackup(lib, { collections: [], entries: few });
  expect(again).toMatchObject({ added: 0, unchanged: 3 });
});
