import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { registryHosts } from '../../../utils/watch/watch-settings';
import { places, samples } from '../../demo/encyclopedia';
import { latestAddress } from '../../demo/sample';
import { eventually } from '../../tools/eventually';
import { byBrowser, byScript } from '../../tools/server';
import { faults } from '../support/faults';
import { plainHeaders } from '../support/plain-headers';
import type { StetPage } from '../support/stet-page';
import { plural, t } from '../support/texts';
import { WatchWorld } from '../support/watch-world';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

const { open, restricted, forthcoming } = samples;
const weirs = {
  doi: '10.5555/rivers.weirs',
  title: 'Weirs and Their Keepers',
  authors: [{ given: 'Ada', family: 'Osier' }],
  issued: '2011-03-04',
  container: 'Invented Encyclopedia of Rivers',
};

let world: WatchWorld;
beforeAll(async () => {
  world = await WatchWorld.start();
  world.registries.crossref(weirs);
  await world.save(restricted);
  for (const id of ['crossref', 'datacite'] as const) {
    await world.reader.browser.grant(`https://${registryHosts[id]}/*`);
  }
});
afterAll(() => world?.end());

/** What Stet asked of anybody since the server last forgot. */
const requests = () => world.server.asked().filter((one) => byScript(one) && !byBrowser(one));
const asked = () => requests().map(({ url }) => url.host);

const dialogOf = (library: StetPage) =>
  library.page.getByRole('dialog', { name: t('add_title'), exact: true });
const field = (dialog: Locator) => dialog.getByRole('textbox', { name: t('add_field') });
const lookUp = (dialog: Locator, count: number) =>
  dialog.getByRole('button', { name: plural('add_lookUp', count), exact: true });
const save = (dialog: Locator, count: number) =>
  dialog.getByRole('button', { name: plural('add_save', count), exact: true });

describe('adding by identifier', () => {
  it('asks nobody before the click, and then nobody anything but the identifiers', async () => {
    const library = await world.reader.library();
    await library.lists(restricted.title);
    world.server.forget();
    await library.press('add_button');
    const dialog = dialogOf(library);
    await field(dialog).fill(`For the seminar: 10.5555/nowhere, and ${latestAddress(open)}.`);
    await lookUp(dialog, 2).waitFor();
    expect(requests()).toEqual([]);
    await lookUp(dialog, 2).click();
    await dialog.getByText(open.title).waitFor({ timeout: 60_000 });
    expect(asked().sort()).toEqual(['api.crossref.org', 'api.datacite.org', 'oxfordre.com']);
    for (const { url, headers } of requests()) {
      expect(decodeURIComponent(url.href)).not.toContain('seminar');
      const strays = Object.entries(headers).filter(
        ([name, value]) => !plainHeaders[name]?.test(String(value)),
      );
      expect(strays).toEqual([]);
      if (url.host === 'oxfordre.com') expect(url.href).toBe(latestAddress(open));
    }
    await library.page.close();
  });

  it('asks nobody until the reader says so, then shows what was found and what was not, line by line', async () => {
    const library = await world.reader.library();
    world.server.forget();
    await library.lists(restricted.title);
    await library.page.keyboard.press('n');
    const dialog = dialogOf(library);
    await field(dialog).fill(
      [
        `doi:${weirs.doi}`,
        '10.5555/nowhere',
        latestAddress(open),
        `${latestAddress(open)}-missing`,
        latestAddress(restricted),
        '9780306406158',
      ].join('\n'),
    );
    await dialog.getByText(plural('add_alreadySaved', 1), { exact: false }).waitFor();
    await dialog.getByText(t('add_isbnCheck'), { exact: false }).waitFor();
    expect(await faults(library.page)).toEqual([]);
    expect(asked()).toEqual([]);

    await lookUp(dialog, 4).click();
    await dialog.getByText(weirs.title).waitFor({ timeout: 60_000 });
    await dialog.getByText(open.title).waitFor();
    await dialog.getByText(t('add_fromRegistry', 'Crossref')).waitFor();
    await dialog.getByText(t('add_whyNotOnRecordBoth')).waitFor();
    await dialog.getByText(t('add_whyGone', 'oxfordre.com')).waitFor();
    await dialog.getByText(t('add_isbnCheck')).waitFor();
    expect(await faults(library.page)).toEqual([]);
    expect(asked().sort()).toEqual([
      'api.crossref.org',
      'api.datacite.org',
      'oxfordre.com',
      'oxfordre.com',
    ]);
    expect(world.server.mostAtOnce(({ url }) => url.host === 'oxfordre.com')).toBe(1);

    await save(dialog, 2).click();
    await dialog.waitFor({ state: 'detached' });
    await library.counts('add_addedToast', 2);
    const entry = await library.openEntry(weirs.title);
    await entry.getByText(t('add_fromRegistryPage', 'Crossref')).waitFor();
    await library.press('common_undo');
    await library.lists(restricted.title);
    await library.page.close();
  });

  it('is led to from an import of a text that names works and says nothing else of them', async () => {
    const library = await world.reader.library();
    world.server.forget();
    const list = `10.5555/nowhere\n${latestAddress(open)}\n`;
    const importing = await library.readIn('list.txt', list);
    await importing.getByText(plural('import_listedOnly', 2)).waitFor();
    expect(await faults(library.page)).toEqual([]);
    await importing.getByRole('button', { name: t('import_addListed') }).click();
    const dialog = dialogOf(library);
    await lookUp(dialog, 2).waitFor();
    expect(await field(dialog).inputValue()).toContain(list);
    expect(await faults(library.page)).toEqual([]);
    expect(requests()).toEqual([]);
    await library.page.close();
  });

  it('takes a paste onto the page, and is done by keys alone', async () => {
    const library = await world.reader.library();
    const { page } = library;
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, weirs.doi);
    const dialog = dialogOf(library);
    await lookUp(dialog, 1).waitFor();
    await page.keyboard.press('Enter');
    await save(dialog, 1).waitFor({ timeout: 30_000 });
    await save(dialog, 1).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await library.counts('add_addedToast', 1);
    // The two were saved by the clocks of a page and of the background, which are not the same here.
    await library.row(weirs.title).waitFor();
    await library.row(restricted.title).waitFor();

    // It is known from now on, and nobody is asked about it.
    await page.keyboard.press('n');
    await field(dialog).and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText(weirs.doi);
    await dialog.getByText(t('add_inLibrary'), { exact: true }).waitFor();
    const nothing = dialog.getByRole('button', { name: t('add_lookUpNone'), exact: true });
    expect(await nothing.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.close();
  });
});

describe('adding many', () => {
  it('reads open tabs as the reader sees them, and asks nobody', async () => {
    const { page: tab } = await world.reader.visit(latestAddress(open));
    const library = await world.reader.library();
    world.server.forget();
    await library.press('add_button');
    const dialog = dialogOf(library);
    await dialog.getByRole('button', { name: t('add_fromTabs') }).click();
    await dialog.getByText(t('add_askedNobody')).waitFor();
    expect(await faults(library.page)).toEqual([]);
    await lookUp(dialog, 1).click();
    await save(dialog, 1).click();
    await library.counts('add_addedToast', 1);
    expect(asked()).toEqual([]);
    await library.page.close();
    await tab.close();
  });

  it('lists the entries that a page links to, and marks what is held', async () => {
    const { page: results } = await world.reader.visit(places.search);
    const popup = await world.reader.popup(results);
    const [opened] = await Promise.all([
      world.reader.browser.context.waitForEvent('page'),
      popup.press('currentPage_linkedEntries'),
    ]);
    await opened.getByRole('dialog').getByText(t('add_listOfLinks')).waitFor();
    const dialog = opened.getByRole('dialog');
    await dialog.getByText(t('add_inLibrary')).first().waitFor();
    expect(await dialog.getByRole('checkbox').count()).toBeGreaterThan(2);
    expect(await dialog.getByRole('checkbox', { name: restricted.title }).isDisabled()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: forthcoming.title }).isChecked()).toBe(true);
    expect(await faults(opened)).toEqual([]);
    await opened.close();
    await results.close();
  });

  it('is stopped by the reader, and says what was not asked', async () => {
    const library = await world.reader.library();
    await library.press('add_button');
    const dialog = dialogOf(library);
    const addresses = Array.from({ length: 5 }, (_, at) => `${latestAddress(open)}${at}00`);
    await field(dialog).fill(addresses.join('\n'));
    await lookUp(dialog, 5).click();
    await dialog.getByText(t('add_askingSlow')).waitFor();
    await dialog.getByRole('button', { name: t('common_stop') }).click();
    await dialog.getByText(t('add_whyStopped')).first().waitFor();
    await dialog.getByRole('button', { name: t('add_tryAgain') }).waitFor();
    await library.page.close();
  });
});

describe('the keyword in the address bar', () => {
  it('suggests entries, opens one that is held, and adds or searches otherwise', async () => {
    const { browser: chromium } = world.reader;
    const worker = await chromium.worker();
    const suggestions = await eventually('suggestions', async () => {
      const found = await worker.evaluate(
        (words) =>
          new Promise<{ content: string; description: string }[]>((resolve) => {
            // The address bar itself is out of reach: its event is raised in its place.
            const { onInputChanged } = chrome.omnibox as unknown as {
              onInputChanged: { dispatch(text: string, suggest: typeof resolve): void };
            };
            onInputChanged.dispatch(words, resolve);
          }),
        'treaty',
      );
      return found.length > 0 ? found : undefined;
    });
    expect(suggestions[0]?.description).toContain(restricted.title);
    const enter = async (text: string) => {
      const [page] = await Promise.all([
        chromium.context.waitForEvent('page'),
        worker.evaluate(
          `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'newForegroundTab')`,
        ),
      ]);
      return page;
    };
    const held = await enter(suggestions[0]?.content ?? '');
    await held.getByRole('article', { name: restricted.title }).waitFor();
    await held.close();
    const added = await enter('10.5555/somewhere');
    await added.getByRole('button', { name: plural('add_lookUp', 1) }).waitFor();
    expect(new URL(added.url()).search).toBe('');
    await added.close();
    const searched = await enter('treaty translation');
    await eventually('the words in the search', async () =>
      (await searched.getByRole('searchbox').inputValue()) === 'treaty translation'
        ? true
        : undefined,
    );
    await searched.close();
  });
});
