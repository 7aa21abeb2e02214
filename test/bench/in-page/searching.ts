/** Runs inside one of Stet's own pages: what searches must find, and how MiniSearch finds it. */
import MiniSearch from 'minisearch';
import { entriesByIds } from '../../../utils/library/db/entry-queries';
import { readTransaction } from '../../../utils/library/db/transaction';
import type { EntryListing } from '../../../utils/library/search/list-request';
import { openSearchIndex, type SearchIndex } from '../../../utils/library/search/search-index';
import { unhurried } from '../../library/support/never-yield';
import { open } from './large-library';

/** What a search brings to the top. */
export interface Found {
  query: string;
  /** The title of the first row, '' where nothing is found. */
  title: string;
  /** How many are found without their summary, and how many in all. */
  counts: [rows: number, all: number];
}

const byNewest = { sort: { by: 'saved', descending: true }, grouped: false } as const;

/** What each query is to bring to the top. */
export async function expected(queries: readonly string[]): Promise<Found[]> {
  const library = await open();
  const catalog = openSearchIndex(library, unhurried);
  const found: Found[] = [];
  for (const query of queries) {
    const { ids, groups } = await catalog.list({ ...byNewest, query });
    const alone = groups.find(({ kind }) => kind === 'summary')?.count ?? 0;
    const [first] = await entriesByIds(library, ids.slice(0, 1));
    found.push({ query, title: first?.title ?? '', counts: [ids.length - alone, ids.length] });
  }
  library.close();
  return found;
}

/** Milliseconds of reading the library and answering a first query, then of each further one. */
interface Timed {
  first: number;
  further: number[];
}

/** Our own engine, summaries included. */
export async function ours([first = '', ...further]: readonly string[]): Promise<Timed> {
  const library = await open();
  const start = performance.now();
  const catalog = openSearchIndex(library, unhurried);
  await catalog.list({ ...byNewest, query: first });
  const timed = { first: performance.now() - start, further: await each(further, catalog) };
  library.close();
  return timed;
}

async function each(queries: readonly string[], catalog: SearchIndex): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    let told: EntryListing | undefined;
    await catalog.list({ ...byNewest, query }, (listing) => {
      told = listing;
    });
    times.push(performance.now() - start);
    if (!told?.whole) throw new Error(`${query} was not looked up to its end.`);
  }
  return times;
}

let index: MiniSearch | undefined;

/** MiniSearch over the same texts, with the beginnings of words found as we find them. */
export async function miniSearch([first = '', ...further]: readonly string[]): Promise<Timed> {
  const library = await open();
  const start = performance.now();
  const { entries, pages } = await readTransaction(library, async ({ transaction }) => ({
    entries: await transaction.objectStore('entries').index('listed').getAll(),
    pages: await transaction.objectStore('texts').getAll(),
  }));
  const summaries = new Map<string, string>();
  for (const { ids, texts } of pages) {
    for (const [at, id] of ids.entries()) summaries.set(id, texts[at] ?? '');
  }
  const made = new MiniSearch({ fields: ['lines', 'summary'] });
  made.addAll(
    entries.map(({ id, folded }) => ({ id, lines: folded, summary: summaries.get(id) ?? '' })),
  );
  index = made;
  const search = (query: string) => made.search(query, { prefix: true, combineWith: 'AND' });
  search(first);
  const timed: Timed = { first: performance.now() - start, further: [] };
  for (const query of further) {
    const begun = performance.now();
    search(query);
    timed.further.push(performance.now() - begun);
  }
  library.close();
  return timed;
}

/** Terms of the index that MiniSearch has built: what keeps it in memory until it is weighed. */
export function indexed(): number {
  return index?.termCount ?? 0;
}
