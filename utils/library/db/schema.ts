/** The database's stores and indexes, and the steps that brought it there. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { SourceId } from '../../model/check';
import type { Instant } from '../../model/instant';
import type {
  Alert,
  AlertState,
  CheckRecord,
  CheckRun,
  Collection,
  Entry,
  HistoryEvent,
  ReaderNote,
  SavedSearch,
  StatusGroup,
  Version,
} from '../../model/records';
import type { HostState } from '../../watch/check-batches';
import { hostOf } from '../entry/check-rules';
import { revisionOf } from '../entry/summarize-entry';
import { chunked, type IndexChunk } from './index-chunk';
import { toIndexRow } from './index-row';

/** Folded summaries of some dozens of entries: read by the search in few, large pieces. */
export interface TextChunk {
  page: number;
  /** Entries' ids, and at the same place in `texts` each one's folded summary. */
  ids: string[];
  texts: string[];
}

/** How many entries the lists hold, so that nothing is ever counted record by record. */
export interface Counts {
  /** Listed: not in the trash. */
  entries: number;
  /** Listed, and the newest version held is superseded. */
  superseded: number;
  /** Listed, and the newest version held is retracted or withdrawn. */
  retracted: number;
  /** Listed, and how it stands could not be checked. */
  unknown: number;
  /** Listed, imported and never checked. */
  neverChecked: number;
  /** Listed, without a DOI or an address of its own. */
  unwatchable: number;
  /** Unseen alerts of listed entries. */
  unseen: number;
  trashed: number;
}

/** Facts of the whole library, kept in the same transaction as what they tell of. */
export type Meta =
  | ({ id: 'counts' } & Counts)
  /** Listed entries by tag, by collection. */
  | { id: 'tags' | 'collections'; counts: Map<string, number> }
  /** The chunk of texts that is being filled. */
  | { id: 'texts'; page: number }
  /** The round that the reader asked for last. */
  | ({ id: 'round' } & CheckRun)
  /** Which library this is, and how often what a backup holds was written. */
  | { id: 'library'; library: string; writes: number }
  /** Entries with greater ids wait for a plan of their checks; absent where none wait. */
  | { id: 'planning'; after: string };

/** What happened to one entry, oldest first. */
interface History {
  entryId: string;
  events: HistoryEvent[];
}

/** Two entries that look alike, and of which the reader has said that they are not one work. */
export interface Distinct {
  /** Their ids in ascending order. */
  ids: [string, string];
  at: Instant;
}

/** Today's schema, for idb's types. */
export interface LibrarySchema extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: {
      listed: Instant;
      trashed: Instant;
      identities: string;
      key: string;
      tags: string;
      collections: string;
      /** Of listed entries that do not simply stand. */
      figure: [StatusGroup, Instant];
    };
  };
  versions: { key: string; value: Version; indexes: { entryId: string } };
  notes: { key: string; value: ReaderNote };
  alerts: {
    key: string;
    value: Alert;
    indexes: { entryId: string; state: [AlertState, Instant] };
  };
  collections: { key: string; value: Collection };
  texts: { key: number; value: TextChunk };
  meta: { key: Meta['id']; value: Meta };
  checks: {
    key: [entryId: string, source: SourceId];
    value: CheckRecord;
    /** By host, so that one that is overwhelmed hides no other. */
    indexes: {
      due: [source: SourceId, host: string, next: Instant];
      /** The order of the last checks. */
      at: Instant;
    };
  };
  hosts: { key: string; value: HostState };
  history: { key: string; value: History };
  /** Pages of listed entries in the order of the list, each by the place at which it begins. */
  catalog: { key: IndexChunk['from']; value: IndexChunk };
  searches: { key: string; value: SavedSearch };
  distinct: { key: Distinct['ids']; value: Distinct; indexes: { entry: string } };
}

/** All stores: each transaction spans them, so that what belongs together changes together. */
export const storeNames: StoreNames<LibrarySchema>[] = [
  'entries',
  'versions',
  'notes',
  'alerts',
  'collections',
  'texts',
  'meta',
  'checks',
  'hosts',
  'history',
  'catalog',
  'searches',
  'distinct',
];

/** A transaction over all stores. */
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  Mode
>;

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

/** Runs the steps that a database of schema version `from` (0: none yet) still lacks, in order. */
export async function migrate(
  db: IDBPDatabase,
  upgrade: Upgrade,
  from: number,
  steps: readonly Migration[],
): Promise<void> {
  for (const step of steps.slice(from)) await step(db, upgrade);
}
