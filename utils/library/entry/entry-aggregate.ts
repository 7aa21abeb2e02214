/** What the library holds of one entry, as tasks read, change and write it. */
import { LibraryError } from '../../model/library-error';
import type { QuoteSet } from '../../model/quotes';
import type {
  Alert,
  CheckRecord,
  Entry,
  HistoryEvent,
  Version,
  VersionHistory,
} from '../../model/records';
import { noQuotes } from './quotes';

/** An entry with all that hangs on it but the note. */
export interface EntryAggregate {
  entry: Entry;
  versions: VersionHistory;
  alerts: Alert[];
  checks: CheckRecord[];
  /** Oldest first. */
  history: readonly HistoryEvent[];
  quotes: QuoteSet;
}

/** What few readers of an entry need. */
type Rest = Pick<EntryAggregate, 'checks' | 'history' | 'quotes'>;

/**
 * An entry's records put together: versions oldest first, alerts newest first.
 * @throws LibraryError `corrupt` where there is no version.
 */
export function toEntryAggregate(
  entry: Entry,
  versions: Version[],
  alerts: Alert[],
  { checks = [], history = [], quotes = noQuotes }: Partial<Rest> = {},
): EntryAggregate {
  const [first, ...rest] = versions.sort((one, other) => one.place - other.place);
  if (!first) throw new LibraryError('corrupt');
  return {
    entry,
    versions: [first, ...rest],
    alerts: alerts.sort((one, other) => other.raisedAt - one.raisedAt),
    checks,
    history,
    quotes,
  };
}
