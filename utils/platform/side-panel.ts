import { browser } from 'wxt/browser';
import { optional } from './optional-apis';

/** Firefox's side panel, which the types of Chrome's API do not know. */
interface SidebarAction {
  open(): Promise<void>;
}

function hasSidebar(api: object): api is { sidebarAction: SidebarAction } {
  return 'sidebarAction' in api;
}

/** Whether this browser can show the library beside a page. */
export function hasSidePanel(): boolean {
  return hasSidebar(browser) || optional.sidePanel !== undefined;
}

/**
 * Shows the library beside the pages of a window. To be called within a click or a key, before
 * anything is awaited: browsers open it at no other time.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  if (hasSidebar(browser)) await browser.sidebarAction.open();
  else await optional.sidePanel?.open({ windowId });
}
