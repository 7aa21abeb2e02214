import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import { newestEntries } from '../../utils/library/db/entry-queries';
import type { Change } from '../../utils/library/db/open-library';
import type { EntryListing, ListRequest } from '../../utils/library/search/list-request';
import { withDiskCause } from '../../utils/platform/backup/disk-cause';
import type { QueryState } from '../../utils/platform/hooks/use-library-query';
import { onChange } from '../../utils/platform/library/library-events';
import { getLibrary } from '../../utils/platform/library/page-library';
import { getSearchIndex, painted, pause } from '../../utils/platform/library/page-search-index';

/** The height of a row in the reader's usual letters, in CSS pixels. */
const rowHeight = 56;

/** Entries that this window shows at once. */
function firstRows(): number {
  return Math.ceil(innerHeight / rowHeight);
}

/**
 * A listing, alive to changes. It grows while the library is read, and stays as it was after a
 * change until the next is whole, so that nothing jumps.
 * @returns what is listed, and how to try again after a failure
 */
export function useEntryList(request: ListRequest): [QueryState<EntryListing>, () => void] {
  const [live, setLive] = useState<QueryState<EntryListing>>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(request);

  // An effect waits for the screen's next turn: what is sought would begin up to a frame later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` is what the request says; `turn` begins anew.
  useLayoutEffect(() => {
    const ended = new AbortController();
    let isTold = false;
    let isChanged = false;
    let isReading = false;

    async function follow(): Promise<void> {
      if (isReading) return;
      isReading = true;
      do {
        isChanged = false;
        try {
          await list();
        } catch (error) {
          if (!ended.signal.aborted)
            setLive({ kind: 'failed', code: (await withDiskCause(error)).code });
        }
      } while (isChanged && !ended.signal.aborted);
      isReading = false;
    }

    async function list(): Promise<void> {
      const lib = await getLibrary();
      const isAnew = isTold;
      const tell = async (value: EntryListing) => {
        if (ended.signal.aborted || (isAnew && !value.whole)) return;
        isTold = true;
        setLive({ kind: 'ready', value });
        // Where rows are found they are painted before more is sought.
        await (value.ids.length > 0 ? painted() : pause());
      };
      if (!isTold && isPlain(request)) {
        const entries = await newestEntries(lib, { limit: firstRows() });
        const ids = entries.map(({ id }) => id);
        await tell({ ids, groups: [], whole: false, entryAt: (place) => entries[place] });
      }
      await getSearchIndex(lib).list(request, tell, ended.signal);
    }

    void follow();
    const stop = onChange((change) => {
      if (!concerns(change, request)) return;
      isChanged = true;
      void follow();
    });
    return () => {
      stop();
      ended.abort();
    };
  }, [key, turn]);

  const retry = useCallback(() => setTurn((before) => before + 1), []);
  return [live, retry];
}

/** Whether it is the library as it opens, whose first rows are read without the catalog. */
function isPlain({ query, collection, sort, grouped }: ListRequest): boolean {
  return (
    query.trim() === '' &&
    collection === undefined &&
    sort.by === 'saved' &&
    sort.descending &&
    !grouped
  );
}

function concerns(
  { entries, collections, checks }: Change,
  { collection, sort }: ListRequest,
): boolean {
  return (
    entries.length > 0 ||
    (collections && collection !== undefined) ||
    (checks && sort.by === 'checked')
  );
}
