import type { TargetedDragEvent } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../ui/i18n';
import type { CollectionActions, TreeNode } from './collection-tree';
import {
  carries,
  collectionType,
  droppedCollection,
  droppedEntries,
  entriesType,
} from './drag-and-drop';

interface CollectionRowProps extends CollectionActions {
  branch: TreeNode;
  isFolded: boolean;
  /** Whether it is the view that is shown. */
  isCurrent: boolean;
  /** Whether Tab stops here: one row of the tree does. */
  isReachable: boolean;
  onFocus(): void;
}

/** How long something is held over a folded collection before it unfolds, in milliseconds. */
const unfoldAfter = 700;

/** A collection among those that stand in one another; entries and collections may be dropped on it. */
export function CollectionRow(props: CollectionRowProps) {
  const { branch, isFolded, isCurrent, isReachable, onFocus, onFold, onShow, onChange } = props;
  const { collection, depth, isOuter, position, siblings } = branch;
  const { id, name, path, count } = collection;
  const { t, number } = useTexts();
  const base = useId();
  const [isOver, setOver] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the wait goes on while the row is drawn again.
  useEffect(() => {
    if (!isOver || !isFolded) return;
    const timer = setTimeout(() => onFold(id, false), unfoldAfter);
    return () => clearTimeout(timer);
  }, [isOver, isFolded, id]);

  const onDragOver = (event: TargetedDragEvent<HTMLElement>) => {
    const takes = carries(event, entriesType) || carries(event, collectionType);
    if (!takes) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(true);
  };
  const onDrop = (event: TargetedDragEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    const moved = droppedCollection(event);
    const ids = droppedEntries(event);
    if (moved !== undefined && moved !== id) props.onMove(moved, id);
    if (ids.length > 0) props.onFile(ids, id);
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows.
    <div
      role="treeitem"
      class={isOver ? 'nav-row collection-row collection-row--over' : 'nav-row collection-row'}
      style={{ '--depth': depth }}
      title={path}
      aria-labelledby={`${base}-name ${base}-count`}
      aria-level={depth + 1}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOuter ? !isFolded : undefined}
      aria-current={isCurrent ? 'page' : undefined}
      tabIndex={isReachable ? 0 : -1}
      draggable
      onClick={() => onShow(id)}
      onFocus={onFocus}
      onDragStart={({ dataTransfer }) => {
        if (!dataTransfer) return;
        dataTransfer.effectAllowed = 'move';
        dataTransfer.setData(collectionType, id);
      }}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span class="nav-item nested">
        {isOuter && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys do the same for the row.
          // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone.
          <span
            class={isFolded ? 'collection-fold' : 'collection-fold collection-fold--open'}
            onClick={(event) => {
              event.stopPropagation();
              onFold(id, !isFolded);
            }}
          >
            <Icon name="unfold" />
          </span>
        )}
        <bdi id={`${base}-name`}>{name}</bdi>{' '}
        <span id={`${base}-count`} class="small text-muted tabular-nums">
          {count > 0 && number(count)}
        </span>
      </span>
      <button
        class="button button--plain button--icon"
        type="button"
        tabIndex={isReachable ? 0 : -1}
        aria-label={t('common_manageCollection', path)}
        onClick={(event) => {
          event.stopPropagation();
          onChange(id);
        }}
      >
        <Icon name="menu" />
      </button>
    </div>
  );
}
