import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { countEntries } from '../../utils/library/commands/entries';
import { statusCounts } from '../../utils/library/commands/status-counts';
import { parseQuery } from '../../utils/library/search/parse-query';
import { queryStatusGroup, statusQueries } from '../../utils/library/search/status-queries';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { AddDialog } from '../add/AddDialog';
import { useAddSource } from '../add/use-add-source';
import { LossPanel } from '../backup/LossPanel';
import { SelectionPanel } from '../bulk/SelectionPanel';
import { CheckRunPanel } from '../checks/CheckRunPanel';
import { StatusBar } from '../checks/view/StatusBar';
import { EntryPanel } from '../entry/EntryPanel';
import { ExportDialog } from '../export/ExportDialog';
import { exportScopes } from '../export/export-scopes';
import { ImportDialog } from '../import/ImportDialog';
import { useActions } from '../page-shell/use-actions';
import { printPart } from '../print/use-printed';
import { SearchField } from '../search/view/SearchField';
import { SearchHelp } from '../search/view/SearchHelp';
import { SearchHint } from '../search/view/SearchHint';
import { useRegistryQuestion } from '../settings/use-watch-settings';
import { RegistryOffer } from '../settings/view/RegistryOffer';
import { useDebouncedValue } from '../ui/hooks/use-debounced-value';
import { Icon } from '../ui/Icon';
import { useTexts } from '../ui/i18n';
import { KeyboardShortcutsDialog } from '../ui/keyboard/KeyboardShortcutsDialog';
import { noSelection, type Selection } from '../ui/list/selection';
import { EmptyState } from '../ui/states/EmptyState';
import { Toast, useToast } from '../ui/Toast';
import { Wordmark } from '../ui/Wordmark';
import { SendingDialog } from '../zotero/SendToZotero';
import { useSending } from '../zotero/use-sending';
import { LibraryMenu } from './LibraryMenu';
import { LibraryViewPanel } from './LibraryViewPanel';
import { ListDivider } from './ListDivider';
import { NavPane } from './NavPane';
import { isTyped, useRoute } from './route';
import { focusPane, openCitation, printOpened, quoteMarked, usePageKeys } from './use-page-keys';
import { useShortcutSetting } from './use-shortcut-setting';
import '../page-shell/panels.css';

/** What is laid over the page. */
type Sheet = 'keys' | 'export' | 'import';

interface LibraryPageProps {
  /** Whether it stands beside another page. */
  isPanel?: boolean;
}

/** The whole library on one page: its navigation, a list, and an entry. */
export function LibraryPage({ isPanel = false }: LibraryPageProps) {
  const texts = useTexts();
  const { t } = texts;
  const [place, go] = useRoute();
  const { view, query, opened } = place;
  const [selection, setSelection] = useState<Selection>(noSelection);
  // Nothing is drawn of it: it is what a command means while nothing is chosen.
  const listed = useRef<readonly string[]>([]);
  const [sheet, setSheet] = useState<Sheet>();
  const adding = useAddSource();
  const [hasKeys, setKeys] = useShortcutSetting();
  const [isNavOpen, setNavOpen] = useState(false);
  const { message, show } = useToast();
  const actions = useActions(show);
  const [live] = useLibraryQuery(countEntries, []);
  const [standing] = useLibraryQuery(statusCounts, []);
  const question = useRegistryQuestion();
  const chosen = [...selection.chosen];
  const zotero = useSending(show);
  const hasEntries = live.kind === 'loading' || (queryValue(live)?.entries ?? 0) > 0;
  const close = () => go({ opened: undefined });

  // Hundreds of collections are not drawn again at every letter.
  const later = useDebouncedValue(place);
  const followed = isTyped(later, place) ? later : place;
  const navigation = useMemo(
    () => <NavPane place={followed} go={go} actions={actions} show={show} />,
    [followed, go, actions, show],
  );

  // A search lists entries: a view that shows something else gives way to everything.
  const search = (words: string) =>
    go(
      {
        query: words,
        ...(view.kind !== 'collection' && { view: { kind: 'all' } }),
      },
      query !== '' && words !== '' ? 'replace' : 'push',
    );

  usePageKeys(hasKeys, (command) => {
    switch (command) {
      case 'add':
        return adding.open();
      case 'keyboard':
        return setSheet('keys');
      case 'group':
        return go({ grouped: !place.grouped }, 'replace');
      case 'cite':
        return openCitation();
      case 'print':
        return printOpened();
      case 'quote':
        return quoteMarked();
      case 'leave':
        if (selection.chosen.size > 0) return setSelection(noSelection);
        if (isNavOpen) return setNavOpen(false);
        close();
        return focusPane('list');
      case 'navigation':
        setNavOpen(true);
        return focusPane('navigation');
      case 'list':
      case 'entry':
        return focusPane(command);
    }
  });

  // The navigation is a page of their own where there is room for one: a choice leads back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice is the occasion.
  useEffect(() => setNavOpen(false), [view, query, opened]);

  // What is chosen is chosen of one list.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is the occasion.
  useEffect(() => setSelection(noSelection), [view, query]);

  return (
    <>
      <header class="library-bar">
        <button
          class="button button--plain button--icon library-nav-toggle"
          type="button"
          aria-label={t('libraryPage_showNavigation')}
          aria-expanded={isNavOpen}
          onClick={() => setNavOpen(!isNavOpen)}
        >
          <Icon name="navigation" />
        </button>
        <h1>
          <Wordmark />
        </h1>
        <SearchField
          value={query}
          onInput={search}
          onLeave={() => focusPane('list')}
          hasKey={hasKeys}
          help={<SearchHelp query={query} onInsert={search} />}
        />
        <div class="library-actions">
          {hasEntries && (
            <button
              class="button button--plain"
              type="button"
              title={t('common_export')}
              onClick={() => setSheet('export')}
            >
              <Icon name="download" />
              <span class="library-action-label">{t('common_export')}</span>
            </button>
          )}
          <button
            class="button button--plain"
            type="button"
            title={t('add_key')}
            onClick={() => adding.open()}
          >
            <Icon name="add" />
            <span class="library-action-label">{t('add_button')}</span>
          </button>
          <button
            class="button button--plain"
            type="button"
            title={t('common_import')}
            onClick={() => setSheet('import')}
          >
            <Icon name="import" />
            <span class="library-action-label">{t('common_import')}</span>
          </button>
          <LibraryMenu
            hasEntries={hasEntries}
            inCollection={view.kind === 'collection'}
            isPanel={isPanel}
            onCheck={() => void actions.check(view.kind === 'collection' ? view : { kind: 'all' })}
            onZotero={() => zotero.begin(chosen.length > 0 ? chosen : listed.current)}
            onPrint={() => printPart('list')}
            onBackUp={() => void actions.backUp()}
            onRestore={() => setSheet('import')}
            onKeyboard={() => setSheet('keys')}
          />
        </div>
      </header>
      <div class={isNavOpen ? 'library-nav library-nav--open' : 'library-nav'}>{navigation}</div>
      <main class={opened === undefined ? 'library-main' : 'library-main library-main--opened'}>
        <section
          class={`library-list library-list--${hasEntries ? view.kind : 'empty'}`}
          aria-label={t('libraryPage_entryListLabel')}
        >
          <LossPanel actions={actions} show={show} onFile={() => setSheet('import')} />
          <SearchHint query={query} onMend={search} />
          <LibraryViewPanel
            place={place}
            go={go}
            actions={actions}
            selection={selection}
            onSelect={setSelection}
            onListed={(ids) => {
              listed.current = ids;
            }}
            onExport={(ids) => {
              setSelection({ chosen: new Set(ids) });
              setSheet('export');
            }}
            show={show}
          />
          {/* Behind the list: it comes late, and no row moves for it. */}
          {question.isOpen && view.kind === 'all' && query === '' && (
            <RegistryOffer onAnswer={question.answer} />
          )}
        </section>
        <ListDivider />
        <section class="library-entry" aria-label={t('libraryPage_entryShown')}>
          {opened !== undefined ? (
            <EntryPanel
              id={opened}
              actions={actions}
              searching={{ query: parseQuery(query), onQuery: search }}
              show={show}
              canPrint
              onBack={close}
              onRemoved={close}
            />
          ) : (
            hasEntries &&
            (selection.chosen.size > 0 ? (
              <SelectionPanel chosen={selection.chosen} />
            ) : (
              <EmptyState title={t('libraryPage_chooseEntryTitle')}>
                {t('libraryPage_chooseEntry')}
              </EmptyState>
            ))
          )}
        </section>
      </main>
      <StatusBar
        figures={queryValue(standing)}
        shown={queryStatusGroup(query)}
        onShow={(figure) =>
          go({ view: { kind: 'all' }, query: statusQueries[figure], opened: undefined })
        }
      >
        <CheckRunPanel actions={actions} show={show} />
      </StatusBar>
      {sheet === 'keys' && (
        <KeyboardShortcutsDialog
          isOn={hasKeys}
          onTurn={setKeys}
          onClose={() => setSheet(undefined)}
        />
      )}
      {sheet === 'import' && (
        <ImportDialog
          isPanel={isPanel}
          actions={actions}
          show={show}
          onClose={() => setSheet(undefined)}
        />
      )}
      {adding.source && (
        <AddDialog
          given={adding.source}
          collection={view.kind === 'collection' ? view.id : undefined}
          isPanel={isPanel}
          actions={actions}
          show={show}
          onClose={adding.close}
        />
      )}
      {sheet === 'export' && (
        <ExportDialog
          scopes={exportScopes(texts, place, chosen)}
          show={show}
          onClose={() => setSheet(undefined)}
        />
      )}
      <SendingDialog sending={zotero} />
      <Toast message={message} onClose={() => show(undefined)} />
    </>
  );
}
