/** Stet's own pages, popup and library, by the roles and names that a reader goes by. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Backup } from '../../../utils/model/backup-schema';
import type { MessageKey } from '../../../utils/text/i18n';
import { type PluralStem, pluralKey } from '../../../utils/text/plural-key';
import { bundle } from '../../bench/bundle';
import { eventually } from '../../tools/eventually';
import { t } from './texts';

/** What the bundled helper leaves in a page that it was put in. */
declare const bringing: typeof import('./in-page/restore-backup');

/** A file that the reader got. */
export interface Download {
  name: string;
  bytes: Buffer;
  text: string;
}

export class StetPage {
  constructor(readonly page: Page) {}

  /** Goes to one of the popup's tabs. */
  async tab(name: 'tabThisPage' | 'tabSaved' | 'tabAlerts'): Promise<void> {
    const label = new RegExp(`^${t(name)}`);
    await this.page.getByRole('tab', { name: label }).click();
    await this.page.getByRole('tab', { name: label, selected: true }).waitFor();
  }

  button(key: MessageKey, ...substitutions: string[]): Locator {
    return this.page.getByRole('button', { name: t(key, ...substitutions), exact: true });
  }

  async press(key: MessageKey, ...substitutions: string[]): Promise<void> {
    await this.button(key, ...substitutions).click();
  }

  /** Waits until a number of something is told. */
  async counts(stem: PluralStem, count: number): Promise<void> {
    await this.says(pluralKey(stem, count, 'en'), count.toLocaleString('en'));
  }

  /** Waits until a text of ours is read out or shown. */
  async says(key: MessageKey, ...substitutions: string[]): Promise<void> {
    await this.page
      .getByText(t(key, ...substitutions))
      .first()
      .waitFor();
  }

  /** Saves the page that the popup is about. */
  async save(): Promise<void> {
    await this.press('save');
    await this.button('openEntry').waitFor();
  }

  /** A row of the popup's list, or of the library's. */
  row(title: string): Locator {
    const rows = this.page.getByRole('listitem').getByRole('button');
    return rows.or(this.page.getByRole('option')).filter({ hasText: title });
  }

  /** Titles in the list, top to bottom. */
  async titles(): Promise<string[]> {
    const rows = this.page.locator('.entry-row-title bdi');
    return (await rows.allInnerTexts()).map((title) => title.trim());
  }

  /** Waits until the list shows exactly these, in this order. */
  async lists(...titles: string[]): Promise<void> {
    let seen: string[] = [];
    await eventually(`a list of ${JSON.stringify(titles)}`, async () => {
      seen = await this.titles();
      return JSON.stringify(seen) === JSON.stringify(titles) ? true : undefined;
    }).catch((error: unknown) => {
      throw new Error(`The list shows ${JSON.stringify(seen)}.`, { cause: error });
    });
  }

  /** Opens an entry of the list. */
  async openEntry(title: string): Promise<Locator> {
    await this.row(title).click();
    return this.entry(title);
  }

  /** An entry, opened. */
  entry(title: string): Locator {
    return this.page.getByRole('article', { name: title, exact: true }).first();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: t('searchLabel') }).fill(words);
  }

  /** Gives a field of the capture another value, where it stands. */
  async correct(field: MessageKey, value: string): Promise<void> {
    const label = t(field);
    await this.page.getByRole('button', { name: t('editField', label) }).click();
    const input = this.page.getByRole('textbox', { name: label, exact: true });
    await input.fill(value);
    await input.press('Control+Enter');
    await input.waitFor({ state: 'detached' });
  }

  async addTag(tag: string): Promise<void> {
    const input = this.page.getByRole('combobox', { name: t('addTag') });
    await input.fill(tag);
    await input.press('Enter');
    await this.button('removeTag', tag).waitFor();
  }

  /** The field of the opened entry's note. */
  note(): Locator {
    return this.page.getByRole('textbox', { name: t('fieldNote'), exact: true });
  }

  async writeNote(note: string): Promise<void> {
    await this.note().fill(note);
    await this.note().blur();
  }

  /** Waits until the opened entry's note says this, drawn or in its field. */
  async showsNote(note: string): Promise<void> {
    const drawn = this.page.locator('.markdown, .note-plain');
    await drawn.or(this.note()).first().waitFor();
    await eventually(`the note “${note}”`, async () => {
      const text = (await drawn.isVisible())
        ? await drawn.innerText()
        : await this.note().inputValue();
      return text === note ? true : undefined;
    });
  }

  /** Makes a collection and puts the opened entry in it. */
  async fileUnder(collection: string, within: Locator): Promise<void> {
    await within.getByRole('button', { name: t('newCollection') }).click();
    await within.getByRole('textbox', { name: t('collectionName') }).fill(collection);
    await within.getByRole('button', { name: t('create') }).click();
    await within.getByRole('checkbox', { name: collection, checked: true }).waitFor();
  }

  /** An item of the navigation, by its name. */
  navItem(name: string): Locator {
    return this.page.getByRole('navigation').getByText(name, { exact: true });
  }

  /** Chooses what stands in the library's menu. */
  async chooseInMenu(key: MessageKey): Promise<void> {
    await this.press('libraryMenu');
    await this.press(key);
  }

  /** Hands a file to the import, which is opened for it; the dialog with its preview. */
  async readIn(name: string, text: string): Promise<Locator> {
    const bar = this.page.getByRole('banner');
    await bar.getByRole('button', { name: t('import'), exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: t('import') });
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: t('chooseFile') }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    return dialog;
  }

  /** Restores a backup, and waits until that is told with these counts. */
  async restore(
    text: string,
    counts: { added: number; updated: number; unchanged: number },
  ): Promise<void> {
    const dialog = await this.readIn('backup.json', text);
    await dialog.getByRole('button', { name: t('restoreBackup') }).click();
    const { added, updated, unchanged } = counts;
    if (added > 0) await this.counts('importAdded', added);
    if (updated > 0) await this.counts('importUpdated', updated);
    if (unchanged > 0) await this.counts('importUnchanged', unchanged);
  }

  /** Brings in a backup of any size, without the reader's preview, and loads the page anew. */
  async bring(backup: Backup): Promise<void> {
    const helper = await bundle('../e2e/support/in-page/restore-backup.ts', 'bringing');
    await this.page.evaluate(`${helper}; globalThis.bringing = bringing; undefined`);
    await this.page.evaluate((sample) => bringing.bring(sample), backup);
    await this.page.reload();
  }

  /** Exports in a format: what the page's dialog offers first, or what a part of the page shows. */
  async export(format: string, within?: Locator): Promise<Download> {
    if (within) {
      await within.getByRole('button', { name: t('export'), exact: true }).click();
      const choice = within.getByRole('group', { name: t('export') });
      return this.download(() => choice.getByRole('button', { name: format, exact: true }).click());
    }
    const bar = this.page.getByRole('banner');
    await bar.getByRole('button', { name: t('export'), exact: true }).click();
    return this.exportInDialog(format);
  }

  /** Exports in a format from the dialog, which is open. */
  async exportInDialog(format: string): Promise<Download> {
    const dialog = this.page.getByRole('dialog', { name: t('export') });
    await dialog.getByRole('radio', { name: new RegExp(`^${format}(?![-\\w])`) }).check();
    return this.download(() =>
      dialog.getByRole('button', { name: t('export'), exact: true }).click(),
    );
  }

  /** The file that comes of an action. */
  async download(act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString() };
  }
}
