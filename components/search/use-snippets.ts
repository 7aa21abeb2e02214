import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Query } from '../../utils/library/search/query';
import { type Snippet, snippetOf, summariesOf } from '../../utils/library/search/snippets';
import { getLibrary } from '../../utils/platform/library/page-library';

/**
 * What a query found in the summaries of entries, read when it is to be shown. What was read
 * stays until the next is.
 * @param ids those that are seen; the same array until one of them or what it holds has changed
 */
export function useSnippets(
  ids: readonly string[],
  query: Query,
): (id: string) => Snippet | undefined {
  const [summaries, setSummaries] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    if (ids.length === 0) return;
    let isOver = false;
    getLibrary()
      .then((lib) => summariesOf(lib, ids))
      .then((read) => {
        if (!isOver) setSummaries(read);
      })
      // Without its extract a row still tells what was found.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [ids]);

  return useMemo(() => {
    const known = new Map<string, Snippet | undefined>();
    return (id) => {
      const summary = summaries.get(id);
      if (summary !== undefined && !known.has(id)) known.set(id, snippetOf(summary, query));
      return known.get(id);
    };
  }, [summaries, query]);
}
