import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sampleBackup } from '../../library/support/sample';
import { eventually } from '../../tools/eventually';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

const count = 10_000;

let reader: Reader;
let stet: StetPage;
let page: Page;
beforeAll(async () => {
  reader = await Reader.start();
  const first = await reader.library();
  await first.bring(sampleBackup(count));
  await first.press('settings_registriesNo');
  await first.page.close();
});
beforeEach(async () => {
  stet = await reader.library();
  page = stet.page;
  await row(0).waitFor();
  await reads('10,000');
});
afterEach(() => page.close());
afterAll(() => reader?.browser.close());

function list(): Locator {
  return page.getByRole('listbox');
}

/** The row at a place of the whole list; only those near what is seen are there. */
function row(place: number): Locator {
  return page.locator(`.listed-row[data-index="${place}"]`);
}

/** Takes a row to those chosen, by the check that shows under the pointer. */
async function choose(place: number): Promise<void> {
  await row(place).hover();
  await row(place).locator('.listed-row-check').click();
}

/** The number in a row's title, by which it was saved. */
async function numberOf(place: number): Promise<number> {
  const title = await row(place).locator('.entry-row-title bdi').innerText();
  return Number(/\((\d+)\)/.exec(title)?.[1]);
}

/** Waits until the list's bar says how many are listed, found or selected. */
function reads(words: string): Promise<void> {
  return page.locator('.list-bar-heading').filter({ hasText: words }).waitFor();
}

/** Puts the list in an order. */
async function sortBy(key: string): Promise<void> {
  await page.getByRole('combobox', { name: t('entries_sortBy') }).selectOption(key);
}

describe('a list of ten thousand', () => {
  it('is scrolled to its last entry, with a handful of rows in the page', async () => {
    expect(await numberOf(0)).toBe(count - 1);
    await list().focus();
    await page.keyboard.press('End');
    await row(count - 1).waitFor();
    expect(await numberOf(count - 1)).toBe(0);
    expect(await page.locator('.listed-row').count()).toBeLessThan(60);
    const active = page.locator(`#${await list().getAttribute('aria-activedescendant')}`);
    expect(await active.getAttribute('aria-posinset')).toBe('10000');
    const box = await active.boundingBox();
    const frame = await list().boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(
      (frame?.y ?? 0) + (frame?.height ?? 0) + 1,
    );
  });

  it('is sorted, and the order is remembered', async () => {
    await sortBy('year');
    await row(0).filter({ hasText: '2019' }).waitFor();
    await stet.press('entries_sortDescending');
    await row(0).filter({ hasText: '1990' }).waitFor();
    const again = await reader.library();
    await again.page.locator('.listed-row').first().filter({ hasText: '1990' }).waitFor();
    await again.page.close();
    await sortBy('saved');
    await eventually('the newest', async () => (await numberOf(0)) === count - 1 || undefined);
  });

  it('stands in groups, whose headers stick while it is scrolled', async () => {
    await page.keyboard.press('g');
    const groups = page.getByRole('group', { name: /^Invented Encyclopedia/ });
    await groups.first().waitFor();
    await list().evaluate((element) => {
      element.scrollTop = 20_000;
    });
    const header = page.locator('.long-list-header').first();
    await eventually('a header at the upper edge', async () => {
      const [one, frame] = [await header.boundingBox(), await list().boundingBox()];
      return Math.abs((one?.y ?? 0) - (frame?.y ?? 1)) < 1 || undefined;
    });
    await list().focus();
    await page.keyboard.press('End');
    await row(count - 1).waitFor();
    expect(await page.locator('.long-list-header').last().innerText()).toMatch(
      /Invented Encyclopedia of Waterways/,
    );
    await page.keyboard.press('g');
    await groups.first().waitFor({ state: 'detached' });
  });
});

describe('a search', () => {
  it('marks what it found, and shows the words of a summary that was found by it alone', async () => {
    await stet.search('bridges "lower vale" szymanska');
    await reads('found');
    const marks = row(0).locator('mark');
    expect((await marks.allInnerTexts()).map((mark) => mark.toLowerCase()).sort()).toEqual([
      'bridges',
      'lower vale',
      'szymańska',
    ]);
    await stet.search('"incomplete registers"');
    await page.getByRole('group', { name: t('common_foundInSummary') }).waitFor();
    await row(0)
      .locator('.entry-row-words mark')
      .filter({ hasText: 'incomplete registers' })
      .first()
      .waitFor();
  });

  it('is helped by examples that are put into it', async () => {
    await stet.search('harbours');
    await stet.press('search_help');
    await page.getByRole('button', { name: /^before:2019/ }).click();
    const field = page.getByRole('searchbox', { name: t('search_label') });
    expect(await field.inputValue()).toBe('harbours before:2019');
  });

  it('lists what a figure of the foot counts', async () => {
    await page.getByRole('contentinfo').getByRole('button').first().click();
    const field = page.getByRole('searchbox', { name: t('search_label') });
    expect(await field.inputValue()).toBe('is:stands');
    await reads('10,000');
  });
});

describe('many at once', () => {
  it('are chosen in a range, tagged, and as they were by Undo', async () => {
    await choose(1);
    await row(5).click({ modifiers: ['Shift'] });
    await reads(t('bulk_selectedCount_other', '5'));
    await stet.press('bulk_tagAs');
    await page.getByRole('textbox', { name: t('common_addTag') }).fill('chosen');
    await page.keyboard.press('Enter');
    await stet.says('bulk_taggedToast_other', '5', 'chosen');
    await stet.search('tag:chosen');
    await reads(t('entries_foundCount_other', '5'));
    await stet.press('common_undo');
    await stet.says('empty_searchTitle');
  });

  it('are moved to the trash, all that a search finds, and put back by Undo', async () => {
    await stet.search('title:harbours title:tolls');
    await reads('found');
    const found = await page.locator('.list-bar-heading .tabular-nums').innerText();
    await stet.search('');
    await reads('10,000');
    // Chosen while the search is still on: all that it finds, and nothing that stood there before.
    await stet.search('title:harbours title:tolls');
    await list().press('Control+a');
    await reads(t('bulk_selectedCount_other', found.replace(/ .*/, '')));
    await page.keyboard.press('Delete');
    await stet.says('empty_searchTitle');
    await stet.press('common_undo');
    await reads(found);
  });

  it('are let go by Escape, and the focus is where it was', async () => {
    await list().focus();
    await page.keyboard.press('Control+a');
    await reads(t('bulk_selectedCount_other', '10,000'));
    await page.keyboard.press('Escape');
    await reads('10,000');
    await page.getByRole('combobox', { name: t('entries_sortBy') }).waitFor();
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('the place', () => {
  it('is in the address, and led back to by a reload, a link and the way back', async () => {
    await stet.search('author:quillon');
    await reads('found');
    await row(0).click();
    const title = await row(0).locator('.entry-row-title bdi').innerText();
    await stet.entry(title).waitFor();
    await page.reload();
    await stet.entry(title).waitFor();
    const field = page.getByRole('searchbox', { name: t('search_label') });
    expect(await field.inputValue()).toBe('author:quillon');
    const link = await reader.browser.open(page.url());
    await link.getByRole('article', { name: title, exact: true }).waitFor();
    await link.close();
    await page.goBack();
    await stet.says('libraryPage_chooseEntryTitle');
    await page.goBack();
    await reads('10,000');
    expect(await field.inputValue()).toBe('');
  });

  it('folds to one pane in a narrow window, with a way back', async () => {
    await page.setViewportSize({ width: 400, height: 700 });
    await row(0).click();
    await list().waitFor({ state: 'hidden' });
    await stet.press('common_back');
    await list().waitFor();
    await stet.press('libraryPage_showNavigation');
    await list().waitFor({ state: 'hidden' });
    await stet.navItem(t('common_trash')).click();
    await stet.says('trash_emptyTrashTitle');
    await page.setViewportSize({ width: 1100, height: 820 });
  });
});

describe('two windows', () => {
  it('show the same, and neither loses its place to the other', async () => {
    const other = await reader.library();
    await list().focus();
    await list().evaluate((element) => {
      element.scrollTop = 56 * 500;
    });
    await row(500).waitFor();
    await choose(502);
    const seen = await row(502).locator('.entry-row-title bdi').innerText();
    const where = await row(502).boundingBox();
    await other.page
      .locator('.listed-row')
      .first()
      .click({ modifiers: ['Control'] });
    await other.press('bulk_more');
    await other.press('common_remove');
    await reads(t('bulk_selectedCount_one', '1'));
    await row(501).filter({ hasText: seen }).waitFor();
    expect(Math.abs(((await row(501).boundingBox())?.y ?? 0) - (where?.y ?? 99))).toBeLessThan(1);
    expect(await row(501).getAttribute('aria-selected')).toBe('true');
    expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
    await other.press('common_undo');
    await row(502).filter({ hasText: seen }).waitFor();
    await other.page.close();
  });
});

it('the sheet of keys opens by ?, but not while the reader types, and leaves by Escape', async () => {
  const sheet = page.getByRole('dialog', { name: t('common_keyboardSheet') });
  await page.getByRole('searchbox', { name: t('search_label') }).press('?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('?');
  await stet.search('');
  await list().focus();
  await page.keyboard.press('?');
  await sheet.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await reads('10,000');
  expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
});

it('keys that work alone are turned off in their sheet, for good, but the list’s own are not', async () => {
  await list().focus();
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: t('common_keysOn') }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await row(0).waitFor();
  await list().focus();
  for (const key of ['g', '/', '?', '3']) await page.keyboard.press(key);
  expect(await list().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press(' ');
  await reads(t('bulk_selectedCount_one', '1'));
  await page.keyboard.press('Escape');
  await reads('10,000');
  await stet.chooseInMenu('common_keyboardSheet');
  await page.getByRole('checkbox', { name: t('common_keysOn') }).check();
});
