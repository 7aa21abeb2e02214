import { letRead } from '../sites/addresses/hosts';
import { type HeldSettings, limitToConsent, type WatchSettings } from '../watch/settings';
import { readablePatterns } from './permissions/readable-hosts';
import { consented, onConsent } from './permissions/registry-consent';
import { watchChoices } from './storage/all-stored-items';

/** What the reader chose of the watcher, as far as the browser lets it hold. */
export async function watchSettings(): Promise<HeldSettings> {
  const [settings, kinds, patterns] = await Promise.all([
    watchChoices.get(),
    consented(),
    readablePatterns(),
  ]);
  return limitToConsent(settings, kinds, (host) => letRead(patterns, host));
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
