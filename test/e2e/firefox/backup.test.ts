import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { respond, samples } from '../../demo/encyclopedia';
import { ensureFirefox } from '../../tools/firefox';
import { LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { FirefoxReader } from './reader';

const { restricted } = samples;
const firefox = ensureFirefox();

describe.skipIf(!firefox)('Firefox', () => {
  let server: LocalServer;
  let reader: FirefoxReader | undefined;
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => respond(url));
  });
  afterEach(() => reader?.browser.close());
  afterAll(() => server.close());

  it('keeps backups outside its database, and brings a lost library back from them', async () => {
    const executablePath = firefox ?? expect.fail();
    reader = await FirefoxReader.start({ executablePath, port: server.port });
    const { button } = await reader.visit(restricted);
    await button.waitFor(t('page_save'));
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    const settings = await reader.settings();
    await settings.shows('· 1 entry');

    await settings.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase('stet');
          request.onsuccess = () => resolve();
          request.onerror = () => reject(request.error);
        }),
    );
    const library = await reader.library();
    await library.shows(t('backup_lossAllTitle'));
    await library.page.evaluate(() => {
      document.querySelector<HTMLElement>('.loss-note .button--primary')?.click();
    });
    await library.lists(restricted.title);
    await library.seesBadge('');
  });
});
