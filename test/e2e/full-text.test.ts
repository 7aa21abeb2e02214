import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fullTextHosts } from '../../utils/full-text/services';
import { respond, samples } from '../demo/encyclopedia';
import { latestAddress } from '../demo/sample';
import { projectDir } from '../tools/build';
import { type Asked, byBrowser, byScript } from '../tools/server';
import { FullTexts } from '../watch/server/full-text';
import { faults } from './support/faults';
import { plainHeaders } from './support/plain-headers';
import type { StetPage } from './support/stet-page';
import { plural, t } from './support/texts';
import { WatchWorld } from './support/watch-world';

const { restricted } = samples;
const { unpaywall, archive } = fullTextHosts;
const proxy = 'oxfordre-com.ezproxy.example.edu';
const email = 'ada@example.org';

let world: WatchWorld;
const fullTexts = new FullTexts();
beforeAll(async () => {
  world = await WatchWorld.start();
  world.trouble = ({ url }) =>
    url.host === proxy
      ? respond(new URL(url.href.replace(proxy, 'oxfordre.com')))
      : fullTexts.answer(url);
  await world.save(restricted);
});
afterAll(() => world?.end());

/** All requests that were made for full texts. */
const sent: Asked[] = [];

/** What Stet asked of anybody since the server last forgot. */
const requests = () => world.server.asked().filter((one) => byScript(one) && !byBrowser(one));

async function opened(): Promise<{ library: StetPage; ways: Locator }> {
  const library = await world.reader.library();
  const entry = await library.openEntry(restricted.title);
  await entry.getByText(t('fullText_title'), { exact: true }).click();
  return { library, ways: entry.locator('.full-text') };
}

const press = (ways: Locator, name: string) =>
  ways.getByRole('button', { name, exact: true }).click();
const linkTo = (ways: Locator, name: string) =>
  ways.getByRole('link', { name, exact: true }).getAttribute('href');

it('leads to the settings first, where a library is found by its name', async () => {
  const { library, ways } = await opened();
  const context = world.reader.browser.context;
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    ways.getByRole('link', { name: t('fullText_nameLibrary') }).click(),
  ]);
  await page.getByRole('searchbox', { name: t('settings_findLibrary') }).fill('aalborg');
  await page
    .getByRole('button', { name: t('settings_chooseLibrary', 'Aalborg Universitet') })
    .click();
  const field = page.getByRole('textbox', { name: t('settings_proxyLabel') });
  await page.getByText(t('settings_libraryChosen', 'Aalborg Universitet')).waitFor();
  expect(await field.inputValue()).toBe('http://zorac.aub.aau.dk/login?qurl=$@');
  await field.fill('ezproxy.example.edu');
  const resolver = page.getByRole('textbox', { name: t('settings_resolverLabel') });
  await resolver.fill('my library');
  await resolver.blur();
  await page.getByText(t('settings_resolverBad')).waitFor();
  expect(await faults(page)).toEqual([]);
  await resolver.fill('resolver.example.edu/openurl');
  await resolver.blur();
  await page.getByText(t('settings_resolverWords')).waitFor();
  expect(await field.inputValue()).toBe('https://ezproxy.example.edu/login?url=$@');
  await page.close();
  await library.page.close();
});

it('asks nobody before a click, and leads to the library and through its proxy', async () => {
  world.server.forget();
  const { library, ways } = await opened();
  const resolved = new URL((await linkTo(ways, t('fullText_atLibrary'))) ?? '');
  expect(resolved.origin + resolved.pathname).toBe('https://resolver.example.edu/openurl');
  expect(resolved.searchParams.get('rft.atitle')).toBe(restricted.title);
  expect(resolved.searchParams.get('rft_id')).toMatch(/^info:doi\/10\.1093\/acrefore\//);
  expect(await linkTo(ways, t('fullText_throughProxy'))).toBe(
    `https://ezproxy.example.edu/login?url=${latestAddress(restricted)}`,
  );
  expect(await linkTo(ways, t('fullText_saveToArchive'))).toBe(
    `https://web.archive.org/save/${latestAddress(restricted)}`,
  );
  expect(await faults(library.page)).toEqual([]);
  expect(requests()).toEqual([]);
  await library.page.close();
});

it('tells Unpaywall the DOI and the e-mail at the click, and shows what it knows', async () => {
  await world.reader.browser.grant(`https://${unpaywall}/*`);
  const { library, ways } = await opened();
  const resolved = new URL((await linkTo(ways, t('fullText_atLibrary'))) ?? '');
  const doi = resolved.searchParams.get('rft_id')?.replace('info:doi/', '') ?? '';
  fullTexts.openCopies(doi, {
    url: 'https://repository.example.edu/record/7',
    version: 'acceptedVersion',
    license: 'cc-by',
  });
  world.server.forget();
  await press(ways, t('fullText_openCopy'));
  await ways.getByText(t('fullText_emailBad')).waitFor();
  expect(requests()).toEqual([]);
  await ways.getByRole('textbox', { name: t('fullText_email') }).fill(email);
  await press(ways, t('fullText_openCopy'));
  await ways.getByRole('link', { name: 'repository.example.edu' }).waitFor();
  await ways.getByText(t('fullText_versionAccepted')).waitFor();
  expect(await faults(library.page)).toEqual([]);
  expect(requests().map(({ url }) => url.href)).toEqual([
    `https://${unpaywall}/v2/${doi}?email=${encodeURIComponent(email)}`,
  ]);
  sent.push(...requests());
  await library.page.close();
});

it('tells the archive the address at the click, and shows the copy of the version’s days', async () => {
  await world.reader.browser.grant(`https://${archive}/*`);
  const address = latestAddress(restricted);
  fullTexts.archived(address, '19990101000000', '20250601101500');
  const { library, ways } = await opened();
  world.server.forget();
  await press(ways, t('fullText_archived'));
  await ways.getByRole('link', { name: plural('fullText_allCopies', 2) }).waitFor();
  expect(await ways.getByRole('link', { name: /^Copy of/ }).getAttribute('href')).toBe(
    `https://web.archive.org/web/20250601101500/${address}`,
  );
  expect(await faults(library.page)).toEqual([]);
  const [asked, ...more] = requests();
  expect(more).toEqual([]);
  expect(asked?.url.host).toBe(archive);
  expect(asked?.url.searchParams.get('url')).toBe(address);
  sent.push(...requests());
  await library.page.close();
});

it('sends no header that is not told of, and PRIVACY.md names both', async () => {
  expect(sent.map(({ url }) => url.host)).toEqual([unpaywall, archive]);
  const strays = sent.flatMap(({ headers }) =>
    Object.entries(headers).filter(([name, value]) => !plainHeaders[name]?.test(String(value))),
  );
  expect(strays).toEqual([]);
  const text = await readFile(join(projectDir, 'PRIVACY.md'), 'utf8');
  for (const host of Object.values(fullTextHosts)) expect(text).toContain(`\`${host}\``);
});

it('leaves a host alone that asks for it', async () => {
  fullTexts.isBusy = true;
  const { library, ways } = await opened();
  await ways.getByText(t('fullText_openCopyWords', '', '').slice(0, 30)).waitFor();
  await press(ways, t('fullText_openCopy'));
  await ways.getByText(t('fullText_failedLater', unpaywall)).waitFor({ timeout: 30_000 });
  world.server.forget();
  await press(ways, t('fullText_openCopy'));
  await ways.getByText(t('fullText_asking', unpaywall)).waitFor({ state: 'detached' });
  await ways.getByText(t('fullText_failedLater', unpaywall)).waitFor();
  expect(requests()).toEqual([]);
  fullTexts.isBusy = false;
  await library.page.close();
});

it('learns the proxy from a page that came through it, at the reader’s yes', async () => {
  const worker = await world.reader.browser.worker();
  await worker.evaluate("chrome.storage.local.remove('fullText')");
  const { page } = await world.reader.visit(
    latestAddress(restricted).replace('oxfordre.com', proxy),
  );
  await world.reader.browser.clickIcon(page);
  const popup = await world.reader.popup(page);
  await popup.page.getByText(t('fullText_title'), { exact: true }).click();
  await popup.says('fullText_inUse', 'ezproxy.example.edu');
  expect(await faults(popup.page)).toEqual([]);
  await popup.press('fullText_useProxy');
  const ways = popup.page.locator('.full-text');
  await ways.getByRole('link', { name: t('fullText_throughProxy') }).waitFor();
  expect(await linkTo(ways, t('fullText_throughProxy'))).toBe(
    latestAddress(restricted).replace('oxfordre.com', proxy),
  );
  await popup.page.close();
  await page.close();
});
