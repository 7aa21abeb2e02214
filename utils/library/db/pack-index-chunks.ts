/** The search index's chunks while rows of them change: each is unpacked and packed anew once. */
import { chunked, type IndexChunk, isOldest, oldestChunk, unpack } from './index-chunk';
import { type IndexKey, type IndexRow, inOrder } from './index-row';

/** A chunk, and what is to stand in it. */
export interface Leaf {
  chunk: IndexChunk;
  /** Where the next newer one begins; absent for the newest. */
  to: IndexKey | undefined;
  /**
   * Unpacked when the first of them changes, until all have: a task over many entries changes each
   * chunk a hundred times.
   */
  rows?: Map<string, IndexRow>;
}

/** All chunks of an index, the newest first. */
export function leavesOf(chunks: readonly IndexChunk[]): Leaf[] {
  return chunks.map((chunk, at) => ({ chunk, to: chunks[at - 1]?.from }));
}

/** The number of the newest leaf that begins at or before a place; their number where none does. */
export function leafAt(leaves: readonly Leaf[], place: IndexKey): number {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf && inOrder(place, leaf.chunk.from) <= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows of a leaf, to be changed. */
export function rowsOf(leaf: Leaf): Map<string, IndexRow> {
  leaf.rows ??= new Map(unpack(leaf.chunk).map((row) => [row.id, row]));
  return leaf.rows;
}

/** The chunks that take a leaf's place, newest first; none where what belongs in it goes to an older one. */
export function repacked({ chunk, to, rows }: Leaf): IndexChunk[] {
  if (!rows) return [chunk];
  if (rows.size > 0) return chunked([...rows.values()], chunk.from, to === undefined);
  return isOldest(chunk) ? [oldestChunk()] : [];
}
