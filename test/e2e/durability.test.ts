import { afterEach, beforeEach, expect, it } from 'vitest';
import { samples } from '../demo/encyclopedia';
import { Reader } from './support/reader';
import { t } from './support/texts';

const { restricted, superseded } = samples;

let reader: Reader;
beforeEach(async () => {
  reader = await Reader.start();
});
afterEach(() => reader?.browser.close());

it.each(['closed', 'killed'] as const)(
  'a browser that was %s brings everything back',
  async (how) => {
    const { page, button } = await reader.visit(superseded);
    await button.press(t('page_save'));
    await button.waitFor(t('page_savedReplaced'));
    const popup = await reader.popup(page);
    await popup.tab('common_tabSaved');
    await popup.openEntry(superseded.title);
    await popup.addTag('kept');

    await reader.browser.restart(how);

    await reader.seesBadge('1');
    const again = await reader.visit(superseded);
    await again.button.waitFor(t('page_savedReplaced'));
    const library = await reader.library();
    await library.lists(superseded.title);
    const entry = await library.openEntry(superseded.title);
    await entry.getByText('kept', { exact: true }).waitFor();
  },
);

it('a worker killed in the middle of a save leaves no half entry, and the save is made', async () => {
  const { button } = await reader.visit(restricted);
  await button.waitFor(t('page_save'));
  const worker = await reader.browser.worker();
  // From its first write on the transaction is kept busy, so that it never comes to its commit.
  const written = worker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...args) {
          const keepOpen = () => {
            this.get('').onsuccess = keepOpen;
          };
          keepOpen();
          resolve();
          return put.apply(this, args);
        };
      }),
  );
  await button.press(t('page_save'));
  await written;
  await reader.browser.stopWorker();

  await button.waitFor(t('page_saved'));
  const library = await reader.library();
  await library.lists(restricted.title);
  const entry = await library.openEntry(restricted.title);
  await entry.getByRole('heading', { name: t('fields_versions') }).waitFor();
  expect(await entry.getByRole('button', { name: t('versions_compareVersions') }).count()).toBe(0);
});

it('a worker that was stopped wakes for the next save', async () => {
  const { button } = await reader.visit(restricted);
  await button.waitFor(t('page_save'));
  await reader.browser.stopWorker();
  await button.press(t('page_save'));
  await button.waitFor(t('page_saved'));
});

it('a page says that its library is still being brought up to date, and then shows it', async () => {
  const { page: other } = await reader.settings();
  // An upgrade that goes on as long as its page is not told to end it.
  await other.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('stet');
        const opening = indexedDB.open('stet', 1);
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('upgraded');
          const goOn = () => {
            if (document.title === 'done') opening.transaction?.abort();
            else store.get(0).onsuccess = goOn;
          };
          goOn();
          resolve();
        };
      }),
  );
  const { page } = await reader.library();
  const words = page.getByText(t('pageShell_openingSlow'));
  await words.waitFor();
  await other.evaluate(() => {
    document.title = 'done';
  });
  await page.getByText(t('empty_savedTitle')).waitFor();
  expect(await words.count()).toBe(0);
});
