/** Takes looked-up works into the library, and takes them back. */
import { changeAll } from '../library/commands/bulk-changes';
import { saveCapture } from '../library/commands/save-capture';
import type { Library } from '../library/db/open-library';
import { type Incoming, planImport } from '../library/transfer/import-plan';
import { importWorks } from '../library/transfer/import-works';
import type { Capture } from '../model/capture';
import type { RecordSource } from '../model/check';
import type { PrintDetails } from '../model/print-details';

/** A work as a registry has it on record, or as its page was read. */
export interface WorkToSave {
  capture: Capture;
  /** Where it stands in print, as the registry has it; absent where its page was read. */
  details?: Partial<PrintDetails>;
  /** Absent where its page was read. */
  registry?: RecordSource;
}

/** What came of it. */
export interface SavedWorks {
  /** Works, each counted once: new in the library, with a version that it did not hold, held. */
  added: number;
  updated: number;
  unchanged: number;
  /**
   * Takes back what was added and how it was filed; a version that joined an entry from its page
   * stays. Resolves to how many entries were taken back.
   */
  undo(): Promise<number>;
}

/**
 * Saves what registries told as their records, which are watched and not taken for a page that was
 * read, and what pages told as a visit's save does.
 * @param collection id of the collection that holds all of them then
 * @throws LibraryError `quota`, `closed`, `corrupt`, `not-found` where the collection is gone.
 */
export async function saveWorks(
  lib: Library,
  works: readonly WorkToSave[],
  collection?: string,
): Promise<SavedWorks> {
  const records = works.flatMap((work) => (work.registry ? [incomingOf(work)] : []));
  const plan = await planImport(lib, records);
  const imported = await importWorks(lib, plan, {
    filing: { kind: 'none' },
    theirs: () => new Set(),
    ...(collection !== undefined && { collection }),
  });
  const counts = {
    added: imported.added,
    updated: imported.updated,
    unchanged: imported.unchanged + plan.repeated.length,
  };
  const fresh: string[] = [];
  const ids: string[] = [];
  for (const { capture, registry } of works) {
    if (registry) continue;
    const { kind, entryId } = await saveCapture(lib, capture);
    ids.push(entryId);
    if (kind === 'already') counts.unchanged += 1;
    else if (kind === 'version-added') counts.updated += 1;
    else {
      // What is taken out of the trash is new to the list.
      counts.added += 1;
      fresh.push(entryId);
    }
  }
  const filed =
    collection === undefined || ids.length === 0
      ? undefined
      : await changeAll(lib, ids, { kind: 'file', collection });
  return {
    ...counts,
    async undo() {
      await filed?.undo();
      const { entries } = await imported.undo();
      if (fresh.length > 0) await changeAll(lib, fresh, { kind: 'trash' });
      return entries + fresh.length;
    },
  };
}

function incomingOf({ capture, details = {}, registry }: WorkToSave): Incoming {
  return {
    line: 0,
    capture,
    details,
    tags: [],
    collections: [],
    note: '',
    ...(registry && { registry }),
  };
}
