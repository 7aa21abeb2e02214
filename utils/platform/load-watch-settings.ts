import { letRead } from '../sites/addresses/hosts';
import {
  firstWatchSettings,
  type HeldSettings,
  limitToConsent,
  type WatchSettings,
} from '../watch/watch-settings';
import { managedPolicy } from './load-managed-policy';
import { readablePatterns } from './permissions/readable-hosts';
import { consented, onConsent } from './permissions/registry-consent';
import { onManagedStorage } from './storage/managed-storage';
import { watchChoices } from './storage/stored-settings';

/** What the reader chose of the watcher, else the library, as far as browser and library let it hold. */
export async function watchSettings(): Promise<HeldSettings> {
  const [choices, { policy }, kinds, patterns] = await Promise.all([
    watchChoices.get(),
    managedPolicy(),
    consented(),
    readablePatterns(),
  ]);
  const settings = { ...firstWatchSettings, ...policy.defaults, ...choices };
  return limitToConsent(settings, kinds, (host) => letRead(patterns, host), policy.registries);
}

/** Keeps a choice; the others stay, and what the reader never chose stays unchosen. */
export async function changeWatchSettings(change: Partial<WatchSettings>): Promise<void> {
  await watchChoices.set({ ...(await watchChoices.get()), ...change });
}

/** Calls back when a choice, the policy or a consent changed, in any context; returns how to stop. */
export function onWatchSettings(changed: () => void): () => void {
  const leave = [watchChoices.onChange(changed), onManagedStorage(changed), onConsent(changed)];
  return () => {
    for (const stop of leave) stop();
  };
}
