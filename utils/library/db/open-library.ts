/** Opens the library. The database, the clock and the ids are handed in. */
import { type IDBPDatabase, wrap } from 'idb';
import type { WatchTarget } from '../../model/check';
import type { Instant } from '../../model/instant';
import { LibraryError, toLibraryError } from '../../model/library-error';
import type { DueCheck } from '../../watch/schedule/check-batches';
import { type Migration, migrate, migrations, type Upgrade } from './migrations';
import { type LibrarySchema, storeNames } from './schema';

/** The database's name within the extension's origin. */
export const libraryName = 'stet';

/** What a write has touched, for those who show it. */
export interface Change {
  /** Ids of the entries added, changed or removed. */
  entries: string[];
  /** Those of them that were removed for good; absent where none were. */
  removed?: string[];
  alerts: boolean;
  collections: boolean;
  /** Checks were made or asked for; where nothing else is named, no row and no alert has changed. */
  checks: boolean;
  /** Searches were saved, renamed or removed. */
  searches: boolean;
}

/** What a task fills in as it writes. */
export function nothingChanged() {
  return {
    entries: new Set<string>(),
    removed: new Set<string>(),
    alerts: false,
    collections: false,
    checks: false,
    searches: false,
  };
}

/** What the library needs of the world. */
export interface LibraryDeps {
  factory: IDBFactory;
  /** The time, in milliseconds since the Unix epoch. */
  now(): Instant;
  /** An id that no record has yet. */
  newId(): string;
  /**
   * The first checks of an entry by all sources that can tell of it. Without it, an entry is
   * planned to have its page checked, and waits for `planNext` to plan the rest.
   */
  dues?(watched: WatchTarget): DueCheck[];
  /** Called after each write that has reached the disk. */
  changed(change: Change): void;
  /** Called when the connection ends from outside: an upgrade in another tab, or the browser. */
  closed(): void;
}

/** The open library: the database and what was handed in. */
export interface Library extends Omit<LibraryDeps, 'closed'> {
  readonly db: IDBPDatabase<LibrarySchema>;
  /** False once the connection has ended; every later request throws `closed`. */
  isOpen(): boolean;
  close(): void;
}

/**
 * Opens the library, creating or upgrading it. It lets go by itself as soon as a newer Stet in
 * another tab wants to upgrade.
 * @throws LibraryError `blocked`, `newer-schema`, `quota`, `corrupt` or `unavailable`.
 */
export async function openLibrary(deps: LibraryDeps): Promise<Library> {
  const db = await openDatabase(deps.factory, migrations);
  if (!isLibrary(db)) {
    db.close();
    throw new LibraryError('corrupt');
  }
  let open = true;
  const end = () => {
    open = false;
    db.close();
    deps.closed();
  };
  db.addEventListener('versionchange', end);
  db.addEventListener('close', end);
  return {
    db,
    factory: deps.factory,
    now: deps.now,
    newId: deps.newId,
    ...(deps.dues && { dues: deps.dues }),
    changed: deps.changed,
    isOpen: () => open,
    close() {
      open = false;
      db.close();
    },
  };
}

/**
 * Opens the database at the schema version that the steps lead to. idb's own `openDB` takes the
 * global `indexedDB`, so the request is made by the factory at hand and wrapped.
 * @throws LibraryError as `openLibrary`.
 */
export function openDatabase(
  factory: IDBFactory,
  steps: readonly Migration[],
): Promise<IDBPDatabase> {
  return new Promise((resolve, reject) => {
    let refused = false;
    const refuse = (error: unknown) => {
      refused = true;
      reject(toLibraryError(error));
    };
    let request: IDBOpenDBRequest;
    try {
      request = factory.open(libraryName, steps.length);
    } catch (error) {
      refuse(error);
      return;
    }
    request.onupgradeneeded = (event) => {
      const upgrade: object | null = request.transaction && wrap(request.transaction);
      if (!upgrade || !isUpgrade(upgrade)) return;
      migrate(wrap(request.result), upgrade, event.oldVersion, steps).catch((error: unknown) => {
        // A half-done upgrade is worse than none: the old records stay as they were.
        refuse(error);
        upgrade.done.catch(() => undefined);
        upgrade.abort();
      });
    };
    request.onblocked = () => refuse(new LibraryError('blocked'));
    request.onerror = () => refuse(request.error);
    request.onsuccess = () => {
      if (refused) request.result.close();
      else resolve(wrap(request.result));
    };
  });
}

/** idb types each wrapped transaction as a reading one. */
function isUpgrade(transaction: object): transaction is Upgrade {
  return 'mode' in transaction && transaction.mode === 'versionchange';
}

/** Whether a database has all stores that today's schema names. */
function isLibrary(db: unknown): db is IDBPDatabase<LibrarySchema> {
  return (
    db instanceof IDBDatabase && storeNames.every((name) => db.objectStoreNames.contains(name))
  );
}
