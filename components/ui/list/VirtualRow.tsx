import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { Icon } from '../Icon';

interface ListedRowProps {
  id: string;
  /** Its place in the whole list. */
  index: number;
  /** How long the whole list is. */
  count: number;
  /** In pixels. */
  top: number;
  height: number;
  /** Whether the keys go to it. */
  isActive: boolean;
  isChosen: boolean;
  /** Whether it is the entry shown beside the list. */
  isCurrent: boolean;
  content: ComponentChildren;
}

/** A row of a long list. One that is the same as before costs nothing to draw again. */
export function VirtualRow(props: ListedRowProps) {
  const { id, index, count, top, height, isActive, isChosen, isCurrent, content } = props;
  return useMemo(
    () => (
      // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, and names the row with the keys.
      <div
        id={id}
        class={isActive ? 'entry-row listed-row listed-row--active' : 'entry-row listed-row'}
        role="option"
        aria-selected={isChosen}
        aria-current={isCurrent ? 'true' : undefined}
        aria-setsize={count}
        aria-posinset={index + 1}
        draggable
        data-index={index}
        style={{ insetBlockStart: `${top}px`, blockSize: `${height}px` }}
      >
        <span class="listed-row-check" aria-hidden="true">
          {isChosen && <Icon name="check" />}
        </span>
        {content}
      </div>
    ),
    [id, index, count, top, height, isActive, isChosen, isCurrent, content],
  );
}
