/** Looks through pages of the catalog, and through the summaries, for what a query asks for. */
import { type IndexPage, pageRows, titleLineOf } from '../db/index-page';
import type { Matcher } from './match-query';
import type { RowNumber } from './sort-entries';

/** One page to look through. */
export interface RowPlace {
  page: IndexPage;
  /** The page's number among all. */
  number: number;
  /** Which of the matcher's words stand in the lines of each row (`wordsIn`). */
  words: Uint32Array;
  /** The summaries of its rows; only where the matcher needs them. */
  summaries: readonly string[];
  /** The ids of those entries that may be found; all may where it is absent. */
  members?: ReadonlySet<string> | undefined;
}

/** The rows that have all that is asked for in their lines, or in their summary what must be there. */
export function scanRows(place: RowPlace, matcher: Matcher): RowNumber[] {
  const { page, number, words, members, summaries } = place;
  const all = allOf(matcher.words);
  const found: RowNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== all || (members && !members.has(page.ids[at] ?? ''))) continue;
    if (!matcher.passes(page, at)) continue;
    if (matcher.needsSummary && !matcher.passesWith(page, at, summaries[at] ?? '')) continue;
    found.push(number * pageRows + at);
  }
  return found;
}

/**
 * The rows of which some words stand in the summary alone.
 * @param possible by slots what may be found; absent where nothing is known of that
 */
export function scanSummaries(
  place: RowPlace,
  matcher: Matcher,
  possible: Uint8Array | undefined,
): RowNumber[] {
  const { page, number, words, members, summaries } = place;
  const all = allOf(matcher.words);
  const found: RowNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    const slot = number * pageRows + at;
    if (words[at] === all || possible?.[slot] === 0) continue;
    const [row = 0, summary = ''] = [words[at], summaries[at]];
    if (summary === '' || (members && !members.has(page.ids[at] ?? ''))) continue;
    const isFound = matcher.words.every((word, bit) => (row >>> bit) & 1 || summary.includes(word));
    if (isFound && matcher.passes(page, at) && matcher.passesWith(page, at, summary)) {
      found.push(slot);
    }
  }
  return found;
}

/** Whether all words stand in the title. */
export function isInTitle(page: IndexPage, at: number, { words }: Matcher): boolean {
  const title = titleLineOf(page, at, 0);
  return words.every((word) => title.includes(word));
}

/** Which of the words stand in the lines of each row: one bit a word. */
export function wordsIn({ ids, lines, ends }: IndexPage, words: readonly string[]): Uint32Array {
  const found = new Uint32Array(ids.length);
  for (const [bit, word] of words.entries()) {
    let row = 0;
    // One search through the whole page: one in each row takes several times as long.
    for (let at = lines.indexOf(word); at >= 0; at = lines.indexOf(word, ends[row - 1])) {
      while ((ends[row] ?? 0) <= at) row += 1;
      found[row] = (found[row] ?? 0) | (1 << bit);
      row += 1;
    }
  }
  return found;
}

/** All words' bits; queries have 32 terms at the most. */
function allOf(words: readonly string[]): number {
  return 2 ** words.length - 1;
}
