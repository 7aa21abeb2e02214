/** A collection as the interface needs it. */
export interface CollectionItem {
  id: string;
  name: string;
  /** Id of the collection that it stands in; absent for those that stand in none. */
  parent?: string;
  /** Its name after those that it stands in: 'Thesis/Sources'. */
  path: string;
  count: number;
}

/** What a reader does to the collections. */
export interface CollectionActions {
  /** Folds what stands within one away, or shows it again. */
  onFold(id: string, fold: boolean): void;
  onShow(id: string): void;
  /** Opens what can be changed of it. */
  onChange(id: string): void;
  onRemove(id: string): void;
  /** Puts a collection into another, or into none. */
  onMove(id: string, parent?: string): void;
  /** Puts entries into a collection. */
  onFile(ids: readonly string[], id: string): void;
}

/** A collection at its place among those that stand within one another. */
export interface TreeNode {
  collection: CollectionItem;
  /** How many collections it stands in. */
  depth: number;
  /** Whether others stand in it. */
  isOuter: boolean;
  /** Its place among its siblings, from 1, and how many these are. */
  position: number;
  siblings: number;
}

/**
 * Collections as a tree is read: each followed by those within it, siblings by their names in a
 * locale's order. One whose parent is not among them (or is, in a damaged library, within itself)
 * stands by itself.
 */
export function collectionTree(collections: readonly CollectionItem[], locale: string): TreeNode[] {
  const order = new Intl.Collator(locale, { numeric: true });
  const ids = new Set(collections.map(({ id }) => id));
  const within = new Map<string | undefined, CollectionItem[]>();
  for (const collection of collections) {
    const parent = ids.has(collection.parent ?? '') ? collection.parent : undefined;
    within.set(parent, [...(within.get(parent) ?? []), collection]);
  }
  const tree = new Map<string, TreeNode>();
  const add = (collection: CollectionItem, depth: number, position = 1, siblings = 1) => {
    const { id } = collection;
    if (tree.has(id)) return;
    tree.set(id, { collection, depth, isOuter: within.has(id), position, siblings });
    addAll(within.get(id), depth + 1);
  };
  const addAll = (siblings: readonly CollectionItem[] = [], depth: number) => {
    const sorted = siblings.toSorted((a, b) => order.compare(a.name, b.name));
    for (const [at, one] of sorted.entries()) add(one, depth, at + 1, sorted.length);
  };
  addAll(within.get(undefined), 0);
  for (const collection of collections) add(collection, 0);
  return [...tree.values()];
}

/** The branches that are seen while some are folded: none that stand within those. */
export function visibleNodes(tree: readonly TreeNode[], folded: ReadonlySet<string>): TreeNode[] {
  let hiddenBelow = Number.POSITIVE_INFINITY;
  return tree.filter(({ collection: { id }, depth }) => {
    if (depth > hiddenBelow) return false;
    hiddenBelow = folded.has(id) ? depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** The branches in which one may be put: neither itself nor any within it. */
export function moveTargets(tree: readonly TreeNode[], id: string): TreeNode[] {
  const own = tree.findIndex(({ collection }) => collection.id === id);
  const depth = tree[own]?.depth ?? 0;
  const next = tree.findIndex((branch, at) => at > own && branch.depth <= depth);
  return own === -1 ? [...tree] : [...tree.slice(0, own), ...(next === -1 ? [] : tree.slice(next))];
}
