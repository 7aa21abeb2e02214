/** What happened to an entry: added to and merged. */
import { compareContent, deepEqual } from '../../model/deep-equal';
import { type HistoryEvent, historyBound } from '../../model/records';
import type { EntryAggregate } from './entry-aggregate';

/** With something that has happened. */
export function withEvent(held: EntryAggregate, event: HistoryEvent): EntryAggregate {
  return { ...held, history: inOrder([...held.history, event]) };
}

/** The latest of two copies' events, each once; the very first list where the other adds nothing. */
export function mergeHistory(
  events: readonly HistoryEvent[],
  others: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  const unknown = others.filter((other) => !events.some((event) => deepEqual(event, other)));
  if (unknown.length === 0) return events;
  const merged = inOrder([...events, ...unknown]);
  return deepEqual(merged, events) ? events : merged;
}

/** The latest, each once, oldest first; those of one moment by their content, so that copies agree. */
function inOrder(events: readonly HistoryEvent[]): HistoryEvent[] {
  return [...events]
    .sort((one, other) => one.at - other.at || compareContent(one, other))
    .filter((event, at, all) => !deepEqual(event, all[at - 1]))
    .slice(-historyBound);
}
