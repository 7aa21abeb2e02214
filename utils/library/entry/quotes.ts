/** A reader's quotes of one entry: how copies of them join, and what is kept of what was removed. */
import { deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import type { QuoteSet, ReaderQuote } from '../../model/quotes';
import type { ChangeTimes } from '../../model/records';

/** What an entry has where nothing was ever quoted. */
export const noQuotes: QuoteSet = { kept: [], removed: [] };

/** How many removals are remembered, the latest. */
const remembered = 500;

/** Whether anything is to be kept of an entry's quotes. */
export function hasAnyQuote({ kept, removed }: QuoteSet): boolean {
  return kept.length > 0 || removed.length > 0;
}

/** When the newest of the changes to an entry's quotes was made; 0 where there was none. */
export function newestQuoteEdit({ kept, removed }: QuoteSet): Instant {
  return [...kept.map(({ editedAt }) => editedAt), ...removed.map(([, at]) => at)].reduce(
    (most, at) => Math.max(most, at),
    0,
  );
}

/** With a quote added, or in the place of its former self. */
export function withQuote(quotes: QuoteSet, quote: ReaderQuote): QuoteSet {
  return joinQuotes(quotes, { kept: [quote], removed: [] });
}

/** Without a quote, which no older copy brings back. */
export function withoutQuote(quotes: QuoteSet, id: string, at: Instant): QuoteSet {
  return joinQuotes(quotes, { kept: [], removed: [[id, at]] });
}

/**
 * With what another copy knows: of each quote its last change, and where that was made at one time,
 * the one that keeps it. The very set where the copy knows nothing more.
 */
export function joinQuotes(ours: QuoteSet, theirs: QuoteSet): QuoteSet {
  const kept = new Map<string, ReaderQuote>();
  for (const quote of [...ours.kept, ...theirs.kept]) {
    const known = kept.get(quote.id);
    kept.set(quote.id, known ? laterOf(known, quote) : quote);
  }
  const removed = new Map<string, Instant>();
  for (const [id, at] of [...ours.removed, ...theirs.removed]) {
    removed.set(id, Math.max(removed.get(id) ?? 0, at));
  }
  for (const [id, { editedAt }] of kept) {
    if ((removed.get(id) ?? 0) > editedAt) kept.delete(id);
    else removed.delete(id);
  }
  const joined = { kept: inOrder([...kept.values()]), removed: latest([...removed]) };
  return deepEqual(joined, ours) ? ours : joined;
}

/** The quotes with the library's ids of their versions. */
export function withVersionIds(quotes: QuoteSet, ids: ReadonlyMap<string, string>): QuoteSet {
  const kept = quotes.kept.map((quote) => ({
    ...quote,
    versionId: ids.get(quote.versionId) ?? quote.versionId,
  }));
  return { ...quotes, kept };
}

/** Which of the quotes of two merged entries belong to one of them: its own, and those of its versions. */
export function quotesOf(
  merged: QuoteSet,
  own: QuoteSet,
  versionIds: ReadonlySet<string>,
): QuoteSet {
  const ids = new Set([...own.kept.map(({ id }) => id), ...own.removed.map(([id]) => id)]);
  return {
    kept: merged.kept.filter(({ id, versionId }) => ids.has(id) || versionIds.has(versionId)),
    removed: merged.removed.filter(([id]) => ids.has(id)),
  };
}

/** The one that was edited later; of two that were edited at one time the same one, in whichever order. */
function laterOf(one: ReaderQuote, other: ReaderQuote): ReaderQuote {
  if (one.editedAt !== other.editedAt) return one.editedAt > other.editedAt ? one : other;
  return contentOf(other) > contentOf(one) ? other : one;
}

/** What two copies of a quote may differ in; a version may have another id in each library. */
function contentOf({ exact, prefix, suffix, part, note, createdAt }: ReaderQuote): string {
  return JSON.stringify([note, exact, prefix, suffix, part, createdAt]);
}

function inOrder(quotes: ReaderQuote[]): ReaderQuote[] {
  return quotes.sort(
    (one, other) => one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1),
  );
}

function latest(removed: ChangeTimes): ChangeTimes {
  return removed
    .sort(([id, at], [otherId, otherAt]) => at - otherAt || (id < otherId ? -1 : 1))
    .slice(-remembered);
}
