import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { useTexts } from '../../components/i18n';
import { grantedHosts } from '../background/granted-hosts';
import { optional } from '../pages/optional-apis';
import { HostList } from './HostList';

const hostOf = (origin: string) => origin.replace(/^[^:]+:\/\/([^/]+)\/.*$/, '$1');

/** The proxies on which the reader wants Stet always, each withdrawn here as in the browser. */
export function GrantedHosts() {
  const { t } = useTexts();
  const [origins, setOrigins] = useState<readonly string[]>([]);

  useEffect(() => {
    const refresh = () => void grantedHosts().then(setOrigins);
    refresh();
    optional.permissions.onAdded?.addListener(refresh);
    optional.permissions.onRemoved?.addListener(refresh);
    return () => {
      optional.permissions.onAdded?.removeListener(refresh);
      optional.permissions.onRemoved?.removeListener(refresh);
    };
  }, []);

  if (origins.length === 0) return <p>{t('optionsNoProxies')}</p>;
  const withdraw = (host: string) =>
    browser.permissions.remove({ origins: origins.filter((origin) => hostOf(origin) === host) });
  return (
    <HostList
      hosts={[...new Set(origins.map(hostOf))].sort()}
      action={t('withdraw')}
      label={(host) => t('withdrawFrom', host)}
      onAction={(host) => void withdraw(host)}
    />
  );
}
