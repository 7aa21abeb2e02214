/** What a backup holds around its entries, and how it joins what the library has of it. */

import type { Backup } from '../../model/backup-schema';
import { compareContent, deepEqual } from '../../model/deep-equal';
import type { Instant } from '../../model/instant';
import type { Collection, SavedSearch } from '../../model/records';
import { placeCollection } from '../commands/collections';
import type { Distinct } from '../db/schema';
import type { WriteTx } from '../db/transaction';

/** The library's ids for the backup's. */
export type Ids = ReadonlyMap<string, string>;

/** The library's ids for some of the backup's, each once; those that have none are left out. */
export function mappedTo(known: Ids, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => known.get(id) ?? []))];
}

/**
 * Collections are matched by id, else by name and parent; of two names and places the ones given
 * last stay. Where two moves would put collections within each other, the one moved last stands in
 * none.
 * @returns the library's id of each of the backup's collections.
 */
export async function restoreCollections(
  writing: WriteTx,
  copies: readonly Collection[],
): Promise<Ids> {
  const before = await writing.collections();
  const held = new Map(before.map((collection) => [collection.id, collection]));
  const ids = new Map<string, string>();
  const twinOf = (copy: Collection, parent: string | undefined) => {
    const same = held.get(copy.id);
    if (same) return same;
    for (const one of held.values()) {
      if (one.parent === parent && one.name === copy.name) return one;
    }
    return undefined;
  };
  const merged = (one: Collection, other: Collection): Collection => {
    const createdAt = Math.min(one.createdAt, other.createdAt);
    const [ours, theirs] = [
      { ...one, createdAt },
      { ...other, createdAt },
    ];
    return isLaterEdit(theirs, ours) ? theirs : ours;
  };
  const place = (copy: Collection): string => {
    const done = ids.get(copy.id);
    if (done !== undefined) return done;
    const outer = copies.find(({ id }) => id === copy.parent);
    const parent = outer && place(outer);
    const twin = twinOf(copy, parent);
    const id = twin?.id ?? copy.id;
    const own = placeCollection({ ...copy, id }, parent, copy.editedAt);
    held.set(id, twin ? merged(twin, own) : own);
    ids.set(copy.id, id);
    return id;
  };
  for (const copy of copies) place(copy);
  partRings(held);
  const former = new Map(before.map((collection) => [collection.id, collection]));
  for (const collection of held.values()) {
    if (!deepEqual(former.get(collection.id), collection)) writing.putCollection(collection);
  }
  return ids;
}

/** Of collections that stand within each other, the one moved last is put into none. */
function partRings(held: Map<string, Collection>): void {
  const isDone = new Set<Collection>();
  for (const collection of held.values()) {
    const way = new Set<Collection>();
    let next: Collection | undefined = collection;
    while (next && !way.has(next) && !isDone.has(next)) {
      way.add(next);
      next = next.parent === undefined ? undefined : held.get(next.parent);
    }
    for (const passed of way) isDone.add(passed);
    if (!next || !way.has(next)) continue;
    const ring = [...way].slice([...way].indexOf(next));
    const last = ring.reduce((one, other) => (isLaterEdit(other, one) ? other : one));
    const apart = placeCollection(last, undefined, last.editedAt);
    held.set(apart.id, apart);
  }
}

/** Whether one record was edited after another; of one time, the same always. */
function isLaterEdit<Kept extends { editedAt: Instant }>(one: Kept, other: Kept): boolean {
  return (one.editedAt - other.editedAt || compareContent(one, other)) > 0;
}

/** Searches are matched by id, else by what they are; of two that differ the one edited last stays. */
export async function restoreSearches(
  writing: WriteTx,
  copies: readonly SavedSearch[],
): Promise<void> {
  if (copies.length === 0) return;
  const held = await writing.transaction.objectStore('searches').getAll();
  for (const copy of copies) {
    const same =
      held.find(({ id }) => id === copy.id) ??
      held.find(({ name, query }) => name === copy.name && query === copy.query);
    if (!same) {
      held.push(copy);
      writing.putSearch(copy);
      continue;
    }
    const createdAt = Math.min(same.createdAt, copy.createdAt);
    const [ours, theirs] = [
      { ...same, createdAt },
      { ...copy, id: same.id, createdAt },
    ];
    const after = isLaterEdit(theirs, ours) ? theirs : ours;
    if (deepEqual(after, same)) continue;
    held[held.indexOf(same)] = after;
    writing.putSearch(after);
  }
}

/** Pairs that the reader told apart, as far as both are entries of their own here too. */
export async function restoreDistinct(
  writing: WriteTx,
  copies: NonNullable<Backup['distinct']>,
  entryIds: Ids,
): Promise<void> {
  if (copies.length === 0) return;
  const held = await writing.transaction.objectStore('distinct').getAllKeys();
  const known = new Set(held.map((ids) => ids.join('\n')));
  for (const { ids, at } of copies) {
    const pair = pairOf(mappedTo(entryIds, ids));
    if (!pair || known.has(pair.join('\n'))) continue;
    known.add(pair.join('\n'));
    writing.putDistinct({ ids: pair, at });
  }
}

/** Two ids in the order in which they are kept; undefined where they are not two. */
function pairOf(ids: readonly string[]): Distinct['ids'] | undefined {
  const [one, other] = [...ids].sort();
  return one === undefined || other === undefined ? undefined : [one, other];
}
