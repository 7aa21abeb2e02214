/** A real Chromium with an unpacked extension in it, on a profile that can be taken up again. */
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from 'playwright-core';
import type { browser } from 'wxt/browser';
import { ensureChromium } from './chromium';
import { eventually, patience } from './eventually';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

/** What a made-up server answers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Answers an address, or leaves it: what is left is refused, so that no test touches the network. */
export type Respond = (url: URL) => Reply | undefined;

/** How to launch, and what there is of the world. */
export type LaunchOptions = Launch & World;

/** What answers: pages alone, or a server on this machine, which the extension itself reaches too. */
type World = { respond: Respond } | { port: number };

interface Launch {
  /** Folder with the built extension's `manifest.json`. */
  extensionDir: string;
  /** The profile's folder, kept at the end; a fresh one, removed at the end, where left out. */
  userDataDir?: string;
  /** Whether the page that greets a new reader stays; else it is closed before anything is done. */
  keepsWelcome?: boolean;
  /** False shows the windows, in the size and colours that the reader's system gives them. */
  headless?: boolean;
}

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Keeps every request off the network. Where routes answer for pages, the extension's own requests
 * find no host; a server gets them all.
 */
function resolver(world: World): string[] {
  const rest = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  return 'port' in world
    ? [
        `--host-resolver-rules=MAP *:443 127.0.0.1:${world.port}, ${rest}`,
        '--ignore-certificate-errors',
      ]
    : [`--host-resolver-rules=${rest}`];
}

/** Launches a browser with the extension. */
export async function launch(options: LaunchOptions): Promise<ExtensionBrowser> {
  const profile = options.userDataDir ?? (await mkdtemp(join(tmpdir(), 'stet-profile-')));
  const isNew = !existsSync(profile) || readdirSync(profile).length === 0;
  const browser = new ExtensionBrowser(options, profile, await open(options, profile));
  await browser.worker();
  if (isNew && !options.keepsWelcome) await closeWelcome(browser.context);
  return browser;
}

/** Opened at its own time, it would take the front from a page that a test is on. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const page = await eventually('the welcome page', async () => context.pages().find(isWelcome));
  await page.close();
}

async function open(options: LaunchOptions, profile: string): Promise<BrowserContext> {
  const { headless = true } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    headless,
    acceptDownloads: true,
    colorScheme: headless ? 'light' : null,
    viewport: headless ? { width: 1100, height: 820 } : null,
    ...(headless ? { locale: 'en-GB', timezoneId: 'UTC' } : {}),
    // Playwright turns extensions off unless told otherwise.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...switches,
      ...resolver(options),
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
    ],
  });
  context.setDefaultTimeout(patience);
  if ('respond' in options) {
    await context.route(/^https?:/, async (route) => {
      const reply = options.respond(new URL(route.request().url()));
      await (reply ? route.fulfill(reply) : route.abort('internetdisconnected'));
    });
  }
  return context;
}

/** The running browser. Its context and worker change when it is restarted: ask for them afresh. */
export class ExtensionBrowser {
  readonly #options: LaunchOptions;
  readonly #profile: string;
  #context: BrowserContext;

  constructor(options: LaunchOptions, profile: string, context: BrowserContext) {
    this.#options = options;
    this.#profile = profile;
    this.#context = context;
  }

  get context(): BrowserContext {
    return this.#context;
  }

  /** The extension's service worker; waits for one to run. */
  async worker(): Promise<Worker> {
    const running = this.#context.serviceWorkers().find(isExtensions);
    return running ?? this.#context.waitForEvent('serviceworker', { predicate: isExtensions });
  }

  /** The extension's id, as it stands in its addresses. */
  async id(): Promise<string> {
    return new URL((await this.worker()).url()).host;
  }

  /** The address of one of the extension's own pages, e.g. `popup.html?tab=3`. */
  async address(path: string): Promise<string> {
    return `chrome-extension://${await this.id()}/${path}`;
  }

  /** Opens an address in a new tab and waits until it has loaded. */
  async open(url: string): Promise<Page> {
    const page = await this.#context.newPage();
    await page.goto(url);
    return page;
  }

  /** The browser's own number for a tab, as the extension knows it. */
  async tabId(page: Page): Promise<number> {
    await page.bringToFront();
    const worker = await this.worker();
    return worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) throw new Error('No tab is in front.');
      return tab.id;
    });
  }

  /** Opens the popup as a tab of its own, about the page in another tab. */
  async popupAsTab(about: Page): Promise<Page> {
    const page = await this.open(await this.address(`popup.html?tab=${await this.tabId(about)}`));
    await page.setViewportSize({ width: 400, height: 600 });
    return page;
  }

  /** Clicks the extension's icon on the toolbar, over a page: the gesture that grants `activeTab`. */
  async clickIcon(page: Page): Promise<void> {
    await page.bringToFront();
    const devtools = await this.#devtools();
    const { targetInfos } = await devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.findLast(({ url }) => url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}.`);
    await devtools.send('Extensions.triggerAction', {
      id: await this.id(),
      targetId: tab.targetId,
    });
  }

  /**
   * Grants a host, as the reader does at the browser's own prompt, which no test can press; a
   * request for it then asks nothing more.
   */
  async grant(origin: string): Promise<void> {
    const page = await this.open('chrome://extensions/');
    await page.evaluate(
      `chrome.developerPrivate.addHostPermission(${JSON.stringify(await this.id())}, ${JSON.stringify(origin)})`,
    );
    await page.close();
  }

  /** Ends the service worker at once, as the browser does with an idle one. It starts again by itself. */
  async stopWorker(): Promise<void> {
    const page = this.#context.pages()[0] ?? (await this.#context.newPage());
    const devtools = await this.#context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await devtools.detach();
  }

  /** The folder of the browser's profile. */
  get profile(): string {
    return this.#profile;
  }

  /**
   * Closes the browser, or kills it outright, and starts it again on the same profile.
   * @param meanwhile is done to the profile while nobody uses it
   */
  async restart(how: 'closed' | 'killed' = 'closed', meanwhile?: () => void): Promise<void> {
    if (how === 'killed') await this.#kill();
    await this.#context.close();
    meanwhile?.();
    this.#context = await open(this.#options, this.#profile);
    await this.worker();
  }

  /** Closes the browser; a profile that was made for it goes too. */
  async close(): Promise<void> {
    await this.#context.close();
    if (!this.#options.userDataDir) await rm(this.#profile, { recursive: true, force: true });
  }

  /** Waits until the last window is closed by hand. */
  async closed(): Promise<void> {
    const context = this.#context;
    await new Promise<void>((resolve) => {
      context.once('close', () => resolve());
    });
    await this.close();
  }

  /** Ends the browser's main process as a power cut would: nothing is flushed, nothing is asked. */
  async #kill(): Promise<void> {
    const devtools = await this.#devtools();
    const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
    const main = processInfo.find((process) => process.type === 'browser');
    if (!main) throw new Error('The browser does not tell its process.');
    const gone = new Promise((resolve) => this.#context.once('close', resolve));
    process.kill(main.id, 'SIGKILL');
    await gone;
  }

  /** The browser's own end of the DevTools protocol. */
  async #devtools(): Promise<CDPSession> {
    const browser = this.#context.browser();
    if (!browser) throw new Error('The browser is not reachable.');
    return browser.newBrowserCDPSession();
  }
}

function isExtensions(worker: Worker): boolean {
  return worker.url().startsWith('chrome-extension://');
}
