import { afterAll, beforeAll, expect, it } from 'vitest';
import { samples } from '../../demo/encyclopedia';
import { eventually } from '../../tools/eventually';
import { Reader } from '../support/reader';

const { open, restricted, successor } = samples;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
  await reader.saveSamples(restricted, successor, open);
});
afterAll(() => reader?.browser.close());

it('the library holds text of twice the size: rows with their authors, and whole names in the navigation', async () => {
  const { page } = await reader.library();
  // As the page is where the reader's browser sets letters twice as large.
  await page.addInitScript(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% }');
    document.adoptedStyleSheets.push(sheet);
  });
  await page.reload();
  const rows = await eventually('rows that have room for their names', async () => {
    const seen = await page.locator('.listed-row').evaluateAll((all) =>
      all.map((row) => {
        const names = row.querySelector('.entry-row-names');
        const line = names?.parentElement?.clientWidth ?? Infinity;
        const day = row.querySelector('time')?.getBoundingClientRect().bottom ?? Infinity;
        return {
          share: (names?.clientWidth ?? 0) / line,
          isWithin: day <= row.getBoundingClientRect().bottom,
        };
      }),
    );
    // The third stands below the window's edge.
    return seen.length >= 2 && seen.every(({ share }) => share > 0.9) ? seen : undefined;
  });
  expect(rows.filter(({ isWithin }) => !isWithin)).toEqual([]);
  const names = page.getByRole('navigation').locator('.nav-item bdi');
  expect(await names.count()).toBeGreaterThan(3);
  const cut = await names.evaluateAll((all) =>
    all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
  );
  expect(cut).toEqual([]);
});
