import { browser } from 'wxt/browser';
import { grantedIn, hostIn, isProxy } from '../../utils/platform/permissions/granted-hosts';
import { useTexts } from '../ui/i18n';
import { HostList } from './HostList';
import { usePatterns } from './use-host-patterns';

/** The libraries' proxies on which the button always shows, each withdrawn here as in the browser. */
export function Proxies() {
  const { t } = useTexts();
  const patterns = grantedIn(usePatterns() ?? []).filter(isProxy);
  const hosts = new Set(patterns.flatMap((pattern) => hostIn(pattern) ?? []));
  if (hosts.size === 0) return <p>{t('settings_noProxies')}</p>;
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
