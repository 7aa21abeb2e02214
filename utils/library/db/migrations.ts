/** The steps that brought the database to its schema; a new one goes to the end. */
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Entry } from '../../model/records';
import { hostOf } from '../entry/check-rules';
import { revisionOf } from '../entry/summarize-entry';
import { chunked } from './index-chunk';
import { toIndexRow } from './index-row';

/**
 * One step from a schema version to the next, within the upgrade's transaction. It sees records of
 * the version before, so it is typed by none of today's shapes, and waits for nothing but the
 * database.
 */
export type Migration = (db: IDBPDatabase, upgrade: Upgrade) => void | Promise<void>;

/** The transaction within which a database is upgraded; it may read and write every store. */
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** `migrations[n]` leads from schema version n to n + 1; the schema's version is their number. */
export const migrations: readonly Migration[] = [
  function createStores(db) {
    const entries = db.createObjectStore('entries', { keyPath: 'id' });
    entries.createIndex('listed', 'listed');
    entries.createIndex('trashed', 'trashedAt');
    entries.createIndex('identities', 'identities', { multiEntry: true, unique: true });
    entries.createIndex('key', 'key', { unique: true });
    entries.createIndex('tags', 'tags', { multiEntry: true });
    entries.createIndex('collections', 'collections', { multiEntry: true });
    db.createObjectStore('versions', { keyPath: 'id' }).createIndex('entryId', 'entryId');
    db.createObjectStore('notes', { keyPath: 'entryId' });
    const alerts = db.createObjectStore('alerts', { keyPath: 'id' });
    alerts.createIndex('entryId', 'entryId');
    alerts.createIndex('state', ['state', 'raisedAt']);
    db.createObjectStore('collections', { keyPath: 'id' });
    db.createObjectStore('texts', { keyPath: 'page' });
    db.createObjectStore('meta', { keyPath: 'id' });
  },
  watchEntries,
  searchEntries,
  catalogEntries,
  citeRecords,
  keepQuotes,
];

/**
 * To version 2: checks of every entry, a week after its save where that is past already, and the
 * rows that do not stand are found by what they are counted as.
 */
async function watchEntries(db: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  const checks = db.createObjectStore('checks', { keyPath: ['entryId', 'source'] });
  checks.createIndex('due', ['source', 'host', 'next']);
  db.createObjectStore('hosts', { keyPath: 'host' });
  db.createObjectStore('history', { keyPath: 'entryId' });
  const entries = upgrade.objectStore('entries');
  entries.createIndex('figure', ['figure', 'listed']);
  const figures = new Map([
    ['superseded', 'superseded'],
    ['withdrawn', 'retracted'],
    ['retracted', 'retracted'],
  ]);
  let retracted = 0;
  let batch = await entries.getAll(null, 500);
  if (batch.length > 0) await upgrade.objectStore('meta').put({ id: 'planning', after: '' });
  while (batch.length > 0) {
    for (const entry of batch) {
      const { id, url, savedAt, listed, standing } = entry;
      const figure = figures.get(standing);
      if (figure !== undefined) await entries.put({ ...entry, figure });
      if (figure === 'retracted' && listed !== undefined) retracted += 1;
      const dueAt = savedAt + 7 * 86_400_000;
      await upgrade.objectStore('checks').put({
        entryId: id,
        source: 'page',
        host: hostOf(url),
        dueAt,
        ...(listed !== undefined && { next: dueAt }),
        stood: 0,
        changed: 0,
        failed: 0,
      });
    }
    batch = await entries.getAll(IDBKeyRange.lowerBound(batch.at(-1).id, true), 500);
  }
  const meta = upgrade.objectStore('meta');
  const counts = await meta.get('counts');
  if (counts) await meta.put({ ...counts, retracted, unknown: 0 });
}

/**
 * To version 3: saved searches, entries that only look alike, the order of the last checks, each
 * row's last revision, and a catalog.
 */
async function searchEntries(db: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  db.createObjectStore('searches', { keyPath: 'id' });
  db.createObjectStore('distinct', { keyPath: 'ids' }).createIndex('entry', 'ids', {
    multiEntry: true,
  });
  upgrade.objectStore('checks').createIndex('at', 'at');
  db.createObjectStore('catalog', { keyPath: 'from' });
  const entries = upgrade.objectStore('entries');
  let batch = await entries.getAll(null, 500);
  while (batch.length > 0) {
    await Promise.all(batch.map((entry) => keepRevision(entry, upgrade)));
    batch = await entries.getAll(IDBKeyRange.lowerBound(batch.at(-1).id, true), 500);
  }
}

/** Writes a row of version 2 anew where its work is known to have been revised. */
async function keepRevision(entry: Entry, upgrade: Upgrade): Promise<void> {
  const version = await upgrade.objectStore('versions').get(entry.current);
  if (!version) return;
  const isReplaced = entry.standing === 'superseded';
  const alerts = isReplaced
    ? await upgrade.objectStore('alerts').index('entryId').getAll(entry.id)
    : [];
  const revised = revisionOf(version, alerts);
  if (revised !== undefined) await upgrade.objectStore('entries').put({ ...entry, revised });
}

/** To version 4: the catalog has what a list shows of each row, and is made of the rows anew. */
async function catalogEntries(_: IDBPDatabase, upgrade: Upgrade): Promise<void> {
  const catalog = upgrade.objectStore('catalog');
  await catalog.clear();
  const entries = upgrade.objectStore('entries');
  const facts = [];
  let batch = await entries.getAll(null, 500);
  while (batch.length > 0) {
    for (const entry of batch) if (entry.listed !== undefined) facts.push(toIndexRow(entry));
    batch = await entries.getAll(IDBKeyRange.lowerBound(batch.at(-1).id, true), 500);
  }
  await Promise.all(chunked(facts).map((chunk) => catalog.put(chunk)));
}

/**
 * To version 5: versions may have no address, and corrections tell where a work stands in print. All
 * records are as they were; an earlier Stet, which would take such versions for damaged, is kept out.
 */
function citeRecords(): void {}

/** To version 6: quotes, of which there are none yet. */
function keepQuotes(db: IDBPDatabase): void {
  db.createObjectStore('quotes', { keyPath: 'entryId' });
}

/** Runs the steps that a database of schema version `from` (0: none yet) still lacks, in order. */
export async function migrate(
  db: IDBPDatabase,
  upgrade: Upgrade,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(from)) await step(db, upgrade);
}
