/** What happened to an entry: what was learnt of it, taken back, and found when the reader asked. */
import type { Library } from './database';
import { compareContent, equal } from './equal';
import type { Held } from './held';
import { type HistoryEvent, historyBound } from './records';
import { read } from './transaction';

/**
 * What happened to an entry, the latest first; nothing where there is no such entry.
 * @throws LibraryError where the database fails.
 */
export function history(lib: Library, id: string): Promise<HistoryEvent[]> {
  return read(lib, async (reading) => [...(await reading.history(id))].reverse());
}

/** With something that has happened. */
export function withEvent(held: Held, event: HistoryEvent): Held {
  return { ...held, history: inOrder([...held.history, event]) };
}

/** The latest of two copies' events, each once; the very first list where the other adds nothing. */
export function mergeHistory(
  events: readonly HistoryEvent[],
  others: readonly HistoryEvent[],
): readonly HistoryEvent[] {
  const unknown = others.filter((other) => !events.some((event) => equal(event, other)));
  if (unknown.length === 0) return events;
  const merged = inOrder([...events, ...unknown]);
  return equal(merged, events) ? events : merged;
}

/** The latest, each once, oldest first; those of one moment by their content, so that copies agree. */
function inOrder(events: readonly HistoryEvent[]): HistoryEvent[] {
  return [...events]
    .sort((one, other) => one.at - other.at || compareContent(one, other))
    .filter((event, at, all) => !equal(event, all[at - 1]))
    .slice(-historyBound);
}
