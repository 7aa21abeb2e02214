import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundle } from '../../bench/bundle';
import { sampleBackup } from '../../library/support/sample';
import { builtExtension } from '../../tools/build';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { ZoteroServer } from '../../tools/zotero-server';
import { FirefoxReader, FirefoxStetPage } from '../firefox/reader';
import type * as bringing from '../support/in-page/restore-backup';
import { Reader } from '../support/reader';
import { StetPage } from '../support/stet-page';
import { t } from '../support/texts';

/** What the bundle leaves in the page. */
declare const e2eBring: typeof bringing;

/** Zotero's own: the extension asks no other. */
const port = 23_119;
const size = 60;
const backup = sampleBackup(size);
const [first, second] = backup.entries;

/** Whether a program of this computer listens there already. */
async function isTaken(): Promise<boolean> {
  try {
    await (await ZoteroServer.start({}, port)).close();
    return false;
  } catch {
    return true;
  }
}

const taken = await isTaken();
if (taken) console.warn(`Skipped: another program listens on port ${port}.`);

describe.skipIf(taken)('Send to Zotero', () => {
  let reader: Reader;
  let zotero: ZoteroServer | undefined;

  beforeAll(async () => {
    // No page is visited: only Zotero is within reach.
    reader = await Reader.startAt(port, builtExtension());
    await reader.browser.grant('http://127.0.0.1/*');
    const library = await reader.library();
    await library.page.evaluate(
      await bundle('../e2e/support/in-page/restore-backup.ts', 'e2eBring'),
    );
    await library.page.evaluate((entries) => e2eBring.bring(entries), backup);
    await library.page.close();
  });
  afterEach(async () => {
    await zotero?.close();
    zotero = undefined;
  });
  afterAll(() => reader?.browser.close());

  async function start(setup: Parameters<typeof ZoteroServer.start>[0] = {}) {
    zotero = await ZoteroServer.start(setup, port);
    return zotero;
  }

  /** Opens an entry, and the dialog on it. */
  async function beginWith(entry: { id: string } | undefined): Promise<StetPage> {
    const path = await reader.browser.address(`library.html#all?entry=${entry?.id}`);
    const library = new StetPage(await reader.browser.open(path));
    await library.page
      .getByRole('article')
      .getByRole('button', { name: t('common_sendToZotero') })
      .click();
    return library;
  }

  /** Opens the dialog on the whole library. */
  async function beginWithAll(): Promise<StetPage> {
    const library = await reader.library();
    await library.page.locator('.listed-row, .entry-row').first().waitFor();
    await library.press('libraryPage_menu');
    await library.press('common_sendToZotero');
    return library;
  }

  it('says that Zotero does not run, and goes on once it does', async () => {
    const library = await beginWith(first);
    await library.says('zotero_notRunning');
    await start();
    await library.press('common_tryAgain');
    await library.button('zotero_send_one', '1').waitFor();
    await library.page.close();
  });

  it.each([
    ['zotero_tooOld', { age: 'no-targets' }],
    ['zotero_readOnly', { places: [{ id: 'L1', name: 'My Library', level: 0 }], readOnly: true }],
  ] as const)('says %s', async (words, setup) => {
    await start(setup);
    const library = await beginWith(first);
    await library.says(words);
    await library.page.close();
  });

  it('says what Zotero answered where it does not save', async () => {
    await start({ indigestible: [first?.versions[0].capture.title ?? ''] });
    const library = await beginWith(first);
    await library.press('zotero_send_one', '1');
    await library.says('zotero_refused', '500');
    await library.page.close();
  });

  it('sends an entry to the collection chosen, and knows it there from then on', async () => {
    const server = await start({ localApi: true });
    const library = await beginWith(first);
    const target = library.page.getByRole('combobox', { name: t('zotero_target') });
    expect(await target.inputValue()).toBe('L1');
    await target.selectOption('C8');
    await library.press('zotero_send_one', '1');
    await library.says('zotero_sent_one', '1', 'Chapter two');
    const capture = first?.versions[0].capture;
    expect(server.items).toMatchObject([
      {
        place: 'C8',
        tags: ['to read'],
        fields: {
          itemType: 'encyclopediaArticle',
          title: capture?.title,
          encyclopediaTitle: capture?.containerTitle,
          DOI: capture?.doi,
          extra: 'Citation Key: sample0\nVersion: 0',
        },
      },
    ]);
    await library.page.close();

    const again = await beginWith(first);
    await again.says('zotero_held_one', '1');
    await again.says('zotero_nothing');
    // Another library does not have it.
    await again.page.getByRole('combobox', { name: t('zotero_target') }).selectOption('L4');
    await again.button('zotero_send_one', '1').waitFor();
    await again.page.close();
  });

  it('remembers what it sent where Zotero does not tell', async () => {
    await start();
    const library = await beginWith(first);
    await library.says('zotero_remembered_one', '1');
    await library.says('zotero_hint');
    await library.page.close();
    const other = await beginWith(second);
    await other.button('zotero_send_one', '1').waitFor();
    await other.page.close();
  });

  it('goes on where Zotero ended midway, and leaves nothing out', async () => {
    const ending = await start();
    ending.holds = true;
    const library = await beginWithAll();
    await library.press('zotero_send_other', String(size - 1));
    await eventually('a save that waits', async () => ending.waiting > 0 || undefined);
    await ending.close();
    await library.says('zotero_notRunning');
    const server = await start();
    // The browser asks once more by itself where a connection breaks.
    server.losesAnswer = true;
    await library.press('common_tryAgain');
    await library.press('zotero_send_other', String(size - 1));
    await library.says('zotero_sent_other', String(size - 1), 'My Library');
    const titles = server.items.map(({ fields }) => fields.title);
    expect(new Set(titles).size).toBe(size - 1);
    expect(titles).toHaveLength(size - 1);
    await library.page.close();
    const again = await beginWithAll();
    await again.says('zotero_remembered_other', String(size));
    await again.page.close();
  });

  it('stops when told, and says how far it came', async () => {
    const server = await start();
    const library = await beginWithAll();
    await library.page.getByRole('checkbox', { name: t('zotero_again') }).check();
    server.holds = true;
    await library.press('zotero_send_other', String(size));
    await library.press('common_stop');
    await eventually('a save that waits', async () => server.waiting > 0 || undefined);
    server.release();
    await library.page.getByText(/^Stopped\./).waitFor();
    expect(server.items.length).toBeLessThan(size);
    await library.page.close();
  });
});

const firefox = ensureFirefox();

describe.skipIf(taken || !firefox)('Send to Zotero in Firefox', () => {
  it('asks for this computer at the click, and sends', async () => {
    const executablePath = firefox ?? expect.fail();
    const server = await ZoteroServer.start({}, port);
    const { browser } = await FirefoxReader.start({ executablePath, port });
    onTestFinished(async () => {
      await browser.close();
      await server.close();
    });
    const seeding = await browser.openOwn('library.html');
    await seeding.evaluate(await bundle('../e2e/support/in-page/restore-backup.ts', 'e2eBring'));
    await seeding.evaluate((entries) => e2eBring.bring(entries), sampleBackup(1));
    await seeding.close();
    const library = new FirefoxStetPage(
      await browser.openOwn(`library.html#all?entry=${first?.id}`),
    );
    await library.press('common_sendToZotero');
    await library.press('zotero_send_one', '1');
    await library.shows(t('zotero_sent_one', '1', 'My Library'));
    expect(server.titles('L1')).toEqual([first?.versions[0].capture.title]);
  });
});
