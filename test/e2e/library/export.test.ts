import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { formats } from '../../../utils/export/all-formats';
import { sampleBackup, sampleCapture } from '../../library/support/sample';
import { faults } from '../support/faults';
import { Reader } from '../support/reader';
import type { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

const entries = 2_000;
const newest = sampleCapture(entries - 1);

let reader: Reader;
let library: StetPage;
beforeAll(async () => {
  reader = await Reader.start();
  library = await reader.library();
  await library.bring(sampleBackup(entries));
});
beforeEach(async () => {
  await library.page.reload();
  await library.row(newest.title).waitFor();
});
afterAll(() => reader?.browser.close());

async function openDialog(): Promise<Locator> {
  const bar = library.page.getByRole('banner');
  await bar.getByRole('button', { name: t('common_export'), exact: true }).click();
  return library.page.getByRole('dialog', { name: t('common_export') });
}

it('is chosen at the keyboard, shown before it is written, and left by Escape', async () => {
  const dialog = await openDialog();
  await dialog.getByText(t('export_preview')).click();
  await dialog.getByText('@incollection{').waitFor();
  expect(await faults(library.page)).toEqual([]);
  const keys = dialog.getByRole('textbox', { name: t('export_keys') });
  await keys.fill('autor');
  await dialog.getByText(t('export_keysBad', 'autor')).waitFor();
  expect(
    await dialog.getByRole('button', { name: t('common_export'), exact: true }).isDisabled(),
  ).toBe(true);
  await keys.fill("'my-' + year");
  await dialog.getByText('@incollection{my-').waitFor();
  await library.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

// What a format has of some entries alone is tried where there are some.
const whole = formats.filter(({ isSparse }) => !isSparse);

it.each(whole.map(({ id, name, extension }) => [id, name, extension] as const))(
  'hands out the whole library as %s',
  async (_, name, extension) => {
    await openDialog();
    const file = await library.exportInDialog(name);
    expect(file.name).toMatch(new RegExp(`^stet-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
    await library.says('common_exportedToast', file.name);
    // A zip's names stand in it as they are.
    expect(file.text.split(`(${entries - 1})`).length).toBeGreaterThan(1);
    expect(file.text.length).toBeGreaterThan(entries * 100);
  },
);

it('proposes at the next time what was chosen at the last', async () => {
  const dialog = await openDialog();
  await dialog.getByRole('radio', { name: /^CSV/ }).check();
  await dialog.getByRole('checkbox', { name: t('export_abstracts') }).uncheck();
  const { text } = await library.exportInDialog('CSV');
  expect(text).not.toContain('The sources are few');
  const again = await openDialog();
  await again.getByRole('radio', { name: /^CSV/, checked: true }).waitFor();
  await again.getByRole('checkbox', { name: t('export_abstracts'), checked: false }).waitFor();
  await library.page.keyboard.press('Escape');
});

it('is the backup, too, which holds more than is chosen', async () => {
  const dialog = await openDialog();
  const { name, text } = await library.exportInDialog('Backup');
  await dialog.waitFor({ state: 'detached' });
  expect(name).toMatch(/^stet-backup-/);
  expect(JSON.parse(text)).toHaveProperty('entries.length', entries);
});

it('tells how far it is, and stops without a file', async () => {
  const worker = await reader.browser.worker();
  const got: string[] = [];
  library.page.on('download', (download) => got.push(download.suggestedFilename()));
  const dialog = await openDialog();
  await dialog.getByRole('radio', { name: /^RIS/ }).check();
  await worker.evaluate(holdLibrary);
  try {
    await dialog.getByRole('button', { name: t('common_export'), exact: true }).click();
    await dialog.getByRole('progressbar', { name: t('export_exporting') }).waitFor();
    await dialog.getByRole('button', { name: t('common_stop'), exact: true }).click();
  } finally {
    await worker.evaluate(() => Object.assign(globalThis, { isHeld: false }));
  }
  await dialog.getByRole('button', { name: t('export_cancel'), exact: true }).click();
  expect(got).toEqual([]);
});

it('says of a retracted version that it was, whatever it is exported as', async () => {
  const capture = sampleCapture(entries);
  const [entry] = sampleBackup(1).entries;
  if (!entry) throw new Error('no sample');
  await library.bring({
    collections: [],
    entries: [
      {
        ...entry,
        id: 'retracted',
        identities: ['url:example.org/retracted'],
        key: 'retracted',
        versions: [{ ...entry.versions[0], id: 'retracted-0', capture }],
        alerts: [
          {
            id: 'retraction',
            versionId: 'retracted-0',
            kind: 'retracted',
            supersession: {
              grade: 'stated',
              date: '2024-02-03',
              evidence: { text: 'The editors retracted this entry.', url: capture.url },
            },
            state: 'unseen',
            raisedAt: entry.savedAt,
          },
        ],
      },
    ],
  });
  for (const format of ['BibTeX', 'RIS', 'CSL-JSON', 'Wikipedia']) {
    await openDialog();
    expect((await library.exportInDialog(format)).text).toContain('Retracted on 2024-02-03');
  }
});

it('hands out what can be read where a part cannot, as a file that is whole in itself', async () => {
  await library.page.evaluate(async () => {
    const opening = indexedDB.open('stet');
    const db = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = db.transaction('versions', 'readwrite');
    transaction.objectStore('versions').delete('sample-000700-0');
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
  });
  await openDialog();
  const { name, text } = await library.exportInDialog('CSL-JSON');
  await library.says('export_partial', name);
  // Newest first, in parcels of some two hundred: what comes before the parcel with the broken one.
  const written = JSON.parse(text).map(({ id }: { id: string }) => id);
  expect(written.length).toBeGreaterThan(1_000);
  expect(written).toContain('sample1000');
  expect(written).not.toContain('sample700');
});

/** Lets nobody read the library until it is let go; runs in the background. */
async function holdLibrary(): Promise<void> {
  const world: { isHeld?: boolean; indexedDB: IDBFactory } = globalThis;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = world.indexedDB.open('stet');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const store = database.transaction('entries', 'readwrite').objectStore('entries');
  world.isHeld = true;
  const hold = () => {
    if (world.isHeld) store.count('nobody').onsuccess = hold;
    else database.close();
  };
  hold();
}
