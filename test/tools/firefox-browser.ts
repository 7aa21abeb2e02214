/** A real Firefox with the built extension in it, driven over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import * as v from 'valibot';
import type { browser } from 'wxt/browser';
import { eventually, patience } from './eventually';
import { packed } from './packed';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

/** Fixes the host of the extension's own pages, which Firefox otherwise draws by lot. */
const uuid = '8f2d1c34-5b60-4e7a-9c81-3a5d7e9f0b12';

const manifestSchema = v.object({
  browser_specific_settings: v.object({ gecko: v.object({ id: v.string() }) }),
});

/** How to launch. */
export interface FirefoxOptions {
  /** The program. */
  executablePath: string;
  /** Folder with the extension's `manifest.json`, as built for Firefox. */
  extensionDir: string;
  /** Port of a server on this machine that answers for every host, over TLS. */
  port: number;
  /** Milliseconds after which an idle background is suspended; Firefox's own where left out. */
  idle?: number;
  /**
   * A folder with a profile that outlives the browser. The extension is installed there for good,
   * at the first start; on a profile of its own it is a temporary one, which ends with the browser.
   */
  profile?: string;
  /** The home folder that Firefox finds what administrators set in; the reader's own where left out. */
  home?: string;
}

/** A file that the reader got. */
interface Download {
  name: string;
  text: string;
}

/** A command of WebDriver BiDi that Puppeteer has no method for, and its result. */
type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>;

export class FirefoxBrowser {
  readonly #browser: Browser;
  readonly #downloads: string;
  readonly send: Send;

  private constructor(browser: Browser, downloads: string) {
    this.#browser = browser;
    this.#downloads = downloads;
    this.send = sendOver(browser);
  }

  /** Launches Firefox on a fresh profile, with the extension and all its host permissions. */
  static async launch(options: FirefoxOptions): Promise<FirefoxBrowser> {
    const manifest = await readFile(join(options.extensionDir, 'manifest.json'), 'utf8');
    const { id } = v.parse(manifestSchema, JSON.parse(manifest)).browser_specific_settings.gecko;
    const downloads = await mkdtemp(join(tmpdir(), 'stet-downloads-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: options.executablePath,
      headless: true,
      acceptInsecureCerts: true,
      // Without it no extension's page may be opened.
      args: ['--remote-allow-system-access'],
      defaultViewport: { width: 1100, height: 820 },
      ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
      ...(options.profile === undefined ? {} : { userDataDir: options.profile }),
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        'extensions.webextOptionalPermissionPrompts': false,
        // Every host is this machine, and the server answers for it.
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${options.port}`,
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
        'intl.locale.requested': 'en-US',
        // Where it is installed for good, as on a reader's machine, it has no signature here.
        'xpinstall.signatures.required': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        ...(options.idle === undefined
          ? {}
          : { 'extensions.background.idle.timeout': options.idle }),
      },
    });
    const firefox = new FirefoxBrowser(browser, downloads);
    const isInstalled =
      options.profile !== undefined && existsSync(join(options.profile, 'extensions', `${id}.xpi`));
    if (options.profile === undefined) await browser.installExtension(options.extensionDir);
    else if (!isInstalled) {
      await firefox.send('webExtension.install', {
        extensionData: { type: 'base64', value: await packed(options.extensionDir) },
        'moz:permanent': true,
      });
    }
    // Opened at its own time, the page for new readers would take the front from what a test is on.
    if (!isInstalled) {
      const welcome = await firefox.tabAt(`moz-extension://${uuid}/welcome.html`);
      await welcome.close();
    }
    return firefox;
  }

  /** Opens a publisher's page and waits until it has loaded. */
  async open(url: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(url);
    return page;
  }

  /**
   * Opens one of the extension's own pages, e.g. `library.html`, and waits until it is drawn.
   * @param inContainer in a container tab, which keeps cookies and databases of its own
   */
  async openOwn(path: string, { inContainer = false } = {}): Promise<Page> {
    const around = inContainer ? await this.#browser.createBrowserContext() : this.#browser;
    const page = await around.newPage();
    page.setDefaultTimeout(patience);
    // Firefox never reports such a page as loaded: what is on it tells, once it may be asked.
    page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
    await eventually(`the page ${path}`, async () => (await page.$('#root button')) ?? undefined);
    return page;
  }

  /** The tab that shows an address already, in any window that is no container's, once it is there. */
  async tabAt(url: string): Promise<Page> {
    return eventually(`a tab at ${url}`, async () => {
      for (const page of await this.#browser.defaultBrowserContext().pages()) {
        if (page.url() === url) return page;
        // Of an extension's page that was there before it was looked at Firefox reports no address,
        // and a page that is still to be loaded may never answer.
        if (/^about:blank$|^$/.test(page.url()) && (await addressOf(page)) === url) return page;
      }
      return undefined;
    });
  }

  /** Opens a page of the browser's own, which may do what the browser may. */
  async openPrivileged(): Promise<Page> {
    const page = await this.#browser.newPage();
    page.goto('about:support').catch(() => undefined);
    await eventually('a page of the browser’s own', () =>
      page.evaluate(() => 'Services' in globalThis || undefined),
    );
    return page;
  }

  /**
   * The browser's own number for the tab at an address, as the extension knows it.
   * @param own one of the extension's own pages
   */
  async tabId(own: Page, url: string): Promise<number> {
    const id = await own.evaluate(async (address) => {
      const tabs = await chrome.tabs.query({});
      return tabs.findLast((tab) => tab.url === address)?.id;
    }, url);
    if (id === undefined) throw new Error(`No tab shows ${url}.`);
    return id;
  }

  /** The file that comes of an action. */
  async download(act: () => Promise<void>): Promise<Download> {
    const before = new Set(await readdir(this.#downloads));
    await act();
    const name = await eventually('a download', async () => {
      const files = await readdir(this.#downloads);
      // While it is written, a file stands beside one of its name and '.part'.
      return files.some((file) => file.endsWith('.part'))
        ? undefined
        : files.find((file) => !before.has(file));
    });
    return { name, text: await readFile(join(this.#downloads, name), 'utf8') };
  }

  /** Closes the browser, whose profile goes with it. */
  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#downloads, { recursive: true, force: true });
  }
}

/** The protocol's own name for a tab. */
export function contextOf(page: Page): string {
  return v.parse(v.string(), Reflect.get(page.mainFrame(), '_id'));
}

/**
 * The first element that assistive technology knows by this role and name, once it is there. Asked
 * for again and again from outside: Puppeteer's own wait lives on a page's frames, which Firefox
 * stops in a window that another one covers.
 */
export function byRole(page: Page, role: string, name: string): Promise<ElementHandle> {
  return eventually(
    `the ${role} "${name}"`,
    async () => (await page.$(`aria/${name}[role="${role}"]`)) ?? undefined,
  );
}

/** Puppeteer keeps the connection to itself, but has no word for a closed shadow root. */
function sendOver(browser: Browser): Send {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!sends(connection)) throw new Error('Firefox is not driven over BiDi.');
  return async (method, params) => (await connection.send(method, params)).result;
}

function sends(
  value: unknown,
): value is { send(method: string, params: object): Promise<{ result: unknown }> } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'send' in value &&
    typeof value.send === 'function'
  );
}

/** What a page says of its address, unless it keeps silent. */
function addressOf(page: Page): Promise<string | undefined> {
  const silent = new Promise<undefined>((resolve) => setTimeout(resolve, 2_000, undefined));
  return Promise.race([page.evaluate(() => location.href).catch(() => undefined), silent]);
}
