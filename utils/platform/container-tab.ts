import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Firefox tells of each tab whose cookies and databases it has; Chrome's types do not know it. */
const tabSchema = v.object({ id: v.number(), cookieStoreId: v.string() });

/** The tab of a page that stands in a container. */
export interface ContainerTab {
  id: number;
}

/**
 * The container tab that this page stands in; undefined in ordinary tabs, in the popup, in the side
 * panel, and in browsers that have no containers. Firefox gives Stet's pages a database of their own
 * in each container: what was saved is not in it, and what is saved into it is seen nowhere else.
 */
export async function containerTab(): Promise<ContainerTab | undefined> {
  if (!import.meta.env.FIREFOX) return undefined;
  const tab = v.safeParse(tabSchema, await browser.tabs.getCurrent());
  return tab.success && tab.output.cookieStoreId !== 'firefox-default' ? tab.output : undefined;
}

/** Shows this page in an ordinary tab, which is where the library is, and closes the one it is in. */
export async function leaveContainer({ id }: ContainerTab): Promise<void> {
  // A tab that an extension opens is an ordinary one unless it asks for another.
  await browser.tabs.create({ url: location.href });
  await browser.tabs.remove(id);
}
