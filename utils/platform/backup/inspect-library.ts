import type { Generation } from '../../backup/backup-rotation';
import { type Loss, lastKnownStateOf, lossOf } from '../../backup/detect-loss';
import { giveLibraryId, type LibraryState, libraryState } from '../../library/db/library-state';
import type { Library } from '../../library/db/open-library';
import { lastKnownLibrary } from '../storage/stored-settings';
import { automaticBackups } from './backup-store';

/** The newest automatic backup; undefined where there is none, or no place for one. */
async function newestBackup(): Promise<Generation | undefined> {
  try {
    return (await automaticBackups())[0];
  } catch {
    return undefined;
  }
}

/** Whether this context has counted the library's rows: they do not get lost while it runs. */
let isCounted = false;

/**
 * How the library is, and what the browser has lost of it, by what is kept of it elsewhere.
 * @throws LibraryError where the database fails.
 */
export async function inspectLibrary(lib: Library): Promise<{ state: LibraryState; loss?: Loss }> {
  const known = await lastKnownLibrary.get();
  const newest = known ? undefined : await newestBackup();
  const state = await libraryState(lib, !isCounted);
  const loss = lossOf(state, known, newest);
  isCounted = !loss;
  return { state, ...(loss && { loss }) };
}

/**
 * Keeps outside the library how it is now, under an id that it gets where it has none: from now on
 * this is the library that must not get lost.
 * @param known how it is, where that was just read
 * @throws LibraryError `quota`, `closed`.
 */
export async function keepWitness(lib: Library, known?: LibraryState): Promise<void> {
  let seen = lastKnownStateOf(known ?? (await libraryState(lib)));
  if (!seen) {
    await giveLibraryId(lib);
    seen = lastKnownStateOf(await libraryState(lib));
  }
  if (seen) await lastKnownLibrary.set(seen);
}
