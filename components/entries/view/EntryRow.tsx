import type { Entry } from '../../../utils/model/records';
import { EntrySummaryLines } from './EntrySummaryLines';

interface EntryRowProps {
  entry: Entry;
  /** Whether Tab stops here: one row of a list does. */
  reachable: boolean;
  /** Whether it is the entry shown beside the list. */
  current?: boolean;
  onOpen(): void;
  onFocus(): void;
}

/** An entry in a list, which opens it. */
export function EntryRow({ entry, reachable, current, onOpen, onFocus }: EntryRowProps) {
  return (
    <button
      class="entry-row"
      type="button"
      tabIndex={reachable ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      onClick={onOpen}
      onFocus={onFocus}
    >
      <EntrySummaryLines entry={entry} />
    </button>
  );
}
