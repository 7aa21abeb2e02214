import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './fake-browser';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);
const { fileInPopup } = await import('../../entrypoints/background/open-popup');

const own = 'chrome-extension://stet/popup.html';
const tab = { id: 7, windowId: 2 } as const;

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  Object.assign(here.browser, browser);
});

/** What the popup of the tab was set to, in order. */
const popups = () => browser.action.setPopup.mock.calls.map(([{ popup }]) => popup);

it('opens the popup over the page at the fields of the reader, and as ever the next time', async () => {
  await fileInPopup(tab);
  expect(browser.action.openPopup.mock.calls).toEqual([[{ windowId: tab.windowId }]]);
  expect(popups()).toEqual([`${own}?file`, own]);
  expect(browser.windows.create).not.toHaveBeenCalled();
});

it('opens a window where the browser lets no popup be opened', async () => {
  browser.action.openPopup.mockRejectedValue(new Error('A gesture is needed'));
  await fileInPopup(tab);
  expect(browser.windows.create.mock.calls).toMatchObject([
    [{ url: `${own}?file&tab=7`, type: 'popup' }],
  ]);
  expect(popups()).toEqual([`${own}?file`, own]);
});

it('opens a tab where there are neither popups to open nor windows', async () => {
  Reflect.deleteProperty(browser.action, 'openPopup');
  Reflect.deleteProperty(here.browser, 'windows');
  await fileInPopup(tab);
  expect(browser.tabs.create.mock.calls).toEqual([[{ url: `${own}?file&tab=7` }]]);
});

it('does nothing for what stands in no tab', async () => {
  await fileInPopup(undefined);
  expect(browser.action.openPopup).not.toHaveBeenCalled();
});
