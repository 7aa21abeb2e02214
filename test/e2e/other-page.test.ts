import { afterAll, beforeAll, expect, it } from 'vitest';
import { html } from '../demo/encyclopedia';
import { Reader } from './support/reader';

const article = `<!DOCTYPE html><html lang="en"><head><title>Tide Tables and Trust</title>
  <meta name="citation_title" content="Tide Tables and Trust">
  <meta name="citation_author" content="Quill, Nora">
  <meta name="citation_journal_title" content="Journal of Invented Coasts">
  <meta name="citation_publication_date" content="2021/03/09">
  <meta name="citation_doi" content="10.5555/invented.coasts.2021.9">
  </head><body><h1>Tide Tables and Trust</h1><p>Text of the article.</p></body></html>`;
const diary = '<!DOCTYPE html><title>My day</title><p>It rained.</p>';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start((url) => {
    if (url.host !== 'coasts.example') return undefined;
    return html(url.pathname === '/diary' ? diary : article);
  });
});
afterAll(() => reader?.browser.close());

it('a page that Stet does not know carries no button', async () => {
  const { page, button } = await reader.visit('https://coasts.example/9');
  await page.waitForLoadState('networkidle');
  expect(await button.exists()).toBe(false);
});

it('is read when the reader asks by the toolbar icon, and saved as what it is', async () => {
  const { page } = await reader.visit('https://coasts.example/9');
  await reader.browser.clickIcon(page);
  const popup = await reader.popup(page);
  await popup.page.getByRole('heading', { name: 'Tide Tables and Trust' }).waitFor();
  await popup.says('currentPage_genericWords');
  await popup.save();
  const library = await reader.library();
  await library.lists('Tide Tables and Trust');
  const [item]: Record<string, unknown>[] = JSON.parse((await library.export('CSL-JSON')).text);
  expect(item).toMatchObject({
    type: 'article-journal',
    'container-title': 'Journal of Invented Coasts',
    DOI: '10.5555/invented.coasts.2021.9',
    author: [{ family: 'Quill', given: 'Nora' }],
  });
});

it('with nothing to cite says so', async () => {
  const { page } = await reader.visit('https://coasts.example/diary');
  await reader.browser.clickIcon(page);
  const popup = await reader.popup(page);
  await popup.says('currentPage_noCitationTitle');
  expect(await popup.button('common_save').count()).toBe(0);
});

it("the browser's own pages are told apart", async () => {
  const { page } = await reader.visit('about:blank');
  const popup = await reader.popup(page);
  await popup.says('currentPage_browserTitle');
  expect(await popup.button('common_save').count()).toBe(0);
});
