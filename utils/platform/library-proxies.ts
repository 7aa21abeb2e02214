import { browser } from 'wxt/browser';
import { type LibraryProxy, libraryProxies } from '../full-text/library-proxies';

/** The list of libraries' proxies that comes with Stet; empty where its file cannot be read. */
export async function loadLibraryProxies(): Promise<LibraryProxy[]> {
  try {
    const response = await fetch(browser.runtime.getURL('/library-proxies.json'));
    const list: unknown = await response.json();
    return libraryProxies(list);
  } catch {
    return [];
  }
}
