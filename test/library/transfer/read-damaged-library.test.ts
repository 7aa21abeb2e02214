import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createCollection } from '../../../utils/library/commands/collections';
import { editEntry } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { migrations } from '../../../utils/library/db/migrations';
import { openDatabase } from '../../../utils/library/db/open-library';
import { parseBackup } from '../../../utils/library/transfer/backup-file';
import { salvage } from '../../../utils/library/transfer/read-damaged-library';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { dump } from '../support/dump';
import { supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

async function worldWithThree() {
  const world = await openWorld();
  const { lib } = world;
  const { id } = await createCollection(lib, 'Thesis');
  const ids: string[] = [];
  for (const entry of [1, 2, 3]) {
    const { entryId } = await saveCapture(lib, supersededCapture(entry));
    await editEntry(lib, entryId, { note: written(`note ${entry}`), collections: { add: [id] } });
    ids.push(entryId);
  }
  return { ...world, ids };
}

/** A library restored from a salvage's text. */
async function restored(text: string) {
  const parsed = parseBackup(text);
  if (parsed.kind !== 'backup') throw new Error(JSON.stringify(parsed));
  const { lib } = await openWorld({ ids: 'fresh' });
  await restoreBackup(lib, parsed.backup);
  return dump(lib);
}

describe('salvage', () => {
  it('brings a sound library over whole', async () => {
    const { lib, factory } = await worldWithThree();
    const before = await dump(lib);
    const { text, ...told } = await salvage(factory, Date.UTC(2025, 0, 1));
    expect(told).toEqual({ entries: 3, damaged: 0, unreadable: 0 });
    expect(await restored(text)).toEqual(before);
  });

  it('reads a library of a newer schema', async () => {
    const { factory, lib } = await worldWithThree();
    lib.close();
    (await openDatabase(factory, [...migrations, () => undefined])).close();
    expect(await salvage(factory, Date.UTC(2025, 0, 1))).toMatchObject({ entries: 3 });
  });

  it('puts entries whose rows are lost together again from their versions', async () => {
    const { lib, factory, ids } = await worldWithThree();
    const before = await dump(lib);
    await lib.db.delete('entries', ids[0] ?? '');
    const { text, ...told } = await salvage(factory, Date.UTC(2025, 0, 1));
    expect(told).toEqual({ entries: 3, damaged: 0, unreadable: 0 });
    const after = await restored(text);
    expect(after.versions).toEqual(before.versions);
    expect(after.notes).toEqual(before.notes);
    expect(after.alerts).toEqual(before.alerts);
    expect(after.entries[0]?.identities).toEqual(before.entries[0]?.identities);
  });

  it('keeps what is damaged apart, as it was found', async () => {
    const { lib, factory, ids } = await worldWithThree();
    lib.close();
    const raw = await openDatabase(factory, migrations);
    const [version] = await raw.getAllFromIndex('versions', 'entryId', ids[0]);
    await raw.put('versions', { ...version, capture: 'scrambled' });
    await raw.put('notes', { entryId: ids[1], text: 5 });
    raw.close();
    const { text, ...told } = await salvage(factory, Date.UTC(2025, 0, 1));
    expect(told).toEqual({ entries: 2, damaged: 6, unreadable: 0 });
    expect(text).toContain('scrambled');
    expect((await restored(text)).entries.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('passes over a record that the database does not give out', async () => {
    const { lib, factory, ids } = await worldWithThree();
    const lost = await lib.db.getKeyFromIndex('versions', 'entryId', ids[0] ?? '');
    // As Chromium fails where a stored value cannot be read back.
    const failure = new DOMException('Failed to read', 'NotReadableError');
    const { get, getAll } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
      this: IDBObjectStore,
      query,
    ) {
      if (this.name === 'versions') throw failure;
      return getAll.call(this, query);
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === lost) throw failure;
      return get.call(this, key);
    });
    const { text, ...told } = await salvage(factory, Date.UTC(2025, 0, 1));
    vi.restoreAllMocks();
    expect(told).toEqual({ entries: 2, damaged: 4, unreadable: 1 });
    expect((await restored(text)).entries.map(({ id }) => id)).toEqual(ids.slice(1));
  });

  it('makes no library where there is none', async () => {
    const factory = new IDBFactory();
    await expect(salvage(factory, Date.UTC(2025, 0, 1))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await factory.databases()).toEqual([]);
  });

  it('says why a database cannot be opened at all', async () => {
    const factory = new IDBFactory();
    factory.open = () => {
      throw new DOMException('broken', 'UnknownError');
    };
    await expect(salvage(factory, Date.UTC(2025, 0, 1))).rejects.toMatchObject({ code: 'corrupt' });
  });
});
