import type { Change } from '../../library/db/open-library';
import { notifyBackground } from '../messaging/send-request';

/** The channel on which all of Stet's contexts tell each other of writes. */
const channelName = 'stet';

const listeners = new Set<(change: Change) => void>();

new BroadcastChannel(channelName).addEventListener('message', (event: MessageEvent<Change>) => {
  for (const listener of listeners) listener(event.data);
});

/** Tells the other pages, and the background with its badge and tabs, what was written. */
export function publishChange(change: Change): void {
  // A channel hears all but itself: one of its own for each word lets this page hear it too.
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(change);
  channel.close();
  if (change.entries.length === 0 && !change.alerts) return;
  notifyBackground({ type: 'changed' });
}

/**
 * Calls back after every write of any context, this one's own included, in the order in which
 * listeners came; returns how to stop.
 */
export function onChange(listener: (change: Change) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
