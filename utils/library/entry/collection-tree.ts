/** Collections within one another. */
import type { Collection } from '../../model/records';

/** A collection with all that stand within it, however deep; none where there is no such collection. */
export function subtree(all: readonly Collection[], id: string): Collection[] {
  return insideOf(all)(id);
}

/** The same for many: who stands in whom is worked out once. */
export function insideOf(all: readonly Collection[]): (id: string) => Collection[] {
  const byId = new Map(all.map((collection) => [collection.id, collection]));
  const byParent = new Map<string | undefined, Collection[]>();
  for (const collection of all) {
    const beside = byParent.get(collection.parent);
    if (beside) beside.push(collection);
    else byParent.set(collection.parent, [collection]);
  }
  return (id) => {
    const root = byId.get(id);
    // A set, so that a ring of parents (a damaged library) is walked once.
    const found = new Set(root ? [root] : []);
    for (const { id } of found) for (const inner of byParent.get(id) ?? []) found.add(inner);
    return [...found];
  };
}

/** Whether a collection may stand within another, or in none: that is there, and not within itself. */
export function fitsWithin(
  all: readonly Collection[],
  id: string,
  parent: string | undefined,
): boolean {
  if (parent === undefined) return true;
  return all.some((one) => one.id === parent) && !subtree(all, id).some((one) => one.id === parent);
}

/** The names on the way to a collection, outermost first. */
export function lineage(all: readonly Collection[], collection: Collection): string[] {
  return ancestry(all, collection)
    .map(({ name }) => name)
    .reverse();
}

/** Whether a collection stands, by its parents, within itself. */
export function isInRing(all: readonly Collection[], collection: Collection): boolean {
  const { parent } = ancestry(all, collection).at(-1) ?? collection;
  return all.some(({ id }) => id === parent);
}

/** The collection, its parent, and so on; a ring of parents (a damaged library) is walked once. */
function ancestry(all: readonly Collection[], collection: Collection): Collection[] {
  const way = [collection];
  for (;;) {
    const { parent } = way[way.length - 1] ?? collection;
    const next = all.find(({ id }) => id === parent);
    if (!next || way.includes(next)) return way;
    way.push(next);
  }
}
