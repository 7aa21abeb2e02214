import { useCallback, useEffect, useState } from 'preact/hooks';
import { holdsDoi } from '../../utils/library/entries';
import { notifyBackground } from '../../utils/platform/send-request';
import type { WatchSettings } from '../../utils/watch/settings';
import { consentTo } from '../background/watch/consent';
import { changeWatchSettings, onWatchSettings, watchSettings } from '../background/watch/settings';
import { known, useLive } from './live';

/** Tells the background that there is something to check, or that how it is checked changed. */
export function wakeWatcher(): void {
  notifyBackground({ type: 'check' });
}

/** What the reader chose of the watcher, undefined until read, and how to change it. */
export function useWatchSettings(): [
  WatchSettings | undefined,
  (change: Partial<WatchSettings>) => void,
] {
  const [settings, setSettings] = useState<WatchSettings>();

  useEffect(() => {
    const refresh = () => void watchSettings().then(setSettings);
    refresh();
    return onWatchSettings(refresh);
  }, []);

  const change = useCallback((next: Partial<WatchSettings>) => {
    // Within the click, and without waiting: the popup may not outlive the browser's question.
    if (Object.values(next.registries ?? {}).includes(true)) void consentTo('websiteContent');
    if (next.contact) void consentTo('personallyIdentifyingInfo');
    void changeWatchSettings(next).then(wakeWatcher);
  }, []);
  return [settings, change];
}

/**
 * Whether the reader is to be asked about the registries: something with a DOI was saved, and the
 * question has no answer yet.
 */
export function useRegistryQuestion(): { isOpen: boolean; answer(yes: boolean): void } {
  const [settings, change] = useWatchSettings();
  const isUndecided = settings !== undefined && settings.registries === undefined;
  const [live] = useLive(async (lib) => isUndecided && (await holdsDoi(lib)), [isUndecided]);
  return {
    isOpen: isUndecided && known(live) === true,
    answer: (on) => change({ registries: { arxiv: on, crossref: on, datacite: on, zenodo: on } }),
  };
}
