/**
 * The reader's path through Stet, played by itself: each step is printed, and leaves its
 * screenshots and exports in `tour/`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { formats } from '../../utils/export/all-formats';
import { Reader } from '../e2e/support/reader';
import type { Download } from '../e2e/support/stet-page';
import { t } from '../e2e/support/texts';
import { projectDir } from '../tools/build';
import { samples } from './encyclopedia';
import { address } from './sample';

const folder = join(projectDir, 'tour');
const { superseded, successor, restricted, open } = samples;

/** A reader's own file, which cites the version that was replaced. */
const bibliography = `@incollection{rivers,
  author    = {${superseded.authors.map(({ family, given }) => `${family}, ${given}`).join(' and ')}},
  title     = {${superseded.title}},
  booktitle = {${superseded.subject.name}},
  url       = {${address(superseded)}},
}
`;

/** From a phone to a large desk, in CSS pixels. */
const screens = [
  [320, 640],
  [768, 1024],
  [1600, 1000],
] as const;

let steps = 0;

/** Plays the tour. Rejects with the step that failed and why. */
export async function tour(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const reader = await Reader.start();
  try {
    await play(reader);
  } finally {
    await reader.browser.close();
  }
  console.log(`\nScreenshots and exports are in ${folder}.`);
}

async function play(reader: Reader): Promise<void> {
  for (const sample of [restricted, open]) {
    await step(`Saves “${sample.title}” with the button on its page.`, async () => {
      const { page, button } = await reader.visit(sample);
      await button.press(t('page_save'));
      await button.waitFor(t('page_saved'));
      await shoot(page, 'saved');
      await page.close();
    });
  }

  const { page, button } = await step('Opens an entry whose version was replaced.', async () => {
    const visit = await reader.visit(superseded);
    await visit.button.press(t('page_more'));
    await visit.button.waitFor(t('page_saveThis'));
    await shoot(visit.page, 'replaced');
    return visit;
  });

  await step('Saves that version: the button says that it was replaced, and by what.', async () => {
    await button.press(t('page_saveThis'));
    await button.waitFor(t('page_savedReplaced'));
    await reader.seesBadge('1');
    await shoot(page, 'saved-replaced');
  });

  const popup = await step('Opens the popup: what was read off the page.', async () => {
    const opened = await reader.popup(page);
    await opened.button('common_openEntry').waitFor();
    await shoot(opened.page, 'popup-this-page');
    return opened;
  });

  await step('Goes to what is saved.', async () => {
    await popup.tab('common_tabSaved');
    await popup.lists(superseded.title, open.title, restricted.title);
    await shoot(popup.page, 'popup-saved');
  });

  await step('Adds a tag and a note.', async () => {
    await popup.openEntry(superseded.title);
    await popup.addTag('chapter two');
    await popup.writeNote('Compare the three lines of argument.');
    await shoot(popup.page, 'popup-entry');
  });

  await step('Goes to the alert that the save has raised.', async () => {
    await popup.tab('common_tabAlerts');
    await popup.entry(superseded.title).waitFor();
    await shoot(popup.page, 'popup-alerts');
    await popup.page.close();
  });

  await step('Opens the newer version, which is offered, and adds it.', async () => {
    const newer = await reader.visit(successor);
    await newer.button.press(t('page_newer'));
    await newer.button.waitFor(t('page_addThis'));
    await shoot(newer.page, 'newer');
    const alerts = await reader.popup(newer.page);
    await alerts.tab('common_tabAlerts');
    await alerts.entry(superseded.title).getByText(t('versions_whatChanged')).waitFor();
    await shoot(alerts.page, 'popup-alert-changes');
    await alerts.page.close();
    await newer.page.bringToFront();
    await newer.button.press(t('page_addThis'));
    await newer.button.waitFor(t('page_saved'));
    await reader.seesBadge('');
  });

  const library = await step('Opens the library: both versions stand side by side.', async () => {
    const opened = await reader.library();
    await opened.page.setViewportSize({ width: 1280, height: 860 });
    const entry = await opened.openEntry(superseded.title);
    await entry.getByRole('heading', { name: t('fields_versions') }).waitFor();
    await shoot(opened.page, 'library');
    return opened;
  });

  await step('Looks at the library on screens of every width.', async () => {
    for (const [width, height] of screens) {
      await library.page.setViewportSize({ width, height });
      await shoot(library.page, `library-${width}`);
    }
    await library.page.setViewportSize({ width: 1280, height: 860 });
  });

  await step('Compares the two versions, and copies a citation of the newer one.', async () => {
    const entry = library.entry(superseded.title);
    await entry.getByRole('button', { name: t('versions_compareVersions') }).click();
    await shoot(library.page, 'difference');
    await entry.getByRole('button', { name: t('citations_copyCitation') }).click();
    await entry.locator('.citation-text').getByText(successor.title).waitFor();
    await shoot(library.page, 'citation');
    await library.page.keyboard.press('Escape');
  });

  await step('Searches as it types, with a field of its own.', async () => {
    await library.search(`author:${restricted.authors[0]?.family}`);
    await library.lists(restricted.title);
    await shoot(library.page, 'search');
    await library.search('');
  });

  await step('Looks at the library at a glance.', async () => {
    await library.navItem(t('common_overview')).click();
    await library.page.getByRole('table').first().waitFor();
    await shoot(library.page, 'overview');
  });

  await step(
    'Checks a bibliography that cites the replaced version, and puts it right.',
    async () => {
      await library.navItem(t('bibliography_title')).click();
      const [chooser] = await Promise.all([
        library.page.waitForEvent('filechooser'),
        library.press('common_chooseFile'),
      ]);
      const buffer = Buffer.from(bibliography);
      await chooser.setFiles({ name: 'thesis.bib', mimeType: 'text/plain', buffer });
      await library.says('common_countedOutcome', t('bibliography_outcomeReplaced'), '1');
      await shoot(library.page, 'bibliography');
      await keep(await library.download(() => library.press('bibliography_reportMarkdown')));
      await keep(await library.download(() => library.press('bibliography_correctedFile')));
      await library.navItem(t('common_everything')).click();
    },
  );

  for (const { name } of formats) {
    await step(`Exports everything as ${name}.`, async () => {
      await keep(await library.export(name));
    });
  }

  await step('Writes a backup.', async () => {
    await keep(await library.download(() => library.chooseInMenu('common_backUp')));
  });

  await step('Restarts the browser: everything is still there.', async () => {
    await reader.browser.restart();
    const again = await reader.library();
    await again.lists(superseded.title, open.title, restricted.title);
    const entry = await again.openEntry(superseded.title);
    await entry.getByText('chapter two').waitFor();
    const visit = await reader.visit(successor);
    await visit.button.waitFor(t('page_saved'));
    await shoot(again.page, 'after-restart');
  });
}

async function step<T>(what: string, act: () => Promise<T>): Promise<T> {
  steps += 1;
  console.log(`${String(steps).padStart(2)}. ${what}`);
  try {
    return await act();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Step ${steps} failed (${what}): ${reason}`, { cause: error });
  }
}

/** Takes a screenshot in light and one in dark. */
async function shoot(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  // The button's words appear a moment after what they tell of.
  await page.evaluate(async () => {
    await document.documentElement.animate([], 200).finished;
  });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: place(`${name}-${colorScheme}.png`) });
  }
}

async function keep({ name, bytes }: Download): Promise<void> {
  await writeFile(place(name), bytes);
}

/** Where a file of the present step goes. */
function place(name: string): string {
  return join(folder, `${String(steps).padStart(2, '0')}-${name}`);
}
