import { browser } from 'wxt/browser';
import { optional } from '../../utils/platform/optional-apis';
import { openSidePanel } from '../../utils/platform/side-panel';

/** The shortcuts that open the library: in a tab, or beside the page. */
export function listenForOpening(): void {
  optional.commands?.onCommand.addListener((command, tab) => {
    if (command === 'open-library') {
      void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    }
    // In Firefox the browser itself answers this shortcut.
    if (command === 'open-side-panel' && tab) void openSidePanel(tab.windowId);
  });
}
