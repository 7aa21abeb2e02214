/** What the reader keeps of an entry's words: a quote, the note on it, and its removal. */
import { LibraryError } from '../../model/library-error';
import {
  type QuoteSelector,
  type QuoteSet,
  quoteBounds,
  type ReaderQuote,
} from '../../model/quotes';
import type { Undo } from '../../model/undo';
import { beginningOf, endOf } from '../../text/cut-text';
import type { Library } from '../db/open-library';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { areValidQuotes } from '../db/valid-records';
import { writeEntry } from '../db/write-entry';
import { recompute } from '../entry/apply-capture';
import { newestEdit, stampAfter } from '../entry/edit-times';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { mergeTexts } from '../entry/merge-texts';
import { newestQuoteEdit, withoutQuote, withQuote } from '../entry/quotes';
import type { NoteEdit } from './entries';

/** What is to be kept. */
export interface QuoteDraft extends QuoteSelector, Pick<ReaderQuote, 'part' | 'versionId'> {
  note?: string;
}

/** What became of a quote: `known`, these words of this version are kept already; `full`, there are too many. */
export type QuoteOutcome = { kind: 'kept' | 'known'; quote: ReaderQuote } | { kind: 'full' };

/**
 * Keeps words of one of an entry's versions; what is longer than its bounds is cut.
 * @throws LibraryError `not-found`, `damaged`, `quota`, `closed`.
 */
export function keepQuote(lib: Library, entryId: string, draft: QuoteDraft): Promise<QuoteOutcome> {
  return writeTransaction(lib, async (writing) => {
    const held = await quotable(writing, entryId);
    const exact = beginningOf(draft.exact, quoteBounds.exact);
    const known = held.quotes.kept.find(
      (quote) => quote.exact === exact && quote.versionId === draft.versionId,
    );
    if (known) return { kind: 'known', quote: known };
    if (held.quotes.kept.length >= quoteBounds.count) return { kind: 'full' };
    const now = stampOf(held, lib);
    const quote: ReaderQuote = {
      id: lib.newId(),
      exact,
      prefix: endOf(draft.prefix, quoteBounds.around),
      suffix: beginningOf(draft.suffix, quoteBounds.around),
      part: draft.part,
      versionId: draft.versionId,
      note: (draft.note ?? '').slice(0, quoteBounds.note),
      createdAt: now,
      editedAt: now,
    };
    await write(writing, held, withQuote(held.quotes, quote), lib);
    return { kind: 'kept', quote };
  });
}

/**
 * Changes the note on a quote; one that was removed meanwhile stays removed.
 * @throws LibraryError `not-found`, `damaged`, `quota`, `closed`.
 */
export function editQuoteNote(
  lib: Library,
  entryId: string,
  quoteId: string,
  { text, was }: NoteEdit,
): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const held = await quotable(writing, entryId);
    const quote = held.quotes.kept.find(({ id }) => id === quoteId);
    if (!quote) return;
    const note = mergeTexts(quote.note, text, was).slice(0, quoteBounds.note);
    if (note === quote.note) return;
    const edited = { ...quote, note, editedAt: stampOf(held, lib) };
    await write(writing, held, withQuote(held.quotes, edited), lib);
  });
}

/**
 * Removes a quote. The undo brings it back as it was.
 * @throws LibraryError `not-found`, `damaged`, `quota`, `closed`.
 */
export async function removeQuote(lib: Library, entryId: string, quoteId: string): Promise<Undo> {
  const removed = await writeTransaction(lib, async (writing) => {
    const held = await quotable(writing, entryId);
    const quote = held.quotes.kept.find(({ id }) => id === quoteId);
    if (quote) {
      await write(writing, held, withoutQuote(held.quotes, quoteId, stampOf(held, lib)), lib);
    }
    return quote;
  });
  return async () => {
    if (!removed) return;
    await writeTransaction(lib, async (writing) => {
      const held = await quotable(writing, entryId);
      const back = { ...removed, editedAt: stampOf(held, lib) };
      await write(writing, held, withQuote(held.quotes, back), lib);
    });
  };
}

/** An entry whose quotes can be read, so that none is overwritten. */
async function quotable(writing: WriteTx, entryId: string): Promise<EntryAggregate> {
  const entry = await writing.entry(entryId);
  if (!entry) throw new LibraryError('not-found');
  if (entry.damaged || !areValidQuotes(await writing.quotes(entryId))) {
    throw new LibraryError('damaged');
  }
  return writing.held(entry);
}

function stampOf({ entry, quotes }: EntryAggregate, lib: Library): number {
  return stampAfter(lib.now(), newestEdit(entry), newestQuoteEdit(quotes));
}

async function write(
  writing: WriteTx,
  held: EntryAggregate,
  quotes: QuoteSet,
  lib: Library,
): Promise<void> {
  const entry = {
    ...held.entry,
    editedAt: Math.max(newestEdit(held.entry), newestQuoteEdit(quotes)),
  };
  await writeEntry(writing, held, recompute({ ...held, entry, quotes }, lib));
}
