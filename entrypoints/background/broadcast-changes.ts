import { browser } from 'wxt/browser';
import { countEntries } from '../../utils/library/commands/entries';
import type { Change, Library } from '../../utils/library/db/open-library';
import { inspectLibrary, keepWitness } from '../../utils/platform/backup/inspect-library';
import { sendToTab } from '../../utils/platform/messaging/tab-requests';
import { grantedProxies } from '../../utils/platform/permissions/granted-hosts';
import { matchPatterns } from '../../utils/sites/addresses/hosts';
import { backUpSoon } from './automatic-backup';
import { showLoss, showUnseen } from './toolbar';

/** Tells Stet's own pages that the background wrote to the library. */
export function publishToTabs(change: Change): void {
  const channel = new BroadcastChannel('stet');
  channel.postMessage(change);
  channel.close();
}

/** Lets the badge, the backups and the button on publishers' open pages follow a change of the library. */
export async function refreshBadgeAndTabs(library: Library): Promise<void> {
  await Promise.allSettled([watchOver(library), refreshTabs()]);
}

/**
 * Shows how many alerts wait, and keeps outside the library how it is; or shows that the browser has
 * lost it, and keeps what is known of it.
 */
export async function watchOver(library: Library): Promise<void> {
  const { state, loss } = await inspectLibrary(library);
  if (loss) return showLoss();
  const { unseen } = await countEntries(library);
  await showUnseen(unseen);
  await keepWitness(library, state);
  await backUpSoon();
}

async function refreshTabs(): Promise<void> {
  const tabs = await browser.tabs.query({
    url: [...matchPatterns, ...(await grantedProxies())],
  });
  await Promise.allSettled(
    tabs.map(async (tab) => {
      if (tab.id !== undefined) await sendToTab(tab.id, { type: 'refresh' });
    }),
  );
}
