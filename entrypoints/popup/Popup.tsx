import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AlertsPanel } from '../../components/alerts/AlertsPanel';
import { useLittleRoom, useLoss } from '../../components/backup/use-loss';
import { DiskNote } from '../../components/backup/view/DiskNote';
import { LossNote } from '../../components/backup/view/LossNote';
import { CheckRunPanel } from '../../components/checks/CheckRunPanel';
import { StatusGroupPanel } from '../../components/checks/StatusGroupPanel';
import { StatusBar } from '../../components/checks/view/StatusBar';
import { CurrentPagePanel, outcomeTexts } from '../../components/current-page/CurrentPagePanel';
import { entryOfPage, useCurrentPage } from '../../components/current-page/use-current-page';
import { useOwnFields } from '../../components/current-page/use-own-fields';
import { EntriesPanel } from '../../components/entries/EntriesPanel';
import { foundIds, listOrFind, prepareSearch } from '../../components/entries/use-entries';
import { EntryPanel } from '../../components/entry/EntryPanel';
import { ExportMenu } from '../../components/export/view/ExportMenu';
import { useActions } from '../../components/page-shell/use-actions';
import { SearchField } from '../../components/search/view/SearchField';
import { useRegistryQuestion } from '../../components/settings/use-watch-settings';
import { RegistryOffer } from '../../components/settings/view/RegistryOffer';
import { Icon } from '../../components/ui/Icon';
import { useTexts } from '../../components/ui/i18n';
import { EmptyState } from '../../components/ui/states/EmptyState';
import { Tabs } from '../../components/ui/Tabs';
import { Toast, useToast } from '../../components/ui/Toast';
import { Wordmark } from '../../components/ui/Wordmark';
import { formats } from '../../utils/export/all-formats';
import { countEntries } from '../../utils/library/commands/entries';
import { statusCounts } from '../../utils/library/commands/status-counts';
import type { StatusGroup } from '../../utils/model/records';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { optional } from '../../utils/platform/optional-apis';
import { hasSidePanel, openSidePanel } from '../../utils/platform/side-panel';
import '../../components/page-shell/panels.css';

type Tab = 'page' | 'saved' | 'alerts';

/** The popup: the page at hand, what is saved, and the alerts, under one search. */
export function Popup() {
  const texts = useTexts();
  const { t } = texts;
  const [tab, setTab] = useState<Tab>('page');
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<string>();
  const [figure, setFigure] = useState<StatusGroup>();
  const { message, show } = useToast();
  const actions = useActions(show);
  const page = useCurrentPage();
  const entryId = entryOfPage(page);
  const own = useOwnFields(entryId, actions);
  const [live] = useLibraryQuery(countEntries, []);
  const totals = queryValue(live);
  const [standing] = useLibraryQuery(statusCounts, []);
  const question = useRegistryQuestion();
  const { loss } = useLoss();
  const room = useLittleRoom();

  const select = (next: Tab) => {
    setTab(next);
    setOpened(undefined);
    setFigure(undefined);
  };
  const openEntry = (id: string) => {
    setTab('saved');
    setOpened(id);
  };
  const showFigure = (next: StatusGroup) => {
    setQuery('');
    select('saved');
    setFigure(next);
  };
  const save = async () => {
    await actions.attempt(async (lib) => {
      const outcome = await page.save();
      if (outcome && entryId === undefined) await own.file(lib, outcome.entryId);
      const more = outcome && outcomeTexts[outcome.kind];
      if (more) show({ text: t(more) });
    });
  };
  const searching = query.trim() !== '';

  const panel = () => {
    if (tab === 'page') {
      return (
        <>
          {question.isOpen && page.state.kind === 'page' && (
            <RegistryOffer isCompact onAnswer={question.answer} />
          )}
          <CurrentPagePanel
            page={page}
            own={own}
            actions={actions}
            onSave={() => void save()}
            onOpenEntry={openEntry}
          />
        </>
      );
    }
    if (opened !== undefined) {
      const close = () => setOpened(undefined);
      return <EntryPanel id={opened} actions={actions} onBack={close} onRemoved={close} />;
    }
    if (tab === 'alerts') return <AlertsPanel actions={actions} onOpenEntry={openEntry} />;
    if (figure !== undefined) {
      return (
        <StatusGroupPanel
          figure={figure}
          actions={actions}
          onOpen={(entry) => setOpened(entry.id)}
          onClear={() => setFigure(undefined)}
        />
      );
    }
    return (
      <EntriesPanel
        label={t(searching ? 'search_results' : 'common_tabSaved')}
        listKey={query}
        read={listOrFind(query)}
        actions={actions}
        onOpen={(entry) => setOpened(entry.id)}
        empty={
          searching ? (
            <NothingFound onClear={() => setQuery('')} />
          ) : (
            <NothingSaved onLook={() => select('page')} />
          )
        }
      />
    );
  };

  return (
    <>
      <header class="popup-bar">
        <h1>
          <Wordmark />
        </h1>
        <SearchField
          value={query}
          onFocus={prepareSearch}
          onInput={(value) => {
            setQuery(value);
            select('saved');
          }}
          onLeave={() => document.querySelector<HTMLElement>('.entry-row')?.focus()}
        />
      </header>
      <main class="popup-main">
        <Tabs<Tab>
          label={t('popup_tabs')}
          tabs={[
            { id: 'page', label: t('popup_tabThisPage') },
            { id: 'saved', label: t('common_tabSaved') },
            {
              id: 'alerts',
              label: t('common_tabAlerts'),
              ...(totals && {
                count: totals.unseen,
                countLabel: texts.plural('popup_unseenAlerts', totals.unseen),
              }),
            },
          ]}
          selected={tab}
          onSelect={select}
        >
          {loss && (
            <LossNote loss={loss}>
              <div class="row">
                <a
                  class="button button--primary"
                  href={browser.runtime.getURL('/library.html')}
                  target="_blank"
                  rel="noopener"
                >
                  {t('popup_lossOpenLibrary')}
                </a>
              </div>
            </LossNote>
          )}
          {!loss && room !== undefined && <DiskNote room={room} />}
          {panel()}
        </Tabs>
      </main>
      <CheckRunPanel actions={actions} show={show} />
      <Toast message={message} onClose={() => show(undefined)} />
      <StatusBar figures={queryValue(standing)} shown={figure} onShow={showFigure}>
        {totals !== undefined && totals.entries > 0 && (
          <button
            class="button button--plain"
            type="button"
            onClick={() => void actions.check({ kind: 'all' })}
          >
            {t('common_checkNow')}
          </button>
        )}
        {totals !== undefined && totals.entries > 0 && (
          <ExportMenu
            upwards
            heading={t('export_allAs')}
            scopes={[
              ...(searching ? [{ id: 'search' as const, label: t('common_scopeSearch') }] : []),
              { id: 'all' as const, label: t('common_scopeAll') },
            ]}
            formats={formats}
            onExport={(scope, formatId) =>
              void actions.attempt(async (lib) =>
                actions.export(
                  scope === 'all'
                    ? { kind: 'all' }
                    : { kind: 'entries', ids: await foundIds(lib, query) },
                  formatId,
                ),
              )
            }
          />
        )}
        <PageLink path="/library.html" icon="library" label={t('common_library')} />
        {hasSidePanel() && <SidePanelButton />}
        <PageLink path="/options.html" icon="settings" label={t('common_settings')} iconOnly />
      </StatusBar>
    </>
  );
}

function NothingSaved({ onLook }: { onLook(): void }) {
  const { t } = useTexts();
  return (
    <EmptyState
      title={t('empty_savedTitle')}
      action={
        <button class="button" type="button" onClick={onLook}>
          {t('popup_goToThisPage')}
        </button>
      }
    >
      {t('empty_saved')}
    </EmptyState>
  );
}

function NothingFound({ onClear }: { onClear(): void }) {
  const { t } = useTexts();
  return (
    <EmptyState
      title={t('empty_searchTitle')}
      action={
        <button class="button" type="button" onClick={onClear}>
          {t('common_clearSearch')}
        </button>
      }
    >
      {t('empty_search')}
    </EmptyState>
  );
}

/** Shows the library beside the page, and leaves. */
function SidePanelButton() {
  const { t } = useTexts();
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => void optional.windows?.getCurrent().then(({ id }) => setWindowId(id)), []);
  return (
    <button
      class="button button--plain button--icon"
      type="button"
      aria-label={t('popup_openSidePanel')}
      title={t('popup_openSidePanel')}
      disabled={windowId === undefined}
      onClick={() => {
        if (windowId !== undefined) void openSidePanel(windowId).then(() => window.close());
      }}
    >
      <Icon name="side-panel" />
    </button>
  );
}

interface PageLinkProps {
  path: '/library.html' | '/options.html';
  icon: 'library' | 'settings';
  label: string;
  iconOnly?: boolean;
}

/** A link to one of Stet's own pages, in a tab of its own. */
function PageLink({ path, icon, label, iconOnly = false }: PageLinkProps) {
  return (
    <a
      class={iconOnly ? 'button button--plain button--icon' : 'button button--plain'}
      href={browser.runtime.getURL(path)}
      target="_blank"
      rel="noopener"
      aria-label={iconOnly ? label : undefined}
      title={iconOnly ? label : undefined}
    >
      <Icon name={icon} />
      {!iconOnly && label}
    </a>
  );
}
