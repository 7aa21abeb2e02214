import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { places, samples } from '../demo/encyclopedia';
import { address, entryId, latestAddress } from '../demo/sample';
import type { Box } from './support/page-button';
import { Reader } from './support/reader';
import { t } from './support/texts';

const { restricted, open, forthcoming, successor } = samples;

/** What scripts in the extension call it. */
declare const chrome: typeof browser;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader?.browser.close());

/** The page's text that is painted within a box of the window. */
function textWithin(box: Box): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const covered: string[] = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const rects = walker.currentNode.textContent?.trim() ? [...range.getClientRects()] : [];
    const meets = (rect: DOMRect) =>
      rect.left < box.right &&
      rect.right > box.left &&
      rect.top < box.bottom &&
      rect.bottom > box.top;
    if (rects.some(meets)) covered.push(walker.currentNode.textContent ?? '');
  }
  return covered.join(' ');
}

describe('the button', () => {
  it('stands on an entry, in the lower corner, over no text', async () => {
    const { page, button } = await reader.visit(restricted);
    await button.waitFor(t('page_save'));
    const box = await button.box();
    const window = page.viewportSize();
    expect(box.right).toBeLessThanOrEqual(window?.width ?? 0);
    expect(box.bottom).toBeLessThanOrEqual(window?.height ?? 0);
    expect(box.top).toBeGreaterThan((window?.height ?? 0) - 100);
    expect(await page.evaluate(textWithin, box)).toBe('');
    await page.close();
  });

  it.each(Object.entries(places))('does not stand on the %s page', async (_, url) => {
    const { page, button } = await reader.visit(url);
    const popup = await reader.popup(page);
    await popup.says('currentPage_notEntryTitle');
    expect(await button.exists()).toBe(false);
    await popup.page.close();
    await page.close();
  });

  it('goes when closed, and comes back with the page', async () => {
    const { page, button } = await reader.visit(restricted);
    await button.press(t('page_more'));
    await button.press(t('page_close'));
    expect(await button.exists()).toBe(false);
    await page.reload();
    await button.waitFor(t('page_save'));
    await page.close();
  });
});

describe('saving', () => {
  it('by a click says so on the page, to a screen reader and on the toolbar', async () => {
    const { page, button } = await reader.visit(restricted);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    expect(await button.announced()).toBe(t('page_announceSaved'));
    expect(await reader.iconTitle(page)).toBe(t('toolbar_saved'));
    const library = await reader.library();
    await library.lists(restricted.title);
    await library.page.close();
    await page.close();
  });

  it('by the context menu', async () => {
    const { page, button } = await reader.visit(open);
    await button.waitFor(t('page_save'));
    await reader.saveByMenu(page);
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it('by the shortcut', async () => {
    const { page, button } = await reader.visit(forthcoming);
    await button.waitFor(t('page_save'));
    await reader.saveByShortcut(page);
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it('by the popup, and the button on the page follows', async () => {
    const { page, button } = await reader.visit(successor);
    await button.waitFor(t('page_save'));
    const popup = await reader.popup(page);
    await popup.save();
    await popup.page.close();
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it('lists everything, newest first', async () => {
    const library = await reader.library();
    await library.lists(successor.title, forthcoming.title, open.title, restricted.title);
    await library.page.close();
  });
});

describe('an entry saved is known again', () => {
  const latest = new URL(latestAddress(restricted));
  const { subject } = restricted;
  const oldHost = latest.pathname.replace(`/${subject.slug}/`, '/');

  it.each([
    ['its own address', address(restricted)],
    ['a session id', `${latest}${';jsessionid=1F2E3D4C5B6A'}`],
    ['a search key', `${latest}?rskey=aB3dE&result=4`],
    ['a fragment', `${latest}#${entryId(restricted)}-note-3`],
    ['/abstract/', String(latest).replace('/view/', '/abstract/')],
    ["the subject's old host", `https://${subject.slug}.oxfordre.com${oldHost}`],
  ])('at %s', async (_, url) => {
    const { page, button } = await reader.visit(url);
    await button.waitFor(t('page_saved'));
    await page.close();
  });

  it('by plain http, where nothing is read before the reader asks', async () => {
    const { page, button } = await reader.visit(String(latest).replace('https:', 'http:'));
    await page.waitForLoadState('networkidle');
    expect(await button.exists()).toBe(false);
    await reader.browser.clickIcon(page);
    const popup = await reader.popup(page);
    await popup.button('common_openEntry').waitFor();
    await popup.page.close();
    await page.close();
  });

  it('and saved twice is saved once', async () => {
    const { page, button } = await reader.visit(`${latest}?rskey=aB3dE&result=4`);
    await button.waitFor(t('page_saved'));
    await reader.saveByShortcut(page);
    await button.waitFor(t('page_saved'));
    const library = await reader.library();
    await library.lists(successor.title, forthcoming.title, open.title, restricted.title);
    await library.page.close();
    await page.close();
  });
});

it('a site switched off keeps its button off', async () => {
  const first = await reader.visit(restricted);
  await first.button.press(t('page_more'));
  await first.button.press(t('page_hideSite'));
  const { page, button } = await reader.visit(open);
  await page.waitForLoadState('networkidle');
  expect(await button.exists()).toBe(false);
  await first.page.close();
  await page.close();
});

it('has every key that the manifest suggests: the browser keeps some for itself', async () => {
  const worker = await reader.browser.worker();
  const [commands, suggested] = await worker.evaluate(async () => {
    const { commands = {} } = chrome.runtime.getManifest();
    const names = Object.keys(commands).filter((name) => commands[name]?.suggested_key);
    return [await chrome.commands.getAll(), names] as const;
  });
  // More than four are taken of no extension.
  expect(suggested).toHaveLength(4);
  const given = commands.filter(({ shortcut }) => shortcut).map(({ name }) => name);
  expect(given.sort()).toEqual(suggested.sort());
});

describe('a save with what the reader adds to it', () => {
  it('is filed from the popup by keyboard, and the next one is offered the same', async () => {
    const own = await Reader.start();
    try {
      const first = await own.visit(restricted);
      const popup = await own.popup(first.page);
      const save = popup.page.getByRole('button', { name: t('common_save'), exact: true });
      // Enter would save at once: the button has the focus.
      await save.and(popup.page.locator(':focus')).waitFor();
      await popup.page.getByText(t('currentPage_ownFields')).click();
      await popup.page.getByLabel(t('common_addTag')).fill('harbours');
      await popup.page.keyboard.press('Enter');
      await popup.page.getByLabel(t('fields_note')).fill('For the second chapter.');
      await save.focus();
      await popup.page.keyboard.press('Enter');
      await first.button.waitFor(t('page_saved'));

      const library = await own.library();
      await library.page.getByText(restricted.title).first().click();
      await library.page.getByText('For the second chapter.').waitFor();
      await library.page
        .getByRole('list', { name: t('fields_tags') })
        .getByText('harbours')
        .waitFor();

      const second = await own.visit(open);
      const again = await own.popup(second.page);
      await again.page.getByText(t('currentPage_ownFields')).click();
      await again.page
        .getByRole('list', { name: t('fields_tags') })
        .getByText('harbours')
        .waitFor();
      expect(await again.page.getByLabel(t('fields_note')).inputValue()).toBe('');
    } finally {
      await own.browser.close();
    }
  });
});
