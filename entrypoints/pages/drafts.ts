import type { Library } from '../../utils/library/database';
import { edit, type NoteEdit } from '../../utils/library/entries';
import { toLibraryError } from '../../utils/library/errors';

/** A note that is on its way into the library. */
interface Draft extends NoteEdit {
  /** Milliseconds since the Unix epoch, UTC. */
  at: number;
}

/** What stands before an entry's id in the key of its draft. */
const prefix = 'note ';

/**
 * Keeps a note at once, until the library has it: a page that is closed in the same moment takes
 * its transaction with it, and `localStorage` is written before the closing goes on.
 */
export function holdNote(id: string, edit: NoteEdit): void {
  const draft: Draft = { ...edit, at: Date.now() };
  try {
    localStorage.setItem(prefix + id, JSON.stringify(draft));
  } catch {
    // Full or switched off: the library alone has the note then.
  }
}

/** The library has a note: what was held of it is let go, unless more was typed since. */
export function letNoteGo(id: string, text: string): void {
  if (draftOf(prefix + id)?.text === text) localStorage.removeItem(prefix + id);
}

/** Lets a note go whose entry was removed for good. */
export function dropNote(id: string): void {
  localStorage.removeItem(prefix + id);
}

/**
 * Brings into the library what a page that was closed left behind, beside what was written there
 * since, unless its entry is gone.
 * @throws LibraryError where the database fails; what is held stays held.
 */
export async function recoverNotes(lib: Library): Promise<void> {
  for (const key of Object.keys(localStorage).filter((key) => key.startsWith(prefix))) {
    const draft = draftOf(key);
    const id = key.slice(prefix.length);
    if (draft) {
      await edit(lib, id, { note: draft }).catch((error: unknown) => {
        if (toLibraryError(error).code !== 'not-found') throw error;
      });
    }
    if (draftOf(key)?.at === draft?.at) localStorage.removeItem(key);
  }
}

function draftOf(key: string): Draft | undefined {
  const stored = localStorage.getItem(key);
  if (stored === null) return undefined;
  try {
    const draft: unknown = JSON.parse(stored);
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'text' in value &&
    typeof value.text === 'string' &&
    'was' in value &&
    typeof value.was === 'string' &&
    'at' in value &&
    typeof value.at === 'number'
  );
}
