import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { html, samples } from '../demo/encyclopedia';
import { latestAddress } from '../demo/sample';
import { eventually } from '../tools/eventually';
import { byScript } from '../tools/server';
import type { StetPage } from './support/stet-page';
import { t } from './support/texts';
import { longest, WatchWorld } from './support/watch-world';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

const host = 'coasts.example';
const url = `https://${host}/articles/9`;
const title = 'Tide Tables and Trust';
const article = html(`<!DOCTYPE html><html lang="en"><head><title>${title}</title>
  <meta name="citation_title" content="${title}">
  <meta name="citation_author" content="Quill, Nora">
  <meta name="citation_journal_title" content="Journal of Invented Coasts">
  <meta name="citation_publication_date" content="2021/03/09">
  </head><body><h1>${title}</h1><h2>Abstract</h2>
  <p>Harbour towns trusted their tide tables long before these deserved it.</p></body></html>`);

const plannedSchema = v.array(v.object({ source: v.string(), next: v.optional(v.number()) }));

let world: WatchWorld;
beforeAll(async () => {
  world = await WatchWorld.start();
  world.trouble = (asked) => (asked.url.href === url ? article : undefined);
});
afterAll(() => world?.end());

const asked = (name = host) => world.server.asked(name).filter(byScript);

/** The entry of the library's, shown, with what is said of its checks. */
async function shownEntry(name: string): Promise<{ library: StetPage; words: string }> {
  const library = await world.reader.library();
  const entry = await library.openEntry(name);
  return { library, words: await entry.locator('.entry-checks').innerText() };
}

/** Waits until the checks of so many pages are planned. */
async function plans(count: number): Promise<void> {
  await eventually(`${count} planned checks`, async () => {
    const checks = v.parse(plannedSchema, await world.kept('checks'));
    const planned = checks.filter(({ source, next }) => source === 'page' && next !== undefined);
    return planned.length === count ? true : undefined;
  });
}

it('the installation warns of the publishers’ sites and of notifications, and of nothing else', async () => {
  const worker = await world.reader.browser.worker();
  const warnings = await worker.evaluate(() =>
    chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest())),
  );
  expect(warnings).toHaveLength(2);
  expect(warnings.join()).toMatch(/on a number of websites.*notifications/);
});

describe('an entry saved from a site that is not listed', () => {
  it('says that it is not watched, and nobody asks its site', async () => {
    const { page } = await world.reader.visit(url);
    await world.reader.browser.clickIcon(page);
    const popup = await world.reader.popup(page);
    await popup.says('currentPage_accessWords', host);
    await popup.save();
    await popup.says('currentPage_accessWords', host);
    await popup.page.close();
    await page.close();

    const { library, words } = await shownEntry(title);
    expect(words).toContain(t('checks_notWatched'));
    expect(words).toContain(t('checks_nextCheckNone'));
    await plans(0);
    world.server.forget();
    await world.pass(longest);
    const before = await world.now();
    await library.press('common_checkNow');
    expect(await world.checked('page', before)).toMatchObject({ reason: 'no-permission' });
    expect(asked()).toEqual([]);
    await library.page.close();
  });

  it('is watched from the moment on which the reader allows that one site', async () => {
    const { page } = await world.reader.visit(url);
    await world.reader.browser.clickIcon(page);
    const popup = await world.reader.popup(page);
    await popup.says('currentPage_accessWords', host);
    world.server.forget();
    const before = await world.now();
    await world.reader.browser.grant(`https://${host}/*`);
    await popup.press('common_allowHost', host);
    await popup.page.getByText(t('currentPage_accessWords', host)).waitFor({ state: 'detached' });
    await popup.page.close();
    await page.close();
    // Nobody has looked for three months: it is due at once.
    expect(await world.checked('page', before)).toMatchObject({ outcome: 'stands' });
    await plans(1);
    expect(asked().map((each) => each.url.href)).toEqual([url]);
    const { library, words } = await shownEntry(title);
    expect(words).not.toContain(t('checks_notWatched'));
    await library.page.close();
    // It is fetched now and then; on the pages that the reader opens there, nothing runs.
    const worker = await world.reader.browser.worker();
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    expect(scripts).toEqual([]);
  });

  it('is watched no more once that is withdrawn', async () => {
    const settings = await world.reader.settings();
    await settings.press('settings_withdrawFrom', host);
    await settings.button('settings_withdrawFrom', host).waitFor({ state: 'detached' });
    await settings.page.close();
    await plans(0);
    const { library, words } = await shownEntry(title);
    expect(words).toContain(t('checks_notWatched'));
    await library.page.close();
    world.server.forget();
    await world.pass(longest);
    await world.save(samples.restricted);
    expect(asked()).toEqual([]);
  });
});

describe('a listed publisher that the reader lets Stet read on a click alone', () => {
  const { restricted } = samples;

  beforeAll(async () => {
    const id = await world.reader.browser.id();
    const extensions = await world.reader.browser.open('chrome://extensions/');
    await extensions.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${JSON.stringify(id)}, hostAccess: 'ON_CLICK' })`,
    );
    await extensions.close();
  });

  it('is asked nothing, and the entry says so', async () => {
    await plans(0);
    world.server.forget();
    await world.pass(longest);
    const { library, words } = await shownEntry(restricted.title);
    expect(words).toContain(t('checks_notWatched'));
    const before = await world.now();
    await library.press('common_checkNow');
    expect(await world.checked('page', before)).toMatchObject({ reason: 'no-permission' });
    expect(asked('oxfordre.com')).toEqual([]);
    await library.page.close();
  });

  it('is told of in its popup and in the settings', async () => {
    const { page, button } = await world.reader.visit(latestAddress(restricted));
    await page.waitForLoadState('networkidle');
    expect(await button.exists()).toBe(false);
    await world.reader.browser.clickIcon(page);
    const popup = await world.reader.popup(page);
    await popup.says('currentPage_accessWithdrawnWords', 'oxfordre.com');
    expect(await popup.button('common_allowHost', 'oxfordre.com').count()).toBe(1);
    await popup.page.close();
    await page.close();

    const settings = await world.reader.settings();
    await settings.button('common_allowHost', 'Oxford Research Encyclopedias').first().waitFor();
    await world.reader.browser.grant('https://*.oxfordre.com/*');
    await settings
      .button('common_allowHost', 'Oxford Research Encyclopedias')
      .first()
      .waitFor({ state: 'detached' });
    await settings.page.close();
    // The popup has just looked: the next check is due as after any visit.
    await plans(1);
    world.server.forget();
    expect(await world.nextCheck()).toBe('stands');
    expect(asked('oxfordre.com')).toHaveLength(1);
  });
});
