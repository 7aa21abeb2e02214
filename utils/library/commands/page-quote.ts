import type { Capture } from '../../model/capture';
import { quoteBounds } from '../../model/quotes';
import type { Correctable } from '../../model/records';
import type { MarkedWords } from '../../snapshot/selection';
import { findQuote, quoteAt } from '../../versions/find-quote';
import type { Library } from '../db/open-library';
import { keepQuote, type QuoteOutcome } from './quotes';
import { saveCapture } from './save-capture';

/** What became of words marked on a page; `too-long`: they are more than a quote holds. */
export type PageQuoteOutcome =
  /** `isNew`: the version on the page was saved with it. */
  { kind: QuoteOutcome['kind']; entryId: string; isNew: boolean } | { kind: 'too-long' };

/**
 * Keeps words that are marked on an entry's page, and with them the page's version where it is not
 * held. Words that stand in its summary are a quote from that.
 * @throws LibraryError `damaged`, `quota`, `closed`, `corrupt`.
 */
export async function keepPageQuote(
  lib: Library,
  capture: Capture,
  { exact, prefix, suffix }: MarkedWords,
  corrections: Partial<Correctable> = {},
  note = '',
): Promise<PageQuoteOutcome> {
  if (exact.length > quoteBounds.exact) return { kind: 'too-long' };
  const { entryId, versionId, kind: saved } = await saveCapture(lib, capture, corrections);
  const marked = { exact, prefix, suffix };
  const summary = capture.summary ?? '';
  const found = findQuote(summary, marked);
  const inSummary = found.kind === 'stands' && quoteAt(summary, found.from, found.to);
  const { kind } = await keepQuote(lib, entryId, {
    ...(inSummary || marked),
    part: inSummary ? 'summary' : 'page',
    versionId,
    note,
  });
  return { kind, entryId, isNew: saved !== 'already' };
}
