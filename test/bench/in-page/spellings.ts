/** Runs inside one of Stet's own pages: searches in both spellings of English, against one alone. */
import type { Library } from '../../../utils/library/db/open-library';
import { openSearchIndex, type SearchIndex } from '../../../utils/library/search/search-index';
import { unhurried } from '../../library/support/never-yield';
import { open } from './large-library';

const byNewest = { sort: { by: 'saved', descending: true }, grouped: false } as const;

/** Milliseconds of each search, as it is written and in every spelling. */
export interface Spelled {
  asWritten: number[];
  inAll: number[];
}

/**
 * Looks for words one after the other: in quotes, which stand for no other spelling, and without,
 * by turns in one index each, so that neither finds what the other has made ready.
 */
export async function spelled(words: readonly string[], rounds: number): Promise<Spelled> {
  const library: Library = await open();
  const times: Spelled = { asWritten: [], inAll: [] };
  const [quoting, plain] = [
    openSearchIndex(library, unhurried),
    openSearchIndex(library, unhurried),
  ];
  for (const index of [quoting, plain]) await index.list({ ...byNewest, query: 'zz4' });
  for (let round = 0; round < rounds; round++) {
    for (const word of words) {
      times.asWritten.push(await timed(quoting, `"${word}"`));
      times.inAll.push(await timed(plain, word));
    }
  }
  library.close();
  return times;
}

async function timed(index: SearchIndex, query: string): Promise<number> {
  const start = performance.now();
  await index.list({ ...byNewest, query });
  return performance.now() - start;
}
