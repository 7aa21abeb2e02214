import {
  createCollection,
  listCollections,
  moveCollection,
  nestedCounts,
  removeCollection,
  renameCollection,
} from '../../utils/library/commands/collections';
import { countEntries, listTags } from '../../utils/library/commands/entries';
import {
  listSearches,
  removeSearch,
  renameSearch,
  saveSearch,
} from '../../utils/library/commands/saved-searches';
import type { Library } from '../../utils/library/db/open-library';
import type { Undo } from '../../utils/model/undo';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { useBulkActions } from '../bulk/use-bulk-actions';
import { useCollapsedCollections } from '../collections/use-collapsed-collections';
import { CollectionNav } from '../collections/view/CollectionNav';
import {
  type CollectionItem,
  collectionTree,
  moveTargets,
} from '../collections/view/collection-tree';
import { foundIds } from '../entries/use-entries';
import type { Actions } from '../page-shell/use-actions';
import { smartSearches } from '../search/view/SavedSearches';
import { useTexts } from '../ui/i18n';
import type { ToastMessage } from '../ui/Toast';
import type { Navigate, Route } from './route';

interface NavPaneProps {
  place: Route;
  go: Navigate;
  actions: Actions;
  show(message: ToastMessage): void;
}

/** The collections, each with how many entries stand in it and in those within it. */
async function shelved(lib: Library): Promise<CollectionItem[]> {
  const [all, nested] = await Promise.all([listCollections(lib), nestedCounts(lib)]);
  return all.map((collection) => ({ ...collection, count: nested.get(collection.id) ?? 0 }));
}

/** How many entries each of the searches that everybody needs finds. */
async function smartCounts(lib: Library): Promise<ReadonlyMap<string, number>> {
  const counts = smartSearches.map(
    async ({ query }) => [query, (await foundIds(lib, query)).length] as const,
  );
  return new Map(await Promise.all(counts));
}

/** The navigation of the library, with what can be done to collections and searches. */
export function NavPane({ place, go, actions, show }: NavPaneProps) {
  const { t, locale } = useTexts();
  const [live] = useLibraryQuery(shelved, []);
  const [saved] = useLibraryQuery(listSearches, []);
  const [counted] = useLibraryQuery(countEntries, []);
  const [found] = useLibraryQuery(smartCounts, []);
  const [tags] = useLibraryQuery(listTags, []);
  const [folded, fold] = useCollapsedCollections();
  const bulk = useBulkActions(actions, show);
  const collections = queryValue(live) ?? [];
  const named = (id: string | undefined) => collections.find((one) => one.id === id);

  /** Carries out what has an undo, and says what was done. */
  const carryOut = (task: (lib: Library) => Promise<Undo>, text: string) =>
    actions.attempt(async (lib) => {
      const undo = await task(lib);
      show({ text, undo: () => void actions.attempt(undo) });
    });

  return (
    <CollectionNav
      collections={collections}
      folded={folded}
      searches={queryValue(saved) ?? []}
      counts={queryValue(counted)}
      found={queryValue(found)}
      tags={queryValue(tags) ?? []}
      view={place.view}
      query={place.query}
      onShow={(view) => go({ view, query: '', opened: undefined })}
      onQuery={(query) => go({ view: { kind: 'all' }, query, opened: undefined })}
      onFold={fold}
      onCreate={(name, parent) =>
        void actions.attempt((lib) => createCollection(lib, name, parent))
      }
      onRename={(id, name) => void actions.attempt((lib) => renameCollection(lib, id, name))}
      onMove={(id, parent) => {
        const { name = '', parent: former } = named(id) ?? {};
        const places = moveTargets(collectionTree(collections, locale), id);
        const isPlace = places.some(({ collection }) => collection.id === parent);
        if (former === parent || !(parent === undefined || isPlace)) return;
        if (parent !== undefined) fold(parent, false);
        void carryOut(
          (lib) => moveCollection(lib, id, parent),
          parent === undefined
            ? t('libraryPage_collectionMovedOut', name, named(former)?.name ?? '')
            : t('libraryPage_collectionMoved', name, named(parent)?.name ?? ''),
        );
      }}
      onRemove={(id) => {
        const words = t('libraryPage_collectionRemoved', named(id)?.path ?? '');
        void carryOut((lib) => removeCollection(lib, id), words);
        if (place.view.kind === 'collection' && place.view.id === id) {
          go({ view: { kind: 'all' }, query: '', opened: undefined });
        }
      }}
      onFile={(ids, id) => void bulk.file(ids, { id, name: named(id)?.name ?? '' })}
      onTag={(ids, tag) => void bulk.tag(ids, tag)}
      onSaveSearch={(name) =>
        void carryOut(
          (lib) => saveSearch(lib, name, place.query),
          t('libraryPage_searchSaved', name),
        )
      }
      onRenameSearch={(id, name) => void actions.attempt((lib) => renameSearch(lib, id, name))}
      onRemoveSearch={(id) => {
        const name = queryValue(saved)?.find((search) => search.id === id)?.name ?? '';
        void carryOut((lib) => removeSearch(lib, id), t('libraryPage_searchRemoved', name));
      }}
    />
  );
}
