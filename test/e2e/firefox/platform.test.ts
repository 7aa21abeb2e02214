import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { respond, samples } from '../../demo/encyclopedia';
import { address } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import type { FirefoxOptions } from '../../tools/firefox-browser';
import { FirefoxChrome, privatePage } from '../../tools/firefox-chrome';
import { LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { FirefoxPopup } from './popup';
import { FirefoxReader, type FirefoxStetPage } from './reader';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

const tabsSchema = v.array(v.object({ url: v.optional(v.string()), cookieStoreId: v.string() }));

const { restricted, superseded } = samples;

const firefox = ensureFirefox();

describe.skipIf(!firefox)('what Firefox does otherwise', { timeout: 120_000 }, () => {
  let server: LocalServer;
  let reader: FirefoxReader | undefined;
  const folders: string[] = [];
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => respond(url));
  });
  afterEach(() => reader?.browser.close());
  afterAll(async () => {
    await server?.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  const start = async (options: Pick<FirefoxOptions, 'profile'> = {}) => {
    const executablePath = firefox ?? expect.fail();
    reader = await FirefoxReader.start({ executablePath, port: server.port, ...options });
    return reader;
  };

  /** Waits until exactly as many tabs show an address, with the cookies and databases of these. */
  async function stands({ page }: FirefoxStetPage, address: string, ...stores: string[]) {
    await eventually(`${address} in ${stores.join(' and ')}`, async () => {
      const tabs: unknown = await page.evaluate(() => chrome.tabs.query({}));
      const there = v.parse(tabsSchema, tabs).filter(({ url }) => url === address);
      const found = there.map(({ cookieStoreId }) => cookieStoreId);
      return JSON.stringify(found) === JSON.stringify(stores) || undefined;
    });
  }

  it.each(['in the menu of extensions', 'on the toolbar'])(
    'the popup is as large as it should be, with its button %s',
    async (place) => {
      const reader = await start();
      const library = await reader.library();
      const chrome = await FirefoxChrome.of(reader.browser);
      if (place === 'on the toolbar') await chrome.pinButton();
      const { page, button } = await reader.visit(restricted);
      await button.waitFor(t('page_save'));
      await page.bringToFront();
      const popup = new FirefoxPopup(chrome, library.page);
      await popup.open(400, 600);
      await popup.shows(restricted.title);
      expect(await popup.overflow()).toBeLessThanOrEqual(0);
      await popup.press(t('common_save'));
      await popup.shows(t('common_openEntry'));
      expect(await popup.overflow()).toBeLessThanOrEqual(0);
      await button.waitFor(t('page_saved'));
      await library.lists(restricted.title);
    },
  );

  it('alarm and badge are there again after a restart, though no page was opened', async () => {
    const profile = await mkdtemp(join(tmpdir(), 'stet-profile-'));
    folders.push(profile);
    const before = await start({ profile });
    const { button } = await before.visit(superseded);
    await button.press(t('page_save'));
    await button.waitFor(t('page_savedReplaced'));
    await (await before.library()).seesBadge('1');
    await before.browser.close();

    const after = await start({ profile });
    // The browser itself is asked: a page of Stet's would start the background.
    const own = await FirefoxChrome.of(after.browser);
    await eventually('the alarm', async () => (await own.alarms()).includes('watch') || undefined);
    await eventually('the badge', async () => (await own.badge()) === '1' || undefined);
    await (await after.library()).lists(superseded.title);
  });

  it('a page in a container tab says where the library is, and leads there', async () => {
    const reader = await start();
    const { button } = await reader.visit(restricted);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    for (const path of ['library.html#alerts', 'options.html', 'sidepanel.html', 'popup.html']) {
      const page = await reader.browser.openOwn(path, { inContainer: true });
      const text = await page.$eval('body', ({ innerText }) => innerText);
      expect(text, path).toContain(t('common_containerTitle'));
      expect(await page.$$('button'), path).toHaveLength(1);
      expect(await page.evaluate(() => indexedDB.databases()), path).toEqual([]);
    }

    const settings = await reader.settings();
    const page = await reader.browser.openOwn('library.html', { inContainer: true });
    const address = await page.evaluate(() => location.href);
    // Pressed once nobody waits for an answer from a tab that is closed by it.
    await page.evaluate(() => void setTimeout(() => document.querySelector('button')?.click()));
    await stands(settings, address, 'firefox-default');
  });

  it('what opens the library opens it in an ordinary tab, beside a container too', async () => {
    const reader = await start();
    const settings = await reader.settings();
    const inside = await reader.browser.openOwn('options.html', { inContainer: true });
    const address = await settings.page.evaluate(() => location.href.replace('options', 'library'));
    await inside.bringToFront();
    await inside.evaluate(() => chrome.runtime.sendMessage({ type: 'open', page: 'library' }));
    await stands(settings, address, 'firefox-default');

    const own = await FirefoxChrome.of(reader.browser);
    await inside.bringToFront();
    const popup = new FirefoxPopup(own, settings.page);
    await popup.open(400, 600);
    expect((await own.popup())?.container).toBe(0);
    await popup.press(t('common_library'));
    await stands(settings, address, 'firefox-default', 'firefox-default');
  });

  it('Stet is not in private windows, whatever the reader allows', async () => {
    const reader = await start();
    const own = await FirefoxChrome.of(reader.browser);
    await own.allowPrivateWindows();
    const ordinary = await reader.visit(restricted);
    await own.openPrivateWindow();
    const page = await reader.browser.tabAt(privatePage);
    expect(await own.mayEnterPrivateWindows()).toBe(false);
    await eventually('the private window', () =>
      page.evaluate(() => document.readyState === 'complete' || undefined),
    );
    // Firefox may not report the load in a window that it has just opened: the entry on it tells.
    page.goto(address(restricted)).catch(() => undefined);
    await eventually('the entry in the private window', () =>
      page.evaluate((title) => document.title.includes(title) || undefined, restricted.title),
    );
    // Where it may be the button comes: by then it would have come there too.
    await ordinary.page.reload();
    await ordinary.button.waitFor(t('page_save'));
    const button = 'html > div';
    expect(await ordinary.page.$(button)).not.toBeNull();
    expect(await page.$(button)).toBeNull();
  });
});
