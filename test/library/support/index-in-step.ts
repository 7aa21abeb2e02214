import { expect } from 'vitest';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { chunkRows, type IndexChunk, unpack } from '../../../utils/library/db/index-chunk';
import { indexKeyOf, inOrder, toIndexRow } from '../../../utils/library/db/index-row';
import type { Library } from '../../../utils/library/db/open-library';
import { readTransaction } from '../../../utils/library/db/transaction';

/** The catalog's pages as they lie in the database, newest first. */
export async function pagesOf(lib: Library): Promise<IndexChunk[]> {
  const pages = await readTransaction(lib, ({ transaction }) =>
    transaction.objectStore('catalog').getAll(),
  );
  return pages.reverse();
}

/** What the catalog must say: the facts of every listed row, newest first. */
export async function factsOfRows(lib: Library) {
  return (await newestEntries(lib, { limit: 10_000 })).map(toIndexRow);
}

/** Expects the pages to say what the rows say, each page to hold what belongs in it, and no more. */
export async function expectInStep(lib: Library): Promise<IndexChunk[]> {
  const pages = await pagesOf(lib);
  expect(pages.flatMap(unpack)).toEqual(await factsOfRows(lib));
  for (const [at, page] of pages.entries()) {
    const newer = pages[at - 1];
    for (const row of unpack(page)) {
      expect(inOrder(indexKeyOf(row), page.from)).toBeLessThanOrEqual(0);
      if (newer) expect(inOrder(newer.from, indexKeyOf(row))).toBeLessThan(0);
    }
    expect(page.ids.length).toBeLessThanOrEqual(chunkRows);
    if (page.ids.length > 1) expect(page.lines.length).toBeLessThan(32_768);
  }
  return pages;
}
