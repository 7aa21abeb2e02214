import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { saveCapture } from '../../utils/library/commands/save-capture';
import { sampleCapture } from '../library/support/sample';
import { fakeBrowser } from './fake-browser';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  browser = fakeBrowser();
  here.browser = browser;
});

/** Tells the background what was installed, and waits until it has done what it does. */
async function installed(reason: string): Promise<void> {
  const { listenForFirstRun } = await import('../../entrypoints/background/first-run');
  listenForFirstRun();
  await browser.runtime.onInstalled.fire({ reason });
}

const welcome = { url: 'chrome-extension://stet/welcome.html' };

it('opens the page for new readers after an installation', async () => {
  await installed('install');
  expect(browser.tabs.create.mock.calls).toEqual([[welcome]]);
});

it.each(['update', 'chrome_update'])('opens none after %s', async (reason) => {
  await installed(reason);
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

it('opens none where somebody else installs Stet for the reader', async () => {
  browser.management.getSelf = async () => ({ installType: 'admin' });
  await installed('install');
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

it('opens none where there is a library', async () => {
  const { getBackgroundLibrary } = await import('../../entrypoints/background/background-library');
  await saveCapture(await getBackgroundLibrary(), sampleCapture(1));
  await installed('install');
  expect(browser.tabs.create).not.toHaveBeenCalled();
});
