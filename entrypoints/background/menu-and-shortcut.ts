import { browser } from 'wxt/browser';
import { sendToTab } from '../../utils/platform/messaging/tab-requests';
import { optional } from '../../utils/platform/optional-apis';
import { translate } from '../../utils/platform/translate';
import { keepQuoteIn } from './keep-page-quote';

/** What the menu's items and the shortcuts are called. */
const ids = { save: 'save-entry', quote: 'keep-quote' } as const;

/**
 * Puts 'Save this entry' into the page's context menu, and into that of marked words 'Keep as quote in
 * Stet'; browsers keep them across restarts.
 */
export async function placeMenu(): Promise<void> {
  await optional.contextMenus?.removeAll();
  const documentUrlPatterns = ['http://*/*', 'https://*/*'];
  optional.contextMenus?.create({
    id: ids.save,
    title: translate('background_menuSave'),
    contexts: ['page'],
    documentUrlPatterns,
  });
  optional.contextMenus?.create({
    id: ids.quote,
    title: translate('background_menuQuote'),
    contexts: ['selection'],
    documentUrlPatterns,
  });
}

/**
 * The context menu and the shortcuts work on any page: both are the reader's gesture, by which
 * `activeTab` opens this one page to Stet.
 */
export function listenForMenuAndShortcut(): void {
  optional.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ids.save) void saveIn(tab?.id);
    if (info.menuItemId === ids.quote) void keepQuoteIn(tab?.id, info.frameId);
  });
  optional.commands?.onCommand.addListener((command, tab) => {
    if (command === ids.save) void saveIn(tab?.id);
    if (command === ids.quote) void keepQuoteIn(tab?.id);
  });
}

/** Lets the script on the page save and speak there; brings the script in where it is not yet. */
async function saveIn(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await sendToTab(tabId, { type: 'save' });
  } catch {
    try {
      await browser.scripting.executeScript({
        target: { tabId },
        files: ['/content-scripts/page-button.js'],
      });
      await sendToTab(tabId, { type: 'save' });
    } catch {
      await sayNotHere(tabId);
    }
  }
}

/** A browser's own page takes no script: the toolbar tells instead. */
async function sayNotHere(tabId: number): Promise<void> {
  await optional.action?.setTitle?.({
    tabId,
    title: translate('toolbar_notHere'),
  });
  await optional.action?.setBadgeText?.({ tabId, text: '–' });
}
