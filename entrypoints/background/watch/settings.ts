import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { letRead } from '../../../utils/sites/hosts';
import {
  type HeldSettings,
  type WatchSettings,
  watchSettingsSchema,
  withinConsent,
} from '../../../utils/watch/settings';
import { readablePatterns } from '../readable-hosts';
import { consented, onConsent } from './consent';

/** The key in `storage.local`. */
const key = 'watch';

/** What the reader chose of the watcher, as far as the browser lets it hold. */
export async function watchSettings(): Promise<HeldSettings> {
  const [settings, kinds, patterns] = await Promise.all([
    chosen(),
    consented(),
    readablePatterns(),
  ]);
  return withinConsent(settings, kinds, (host) => letRead(patterns, host));
}

async function chosen(): Promise<WatchSettings> {
  const stored: unknown = (await browser.storage.local.get(key))[key];
  const parsed = v.safeParse(watchSettingsSchema, stored ?? {});
  return parsed.success ? parsed.output : v.parse(watchSettingsSchema, {});
}

/** Keeps a choice; the others stay. */
export async function changeWatchSettings(change: Partial<WatchSettings>): Promise<void> {
  await browser.storage.local.set({ [key]: { ...(await chosen()), ...change } });
}

/** Calls back when a choice or its consent changed, in any context; returns how to stop. */
export function onWatchSettings(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  const leave = onConsent(changed);
  return () => {
    leave();
    browser.storage.local.onChanged.removeListener(listener);
  };
}
