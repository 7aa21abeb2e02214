import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { backupVersion } from '../../../utils/model/backup-schema';
import type { Capture } from '../../../utils/model/capture';
import { sampleBackup, sampleCapture } from '../../library/support/sample';
import { eventually } from '../../tools/eventually';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

const at = Date.UTC(2024, 0, 1);
const collection = (id: string, name: string, parent?: string) => {
  return { id, name, ...(parent === undefined ? {} : { parent }), createdAt: at, editedAt: at };
};

/** Twelve entries, two of them read a second time from pages without identifiers. */
function library() {
  const { entries } = sampleBackup(12);
  const again = [0, 1].map((entry) => {
    const { doi, entryId, version, ...capture } = sampleCapture(entry);
    const url = `https://press.example/reference/${entry}`;
    const copy: Capture = { ...capture, site: 'generic', url };
    return {
      id: `copy-${entry}`,
      identities: [`url:press.example/reference/${entry}`],
      key: `copy${entry}`,
      savedAt: at + entry,
      editedAt: at,
      edits: {},
      tags: [],
      collections: [],
      versions: [
        {
          id: `copy-${entry}-0`,
          place: 0,
          savedAt: at,
          capture: copy,
          corrections: {},
          correctedAt: {},
        },
      ],
      alerts: [],
    };
  });
  return {
    format: 'stet-backup',
    version: backupVersion,
    collections: [
      collection('thesis', 'Thesis'),
      collection('chapter', 'Chapter', 'thesis'),
      collection('seminar', 'Seminar'),
    ],
    entries: [...entries, ...again],
  };
}

let reader: Reader;
let stet: StetPage;
let page: Page;
beforeAll(async () => {
  reader = await Reader.start();
  stet = await reader.library();
  page = stet.page;
  await page.setViewportSize({ width: 1400, height: 900 });
  const added = library().entries.length;
  await stet.restore(JSON.stringify(library()), { added, updated: 0, unchanged: 0 });
  await treeItem('Seminar').waitFor();
});
beforeEach(() =>
  page.getByRole('button', { name: new RegExp(`^${t('common_everything')}`) }).click(),
);
afterAll(() => reader?.browser.close());

function treeItem(name: string): Locator {
  return page.getByRole('treeitem', { name: new RegExp(`^${name}`) });
}

/** Waits until the tree reads like this: level, name and how many entries stand there. */
async function treeIs(...expected: string[]): Promise<void> {
  let seen: string[] = [];
  await eventually(`the tree ${expected.join(', ')}`, async () => {
    seen = await page.getByRole('treeitem').evaluateAll((rows) =>
      rows.map((row) => {
        const count = row.querySelector('.tabular-nums')?.textContent ?? '';
        return `${row.getAttribute('aria-level')} ${row.querySelector('bdi')?.textContent} ${count}`.trim();
      }),
    );
    return seen.join() === expected.join() ? true : undefined;
  }).catch((error: unknown) => {
    throw new Error(`The tree reads ${seen.join(', ')}.`, { cause: error });
  });
}

describe('the navigation', () => {
  it('take what is dragged onto them: an entry, and a collection with all in it', async () => {
    const rows = page.locator('.long-list').getByRole('option');
    await rows.first().dragTo(treeItem('Chapter'));
    await treeIs('1 Seminar', '1 Thesis 1', '2 Chapter 1');
    await stet.press('common_undo');
    await treeIs('1 Seminar', '1 Thesis', '2 Chapter');
    await rows.first().dragTo(treeItem('Chapter'));
    await treeItem('Thesis').dragTo(treeItem('Seminar'));
    await treeIs('1 Seminar 1', '2 Thesis 1', '3 Chapter 1');
    await treeItem('Seminar').dragTo(treeItem('Chapter'));
    await treeIs('1 Seminar 1', '2 Thesis 1', '3 Chapter 1');
    await treeItem('Thesis').dragTo(page.getByRole('heading', { name: t('fields_collections') }));
    await treeIs('1 Seminar', '1 Thesis 1', '2 Chapter 1');
  });

  it('are walked, folded, renamed and moved by the keyboard, and remember what is folded', async () => {
    await treeItem('Thesis').focus();
    await page.keyboard.press('ArrowLeft');
    await treeIs('1 Seminar', '1 Thesis 1');
    await page.reload();
    await treeIs('1 Seminar', '1 Thesis 1');
    await treeItem('Thesis').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.getByLabel(t('collections_name')).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Sources');
    await page.keyboard.press('Tab');
    await page.getByLabel(t('collections_standsIn')).selectOption(t('collections_standsInNone'));
    await page.keyboard.press('Tab');
    await page.getByLabel(t('collections_name')).press('Enter');
    await treeIs('1 Seminar', '1 Sources 1', '1 Thesis');
  });

  it('show a search as what it is, and keep one', async () => {
    await page.getByRole('button', { name: new RegExp(`^${t('search_smartUnfiled')}`) }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('is:unfiled');
    await stet.search('in:"Invented Encyclopedia of Trade"');
    await stet.press('search_saveThisSearch');
    await page.getByLabel(t('search_name')).fill('Trade');
    await stet.press('common_save');
    await page.getByRole('button', { name: 'Trade', exact: true }).waitFor();
    const second = await reader.library();
    await second.page.getByRole('button', { name: 'Trade', exact: true }).click();
    expect(await second.page.getByRole('searchbox').inputValue()).toContain('of Trade"');
    await second.press('common_manageCollection', 'Trade');
    await second.press('search_removeSearch');
    await page.getByRole('button', { name: 'Trade', exact: true }).waitFor({ state: 'detached' });
    await second.press('common_undo');
    await page.getByRole('button', { name: 'Trade', exact: true }).waitFor();
    await second.page.close();
  });
});

describe('duplicates', () => {
  it('stand side by side until they are merged or told apart, and both can be undone', async () => {
    await stet.press('common_duplicates');
    const pairs = page.getByRole('article');
    await eventually('two pairs', async () => (await pairs.count()) === 2 || undefined);
    await pairs
      .first()
      .getByRole('button', { name: t('duplicates_mergeIntoThis') })
      .first()
      .click();
    await eventually('one pair', async () => (await pairs.count()) === 1 || undefined);
    await stet.press('common_undo');
    await eventually('two pairs', async () => (await pairs.count()) === 2 || undefined);
    await pairs
      .first()
      .getByRole('button', { name: t('duplicates_notTheSame') })
      .click();
    await eventually('one pair', async () => (await pairs.count()) === 1 || undefined);
    await page.reload();
    await eventually('one pair', async () => (await pairs.count()) === 1 || undefined);
  });
});

describe('the trash', () => {
  it('says for how long it keeps what is in it', async () => {
    await page.locator('.long-list').getByRole('option').first().click();
    await stet.press('common_remove');
    await page.getByRole('button', { name: new RegExp(`^${t('common_trash')}`) }).click();
    await stet.says('trash_keeps', '30');
    await page.getByText(t('trash_days_other', '30')).waitFor();
  });
});
