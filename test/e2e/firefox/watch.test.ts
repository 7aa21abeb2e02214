import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { builtExtension } from '../../tools/build';
import { withClock } from '../../tools/clock';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import type { FirefoxOptions } from '../../tools/firefox-browser';
import { byScript, LocalServer } from '../../tools/server';
import { Publisher } from '../../watch/server/publisher';
import { t } from '../support/texts';
import { day, longest, noon } from '../support/watch-world';
import { FirefoxReader } from './reader';

const { forthcoming, open, restricted, successor } = samples;

const firefox = ensureFirefox();

describe.skipIf(!firefox)('while a reader of Firefox looks away', () => {
  let publisher: Publisher;
  let server: LocalServer;
  let reader: FirefoxReader | undefined;
  const folders: string[] = [];
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => publisher.answer(url));
  });
  beforeEach(() => {
    publisher = new Publisher();
    server.forget();
  });
  afterEach(() => reader?.browser.close());
  afterAll(async () => {
    await server?.close();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });

  /** @param ahead by so many days the background's clock is ahead of that of Stet's pages */
  async function start(
    { ahead = 0, speed }: { ahead?: number; speed: number },
    options: Pick<FirefoxOptions, 'idle'> = {},
  ): Promise<FirefoxReader> {
    const executablePath = firefox ?? expect.fail();
    const from = Date.now();
    const clock = { shows: noon(from + ahead * day), from, speed };
    const extensionDir = await withClock(builtExtension('firefox'), clock);
    folders.push(extensionDir);
    const { port } = server;
    reader = await FirefoxReader.start({ executablePath, extensionDir, port, ...options });
    return reader;
  }

  /** Requests of the background's. */
  const asked = () => server.asked('oxfordre.com').filter(byScript);

  it('an entry that is replaced is told of once, and quiet once the newer version is added', async () => {
    const reader = await start({ speed: 60 });
    const { page, button } = await reader.visit(latestAddress(successor));
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    await page.close();
    publisher.replace(Date.now() + 14 * day);

    const library = await reader.library();
    await library.hearNotifications();
    await library.pass(longest);
    const [told, ...more] = await eventually('a notification', async () => {
      const all = await library.notifications();
      return all.length > 0 ? all : undefined;
    });
    expect(more).toEqual([]);
    expect(told?.title).toBe(t('background_newsTitle_one', '1'));
    expect(told?.message).toContain(successor.title);
    await library.seesBadge('1');
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.headers.cookie).toBeUndefined();

    await library.go('common_tabAlerts');
    await library.shows('Added a section on satellite gauging');
    await library.shows('groundwater');
    await library.press('alerts_addNewer');
    await library.shows(t('pageShell_adoptedToast'));
    await library.seesBadge('');

    await library.pass(longest);
    await eventually('another check', async () => asked().length === 2 || undefined);
    await library.seesBadge('');
    expect(await library.notifications()).toHaveLength(1);
  });

  it('a round goes on that outlives its background', async () => {
    // Between two requests to the host pass seconds, longer than the background may idle.
    const reader = await start({ ahead: 100, speed: 24 }, { idle: 1_000 });
    const saved = [forthcoming, open, restricted];
    for (const sample of saved) {
      const { page } = await reader.visit(sample);
      const popup = await reader.popup(page);
      // By the page itself: while the clock runs ahead, Firefox is late with what it tells of roles.
      await popup.page.waitForSelector('.capture-form-actions .button--primary');
      await popup.page.$eval('.capture-form-actions .button--primary', (save) => {
        if (save instanceof HTMLElement) save.click();
      });
      await popup.shows(t('common_openEntry'));
      await popup.page.close();
    }
    const library = await reader.library();
    await library.pass(0);
    await eventually(
      'a request for each entry',
      async () => new Set(asked().map(({ url }) => url.href)).size === saved.length || undefined,
      40_000,
    );
    expect(server.mostAtOnce(byScript)).toBe(1);
  });
});
