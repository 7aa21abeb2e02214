import { useCallback, useEffect, useState } from 'preact/hooks';
import { entriesByIds } from '../../utils/library/entries';
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

/** How often the page has heard of a change: to be asked for before what is remembered is read. */
export function changesHeard(): number {
  return changes;
}

/** Keeps rows that were read, for those who show them next. */
export function remember(entries: readonly Entry[], asOf: number): void {
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

/**
 * The rows of the entries that a list shows, alive to changes: each is undefined until it is read.
 * @param ids those that are seen; the same array for the same ids
 */
export function useEntries(ids: readonly string[]): (id: string) => Entry | undefined {
  const [, setRead] = useState(0);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isOver = false;
    const asOf = changes;
    const missing = ids.filter((id) => (rows.get(id)?.asOf ?? -1) < (changedAt.get(id) ?? 0));
    if (missing.length === 0) return;
    library()
      .then((lib) => entriesByIds(lib, missing))
      .then((entries) => {
        remember(
          entries.filter((entry) => entry !== undefined),
          asOf,
        );
        if (!isOver) setRead((times) => times + 1);
      })
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
