import { hostsToAsk } from '../../utils/add/look-up';
import { letRead } from '../../utils/sites/addresses/hosts';
import { registryHosts, registryIds } from '../../utils/watch/watch-settings';
import { sourceKeys } from '../checks/view/format-check';
import { usePatterns } from '../settings/use-host-patterns';
import { useWatchSettings } from '../settings/use-watch-settings';
import { useTexts } from '../ui/i18n';
import type { AddItem } from './add-item';

/** Who is asked about works, as a reader knows them, and whom of them the browser must allow first. */
export function useAskedHosts(items: readonly AddItem[]): {
  toAsk: string[];
  hosts: string[];
  unallowed: string[];
} {
  const { t } = useTexts();
  const patterns = usePatterns() ?? [];
  const [settings] = useWatchSettings();
  const closed = (settings?.forbidden ?? []).map((id): string => registryHosts[id]);
  const asked = items.filter(({ tabId }) => tabId === undefined);
  const toAsk = hostsToAsk(asked.map(({ identifier }) => identifier)).filter(
    (host) => !closed.includes(host),
  );
  const named = (host: string) => {
    const id = registryIds.find((one) => registryHosts[one] === host);
    return id ? t(sourceKeys[id]) : host.replace(/^www\./, '');
  };
  // Registries first: they are asked about many works at once.
  const isRegistry = (host: string) => Object.values<string>(registryHosts).includes(host);
  const ordered = [...toAsk.filter(isRegistry), ...toAsk.filter((host) => !isRegistry(host))];
  return {
    toAsk,
    hosts: ordered.map(named),
    unallowed: ordered.filter((host) => !letRead(patterns, host)).map(named),
  };
}
