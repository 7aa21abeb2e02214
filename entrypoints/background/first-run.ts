import { browser } from 'wxt/browser';
import { countEntries } from '../../utils/library/commands/entries';
import { optional } from '../../utils/platform/optional-apis';
import { getBackgroundLibrary } from './background-library';

/** Shows a reader who has just installed Stet what it does, once; no update does. */
export function listenForFirstRun(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'install') await welcome();
  });
}

/** Who has a library knows Stet, and on a computer that others look after they say what opens. */
async function welcome(): Promise<void> {
  const self = await optional.management?.getSelf?.();
  if (self?.installType === 'admin') return;
  const { entries } = await countEntries(await getBackgroundLibrary());
  if (entries === 0) await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
