import type { ComponentChildren } from 'preact';
import type { Group } from '../../../utils/library/search/list-request';
import type { Translate } from '../../../utils/text/message-catalogue';
import { useTexts } from '../i18n';
import type { VirtualWindow } from './use-virtual-window';
import type { Run } from './virtual-layout';

/** What stands above the entries of a group. */
export function groupHeading({ kind, name }: Pick<Group, 'kind' | 'name'>, t: Translate): string {
  if (kind === 'summary') return t('common_foundInSummary');
  return name === '' ? t('common_noEncyclopedia') : name;
}

interface ListPartProps {
  id: string;
  stretch: Run;
  view: VirtualWindow;
  /** Draws the row of that place, so far from the part's top in pixels. */
  children(index: number, top: number): ComponentChildren;
}

/**
 * The part of a group that is drawn. Its box ends where the group does, so that the header sticks
 * to the list's edge until the next one pushes it out.
 */
export function VirtualListGroup({ id, stretch, view, children }: ListPartProps) {
  const { t, number } = useTexts();
  const { group, from, count, rowHeight, rowsTop, top } = stretch;
  const first = Math.max(view.first, from);
  const last = Math.min(view.last, from + count - 1);
  const header = rowsTop - top;
  const begin = rowsTop + (first - from) * rowHeight - header;
  const rows = Array.from({ length: last - first + 1 }, (_, drawn) =>
    children(first + drawn, header + drawn * rowHeight),
  );
  const style = {
    insetBlockStart: `${view.place(begin)}px`,
    blockSize: `${header + rows.length * rowHeight}px`,
  };
  if (!group) {
    return (
      <div class="long-list-part" role="none" style={style}>
        {rows}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a listbox stand in groups of its own role.
    <div class="long-list-part" role="group" aria-labelledby={id} style={style}>
      <div
        id={id}
        class="long-list-header"
        role="presentation"
        style={{ blockSize: `${header}px` }}
      >
        <bdi>{groupHeading(group, t)}</bdi>
        <span class="text-muted tabular-nums">{number(group.count)}</span>
      </div>
      {rows}
    </div>
  );
}
