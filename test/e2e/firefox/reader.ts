/** A reader with Stet in Firefox, and a server that is the world. */
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { browser } from 'wxt/browser';

import { address, type Sample } from '../../demo/sample';
import { builtExtension } from '../../tools/build';
import { eventually } from '../../tools/eventually';
import { byRole, FirefoxBrowser, type FirefoxOptions } from '../../tools/firefox-browser';
import { type ShownKey, t } from '../support/texts';
import { FirefoxButton } from './button';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

/** A page of a publisher, and Stet's button on it. */
interface Visit {
  page: Page;
  button: FirefoxButton;
}

export class FirefoxReader {
  private constructor(readonly browser: FirefoxBrowser) {}

  /** Starts Firefox with an empty library; with the extension as it was built where none is given. */
  static async start(
    given: Omit<FirefoxOptions, 'extensionDir'> & Partial<FirefoxOptions>,
  ): Promise<FirefoxReader> {
    const extensionDir = builtExtension('firefox');
    return new FirefoxReader(await FirefoxBrowser.launch({ extensionDir, ...given }));
  }

  /** Opens a sample, or any address. */
  async visit(where: Sample | string): Promise<Visit> {
    const page = await this.browser.open(typeof where === 'string' ? where : address(where));
    return { page, button: new FirefoxButton(this.browser, page) };
  }

  /** Opens the library page. */
  async library(): Promise<FirefoxStetPage> {
    return new FirefoxStetPage(await this.browser.openOwn('library.html'));
  }

  /** Opens the settings. */
  async settings(): Promise<FirefoxStetPage> {
    return new FirefoxStetPage(await this.browser.openOwn('options.html'));
  }

  /** Opens the popup, as a tab, over a publisher's page. */
  async popup(about: Page): Promise<FirefoxStetPage> {
    const own = await this.browser.openOwn('library.html');
    const tab = await this.browser.tabId(own, about.url());
    await own.close();
    return new FirefoxStetPage(await this.browser.openOwn(`popup.html?tab=${tab}`));
  }
}

/** One of Stet's own pages in Firefox. */
export class FirefoxStetPage {
  constructor(readonly page: Page) {}

  /** Goes to one of the popup's tabs. */
  async tab(name: 'popup_tabThisPage' | 'common_tabSaved' | 'common_tabAlerts'): Promise<void> {
    await this.#shows(
      `the tab "${t(name)}"`,
      (label) => {
        const tabs = [...document.querySelectorAll<HTMLElement>('[role=tab]')];
        const tab = tabs.find(({ innerText }) => innerText.trim().startsWith(label));
        if (tab?.getAttribute('aria-selected') === 'true') return true;
        tab?.click();
        return false;
      },
      t(name),
    );
  }

  /** Goes to a part of the library page. */
  async go(to: 'common_tabAlerts'): Promise<void> {
    const name = t(to);
    await this.#shows(
      `the way to "${name}"`,
      (label) => {
        const ways = [...document.querySelectorAll<HTMLElement>('nav button')];
        const way = ways.find(({ innerText }) => innerText.trim().startsWith(label));
        way?.click();
        return way !== undefined;
      },
      name,
    );
  }

  /** Presses a button of this text. */
  async press(key: ShownKey, ...substitutions: string[]): Promise<void> {
    await this.pressNamed(t(key, ...substitutions));
  }

  /** Presses a button of this name. */
  async pressNamed(name: string): Promise<void> {
    const button = await byRole(this.page, 'button', name);
    await button.click();
  }

  /** Opens an entry of the list. */
  async open(title: string): Promise<void> {
    await this.#shows(
      `the entry "${title}" in the list`,
      (wanted) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.entry-row')];
        const row = rows.find(({ innerText }) => innerText.includes(wanted));
        row?.click();
        return row !== undefined;
      },
      title,
    );
  }

  /** Exports everything in a format, from the library's dialog. */
  async exportAs(format: string): Promise<void> {
    await this.press('common_export');
    await this.#shows(
      `a dialog that exports as ${format}`,
      (name) => {
        const choices = [...document.querySelectorAll<HTMLElement>('dialog[open] label')];
        const choice = choices.find(({ innerText }) => innerText.trim().startsWith(name));
        choice?.click();
        return choice?.querySelector('input')?.checked === true;
      },
      format,
    );
    await this.page.evaluate(() => {
      document.querySelector<HTMLElement>('dialog[open] [type=submit]')?.click();
    });
  }

  /** Waits until these words are shown. */
  async shows(words: string): Promise<void> {
    await this.#shows(`"${words}"`, (text) => document.body.innerText.includes(text), words);
  }

  /** Waits until the list shows exactly these titles, top to bottom. */
  async lists(...titles: string[]): Promise<void> {
    await this.#shows(
      `a list of ${titles.join(', ')}`,
      (wanted) => {
        const rows = [...document.querySelectorAll<HTMLElement>('.entry-row-title bdi')];
        return JSON.stringify(rows.map(({ innerText }) => innerText.trim())) === wanted;
      },
      JSON.stringify(titles),
    );
  }

  /** Waits until the badge on the toolbar says this. */
  async seesBadge(text: string): Promise<void> {
    await eventually(`a badge that says "${text}"`, async () => {
      const badge = await this.page.evaluate(() => chrome.action.getBadgeText({}));
      return badge === text ? true : undefined;
    });
  }

  /**
   * Hears what the background notifies of from now on: without a screen, Firefox shows nothing and
   * forgets at once.
   */
  async hearNotifications(): Promise<void> {
    await this.page.evaluate(async () => {
      const background: object = (await chrome.runtime.getBackgroundPage()) ?? {};
      const { notifications }: typeof chrome = Reflect.get(background, 'browser');
      const heard: unknown[] = [];
      Object.assign(background, { heard });
      const create = notifications.create.bind(notifications);
      Object.assign(notifications, {
        create: (id: string, shown: Parameters<typeof create>[0]) => {
          heard.push(shown);
          return create(id, shown);
        },
      });
    });
  }

  /** The notifications that were heard, in the words that the reader sees. */
  async notifications(): Promise<{ title: string; message: string }[]> {
    const heard = await this.page.evaluate(async () => {
      const background: object = (await chrome.runtime.getBackgroundPage()) ?? {};
      return JSON.stringify(Reflect.get(background, 'heard'));
    });
    return v.parse(
      v.array(v.object({ title: v.string(), message: v.string() })),
      JSON.parse(heard),
    );
  }

  /** Lets days pass in a background that has the test's clock, and the alarm go off. */
  async pass(days: number): Promise<void> {
    await this.page.evaluate(async (milliseconds) => {
      const background: object = (await chrome.runtime.getBackgroundPage()) ?? {};
      Reflect.get(background, 'passTime')(milliseconds);
      await chrome.alarms.create('watch', { when: Date.now() });
    }, days * 86_400_000);
  }

  /** Whether the background's page is there, awake. */
  async backgroundIsAwake(): Promise<boolean> {
    return this.page.evaluate(() => {
      // The types know no window in which a document stands.
      const views: readonly object[] = chrome.extension.getViews();
      return views.some((view) => String(Reflect.get(view, 'location')).includes('background'));
    });
  }

  async #shows(what: string, test: (given: string) => boolean, given: string): Promise<void> {
    await eventually(what, async () =>
      (await this.page.evaluate(test, given)) ? true : undefined,
    );
  }
}
