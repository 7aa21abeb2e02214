import { useCallback, useEffect, useState } from 'preact/hooks';
import { newestEntries } from '../../utils/library/db/entry-queries';
import type { Library } from '../../utils/library/db/open-library';
import type { Entry } from '../../utils/model/records';
import { type QueryState, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { getLibrary } from '../../utils/platform/library/page-library';
import { getSearchIndex } from '../../utils/platform/library/page-search-index';

/** Rows of the first chunk, more than a popup shows; each further one doubles what is read. */
const CHUNK = 16;

/** The rows shown so far, and the next ones where there are more. */
export interface EntryRows {
  entries: readonly Entry[];
  more: boolean;
}

/**
 * A list as it is looked at: chunk by chunk, alive to changes.
 * @param key names the list; another one starts from its first chunk
 * @param read gives up to `limit` entries, in the list's order
 */
export function useEntries(
  key: string,
  read: (lib: Library, limit: number) => Promise<readonly Entry[]>,
): { rows: QueryState<EntryRows>; retry(): void; onMore(): void } {
  const [limit, setLimit] = useState(CHUNK);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins with its first chunk.
  useEffect(() => setLimit(CHUNK), [key]);
  const [rows, retry] = useLibraryQuery(
    async (lib): Promise<EntryRows> => {
      const found = await read(lib, limit + 1);
      return { entries: found.slice(0, limit), more: found.length > limit };
    },
    [key, limit],
  );
  const onMore = useCallback(() => setLimit((shown) => shown * 2), []);
  return { rows, retry, onMore };
}

/** The whole library, newest first, or what a search finds in it. */
export function listOrFind(query: string) {
  return (lib: Library, limit: number): Promise<readonly Entry[]> =>
    query.trim() === '' ? newestEntries(lib, { limit }) : getSearchIndex(lib).find(query, limit);
}

/** Reads ahead what the search looks through, for a reader who is about to type. */
export function prepareSearch(): void {
  getLibrary()
    .then((lib) => getSearchIndex(lib).warm())
    // The search itself reads it again, and tells why it cannot.
    .catch(() => undefined);
}

/** Ids of everything that a search finds, for an export of its result. */
export async function foundIds(lib: Library, query: string): Promise<readonly string[]> {
  const request = { query, sort: { by: 'saved', descending: true }, grouped: false } as const;
  return (await getSearchIndex(lib).list(request)).ids;
}
