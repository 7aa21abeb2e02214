import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { respond, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { ensureFirefox } from '../../tools/firefox';
import { byScript } from '../../tools/server';
import { Registries } from '../../watch/server/registries';
import { plural, t } from '../support/texts';
import { FirefoxWatchedEntry } from './watched-entry';

/** The extension's API, in functions that run on its own pages. */
declare const chrome: typeof browser;

const { open, restricted } = samples;
const firefox = ensureFirefox();
const weirs = {
  doi: '10.5555/rivers.weirs',
  title: 'Weirs and Their Keepers',
  authors: [{ given: 'Ada', family: 'Osier' }],
  issued: '2011-03-04',
};

describe.skipIf(!firefox)('adding by identifier in Firefox', () => {
  let entry: FirefoxWatchedEntry;
  beforeAll(async () => {
    const registries = new Registries();
    registries.crossref(weirs);
    entry = await FirefoxWatchedEntry.start(
      firefox ?? expect.fail(),
      latestAddress(restricted),
      ({ url }) =>
        // The publisher leads from the address that was pasted to the one that it has now.
        url.pathname === '/moved'
          ? { status: 302, headers: { location: latestAddress(open) }, body: '' }
          : (respond(url) ?? registries.answer(url)),
    );
  });
  afterAll(() => entry?.close());

  const asked = () => entry.server.asked().filter(byScript);

  it('asks registries with their permission at the click, and pages where they lead', async () => {
    const { library } = entry;
    entry.server.forget();
    await library.press('add_button');
    await library.page.focus('dialog textarea');
    await library.page.keyboard.type(`${weirs.doi} https://oxfordre.com/moved`);
    await library.shows(plural('add_lookUp', 2));
    expect(asked()).toEqual([]);
    await library.pressNamed(plural('add_lookUp', 2));
    await library.shows(weirs.title);
    await library.shows(open.title);
    for (const { headers } of asked()) {
      expect(headers.origin).toBeUndefined();
      expect(JSON.stringify(headers)).not.toContain('moz-extension');
      expect(headers.cookie).toBeUndefined();
    }
    await library.pressNamed(plural('add_save', 2));
    await eventually('three entries', async () => {
      const titles = await library.page.evaluate(() =>
        [...document.querySelectorAll('.entry-row-title bdi')].map((title) => title.textContent),
      );
      return titles.length === 3 ? true : undefined;
    });
  });

  it('has the keyword in its address bar', async () => {
    const manifest = await entry.library.page.evaluate(() => chrome.runtime.getManifest());
    expect(manifest.omnibox).toEqual({ keyword: 'stet' });
  });

  it('says why nothing was found', async () => {
    const { library } = entry;
    await library.press('add_button');
    await library.page.focus('dialog textarea');
    await library.page.keyboard.type('10.5555/nowhere');
    await library.shows(plural('add_lookUp', 1));
    await library.pressNamed(plural('add_lookUp', 1));
    await library.shows(t('add_whyNotOnRecordBoth'));
  });
});
