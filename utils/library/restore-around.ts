/** What a backup holds around its entries, and how it joins what the library has of it. */
import type { Backup } from './backup-schema';
import { placed, subtree } from './collections';
import { equal } from './equal';
import type { Collection, SavedSearch } from './records';
import type { Distinct } from './schema';
import type { Writing } from './transaction';

/** The library's ids for the backup's. */
export type Ids = ReadonlyMap<string, string>;

/** The library's ids for some of the backup's, each once; those that have none are left out. */
export function mappedTo(known: Ids, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => known.get(id) ?? []))];
}

/**
 * Collections are matched by id, else by name and parent; of two names and places the ones given
 * last stay, as long as none comes to stand within itself.
 * @returns the library's id of each of the backup's collections.
 */
export async function restoreCollections(
  writing: Writing,
  copies: readonly Collection[],
): Promise<Ids> {
  const held = await writing.collections();
  const ids = new Map<string, string>();
  const place = (copy: Collection): string => {
    const done = ids.get(copy.id);
    if (done !== undefined) return done;
    const outer = copies.find(({ id }) => id === copy.parent);
    const parent = outer && place(outer);
    const same = held.find(({ id }) => id === copy.id);
    const twin = same ?? held.find((one) => one.parent === parent && one.name === copy.name);
    if (!twin) {
      const fresh = placed(copy, parent, copy.editedAt);
      held.push(fresh);
      writing.putCollection(fresh);
    } else if (copy.editedAt > twin.editedAt) {
      const isRing = subtree(held, twin.id).some(({ id }) => id === parent);
      const outerId = isRing ? twin.parent : parent;
      if (copy.name !== twin.name || outerId !== twin.parent) {
        const later = placed({ ...twin, name: copy.name }, outerId, copy.editedAt);
        held[held.indexOf(twin)] = later;
        writing.putCollection(later);
      }
    }
    const id = twin?.id ?? copy.id;
    ids.set(copy.id, id);
    return id;
  };
  for (const copy of copies) place(copy);
  return ids;
}

/** Searches are matched by id, else by what they are; of two that differ the one edited last stays. */
export async function restoreSearches(
  writing: Writing,
  copies: readonly SavedSearch[],
): Promise<void> {
  if (copies.length === 0) return;
  const held = await writing.transaction.objectStore('searches').getAll();
  for (const copy of copies) {
    const same = held.find(({ id }) => id === copy.id);
    if (same) {
      if (copy.editedAt > same.editedAt && !equal(copy, same)) writing.putSearch(copy);
    } else if (!held.some(({ name, query }) => name === copy.name && query === copy.query)) {
      held.push(copy);
      writing.putSearch(copy);
    }
  }
}

/** Pairs that the reader told apart, as far as both are entries of their own here too. */
export async function restoreDistinct(
  writing: Writing,
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
