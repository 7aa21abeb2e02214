/** The browser's own side of a Firefox: the popup at its button, private windows, forgotten alarms. */
import type { Page } from 'puppeteer-core';
import type { FirefoxBrowser } from './firefox-browser';

/** What of Firefox's own objects is used here; they exist on the browser's own pages. */
interface PopupElement extends Element {
  browsingContext: {
    fullZoom: number;
    originAttributes: { userContextId: number };
  };
}
interface BrowserWindow extends Window {
  OpenBrowserWindow(options: { private: boolean }): void;
  CustomizableUI: { AREA_NAVBAR: string; addWidgetToArea(widget: string, area: string): void };
}
interface BrowserAction {
  openPopup(window: BrowserWindow): Promise<void>;
  widget: { id: string };
  action: { getProperty(tab: null, name: 'badgeText'): string };
}
interface Extension {
  privateBrowsingAllowed: boolean;
}
interface Modules {
  ExtensionParent: {
    GlobalManager: { getExtension(id: string): Extension };
    apiManager: {
      global: { browserActionFor(extension: Extension): BrowserAction };
      getAPI(name: 'alarms', extension: Extension): { alarms: Map<string, unknown> };
    };
  };
  ExtensionPermissions: {
    add(id: string, granted: { permissions: string[]; origins: string[] }): Promise<void>;
  };
  AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
}
declare const Services: {
  wm: { getMostRecentWindow(type: 'navigator:browser'): BrowserWindow };
};
declare const ChromeUtils: { importESModule(address: string): Modules };

/** What a new private window shows. */
export const privatePage = 'about:privatebrowsing';

const addonId = 'stet@stet.example';

/** Where a popup stands, and how large it is; in CSS pixels. */
interface PopupBox {
  width: number;
  height: number;
  /** The container that it runs in; 0 is none. */
  container: number;
}

export class FirefoxChrome {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async of(browser: FirefoxBrowser): Promise<FirefoxChrome> {
    return new FirefoxChrome(await browser.openPrivileged());
  }

  /** Moves the extension's button out of the menu of extensions, onto the toolbar. */
  async pinButton(): Promise<void> {
    await this.#page.evaluate((id) => {
      const modules = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      // Its module stands at another address in each few versions; windows have it under its name.
      const { CustomizableUI } = Services.wm.getMostRecentWindow('navigator:browser');
      const { GlobalManager, apiManager } = modules.ExtensionParent;
      const action = apiManager.global.browserActionFor(GlobalManager.getExtension(id));
      CustomizableUI.addWidgetToArea(action.widget.id, CustomizableUI.AREA_NAVBAR);
    }, addonId);
  }

  /** Opens the real popup over the tab in front, as a click on its button does. */
  async openPopup(): Promise<void> {
    await this.#page.evaluate(async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const { GlobalManager, apiManager } = ExtensionParent;
      const action = apiManager.global.browserActionFor(GlobalManager.getExtension(id));
      await action.openPopup(Services.wm.getMostRecentWindow('navigator:browser'));
    }, addonId);
  }

  /** The popup that is open, if one is. */
  async popup(): Promise<PopupBox | undefined> {
    const box = await this.#page.evaluate(() => {
      const { document } = Services.wm.getMostRecentWindow('navigator:browser');
      const popup = document.querySelector<PopupElement>('.webextension-popup-browser');
      if (!popup) return null;
      const { width, height } = popup.getBoundingClientRect();
      return { width, height, container: popup.browsingContext.originAttributes.userContextId };
    });
    return box ?? undefined;
  }

  /** The names of the alarms that stand. */
  async alarms(): Promise<string[]> {
    return this.#page.evaluate((id) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const { GlobalManager, apiManager } = ExtensionParent;
      return [...apiManager.getAPI('alarms', GlobalManager.getExtension(id)).alarms.keys()];
    }, addonId);
  }

  /** What the badge says. */
  async badge(): Promise<string> {
    return this.#page.evaluate((id) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      const { GlobalManager, apiManager } = ExtensionParent;
      const { action } = apiManager.global.browserActionFor(GlobalManager.getExtension(id));
      return action.getProperty(null, 'badgeText');
    }, addonId);
  }

  /** Whether the browser lets the extension into private windows. */
  async mayEnterPrivateWindows(): Promise<boolean> {
    return this.#page.evaluate((id) => {
      const { ExtensionParent } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionParent.sys.mjs',
      );
      return ExtensionParent.GlobalManager.getExtension(id).privateBrowsingAllowed;
    }, addonId);
  }

  /** Lets the extension into private windows, as a reader does in about:addons, and loads it anew. */
  async allowPrivateWindows(): Promise<void> {
    await this.#page.evaluate(async (id) => {
      const { ExtensionPermissions } = ChromeUtils.importESModule(
        'resource://gre/modules/ExtensionPermissions.sys.mjs',
      );
      const { AddonManager } = ChromeUtils.importESModule(
        'resource://gre/modules/AddonManager.sys.mjs',
      );
      const permissions = ['internal:privateBrowsingAllowed'];
      await ExtensionPermissions.add(id, { permissions, origins: [] });
      await (await AddonManager.getAddonByID(id)).reload();
    }, addonId);
  }

  /** Opens a private window, with a tab that shows `privatePage`. */
  async openPrivateWindow(): Promise<void> {
    await this.#page.evaluate(() => {
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      window.OpenBrowserWindow({ private: true });
    });
  }
}
