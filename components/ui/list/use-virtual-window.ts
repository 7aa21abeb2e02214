import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { indexAt, type ListLayout, rowAt } from './virtual-layout';

/** Taller elements are cut off by one browser or another, at some zoom. In pixels. */
const tallest = 8_000_000;
/** Rows drawn beyond each edge of what is seen: more of a list that is being scrolled. */
const margins = { still: 1, scrolled: 6 };

/** The part of a long list that is drawn. */
export interface VirtualWindow {
  scroller: RefObject<HTMLDivElement | null>;
  /** First and last row drawn; `last` is below `first` where there is none. */
  first: number;
  last: number;
  /** Height of the element that is scrolled, in pixels. */
  height: number;
  /** Where on that element a place of the layout stands now. */
  place(y: number): number;
  onScroll(): void;
  /** Scrolls no further than a row needs to be seen whole. */
  reveal(index: number): void;
  /** Rows that a page key passes. */
  perPage(): number;
}

/** Where the list stands, by the row at its upper edge. */
interface Hold {
  index: number;
  /** How far that row is scrolled out, in pixels. */
  past: number;
}

/**
 * Draws only what is seen of a list, however long. A list that changes keeps the row at its upper
 * edge where it was; another list, known by its key, begins at its top.
 */
export function useVirtualWindow(
  key: string,
  ids: readonly string[],
  layout: ListLayout,
): VirtualWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const hold = useRef<Hold>({ index: 0, past: 0 });
  const shown = useRef({ key, ids });
  const height = Math.min(layout.height, tallest);

  /** How many pixels of the layout one of the scrolled element stands for. */
  const stretch = (seen: number) =>
    height === layout.height ? 1 : (layout.height - seen) / Math.max(height - seen, 1);

  const look = () => {
    const element = scroller.current;
    if (!element) return;
    const top = element.scrollTop * stretch(element.clientHeight);
    const index = indexAt(layout, top);
    hold.current = { index, past: top - rowAt(layout, index).top };
    setView((before) => {
      // Rows that are scrolled with their element move by themselves while the first stays the same.
      const isMoved =
        height === layout.height ? indexAt(layout, before.top) !== index : before.top !== top;
      const isStill = !isMoved && element.clientHeight === before.height;
      return isStill ? before : { top, height: element.clientHeight };
    });
  };
  const latestLook = useRef(look);
  latestLook.current = look;

  const scrollTo = (y: number) => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = y / stretch(element.clientHeight);
    look();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions change with what is listed here and at every drawing, which moves nothing.
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { key, ids };
    const { index, past } = hold.current;
    // At its top a list stays there, whatever comes; to ask where it stands would lay out the page.
    if (index === 0 && past === 0) return;
    if (before.key !== key) scrollTo(0);
    else if (before.ids !== ids)
      scrollTo(rowAt(layout, placeOf(before.ids, index, ids)).top + past);
    else look();
  }, [key, ids, layout]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => latestLook.current());
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const margin = view.top > 0 ? margins.scrolled : margins.still;
  const drawn = Math.min(indexAt(layout, view.top), Math.max(layout.count - 1, 0));
  return {
    scroller,
    first: Math.max(drawn - margin, 0),
    last: Math.min(indexAt(layout, view.top + view.height) + margin, layout.count - 1),
    height,
    place(y) {
      // To ask where the element stands would lay out the page in the midst of its drawing.
      if (height === layout.height) return y;
      const top = scroller.current?.scrollTop ?? 0;
      const scale = stretch(scroller.current?.clientHeight ?? view.height);
      return top + (y - top * scale);
    },
    onScroll: look,
    reveal(index) {
      const element = scroller.current;
      if (!element) return;
      const row = rowAt(layout, index);
      const seen = element.clientHeight;
      const top = element.scrollTop * stretch(seen);
      if (row.top - row.header < top) scrollTo(row.top - row.header);
      else if (row.top + row.height > top + seen) scrollTo(row.top + row.height - seen);
    },
    perPage() {
      const seen = scroller.current?.clientHeight ?? view.height;
      return Math.max(Math.floor(seen / (rowAt(layout, drawn).height || 1)) - 1, 1);
    },
  };
}

/** Where the row that stood at a place stands now, or the next one that is still there. */
function placeOf(before: readonly string[], index: number, ids: readonly string[]): number {
  for (const id of before.slice(index, index + 50)) {
    const now = ids[index] === id ? index : ids.indexOf(id);
    if (now >= 0) return now;
  }
  return Math.min(index, Math.max(ids.length - 1, 0));
}
