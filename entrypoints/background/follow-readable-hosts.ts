import { browser } from 'wxt/browser';
import { replanPages } from '../../utils/library/permission';
import { letRead } from '../../utils/sites/hosts';
import { library } from './library';
import { askReadable, readablePatterns } from './readable-hosts';

/** The key in `storage.local` of the patterns that the plan of the checks goes by. */
const key = 'plannedFor';

let last: Promise<void> = Promise.resolve();

/**
 * Lets the plan of the checks follow what the browser lets Stet read: one change after another. Where
 * the background died on the way, or the library does not open, the next start does it.
 */
export function followReadableHosts(): Promise<void> {
  const next = () => follow().catch(() => undefined);
  last = last.then(next);
  return last;
}

async function follow(): Promise<void> {
  await askReadable();
  const patterns = await readablePatterns();
  const stored: unknown = (await browser.storage.local.get(key))[key];
  if (JSON.stringify(stored) === JSON.stringify(patterns)) return;
  await replanPages(await library(), (host) => letRead(patterns, host));
  await browser.storage.local.set({ [key]: patterns });
}
