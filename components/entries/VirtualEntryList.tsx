import type { RefObject, VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { EntryListItem } from '../../utils/library/search/entry-list-item';
import type { EntryListing, Group } from '../../utils/library/search/list-request';
import { parseQuery } from '../../utils/library/search/parse-query';
import { useSnippets } from '../search/use-snippets';
import type { MenuPoint } from '../ui/ContextMenu';
import { useTexts } from '../ui/i18n';
import type { CommandId } from '../ui/keyboard/keymap';
import type { Selection } from '../ui/list/selection';
import { useVirtualWindow } from '../ui/list/use-virtual-window';
import { VirtualList } from '../ui/list/VirtualList';
import { computeLayout } from '../ui/list/virtual-layout';
import { startEntryDrag } from './start-entry-drag';
import { EntryColumns } from './view/EntryColumns';
import { EntrySummaryLines } from './view/EntrySummaryLines';
import type { ListAppearance } from './view/list-appearance';

interface ListedEntriesProps {
  label: string;
  listKey: string;
  listing: EntryListing;
  appearance: ListAppearance;
  query: string;
  /** Id of the entry shown beside the list. */
  current: string | undefined;
  selection: Selection;
  onSelect(selection: Selection): void;
  onSelectAll(): void;
  onOpen(id: string): void;
  onCommand(command: CommandId, ids: readonly string[]): void;
  onMenu(ids: readonly string[], at: MenuPoint): void;
}

/**
 * Heights of rows, in the size of the page's letters; in columns a row is of one line.
 */
const heights = {
  lines: { usual: 3.5, compact: 2.875 },
  columns: { usual: 2.25, compact: 1.75 },
} as const;

/** Pixels above and below the words of a row of that height. */
const paddings = {
  lines: { usual: 8, compact: 3 },
  columns: { usual: 6, compact: 2 },
} as const;

/**
 * What else takes room, in the same. In a list that is narrower than `narrow`, as `entry-row.css` has
 * it too, title and names have a line more each; one narrower than `wide` has no columns.
 */
const rems = { words: 1.375, header: 2.25, lines: 2.25, narrow: 20, wide: 34 };

/** How much room the rows of a list have. */
type Room = 'narrow' | 'usual' | 'wide';

/** Pixels of a rem, as the reader's browser has it. */
function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Pixels of a rem, also once the reader has chosen another size of text. */
function useRem(): number {
  // Asked once: the browser works out the whole page's style for it.
  const [size, setSize] = useState(rem);
  useEffect(() => {
    const observer = new MutationObserver(() => setSize(rem()));
    observer.observe(document.documentElement, { attributeFilter: ['data-text-size'] });
    return () => observer.disconnect();
  }, []);
  return size;
}

/** Tells how much room a list has, by the pixels of a rem, and whenever that changes. */
function useRoom(
  list: RefObject<HTMLElement | null>,
  size: number,
  tell: (room: Room) => void,
): void {
  useLayoutEffect(() => {
    if (!list.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([seen]) => {
      if (!seen) return;
      const width = seen.contentRect.width / size;
      tell(width < rems.narrow ? 'narrow' : width < rems.wide ? 'usual' : 'wide');
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list, size, tell]);
}

/** The entries of a listing: those that are seen are drawn. */
export function VirtualEntryList(props: ListedEntriesProps) {
  const { label, listKey, listing, query, current, selection, appearance } = props;
  const { ids, groups } = listing;
  const { plural } = useTexts();
  const size = useRem();
  const [room, setRoom] = useState<Room>('usual');
  const isInColumns = appearance.layout === 'columns' && room === 'wide';
  const layout = useMemo(() => {
    const { usual, compact } = heights[isInColumns ? 'columns' : 'lines'];
    const row = (appearance.isCompact ? compact : usual) + (room === 'narrow' ? rems.lines : 0);
    return computeLayout(ids.length, groups, {
      row: Math.round(row * size),
      rowWithWords: Math.round((row + rems.words) * size),
      header: Math.round(rems.header * size),
    });
  }, [ids, groups, room, isInColumns, appearance, size]);
  const view = useVirtualWindow(listKey, ids, layout);
  useRoom(view.scroller, size, setRoom);
  const { first, last } = view;
  const also = listing.alsoFound?.join(' ') ?? '';
  const terms = useMemo(() => [...parseQuery(query), ...parseQuery(also)], [query, also]);
  const summaryFrom = groups.find(({ kind }) => kind === 'summary')?.from ?? ids.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a listing made anew may have other summaries under the same ids.
  const foundInSummary = useMemo(
    () => ids.slice(Math.max(summaryFrom, first), last + 1),
    [listing, first, last],
  );
  const extractFor = useSnippets(foundInSummary, terms);

  // The same words for the same entry: a row that has not changed is not drawn again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it holds was drawn from these.
  const drawnBefore = useMemo(
    () => new WeakMap<EntryListItem, VNode>(),
    [terms, groups, extractFor, isInColumns],
  );
  const words = (entry: EntryListItem, group: Group | undefined) => {
    const extract = group?.kind === 'summary' ? extractFor(entry.id) : undefined;
    if (isInColumns) return <EntryColumns entry={entry} query={terms} extract={extract} />;
    return (
      <EntrySummaryLines
        entry={entry}
        query={terms}
        withoutContainer={group?.kind === 'encyclopedia' && group.name === entry.container}
        extract={extract}
      />
    );
  };

  return (
    <VirtualList
      label={label}
      rowPadding={
        paddings[isInColumns ? 'columns' : 'lines'][appearance.isCompact ? 'compact' : 'usual']
      }
      listKey={listKey}
      ids={ids}
      layout={layout}
      view={view}
      current={current}
      selection={selection}
      onSelect={props.onSelect}
      onSelectAll={props.onSelectAll}
      onOpen={props.onOpen}
      onCommand={props.onCommand}
      onMenu={props.onMenu}
      onDrag={(event, carried) =>
        startEntryDrag(event, carried, plural('entries_carried', carried.length))
      }
      row={(place, group) => {
        const entry = listing.entryAt(place);
        if (!entry) return undefined;
        const row = drawnBefore.get(entry) ?? words(entry, group);
        drawnBefore.set(entry, row);
        return row;
      }}
    />
  );
}
