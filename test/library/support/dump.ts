import type { Library } from '../../../utils/library/db/open-library';
import { storeNames } from '../../../utils/library/db/schema';
import { readTransaction } from '../../../utils/library/db/transaction';

/**
 * All that a library holds and a backup carries, store by store in the order of the ids: not the
 * counters, nor the checks and what follows from them alone.
 */
export function dump(lib: Library) {
  return readTransaction(lib, async ({ transaction }) => {
    const [
      entries,
      versions,
      notes,
      quotes,
      alerts,
      collections,
      history,
      searches,
      distinct,
      pages,
    ] = await Promise.all([
      transaction.objectStore('entries').getAll(),
      transaction.objectStore('versions').getAll(),
      transaction.objectStore('notes').getAll(),
      transaction.objectStore('quotes').getAll(),
      transaction.objectStore('alerts').getAll(),
      transaction.objectStore('collections').getAll(),
      transaction.objectStore('history').getAll(),
      transaction.objectStore('searches').getAll(),
      transaction.objectStore('distinct').getAll(),
      transaction.objectStore('texts').getAll(),
    ]);
    const texts = pages.flatMap(({ ids, texts }) => ids.map((id, at) => [id, texts[at]]));
    return {
      entries: entries.map(({ textPage, doubt, textChanged, figure, ...entry }) => entry),
      versions,
      notes,
      quotes,
      alerts: alerts.map(({ untold, ...alert }) => alert),
      collections,
      history,
      searches,
      distinct,
      texts: texts.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
    };
  });
}

/** Every record of every store. */
export function whole(lib: Library) {
  return readTransaction(lib, async ({ transaction }) => {
    const [alerts, ...others] = await Promise.all([
      transaction.objectStore('alerts').getAll(),
      ...storeNames.map((name) => transaction.objectStore(name).getAll()),
    ]);
    return { alerts, others };
  });
}

/**
 * A dump without what tells when the reader edited something, which a change and its undo move on,
 * what was removed, and each entry's tags and collections in no order.
 */
export function untimed({
  entries,
  collections,
  quotes,
  ...rest
}: Awaited<ReturnType<typeof dump>>) {
  return {
    ...rest,
    entries: entries.map(
      ({ edits: _, editedAt: __, folded: ___, tags, collections, ...entry }) => ({
        ...entry,
        tags: tags.toSorted(),
        collections: collections.toSorted(),
      }),
    ),
    collections: collections.map(({ editedAt: _, ...collection }) => collection),
    quotes: quotes
      .map(({ entryId, kept }) => ({
        entryId,
        kept: kept.map(({ editedAt: _, ...quote }) => quote),
      }))
      .filter(({ kept }) => kept.length > 0),
  };
}
