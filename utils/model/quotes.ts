/** What the reader keeps of an entry's words. */
import type { Instant } from './instant';

/** The bounds of quotes, in UTF-16 code units. */
export const quoteBounds = {
  exact: 2_000,
  /** Of the text that is kept before and behind it. */
  around: 32,
  note: 20_000,
  /** How many may be added to an entry; a merge of two may hold more. */
  count: 200,
} as const;

/** Words of a text and those around them, as W3C's TextQuoteSelector has them. */
export interface QuoteSelector {
  exact: string;
  prefix: string;
  suffix: string;
}

/** A passage that the reader keeps of an entry, whatever becomes of it in later versions. */
export interface ReaderQuote extends QuoteSelector {
  id: string;
  /** Whether it was taken from the summary or from the page's own text, which Stet does not keep. */
  part: 'summary' | 'page';
  /** The version that it was taken from, which may have been given up since. */
  versionId: string;
  /** Markdown; '' where there is none. */
  note: string;
  createdAt: Instant;
  /** When it was kept, or its note was written last. */
  editedAt: Instant;
}

/** The quotes of an entry, oldest first, and when others were removed, for merges. */
export interface QuoteSet {
  kept: ReaderQuote[];
  removed: [id: string, at: Instant][];
}
