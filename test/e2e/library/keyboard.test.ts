import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from '../../demo/encyclopedia';
import { address } from '../../demo/sample';
import { sampleBackup } from '../../library/support/sample';
import { eventually } from '../../tools/eventually';
import { Reader } from '../support/reader';
import { t } from '../support/texts';

const { restricted, open, superseded } = samples;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader?.browser.close());

/** What the focus is on, as it is named to a screen reader. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.localName} ${label}`.replace(/\s+/g, ' ').trim();
  });
}

/** Presses Tab until the focus is on what is so named. */
async function tabTo(page: Page, name: string): Promise<void> {
  await eventually(`the focus on ${name}`, async () => {
    if ((await focused(page)).endsWith(name)) return true;
    await page.keyboard.press('Tab');
    return undefined;
  });
}

/** Presses a key that leads to a field, and types into that once the focus is there. */
async function typeAfter(page: Page, key: string, words: string): Promise<void> {
  await page.keyboard.press(key);
  await eventually(`the focus in the field of ${key}`, async () =>
    (await focused(page)).startsWith('input') ? true : undefined,
  );
  await page.keyboard.type(words);
}

/** Goes to the button on a publisher's page by Tab, and presses it. */
async function saveAtTheKeyboard(sample: typeof open): Promise<void> {
  const { page, button } = await reader.visit(sample);
  await button.waitFor(t('page_save'));
  await button.focusByTab();
  await page.keyboard.press('Enter');
  await button.waitFor(t(sample === superseded ? 'page_savedReplaced' : 'page_saved'));
  await page.close();
}

it('the whole path is walked at the keyboard: save, find, file, tag, export, remove, undo', async () => {
  for (const sample of [restricted, open]) await saveAtTheKeyboard(sample);

  const stet = await reader.libraryByShortcut();
  const { page } = stet;
  const { keyboard } = page;
  const heading = page.locator('.list-bar-heading');
  await stet.lists(open.title, restricted.title);

  // Find.
  await typeAfter(page, '/', 'lighthouse');
  await stet.lists(open.title);
  await keyboard.press('ArrowDown');
  await eventually('the focus in the list', async () =>
    (await focused(page)).startsWith('div') ? true : undefined,
  );
  await keyboard.press('Enter');
  await stet.entry(open.title).waitFor();
  await keyboard.press('Escape');
  await stet.says('libraryPage_chooseEntryTitle');
  await keyboard.press('/');
  await keyboard.press('Escape');
  await stet.lists(open.title, restricted.title);

  // Select both, and file them in a collection that is made for it.
  await keyboard.press('ArrowDown');
  await keyboard.press('Home');
  await keyboard.press('Shift+ArrowDown');
  await heading.filter({ hasText: t('bulk_selectedCount_other', '2') }).waitFor();
  await typeAfter(page, 'f', 'Chapter two');
  await keyboard.press('Enter');
  await stet.says('bulk_filedToast_other', '2', 'Chapter two');

  // Tag them.
  await typeAfter(page, 't', 'signals');
  await keyboard.press('Enter');
  await stet.says('bulk_taggedToast_other', '2', 'signals');

  // Export them.
  await keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: t('common_export') });
  await dialog.waitFor();
  const file = await stet.download(async () => {
    await tabTo(page, `button ${t('common_export')}`);
    await keyboard.press('Enter');
  });
  expect(file.text).toContain('signals');
  await dialog.waitFor({ state: 'detached' });

  // What can be done with them is told by a menu, which gives the keys back.
  await keyboard.press('2');
  await keyboard.press('Shift+F10');
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await eventually('the focus in the menu', async () =>
    (await focused(page)).includes(t('bulk_openAll')) ? true : undefined,
  );
  await keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await eventually('the focus in the list again', async () =>
    (await focused(page)).startsWith('div') ? true : undefined,
  );

  // Remove the second alone, and take it back.
  await keyboard.press('2');
  await keyboard.press('Escape');
  await heading.filter({ hasText: t('common_everything') }).waitFor();
  await keyboard.press('End');
  await keyboard.press('Delete');
  await stet.says('bulk_removedMany_one', '1');
  await stet.lists(open.title);
  await tabTo(page, `button ${t('common_undo')}`);
  await keyboard.press('Enter');
  await stet.lists(open.title, restricted.title);

  // What was done is there, and the navigation are a key away.
  await typeAfter(page, '/', 'tag:signals');
  await stet.lists(open.title, restricted.title);
  await keyboard.press('ArrowDown');
  await keyboard.press('1');
  await eventually('the focus among the navigation', () =>
    page.evaluate(() => (document.activeElement?.closest('nav') ? true : undefined)),
  );
  await stet.navItem('Chapter two').waitFor();
});

it('opens the page of an entry, tags by a menu and finds by DOI, all at the keyboard', async () => {
  const stet = await reader.library();
  const { page } = stet;
  const { keyboard } = page;
  await stet.lists(open.title, restricted.title);
  await page.locator('.long-list').focus();
  await keyboard.press('Home');
  const [tab] = await Promise.all([page.context().waitForEvent('page'), keyboard.press('o')]);
  await tab.waitForURL(address(open));
  await tab.close();
  await page.bringToFront();
  await page.locator('.long-list').focus();
  await keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
  await keyboard.press('t');
  await keyboard.press('Enter');
  await eventually('the focus in the field of tags', async () =>
    (await focused(page)).startsWith('input') ? true : undefined,
  );
  await keyboard.type('to read');
  await keyboard.press('Enter');
  await stet.says('bulk_taggedToast_one', '1', 'to read');
  await stet.navItem('to read').waitFor();
  await keyboard.press('Escape');
  await typeAfter(page, '/', address(restricted));
  await stet.lists(restricted.title);
});

it('goes on listening while keys follow one another at once', async () => {
  const stet = await reader.library();
  const { page } = stet;
  await stet.bring(sampleBackup(2));
  await page.locator('.long-list').focus();
  for (let round = 0; round < 10; round++) {
    for (const key of ['Home', 'Shift+ArrowDown', 'f', 'Escape', '2', 'Escape']) {
      await page.keyboard.press(key);
    }
  }
  await page
    .locator('.list-bar-heading')
    .filter({ hasText: t('common_everything') })
    .waitFor();
});
