import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../../tools/eventually';
import { backup } from '../support/entry-samples';
import { faults } from '../support/faults';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

let reader: Reader;
let library: StetPage;
beforeAll(async () => {
  reader = await Reader.start();
  await reader.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  library = await reader.library();
  await library.bring(backup);
  await library.openEntry('Tide Tables');
});
afterAll(() => reader?.browser.close());

const key = () => library.page.locator('.entry-view code');
const input = () =>
  library.page.getByRole('dialog').getByRole('textbox', { name: t('fields_key') });
const edit = () =>
  library.page.getByRole('button', { name: t('common_editField', t('fields_key')) });

it('is changed and pinned by the keyboard alone, and exported so', async () => {
  const { page } = library;
  await edit().press('Enter');
  await input().waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('thesis:tides');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await input().waitFor({ state: 'detached' });
  await page.getByText(`thesis:tides (${t('entry_keyPinned')})`).waitFor();
  const { text } = await library.download(() => exportAs('BibTeX'));
  expect(text).toContain('{thesis:tides,');
});

/** Exports the open entry. */
async function exportAs(format: string): Promise<void> {
  await library.page
    .locator('.entry-view')
    .getByRole('button', { name: t('common_export') })
    .click();
  await library.page.getByRole('button', { name: format, exact: true }).click();
}

it('warns where documents may cite the former one, and refuses another entry’s', async () => {
  const { page } = library;
  await edit().click();
  await input().fill('tides2');
  await library.says('entry_keyExported', 'thesis:tides');
  await input().fill('MANYKEY2024');
  await input().press('Enter');
  await library.says('entry_keyTaken', 'Harbour Lights and Law');
  expect(await faults(page)).toEqual([]);
  await input().fill('no key');
  await library.says('entry_keyBadSign');
  await input().press('Enter');
  await page.keyboard.press('Escape');
  await input().waitFor({ state: 'detached' });
  expect(await key().innerText()).toBe('thesis:tides');
});

it('is copied as LaTeX and pandoc cite it, and what stands in the text is copied beside the whole', async () => {
  const { page } = library;
  await library.press('citations_copyCitation');
  const pasted = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [press, text] of [
    [library.button('citations_copyInText'), '(Ardent & Bold, 2011)'],
    [page.getByRole('button', { name: '\\cite{…}' }), '\\cite{thesis:tides}'],
    [page.getByRole('button', { name: '[@…]' }), '[@thesis:tides]'],
  ] as const) {
    await press.click();
    await eventually(`${text} on the clipboard`, async () =>
      (await pasted()) === text ? true : undefined,
    );
  }
  await page.locator('.citation-choice select').selectOption({ label: 'Vancouver (NLM)' });
  await library.says('citations_numbered');
});
