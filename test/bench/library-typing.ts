import type { Page } from 'playwright-core';
import { bundle } from './bundle';
import { type Figure, figure, median, quantile } from './figures';
import type * as searching from './in-page/searching';
import type { Found } from './in-page/searching';
import type * as typing from './in-page/typing';
import { prefixesOf, queries } from './library-queries';
import type { Shelved } from './seeded-library';

/** What the bundles leave in the page. */
declare const benchSearch: typeof searching;
declare const benchTyping: typeof typing;

/** Openings of the page whose first keystroke is measured. */
const openings = 7;

/** Milliseconds that are allowed from a keystroke to its first rows painted. */
interface Bounds {
  /** Where the rows are found by their lines. */
  rows: number;
  /** Where they are found by their summaries alone. */
  summaries: number;
  /** Of the first keystroke after the page was opened. */
  first?: number;
}

/** Typing into the library page's search, letter by letter. */
export async function typingFigures(library: Shelved, bounds: Bounds): Promise<Figure[]> {
  const { entries } = library;
  const found = await expectations(library);
  const isInRows = ({ counts: [rows] }: Found) => rows > 0;
  const inRows = found.filter(isInRows);
  const inSummaries = found.filter((one) => !isInRows(one) && one.counts[1] > 0);
  const [letter] = inRows;
  if (!letter) throw new Error('No letter finds anything.');

  const first: number[] = [];
  for (let opening = 0; opening < openings; opening++) {
    const page = await opened(library);
    first.push(await page.evaluate((one) => benchTyping.enter(one), letter));
    await page.close();
  }
  const page = await opened(library);
  // Once before, so that what is measured finds the catalog and the summaries read.
  await page.evaluate((all) => benchTyping.type(all), inSummaries.slice(0, 2));
  const rows = await page.evaluate((all) => benchTyping.type(all), inRows);
  const summaries = await page.evaluate((all) => benchTyping.type(all), inSummaries);
  await page.close();
  const bound = (name: string, ours: number, theirs: number) =>
    figure({
      name: `${name}, to its first rows painted, ${entries} entries`,
      unit: 'ms',
      ours,
      against: 'what is allowed',
      theirs,
      limit: 1,
    });
  return [
    ...(bounds.first === undefined
      ? []
      : [bound('first keystroke after opening', median(first), bounds.first)]),
    bound(`keystroke, 95 % of ${rows.length}`, quantile(rows, 0.95), bounds.rows),
    bound(
      `keystroke that only summaries answer, 95 % of ${summaries.length}`,
      quantile(summaries, 0.95),
      bounds.summaries,
    ),
  ];
}

/** What each letter of the queries is to bring to the top; those that find nothing are left out. */
async function expectations({ reader }: Shelved): Promise<Found[]> {
  const page = await reader.browser.open(await reader.browser.address('options.html'));
  await page.evaluate(await bundle('in-page/searching.ts', 'benchSearch'));
  const found = await page.evaluate(
    (all) => benchSearch.expected(all),
    queries.flatMap(prefixesOf),
  );
  await page.close();
  return found.filter(({ title }) => title !== '');
}

/** The library page with its first rows shown. */
async function opened({ reader }: Shelved): Promise<Page> {
  const page = await reader.browser.open(await reader.browser.address('library.html'));
  await page.evaluate(await bundle('in-page/typing.ts', 'benchTyping'));
  await page.locator('.entry-row-title').first().waitFor();
  return page;
}
