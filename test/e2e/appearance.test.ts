import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../tools/eventually';
import { backup } from './support/entry-samples';
import { faults } from './support/faults';
import { Reader } from './support/reader';
import { t } from './support/texts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader?.browser.close());

const dark = 'rgb(23, 24, 26)';
const light = 'rgb(251, 250, 247)';
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const rem = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

it('the theme and the size of text that were chosen hold on every page, before it is painted', async () => {
  const library = await reader.library();
  await library.bring(backup);
  await library.row('Tide Tables').waitFor();
  const height = async () =>
    (await library.page.locator('.listed-row').first().boundingBox())?.height ?? 0;
  const usual = { row: await height(), rem: await rem(library.page) };
  expect(await paper(library.page)).toBe(light);

  const settings = await reader.settings();
  await settings.page.getByLabel(t('settings_themeDark')).check();
  await settings.page.getByLabel(t('settings_textLarger')).check();
  expect(await paper(settings.page)).toBe(dark);
  // Pages that are open follow, and rows grow with their letters.
  await eventually('the library as it was chosen', async () =>
    (await paper(library.page)) === dark && (await height()) > usual.row ? true : undefined,
  );
  expect(await rem(library.page)).toBeCloseTo(usual.rem * 1.3);
  expect(await faults(settings.page)).toEqual([]);

  for (const name of ['popup.html', 'library.html', 'sidepanel.html', 'options.html']) {
    const page = await reader.browser.open(await reader.browser.address('third-party.txt'));
    // As the page is when its body begins, before anything of it is painted.
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (!document.body) return;
        observer.disconnect();
        document.documentElement.dataset.atFirst = document.documentElement.dataset.theme ?? '';
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    await page.goto(await reader.browser.address(name));
    expect(await page.locator('html').getAttribute('data-at-first')).toBe('dark');
    expect(await paper(page)).toBe(dark);
    await page.close();
  }
});

it('the theme of the system holds again where that is chosen', async () => {
  const { page } = await reader.settings();
  await page.getByLabel(t('settings_themeSystem')).check();
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await paper(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(dark);
  await page.getByLabel(t('settings_themeLight')).check();
  expect(await paper(page)).toBe(light);
});
