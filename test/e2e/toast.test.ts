import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from '../demo/encyclopedia';
import { Reader } from './support/reader';
import { t } from './support/texts';

const { restricted } = samples;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader?.browser.close());

/** The names of the controls that a toast lies over. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const toast = document.querySelector('.toast')?.getBoundingClientRect();
    if (!toast) return ['there is no toast'];
    const controls = document.querySelectorAll<HTMLElement>('a, button, input, summary, textarea');
    return [...controls]
      .filter((control) => !control.closest('.toast') && control.checkVisibility())
      .filter((control) => {
        const box = control.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        // Scrolled out of its panel, it is not there to be covered.
        const isThere = document.elementsFromPoint(x, y).includes(control);
        const isApart =
          box.right <= toast.left ||
          box.left >= toast.right ||
          box.bottom <= toast.top ||
          box.top >= toast.bottom;
        return isThere && !isApart;
      })
      .map((control) => control.textContent ?? '');
  });

it('covers nothing in the popup, where it stays for its undo', async () => {
  const { page } = await reader.visit(restricted);
  const popup = await reader.popup(page);
  await popup.save();
  await popup.press('common_openEntry');
  await popup.press('common_remove');
  await popup.button('common_undo').waitFor();
  expect(await covered(popup.page)).toEqual([]);
  await popup.tab('popup_tabThisPage');
  await popup.button('common_save').waitFor();
  expect(await covered(popup.page)).toEqual([]);
  await popup.button('common_save').click();
  await popup.says('currentPage_restoredToast');
  expect(await covered(popup.page)).toEqual([]);
  await popup.page.close();
  await page.close();
});

it('can be scrolled out from under on a page that scrolls whole', async () => {
  const { page } = await reader.visit(samples.open);
  const popup = await reader.popup(page);
  await popup.save();
  await popup.page.close();
  await page.close();
  const settings = await reader.settings();
  await settings.page.setViewportSize({ width: 320, height: 500 });
  const file = settings.download(() => settings.press('common_backUp'));
  await file;
  await settings.page.locator('.toast').waitFor();
  await settings.page.getByRole('link', { name: t('settings_thirdParty') }).focus();
  await settings.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  expect(await covered(settings.page)).toEqual([]);
});
