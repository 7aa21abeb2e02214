import { forgetHosts, missingIds, unusedNames } from '../library/commands/removed-entries';
import type { Library } from '../library/db/open-library';
import { findSite } from '../sites/all-sites';
import { keptForEntries, pageValidators, publisherLifeTables } from './storage/stored-settings';

/**
 * Forgets what is kept outside the library for entries that a change has removed for good, and for
 * publishers of whom nothing is held since.
 */
export async function forgetRemoved(lib: Library, ids: readonly string[]): Promise<void> {
  const removed = await missingIds(lib, ids);
  if (removed.length === 0) return;
  for (const family of keptForEntries) await family.remove(removed);
  await forgetPublishers(lib);
}

/** The same for all that is kept, in case a change was not followed to its end. */
export async function forgetAll(lib: Library): Promise<void> {
  await forgetMissing(lib, keptForEntries);
  await pageValidators.remove(await pageValidators.names());
  await forgetPublishers(lib);
  await forgetHosts(lib);
}

/** What only a page can reach: the background forgets the rest. */
export function forgetPages(lib: Library): Promise<void> {
  return forgetMissing(
    lib,
    keptForEntries.filter(({ area }) => area === 'page'),
  );
}

async function forgetMissing(lib: Library, families: typeof keptForEntries): Promise<void> {
  for (const family of families) {
    const names = await family.names();
    if (names.length > 0) await family.remove(await missingIds(lib, names));
  }
}

async function forgetPublishers(lib: Library): Promise<void> {
  await publisherLifeTables.remove(
    await unusedNames(lib, await publisherLifeTables.names(), publishersAt),
  );
}

/** The names that a publisher's lifeTable may be kept under. */
function publishersAt(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  return [url.host, findSite(url)?.id ?? url.host];
}
