import { listCollections } from '../../utils/library/commands/collections';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { AlertsPanel } from '../alerts/AlertsPanel';
import { BibliographyPanel } from '../bibliography/BibliographyPanel';
import { DuplicatesPanel } from '../duplicates/DuplicatesPanel';
import { ListPane } from '../entries/ListPane';
import { OverviewPanel } from '../overview/OverviewPanel';
import type { Actions } from '../page-shell/use-actions';
import { TrashPanel } from '../trash/TrashPanel';
import { useTexts } from '../ui/i18n';
import type { Selection } from '../ui/list/selection';
import { EmptyState } from '../ui/states/EmptyState';
import type { ToastMessage } from '../ui/Toast';
import type { Navigate, Route } from './route';

export interface LibraryViewPanelProps {
  place: Route;
  go: Navigate;
  actions: Actions;
  selection: Selection;
  onSelect(selection: Selection): void;
  onListed(ids: readonly string[]): void;
  onExport(ids: readonly string[]): void;
  show(message: ToastMessage): void;
}

/** What stands on the view that the reader chose. */
export function LibraryViewPanel(props: LibraryViewPanelProps) {
  const { place, go, actions, show } = props;
  const { view } = place;
  const onOpenEntry = (id: string) => go({ opened: id });
  switch (view.kind) {
    case 'alerts':
      return <AlertsPanel actions={actions} openedEntry={place.opened} onOpenEntry={onOpenEntry} />;
    case 'bibliography':
      return <BibliographyPanel actions={actions} show={show} />;
    case 'overview':
      if (place.query.trim() !== '') return <EverythingPanel {...props} />;
      return (
        <OverviewPanel
          actions={actions}
          onQuery={(query) => go({ view: { kind: 'all' }, query, opened: undefined })}
        />
      );
    case 'duplicates':
      return <DuplicatesPanel actions={actions} onOpenEntry={onOpenEntry} show={show} />;
    case 'trash':
      return <TrashPanel actions={actions} />;
    case 'collection':
      return <CollectionPanel {...props} id={view.id} />;
    default:
      return <EverythingPanel {...props} />;
  }
}

/** All entries, or what a search finds in all of them. */
function EverythingPanel(props: LibraryViewPanelProps) {
  const { t } = useTexts();
  const isSearch = props.place.query.trim() !== '';
  return (
    <ListPane
      {...props}
      heading={t('common_everything')}
      empty={
        isSearch ? (
          <NothingFound {...props} />
        ) : (
          <EmptyState
            title={t('empty_savedTitle')}
            action={
              <>
                <a class="button" href="welcome.html" target="_blank" rel="noopener">
                  {t('welcome_tour')}
                </a>{' '}
                <a class="button" href="options.html#publishers" target="_blank" rel="noopener">
                  {t('settings_publishers')}
                </a>
              </>
            }
          >
            {t('empty_savedOrAdded')}
          </EmptyState>
        )
      }
    />
  );
}

/** The entries of a collection and of those in it, or what a search finds among them. */
function CollectionPanel({ id, ...props }: LibraryViewPanelProps & { id: string }) {
  const { t } = useTexts();
  const [live] = useLibraryQuery(listCollections, []);
  const isSearch = props.place.query.trim() !== '';
  return (
    <ListPane
      {...props}
      heading={queryValue(live)?.find((collection) => collection.id === id)?.name ?? ''}
      empty={
        isSearch ? (
          <NothingFound {...props} />
        ) : (
          <EmptyState title={t('libraryPage_emptyCollectionTitle')}>
            {t('libraryPage_emptyCollection')}
          </EmptyState>
        )
      }
    />
  );
}

function NothingFound({ place, go }: LibraryViewPanelProps) {
  const { t } = useTexts();
  const isEverywhere = place.view.kind === 'all';
  return (
    <EmptyState
      title={t('empty_searchTitle')}
      action={
        <button
          class="button"
          type="button"
          onClick={() => go(isEverywhere ? { query: '' } : { view: { kind: 'all' } })}
        >
          {t(isEverywhere ? 'common_clearSearch' : 'libraryPage_searchEverything')}
        </button>
      }
    >
      {t('empty_search')}
    </EmptyState>
  );
}
