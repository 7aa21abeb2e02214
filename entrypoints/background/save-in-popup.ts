import type { Browser } from 'wxt/browser';
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
    const action = optional.action;
    if (!action?.openPopup) throw new Error('No popup can be opened');
    await action.openPopup({ windowId });
    return true;
  } catch {
    await Promise.allSettled([
      optional.action?.setTitle?.({ tabId, title: translate('toolbar_ask') }),
      optional.action?.setBadgeText?.({ tabId, text: '!' }),
    ]);
    return false;
  }
}

/** Takes back from the icon, for one tab, what it asked for; it shows again what it does elsewhere. */
export async function stopAsking(tabId: number): Promise<void> {
  // The library of types does not know that null gives a tab's own badge up.
  const action = optional.action;
  if (action?.setBadgeText)
    await Reflect.apply(action.setBadgeText, action, [{ tabId, text: null }]);
}
