import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { listCollections } from '../../utils/library/commands/collections';
import { listTags } from '../../utils/library/commands/entries';
import type { EntryListing, ListRequest } from '../../utils/library/search/list-request';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import { useBulkActions } from '../bulk/use-bulk-actions';
import { mostPages, useOpenPages } from '../bulk/use-open-pages';
import { BulkBar, type BulkPanel } from '../bulk/view/BulkBar';
import { OpenPagesDialog } from '../bulk/view/OpenPagesDialog';
import { CopyBibliography } from '../citations/CopyBibliography';
import { type Navigate, type Route, requestOf } from '../library-page/route';
import type { Actions } from '../page-shell/use-actions';
import { usePrinted } from '../print/use-printed';
import { PrintedList } from '../print/view/PrintedList';
import type { MenuPoint } from '../ui/ContextMenu';
import { useEventCallback } from '../ui/hooks/use-event-callback';
import { useTexts } from '../ui/i18n';
import type { CommandId } from '../ui/keyboard/keymap';
import {
  noSelection,
  retainListed,
  type Selection,
  selectAll,
  toggled,
} from '../ui/list/selection';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import type { ToastMessage } from '../ui/Toast';
import { SendingDialog } from '../zotero/SendToZotero';
import { useSending } from '../zotero/use-sending';
import { useEntryList } from './use-entry-list';
import { useListAppearance } from './use-list-appearance';
import { VirtualEntryList } from './VirtualEntryList';
import { ColumnHeads } from './view/ColumnHeads';
import { EntryContextMenu, type EntryMenu } from './view/EntryContextMenu';
import { ListBar } from './view/ListBar';

interface ListPaneProps {
  /** What is listed, in words. */
  heading: string;
  place: Route;
  go: Navigate;
  actions: Actions;
  show(message: ToastMessage): void;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** Hears of all that is listed. */
  onListed(ids: readonly string[]): void;
  /** Lets the reader choose how to export these entries. */
  onExport(ids: readonly string[]): void;
  /** What stands in an empty list's place. */
  empty: ComponentChildren;
}

/** A list of entries with its order, and what can be done with those that are chosen in it. */
export function ListPane(props: ListPaneProps) {
  const { heading, place, go, actions, show, onSelect, onListed, onExport, empty } = props;
  const { sort, grouped, opened } = place;
  const { t, plural, number } = useTexts();
  const bulk = useBulkActions(actions, show);
  const request = requestOf(place);
  const [live, retry] = useEntryList(request);
  const [liveCollections] = useLibraryQuery(listCollections, []);
  const [used] = useLibraryQuery(listTags, []);
  const [panel, setPanel] = useState<BulkPanel>();
  const [menu, setMenu] = useState<EntryMenu>();
  const [isCopying, setCopying] = useState(false);
  const pages = useOpenPages(actions);
  const zotero = useSending(show);
  const [appearance, setAppearance] = useListAppearance();
  const ids = queryValue(live)?.ids;
  const shown = useShown(queryValue(live), request);
  const isSearch = shown.query !== '';
  // More of the list may come, or another in its place.
  const isWhole = queryValue(live)?.whole === true && keyOf(shown) === keyOf(request);
  const selection = useMemo(
    () => (ids && isWhole ? retainListed(props.selection, ids) : props.selection),
    [props.selection, ids, isWhole],
  );
  const chosen = useMemo(() => [...selection.chosen], [selection]);

  // Only what is gone is told: an echo of an older choice would take the place of a newer one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice as it was before it shrank is no news.
  useEffect(() => {
    if (selection !== props.selection) onSelect(selection);
  }, [selection]);
  const [wantsAll, setWantsAll] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is the occasion.
  useEffect(() => setWantsAll(false), [keyOf(request)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once, with what is listed when the list is whole.
  useEffect(() => {
    if (!wantsAll || !isWhole) return;
    setWantsAll(false);
    onSelect(selectAll(ids ?? []));
  }, [wantsAll, isWhole]);
  const tellListed = useEventCallback(onListed);
  useEffect(() => tellListed(ids ?? []), [tellListed, ids]);
  useEffect(() => () => tellListed([]), [tellListed]);

  const check = (these: readonly string[]) => void actions.check({ kind: 'entries', ids: these });
  const onCommand = useEventCallback((command: CommandId, these: readonly string[]) => {
    switch (command) {
      case 'file':
      case 'tag':
        onSelect({ chosen: new Set(these), anchor: these[0] });
        return setPanel(command);
      case 'export':
        return onExport(these);
      case 'check':
        return check(these);
      case 'mute':
        return void bulk.mute(these);
      case 'remove':
        return void bulk.remove(these);
      case 'open-page':
        return pages.begin(these);
    }
  });
  const openMenu = useCallback(
    (these: readonly string[], at: MenuPoint) => setMenu({ ids: these, at }),
    [],
  );
  const closeMenu = useCallback(() => setMenu(undefined), []);
  const chooseAll = useCallback(() => setWantsAll(true), []);
  const listing = queryValue(live);
  const label = isSearch ? t('search_results') : heading;
  usePrinted(
    (asked) =>
      listing &&
      (asked === 'list' || (asked === undefined && opened === undefined)) && (
        <PrintedList heading={label} query={shown.query} listing={listing} />
      ),
  );
  // A letter of a search changes nothing of the list until what it finds is there.
  const list = useMemo(
    () =>
      listing && (
        <VirtualEntryList
          label={label}
          listKey={keyOf(shown)}
          listing={listing}
          appearance={appearance}
          query={shown.query}
          current={opened}
          selection={selection}
          onSelect={onSelect}
          onSelectAll={chooseAll}
          onOpen={(id) => go({ opened: id })}
          onCommand={onCommand}
          onMenu={openMenu}
        />
      ),
    [
      label,
      shown,
      listing,
      appearance,
      opened,
      selection,
      onSelect,
      chooseAll,
      go,
      onCommand,
      openMenu,
    ],
  );

  if (live.kind === 'loading') return <Loading lines={8} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const { ids: all, whole } = live.value;
  if (all.length === 0 && whole) return <>{empty}</>;

  return (
    <div class="list-pane">
      {selection.chosen.size > 0 ? (
        <BulkBar
          count={chosen.length}
          isAll={chosen.length === all.length}
          collections={queryValue(liveCollections) ?? []}
          tags={(queryValue(used) ?? []).map(({ tag }) => tag)}
          panel={panel}
          onPanel={setPanel}
          onChooseAll={chooseAll}
          onClear={() => onSelect(noSelection)}
          onFile={(id) => {
            const name = queryValue(liveCollections)?.find((other) => other.id === id)?.name ?? '';
            void bulk.file(chosen, { id, name });
          }}
          onFileInNew={(name) => void bulk.fileInNew(chosen, name)}
          onTag={(tag) => void bulk.tag(chosen, tag)}
          onExport={() => onExport(chosen)}
          onCheck={() => check(chosen)}
          onMute={() => void bulk.mute(chosen)}
          onRemove={() => void bulk.remove(chosen)}
          onOpenPages={() => pages.begin(chosen)}
          onCopyBibliography={() => setCopying(true)}
          onZotero={() => zotero.begin(chosen)}
        />
      ) : (
        <ListBar
          heading={heading}
          count={
            isSearch
              ? plural('entries_foundCount', all.length)
              : whole
                ? number(all.length)
                : undefined
          }
          sort={sort}
          grouped={grouped}
          appearance={appearance}
          onAppearance={setAppearance}
          onSort={(next) => go({ sort: next }, 'replace')}
          onGroup={(next) => go({ grouped: next }, 'replace')}
          onChooseAll={chooseAll}
        />
      )}
      {appearance.layout === 'columns' && (
        <ColumnHeads sort={sort} onSort={(next) => go({ sort: next }, 'replace')} />
      )}
      <p class="list-note small text-muted" role="status">
        {live.value.alsoFound && t('entries_alsoFound', live.value.alsoFound.join(', '))}
      </p>
      {list}
      {menu && (
        <EntryContextMenu
          {...menu}
          isChosen={menu.ids.every((id) => selection.chosen.has(id))}
          onOpen={(id) => go({ opened: id })}
          onToggle={() => onSelect(menu.ids.reduce((now, id) => toggled(now, id), selection))}
          onCommand={onCommand}
          onClose={closeMenu}
        />
      )}
      {pages.asked !== undefined && (
        <OpenPagesDialog
          count={pages.asked}
          most={mostPages}
          onOpen={pages.confirm}
          onClose={pages.cancel}
        />
      )}
      {isCopying && <CopyBibliography ids={chosen} onClose={() => setCopying(false)} />}
      <SendingDialog sending={zotero} />
    </div>
  );
}

/** Tells one list from another. */
function keyOf(request: ListRequest): string {
  return JSON.stringify(request);
}

/** What the listing that is shown was asked for: a former one stays until another is there. */
function useShown(listing: EntryListing | undefined, asked: ListRequest): ListRequest {
  const shown = useRef({ listing, request: asked });
  if (listing !== shown.current.listing) shown.current = { listing, request: asked };
  return shown.current.request;
}
