import type { Capture } from '../model/capture';
import type { ReaderQuote } from '../model/quotes';
import { findQuote } from './find-quote';

/** What became of a quote in another version. */
export type QuoteFate =
  | { kind: 'stands' }
  /** `text`: the passage in its place. */
  | { kind: 'reworded'; text: string }
  | { kind: 'gone' }
  /**
   * Stet has not seen the text in which it would stand: the page of that version, its summary, or, of a
   * quote from the page's own text, more than the summary.
   */
  | { kind: 'unknown'; unseen: 'page' | 'summary' | 'text' };

/**
 * Looks a quote up in a version.
 * @param version undefined where its page was not read
 */
export function quoteFate(
  quote: ReaderQuote,
  version: Pick<Capture, 'summary'> | undefined,
): QuoteFate {
  if (!version) return { kind: 'unknown', unseen: 'page' };
  const unseen = quote.part === 'page' ? 'text' : 'summary';
  const summary = version.summary ?? '';
  if (summary.trim() === '') return { kind: 'unknown', unseen };
  const found = findQuote(summary, quote);
  switch (found.kind) {
    case 'stands':
      return { kind: 'stands' };
    case 'reworded':
      // A passage of the text whose like stands in the summary is no other wording of it.
      return quote.part === 'page'
        ? { kind: 'unknown', unseen }
        : { kind: 'reworded', text: summary.slice(found.from, found.to) };
    case 'gone':
      return quote.part === 'page' ? { kind: 'unknown', unseen } : { kind: 'gone' };
  }
}
