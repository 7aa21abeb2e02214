import { browser } from 'wxt/browser';
import type { Change, Library } from '../../utils/library/database';
import { counts } from '../../utils/library/entries';
import type { TabRequest } from '../../utils/messages';
import { matchPatterns } from '../../utils/sites/hosts';
import { showUnseen } from './action';
import { grantedProxies } from './granted-hosts';

/** Tells Stet's own pages that the background wrote to the library. */
export function announce(change: Change): void {
  const channel = new BroadcastChannel('stet');
  channel.postMessage(change);
  channel.close();
}

/** Lets the badge and the button on publishers' open pages follow a change of the library. */
export async function follow(library: Library): Promise<void> {
  await Promise.allSettled([countUnseen(library), refreshTabs()]);
}

/** Shows how many alerts wait. */
export async function countUnseen(library: Library): Promise<void> {
  const { unseen } = await counts(library);
  await showUnseen(unseen);
}

async function refreshTabs(): Promise<void> {
  const request: TabRequest = { type: 'refresh' };
  const tabs = await browser.tabs.query({
    url: [...matchPatterns, ...(await grantedProxies())],
  });
  await Promise.allSettled(
    tabs.map(async (tab) => {
      if (tab.id !== undefined) await browser.tabs.sendMessage(tab.id, request);
    }),
  );
}
