import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Query } from '../../utils/library/search/parse-query';
import {
  type SearchedTexts,
  type Snippet,
  searchedTextsOf,
  snippetIn,
} from '../../utils/library/search/snippets';
import { getLibrary } from '../../utils/platform/library/page-library';

/**
 * What a query found in the summaries and quotes of entries, read when it is to be shown. What was read
 * stays until the next is.
 * @param ids those that are seen; the same array until one of them or what it holds has changed
 */
export function useSnippets(
  ids: readonly string[],
  query: Query,
): (id: string) => Snippet | undefined {
  const [texts, setTexts] = useState<ReadonlyMap<string, SearchedTexts>>(new Map());

  useEffect(() => {
    if (ids.length === 0) return;
    let isOver = false;
    getLibrary()
      .then((lib) => searchedTextsOf(lib, ids))
      .then((read) => {
        if (!isOver) setTexts(read);
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
      const searched = texts.get(id);
      if (searched && !known.has(id)) known.set(id, snippetIn(searched, query));
      return known.get(id);
    };
  }, [texts, query]);
}
