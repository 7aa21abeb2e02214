import { Reader } from '../e2e/reader';
import { bundle } from './bundle';
import type { Figure } from './figures';
import type * as filling from './in-page/large-library';
import { exportFigures, exportMemoryFigures } from './library-export';
import { searchFigures } from './library-index';
import { firstPaintFigures, scrollFigures } from './library-paint';
import { savingFigures } from './library-saving';
import { typingFigures } from './library-typing';

/** What the bundle leaves in the page. */
declare const benchLibrary: typeof filling;

/** A browser with a library of so many invented entries. */
export interface Shelved {
  reader: Reader;
  entries: number;
}

/** The library page, its search and its writes, by the size of the library. */
export async function libraryFigures(): Promise<Figure[]> {
  const empty = await shelved(0);
  const few = await shelved(1_000);
  const small = await shelved(10_000);
  const large = await shelved(100_000);
  const figures = [
    ...(await firstPaintFigures(large, empty)),
    ...(await typingFigures(small, { rows: 16, summaries: 30 })),
    ...(await typingFigures(large, { rows: 50, summaries: 250, first: 300 })),
    ...(await scrollFigures(large)),
    ...(await searchFigures(small)),
    ...(await searchFigures(large)),
    ...(await exportFigures(small)),
    ...(await exportMemoryFigures(large, few)),
    // Last: what it saves is in no other figure.
    ...(await savingFigures(large, empty)),
  ];
  for (const { reader } of [empty, few, small, large]) await reader.browser.close();
  return figures;
}

async function shelved(entries: number): Promise<Shelved> {
  const reader = await Reader.start();
  if (entries > 0) {
    const script = await bundle('in-page/large-library.ts', 'benchLibrary');
    const options = await reader.browser.address('options.html');
    const page = await reader.browser.open(options);
    await page.evaluate(script);
    await page.evaluate((count) => benchLibrary.fill(count), entries);
    await reader.browser.restart();
    const fresh = await reader.browser.open(options);
    await fresh.evaluate(script);
    await fresh.evaluate(() => benchLibrary.settled());
    await fresh.close();
  }
  return { reader, entries };
}
