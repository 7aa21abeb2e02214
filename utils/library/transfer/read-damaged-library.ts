/** What can still be read of a damaged library, so that the reader can take it along. */
import { type IDBPDatabase, wrap } from 'idb';
import * as v from 'valibot';
import { citationKey } from '../../export/citekey';
import {
  alertSchema,
  type BackupEntry,
  backupVersion,
  collectionSchema,
  distinctSchema,
  entrySchema,
  historySchema,
  noteSchema,
  quotesSchema,
  searchSchema,
  versionSchema,
} from '../../model/backup-schema';
import { type Instant, maxClockError } from '../../model/instant';
import { LibraryError, toLibraryError } from '../../model/library-error';
import { boundTimes } from '../db/clamp-times';
import { libraryName } from '../db/open-library';
import { namesOf } from '../entry/may-speak-for-entry';

/** A backup of what was whole, with the rest as it was found. */
export interface Salvage {
  /** Entries that `text` holds whole. */
  entries: number;
  /** Records that were read but are part of no whole entry; `text` holds them as `damaged`. */
  damaged: number;
  /** Records that the database did not give out. */
  unreadable: number;
  /** JSON that `parseBackup` reads. */
  text: string;
}

/** The stores that hold what a backup holds. */
const salvaged = [
  'entries',
  'versions',
  'notes',
  'quotes',
  'alerts',
  'collections',
  'history',
  'searches',
  'distinct',
];

type Loose = { [member: string]: unknown };

/**
 * Reads the database store by store, and where a store fails record by record. Entries whose row
 * is lost are put together again from their versions. Nothing is changed, whatever its schema.
 * @param now the time, which no time in the file is more than a day after
 * @throws LibraryError `not-found` where there is no database, or why it cannot be opened at all.
 */
export async function salvage(factory: IDBFactory, now: Instant): Promise<Salvage> {
  const db = await openAsIs(factory).catch((error: unknown) => {
    throw toLibraryError(error);
  });
  let unreadable = 0;
  const stores = new Map<string, Loose[]>();
  for (const name of salvaged) {
    const { records, lost } = await recordsOf(db, name);
    boundTimes(records, now + maxClockError);
    stores.set(name, records.filter(isRecord));
    unreadable += lost;
  }
  db.close();
  const damaged: Loose[] = [];
  const sound = (name: string, schema: v.GenericSchema) =>
    (stores.get(name) ?? []).filter((record) => {
      const { success } = v.safeParse(schema, record);
      if (!success) damaged.push(record);
      return success;
    });
  const versions = byEntry(sound('versions', versionSchema));
  const alerts = byEntry(sound('alerts', alertSchema));
  const notes = byEntry(sound('notes', noteSchema));
  const quotes = byEntry(sound('quotes', quotesSchema));
  const histories = byEntry(sound('history', v.object({ events: historySchema })));
  const collections = sound('collections', collectionSchema);
  const searches = sound('searches', searchSchema);
  const distinct = sound('distinct', distinctSchema);
  const rows = new Map((stores.get('entries') ?? []).map((row) => [row.id, row]));

  const whole: BackupEntry[] = [];
  const ids = [rows, versions, alerts, notes, quotes, histories].flatMap((records) => [
    ...records.keys(),
  ]);
  for (const id of new Set(ids)) {
    const row = rows.get(id);
    const chain = versions.get(id) ?? [];
    const all = alerts.get(id) ?? [];
    const [note] = notes.get(id) ?? [];
    const [quoted] = quotes.get(id) ?? [];
    const [history] = histories.get(id) ?? [];
    const own = all.filter(({ versionId }) => chain.some((version) => version.id === versionId));
    const parts = {
      id,
      versions: chain,
      alerts: own,
      ...(note && { note }),
      ...(quoted && { quotes: quoted }),
      ...(history && { history: history.events }),
    };
    const entry = await asWhole(row, parts, whole);
    if (entry) {
      whole.push(entry);
      damaged.push(...all.filter((alert) => !own.includes(alert)));
    } else {
      const rest = [row, note, quoted, history].filter((record) => record !== undefined);
      damaged.push(...rest, ...chain, ...all);
    }
  }
  return {
    entries: whole.length,
    damaged: damaged.length,
    unreadable,
    text: JSON.stringify({
      format: 'stet-backup',
      version: backupVersion,
      writtenAt: now,
      entries: whole,
      collections,
      searches,
      distinct,
      damaged,
    }),
  };
}

/** The entry that the parts make: with its row as it is, or a new one for a lost one. */
async function asWhole(
  row: Loose | undefined,
  parts: Loose,
  others: readonly BackupEntry[],
): Promise<BackupEntry | undefined> {
  const parsed = v.safeParse(entrySchema, { ...row, ...parts });
  if (parsed.success) return parsed.output;
  const blank = { identities: ['-'], key: '-', edits: {}, tags: [], collections: [] };
  const rebuilt = v.safeParse(entrySchema, { ...blank, savedAt: 0, editedAt: 0, ...parts });
  if (!rebuilt.success) return undefined;
  const [first] = rebuilt.output.versions;
  const { capture, savedAt } = first;
  const keys = new Set(others.map(({ key }) => key));
  return {
    ...rebuilt.output,
    identities: namesOf(first),
    key: await citationKey(capture, async (key) => keys.has(key)),
    savedAt,
    editedAt: savedAt,
  };
}

function byEntry(records: readonly Loose[]): Map<unknown, Loose[]> {
  const groups = new Map<unknown, Loose[]>();
  for (const record of records) {
    const group = groups.get(record.entryId);
    if (group) group.push(record);
    else groups.set(record.entryId, [record]);
  }
  return groups;
}

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

/** Opens the database in whatever schema it is, and never makes one. */
function openAsIs(factory: IDBFactory): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(libraryName);
    request.onupgradeneeded = () => {
      reject(new LibraryError('not-found'));
      request.transaction?.abort();
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(wrap(request.result));
  });
}

async function recordsOf(
  db: IDBPDatabase,
  store: string,
): Promise<{ records: unknown[]; lost: number }> {
  if (!db.objectStoreNames.contains(store)) return { records: [], lost: 0 };
  try {
    return { records: await db.getAll(store), lost: 0 };
  } catch {
    // One bad record fails them all: read them one by one.
  }
  const keys = await db.getAllKeys(store).catch(() => []);
  const results = await Promise.allSettled(keys.map((key) => db.get(store, key)));
  const records = results.flatMap((result): unknown[] =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  return { records, lost: Math.max(1, results.length) - records.length };
}
