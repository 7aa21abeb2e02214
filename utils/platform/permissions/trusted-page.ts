import { browser } from 'wxt/browser';
import { unproxy } from '../../sites/addresses/proxies';

/**
 * Whether what a page says may count by a mere look at it: it came by https, so that nobody between
 * wrote it, and from the publisher's own host or through a library's proxy that the reader allowed.
 * @param served the page's address in the browser
 */
export async function isTrustedPage(served: string): Promise<boolean> {
  if (!URL.canParse(served)) return false;
  const url = new URL(served);
  if (url.protocol !== 'https:') return false;
  const proxied = unproxy(url);
  if (!proxied) return true;
  return browser.permissions.contains({ origins: [`https://${proxied.host}/*`] });
}
