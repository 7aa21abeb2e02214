import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { BulkBar, type BulkPanel } from '../../components/BulkBar';
import { ErrorNote } from '../../components/ErrorNote';
import { useTexts } from '../../components/i18n';
import type { CommandId } from '../../components/keys';
import { ListBar } from '../../components/ListBar';
import { Loading } from '../../components/Loading';
import { everyOne, noSelection, type Selection, stillListed } from '../../components/selection';
import type { ToastMessage } from '../../components/Toast';
import { collections } from '../../utils/library/collections';
import { tags } from '../../utils/library/entries';
import type { Listing } from '../../utils/library/listing';
import type { Actions } from '../pages/actions';
import { CopyBibliography } from '../pages/CopyBibliography';
import { useListing } from '../pages/listing';
import { known, useLive } from '../pages/live';
import { SendToZotero } from '../pages/SendToZotero';
import { useBulk } from './bulk';
import { ListedEntries } from './ListedEntries';
import type { Go, Place } from './place';

interface ListPaneProps {
  /** What is listed, in words. */
  heading: string;
  place: Place;
  go: Go;
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
  const { shelf, query, sort, grouped, opened } = place;
  const { t, plural, number } = useTexts();
  const isSearch = query.trim() !== '';
  const bulk = useBulk(actions, show);
  const [live, retry] = useListing({
    query: query.trim(),
    ...(shelf.kind === 'collection' && { collection: shelf.id }),
    sort,
    grouped,
  });
  const [shelves] = useLive(collections, []);
  const [used] = useLive(tags, []);
  const [panel, setPanel] = useState<BulkPanel>();
  const what = `${shelf.kind === 'collection' ? shelf.id : shelf.kind} ${query}`;
  const ids = known(live)?.ids;
  const listKey = useKeyOf(
    known(live),
    `${what} ${sort.by} ${sort.descending ? 'down' : 'up'} ${grouped ? 'grouped' : ''}`,
  );
  const isWhole = known(live)?.whole === true;
  const selection = useMemo(
    () => (ids && isWhole ? stillListed(props.selection, ids) : props.selection),
    [props.selection, ids, isWhole],
  );
  const chosen = useMemo(() => [...selection.chosen], [selection]);

  useEffect(() => onSelect(selection), [selection]);
  useEffect(() => onListed(ids ?? []), [ids]);
  useEffect(() => () => onListed([]), []);

  if (live.kind === 'loading') return <Loading lines={8} />;
  if (live.kind === 'failed') {
    return <ErrorNote code={live.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  const listing = live.value;
  if (listing.ids.length === 0 && listing.whole) return <>{empty}</>;

  const check = (these: readonly string[]) => void actions.check({ kind: 'entries', ids: these });
  const onCommand = (command: CommandId, these: readonly string[]) => {
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
    }
  };
  const chooseAll = () => onSelect(everyOne(listing.ids));

  return (
    <div class="list-pane">
      {selection.chosen.size > 0 ? (
        <BulkBar
          count={chosen.length}
          isAll={chosen.length === listing.ids.length}
          collections={known(shelves) ?? []}
          tags={(known(used) ?? []).map(({ tag }) => tag)}
          panel={panel}
          onPanel={setPanel}
          onChooseAll={chooseAll}
          onClear={() => onSelect(noSelection)}
          onFile={(id) => {
            const name = known(shelves)?.find((other) => other.id === id)?.name ?? '';
            void bulk.file(chosen, { id, name });
          }}
          onFileInNew={(name) => void bulk.fileInNew(chosen, name)}
          onTag={(tag) => void bulk.tag(chosen, tag)}
          onExport={() => onExport(chosen)}
          onCheck={() => check(chosen)}
          onMute={() => void bulk.mute(chosen)}
          onRemove={() => void bulk.remove(chosen)}
        >
          <CopyBibliography ids={chosen} />
          <SendToZotero ids={chosen} show={show} iconOnly />
        </BulkBar>
      ) : (
        <ListBar
          heading={heading}
          count={
            isSearch
              ? plural('foundCount', listing.ids.length)
              : listing.whole
                ? number(listing.ids.length)
                : undefined
          }
          sort={sort}
          grouped={grouped}
          onSort={(next) => go({ sort: next }, 'replace')}
          onGroup={(next) => go({ grouped: next }, 'replace')}
          onChooseAll={chooseAll}
        />
      )}
      <ListedEntries
        label={isSearch ? t('searchResults') : heading}
        listKey={listKey}
        listing={listing}
        query={query}
        current={opened}
        selection={selection}
        onSelect={onSelect}
        onOpen={(id) => go({ opened: id })}
        onCommand={onCommand}
      />
    </div>
  );
}

/** The name of the list that is shown: a former one stays until another is there. */
function useKeyOf(listing: Listing | undefined, asked: string): string {
  const shown = useRef({ listing, key: asked });
  if (listing !== shown.current.listing) shown.current = { listing, key: asked };
  return shown.current.key;
}
