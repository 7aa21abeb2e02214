import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Change, Library } from '../../library/db/open-library';
import type { LibraryErrorCode } from '../../model/library-error';
import { withDiskCause } from '../backup/disk-cause';
import { onChange } from '../library/library-events';
import { getLibrary } from '../library/page-library';

/** What a page knows of something in the library. */
export type QueryState<T> =
  | { kind: 'loading' }
  | { kind: 'ready'; value: T }
  | { kind: 'failed'; code: LibraryErrorCode };

/** Whether more than checks was written, which change nothing of a list, an alert or a collection. */
function showsOtherwise({ entries, alerts, collections, checks, searches }: Change): boolean {
  return !checks || entries.length > 0 || alerts || collections || searches;
}

/** For what shows the checks themselves: follows those too, of which a round makes many. */
export const onAnyChange = () => true;

/**
 * Reads from the library now and after the writes of any context. The last value stays while the
 * next is read, so that nothing flickers; many writes in a row are read once.
 * @param inputs what the reading depends on, as for an effect
 * @param follows tells which changes it depends on; checks alone are none of them unless it says so
 * @returns what is known, and how to try again after a failure
 */
export function useLibraryQuery<T>(
  read: (lib: Library) => Promise<T>,
  inputs: readonly unknown[],
  follows: (change: Change) => boolean = showsOtherwise,
): [QueryState<T>, () => void] {
  const [live, setLive] = useState<QueryState<T>>({ kind: 'loading' });
  const turn = useRef(0);
  const reading = useRef({ runs: false, isStale: false });
  const latest = useRef(read);
  latest.current = read;

  const refresh = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    reading.current = { runs: true, isStale: false };
    let next: QueryState<T>;
    try {
      next = { kind: 'ready', value: await latest.current(await getLibrary()) };
    } catch (error) {
      next = { kind: 'failed', code: (await withDiskCause(error)).code };
    }
    if (mine !== turn.current) return;
    setLive(next);
    reading.current.runs = false;
    if (reading.current.isStale) void refresh();
  }, []);

  useEffect(() => {
    void refresh();
  }, [refresh, ...inputs]);

  useEffect(
    () =>
      onChange((change) => {
        if (!follows(change)) return;
        if (reading.current.runs) reading.current.isStale = true;
        else void refresh();
      }),
    [refresh, follows],
  );

  return [live, refresh];
}

/** The value where it is known, undefined until then. */
export function queryValue<T>(live: QueryState<T>): T | undefined {
  return live.kind === 'ready' ? live.value : undefined;
}
