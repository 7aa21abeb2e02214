/**
 * Takes the README's pictures of the built extension: on the sample pages the button, the popup and
 * an alert, and the library with invented entries. `npm run build && npm run pictures`.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Backup } from '../../utils/model/backup-schema';
import { samples } from '../demo/encyclopedia';
import { manyVersions } from '../e2e/support/entry-samples';
import { Reader } from '../e2e/support/reader';
import { t } from '../e2e/support/texts';
import { sampleBackup } from '../library/support/sample';
import { projectDir } from './build';

const folder = join(projectDir, 'docs', 'pictures');
const { restricted, superseded, successor } = samples;

/** A picture's size in CSS pixels: the popup's above its foot, for all three stand side by side. */
const size = { width: 400, height: 536 };

/** A window whose lower right corner, of that size, holds nothing of the page's main column. */
const window = { width: 1200, height: 700 };

/** The window in which the library is shown. */
const desk = { width: 1280, height: 800 };

/** Where a picture begins, and how large it is where it is no popup's. */
interface Part {
  x: number;
  y: number;
  width?: number;
  height?: number;
}

const made = { createdAt: 0, editedAt: 0 };
/** A library of some size, filed under a reader's own headings. */
const shelved: Backup = {
  collections: [
    { id: 'thesis', name: 'Thesis', ...made },
    { id: 'harbours', name: 'Chapter 1: Harbours', parent: 'thesis', ...made },
    { id: 'tolls', name: 'Chapter 2: Tolls', parent: 'thesis', ...made },
    { id: 'teaching', name: 'Teaching', ...made },
  ],
  entries: [
    { ...manyVersions, collections: ['harbours'] },
    ...sampleBackup(180).entries.map((entry, at) => ({
      ...entry,
      collections: at % 3 === 0 ? ['harbours'] : at % 5 === 0 ? ['tolls', 'teaching'] : [],
    })),
  ],
};

await mkdir(folder, { recursive: true });
const reader = await Reader.start();
try {
  const unsaved = await reader.visit(restricted);
  const popup = await reader.popup(unsaved.page);
  await popup.button('common_save').waitFor();
  await take('popup', popup.page);

  const older = await reader.visit(superseded);
  await older.page.setViewportSize(window);
  await older.button.press(t('page_save'));
  await older.button.waitFor(t('page_savedReplaced'));
  await older.page.mouse.move(0, 0);
  await take('button', older.page, {
    x: window.width - size.width,
    y: window.height - size.height,
  });

  const newer = await reader.visit(successor);
  await newer.button.waitFor(t('page_newer'));
  const alerts = await reader.popup(newer.page);
  await alerts.tab('common_tabAlerts');
  await alerts.entry(superseded.title).getByText(t('versions_whatChanged')).waitFor();
  await take('alert', alerts.page);

  const library = await reader.library();
  await library.page.setViewportSize(desk);
  await library.bring(shelved);
  await library.press('settings_registriesNo');
  const entry = await library.openEntry('Harbour Lights and Law');
  await entry.getByRole('heading', { name: t('fields_summary') }).waitFor();
  await take('library', library.page, { x: 0, y: 0, ...desk });
} finally {
  await reader.browser.close();
}

/** Takes the picture of a part of a page, in CSS pixels. */
async function take(name: string, page: Page, part: Part = { x: 0, y: 0 }): Promise<void> {
  await page.bringToFront();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.screenshot({ path: join(folder, `${name}.png`), clip: { ...size, ...part } });
}
