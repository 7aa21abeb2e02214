import type { ComponentChildren } from 'preact';
import type { Library } from '../../utils/library/db/open-library';
import type { Entry } from '../../utils/model/records';
import type { Actions } from '../page-shell/use-actions';
import { ErrorNote } from '../ui/states/ErrorNote';
import { Loading } from '../ui/states/Loading';
import { useEntries } from './use-entries';
import { EntryList } from './view/EntryList';

interface EntriesPanelProps {
  /** Names the list, for the reader's ear and to tell it from the next one. */
  label: string;
  listKey: string;
  read(lib: Library, limit: number): Promise<readonly Entry[]>;
  /** Id of the entry shown beside the list. */
  current?: string | undefined;
  actions: Actions;
  onOpen(entry: Entry): void;
  /** What stands under an entry's row. */
  below?: (entry: Entry) => ComponentChildren;
  /** What stands in an empty list's place. */
  empty: ComponentChildren;
}

/** A list of entries out of the library, in any of its states. */
export function EntriesPanel(props: EntriesPanelProps) {
  const { label, listKey, read, current, actions, onOpen, below, empty } = props;
  const { rows, retry, onMore } = useEntries(listKey, read);
  if (rows.kind === 'loading') return <Loading lines={8} />;
  if (rows.kind === 'failed') {
    return <ErrorNote code={rows.code} onRetry={retry} onRescue={actions.rescue} />;
  }
  if (rows.value.entries.length === 0) return <>{empty}</>;
  return (
    <EntryList
      label={label}
      entries={rows.value.entries}
      {...(current === undefined ? {} : { current })}
      onOpen={onOpen}
      below={below}
      onRemove={(entry) => void actions.remove(entry)}
      onMore={rows.value.more ? onMore : undefined}
    />
  );
}
