import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyTrash, moveToTrash } from '../../utils/library/commands/entries';
import { saveCapture } from '../../utils/library/commands/save-capture';
import { fakeBrowser } from '../background/fake-browser';
import { sampleCapture } from '../library/support/sample';
import { openWorld } from '../library/support/test-library';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);

const items = await import('../../utils/platform/storage/stored-settings');
const { chooseSide, chosenSide } = await import('../../utils/platform/storage/button-corner');
const { forgetAll, forgetPages, forgetRemoved } = await import(
  '../../utils/platform/clear-removed-entries'
);

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  here.browser = browser;
  vi.stubGlobal('localStorage', new JSDOM('', { url: 'https://stet.example' }).window.localStorage);
});

const declared = Object.entries(items).flatMap(([name, item]) =>
  Array.isArray(item) ? [] : [{ name, item }],
);
const keyOf = (item: object): string =>
  'key' in item ? String(item.key) : 'prefix' in item ? String(item.prefix) : '';
const ofEntries = declared.filter(({ item }) => item.lifetime === 'entry');

/** All keys of both areas. */
const keys = async () => [
  ...Object.keys(await browser.storage.local.get()),
  ...Object.keys(localStorage),
];

/** Puts something under a name of every family that goes with its entry. */
async function keepFor(id: string): Promise<void> {
  for (const { item } of ofEntries) {
    if (item.area === 'page') localStorage.setItem(keyOf(item) + id, '{}');
    else await browser.storage.local.set({ [keyOf(item) + id]: 'kept' });
  }
}

describe('the keys', () => {
  it('are all different, and none begins as a family does', () => {
    for (const { item } of declared) {
      const own = keyOf(item);
      const same = declared.filter(({ item: other }) => {
        const key = keyOf(other);
        return other.area === item.area && ('prefix' in item ? key.startsWith(own) : key === own);
      });
      expect(same.map(({ item }) => item)).toEqual([item]);
    }
    expect(declared.length).toBeGreaterThan(15);
  });

  it.each(declared)('$name holds its fallback while it is spoilt or missing', async ({ item }) => {
    const key = 'prefix' in item ? `${item.prefix}one` : item.key;
    const ask = () => Promise.resolve('prefix' in item ? item.get('one') : item.get());
    const missing = await ask();
    expect(missing).toEqual(item.fallback('one'));
    if (item.lifetime === 'outdated') return;
    for (const spoilt of ['spoilt?', 3.5, [{}], { by: [] }, null]) {
      if (v.is<v.GenericSchema>(item.schema, spoilt)) continue;
      await browser.storage.local.set({ [key]: spoilt });
      localStorage.setItem(key, JSON.stringify(spoilt));
      expect(await ask()).toEqual(missing);
    }
  });
});

describe('what is kept for an entry', () => {
  it('goes with it, and not before', async () => {
    const { lib } = await openWorld();
    const { entryId: held } = await saveCapture(lib, sampleCapture(1));
    const { entryId: gone } = await saveCapture(lib, sampleCapture(2));
    await keepFor(held);
    await keepFor(gone);
    await moveToTrash(lib, [gone]);
    await forgetRemoved(lib, [gone]);
    expect((await keys()).filter((key) => key.endsWith(gone))).toHaveLength(ofEntries.length);
    await emptyTrash(lib, lib.now());
    await forgetRemoved(lib, [gone]);
    expect((await keys()).filter((key) => key.endsWith(gone))).toEqual([]);
    expect((await keys()).filter((key) => key.endsWith(held))).toHaveLength(ofEntries.length);
    expect(ofEntries.length).toBeGreaterThan(1);
  });

  it('goes later where its removal was not followed to the end', async () => {
    const { lib } = await openWorld();
    await keepFor('gone');
    await forgetPages(lib);
    expect(Object.keys(localStorage)).toEqual([]);
    await forgetAll(lib);
    expect(await keys()).toEqual([]);
  });

  it('goes as well where the background has no storage of pages', async () => {
    vi.stubGlobal('localStorage', undefined);
    Reflect.deleteProperty(globalThis, 'localStorage');
    const { lib } = await openWorld();
    await items.sentToZotero.set([['gone', 'a version']]);
    await forgetRemoved(lib, ['gone']);
    await forgetAll(lib);
    expect(await browser.storage.local.get()).toEqual({});
  });
});

it('what an earlier Stet kept goes', async () => {
  const { lib } = await openWorld();
  await browser.storage.local.set({ 'validators:one': { etag: '"reader-1"' } });
  await forgetAll(lib);
  expect(await browser.storage.local.get()).toEqual({});
});

it('the life table of a publisher goes with the last of its entries', async () => {
  const { lib } = await openWorld();
  await saveCapture(lib, sampleCapture(1));
  const { host } = new URL(sampleCapture(1).url);
  const lifeTable = { replaced: [1], stood: [2] };
  await items.publisherLifeTables.set([
    [host, lifeTable],
    ['elsewhere.example', lifeTable],
  ]);
  await forgetAll(lib);
  expect(await items.publisherLifeTables.names()).toEqual([host]);
});

describe('what an earlier Stet wrote', () => {
  it('of the order of lists is brought to the order alone', () => {
    localStorage.setItem(
      'stet-list-order',
      '#collection/private?q=secret&sort=-title&grouped=yes&entry=one',
    );
    const order = { sort: { by: 'title', descending: true }, grouped: true };
    expect(items.listOrder.get()).toEqual(order);
    expect(localStorage.getItem('stet-list-order')).toBe(JSON.stringify(order));
    localStorage.setItem('stet-list-order', '#all');
    expect(items.listOrder.get()).toEqual(items.listOrder.fallback(''));
  });

  it('as a bare word or number is understood', () => {
    localStorage.setItem('stet-single-keys', 'off');
    localStorage.setItem('stet-list-width', '412');
    expect(items.singleKeys.get()).toBe('off');
    expect(items.listWidth.get()).toBe(412);
  });
});

it('a change is heard under its own key alone', async () => {
  const heard = vi.fn();
  const stop = items.hiddenHosts.onChange(heard);
  await items.lastStyle.set('apa');
  expect(heard).not.toHaveBeenCalled();
  await items.hiddenHosts.set(['example.org']);
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  await items.hiddenHosts.set([]);
  expect(heard).toHaveBeenCalledTimes(1);
});

it('the script on a page keeps its corner as it is declared', async () => {
  await chooseSide('start');
  expect(await items.buttonSide.get()).toBe('start');
  expect(await chosenSide()).toBe('start');
  await browser.storage.local.set({ buttonSide: 'up' });
  expect(await chosenSide()).toBe(await items.buttonSide.get());
});
