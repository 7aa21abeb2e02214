/** Which other spellings brought something that the words as they are written did not. */
import { chunkRows, type IndexChunk, rowText } from '../db/index-chunk';
import type { Spelling } from './match-query';
import { chunkOf, type RowNumber } from './sort-entries';

/** What a list holds, and how its summaries are read. */
interface ListedRows {
  chunks: readonly IndexChunk[];
  rows: readonly RowNumber[];
  /** Found in their summary alone. */
  alone: readonly RowNumber[];
  summariesOf(chunk: IndexChunk): readonly string[];
}

/** The spellings by which some row was found that has no word as it is written. */
export function foundSpellings(listed: ListedRows, spellings: readonly Spelling[]): string[] {
  return spellings.flatMap(({ text, others }) =>
    others.filter((other) => hasFound(listed, text, other)),
  );
}

function hasFound({ chunks, rows, alone, summariesOf }: ListedRows, text: string, other: string) {
  const isOther = (words: string) => words.includes(other) && !words.includes(text);
  // Most chunks have no such word: one look tells it of all their rows, and of none that has no row here.
  const within = new Map<IndexChunk, boolean>();
  const isInRow = (slot: RowNumber) => {
    const chunk = chunks[chunkOf(slot)];
    if (!chunk) return false;
    const isWithin = within.get(chunk) ?? chunk.lines.includes(other);
    within.set(chunk, isWithin);
    return isWithin && isOther(rowText(chunk, slot % chunkRows));
  };
  return (
    rows.some(isInRow) ||
    alone.some((slot) => {
      const chunk = chunks[chunkOf(slot)];
      if (!chunk) return false;
      const at = slot % chunkRows;
      return isOther(rowText(chunk, at) + (summariesOf(chunk)[at] ?? ''));
    })
  );
}
