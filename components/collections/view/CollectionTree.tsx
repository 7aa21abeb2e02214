import type { TargetedKeyboardEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../ui/i18n';
import { CollectionRow } from './CollectionRow';
import {
  type CollectionActions,
  type CollectionItem,
  collectionTree,
  type TreeNode,
  visibleNodes,
} from './collection-tree';
import './collection-tree.css';

interface CollectionTreeProps extends CollectionActions {
  collections: readonly CollectionItem[];
  /** Id of the one that is shown. */
  current: string | undefined;
  /** Ids of those whose inner ones are not seen. */
  folded: ReadonlySet<string>;
}

/**
 * The collections as they stand in one another, one stop of the Tab key: arrows move, unfold and
 * fold, Enter shows, F2 changes, Delete removes. Entries and collections may be dropped on each.
 */
export function CollectionTree({ collections, current, folded, ...actions }: CollectionTreeProps) {
  const { t, locale } = useTexts();
  const tree = useMemo(() => collectionTree(collections, locale), [collections, locale]);
  const seen = visibleNodes(tree, folded);
  const [active, setActive] = useState<string>();
  const root = useRef<HTMLDivElement>(null);
  const placeOf = (id: string | undefined) => seen.findIndex((one) => one.collection.id === id);
  const at = Math.max(0, placeOf(active) === -1 ? placeOf(current) : placeOf(active));

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const branch = seen[at];
    // The button in a row has keys of its own.
    const isOnRow = event.target instanceof Element && event.target.matches('[role=treeitem]');
    if (!branch || !isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const isFolded = folded.has(branch.collection.id);
    const step = stepOf(event.key, isRtl, { seen, at, isFolded });
    if (step === undefined) return;
    event.preventDefault();
    const { id } = branch.collection;
    if (typeof step === 'number') {
      root.current?.querySelectorAll<HTMLElement>('[role=treeitem]')[step]?.focus();
    } else if (step === 'fold') actions.onFold(id, !isFolded);
    else if (step === 'show') actions.onShow(id);
    else if (step === 'change') actions.onChange(id);
    else actions.onRemove(id);
  };

  return (
    <div ref={root} role="tree" aria-label={t('fields_collections')} onKeyDown={onKeyDown}>
      {seen.map((branch, index) => (
        <CollectionRow
          key={branch.collection.id}
          branch={branch}
          isFolded={folded.has(branch.collection.id)}
          isCurrent={branch.collection.id === current}
          isReachable={index === at}
          onFocus={() => setActive(branch.collection.id)}
          {...actions}
        />
      ))}
    </div>
  );
}

/** What a key does on a branch: leads to another by its place, or acts on this one. */
function stepOf(
  key: string,
  isRtl: boolean,
  { seen, at, isFolded }: { seen: readonly TreeNode[]; at: number; isFolded: boolean },
): number | 'fold' | 'show' | 'change' | 'remove' | undefined {
  const branch = seen[at];
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, seen.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return seen.length - 1;
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      if (!branch?.isOuter) return undefined;
      return isFolded ? 'fold' : at + 1;
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      if (branch?.isOuter && !isFolded) return 'fold';
      return outerPlace(seen, at);
    case 'Enter':
    case ' ':
      return 'show';
    case 'F2':
      return 'change';
    case 'Delete':
      return 'remove';
    default:
      return undefined;
  }
}

/** The place of the branch that one stands in. */
function outerPlace(seen: readonly TreeNode[], at: number): number | undefined {
  const depth = seen[at]?.depth ?? 0;
  const outer = seen.slice(0, at).findLastIndex((branch) => branch.depth < depth);
  return outer === -1 ? undefined : outer;
}
