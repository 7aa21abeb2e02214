/** Citations and bibliographies in a real browser, in official styles and in one of the reader's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samples } from '../../demo/encyclopedia';
import { builtExtension } from '../../tools/build';
import { eventually } from '../../tools/eventually';
import { faults } from '../support/faults';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

const { restricted, open, superseded } = samples;

/** A style of the reader's own: the title in bold, and the day. */
const own = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="de-DE">
  <info><title>Journal of Weirs</title><id>https://styles.example/weirs</id></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><group delimiter=", ">
    <text variable="title" font-weight="bold"/><date variable="issued" form="text"/>
  </group></layout></bibliography>
</style>`;

const dependent = own
  .replace(
    '</info>',
    '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info>',
  )
  .replace(/<citation>.*<\/bibliography>/s, '');

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
  await reader.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.saveSamples(restricted, open, superseded);
});
afterAll(() => reader?.browser.close());

/** Hands a .csl file to the settings. */
async function choose(settings: StetPage, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    settings.page.waitForEvent('filechooser'),
    settings.press('citations_styleAdd'),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
}

/** What a reader would paste. */
async function pasted(page: Page): Promise<{ text: string; html: string }> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const as = async (type: string) => (item ? (await item.getType(type)).text() : '');
    return { text: await as('text/plain'), html: await as('text/html') };
  });
}

describe('the citation processor', () => {
  const chunks = join(builtExtension(), 'chunks');
  const heavy = readdirSync(chunks).filter((name) =>
    readFileSync(join(chunks, name), 'utf8').includes('[NO_PRINTED_FORM]'),
  );

  it('is loaded when a citation is asked for, and not before', async () => {
    expect(heavy).toHaveLength(1);
    const [chunk = ''] = heavy;
    let loaded: string[] = [];
    reader.browser.context.on('request', (request) => loaded.push(request.url()));
    const library = await reader.library();
    const entry = await library.openEntry(superseded.title);
    const before = loaded;
    loaded = [];
    expect(before.some((name) => name.includes('/chunks/'))).toBe(true);
    expect(before.filter((name) => name.includes(chunk) || name.includes('/csl/'))).toEqual([]);
    await entry.getByRole('button', { name: t('citations_copyCitation') }).click();
    await entry.locator('.citation-shown .citation-text').waitFor();
    expect(loaded.some((name) => name.includes(chunk))).toBe(true);
    expect(loaded.filter((name) => name.includes('/csl/styles/'))).toHaveLength(1);
    await library.page.close();
  });
});

describe('a superseded version', () => {
  it('is cited as such, with the day and the version that replaced it', async () => {
    const library = await reader.library();
    const entry = await library.openEntry(superseded.title);
    await entry.getByRole('button', { name: t('citations_copyCitation') }).click();
    await entry.getByRole('combobox', { name: t('citations_style') }).selectOption({
      label: t('citations_note', 'Chicago, 18th edition'),
    });
    const text = entry.locator('.citation-shown .citation-text');
    await text.getByText('[Superseded: replaced on 14 May 2024 by https://').waitFor();
    expect(await text.locator('i').count()).toBe(1);
    await library.page.close();
  });
});

describe('a style of the reader’s own', () => {
  it('is added from a file, shown, used, removed and brought back', async () => {
    const settings = await reader.settings();
    await choose(settings, 'weirs.csl', own);
    await settings.says('citations_styleAdded', 'Journal of Weirs');
    await settings.page.getByText('Tidal mills, 26. März 2019').waitFor();
    expect(await faults(settings.page)).toEqual([]);

    const library = await reader.library();
    const entry = await library.openEntry(open.title);
    await entry.getByRole('button', { name: t('citations_copyCitation') }).click();
    await entry
      .getByRole('combobox', { name: t('citations_style') })
      .selectOption({ label: 'Journal of Weirs' });
    await entry.locator('.citation-text b').getByText(open.title).waitFor();
    await entry.getByRole('button', { name: t('citations_copy'), exact: true }).click();
    await library.says('citations_copiedToast', t('citations_citation'));
    const { text, html } = await pasted(library.page);
    expect(text).toBe(open.title);
    expect(html).toContain(`<b>${open.title}</b>`);
    await library.page.close();

    await settings.page.bringToFront();
    await settings.press('citations_styleRemove', 'Journal of Weirs');
    await settings
      .button('citations_styleRemove', 'Journal of Weirs')
      .waitFor({ state: 'detached' });
    await settings.press('common_undo');
    await settings.button('citations_styleRemove', 'Journal of Weirs').waitFor();
    await settings.page.close();
  });

  it('goes with a backup, and comes back with it where there is none of its id', async () => {
    const library = await reader.library();
    const { text } = await library.download(() => library.chooseInMenu('common_backUp'));
    expect(JSON.parse(text)).toMatchObject({ styles: [own] });
    const spoilt = { ...JSON.parse(text), styles: ['<style/>', own] };

    const settings = await reader.settings();
    await settings.press('citations_styleRemove', 'Journal of Weirs');
    await settings
      .button('citations_styleRemove', 'Journal of Weirs')
      .waitFor({ state: 'detached' });
    await library.page.bringToFront();
    await library.restore(JSON.stringify(spoilt), { added: 0, updated: 0, unchanged: 3 });
    await library.counts('import_styles', 1);
    await library.press('common_undo');
    await library.counts('import_stylesUndone', 1);
    await settings
      .button('citations_styleRemove', 'Journal of Weirs')
      .waitFor({ state: 'detached' });

    await library.restore(JSON.stringify(spoilt), { added: 0, updated: 0, unchanged: 3 });
    await settings.button('citations_styleRemove', 'Journal of Weirs').waitFor();
    await library.restore(text, { added: 0, updated: 0, unchanged: 3 });
    await library.page.getByText(t('import_styles_one', '1')).waitFor({ state: 'detached' });
    await settings.page.close();
    await library.page.close();
  });

  it.each([
    ['not well formed', own.slice(0, -20), t('citations_styleNotXml', 'mine.csl')],
    ['no style at all', '<html><p>Not found</p></html>', t('citations_styleNotCsl', 'mine.csl')],
    [
      'another’s namesake',
      dependent,
      t('citations_styleDependentKnown', 'mine.csl', 'APA, 7th edition'),
    ],
    [
      'longer than any style',
      `${own}${' '.repeat(1_000_000)}`,
      t('citations_styleTooLong', 'mine.csl'),
    ],
  ])('that is %s is refused, with the reason', async (_case, text, reason) => {
    const settings = await reader.settings();
    await choose(settings, 'mine.csl', text);
    await settings.page.getByRole('status').getByText(reason).waitFor();
    await settings.page.close();
  });
});

describe('a bibliography', () => {
  it('of the entries chosen is copied, sorted and numbered by the style', async () => {
    const library = await reader.library();
    await library.page.getByRole('checkbox', { name: t('common_selectAll') }).click();
    await library.press('bulk_more');
    await library.press('citations_copyBibliography');
    const panel = library.page.getByRole('dialog', { name: t('citations_copyBibliography') });
    await panel
      .getByRole('combobox', { name: t('citations_style') })
      .selectOption({ label: 'Vancouver (NLM)' });
    await panel.getByRole('button', { name: t('citations_copy'), exact: true }).click();
    await eventually('the bibliography on the clipboard', async () => {
      const { text } = await pasted(library.page);
      return /^1\. .*\n2\. .*\n3\. .*\n$/.test(text) && text.includes('[Superseded: ')
        ? true
        : undefined;
    });
    await library.says('citations_copiedToast', t('common_bibliography'));
    expect(await faults(library.page)).toEqual([]);
    await library.page.close();
  });
});
