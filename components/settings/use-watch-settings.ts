import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { holdsDoi } from '../../utils/library/commands/entries';
import { queryValue, useLibraryQuery } from '../../utils/platform/hooks/use-library-query';
import {
  changeWatchSettings,
  onWatchSettings,
  watchSettings,
} from '../../utils/platform/load-watch-settings';
import { notifyBackground } from '../../utils/platform/messaging/send-request';
import { consentTo } from '../../utils/platform/permissions/registry-consent';
import { letRead, matchPatterns, patternOf } from '../../utils/sites/addresses/hosts';
import {
  type HeldSettings,
  type RegistryId,
  registryHosts,
  registryIds,
  type WatchSettings,
} from '../../utils/watch/watch-settings';

/** Tells the background that there is something to check, or that how it is checked changed. */
export function requestCheckRun(): void {
  notifyBackground({ type: 'check' });
}

/** What the reader chose of the watcher, undefined until read, and how to change it. */
export function useWatchSettings(): [
  HeldSettings | undefined,
  (change: Partial<WatchSettings>) => void,
] {
  const [settings, setSettings] = useState<HeldSettings>();

  useEffect(() => {
    const refresh = () => void watchSettings().then(setSettings);
    refresh();
    return onWatchSettings(refresh);
  }, []);

  const change = useCallback((next: Partial<WatchSettings>) => {
    // Within the click, and without waiting: the popup may not outlive the browser's question.
    if (next.registries) followRegistries(next.registries);
    if (next.contact) void consentTo('personallyIdentifyingInfo').catch(() => false);
    void changeWatchSettings(next).then(requestCheckRun);
  }, []);
  return [settings, change];
}

/**
 * Has the browser ask for what the registries that are switched on need, and takes back the hosts of
 * those that are switched off, unless they are a listed publisher's too.
 */
function followRegistries(registries: NonNullable<WatchSettings['registries']>): void {
  const hostsOf = (on: boolean) =>
    registryIds.filter((id) => registries[id] === on).map((id) => registryHosts[id]);
  const on = hostsOf(true);
  if (on.length > 0) void consentTo('websiteContent', on).catch(() => false);
  const origins = hostsOf(false)
    .filter((host) => !letRead(matchPatterns, host))
    .map(patternOf);
  if (origins.length > 0) void browser.permissions.remove({ origins }).catch(() => false);
}

/**
 * Whether the reader is to be asked about the registries: something with a DOI was saved, and the
 * question has no answer yet.
 */
export function useRegistryQuestion(): { isOpen: boolean; answer(yes: boolean): void } {
  const [settings, change] = useWatchSettings();
  const isUndecided =
    settings !== undefined &&
    settings.registries === undefined &&
    settings.forbidden.length < registryIds.length;
  const [live] = useLibraryQuery(
    async (lib) => isUndecided && (await holdsDoi(lib)),
    [isUndecided],
  );
  return {
    isOpen: isUndecided && queryValue(live) === true,
    answer: (yes) => {
      const on = (id: RegistryId) => yes && !settings?.forbidden.includes(id);
      change({
        registries: {
          arxiv: on('arxiv'),
          crossref: on('crossref'),
          datacite: on('datacite'),
          zenodo: on('zenodo'),
        },
      });
    },
  };
}
