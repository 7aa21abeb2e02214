import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle';
import { eventually } from '../../tools/eventually';
import { faults } from '../support/faults';
import type * as bringing from '../support/in-page/restore-backup';
import { counted, encyclopedia, overviewBackup } from '../support/overview-samples';
import { Reader } from '../support/reader';
import { t } from '../support/texts';

/** What the bundle leaves in the page. */
declare const e2eBring: typeof bringing;

let reader: Reader;
let page: Page;
beforeAll(async () => {
  reader = await Reader.start();
  page = await reader.browser.open(await reader.browser.address('library.html#overview'));
});
afterAll(() => reader?.browser.close());

async function bring(entries: number): Promise<void> {
  await page.evaluate(await bundle('../e2e/support/in-page/restore-backup.ts', 'e2eBring'));
  await page.evaluate((backup) => e2eBring.bring(backup), overviewBackup(entries));
}

async function open(): Promise<void> {
  await page.goto(await reader.browser.address('options.html'));
  await page.goto(await reader.browser.address('library.html#overview'));
}

/** A picture, as a screen reader has it. */
function table(caption: string) {
  return page.getByRole('table', { name: new RegExp(`^${caption}`) });
}

/** The rows of a table, cell by cell. */
async function cells(caption: string): Promise<string[][]> {
  await table(caption).waitFor();
  const rows = await table(caption).getByRole('row').all();
  return Promise.all(
    rows.map(async (row) => {
      const each = await row.getByRole('rowheader').or(row.getByRole('cell')).all();
      return Promise.all(each.map(async (cell) => ((await cell.textContent()) ?? '').trim()));
    }),
  );
}

/** Waits until the page has searched for that, and found as many. */
async function searched(query: string | RegExp, count: number): Promise<void> {
  const box = page.getByRole('searchbox', { name: t('search_label') });
  await eventually(`a search for ${query}`, async () => {
    const value = await box.inputValue();
    return (typeof query === 'string' ? value === query : query.test(value)) || undefined;
  });
  const plural = count === 1 ? 'entries_foundCount_one' : 'entries_foundCount_other';
  await page.getByText(t(plural, String(count))).waitFor();
}

describe('the library at a glance', () => {
  it('says that nothing is there yet', async () => {
    await page.getByText(t('empty_savedTitle')).waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('shows a single entry too', async () => {
    await bring(1);
    await open();
    await table(t('common_standing')).waitFor();
    expect((await cells(t('common_standing'))).slice(1)).toEqual([
      [t('common_figureStands'), '0'],
      [t('common_figureSuperseded'), '1'],
      [t('common_figureRetracted'), '0'],
      [t('common_figureUnknown'), '0'],
      [t('common_figureNeverChecked'), '0'],
      [t('entries_figureUnwatchable'), '0'],
    ]);
    expect(await faults(page)).toEqual([]);
  });

  it('is read as tables, and axe finds nothing', async () => {
    await bring(counted.entries);
    await open();
    await table(t('overview_encyclopedias')).waitFor();
    const { entries, replaced, retracted } = counted;
    expect((await cells(t('common_standing'))).slice(1)).toEqual([
      [t('common_figureStands'), String(entries - replaced - retracted)],
      [t('common_figureSuperseded'), String(replaced)],
      [t('common_figureRetracted'), String(retracted)],
      [t('common_figureUnknown'), '0'],
      [t('common_figureNeverChecked'), '0'],
      [t('entries_figureUnwatchable'), '0'],
    ]);
    const encyclopedias = (await cells(t('overview_encyclopedias'))).slice(1);
    expect(encyclopedias).toHaveLength(12);
    expect(encyclopedias[0]?.[0]).toBe(encyclopedia(0));
    const newer = (await cells(t('overview_revisions'))).at(-1) ?? [];
    expect(newer[0]).toBe(t('overview_newer'));
    const sum = newer.slice(1).reduce((total, cell) => total + Number(cell), 0);
    expect(sum).toBe(replaced);
    expect(await faults(page)).toEqual([]);
  });

  it('leads from each kind of part to what it counts', async () => {
    await page.getByRole('button', { name: t('common_figureSuperseded'), exact: true }).click();
    await searched('is:superseded', counted.replaced);

    await open();
    const [, , second = []] = await cells(t('overview_encyclopedias'));
    await page.getByRole('button', { name: second[0] ?? '', exact: true }).click();
    await searched(`in:"=${second[0]}"`, Number(second[1]));

    await open();
    const bar = table(t('overview_years')).getByRole('button').nth(3);
    const count = Number(/(\d+)$/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
    await bar.click();
    await searched(/^year:\d{4}$/, count);

    await open();
    const replaced = table(t('overview_revisions')).getByRole('row').last().getByRole('button');
    const label = (await replaced.first().getAttribute('aria-label')) ?? '';
    await replaced.first().focus();
    await page.keyboard.press('Enter');
    await searched(/^revised:\d{4} is:superseded$/, Number(/(\d+)$/.exec(label)?.[1]));

    await open();
    // Every 25th has no day of publication, and some of these were revised since.
    await page.getByRole('button', { name: t('overview_undated_other', '11') }).click();
    await searched('no:year', 11);
  });

  it('shows every encyclopedia when asked', async () => {
    await open();
    await page
      .getByRole('button', {
        name: t('common_moreEncyclopedias_other', String(counted.encyclopedias - 12)),
      })
      .click();
    expect((await cells(t('overview_encyclopedias'))).length - 1).toBe(counted.encyclopedias);
  });

  it('follows a change made in another window', async () => {
    const other = await reader.library();
    await other.page.locator('[role=option], .entry-row').first().click();
    await other.press('common_remove');
    await eventually('one entry less', async () => {
      const [, ...rows] = await cells(t('common_standing'));
      const total = rows.reduce((sum, row) => sum + Number(row[1]), 0);
      return total === counted.entries - 1 || undefined;
    });
    await other.page.close();
  });

  it.each([320, 1600])('fits a window %i pixels wide', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
