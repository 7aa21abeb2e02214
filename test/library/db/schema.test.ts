import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { checksOfEntry, dueChecks, planNext } from '../../../utils/library/commands/due-checks';
import { fullEntry } from '../../../utils/library/commands/entries';
import { listByStatus, statusCounts } from '../../../utils/library/commands/status-counts';
import { lastChecked } from '../../../utils/library/db/entry-queries';
import { type Migration, migrations } from '../../../utils/library/db/migrations';
import { type Library, openDatabase } from '../../../utils/library/db/open-library';
import { storeNames } from '../../../utils/library/db/schema';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import type { WatchTarget } from '../../../utils/model/check';
import type { DueCheck } from '../../../utils/watch/schedule/check-batches';
import { unhurried } from '../support/never-yield';
import { pastLibraries } from '../support/past-libraries/index';
import { openWorld } from '../support/test-library';

/** A database as the schema of that version left it. */
async function databaseOf(version: number, sample = pastLibraries[version - 1] ?? {}) {
  const factory = new IDBFactory();
  const db = await openDatabase(factory, migrations.slice(0, version));
  for (const [store, records] of Object.entries(sample)) {
    for (const record of records) await db.put(store, record);
  }
  db.close();
  return factory;
}

/** The light facts of every listed entry. */
function catalogOf(lib: Library) {
  return openSearchIndex(lib, unhurried).rows();
}

describe('migrations', () => {
  it('have a sample record of every version there ever was', () => {
    expect(pastLibraries).toHaveLength(migrations.length);
    for (const sample of pastLibraries) expect(Object.keys(sample)).not.toEqual([]);
  });

  it.each(pastLibraries.map((_, at) => at + 1))(
    'bring a library of version %i to today',
    async (from) => {
      const { lib } = await openWorld({ factory: await databaseOf(from) });
      expect(lib.db.version).toBe(migrations.length);
      expect([...lib.db.objectStoreNames].sort()).toEqual([...storeNames].sort());
      const full = await fullEntry(lib, 'entry-1');
      expect(full).toMatchObject({
        entry: { key: 'marrowLanterns2019', title: 'Lanterns', tags: ['thesis'] },
        note: 'Read it.',
        versions: [{ corrections: { title: 'Lanterns' } }],
        alerts: [{ state: 'unseen' }],
      });
      expect(await listByStatus(lib, 'superseded', 5)).toHaveLength(1);
      expect(await catalogOf(lib)).toMatchObject([
        {
          id: 'entry-1',
          title: 'lanterns',
          headline: 'Lanterns',
          byline: 'Marrow',
          year: 2019,
          standing: 'superseded',
          figure: 'superseded',
          hasNote: true,
          untagged: false,
        },
      ]);
      const everBefore = { sources: ['page'], limit: 5 } as const;
      expect(await dueChecks(lib, 1_700_604_800_000, everBefore)).toMatchObject([
        { entryId: 'entry-1', source: 'page', host: 'oxfordre.com', dueAt: 1_700_604_800_000 },
      ]);
    },
  );

  it('carry every record of version 1, and wait for a plan of its checks', async () => {
    const [sample = {}] = pastLibraries;
    const { lib } = await openWorld({ factory: await databaseOf(1) });
    for (const store of ['versions', 'notes', 'alerts', 'collections', 'texts'] as const) {
      expect(await lib.db.getAll(store), store).toEqual(sample[store]);
    }
    expect(await lib.db.getAll('entries')).toMatchObject(sample.entries ?? []);
    const dues = ({ entryId }: WatchTarget): DueCheck[] => [
      { entryId, source: 'crossref', host: 'registry.example', dueAt: 5 },
    ];
    expect(await planNext(lib, dues)).toBe(true);
    expect(await planNext(lib, dues)).toBe(false);
    expect(await checksOfEntry(lib, 'entry-1')).toMatchObject([
      { source: 'crossref', dueAt: 5, next: 5 },
      { source: 'page' },
    ]);
    expect(await statusCounts(lib)).toEqual({
      stands: 0,
      superseded: 1,
      retracted: 0,
      unknown: 0,
      neverChecked: 0,
      unwatchable: 0,
    });
  });

  it('carry the quotes of version 6', async () => {
    const sample = pastLibraries[5] ?? {};
    const { lib } = await openWorld({ factory: await databaseOf(6) });
    expect(await lib.db.getAll('quotes')).toEqual(sample.quotes);
    expect((await fullEntry(lib, 'entry-1'))?.quotes).toMatchObject([{ exact: 'On lanterns' }]);
  });

  it('count what version 1 did not, in and out of the trash', async () => {
    const [row] = pastLibraries[0]?.entries ?? [];
    const rows = Array.from({ length: 1_200 }, (_, at) => {
      const { listed, ...rest } = Object.assign({ listed: 0 }, row);
      const id = `entry-${at}`;
      const own = { ...rest, id, key: id, identities: [id], standing: 'stands', unseen: 0 };
      if (at === 7) return { ...own, url: 'no address', listed };
      if (at === 1_100) return { ...own, standing: 'withdrawn', listed };
      return at === 3 ? { ...own, standing: 'retracted', trashedAt: 9 } : { ...own, listed };
    });
    const counts = { id: 'counts', entries: 1_199, superseded: 0, unseen: 0, trashed: 1 };
    const factory = await databaseOf(1, { entries: rows, meta: [counts] });
    const { lib } = await openWorld({ factory });
    expect(await statusCounts(lib)).toMatchObject({ stands: 1_198, retracted: 1 });
    expect((await listByStatus(lib, 'retracted', 5)).map(({ id }) => id)).toEqual(['entry-1100']);
    const limit = 2_000;
    const due = await dueChecks(lib, Number.MAX_SAFE_INTEGER, { sources: ['page'], limit });
    expect(due).toHaveLength(1_199);
    expect((await catalogOf(lib)).map(({ id }) => id).sort()).toEqual(
      rows.flatMap(({ id, ...row }) => ('trashedAt' in row ? [] : [id])).sort(),
    );
  });

  it('know of the last revision of rows that were written before it was kept', async () => {
    const { lib } = await openWorld({ factory: await databaseOf(2) });
    const [page] = await lib.db.getAll('catalog');
    expect([...(page?.revisions ?? [])]).toEqual([2023]);
    expect((await lib.db.get('entries', 'entry-1'))?.revised).toBe('2023');
  });

  it('know the order of the checks that version 2 made', async () => {
    const { lib } = await openWorld({ factory: await databaseOf(2) });
    expect(await lastChecked(lib)).toEqual(['entry-1']);
  });

  it('run in order, each on the records of the version before', async () => {
    const factory = await databaseOf(1);
    const next: Migration[] = [
      async function markEach(_, upgrade) {
        const store = upgrade.objectStore('entries');
        for await (const cursor of store) await cursor.update({ ...cursor.value, mark: 'two' });
      },
      async function renameMark(db, upgrade) {
        db.createObjectStore('marks', { keyPath: 'id' });
        const entries = await upgrade.objectStore('entries').getAll();
        for (const { id, mark } of entries) await upgrade.objectStore('marks').put({ id, mark });
      },
    ];
    const db = await openDatabase(factory, [...migrations, ...next]);
    expect(db.version).toBe(migrations.length + 2);
    expect(await db.getAll('marks')).toEqual([{ id: 'entry-1', mark: 'two' }]);
    expect(await db.get('versions', 'version-1')).toEqual(pastLibraries[0]?.versions?.[0]);
  });

  it('leave everything as it was when a step fails', async () => {
    const factory = await databaseOf(1);
    const failing: Migration = async (_, upgrade) => {
      await upgrade.objectStore('entries').clear();
      throw new RangeError('a bug in the step');
    };
    await expect(openDatabase(factory, [...migrations, failing])).rejects.toMatchObject({
      cause: new RangeError('a bug in the step'),
    });
    const db = await openDatabase(factory, migrations.slice(0, 1));
    expect(await db.getAll('entries')).toEqual(pastLibraries[0]?.entries);
  });
});
