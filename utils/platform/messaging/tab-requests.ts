import { browser } from 'wxt/browser';
import type { TabRequest } from '../../messages/message-types';

/**
 * Asks the script on a page.
 * @throws Error where there is none.
 */
export async function sendToTab(tabId: number, request: TabRequest): Promise<void> {
  await browser.tabs.sendMessage(tabId, request);
}
