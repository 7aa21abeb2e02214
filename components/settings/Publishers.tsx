import { browser } from 'wxt/browser';
import { grantedIn, hostIn, isProxy } from '../../utils/platform/permissions/granted-hosts';
import { letRead, matchPatterns, patternsFor } from '../../utils/sites/addresses/hosts';
import { sites } from '../../utils/sites/all-sites';
import type { Site } from '../../utils/sites/site';
import { useTexts } from '../ui/i18n';
import { usePatterns } from './use-host-patterns';
import { PublisherList } from './view/PublisherList';

/** The manifest's match patterns of one publisher. */
const patternsOf = ({ hosts }: Site) =>
  matchPatterns.filter((pattern) => hosts.some((host) => letRead([pattern], host)));

/** A site stands on its host and on the one with `www.`, which are allowed together. */
const bareHost = (pattern: string) => (hostIn(pattern) ?? '').replace(/^www\./, '');

// The browser asks within the click, before anything is awaited.
const request = (origins: string[]) =>
  void browser.permissions.request({ origins }).catch(() => undefined);
const withdraw = (origins: string[]) =>
  void browser.permissions.remove({ origins }).catch(() => undefined);

/** The sites that Stet knows and those that the reader added: each granted and withdrawn here. */
export function Publishers() {
  const { t } = useTexts();
  const patterns = usePatterns();
  if (!patterns) return null;
  const others = grantedIn(patterns).filter((pattern) => !isProxy(pattern));
  return (
    <>
      <p>{t('settings_publishersWords')}</p>
      <PublisherList
        sites={sites}
        others={[...new Set(others.map(bareHost))].sort()}
        mayRead={({ hosts }) => hosts.every((host) => letRead(patterns, host))}
        onAllow={(chosen) => request(chosen.flatMap(patternsOf))}
        onAllowHost={(host) => request([host, `www.${host}`].flatMap(patternsFor))}
        // Chrome and its kin let nobody but the reader withdraw what came with the installation.
        onWithdraw={import.meta.env.FIREFOX ? (site) => withdraw(patternsOf(site)) : undefined}
        onWithdrawHost={(host) => withdraw(others.filter((pattern) => bareHost(pattern) === host))}
      />
      {!import.meta.env.FIREFOX && <WithdrawnInBrowser />}
    </>
  );
}

function WithdrawnInBrowser() {
  const { t } = useTexts();
  const open = () =>
    void browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
  return (
    <>
      <p>{t('settings_withdrawInBrowser')}</p>
      <button class="button" type="button" onClick={open}>
        {t('settings_openBrowserSettings')}
      </button>
    </>
  );
}
