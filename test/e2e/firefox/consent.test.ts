import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { respond, samples } from '../../demo/encyclopedia';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { LocalServer } from '../../tools/server';
import { t } from '../support/texts';
import { FirefoxReader, type FirefoxStetPage } from './reader';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

const grantedSchema = v.object({ data_collection: v.array(v.string()) });

const firefox = ensureFirefox();

describe.skipIf(!firefox)('Firefox’s own consent', () => {
  let server: LocalServer;
  let reader: FirefoxReader;
  beforeAll(async () => {
    server = await LocalServer.start(({ url }) => respond(url));
    const executablePath = firefox ?? expect.fail();
    reader = await FirefoxReader.start({ executablePath, port: server.port });
  });
  afterEach(() => reader.browser.close());
  afterAll(() => server.close());

  /** The kinds of data that Firefox lets Stet send. */
  async function granted({ page }: FirefoxStetPage): Promise<string[]> {
    const all: unknown = await page.evaluate(() => chrome.permissions.getAll());
    return v.parse(grantedSchema, all).data_collection;
  }

  /** Waits until these registries, and no others, are switched on in the settings. */
  async function asks({ page }: FirefoxStetPage, count: number): Promise<void> {
    await eventually(`${count} registries that are asked`, async () => {
      const on = await page.$$eval(
        '[aria-describedby=registries-words] input',
        (boxes) => boxes.filter((box) => box instanceof HTMLInputElement && box.checked).length,
      );
      return on === count ? true : undefined;
    });
  }

  it('is asked for with the registries and the address, and its end is theirs', async () => {
    const { button } = await reader.visit(samples.restricted);
    await button.press(t('page_save'));
    await button.waitFor(t('page_saved'));
    const library = await reader.library();
    expect(await granted(library)).toEqual([]);
    await library.press('settings_registriesYes');
    await eventually('a consent', async () =>
      (await granted(library)).includes('websiteContent') ? true : undefined,
    );

    const settings = await reader.settings();
    await asks(settings, 4);
    await settings.page.type('#contact', 'ada@example.org');
    await settings.page.keyboard.press('Tab');
    await eventually('a consent for the address', async () =>
      (await granted(library)).includes('personallyIdentifyingInfo') ? true : undefined,
    );

    await settings.page.evaluate(async () => {
      const withdrawn = { origins: [], data_collection: ['websiteContent'] };
      await chrome.permissions.remove(withdrawn);
    });
    await asks(settings, 0);
    expect(await granted(library)).toEqual(['personallyIdentifyingInfo']);
  });
});
