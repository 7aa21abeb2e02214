import { browser } from 'wxt/browser';
import type { Library } from '../../utils/library/database';
import { forgetHosts, missingIds, unusedNames } from '../../utils/library/removed-entries';
import { siteFor } from '../../utils/sites/registry';
import { habitPrefix } from './watch/memory';
import { sentPrefix } from './zotero-sent';

/** What an earlier Stet kept of each page, to ask its host on condition that it changed. */
const validatorsPrefix = 'validators:';

/**
 * Forgets what is kept in `storage.local` for entries that a change has removed for good, and for
 * publishers of whom nothing is held since.
 * @returns the ids of the entries that are gone
 */
export async function forgetRemoved(lib: Library, ids: readonly string[]): Promise<string[]> {
  const removed = await missingIds(lib, ids);
  if (removed.length > 0) {
    await browser.storage.local.remove(removed.map((id) => sentPrefix + id));
    await forgetPublishers(lib, Object.keys(await browser.storage.local.get()));
  }
  return removed;
}

/** The same for all that is kept, in case a change was not followed to its end. */
export async function forgetAll(lib: Library): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get());
  const sent = keys.filter((key) => key.startsWith(sentPrefix));
  const removed = await missingIds(
    lib,
    sent.map((key) => key.slice(sentPrefix.length)),
  );
  await browser.storage.local.remove([
    ...removed.map((id) => sentPrefix + id),
    ...keys.filter((key) => key.startsWith(validatorsPrefix)),
  ]);
  await forgetPublishers(lib, keys);
  await forgetHosts(lib);
}

async function forgetPublishers(lib: Library, keys: readonly string[]): Promise<void> {
  const habits = keys.filter((key) => key.startsWith(habitPrefix));
  const names = habits.map((key) => key.slice(habitPrefix.length));
  const left = await unusedNames(lib, names, publishersAt);
  await browser.storage.local.remove(left.map((name) => habitPrefix + name));
}

/** The names that a publisher's habit may be kept under. */
function publishersAt(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  return [url.host, siteFor(url)?.id ?? url.host];
}
