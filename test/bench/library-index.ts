import type { Page } from 'playwright-core';
import { bundle } from './bundle';
import { type Figure, figure, median } from './figures';
import type * as searching from './in-page/searching';
import type { Shelved } from './library';
import { prefixesOf, queries } from './library-queries';

/** What the bundle leaves in the page. */
declare const benchSearch: typeof searching;

/** MiniSearch knows no fields in a query. */
const plain = queries.filter((query) => !query.includes(':')).flatMap(prefixesOf);

/** The search over rows and summaries by itself, against MiniSearch's, each in a page of its own. */
export async function searchFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const times = {
    ours: await alone(reader, (page) => page.evaluate((all) => benchSearch.ours(all), plain)),
    theirs: await alone(reader, (page) =>
      page.evaluate((all) => benchSearch.miniSearch(all), plain),
    ),
  };
  const against = 'MiniSearch over the same texts';
  return [
    figure({
      name: `reading the library and answering the first search, ${entries} entries`,
      unit: 'ms',
      ours: times.ours.first,
      against: `${against}, its index built`,
      theirs: times.theirs.first,
      limit: 0.5,
    }),
    figure({
      name: `each further search, summaries included, ${entries} entries`,
      unit: 'ms',
      ours: median(times.ours.further),
      against,
      theirs: median(times.theirs.further),
      limit: 1,
    }),
  ];
}

/** What the open library page takes, against a page with MiniSearch's index. */
export async function memoryFigures({ reader, entries }: Shelved): Promise<Figure[]> {
  const library = await reader.browser.open(await reader.browser.address('library.html'));
  await library.waitForFunction(
    (count) => document.querySelector(`[role=option][aria-setsize="${count}"]`) !== null,
    entries,
  );
  const opened = await heapOf(library);
  await library.getByRole('searchbox').fill('zz4');
  await library.waitForFunction(() => document.querySelector('mark') !== null);
  const searched = await heapOf(library);
  await library.close();
  const index = await alone(reader, async (page) => {
    await page.evaluate((all) => benchSearch.miniSearch(all), plain.slice(0, 1));
    const heap = await heapOf(page);
    await page.evaluate(() => benchSearch.indexed());
    return heap;
  });
  const against = "a page with MiniSearch's index";
  const heap = (name: string, ours: number) =>
    figure({ name, unit: 'bytes', ours, against, theirs: index, limit: 1 });
  return [
    heap(`open library page, its heap, ${entries} entries`, opened),
    heap('the same after a search that looked into the summaries', searched),
  ];
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
