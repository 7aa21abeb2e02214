/** Stet's own pages, popup and library, by the roles and names that a reader goes by. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { Backup } from '../../../utils/model/backup-schema';
import type { PluralKey } from '../../../utils/text/message-catalogue';
import { bundle } from '../../bench/bundle';
import { eventually } from '../../tools/eventually';
import { plural, type ShownKey, t } from './texts';

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
  async tab(name: 'popup_tabThisPage' | 'common_tabSaved' | 'common_tabAlerts'): Promise<void> {
    const label = new RegExp(`^${t(name)}`);
    await this.page.getByRole('tab', { name: label }).click();
    await this.page.getByRole('tab', { name: label, selected: true }).waitFor();
  }

  button(key: ShownKey, ...substitutions: string[]): Locator {
    return this.page.getByRole('button', { name: t(key, ...substitutions), exact: true });
  }

  async press(key: ShownKey, ...substitutions: string[]): Promise<void> {
    await this.button(key, ...substitutions).click();
  }

  /** Waits until a number of something is told. */
  async counts(key: PluralKey, count: number): Promise<void> {
    await this.page.getByText(plural(key, count)).first().waitFor();
  }

  /** Waits until a text of ours is read out or shown. */
  async says(key: ShownKey, ...substitutions: string[]): Promise<void> {
    await this.page
      .getByText(t(key, ...substitutions))
      .first()
      .waitFor();
  }

  /** Saves the page that the popup is about. */
  async save(): Promise<void> {
    await this.press('common_save');
    await this.button('common_openEntry').waitFor();
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
    await this.page.getByRole('searchbox', { name: t('search_label') }).fill(words);
  }

  /** Gives a field of the capture another value, where it stands. */
  async correct(field: ShownKey, value: string): Promise<void> {
    const label = t(field);
    await this.page.getByRole('button', { name: t('common_editField', label) }).click();
    const input = this.page.getByRole('textbox', { name: label, exact: true });
    await input.fill(value);
    await input.press('Control+Enter');
    await input.waitFor({ state: 'detached' });
  }

  async addTag(tag: string): Promise<void> {
    const input = this.page.getByRole('combobox', { name: t('common_addTag') });
    await input.fill(tag);
    await input.press('Enter');
    await this.button('entry_removeTag', tag).waitFor();
  }

  /** The field of the opened entry's note. */
  note(): Locator {
    return this.page.getByRole('textbox', { name: t('fields_note'), exact: true });
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
    await within.getByRole('button', { name: t('collections_newCollection') }).click();
    await within.getByRole('textbox', { name: t('collections_name') }).fill(collection);
    await within.getByRole('button', { name: t('collections_create') }).click();
    await within.getByRole('checkbox', { name: collection, checked: true }).waitFor();
  }

  /** An item of the navigation, by its name. */
  navItem(name: string): Locator {
    return this.page.getByRole('navigation').getByText(name, { exact: true });
  }

  /** Chooses what stands in the library's menu. */
  async chooseInMenu(key: ShownKey): Promise<void> {
    await this.press('libraryPage_menu');
    await this.press(key);
  }

  /** Hands a file to the import, which is opened for it; the dialog with its preview. */
  async readIn(name: string, text: string): Promise<Locator> {
    const bar = this.page.getByRole('banner');
    await bar.getByRole('button', { name: t('common_import'), exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: t('common_import') });
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: t('common_chooseFile') }).click(),
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
    await dialog.getByRole('button', { name: t('common_restoreBackup') }).click();
    const { added, updated, unchanged } = counts;
    if (added > 0) await this.counts('import_added', added);
    if (updated > 0) await this.counts('import_updated', updated);
    if (unchanged > 0) await this.counts('import_unchanged', unchanged);
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
      await within.getByRole('button', { name: t('common_export'), exact: true }).click();
      const choice = within.getByRole('group', { name: t('common_export') });
      return this.download(() => choice.getByRole('button', { name: format, exact: true }).click());
    }
    const bar = this.page.getByRole('banner');
    await bar.getByRole('button', { name: t('common_export'), exact: true }).click();
    return this.exportInDialog(format);
  }

  /** Exports in a format from the dialog, which is open. */
  async exportInDialog(format: string): Promise<Download> {
    const dialog = this.page.getByRole('dialog', { name: t('common_export') });
    const name = format.replace(/[()]/g, '\\$&');
    await dialog.getByRole('radio', { name: new RegExp(`^${name}(?![-\\w])`) }).check();
    return this.download(() =>
      dialog.getByRole('button', { name: t('common_export'), exact: true }).click(),
    );
  }

  /** The file that comes of an action. */
  async download(act: () => Promise<void>): Promise<Download> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const bytes = await readFile(await download.path());
    return { name: download.suggestedFilename(), bytes, text: bytes.toString() };
  }
}
