import type { Group } from '../../../utils/library/search/list-request';

/** Heights in pixels. */
export interface RowSizes {
  row: number;
  /** A row of those found in their summary alone, which shows the words around the hit. */
  rowWithWords: number;
  header: number;
}

/** Rows of one height that follow each other, under the header of their group if they have one. */
export interface Run {
  group: Group | undefined;
  /** The place of its first row in the list. */
  from: number;
  count: number;
  /** Where it begins, with its header. */
  top: number;
  /** Where its first row begins. */
  rowsTop: number;
  rowHeight: number;
  /** Where the next begins. */
  bottom: number;
}

/** Where each row of a list stands, told without drawing any. */
export interface ListLayout {
  count: number;
  /** In the list's order, without a gap. */
  stretches: readonly Run[];
  height: number;
}

/** Lays out a list; rows before the first group or between two stand under no header. */
export function computeLayout(
  count: number,
  groups: readonly Group[],
  sizes: RowSizes,
): ListLayout {
  const stretches: Run[] = [];
  let next = 0;
  let top = 0;
  const add = (until: number, group: Group | undefined) => {
    const rows = Math.min(until, count) - next;
    if (rows <= 0) return;
    const rowsTop = top + (group ? sizes.header : 0);
    const rowHeight = group?.kind === 'summary' ? sizes.rowWithWords : sizes.row;
    const bottom = rowsTop + rows * rowHeight;
    stretches.push({ group, from: next, count: rows, top, rowsTop, rowHeight, bottom });
    next += rows;
    top = bottom;
  };
  for (const group of groups) {
    add(group.from, undefined);
    add(group.from + group.count, group);
  }
  add(count, undefined);
  return { count, stretches, height: top };
}

/** The stretch that a test holds for last, given that it holds for the first ones alone. */
function lastWhere({ stretches }: ListLayout, holds: (stretch: Run) => boolean): Run | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch && holds(stretch)) low = middle + 1;
    else high = middle;
  }
  return stretches[Math.max(low - 1, 0)];
}

/** Where a row stands: its top and height, and the height of the header that sticks above it. */
export function rowAt(
  layout: ListLayout,
  index: number,
): { top: number; height: number; header: number } {
  const stretch = lastWhere(layout, ({ from }) => from <= index);
  if (!stretch) return { top: 0, height: 0, header: 0 };
  return {
    top: stretch.rowsTop + (index - stretch.from) * stretch.rowHeight,
    height: stretch.rowHeight,
    header: stretch.rowsTop - stretch.top,
  };
}

/** The row at a height; of a header, the first one under it. */
export function indexAt(layout: ListLayout, y: number): number {
  const stretch = lastWhere(layout, ({ top }) => top <= y);
  if (!stretch) return 0;
  const within = Math.floor((y - stretch.rowsTop) / stretch.rowHeight);
  return stretch.from + Math.min(Math.max(within, 0), stretch.count - 1);
}

/** The stretches that have a row from `first` to `last`, both included. */
export function runsIn(layout: ListLayout, first: number, last: number): Run[] {
  const found: Run[] = [];
  const start = lastWhere(layout, ({ from }) => from <= first);
  let at = start ? layout.stretches.indexOf(start) : 0;
  for (let next = layout.stretches[at]; next && next.from <= last; next = layout.stretches[at]) {
    found.push(next);
    at += 1;
  }
  return found;
}
