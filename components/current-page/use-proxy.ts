import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { patternOf } from '../../utils/sites/addresses/hosts';
import { unproxy } from '../../utils/sites/addresses/proxies';
import { activeTab } from './active-tab';

const originsOf = (host: string) => ({ origins: [patternOf(host)] });

/**
 * The proxy that the page at hand came through, while Stet may not run there by itself; and how
 * to ask for that one host, which the browser grants only at a click.
 */
export function useProxy(): { host: string | undefined; allow(): void } {
  const [host, setHost] = useState<string>();

  useEffect(() => {
    void proxyAtHand().then(setHost);
  }, []);

  const allow = () => {
    if (!host) return;
    void browser.permissions.request(originsOf(host)).then((granted) => {
      if (granted) setHost(undefined);
    });
  };
  return { host, allow };
}

async function proxyAtHand(): Promise<string | undefined> {
  const tabId = await activeTab();
  const tab = tabId === undefined ? undefined : await browser.tabs.get(tabId);
  // Where `activeTab` does not hold, the address is not told.
  const proxied = tab?.url ? unproxy(new URL(tab.url)) : undefined;
  if (!proxied || (await browser.permissions.contains(originsOf(proxied.host)))) return undefined;
  return proxied.host;
}
