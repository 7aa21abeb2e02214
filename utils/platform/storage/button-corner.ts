/**
 * The corner of a page in which its button stands, for the script on a page: a schema would weigh more
 * there than all that the script keeps, so of the declaration it has the types alone.
 */
import { browser } from 'wxt/browser';
import type { StoredValue } from './define-item';
import type { buttonSide } from './stored-settings';

/** The lower corner in which the button stands, in the page's reading direction. */
export type Side = StoredValue<typeof buttonSide>;

const key: (typeof buttonSide)['key'] = 'buttonSide';

/** The corner the reader chose; the end one until then. */
export async function chosenSide(): Promise<Side> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return stored === 'start' ? 'start' : 'end';
}

/** Remembers the corner for every page. */
export async function chooseSide(side: Side): Promise<void> {
  await browser.storage.local.set({ [key]: side });
}
