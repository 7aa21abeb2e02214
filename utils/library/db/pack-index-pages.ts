/** The catalog's pages while rows of them change: each is unpacked and packed anew once. */
import { type IndexPage, isOldest, oldestPage, paged, unpack } from './index-page';
import { type IndexKey, type IndexRow, inOrder } from './index-row';

/** A page, and what is to stand in it. */
export interface Leaf {
  page: IndexPage;
  /** Where the next newer one begins; absent for the newest. */
  to: IndexKey | undefined;
  /**
   * Unpacked when the first of them changes, until all have: a task over many entries changes each
   * page a hundred times.
   */
  rows?: Map<string, IndexRow>;
}

/** All pages of a catalog, the newest first. */
export function leavesOf(pages: readonly IndexPage[]): Leaf[] {
  return pages.map((page, at) => ({ page, to: pages[at - 1]?.from }));
}

/** The number of the newest leaf that begins at or before a place; their number where none does. */
export function leafAt(leaves: readonly Leaf[], place: IndexKey): number {
  let [low, high] = [0, leaves.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const leaf = leaves[middle];
    if (leaf && inOrder(place, leaf.page.from) <= 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The rows of a leaf, to be changed. */
export function rowsOf(leaf: Leaf): Map<string, IndexRow> {
  leaf.rows ??= new Map(unpack(leaf.page).map((row) => [row.id, row]));
  return leaf.rows;
}

/** The pages that take a leaf's place, newest first; none where what belongs in it goes to an older one. */
export function repacked({ page, to, rows }: Leaf): IndexPage[] {
  if (!rows) return [page];
  if (rows.size > 0) return paged([...rows.values()], page.from, to === undefined);
  return isOldest(page) ? [oldestPage()] : [];
}
