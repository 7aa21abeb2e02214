/** Looks through chunks of the search index, and through the summaries, for what a query asks for. */
import { chunkRows, type IndexChunk, titleLineOf } from '../db/index-chunk';
import type { Matcher, Sought } from './match-query';
import { chunkOf, type RowNumber } from './sort-entries';

/** One chunk to look through. */
export interface RowPlace {
  chunk: IndexChunk;
  /** The chunk's number among all. */
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
  const { chunk, number, words, members, summaries } = place;
  const all = allOf(matcher.words);
  const found: RowNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== all || (members && !members.has(chunk.ids[at] ?? ''))) continue;
    if (!matcher.passes(chunk, at)) continue;
    if (matcher.needsSummary && !matcher.passesWith(chunk, at, summaries[at] ?? '')) continue;
    found.push(number * chunkRows + at);
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
  const { chunk, number, words, members, summaries } = place;
  const all = allOf(matcher.words);
  const found: RowNumber[] = [];
  for (let at = 0; at < words.length; at++) {
    const slot = number * chunkRows + at;
    if (words[at] === all || possible?.[slot] === 0) continue;
    const [row = 0, summary = ''] = [words[at], summaries[at]];
    if (summary === '' || (members && !members.has(chunk.ids[at] ?? ''))) continue;
    const isFound = matcher.words.every(
      (sought, bit) => (row >>> bit) & 1 || isAmong(summary, sought),
    );
    if (isFound && matcher.passes(chunk, at) && matcher.passesWith(chunk, at, summary)) {
      found.push(slot);
    }
  }
  return found;
}

/** Whether one of the texts stands among some words. */
function isAmong(words: string, { texts, shared }: Sought): boolean {
  return (shared === '' || words.includes(shared)) && texts.some((text) => words.includes(text));
}

/** Those with all words in the title, up to a limit, and then the others. */
export function titlesFirst(
  chunks: readonly IndexChunk[],
  rows: readonly RowNumber[],
  matcher: Matcher,
  limit: number,
): [RowNumber[], RowNumber[]] {
  const [first, others]: [RowNumber[], RowNumber[]] = [[], []];
  for (const slot of rows) {
    const chunk = chunks[chunkOf(slot)];
    if (first.length >= limit) break;
    (chunk && isInTitle(chunk, slot % chunkRows, matcher) ? first : others).push(slot);
  }
  return [first, others];
}

/** Whether all words stand in the title. */
function isInTitle(chunk: IndexChunk, at: number, { words }: Matcher): boolean {
  const title = titleLineOf(chunk, at, 0);
  return words.every(({ texts }) => texts.some((text) => title.includes(text)));
}

/** Which of the words stand in the lines of each row: one bit a word, in whichever spelling. */
export function wordsIn(chunk: IndexChunk, words: readonly Sought[]): Uint32Array {
  const found = new Uint32Array(chunk.ids.length);
  for (const [bit, { texts, shared, ids }] of words.entries()) {
    if (shared === '' || chunk.lines.includes(shared)) {
      for (const text of texts) markRows(chunk, text, 1 << bit, found);
    }
    if (ids.size === 0) continue;
    for (const [row, id] of chunk.ids.entries()) {
      if (ids.has(id)) found[row] = (found[row] ?? 0) | (1 << bit);
    }
  }
  return found;
}

function markRows({ lines, ends }: IndexChunk, text: string, mark: number, found: Uint32Array) {
  let row = 0;
  // One search through the whole chunk: one in each row takes several times as long.
  for (let at = lines.indexOf(text); at >= 0; at = lines.indexOf(text, ends[row - 1])) {
    while ((ends[row] ?? 0) <= at) row += 1;
    found[row] = (found[row] ?? 0) | mark;
    row += 1;
  }
}

/** All words' bits; queries have 32 terms at the most. */
function allOf(words: readonly Sought[]): number {
  return 2 ** words.length - 1;
}
