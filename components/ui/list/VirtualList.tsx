import type { ComponentChildren, TargetedDragEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Group } from '../../../utils/library/search/list-request';
import type { MenuPoint } from '../ContextMenu';
import { type CommandId, commandOf } from '../keyboard/keymap';
import { addTo, extendTo, noSelection, type Selection, toggled } from './selection';
import type { VirtualWindow } from './use-virtual-window';
import { VirtualListGroup } from './VirtualListGroup';
import { VirtualRow } from './VirtualRow';
import { type ListLayout, runsIn } from './virtual-layout';
import './entry-row.css';
import './virtual-list.css';

interface LongListProps {
  label: string;
  /** Names the list; another one begins with its first row. */
  listKey: string;
  /** Pixels above and below the words of a row; left out as usual. */
  rowPadding?: number;
  ids: readonly string[];
  layout: ListLayout;
  view: VirtualWindow;
  /** Id of the entry shown beside the list. */
  current?: string | undefined;
  selection: Selection;
  onSelect(selection: Selection): void;
  /** Chooses everything, what is still to come of the list too. */
  onSelectAll(): void;
  onOpen(id: string): void;
  /** A key that does something to entries: those chosen, or the one that has the keys. */
  onCommand(command: CommandId, ids: readonly string[]): void;
  /** Asks what can be done with entries, at a point of the window in pixels. */
  onMenu(ids: readonly string[], at: MenuPoint): void;
  /** Begins to carry entries elsewhere. */
  onDrag(event: DragEvent, ids: readonly string[]): void;
  /** What stands in the row at a place of the list. */
  row(place: number, group: Group | undefined): ComponentChildren;
}

/**
 * A list of any length: rows are drawn as they come into sight. It is one stop of the Tab key; the
 * row that has the keys is known by its id, so that a change around it takes them from nobody.
 */
export function VirtualList(props: LongListProps) {
  const { label, listKey, ids, layout, view, current, selection, onSelect, onOpen } = props;
  const base = useId();
  const [active, setActive] = useState({ id: current ?? '', index: 0 });
  const shown = useRef<{ listKey: string; current: string | undefined }>({
    listKey: '',
    current: undefined,
  });
  const at = placeOf(active, ids);

  // What is opened elsewhere (a link, the way back) has the keys, else the first of a new list, even
  // where that has what is open; in a list that changed, the row is known by its id again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list, or what is opened, moves it; not where it was scrolled to.
  useEffect(() => {
    const isOther = shown.current.listKey !== listKey;
    const isOpened = current !== undefined && shown.current.current !== current;
    shown.current = { listKey, current };
    const opened = isOpened ? ids.indexOf(current) : -1;
    const index = opened >= 0 ? opened : isOther ? 0 : at;
    const id = ids[index] ?? '';
    if (id !== active.id || index !== active.index) setActive({ id, index });
    if (opened >= 0) view.reveal(opened);
  }, [listKey, current, ids, at, active]);

  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), ids.length - 1);
    setActive({ id: ids[next] ?? '', index: next });
    view.reveal(next);
    return ids[next];
  };
  const meant = (id: string) => (selection.chosen.size > 0 ? [...selection.chosen] : [id]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const command = commandOf(event, 'list');
    const id = ids[at];
    if (!command || id === undefined) return;
    event.preventDefault();
    const to = destination(command, at, ids.length, view.perPage());
    if (to !== undefined) {
      const next = moveTo(to);
      if (!event.shiftKey || next === undefined) return;
      const from = selection.anchor === undefined ? { ...selection, anchor: id } : selection;
      onSelect(extendTo(from, ids, next));
    } else if (command === 'open') onOpen(id);
    else if (command === 'choose') onSelect(toggled(selection, id));
    else if (command === 'reach') onSelect(extendTo(selection, ids, id));
    else if (command === 'choose-all') props.onSelectAll();
    else if (command === 'menu') props.onMenu(meant(id), pointAt(drawnRow()));
    else props.onCommand(command, meant(id));
  };

  const onClick = (event: MouseEvent) => {
    const { id, index, isCheck } = rowOf(event.target, ids);
    if (id === undefined) return;
    setActive({ id, index });
    if (event.shiftKey) {
      const from = selection.anchor ?? ids[at];
      onSelect(extendTo({ ...selection, anchor: from }, ids, id));
    } else if (event.ctrlKey || event.metaKey) onSelect(addTo(selection, id, shownHere()));
    else if (isCheck) onSelect(toggled(selection, id));
    else {
      if (selection.chosen.size > 0) onSelect(noSelection);
      onOpen(id);
    }
  };

  /** The entry beside the list, where a click in this list has opened it. */
  const shownHere = () => (current !== undefined && ids.includes(current) ? current : undefined);
  const drawnRow = () => document.getElementById(`${base}-${at}`) ?? view.scroller.current;

  const onContextMenu = (event: MouseEvent) => {
    // With Shift a browser shows its own menu.
    if (event.shiftKey) return;
    event.preventDefault();
    const { id = ids[at], index } = rowOf(event.target, ids);
    if (id === undefined) return;
    if (index >= 0) setActive({ id, index });
    const these = index < 0 || selection.chosen.has(id) ? meant(id) : [id];
    const point = index < 0 ? pointAt(drawnRow()) : { x: event.clientX, y: event.clientY };
    props.onMenu(these, point);
  };

  const onDragStart = (event: TargetedDragEvent<HTMLDivElement>) => {
    const { id } = rowOf(event.target, ids);
    if (id !== undefined) props.onDrag(event, selection.chosen.has(id) ? meant(id) : [id]);
  };

  const isDrawn = at >= view.first && at <= view.last;
  return (
    <div
      ref={view.scroller}
      class={selection.chosen.size > 0 ? 'long-list long-list--choosing' : 'long-list'}
      style={
        props.rowPadding === undefined ? undefined : { '--row-padding': `${props.rowPadding}px` }
      }
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={isDrawn && ids.length > 0 ? `${base}-${at}` : undefined}
      tabIndex={0}
      onScroll={view.onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDblClick={({ target }) => {
        const { id, isCheck } = rowOf(target, ids);
        if (id !== undefined && !isCheck) props.onCommand('open-page', [id]);
      }}
      onContextMenu={onContextMenu}
      onMouseOver={({ target }) => tellWhole(target)}
      onDragStart={onDragStart}
      onFocus={(event) => {
        if (event.currentTarget.matches(':focus-visible')) view.reveal(at);
      }}
    >
      <div class="long-list-whole" role="none" style={{ blockSize: `${view.height}px` }}>
        {runsIn(layout, view.first, view.last).map((stretch) => (
          <VirtualListGroup
            key={stretch.from}
            id={`${base}-of-${stretch.from}`}
            stretch={stretch}
            view={view}
          >
            {(index, top) => {
              const id = ids[index] ?? '';
              return (
                <VirtualRow
                  // By its place: what is typed brings other entries into the same rows.
                  key={index}
                  id={`${base}-${index}`}
                  index={index}
                  count={ids.length}
                  top={top}
                  height={stretch.rowHeight}
                  isActive={index === at}
                  isChosen={selection.chosen.has(id)}
                  isCurrent={id === current}
                  content={props.row(index, stretch.group)}
                />
              );
            }}
          </VirtualListGroup>
        ))}
      </div>
    </div>
  );
}

/** Where the row that has the keys stands now; where it is gone, the one in its place has them. */
function placeOf({ id, index }: { id: string; index: number }, ids: readonly string[]): number {
  const at = ids[index] === id ? index : ids.indexOf(id);
  return at >= 0 ? at : Math.min(index, Math.max(ids.length - 1, 0));
}

/** Lets the browser tell a title in whole that is cut off at the row's end. */
function tellWhole(target: EventTarget | null): void {
  const row = target instanceof Element ? target.closest<HTMLElement>('.listed-row') : null;
  const title = row?.querySelector('.entry-row-title bdi');
  if (!row || !title) return;
  const isCut = title.scrollWidth > title.clientWidth || title.scrollHeight > title.clientHeight;
  row.title = isCut ? (title.textContent ?? '') : '';
}

/** Where a menu that a key asks for opens: at the row that it is about. */
function pointAt(row: Element | null): MenuPoint {
  const { left = 0, bottom = 0 } = row?.getBoundingClientRect() ?? {};
  return { x: left + 36, y: bottom - 8 };
}

/** Which row a key leads to; undefined for keys that lead nowhere. */
function destination(
  command: CommandId,
  at: number,
  length: number,
  perPage: number,
): number | undefined {
  switch (command) {
    case 'next':
      return at + 1;
    case 'previous':
      return at - 1;
    case 'page-down':
      return at + perPage;
    case 'page-up':
      return at - perPage;
    case 'first':
      return 0;
    case 'last':
      return length - 1;
    default:
      return undefined;
  }
}

/** The row that a pointer is on, and whether on its check. */
function rowOf(
  target: EventTarget | null,
  ids: readonly string[],
): { id: string | undefined; index: number; isCheck: boolean } {
  const element = target instanceof Element ? target : undefined;
  const row = element?.closest<HTMLElement>('.listed-row');
  const index = row ? Number(row.dataset.index) : -1;
  return { id: ids[index], index, isCheck: element?.closest('.listed-row-check') !== null };
}
