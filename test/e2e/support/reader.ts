/** A reader with Stet in a browser, and the encyclopedia at hand. */
import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { respond, samples } from '../../demo/encyclopedia';
import { address, type Sample } from '../../demo/sample';
import { type ExtensionBrowser, launch, type Respond } from '../../tools/browser';
import { builtExtension } from '../../tools/build';
import { eventually } from '../../tools/eventually';
import { PageButton } from './page-button';
import { StetPage } from './stet-page';
import { t } from './texts';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

/** A page of a publisher, and Stet's button on it. */
export interface Visit {
  page: Page;
  button: PageButton;
}

/** Marks words that stand in one paragraph of a page. */
export async function mark(page: Page, words: string): Promise<void> {
  await page
    .locator('p')
    .filter({ hasText: words })
    .first()
    .evaluate((paragraph, words) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        return;
      }
      throw new Error(`"${words}" are not in one text`);
    }, words);
}

export class Reader {
  private constructor(readonly browser: ExtensionBrowser) {}

  /**
   * Starts a browser with an empty library.
   *
   * @param more answers addresses that the sample encyclopedia does not.
   * @param userDataDir the profile's folder; a fresh one, removed at the end, where left out
   */
  static async start(more: Respond = () => undefined, userDataDir?: string): Promise<Reader> {
    const browser = await launch({
      extensionDir: builtExtension(),
      ...(userDataDir !== undefined && { userDataDir }),
      respond: (url) => respond(url) ?? more(url),
    });
    return new Reader(browser);
  }

  /** Starts a browser as one who has just installed Stet, and looks at the page that greets them. */
  static async startAnew(): Promise<{ reader: Reader; welcome: StetPage }> {
    const browser = await launch({ extensionDir: builtExtension(), respond, keepsWelcome: true });
    const page = await eventually('the welcome page', async () =>
      browser.context.pages().find((one) => one.url().endsWith('/welcome.html')),
    );
    await page.waitForLoadState();
    return { reader: new Reader(browser), welcome: new StetPage(page) };
  }

  /** Starts a browser with an empty library in the world of a server on this machine. */
  static async startAt(port: number, extensionDir: string): Promise<Reader> {
    return new Reader(await launch({ extensionDir, port }));
  }

  /** Opens a sample, or any address. */
  async visit(where: Sample | string): Promise<Visit> {
    const page = await this.browser.open(typeof where === 'string' ? where : address(where));
    return { page, button: new PageButton(page) };
  }

  /** Opens the popup over a page. */
  async popup(about: Page): Promise<StetPage> {
    return new StetPage(await this.browser.popupAsTab(about));
  }

  /** Opens the library page. */
  async library(): Promise<StetPage> {
    return new StetPage(await this.browser.open(await this.browser.address('library.html')));
  }

  /** Opens the side panel's page, in a window as narrow as the panel. */
  async sidePanel(): Promise<StetPage> {
    const page = await this.browser.open(await this.browser.address('sidepanel.html'));
    await page.setViewportSize({ width: 360, height: 720 });
    return new StetPage(page);
  }

  /** Waits until the browser shows the side panel itself. */
  async seesSidePanel(): Promise<void> {
    const worker = await this.browser.worker();
    await eventually('a side panel', async () => {
      const panels = await worker.evaluate(() =>
        chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] }),
      );
      return panels.length > 0 ? true : undefined;
    });
  }

  /** Opens the settings. */
  async settings(): Promise<StetPage> {
    return new StetPage(await this.browser.open(await this.browser.address('options.html')));
  }

  /** Waits until the button's script is registered on a host that was granted. */
  async runsOn(host: string): Promise<void> {
    await eventually(`the script on ${host}`, async () => {
      const worker = await this.browser.worker();
      const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
      return scripts.some(({ matches }) => matches?.some((match) => match.includes(host)))
        ? true
        : undefined;
    });
  }

  /** Chooses 'Save this entry' in the page's context menu. */
  async saveByMenu(page: Page): Promise<void> {
    const tab = { id: await this.browser.tabId(page) };
    await this.#raise('contextMenus.onClicked', { menuItemId: 'save-entry' }, tab);
  }

  /** Marks words of a page and chooses 'Keep as quote in Stet' in their context menu. */
  async quoteByMenu(page: Page, words: string): Promise<void> {
    await mark(page, words);
    const tab = { id: await this.browser.tabId(page) };
    const info = { menuItemId: 'keep-quote', frameId: 0 };
    await this.#raise('contextMenus.onClicked', info, tab);
  }

  /** Marks words of a page and presses the shortcut that keeps them. */
  async quoteByShortcut(page: Page, words: string): Promise<void> {
    await mark(page, words);
    await this.#raise('commands.onCommand', 'keep-quote', { id: await this.browser.tabId(page) });
  }

  /** Presses the shortcut on a page. */
  async saveByShortcut(page: Page): Promise<void> {
    await this.#raise('commands.onCommand', 'save-entry', { id: await this.browser.tabId(page) });
  }

  /** Presses the shortcut that opens the library. */
  async libraryByShortcut(): Promise<StetPage> {
    const opening = this.browser.context.waitForEvent('page');
    await this.#raise('commands.onCommand', 'open-library');
    const page = await opening;
    await page.waitForLoadState();
    return new StetPage(page);
  }

  /** Visits samples that nobody saved yet, saves each by the shortcut and leaves it. */
  async saveSamples(...chosen: Sample[]): Promise<void> {
    for (const sample of chosen) {
      const { page, button } = await this.visit(sample);
      await button.waitFor(t('page_save'));
      await this.saveByShortcut(page);
      await button.waitFor(t(sample === samples.superseded ? 'page_savedReplaced' : 'page_saved'));
      await page.close();
    }
  }

  /** Starts the extension anew, as an update does: pages that are open keep the old scripts. */
  async reloadExtension(): Promise<void> {
    const worker = await this.browser.worker();
    const gone = new Promise((resolve) => worker.once('close', resolve));
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await gone;
  }

  /** What the badge on the toolbar says. */
  async badge(): Promise<string> {
    const worker = await this.browser.worker();
    return worker.evaluate(() => chrome.action.getBadgeText({}));
  }

  /** Waits until the badge says this. */
  async seesBadge(text: string): Promise<void> {
    await eventually(`a badge that says "${text}"`, async () =>
      (await this.badge()) === text ? true : undefined,
    );
  }

  /** What the toolbar icon says on hover, over a page. */
  async iconTitle(page: Page): Promise<string> {
    const tabId = await this.browser.tabId(page);
    const worker = await this.browser.worker();
    return worker.evaluate((id) => chrome.action.getTitle({ tabId: id }), tabId);
  }

  /** The keyboard and the menus of the browser's own window are out of reach: raises their event. */
  async #raise(event: string, ...details: unknown[]): Promise<void> {
    const worker = await this.browser.worker();
    await worker.evaluate(`chrome.${event}.dispatch(...${JSON.stringify(details)})`);
  }
}
