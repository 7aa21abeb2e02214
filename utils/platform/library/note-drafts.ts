import { editEntry, type NoteEdit } from '../../library/commands/entries';
import { editQuoteNote } from '../../library/commands/quotes';
import type { Library } from '../../library/db/open-library';
import { toLibraryError } from '../../model/library-error';
import { noteDrafts, quoteNoteDrafts } from '../storage/stored-settings';

/**
 * Keeps a note at once, until the library has it: a page that is closed in the same moment takes
 * its transaction with it, and what pages share is written before the closing goes on.
 */
export function holdNote(id: string, edit: NoteEdit): void {
  noteDrafts.set(id, { ...edit, at: Date.now() });
}

/** The library has a note: what was held of it is let go, unless more was typed since. */
export function letNoteGo(id: string, text: string): void {
  if (noteDrafts.get(id)?.text === text) noteDrafts.remove([id]);
}

/** Keeps a note on a quote likewise. */
export function holdQuoteNote(id: string, quote: string, edit: NoteEdit): void {
  quoteNoteDrafts.set(id, { ...edit, quote, at: Date.now() });
}

/** The library has a note on a quote. */
export function letQuoteNoteGo(id: string, text: string): void {
  if (quoteNoteDrafts.get(id)?.text === text) quoteNoteDrafts.remove([id]);
}

/**
 * Brings into the library what a page that was closed left behind, beside what was written there
 * since, unless its entry is gone.
 * @throws LibraryError where the database fails; what is held stays held.
 */
export async function recoverNotes(lib: Library): Promise<void> {
  for (const id of noteDrafts.names()) {
    const draft = noteDrafts.get(id);
    if (draft) await unlessGone(editEntry(lib, id, { note: draft }));
    if (noteDrafts.get(id)?.at === draft?.at) noteDrafts.remove([id]);
  }
  for (const id of quoteNoteDrafts.names()) {
    const draft = quoteNoteDrafts.get(id);
    if (draft) await unlessGone(editQuoteNote(lib, id, draft.quote, draft));
    if (quoteNoteDrafts.get(id)?.at === draft?.at) quoteNoteDrafts.remove([id]);
  }
}

async function unlessGone(edit: Promise<void>): Promise<void> {
  await edit.catch((error: unknown) => {
    if (toLibraryError(error).code !== 'not-found') throw error;
  });
}
