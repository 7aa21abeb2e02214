import { useState } from 'preact/hooks';
import type { Counts } from '../../../utils/library/db/schema';
import { quoted } from '../../../utils/library/search/parse-query';
import type { LibraryView } from '../../library-page/view/library-view';
import { SavedSearches, type SearchActions, smartSearches } from '../../search/view/SavedSearches';
import type { SearchItem } from '../../search/view/SearchDialog';
import { type TagItem, TagNav } from '../../search/view/TagNav';
import { useTexts } from '../../ui/i18n';
import { NavItem } from '../../ui/NavItem';
import { CollectionDialog } from './CollectionDialog';
import { CollectionTree } from './CollectionTree';
import type { CollectionItem } from './collection-tree';
import { carries, collectionType, droppedCollection } from './drag-and-drop';
import { NewCollection } from './NewCollection';
import './collection-nav.css';

/** What a reader does to the collections. */
interface ShelfActions {
  /** Makes a collection, within another where its id is given. */
  onCreate(name: string, parent?: string): void;
  onRename(id: string, name: string): void;
  /** Puts a collection into another, or into none. */
  onMove(id: string, parent?: string): void;
  onRemove(id: string): void;
  /** Puts entries into a collection. */
  onFile(ids: readonly string[], id: string): void;
  /** Folds away what stands within one, or shows it again. */
  onFold(id: string, fold: boolean): void;
}

interface CollectionNavProps extends ShelfActions, SearchActions {
  /** Each with how many entries stand in it and in those within it. */
  collections: readonly CollectionItem[];
  /** Ids of those whose inner ones are not seen. */
  folded: ReadonlySet<string>;
  searches: readonly SearchItem[];
  /** How many entries each of the searches that everybody needs finds, by its query. */
  found?: ReadonlyMap<string, number> | undefined;
  tags: readonly TagItem[];
  counts?: Counts | undefined;
  view: LibraryView;
  /** What is searched for on it. */
  query: string;
  onShow(view: LibraryView): void;
  /** Tags entries. */
  onTag(ids: readonly string[], tag: string): void;
}

/**
 * The navigation of the library: everything, the alerts and the overview; the collections; the
 * searches, those that everybody needs and the reader's own; the tags; what is looked after now and
 * then.
 */
export function CollectionNav(props: CollectionNavProps) {
  const { collections, folded, searches, counts, view, query, onShow } = props;
  const { t } = useTexts();
  const [changed, setChanged] = useState<string>();
  const [isOver, setOver] = useState(false);
  const collection = collections.find(({ id }) => id === changed);
  const isListed =
    [...smartSearches, ...searches].some((one) => one.query === query.trim()) ||
    props.tags.some(({ tag }) => quoted('tag', tag) === query.trim());
  const plain = (
    kind: Exclude<LibraryView['kind'], 'collection'>,
    label: string,
    count?: number,
  ) => (
    <li>
      <NavItem
        label={label}
        count={count}
        current={view.kind === kind && !(kind === 'all' && isListed)}
        onShow={() => onShow({ kind })}
      />
    </li>
  );
  const remove = (id: string) => {
    setChanged(undefined);
    props.onRemove(id);
  };
  return (
    <nav class="collection-nav" aria-label={t('common_navigation')}>
      <ul>
        {plain('all', t('common_everything'), counts?.entries)}
        {plain('alerts', t('common_tabAlerts'), counts?.unseen)}
        {plain('overview', t('common_overview'))}
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a collection dropped here stands in none; its dialog does the same. */}
      <div
        class={isOver ? 'nav-group nav-group--over' : 'nav-group'}
        onDragOver={(event) => {
          if (!carries(event, collectionType)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const id = droppedCollection(event);
          if (id !== undefined) props.onMove(id);
        }}
      >
        <h2 class="label">{t('fields_collections')}</h2>
        {collections.length > 0 && (
          <CollectionTree
            {...props}
            folded={folded}
            current={view.kind === 'collection' ? view.id : undefined}
            onShow={(id) => onShow({ kind: 'collection', id })}
            onChange={setChanged}
          />
        )}
        <NewCollection
          label={t('collections_newCollection')}
          onCreate={(name) => props.onCreate(name)}
        />
      </div>
      <SavedSearches {...props} isEverywhere={view.kind === 'all'} />
      <TagNav
        tags={props.tags}
        query={view.kind === 'all' ? query.trim() : undefined}
        onQuery={props.onQuery}
        onTag={props.onTag}
      />
      <ul>
        {plain('duplicates', t('common_duplicates'))}
        {plain('bibliography', t('bibliography_title'))}
        {plain('trash', t('common_trash'), counts?.trashed)}
      </ul>
      {collection && (
        <CollectionDialog
          collection={collection}
          collections={collections}
          onRename={(name) => props.onRename(collection.id, name)}
          onMove={(parent) => props.onMove(collection.id, parent)}
          onNest={(name) => {
            setChanged(undefined);
            props.onFold(collection.id, false);
            props.onCreate(name, collection.id);
          }}
          onRemove={() => remove(collection.id)}
          onClose={() => setChanged(undefined)}
        />
      )}
    </nav>
  );
}
