import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { respond, samples } from '../demo/encyclopedia';
import { latestAddress } from '../demo/sample';
import { projectDir } from '../tools/build';
import { eventually } from '../tools/eventually';
import { type Asked, byBrowser, byScript } from '../tools/server';
import { tagging } from '../watch/server/misbehaviour';
import { plainHeaders } from './support/plain-headers';
import { t } from './support/texts';
import { longest, WatchWorld } from './support/watch-world';

/** The browser's own name for its API, in functions that run inside the extension. */
declare const chrome: typeof browser;

const { open, restricted } = samples;
const publisher = 'oxfordre.com';
const registry = 'api.crossref.org';
const tag = 'for-the-seminar';
const note = 'Ask Nora about the second treaty.';

let world: WatchWorld;
const day: Asked[] = [];
/** How often the registry was asked while the reader had said yes, and not to the browser. */
let askedUnallowed = 0;
/** Addresses that the reader opened. */
const opened = new Set<string>();

beforeAll(async () => {
  world = await WatchWorld.start();
  world.trouble = ({ url }) => {
    const reply = url.host === publisher ? respond(url) : undefined;
    return reply && tagging(reply);
  };
  await use();
  day.push(...world.server.asked().filter((asked) => !byBrowser(asked)));
}, 120_000);
afterAll(() => world?.end());

/** A reader's days: saving, reading, writing, looking around, and checks in between. */
async function use(): Promise<void> {
  const { reader } = world;
  for (const sample of [restricted, open]) {
    opened.add(latestAddress(sample));
    await world.save(sample);
  }
  const library = await reader.library();
  await library.openEntry(restricted.title);
  await library.addTag(tag);
  await library.writeNote(note);
  await library.page.getByText(t('fullText_title'), { exact: true }).click();
  await library.says('fullText_archivedWords');
  await library.search('treaty');
  await library.export('BibTeX');
  await library.page.close();
  const { page } = await reader.visit(latestAddress(restricted));
  const popup = await reader.popup(page);
  await popup.tab('common_tabSaved');
  await popup.page.close();
  await page.close();
  await (await reader.sidePanel()).page.close();
  await (await reader.settings()).page.close();
  for (let round = 0; round < 2; round += 1) await checksOfAll();
  await world.sayYesTo('crossref');
  await checksOfAll();
  askedUnallowed = world.server.asked(registry).length;
  await world.allowRegistries('crossref');
  await checksOfAll();
  await eventually('Crossref to be asked', async () =>
    world.server.asked(registry).length > 0 ? true : undefined,
  );
}

/** Lets time pass until the page of each entry was checked once more. */
async function checksOfAll(): Promise<void> {
  const before = await world.now();
  await world.pass(longest);
  await eventually('a check of each page', async () => {
    const checks = (await world.checks()).filter(({ source }) => source === 'page');
    return checks.every(({ at = 0 }) => at > before) ? true : undefined;
  });
}

const byStet = () => day.filter(byScript);

it('nothing is asked of anybody but for the pages that the reader opens, and checks', () => {
  const others = day.filter(
    (asked) => !byScript(asked) && !asked.url.href.endsWith('/favicon.ico'),
  );
  expect(others.filter(({ url }) => !opened.has(url.href))).toEqual([]);
  expect(new Set(byStet().map(({ url }) => url.host))).toEqual(new Set([publisher, registry]));
});

it('checks ask for each saved page once, and for nothing else', () => {
  const pages = byStet().filter(({ url }) => url.host === publisher);
  const asked = pages.map(({ url }) => url.href).sort();
  expect(asked).toEqual([...opened].flatMap((href) => [href, href, href, href]).sort());
});

it('no request holds a header that is not told of', () => {
  const strays = byStet().flatMap(({ headers }) =>
    Object.entries(headers).filter(([name, value]) => !plainHeaders[name]?.test(String(value))),
  );
  expect(strays).toEqual([]);
});

it('nothing that a server gave comes back, so that every check looks like the first', () => {
  const pages = byStet().filter(({ url }) => url.host === publisher);
  const [first] = pages;
  for (const { headers } of pages) expect(headers).toEqual(first?.headers);
  expect(JSON.stringify(byStet().map(({ url, headers }) => [url, headers]))).not.toContain(
    'reader-',
  );
});

it('a registry is asked nothing until the browser allows its host', () => {
  expect(askedUnallowed).toBe(0);
});

it('a registry is sent DOIs and nothing of the reader’s', () => {
  const asked = byStet().filter(({ url }) => url.host === registry);
  for (const { url } of asked) {
    const sent = decodeURIComponent(url.href).replaceAll('+', ' ');
    expect(sent).toContain('10.1093/acrefore/');
    for (const own of [tag, note, restricted.title, 'mailto']) expect(sent).not.toContain(own);
  }
});

it('PRIVACY.md names every host that is not a publisher saved from', async () => {
  const text = await readFile(join(projectDir, 'PRIVACY.md'), 'utf8');
  const named = [...text.matchAll(/`(?:https?:\/\/)?([a-z\d-]+(?:\.[a-z\d-]+)+)(?::\d+)?`/g)];
  const hosts = new Set(named.map(([, host]) => host));
  const asked = new Set(byStet().map(({ url }) => url.host));
  asked.delete(publisher);
  expect([...asked].filter((host) => !hosts.has(host))).toEqual([]);
});

it('PRIVACY.md names every permission', async () => {
  const text = await readFile(join(projectDir, 'PRIVACY.md'), 'utf8');
  const worker = await world.reader.browser.worker();
  const { permissions = [] } = await worker.evaluate(() => chrome.runtime.getManifest());
  expect(permissions.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

it('with the last entry, all that was kept for it and its publisher goes', async () => {
  const worker = await world.reader.browser.worker();
  const entries = v.parse(v.array(v.object({ id: v.string() })), await world.kept('entries'));
  await worker.evaluate(
    (ids) =>
      chrome.storage.local.set(
        Object.fromEntries(
          ids.flatMap((id) => [
            [`zotero:${id}`, 'a version'],
            [`validators:${id}`, { etag: '"reader-1"' }],
          ]),
        ),
      ),
    entries.map(({ id }) => id),
  );
  const keys = async () => Object.keys(await worker.evaluate(() => chrome.storage.local.get()));
  expect(await keys()).toContain('habit:oxfordre');
  // What an earlier Stet left goes by itself.
  await world.pass(0);
  await eventually('the marks of an earlier Stet to go', async () =>
    (await keys()).some((key) => key.startsWith('validators:')) ? undefined : true,
  );

  const library = await world.reader.library();
  for (const { title } of [restricted, open]) {
    const entry = await library.openEntry(title);
    await entry.getByRole('button', { name: t('common_remove'), exact: true }).click();
  }
  expect((await keys()).filter((key) => key.startsWith('zotero:'))).toHaveLength(2);
  await library.page.getByRole('button', { name: new RegExp(`^${t('common_trash')}`) }).click();
  await library.press('trash_emptyTrashNow');
  await library.press('trash_emptyTrashSure');
  await eventually('what was kept for the entries to go', async () =>
    (await keys()).some((key) => /^(?:zotero|habit):/.test(key)) ? undefined : true,
  );
});
