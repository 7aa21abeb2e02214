import { browser } from 'wxt/browser';
import { sendToTab } from '../../utils/platform/messaging/tab-requests';
import { optional } from '../../utils/platform/optional-apis';
import { translate } from '../../utils/platform/translate';

const menuId = 'save-entry';

/** Puts 'Save this entry' into the page's context menu; browsers keep it across restarts. */
export async function placeMenu(): Promise<void> {
  await optional.contextMenus?.removeAll();
  optional.contextMenus?.create({
    id: menuId,
    title: translate('background_menuSave'),
    contexts: ['page'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/**
 * The context menu and the shortcut save on any page: both are the reader's gesture, by which
 * `activeTab` opens this one page to Stet.
 */
export function listenForMenuAndShortcut(): void {
  optional.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === menuId) void saveIn(tab?.id);
  });
  optional.commands?.onCommand.addListener((command, tab) => {
    if (command === menuId) void saveIn(tab?.id);
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
