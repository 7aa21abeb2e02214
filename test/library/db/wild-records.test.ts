import { unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { removeDamaged, repairEntry } from '../../../utils/library/commands/damaged-entries';
import { countEntries, fullEntry } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import type { Library } from '../../../utils/library/db/open-library';
import { storeNames } from '../../../utils/library/db/schema';
import { salvage } from '../../../utils/library/transfer/read-damaged-library';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { worldOfAllKinds } from '../support/all-kinds';
import { backupOf, parsed } from '../support/backup-of';
import { sampleCapture } from '../support/sample';
import { isAllThere, type Known, kindsOf, placesIn, wildInStores, withWild } from '../support/wild';

type Stored = Map<string, unknown[]>;

async function allRecords({ db }: Library): Promise<Stored> {
  const stores = storeNames.map(async (name): Promise<[string, unknown[]]> => {
    return [name, await db.getAll(name)];
  });
  return new Map(await Promise.all(stores));
}

/** Puts records in a store as a program that knows nothing of their shape would. */
function put({ db }: Library, store: string, records: readonly unknown[]): Promise<void> {
  const transaction = unwrap(db).transaction([store], 'readwrite');
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    const target = transaction.objectStore(store);
    try {
      target.clear();
      for (const record of records) target.put(record);
    } catch {
      transaction.abort();
    }
  });
}

/** The entry that a record hangs on, as far as it hangs on one. */
function entryOf(store: string, record: unknown): unknown {
  if (typeof record !== 'object' || record === null) return undefined;
  return Reflect.get(record, store === 'entries' ? 'id' : 'entryId');
}

async function listed(lib: Library): Promise<Known[]> {
  return (await newestEntries(lib, { limit: 50 })).map(({ id, title }) => ({ id, title }));
}

describe('a stored record with one value gone wild', () => {
  it.each(storeNames)(
    'in the store %s harms no other entry, and saves go on',
    async (store) => {
      const { lib } = await worldOfAllKinds();
      const before = await allRecords(lib);
      const known = await listed(lib);
      const records = before.get(store) ?? [];
      expect(records.length).toBeGreaterThan(0);
      let tried = 0;
      const failures: string[] = [];
      for (const [number, ...path] of kindsOf(placesIn(records))) {
        const at = Number(number);
        const record = records[at];
        if (path.length === 0) continue;
        for (const [what, wild] of wildInStores) {
          // Without a key a database takes no record.
          const isPut = await put(lib, store, records.with(at, withWild(record, path, wild))).then(
            () => true,
            () => false,
          );
          if (!isPut) continue;
          tried += 1;
          const others = known.filter(({ id }) => id !== entryOf(store, record));
          try {
            await isAllThere(lib, others);
            await saveCapture(lib, sampleCapture(9));
          } catch (error) {
            failures.push(`${path.join('.')} ${what}: ${error}`);
          }
          for (const [name, all] of before) await put(lib, name, all);
        }
      }
      expect(failures).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
    600_000,
  );
});

describe('a damaged entry', () => {
  /** A library in which an entry's row lost its title, its names and its place in the list. */
  async function damagedWorld() {
    const world = await worldOfAllKinds();
    const { lib, ids } = world;
    const sound = await backupOf(lib);
    const rows = (await allRecords(lib)).get('entries') ?? [];
    const spoilt = rows.map((row) =>
      entryOf('entries', row) === ids.second
        ? withWild(withWild(row, ['title'], {}), ['identities'], 7)
        : row,
    );
    await put(lib, 'entries', spoilt);
    return { ...world, sound };
  }

  it('stands in the list as damaged, and is told when it is opened', async () => {
    const { lib, ids } = await damagedWorld();
    const rows = await newestEntries(lib, { limit: 50 });
    expect(rows.find(({ id }) => id === ids.second)).toMatchObject({ damaged: true, title: '' });
    await expect(fullEntry(lib, ids.second)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is repaired from its versions, with its note, its alerts and its tags', async () => {
    const { lib, ids } = await damagedWorld();
    await repairEntry(lib, ids.second);
    const full = await fullEntry(lib, ids.second);
    expect(full?.entry).toMatchObject({
      title: 'Corrected title',
      tags: ['thesis'],
      standing: 'superseded',
    });
    expect(full?.note).toBe('Read it.');
    expect(full?.alerts).toHaveLength(1);
    expect(await saveCapture(lib, sampleCapture(2))).toMatchObject({
      kind: 'already',
      entryId: ids.second,
    });
    await isAllThere(lib, await listed(lib));
  });

  it('is repaired whatever else of it is lost, and told as beyond repair without a version', async () => {
    const { lib, ids } = await damagedWorld();
    await put(lib, 'notes', [{ entryId: ids.second, text: 5 }]);
    await repairEntry(lib, ids.second);
    expect((await fullEntry(lib, ids.second))?.note).toBe('');
    const versions = (await allRecords(lib)).get('versions') ?? [];
    await put(
      lib,
      'versions',
      versions.filter((version) => entryOf('versions', version) !== ids.second),
    );
    await expect(fullEntry(lib, ids.second)).rejects.toMatchObject({ code: 'damaged' });
    await expect(repairEntry(lib, ids.second)).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('is removed for good, and counted no longer', async () => {
    const { lib, ids } = await damagedWorld();
    const before = await countEntries(lib);
    await removeDamaged(lib, ids.second);
    expect(await fullEntry(lib, ids.second)).toBeUndefined();
    expect(await countEntries(lib)).toMatchObject({ entries: before.entries - 1 });
    await isAllThere(lib, await listed(lib));
  });

  it('is brought back whole by a restore', async () => {
    const { lib, ids, sound } = await damagedWorld();
    await restoreBackup(lib, sound);
    expect(await backupOf(lib)).toEqual(sound);
    expect((await fullEntry(lib, ids.second))?.entry.title).toBe('Corrected title');
  });

  it('stands in a file of what can be read, with the times that it can have', async () => {
    const { lib, factory, ids } = await damagedWorld();
    const versions = (await allRecords(lib)).get('versions') ?? [];
    await put(
      lib,
      'versions',
      versions.map((version) =>
        entryOf('versions', version) === ids.second
          ? withWild(version, ['savedAt'], 1e300)
          : version,
      ),
    );
    const { text, ...told } = await salvage(factory, lib.now());
    expect(told).toEqual({ entries: 5, damaged: 0, unreadable: 0 });
    expect(parsed(text).entries.map(({ id }) => id)).toContain(ids.second);
  });
});
