import type { NoteEdit } from '../../../utils/library/commands/entries';

/** A note as a reader writes it who saw another one before, or none. */
export const written = (text: string, was = ''): NoteEdit => ({ text, was });
