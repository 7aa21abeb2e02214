import { afterAll, beforeAll, expect, it } from 'vitest';
import { backup } from '../support/entry-samples';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

let reader: Reader;
let library: StetPage;
beforeAll(async () => {
  reader = await Reader.start();
  library = await reader.library();
  await library.bring(backup);
  await library.row('Tide Tables').waitFor();
});
afterAll(() => reader?.browser.close());

/** What is on paper after something: the browser prints nothing by itself where it has no window. */
async function printedBy(act: () => Promise<void>): Promise<string> {
  const { page } = library;
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.documentElement.dataset.paper = document.body.innerText;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await act();
  const paper = page.locator('html[data-paper]');
  await paper.waitFor();
  const text = ((await paper.getAttribute('data-paper')) ?? '').replace(/\n+/g, '\n');
  await paper.evaluate((html) => html.removeAttribute('data-paper'));
  await page.emulateMedia({ media: 'screen' });
  return text;
}

it('an open entry is printed alone, with its citation, its note and the addresses of its links', async () => {
  await library.openEntry('Harbour Lights and Law');
  const paper = await printedBy(() => library.page.locator('.entry-print').dispatchEvent('click'));
  expect(paper).toMatch(/^Harbour Lights and Law\nAda Ardent and Ben Bold\n/);
  for (const part of [
    'https://doi.org/10.5555/entry.lights',
    'Version 5',
    t('entries_standingReplaced'),
    'A newer version of this entry is at hand.',
    'The 6. account of them weighs 15 harbours.',
    'harbours · electric lamps',
    'Ardent, A., & Bold, B. (2021).',
    'Lamps',
    'manyKey2024',
  ]) {
    expect(paper).toContain(part);
  }
  for (const other of ['Tide Tables', t('common_remove'), t('common_addTag')]) {
    expect(paper).not.toContain(other);
  }
  const link = await printedLink();
  expect(link).toContain('https://survey.example/a');
});

/** What stands behind the note's link on paper. */
async function printedLink(): Promise<string> {
  const { page } = library;
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const link = document.querySelector('.printed a');
    const after = link ? getComputedStyle(link, '::after').content : '';
    dispatchEvent(new Event('afterprint'));
    return after;
  });
  await page.emulateMedia({ media: 'screen' });
  return shown;
}

it('Ctrl+P prints the entry that is open', async () => {
  await library.openEntry('Tide Tables');
  const paper = await printedBy(() => library.page.keyboard.press('Control+p'));
  expect(paper).toMatch(/^Tide Tables\n/);
  expect(paper).toContain(t('citations_citation'));
  expect(paper).not.toContain('Harbour Lights and Law');
});

it('the whole list is printed from the menu beside an open entry, and by Ctrl+P where none is', async () => {
  const { page } = library;
  await library.openEntry('Tide Tables');
  await library.press('libraryPage_menu');
  // By its words: on paper it has no place.
  const choice = page.locator('.floating-choice', { hasText: t('libraryPage_printList') });
  const listed = await printedBy(() => choice.dispatchEvent('click'));
  expect(listed).toMatch(new RegExp(`^${t('common_everything')}\n5 · `));
  expect(listed).toContain('False Lights');
  expect(listed).toContain(t('common_standingRetracted'));
  expect(listed).not.toContain(t('citations_citation'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.locator('.entry-view').waitFor({ state: 'detached' });
  expect(await printedBy(() => page.keyboard.press('Control+p'))).toBe(listed);
});

it('a list is printed to its end, though a window shows the beginning', async () => {
  await library.page.setViewportSize({ width: 1280, height: 320 });
  await library.page.locator('.listed-row').first().waitFor();
  const paper = await printedBy(() => library.page.keyboard.press('Control+p'));
  expect(paper).toContain('Untold');
  expect(await library.page.locator('.printed').count()).toBe(0);
});
