import { toLine } from './clean-text';

/**
 * All that the reader has written on an entry, as one text: the note, then each quote in quotation marks
 * with the note on it beneath. For formats that have a place for a note and none for quotes.
 */
export function readersNote({
  note,
  quotes,
}: {
  note: string;
  quotes: readonly { exact: string; note: string }[];
}): string {
  const parts = [note, ...quotes.flatMap((quote) => [`“${toLine(quote.exact)}”`, quote.note])];
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}
