import { watchChoices } from '../../../utils/platform/storage/stored-items';
import { type WatchSettings, withinConsent } from '../../../utils/watch/settings';
import { consented, onConsent } from './consent';

/** What the reader chose of the watcher, as far as the browser lets it hold. */
export async function watchSettings(): Promise<WatchSettings> {
  const [settings, kinds] = await Promise.all([watchChoices.get(), consented()]);
  return withinConsent(settings, kinds);
}

/** Keeps a choice; the others stay. */
export async function changeWatchSettings(change: Partial<WatchSettings>): Promise<void> {
  await watchChoices.set({ ...(await watchChoices.get()), ...change });
}

/** Calls back when a choice or its consent changed, in any context; returns how to stop. */
export function onWatchSettings(changed: () => void): () => void {
  const leave = [watchChoices.onChange(changed), onConsent(changed)];
  return () => {
    for (const stop of leave) stop();
  };
}
