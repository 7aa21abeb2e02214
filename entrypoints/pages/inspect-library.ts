import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Generation } from '../../utils/backup/generations';
import {
  type Loss,
  lossOf,
  type Witness,
  witnessOf,
  witnessSchema,
} from '../../utils/backup/witness';
import type { Library } from '../../utils/library/database';
import { giveLibraryId, type LibraryState, libraryState } from '../../utils/library/library-state';
import { automaticBackups } from './backup-store';

/** The key in `storage.local`, which is another file on the disk than the library's. */
const key = 'library';

async function witness(): Promise<Witness | undefined> {
  const parsed = v.safeParse(witnessSchema, (await browser.storage.local.get(key))[key]);
  return parsed.success ? parsed.output : undefined;
}

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
  const known = await witness();
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
  let seen = witnessOf(known ?? (await libraryState(lib)));
  if (!seen) {
    await giveLibraryId(lib);
    seen = witnessOf(await libraryState(lib));
  }
  if (seen) await browser.storage.local.set({ [key]: seen });
}

/** Calls back when another state of the library was kept, in any context; returns how to stop. */
export function onWitness(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
