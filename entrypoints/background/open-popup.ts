import { type Browser, browser } from 'wxt/browser';
import { optional } from '../../utils/platform/optional-apis';
import { translate } from '../../utils/platform/translate';

/**
 * Opens the popup over a page whose button was pressed where it may not have been seen: the reader
 * saves there, where the page neither covers nor moves anything. Where the browser does not let it
 * be opened, the icon on the toolbar asks to be clicked.
 *
 * @returns whether it was opened.
 */
export async function askInPopup(tab: Browser.tabs.Tab | undefined): Promise<boolean> {
  if (tab?.id === undefined) return false;
  const { id: tabId, windowId } = tab;
  try {
    await openPopup(windowId);
    return true;
  } catch {
    await Promise.allSettled([
      optional.action?.setTitle?.({ tabId, title: translate('toolbar_ask') }),
      optional.action?.setBadgeText?.({ tabId, text: '!' }),
    ]);
    return false;
  }
}

/**
 * Opens the popup over a page, where its entry is given tags, collections and a note. Where the
 * browser does not let it be opened, it stands in a window of its own.
 */
export async function fileInPopup(
  tab: Pick<Browser.tabs.Tab, 'id' | 'windowId'> | undefined,
): Promise<void> {
  if (tab?.id === undefined) return;
  const { id: tabId, windowId } = tab;
  const popup = browser.runtime.getURL('/popup.html?file');
  try {
    await optional.action?.setPopup?.({ tabId, popup });
    await openPopup(windowId);
  } catch {
    const url = `${popup}&tab=${tabId}`;
    if (optional.windows) await optional.windows.create({ url, type: 'popup', ...windowSize });
    else await browser.tabs.create({ url });
  } finally {
    await optional.action?.setPopup?.({ tabId, popup: browser.runtime.getURL('/popup.html') });
  }
}

/** Room for the popup with a window's own frame around it. */
const windowSize = { width: 420, height: 660 };

/** @throws Error where the browser lets none be opened. */
async function openPopup(windowId: number): Promise<void> {
  if (!optional.action?.openPopup) throw new Error('No popup can be opened');
  await optional.action.openPopup({ windowId });
}

/** Takes back from the icon, for one tab, what it asked for; it shows again what it does elsewhere. */
export async function stopAsking(tabId: number): Promise<void> {
  // The library of types does not know that null gives a tab's own badge up.
  const action = optional.action;
  if (action?.setBadgeText)
    await Reflect.apply(action.setBadgeText, action, [{ tabId, text: null }]);
}
