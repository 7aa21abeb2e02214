/**
 * Runs inside one of Stet's own pages: does what its pages do with the library, and tells when
 * something is done, so that a browser that is killed meanwhile can be held to its word.
 */

import { changeAll } from '../../../../utils/library/commands/bulk-changes';
import { restoreFromTrash } from '../../../../utils/library/commands/entries';
import { saveCapture } from '../../../../utils/library/commands/save-capture';
import { type Library, openLibrary } from '../../../../utils/library/db/open-library';
import { storeNames } from '../../../../utils/library/db/schema';
import { readTransaction } from '../../../../utils/library/db/transaction';
import { planImport } from '../../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../../utils/library/transfer/import-works';
import { restoreBackup } from '../../../../utils/library/transfer/restore-backup';
import type { Backup } from '../../../../utils/model/backup-schema';
import { sampleBackup, sampleCapture } from '../../../library/support/sample';
import { type Audit, audit, type Records } from '../audit';
import type { Task } from '../task';

/** Put into the page by the test. */
declare function done(what: string): Promise<void>;

let opening: Promise<Library> | undefined;

function library(): Promise<Library> {
  opening ??= openLibrary({
    factory: indexedDB,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    changed: () => undefined,
    closed: () => undefined,
  });
  return opening;
}

/** Makes a task ready; what it returns carries out what a kill shall hit. */
async function ready(task: Task): Promise<() => Promise<unknown>> {
  const lib = await library();
  switch (task.kind) {
    case 'save':
      return async () => {
        for (let entry = task.from; ; entry += 1) {
          await saveCapture(lib, sampleCapture(entry));
          void done(sampleCapture(entry).title);
        }
      };
    case 'import': {
      const works = Array.from({ length: task.count }, (_, at) => ({
        line: at + 1,
        capture: sampleCapture(task.from + at),
        details: {},
        tags: ['imported'],
        collections: [['Imported']],
        note: 'From a file.',
      }));
      const plan = await planImport(lib, works);
      return () => importWorks(lib, plan, { filing: { kind: 'file' }, theirs: () => new Set() });
    }
    case 'restore': {
      const backup = tagged(task.count, task.tag);
      if (!task.isUndone) return () => restoreBackup(lib, backup);
      const { undo } = await restoreBackup(lib, backup);
      return undo;
    }
    case 'put-back': {
      const ids = await readTransaction(lib, ({ transaction }) =>
        transaction.objectStore('entries').index('trashed').getAllKeys(),
      );
      return () => restoreFromTrash(lib, ids);
    }
    case 'change': {
      const ids = await readTransaction(lib, ({ transaction }) =>
        transaction.objectStore('entries').index('listed').getAllKeys(),
      );
      if (!task.isUndone) return () => changeAll(lib, ids, task.change);
      const { undo } = await changeAll(lib, ids, task.change);
      return undo;
    }
  }
}

function tagged(count: number, tag: string): Backup {
  const { collections, entries } = sampleBackup(count);
  const at = Date.now();
  const edits = { tagged: [[tag, at] as [string, number]] };
  return {
    collections,
    entries: entries.map((entry) => ({ ...entry, editedAt: at, tags: [tag], edits })),
  };
}

let go: (() => Promise<unknown>) | undefined;

/** Makes a task ready, to be begun by `begin`. */
export async function prepare(task: Task): Promise<void> {
  go = await ready(task);
}

/** Carries out what was made ready, and tells when it is done. */
export async function begin(): Promise<void> {
  await go?.();
  await done('all');
}

/** Looks through the whole library. */
export async function look(): Promise<Audit> {
  const lib = await library();
  const records = await readTransaction(lib, async ({ transaction }) => {
    const all = await Promise.all(
      storeNames.map(async (name) => [name, await transaction.objectStore(name).getAll()] as const),
    );
    return Object.fromEntries(all) as unknown as Records;
  });
  return audit(records);
}
