import type { Page } from 'playwright-core';
import { t } from '../e2e/support/texts';
import { bundle } from './bundle';
import { type Figure, figure, median } from './figures';
import type * as searching from './in-page/searching';
import type * as spelling from './in-page/spellings';
import { prefixesOf, queries } from './library-queries';
import type { Shelved } from './seeded-library';

/** What the bundles leave in the page. */
declare const benchSearch: typeof searching;
declare const benchSpellings: typeof spelling;

/** MiniSearch knows no fields in a query. */
const plain = queries.filter((query) => !query.includes(':')).flatMap(prefixesOf);

/** The search over rows and summaries by itself, and what it takes, against MiniSearch's. */
export async function searchFigures(library: Shelved): Promise<Figure[]> {
  const { reader, entries } = library;
  const ours = await alone(reader, (page) => page.evaluate((all) => benchSearch.ours(all), plain));
  const theirs = await alone(reader, async (page) => {
    const times = await page.evaluate((all) => benchSearch.miniSearch(all), plain);
    const heap = await heapOf(page);
    // Asked for at the end, so that the index is not let go of before it is weighed.
    await page.evaluate(() => benchSearch.indexed());
    return { ...times, heap };
  });
  const heaps = await heapsOfPage(library);
  const against = 'MiniSearch over the same texts';
  const heap = (name: string, ours: number) =>
    figure({ name, unit: 'bytes', ours, against, theirs: theirs.heap, limit: 1 });
  return [
    figure({
      name: `reading the library and answering the first search, ${entries} entries`,
      unit: 'ms',
      ours: ours.first,
      against: `${against}, its index built`,
      theirs: theirs.first,
      limit: 0.5,
    }),
    figure({
      name: `each further search, summaries included, ${entries} entries`,
      unit: 'ms',
      ours: median(ours.further),
      against,
      theirs: median(theirs.further),
      limit: 1,
    }),
    heap(`heap of the open library page, ${entries} entries`, heaps.opened),
    heap('the same after a search that looked into the summaries', heaps.searched),
  ];
}

/** Bytes that the library page takes when all is listed, and when it has looked into summaries. */
async function heapsOfPage({
  reader,
  entries,
}: Shelved): Promise<{ opened: number; searched: number }> {
  const page = await reader.browser.open(await reader.browser.address('library.html'));
  await page.waitForFunction(
    (count) => document.querySelector(`[role=option][aria-setsize="${count}"]`) !== null,
    entries,
  );
  const opened = await heapOf(page);
  await page.getByRole('searchbox').fill('zz4');
  await page.getByText(t('common_foundInSummary')).waitFor({ timeout: 30_000 });
  const searched = await heapOf(page);
  await page.close();
  return { opened, searched };
}

/** Bytes that a page's scripts hold, after what they let go of has been collected. */
async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  return usedSize;
}

async function alone<T>(reader: Shelved['reader'], run: (page: Page) => Promise<T>): Promise<T> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/searching.ts', 'benchSearch'));
  const result = await run(page);
  await page.close();
  return result;
}

/** Words of the entries' invented language that hold what is spelt in another way across the Atlantic. */
const words = ['fechus', 'stumor', 'prardor', 'trodoru', 'litrente', 'storfece', 'lusterchar'];
const rounds = 5;

/** What the other spelling of English costs a search, against the words as they are written. */
export async function spellingFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/spellings.ts', 'benchSpellings'));
  const { asWritten, inAll } = await page.evaluate(
    ([all, times]) => benchSpellings.spelled(all, times),
    [words, rounds] as const,
  );
  await page.close();
  return [
    figure({
      name: `a search in every spelling, summaries included, ${entries} entries`,
      unit: 'ms',
      ours: median(inAll),
      against: 'the words as they are written',
      theirs: median(asWritten),
      limit: 1.1,
    }),
  ];
}
