import { Reader } from '../e2e/support/reader';
import { bundle } from './bundle';
import type * as filling from './in-page/large-library';

/** What the bundle leaves in the page. */
declare const benchLibrary: typeof filling;

/** A browser with a library of so many invented entries. */
export interface Shelved {
  reader: Reader;
  entries: number;
}

/** Starts one, restarted after it was filled: nothing measured has seen an entry before. */
export async function shelved(entries: number): Promise<Shelved> {
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
