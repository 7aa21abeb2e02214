import { browser } from 'wxt/browser';
import { type PageReading, readTab } from '../../utils/platform/read-tab';

/** The tab that the popup speaks of: the one named in its address, else the one it opened over. */
export async function activeTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null && /^\d+$/.test(named)) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Whether the popup was opened to file the page at hand, as its address tells. */
export function isToFile(): boolean {
  return new URLSearchParams(location.search).has('file');
}

/** Reads the page at hand, as `readTab` does. */
export async function readActiveTab(): Promise<PageReading> {
  const tabId = await activeTab();
  return tabId === undefined ? { kind: 'nothing', reason: 'browser-page' } : readTab(tabId);
}

/** Opens the library on the entries that the page at hand links to, which the click lets it read. */
export async function openLinkedEntries(): Promise<void> {
  const tabId = await activeTab();
  const address = browser.runtime.getURL(`/library.html?add=links&tab=${tabId ?? ''}`);
  await browser.tabs.create({ url: address });
  window.close();
}
