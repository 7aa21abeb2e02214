import type { EntryAddress } from '../site';
import { withoutQuery } from './doi-address';
import { otherPage } from './not-an-entry';

/**
 * Reads an address whose path alone names the work, and which always shows the newest version.
 * @param entry what the path of an entry looks like, less the slash at its end; its first group is
 *   the work's id
 * @param end what the site's own addresses end in: '/' or nothing
 */
export function pathAddress(url: URL, entry: RegExp, end = ''): EntryAddress | null | undefined {
  const { origin, pathname } = withoutQuery(url);
  const entryId = entry.exec(pathname)?.[1];
  if (!entryId) return otherPage(url);
  const address = origin + pathname + end;
  return { url: address, latest: address, entryId };
}
