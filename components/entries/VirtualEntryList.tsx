import type { RefObject, VNode } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { EntryListItem } from '../../utils/library/search/entry-list-item';
import type { EntryListing, Group } from '../../utils/library/search/list-request';
import { parseQuery } from '../../utils/library/search/query';
import { useSnippets } from '../search/use-snippets';
import { useTexts } from '../ui/i18n';
import type { CommandId } from '../ui/keyboard/keymap';
import type { Selection } from '../ui/list/selection';
import { useVirtualWindow } from '../ui/list/use-virtual-window';
import { VirtualList } from '../ui/list/VirtualList';
import { computeLayout } from '../ui/list/virtual-layout';
import { startEntryDrag } from './start-entry-drag';
import { EntrySummaryLines } from './view/EntrySummaryLines';

interface ListedEntriesProps {
  label: string;
  listKey: string;
  listing: EntryListing;
  query: string;
  /** Id of the entry shown beside the list. */
  current: string | undefined;
  selection: Selection;
  onSelect(selection: Selection): void;
  onSelectAll(): void;
  onOpen(id: string): void;
  onCommand(command: CommandId, ids: readonly string[]): void;
}

/**
 * Heights of rows and headers, in the size of the page's letters. In a list that is narrower than
 * `narrow`, as `entry-row.css` has it too, title and names have a line more each.
 */
const rems = { row: 3.5, rowWithWords: 4.875, header: 2.25, lines: 2.25, narrow: 20 };

/** Pixels of a rem, as the reader's browser has it. */
function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Tells whether a list is narrower than so many pixels, and whenever that changes. */
function useNarrowness(
  list: RefObject<HTMLElement | null>,
  width: number,
  tell: (isNarrow: boolean) => void,
): void {
  useLayoutEffect(() => {
    if (!list.current || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([seen]) => {
      if (seen) tell(seen.contentRect.width < width);
    });
    observer.observe(list.current);
    return () => observer.disconnect();
  }, [list, width, tell]);
}

/** The entries of a listing: those that are seen are drawn. */
export function VirtualEntryList(props: ListedEntriesProps) {
  const { label, listKey, listing, query, current, selection } = props;
  const { ids, groups } = listing;
  const { plural } = useTexts();
  // Asked once: the browser works out the whole page's style for it.
  const size = useMemo(rem, []);
  const [isNarrow, setNarrow] = useState(false);
  const layout = useMemo(() => {
    const more = isNarrow ? rems.lines : 0;
    return computeLayout(ids.length, groups, {
      row: Math.round((rems.row + more) * size),
      rowWithWords: Math.round((rems.rowWithWords + more) * size),
      header: Math.round(rems.header * size),
    });
  }, [ids, groups, isNarrow, size]);
  const view = useVirtualWindow(listKey, ids, layout);
  useNarrowness(view.scroller, rems.narrow * size, setNarrow);
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
    [terms, groups, extractFor],
  );
  const words = (entry: EntryListItem, group: Group | undefined) => (
    <EntrySummaryLines
      entry={entry}
      query={terms}
      withoutContainer={group?.kind === 'encyclopedia' && group.name === entry.container}
      extract={group?.kind === 'summary' ? extractFor(entry.id) : undefined}
    />
  );

  return (
    <VirtualList
      label={label}
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
