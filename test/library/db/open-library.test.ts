import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { describe, expect, it } from 'vitest';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { migrations } from '../../../utils/library/db/migrations';
import { libraryName, openDatabase } from '../../../utils/library/db/open-library';
import { readTransaction, writeTransaction } from '../../../utils/library/db/transaction';
import { type LibraryErrorCode, toLibraryError } from '../../../utils/model/library-error';
import { dump } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const nextSchema = [...migrations, () => undefined];

function throwing(name: string): IDBFactory {
  const factory = new IDBFactory();
  factory.open = () => {
    throw new DOMException('refused', name);
  };
  return factory;
}

describe('openLibrary', () => {
  it('finds what was saved before', async () => {
    const { lib, factory } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    lib.close();
    const { lib: again } = await openWorld({ factory });
    expect(await newestEntries(again, { limit: 5 })).toHaveLength(1);
  });

  it('refuses a library that a newer Stet has written', async () => {
    const factory = new IDBFactory();
    (await openDatabase(factory, nextSchema)).close();
    await expect(openWorld({ factory })).rejects.toMatchObject({ code: 'newer-schema' });
  });

  it('lets go as soon as another tab wants to upgrade, and says so afterwards', async () => {
    const world = await openWorld();
    const upgraded = await openDatabase(world.factory, nextSchema);
    expect(upgraded.version).toBe(nextSchema.length);
    expect(world.endings).toBe(1);
    await expect(saveCapture(world.lib, sampleCapture(1))).rejects.toMatchObject({
      code: 'closed',
    });
    await expect(newestEntries(world.lib, { limit: 1 })).rejects.toMatchObject({ code: 'closed' });
  });

  it('says that it is blocked where another connection does not let go', async () => {
    const factory = new IDBFactory();
    const stubborn = await openDatabase(factory, migrations);
    await expect(openDatabase(factory, nextSchema)).rejects.toMatchObject({ code: 'blocked' });
    // The connection that comes after all is not left open.
    stubborn.close();
    const later = await openDatabase(factory, [...nextSchema, () => undefined]);
    expect(later.version).toBe(nextSchema.length + 1);
  });

  it('says that it is closed when the browser ends the connection', async () => {
    const world = await openWorld();
    const ended = new Promise((resolve) => world.lib.db.addEventListener('close', resolve));
    // Its type asks for the class where it takes an instance.
    Reflect.apply(forceCloseDatabase, undefined, [unwrap(world.lib.db)]);
    await ended;
    expect(world.endings).toBe(1);
    await expect(newestEntries(world.lib, { limit: 1 })).rejects.toMatchObject({ code: 'closed' });
  });

  it('refuses a database of the same name that has other stores', async () => {
    const factory = new IDBFactory();
    (await openDatabase(factory, [(db) => void db.createObjectStore('other')])).close();
    await expect(openWorld({ factory })).rejects.toMatchObject({ code: 'corrupt' });
  });

  it.each<[string, LibraryErrorCode]>([
    ['SecurityError', 'unavailable'],
    ['InvalidStateError', 'unavailable'],
    ['UnknownError', 'corrupt'],
    ['QuotaExceededError', 'quota'],
  ])('tells a %s as %s', async (name, code) => {
    await expect(openWorld({ factory: throwing(name) })).rejects.toMatchObject({ code });
  });

  it('has a word for whatever else is thrown', () => {
    expect(toLibraryError('?')).toMatchObject({ code: 'unavailable', cause: '?' });
    expect(toLibraryError(new RangeError('?')).code).toBe('unavailable');
  });
});

describe('write', () => {
  it('undoes all of a task that fails half-way, and tells nobody', async () => {
    const { lib, changes } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const before = await dump(lib);
    const told = changes.length;
    const [entry] = before.entries;
    const failing = writeTransaction(lib, async (writing) => {
      writing.putCollection({ id: 'c', name: 'c', createdAt: 0, editedAt: 0 });
      if (entry) await writing.putEntry(entry, { ...entry, title: 'gone' }, 'gone');
      throw new RangeError('a bug');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await dump(lib)).toEqual(before);
    expect(changes).toHaveLength(told);
  });

  it('undoes all of a task when the disk is full', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const before = await dump(lib);
    const full = new DOMException('full', 'QuotaExceededError');
    const failing = writeTransaction(lib, async (writing) => {
      writing.putCollection({ id: 'c', name: 'c', createdAt: 0, editedAt: 0 });
      throw full;
    });
    await expect(failing).rejects.toMatchObject({ code: 'quota', cause: full });
    expect(await dump(lib)).toEqual(before);
  });

  it('never lets two entries share a name', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    await saveCapture(lib, sampleCapture(2));
    const [two, one] = await newestEntries(lib, { limit: 2 });
    const clash = writeTransaction(lib, async (writing) => {
      if (one && two) await writing.putEntry(one, { ...one, identities: two.identities });
    });
    await expect(clash).rejects.toMatchObject({ name: 'ConstraintError' });
    expect(await newestEntries(lib, { limit: 2 })).toEqual([two, one]);
  });
});

describe('read', () => {
  it('reports an entry that has lost its versions as corrupt', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    await lib.db.clear('versions');
    const [entry] = await newestEntries(lib, { limit: 1 });
    const reading = readTransaction(lib, async (reading) => entry && reading.held(entry));
    await expect(reading).rejects.toMatchObject({ code: 'corrupt' });
  });

  it('uses one database, by its name', async () => {
    const { factory } = await openWorld();
    expect(await factory.databases()).toEqual([{ name: libraryName, version: migrations.length }]);
  });
});
