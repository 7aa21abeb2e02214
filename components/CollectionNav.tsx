import { useState } from 'preact/hooks';
import { type CollectionItem, collectionTree } from './collection-tree';
import { Editable } from './Editable';
import { Icon } from './Icon';
import { useTexts } from './i18n';
import { NewCollection } from './NewCollection';
import type { Shelf } from './shelf';
import './collection-nav.css';

interface CollectionNavProps {
  collections: readonly CollectionItem[];
  counts?: { entries: number; unseen: number; trashed: number } | undefined;
  shelf: Shelf;
  onShow(shelf: Shelf): void;
  /** Makes a collection, within another where its id is given. */
  onCreate(name: string, parent?: string): void;
  onRename(id: string, name: string): void;
  onRemove(id: string): void;
}

/** The shelves of the library: everything, the alerts, each collection, the trash. */
export function CollectionNav(props: CollectionNavProps) {
  const { collections, counts, shelf, onShow } = props;
  const { t, locale } = useTexts();
  const [managed, setManaged] = useState<string>();
  return (
    <nav class="collection-nav" aria-label={t('shelves')}>
      <ul>
        <ShelfRow
          label={t('everything')}
          count={counts?.entries}
          current={shelf.kind === 'all'}
          onShow={() => onShow({ kind: 'all' })}
        />
        <ShelfRow
          label={t('tabAlerts')}
          count={counts?.unseen}
          current={shelf.kind === 'alerts'}
          onShow={() => onShow({ kind: 'alerts' })}
        />
      </ul>
      <h2 class="label">{t('fieldCollections')}</h2>
      <ul>
        {collectionTree(collections, locale).map(({ collection, depth }) => (
          <ShelfRow
            key={collection.id}
            label={collection.name}
            path={collection.path}
            depth={depth}
            count={collection.count}
            current={shelf.kind === 'collection' && shelf.id === collection.id}
            onShow={() => onShow({ kind: 'collection', id: collection.id })}
            managed={managed === collection.id}
            onManage={() => setManaged(managed === collection.id ? undefined : collection.id)}
            onRename={(name) => props.onRename(collection.id, name)}
            onNest={(name) => {
              setManaged(undefined);
              props.onCreate(name, collection.id);
            }}
            onRemove={() => props.onRemove(collection.id)}
          />
        ))}
      </ul>
      <NewCollection label={t('newCollection')} onCreate={(name) => props.onCreate(name)} />
      <ul>
        <ShelfRow
          label={t('trash')}
          count={counts?.trashed}
          current={shelf.kind === 'trash'}
          onShow={() => onShow({ kind: 'trash' })}
        />
      </ul>
    </nav>
  );
}

interface ShelfRowProps {
  label: string;
  /** A collection's name after those that it stands in, and how many these are. */
  path?: string;
  depth?: number;
  count: number | undefined;
  current: boolean;
  onShow(): void;
  /** Whether its name and removal are open to the reader. */
  managed?: boolean;
  onManage?: () => void;
  onRename?: (name: string) => void;
  onNest?: (name: string) => void;
  onRemove?: () => void;
}

function ShelfRow(props: ShelfRowProps) {
  const { label, path = label, depth = 0, count, current, onShow, managed, onManage } = props;
  const { onRename, onNest, onRemove } = props;
  const { t, number } = useTexts();
  return (
    <li class="nested" style={{ '--depth': depth }}>
      <div class="shelf">
        <button
          class="shelf-name"
          type="button"
          title={path}
          aria-current={current ? 'page' : undefined}
          onClick={onShow}
        >
          <bdi>{label}</bdi>
          {count !== undefined && count > 0 && (
            <span class="small quiet figures">{number(count)}</span>
          )}
        </button>
        {onManage && (
          <button
            class="button button--plain button--icon"
            type="button"
            aria-expanded={managed}
            aria-label={t('manageCollection', path)}
            onClick={onManage}
          >
            <Icon name="menu" />
          </button>
        )}
      </div>
      {managed && onRename && onNest && onRemove && (
        <div class="shelf-manage">
          <Editable
            label={t('collectionName')}
            value={label}
            onCommit={(name) => {
              if (name === '') return t('nameNeeded');
              onRename(name);
              return undefined;
            }}
          >
            {t('rename')}
          </Editable>
          <NewCollection label={t('newCollectionWithin')} onCreate={onNest} />
          <button class="button button--plain" type="button" onClick={onRemove}>
            <Icon name="remove" />
            {t('removeCollection')}
          </button>
        </div>
      )}
    </li>
  );
}
