import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BackupEntry } from '../../../utils/model/backup-schema';
import { bundle } from '../../bench/bundle';
import { eventually } from '../../tools/eventually';
import {
  backup,
  bare,
  hostile,
  manyVersions,
  oneVersion,
  retracted,
} from '../support/entry-samples';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

/** What axe and the bundled helper leave in a page that they were put in. */
declare const axe: typeof import('axe-core');
declare const bringing: typeof import('../support/in-page/restore-backup');

let reader: Reader;
let library: StetPage;
const asked: string[] = [];

beforeAll(async () => {
  reader = await Reader.start((url) => {
    asked.push(url.href);
    return undefined;
  });
  library = await reader.library();
  const helper = await bundle('../e2e/support/in-page/restore-backup.ts', 'bringing');
  await library.page.evaluate(`${helper}; globalThis.bringing = bringing; undefined`);
  await library.page.evaluate((sample) => bringing.bring(sample), backup);
});
afterAll(() => reader?.browser.close());

beforeEach(async () => {
  library = await again();
});

/** The library page, as if opened for the first time. */
async function again(): Promise<StetPage> {
  await library.page.close();
  return reader.library();
}

function titleOf({ versions }: BackupEntry): string {
  return versions.at(-1)?.capture.title ?? '';
}

/** Opens an entry by its row, found by a part of its title. */
async function open(entry: BackupEntry, page: StetPage = library): Promise<Locator> {
  const title = titleOf(entry);
  const start = /^[\w ]{3,}/.exec(title)?.[0] ?? title.slice(0, 12);
  await page.page.getByRole('option').filter({ hasText: start }).first().click();
  const view = page.page.locator('.entry-view');
  await view.getByText(title.slice(0, 20)).first().waitFor();
  return view;
}

describe('versions', () => {
  it('differ, any two of them, with what the publisher says of every step between', async () => {
    const entry = await open(manyVersions);
    await entry.getByRole('button', { name: t('versions_compareVersions') }).click();
    const end = (name: string) => entry.getByRole('combobox', { name, exact: true });
    await end(t('versions_compareFrom')).selectOption('Version 1');
    await end(t('versions_compareTo')).selectOption('Version 4');
    const changes = entry.locator('.changes');
    await changes.getByText('Change note of version 4.').waitFor();
    expect(await changes.innerText()).not.toContain('Change note of version 1.');
    expect(await changes.locator('del').first().evaluate(decoration)).toBe('line-through');
    expect(await changes.locator('ins').first().evaluate(decoration)).toBe('underline');
    expect(await changes.locator('ins').allInnerTexts()).toContainEqual(
      expect.stringContaining('electric lamps'),
    );
  });

  it('are shown when chosen, and those not held lead to their pages', async () => {
    const entry = await open(manyVersions);
    await entry.getByRole('button', { name: /^Version 2/ }).click();
    await entry.getByText('The 3. account of them').waitFor();
    const unsaved = entry.locator('.timeline-stop--known');
    expect(await unsaved.locator('.timeline-name').allInnerTexts()).toEqual([
      'Version 6',
      'Version 0',
    ]);
    expect(await unsaved.first().getByRole('link').getAttribute('href')).toBe(
      'https://reference.example/harbour-lights/version/6',
    );
  });
});

describe('words that filter', () => {
  const searched = () =>
    library.page.getByRole('searchbox', { name: t('search_label') }).inputValue();

  it.each([
    ['a keyword', 'almanacs', 'keyword:"almanacs"', ['Tide Tables']],
    [
      'the encyclopedia',
      'Encyclopedia of Invented Coasts',
      'in:"=Encyclopedia of Invented Coasts"',
      ['Harbour Lights and Law', 'False Lights', 'Tide Tables'],
    ],
  ])('%s', async (_, word, query, titles) => {
    const entry = await open(oneVersion);
    await entry.getByRole('button', { name: word, exact: true }).click();
    expect(await searched()).toBe(query);
    await library.lists(...titles);
  });

  it('an author, whose name is then marked', async () => {
    const entry = await open(oneVersion);
    await entry.getByRole('button', { name: 'Ben Bold', exact: true }).click();
    expect(await searched()).toBe('author:"Ben Bold"');
    await entry.locator('mark').getByText('Ben Bold').waitFor();
  });

  it('stay words in the popup', async () => {
    const popup = await reader.popup(library.page);
    await popup.tab('common_tabSaved');
    const entry = await popup.openEntry(titleOf(oneVersion));
    await entry.getByText('almanacs').waitFor();
    expect(await entry.locator('.filter-word').count()).toBe(0);
    await popup.page.close();
  });
});

describe('the note', () => {
  it('survives a window that is closed in the midst of a word', async () => {
    await open(bare);
    await library.note().pressSequentially('Half a wo');
    await library.page.close({ runBeforeUnload: true });
    library = await reader.library();
    await open(bare);
    await library.showsNote('Half a wo');
  });

  it('survives a page that goes elsewhere at once', async () => {
    await open(retracted);
    await library.note().pressSequentially('Left behind');
    await library.page.goto('about:blank');
    library = await again();
    await open(retracted);
    await library.showsNote('Left behind');
  });

  it('stays with its entry when another is opened at once', async () => {
    await open(oneVersion);
    await library.note().pressSequentially('Of the tides');
    await open(manyVersions);
    await library.page.locator('.markdown h4').getByText('Lamps').waitFor();
    await open(oneVersion);
    await library.showsNote('Of the tides');
  });

  it('shows in another window what is written in this one', async () => {
    const other = await reader.library();
    await open(oneVersion, other);
    await open(oneVersion);
    await library.press('common_editField', t('fields_note'));
    await library.writeNote('Of the *ebb*');
    await other.page.locator('.markdown em').getByText('ebb').waitFor();
    await other.page.close();
  });
});

describe('two windows', () => {
  it('keep what is added in both at once: tags, and notes', async () => {
    const windows = [library, await reader.library()];
    for (const window of windows) await open(bare, window);
    const tag = (window: StetPage) =>
      window.page.getByRole('combobox', { name: t('common_addTag') });
    await Promise.all(windows.map((window, at) => tag(window).fill(`tag ${at}`)));
    await Promise.all(windows.map((window) => tag(window).press('Enter')));
    for (const window of windows) {
      for (const at of windows.keys())
        await window.button('entry_removeTag', `tag ${at}`).waitFor();
    }

    for (const window of windows) {
      // A note that was written before is drawn until it is edited.
      const edit = window.button('common_editField', t('fields_note'));
      if (await edit.isVisible()) await edit.click();
    }
    await Promise.all(windows.map((window, at) => window.note().fill(`Words of window ${at}.`)));
    // A field is left only in the window that is in front.
    for (const window of windows) {
      await window.page.bringToFront();
      await window.note().blur();
    }
    for (const window of windows) {
      await eventually('both notes', async () => {
        const text = await window.note().inputValue();
        const isWhole = [...windows.keys()].every((at) => text.includes(`Words of window ${at}.`));
        return isWhole && text.length === 'Words of window 0.\n\nWords of window 1.'.length
          ? true
          : undefined;
      });
    }
    await windows[1]?.page.close();
  });
});

describe('the citation', () => {
  /** What a reader would paste, as plain text and as HTML. */
  const pasted = () =>
    library.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const as = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : '';
      return { text: await as('text/plain'), html: await as('text/html') };
    });

  beforeEach(async () => {
    await reader.browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await library.page.bringToFront();
  });

  it('is read and copied by two keys, with its italics and without', async () => {
    await open(oneVersion);
    await library.page.keyboard.press('c');
    await library.page.locator('.citation-shown p').getByText('Tide Tables').waitFor();
    await library.page.keyboard.press('Enter');
    await library.says('citations_copiedToast', t('citations_citation'));
    const { text, html } = await pasted();
    expect(text).toMatch(/^Ardent, A\..*Tide tables/i);
    expect(html).toContain('<i>');
  });

  it('is that of the version shown, in the style that was used last', async () => {
    const entry = await open(manyVersions);
    await entry.getByRole('button', { name: /^Version 1/ }).click();
    const show = () => entry.getByRole('button', { name: t('citations_copyCitation') }).click();
    await show();
    const style = entry.getByRole('combobox', { name: t('citations_style') });
    await style.selectOption({ label: 'MLA, 9th edition' });
    await entry
      .locator('.citation-shown p')
      .getByText(/Ardent, Ada/)
      .waitFor();
    expect(await entry.locator('.citation-shown p').innerText()).toContain('version/1');
    await library.page.keyboard.press('Escape');
    library = await again();
    await open(oneVersion);
    await library.page.keyboard.press('c');
    await library.page
      .locator('.citation-shown p')
      .getByText(/Ardent, Ada/)
      .waitFor();
  });

  it('may be the key, BibTeX or a link instead', async () => {
    const entry = await open(oneVersion);
    await library.page.keyboard.press('c');
    for (const [name, words] of [
      [t('fields_key'), 'oneKey2024'],
      ['BibTeX', '@incollection{oneKey2024,'],
      [t('citations_copyLink'), 'https://doi.org/10.5555/entry.tides'],
    ] as const) {
      await entry.getByRole('button', { name, exact: true }).click();
      await library.says('citations_copiedToast', name);
      expect((await pasted()).text).toContain(words);
    }
  });
});

describe('whatever it shows', () => {
  const all = { manyVersions, oneVersion, bare, hostile, retracted };

  it.each(Object.entries(all))(
    '%s: axe finds nothing, and no line is too wide',
    async (_, sample) => {
      const source = await readFile(
        createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
        'utf8',
      );
      const entry = await open(sample);
      if (sample === manyVersions) {
        await entry.getByRole('button', { name: t('versions_compareVersions') }).click();
      }
      await entry.getByText(t('entry_history'), { exact: true }).click();
      await library.page.evaluate(source);
      const faults: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await library.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const { violations } = await library.page.evaluate(() => axe.run('.library-entry'));
        for (const { id, nodes } of violations) {
          faults.push(`${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        }
      }
      expect(faults).toEqual([]);
      for (const width of [320, 700, 1600]) {
        await library.page.setViewportSize({ width, height: 800 });
        const overflow = await entry.evaluate(
          (element) => element.scrollWidth - element.clientWidth,
        );
        expect([width, overflow]).toEqual([width, 0]);
      }
    },
  );

  it('runs nothing and asks nobody for a picture, and says first what is retracted', async () => {
    await open(hostile);
    await library.page.locator('.markdown').getByText('<script>alert(1)</script>').waitFor();
    expect(asked.filter((url) => url.includes('tracker.example'))).toEqual([]);
    const entry = await open(retracted);
    await eventually('the word', async () =>
      (await entry.innerText()).includes('Retracted 30 June 2024') ? true : undefined,
    );
  });
});

function decoration(element: Element): string {
  return getComputedStyle(element).textDecorationLine;
}
