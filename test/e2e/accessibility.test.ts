import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html, places, samples } from '../demo/encyclopedia';
import { faults } from './support/faults';
import type { PageButton } from './support/page-button';
import { Reader } from './support/reader';
import type { StetPage } from './support/stet-page';
import { t } from './support/texts';

const { superseded, successor, restricted, open } = samples;
const stage = 'https://stage.example/';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start((url) =>
    url.href === stage
      ? html(
          '<!DOCTYPE html><html lang="en"><title>Stage</title><main><h1>Stage</h1></main></html>',
        )
      : undefined,
  );
});
afterAll(() => reader?.browser.close());

/** The button's own elements, put into a page where axe can reach them. */
async function onStage(button: PageButton): Promise<Page> {
  const page = await reader.browser.open(stage);
  await page.evaluate(
    (content) => {
      const host = document.createElement('div');
      const shadow = host.attachShadow({ mode: 'open' });
      shadow.innerHTML = content;
      document.querySelector('main')?.append(host);
      shadow.querySelector<HTMLElement>('[popover]')?.showPopover();
    },
    await button.html(),
  );
  return page;
}

describe('axe finds nothing', () => {
  it('while the library is empty', async () => {
    const { page } = await reader.visit(places.home);
    const popup = await reader.popup(page);
    await popup.says('currentPage_notEntryTitle');
    expect(await faults(popup.page)).toEqual([]);
    await popup.tab('common_tabSaved');
    await popup.says('empty_savedTitle');
    expect(await faults(popup.page)).toEqual([]);
    await popup.tab('common_tabAlerts');
    await popup.says('alerts_emptyAlerts');
    expect(await faults(popup.page)).toEqual([]);
    const library = await reader.library();
    await library.says('empty_savedTitle');
    expect(await faults(library.page)).toEqual([]);
  });

  it('on the button and its card', async () => {
    const { page, button } = await reader.visit(superseded);
    await button.press(t('page_more'));
    await button.waitFor(t('page_saveThis'));
    expect(await faults(await onStage(button))).toEqual([]);
    await button.press(t('page_saveThis'));
    await button.waitFor(t('page_savedReplaced'));
    expect(await faults(await onStage(button))).toEqual([]);
    await page.close();
    const newer = await reader.visit(successor);
    await newer.button.press(t('page_newer'));
    await newer.button.waitFor(t('page_addThis'));
    expect(await faults(await onStage(newer.button))).toEqual([]);
  });

  it('on the button in dark, which follows the reader, not the page', async () => {
    const { page, button } = await reader.visit(open);
    await button.waitFor(t('page_save'));
    const light = await button.paper();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([light, await button.paper()]).toEqual(['rgb(255, 255, 255)', 'rgb(31, 33, 36)']);
    await page.close();
  });

  it('in the popup: a page to save, a page saved, the list, an entry, an alert', async () => {
    const fresh = await reader.visit(open);
    const unsaved = await reader.popup(fresh.page);
    await unsaved.button('common_save').waitFor();
    expect(await faults(unsaved.page)).toEqual([]);

    const { page } = await reader.visit(superseded);
    const popup = await reader.popup(page);
    await popup.button('common_openEntry').waitFor();
    expect(await faults(popup.page)).toEqual([]);
    await popup.tab('common_tabAlerts');
    await popup.entry(superseded.title).waitFor();
    expect(await faults(popup.page)).toEqual([]);
    await popup.tab('common_tabSaved');
    await popup.row(superseded.title).waitFor();
    expect(await faults(popup.page)).toEqual([]);
    await popup.openEntry(superseded.title);
    await popup.addTag('chapter two');
    expect(await faults(popup.page)).toEqual([]);
  });

  it('in the library: the list, an entry, what opens over them, the trash', async () => {
    const library = await reader.library();
    const { page } = library;
    const entry = await library.openEntry(superseded.title);
    await entry.waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('listbox').press('Control+a');
    await library.press('bulk_fileIn');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await library.press('entries_groupByEncyclopedia');
    await library.press('search_help');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const key of ['common_export', 'common_import'] as const) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: t(key), exact: true })
        .click();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: t('common_keyboardSheet') }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await library.search('certainly nothing');
    await library.says('empty_searchTitle');
    expect(await faults(page)).toEqual([]);
    await library.press('libraryPage_menu');
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('common_trash') }).click();
    await library.says('trash_emptyTrashTitle');
    expect(await faults(page)).toEqual([]);
  });

  it('in the library: columns, a menu on a row, what a selection holds, an alert', async () => {
    const library = await reader.library();
    const { page } = library;
    await library.press('entries_appearance');
    await page.getByRole('radio', { name: t('entries_layoutColumns') }).check();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await library.row(superseded.title).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox').press('Control+a');
    await page.locator('.selection-summary').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await library.navItem(t('common_tabAlerts')).click();
    await page.locator('.alert-card').first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('in the library: an entry’s citation, its key, and the dialog that adds entries', async () => {
    const library = await reader.library();
    const { page } = library;
    await library.openEntry(superseded.title);
    await library.press('citations_copyCitation');
    await page.locator('.citation-in-text').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('common_editField', t('fields_key')) }).click();
    await page.getByRole('dialog', { name: t('fields_key') }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await library.press('add_button');
    await page.getByRole('dialog').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('in the side panel', async () => {
    const panel = await reader.sidePanel();
    await panel.row(superseded.title).waitFor();
    expect(await faults(panel.page)).toEqual([]);
    await panel.press('libraryPage_showNavigation');
    expect(await faults(panel.page)).toEqual([]);
  });

  it('in the settings', async () => {
    const page = await reader.browser.open(await reader.browser.address('options.html'));
    await page.getByRole('heading', { name: t('settings_privacy') }).waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

describe('narrow and large', () => {
  /** How far a page scrolls sideways, in pixels. */
  const overflow = ({ page }: StetPage) =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  it('the library fits a window 320 pixels wide', async () => {
    const library = await reader.library();
    await library.row(superseded.title).waitFor();
    await library.page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(library)).toBeLessThanOrEqual(0);
    await library.openEntry(superseded.title);
    expect(await overflow(library)).toBeLessThanOrEqual(0);
  });

  it('the button, pressed at the keyboard on a narrow page, keeps the focus and says Saved', async () => {
    const { page, button } = await reader.visit(restricted);
    await page.setViewportSize({ width: 360, height: 640 });
    await button.waitFor(t('page_save'));
    await button.focusByTab();
    await page.keyboard.press('Enter');
    await button.says(t('page_saved'));
    expect(await button.isFocused()).toBe(true);
    await page.close();
  });

  it('the popup holds text of twice the size', async () => {
    const { page } = await reader.visit(superseded);
    const popup = await reader.popup(page);
    await popup.button('common_openEntry').waitFor();
    // Zooming to 200 % leaves half the width to the same words.
    await popup.page.setViewportSize({ width: 320, height: 300 });
    expect(await overflow(popup)).toBeLessThanOrEqual(0);
    await popup.button('common_openEntry').scrollIntoViewIfNeeded();
  });
});
