import { afterAll, beforeAll, expect, it } from 'vitest';
import { faults } from './support/faults';
import { Reader } from './support/reader';
import type { StetPage } from './support/stet-page';
import { t } from './support/texts';

const title = t('welcome_sampleTitle');

let reader: Reader;
let welcome: StetPage;
/** What the browser asked for on the web. */
const asked: string[] = [];
beforeAll(async () => {
  ({ reader, welcome } = await Reader.startAnew());
  reader.browser.context.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
});
afterAll(() => reader?.browser.close());

/** How far the page is wider than its window. */
const overflow = () =>
  welcome.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );

it('greets whoever has just installed Stet, and is found in the settings', async () => {
  await welcome.says('welcome_lead');
  const settings = await reader.settings();
  await settings.page.getByRole('link', { name: t('welcome_tour') }).click();
  await settings.says('welcome_lead');
  await settings.page.close();
});

it('is whole in a narrow window and with text twice as large', async () => {
  for (const [width, scale] of [
    [320, 1],
    [1280, 1],
    [640, 2],
  ] as const) {
    await welcome.page.setViewportSize({ width, height: 800 });
    await welcome.page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size * 100}%`;
    }, scale);
    expect(await overflow(), `${width} px, text × ${scale}`).toBe(0);
  }
});

it('has the sample saved, replaced and answered by the keyboard alone, and asks nobody', async () => {
  const { page } = welcome;
  const press = async (key: Parameters<StetPage['button']>[0]) => {
    const button = welcome.button(key);
    for (let left = 40; left > 0; left -= 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
  };
  expect(await faults(page)).toEqual([]);
  await press('page_save');
  await welcome.says('page_saved');
  await press('welcome_replaceNow');
  await page
    .getByText(/this version was replaced on/)
    .first()
    .waitFor();
  await welcome.button('alerts_addNewer').waitFor();
  await reader.seesBadge('1');
  expect(await faults(page)).toEqual([]);
  await press('alerts_addNewer');
  await welcome.says('welcome_decided');
  const library = await reader.library();
  const entry = await library.openEntry(title);
  await entry.getByText(t('checks_unwatchableSample')).waitFor();
  expect(await entry.getByRole('link', { name: /sample\.stet/ }).count()).toBe(0);
  await library.page.close();
  await press('welcome_removeSample');
  await welcome.says('welcome_sampleRemoved');
  await welcome.button('page_save').waitFor();
  expect(asked).toEqual([]);
});
