import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { entriesByIds, newest } from '../../utils/library/entries';
import type { Entry } from '../../utils/library/records';
import { onChange } from './changes';
import { library } from './library';

/** Rows kept of those that were looked at: some screens of them. */
const kept = 1_000;

/** A row as it was read, and the number of the last change that the page had heard of by then. */
interface Row {
  entry: Entry;
  asOf: number;
}

/** The rows looked at last, those first that were not read for the longest. */
const rows = new Map<string, Row>();
/** The number of each entry's last change. */
const changedAt = new Map<string, number>();
let changes = 0;

onChange(({ entries }) => {
  changes += 1;
  for (const id of entries) changedAt.set(id, changes);
});

/** Keeps rows for those who show them next, as of the changes heard of before they were read. */
function remember(entries: readonly Entry[], asOf: number): void {
  for (const entry of entries) {
    if ((rows.get(entry.id)?.asOf ?? -1) > asOf) continue;
    rows.delete(entry.id);
    rows.set(entry.id, { entry, asOf });
  }
  for (const id of rows.keys()) {
    if (rows.size <= kept) break;
    rows.delete(id);
  }
}

/** The ids of the newest entries, whose rows are then known. */
export async function newestRows(lib: Library, limit: number): Promise<string[]> {
  const asOf = changes;
  const entries = await newest(lib, { limit });
  remember(entries, asOf);
  return entries.map(({ id }) => id);
}

/** Reads those of the rows that are not known as they are now; undefined where all are known. */
export function readRows(lib: Library, ids: readonly string[]): Promise<void> | undefined {
  const missing = ids.filter((id) => (rows.get(id)?.asOf ?? -1) < (changedAt.get(id) ?? 0));
  if (missing.length === 0) return undefined;
  const asOf = changes;
  return entriesByIds(lib, missing).then((entries) => {
    remember(
      entries.filter((entry) => entry !== undefined),
      asOf,
    );
  });
}

/**
 * The rows of the entries that a list shows, alive to changes: each is undefined until it is read.
 * @param ids those that are seen; the same array for the same ids
 */
export function useEntries(ids: readonly string[]): (id: string) => Entry | undefined {
  const [, setRead] = useState(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isOver = false;
    library()
      .then((lib) => readRows(lib, ids)?.then(() => !isOver && setRead((times) => times + 1)))
      // The list that names the entries reads the same library, and tells why it cannot.
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [ids, turn]);

  useEffect(
    () =>
      onChange(({ entries }) => {
        if (entries.length > 0) setTurn((before) => before + 1);
      }),
    [],
  );

  return useCallback((id: string) => rows.get(id)?.entry, []);
}
