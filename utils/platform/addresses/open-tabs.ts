import { browser } from 'wxt/browser';
import { pageAddress } from '../../sites/addresses/redirectors';
import { findSite } from '../../sites/all-sites';
import { httpUrl } from '../../text/addresses';

/** An address and what it is called where it stands. */
export interface ListedAddress {
  url: string;
  /** A tab's title, a link's words, a bookmark's name; '' where there is none. */
  title: string;
  /** The tab that shows it, and is loaded. */
  tabId?: number;
}

/**
 * The open tabs that may show entries: those of sites that Stet may read, whose address is none that
 * is surely no entry's. Of other tabs the browser does not tell Stet the address.
 */
export async function entryTabs(): Promise<ListedAddress[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url: shown, title = '', discarded, status }): ListedAddress[] => {
    const served = shown === undefined ? undefined : httpUrl(shown);
    if (!served) return [];
    const url = pageAddress(served);
    const site = findSite(url);
    if (site ? !site.address(url) : url.pathname === '/') return [];
    const isLoaded = !discarded && status !== 'unloaded';
    return [{ url: url.href, title, ...(isLoaded && id !== undefined && { tabId: id }) }];
  });
}
