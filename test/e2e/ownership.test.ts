import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { html, samples } from '../demo/encyclopedia';
import { address, encyclopedia } from '../demo/sample';
import { Reader } from './support/reader';
import { t } from './support/texts';

const { restricted } = samples;
const doi = `10.1093/acrefore/${restricted.subject.isbn}.013.${restricted.number}`;

/** A page elsewhere that names the entry by its title, its authors and its DOI. */
const naming = (words: string) => `<!DOCTYPE html><html lang="en"><head>
  <title>${restricted.title}</title>
  <meta name="citation_title" content="${restricted.title}">
  ${restricted.authors.map(({ family, given }) => `<meta name="citation_author" content="${family}, ${given}">`).join('')}
  <meta name="citation_doi" content="${doi}">
  </head><body><h1>${restricted.title}</h1>${words}
  <h2>Summary</h2><p>A summary in other words, which nobody at the publisher has written.</p></body></html>`;

const forged = naming('<p>This article has been retracted.</p><p>Last revised 5 June 2026.</p>');
const elsewhere = [
  'https://encyclopedia.pub/entry/12345',
  'https://works.hcommons.org/records/abcde-12345',
  'https://zenodo.org/records/1234567',
];

/** A host that is written like a library's proxy; anybody may have one. */
const disguised = address(restricted).replace('oxfordre.com', 'oxfordre-com.evil.example');

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start((url) =>
    [...elsewhere, disguised].includes(url.href) ? html(forged) : undefined,
  );
});
afterEach(() => reader?.browser.close());

describe('a page of another publisher that names a saved entry', () => {
  it('alerts nobody, and its button does not tell that the entry is saved', async () => {
    await reader.saveSamples(restricted);
    for (const address of elsewhere) {
      const { page, button } = await reader.visit(address);
      await button.waitFor(t('page_save'));
      await page.close();
    }
    expect(await reader.badge()).toBe('');
    const library = await reader.library();
    await library.lists(restricted.title);
    const entry = await library.openEntry(restricted.title);
    expect(await entry.innerText()).not.toContain('retracted');
  });

  it('is told as what it is in the popup, and saved as an entry of its own', async () => {
    await reader.saveSamples(restricted);
    const { page } = await reader.visit('https://zenodo.org/records/1234567');
    const popup = await reader.popup(page);
    await popup.says('currentPage_elsewhere', 'oxfordre.com');
    await popup.press('currentPage_saveSeparately');
    await popup.says('common_saved');
    const library = await reader.library();
    await library.lists(restricted.title, restricted.title);
    const items: Record<string, unknown>[] = JSON.parse((await library.export('CSL-JSON')).text);
    expect(items).toHaveLength(2);
    const published = items.find(
      (item) => item['container-title'] === encyclopedia(restricted.subject),
    );
    expect(published).toMatchObject({ DOI: doi });
    expect(JSON.stringify(published)).not.toContain('zenodo');
  });
});

describe('a page that only looks as if a library’s proxy had passed it on', () => {
  it('changes nothing by being looked at, while the reader has not allowed the proxy', async () => {
    await reader.saveSamples(restricted);
    const { page } = await reader.visit(disguised);
    await reader.browser.clickIcon(page);
    const popup = await reader.popup(page);
    await popup.page.getByRole('heading', { name: restricted.title }).waitFor();
    await popup.says('currentPage_proxyWords', new URL(disguised).hostname);
    expect(await reader.badge()).toBe('');
    const library = await reader.library();
    const entry = await library.openEntry(restricted.title);
    expect(await entry.innerText()).not.toContain('retracted');
  });
});
