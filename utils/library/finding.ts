/** Looks through pages of the catalog, and through the summaries, for what a query asks for. */
import { type CatalogPage, lineOf, pageRows } from './catalog-page';
import type { Matcher } from './matching';
import type { Slot } from './sorting';

/** One page to look through. */
export interface Place {
  page: CatalogPage;
  /** The page's number among all. */
  number: number;
  /** The summaries of its rows; only where the matcher needs them. */
  summaries: readonly string[];
  /** The ids of those entries that may be found; all may where it is absent. */
  members?: ReadonlySet<string> | undefined;
}

/** The rows that have all that is asked for in their lines, or in their summary what must be there. */
export function foundInRows(place: Place, matcher: Matcher): Slot[] {
  const { page, number, members, summaries } = place;
  const { words } = matcher;
  const all = allOf(words);
  const has = wordsIn(page, words);
  const found: Slot[] = [];
  for (const [at, id] of page.ids.entries()) {
    if (has[at] !== all || (members && !members.has(id)) || !matcher.passes(page, at)) continue;
    if (matcher.needsSummary && !matcher.passesWith(page, at, summaries[at] ?? '')) continue;
    found.push(number * pageRows + at);
  }
  return found;
}

/**
 * The rows of which some words stand in the summary alone.
 * @param isPossible leaves out what is known not to be found
 */
export function foundInSummaries(
  place: Place,
  matcher: Matcher,
  isPossible: (slot: Slot) => boolean,
): Slot[] {
  const { page, number, members, summaries } = place;
  const { words } = matcher;
  const all = allOf(words);
  const has = wordsIn(page, words);
  const found: Slot[] = [];
  for (const [at, id] of page.ids.entries()) {
    const slot = number * pageRows + at;
    const [row = 0, summary = ''] = [has[at], summaries[at]];
    if (row === all || summary === '' || !isPossible(slot)) continue;
    if ((members && !members.has(id)) || !matcher.passes(page, at)) continue;
    const isFound = words.every((word, bit) => (row >>> bit) & 1 || summary.includes(word));
    if (isFound && matcher.passesWith(page, at, summary)) found.push(slot);
  }
  return found;
}

/** Whether all words stand in the title. */
export function isInTitle(page: CatalogPage, at: number, { words }: Matcher): boolean {
  const title = lineOf(page, at, 0);
  return words.every((word) => title.includes(word));
}

/** Which of the words stand in the lines of each row: one bit a word. */
function wordsIn({ ids, lines, ends }: CatalogPage, words: readonly string[]): Uint32Array {
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
