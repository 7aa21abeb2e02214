/** The real popup of Firefox, at its button, seen and pressed through a page of the extension's own. */
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { eventually } from '../../tools/eventually';
import type { FirefoxChrome } from '../../tools/firefox-chrome';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

/**
 * Whether the popup is open, and shows these words.
 * @param own any of the extension's own pages: it sees what is in the popup
 */
export function isInPopup(own: Page, words: string): Promise<boolean> {
  return own.evaluate((text) => {
    // The types know no window in which a document stands.
    const [popup]: object[] = chrome.extension.getViews({ type: 'popup' });
    const page: Document | undefined = popup && Reflect.get(popup, 'document');
    return page?.body.innerText.includes(text) === true;
  }, words);
}

export class FirefoxPopup {
  readonly #chrome: FirefoxChrome;
  readonly #own: Page;

  /** @param own any of the extension's own pages in an ordinary tab: it sees what is in the popup */
  constructor(chrome: FirefoxChrome, own: Page) {
    this.#chrome = chrome;
    this.#own = own;
  }

  /** Opens it over the tab in front, and waits until it has a size of its own and is drawn. */
  async open(width: number, height: number): Promise<void> {
    await this.#chrome.openPopup();
    let seen: unknown;
    await eventually(`a popup of ${width} by ${height}`, async () => {
      const box = await this.#chrome.popup();
      seen = box;
      return (box?.width === width && box.height === height) || undefined;
    }).catch((error: unknown) => {
      throw new Error(`The popup is ${JSON.stringify(seen)}.`, { cause: error });
    });
  }

  /** Waits until these words are shown. */
  async shows(words: string): Promise<void> {
    await eventually(`"${words}" in the popup`, async () =>
      (await isInPopup(this.#own, words)) ? true : undefined,
    );
  }

  /** Presses the button or the link of this text. */
  async press(words: string): Promise<void> {
    await eventually(`"${words}" to press in the popup`, () =>
      this.#own.evaluate((text) => {
        const [popup]: object[] = chrome.extension.getViews({ type: 'popup' });
        const page: Document | undefined = popup && Reflect.get(popup, 'document');
        const all = page?.querySelectorAll<HTMLElement>('button, a') ?? [];
        const wanted = [...all].find(({ innerText }) => innerText.trim() === text);
        wanted?.click();
        return wanted ? true : undefined;
      }, words),
    );
  }

  /** How many pixels of what is in it stand beyond its edges. */
  async overflow(): Promise<number> {
    return this.#own.evaluate(() => {
      const [popup]: object[] = chrome.extension.getViews({ type: 'popup' });
      const page: Document | undefined = popup && Reflect.get(popup, 'document');
      if (!page) throw new Error('No popup is open.');
      const { body, documentElement } = page;
      const rights = [...body.querySelectorAll('*')].map(
        (element) => element.getBoundingClientRect().right,
      );
      return Math.max(documentElement.scrollWidth, ...rights) - documentElement.clientWidth;
    });
  }
}
