import { browser } from 'wxt/browser';

/** The key in `storage.local`. */
const key = 'lastCitationStyle';

/** Id of the style that the reader cited in last; undefined before the first time. */
export async function lastCitationStyle(): Promise<string | undefined> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return typeof stored === 'string' ? stored : undefined;
}

/** Keeps the style, to be offered first the next time. */
export async function chooseCitationStyle(id: string): Promise<void> {
  await browser.storage.local.set({ [key]: id });
}
