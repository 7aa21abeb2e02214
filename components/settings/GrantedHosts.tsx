import { browser } from 'wxt/browser';
import { grantedIn, hostIn, isProxy } from '../../utils/platform/permissions/granted-hosts';
import type { LabelKey } from '../../utils/text/message-catalogue';
import { useTexts } from '../ui/i18n';
import { HostList } from './HostList';
import { usePatterns } from './use-host-patterns';

const none = {
  proxies: 'settings_noProxies',
  sites: 'settings_noOtherSites',
} as const satisfies Record<string, LabelKey>;

/**
 * The hosts that the reader granted beyond the listed publishers, each withdrawn here as in the
 * browser: proxies, on which the button always shows, or sites that are only watched.
 */
export function GrantedHosts({ which }: { which: keyof typeof none }) {
  const { t } = useTexts();
  const patterns = grantedIn(usePatterns() ?? []).filter(
    (pattern) => isProxy(pattern) === (which === 'proxies'),
  );
  const hosts = new Set(patterns.flatMap((pattern) => hostIn(pattern) ?? []));
  if (hosts.size === 0) return <p>{t(none[which])}</p>;
  const withdraw = (host: string) =>
    browser.permissions.remove({ origins: patterns.filter((pattern) => hostIn(pattern) === host) });
  return (
    <HostList
      hosts={[...hosts].sort()}
      action={t('settings_withdraw')}
      label={(host) => t('settings_withdrawFrom', host)}
      onAction={(host) => void withdraw(host)}
    />
  );
}
