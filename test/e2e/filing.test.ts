import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from '../demo/encyclopedia';
import { eventually } from '../tools/eventually';
import { faults } from './support/faults';
import { Reader } from './support/reader';
import { StetPage } from './support/stet-page';
import { t } from './support/texts';

const { restricted } = samples;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader?.browser.close());

it('takes tags and a note at once by the keyboard, and keeps them with the save', async () => {
  const { page } = await reader.visit(restricted);
  const tab = await reader.browser.tabId(page);
  const popup = new StetPage(
    await reader.browser.open(await reader.browser.address(`popup.html?file&tab=${tab}`)),
  );
  await popup.page.setViewportSize({ width: 400, height: 600 });
  const tag = popup.page.getByRole('combobox', { name: t('common_addTag') });
  await eventually('the focus on the tags', async () =>
    (await tag.evaluate((field) => field === document.activeElement)) ? true : undefined,
  );
  expect(await faults(popup.page)).toEqual([]);
  await popup.page.keyboard.type('thesis');
  await popup.page.keyboard.press('Enter');
  await popup.page.getByRole('textbox', { name: t('fields_note') }).fill('Read in the archive.');
  await popup.save();
  await popup.press('common_openEntry');
  await popup.button('entry_removeTag', 'thesis').waitFor();
  await popup.page.getByText('Read in the archive.').waitFor();
  await popup.page.close();
  await page.close();
});

it('is asked for on the page’s card, which opens the popup for it', async () => {
  const { page, button } = await reader.visit(restricted);
  await button.waitFor(t('page_saved'));
  await button.press(t('page_more'));
  await button.press(t('page_file'));
  const devtools = await reader.browser.context.browser()?.newBrowserCDPSession();
  const opened = await eventually('the popup', async () => {
    const { targetInfos } = (await devtools?.send('Target.getTargets')) ?? { targetInfos: [] };
    return targetInfos.find(({ url }) => url.includes('/popup.html?file'));
  });
  await devtools?.send('Target.closeTarget', { targetId: opened.targetId });
  await page.close();
});
