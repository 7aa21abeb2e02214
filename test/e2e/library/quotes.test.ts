import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { samples } from '../../demo/encyclopedia';
import { address } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { faults } from '../support/faults';
import { mark, Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

const { superseded, successor, open } = samples;

const stands =
  'A river commission is a standing body in which the states along a watercourse settle how it is used.';
const reworded = 'read commissions as registers of a bargain already struck elsewhere';
const gone = 'Three lines of argument stand out.';

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start();
});
afterEach(() => reader?.browser.close());

/** The words that stand as quotes in the entry that is open. */
async function quotesIn(library: StetPage, count: number): Promise<string[]> {
  const words = library.page.locator('.entry-view .capture-section .quote-words');
  await eventually(`${count} quotes`, async () =>
    (await words.count()) === count ? true : undefined,
  );
  return words.allInnerTexts();
}

/** What the last notification about a quote says. */
async function told(): Promise<string> {
  const worker = await reader.browser.worker();
  return eventually('a notification of a quote', async () => {
    const ids = await worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    return ids.find((id) => id.startsWith('quote '));
  });
}

describe('a quote', () => {
  it('is kept out of the summary by a button, a key and a choice, and its fate is told', async () => {
    const { button } = await reader.visit(superseded);
    await button.press(t('page_save'));
    await button.waitFor(t('page_savedReplaced'));
    const library = await reader.library();
    const entry = await library.openEntry(superseded.title);
    await entry.getByText(t('quotes_empty')).waitFor();

    await mark(library.page, stands);
    await library.press('quotes_keep');
    await library.says('quotes_keptToast');
    expect(await quotesIn(library, 1)).toEqual([stands]);
    await mark(library.page, reworded);
    await library.button('quotes_keep').waitFor();
    await library.page.keyboard.press('q');
    expect(await quotesIn(library, 2)).toEqual([stands, reworded]);
    await library.page.keyboard.press('q');
    await entry.getByRole('button', { name: gone, exact: true }).click();
    expect(await quotesIn(library, 3)).toEqual([stands, reworded, gone]);
    expect(await entry.locator('mark.quoted').allInnerTexts()).toEqual([stands, reworded, gone]);

    const item = entry.locator('.quote-item').filter({ hasText: gone });
    await item.getByRole('button', { name: t('quotes_note') }).click();
    await item
      .getByRole('textbox', { name: t('quotes_note') })
      .fill('Against the **second** line.');
    await item.getByRole('textbox', { name: t('quotes_note') }).blur();
    expect(await faults(library.page)).toEqual([]);

    // The newer version is learnt of by its page.
    const newer = await reader.visit(successor);
    await newer.button.waitFor(t('page_newer'));
    await library.page.bringToFront();
    const fates = entry.locator('.alert-card .quote-fates .quote-item');
    await fates
      .filter({ hasText: t('quotes_stands') })
      .getByText(stands)
      .waitFor();
    await fates
      .filter({ hasText: t('quotes_gone') })
      .getByText(gone)
      .waitFor();
    const changed = fates.filter({ hasText: t('quotes_reworded') });
    await changed.locator('del').filter({ hasText: 'already' }).first().waitFor();
    expect(await changed.innerText()).toContain('took');
    expect(await faults(library.page)).toEqual([]);

    await library.search('quote:second');
    await library.lists(superseded.title);
    await library.search('has:quote -quote:second');
    await library.lists();
    await library.search('');
  });

  it('is removed, and comes back by the undo', async () => {
    const { page, button } = await reader.visit(superseded);
    await button.press(t('page_save'));
    await button.waitFor(t('page_savedReplaced'));
    await reader.quoteByMenu(page, gone);
    await told();
    const library = await reader.library();
    const entry = await library.openEntry(superseded.title);
    expect(await quotesIn(library, 1)).toEqual([gone]);
    await entry.getByRole('button', { name: new RegExp(`^${t('quotes_remove')}`) }).click();
    await library.says('quotes_removedToast');
    await quotesIn(library, 0);
    await library.press('common_undo');
    expect(await quotesIn(library, 1)).toEqual([gone]);
  });

  it('of an open page is kept by its menu and the shortcut, and the entry is saved with it', async () => {
    const { page } = await reader.visit(open);
    const [paragraph = ''] = open.body?.[0]?.paragraphs ?? [];
    const ofBody = paragraph.slice(0, 60).trim();
    await reader.quoteByMenu(page, ofBody);
    const library = await reader.library();
    await library.lists(open.title);
    const entry = await library.openEntry(open.title);
    expect(await quotesIn(library, 1)).toEqual([ofBody]);
    await entry.getByText(t('quotes_fromPage')).waitFor();
    expect(await told()).toMatch(/^quote \S+/);

    const [summary = ''] = open.summary;
    const ofSummary = summary.slice(0, summary.indexOf('.') + 1);
    await reader.quoteByShortcut(page, ofSummary);
    expect(await quotesIn(library, 2)).toEqual([ofBody, ofSummary]);
    expect(await entry.locator('mark.quoted').allInnerTexts()).toEqual([ofSummary]);
  });

  it('of a page that is no entry is refused in words, and nothing is saved', async () => {
    const page = await reader.browser.open(new URL('/nowhere', address(open)).href);
    await page.setContent('<p>Nothing of a reference work stands here at all.</p>');
    await reader.quoteByMenu(page, 'Nothing of a reference work');
    expect(await told()).toBe('quote ');
    await eventually('the toolbar tells', async () =>
      (await reader.iconTitle(page)).includes(t('quotes_noEntry')) ? true : undefined,
    );
    const library = await reader.library();
    await library.says('empty_savedTitle');
  });
});
