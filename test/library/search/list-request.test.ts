import { describe, expect, it } from 'vitest';
import { createCollection } from '../../../utils/library/commands/collections';
import { editEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { entriesByIds, newestEntries } from '../../../utils/library/db/entry-queries';
import type {
  EntryListing,
  ListRequest,
  SortKey,
} from '../../../utils/library/search/list-request';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Capture } from '../../../utils/model/capture';
import { check } from '../support/check-outcomes';
import { unhurried } from '../support/never-yield';
import { sampleBackup, sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const byNewest = { query: '', sort: { by: 'saved', descending: true }, grouped: false } as const;

async function worldOf(...captures: Partial<Capture>[]) {
  const world = await openWorld();
  const { lib, changes } = world;
  const ids: string[] = [];
  for (const [at, fields] of captures.entries()) {
    ids.push((await saveCapture(lib, { ...sampleCapture(at), ...fields })).entryId);
  }
  const catalog = openSearchIndex(lib, unhurried);
  const listed = async (request: Partial<ListRequest>, tell?: (listing: EntryListing) => void) => {
    for (const change of changes.splice(0)) catalog.stale(change);
    const { ids, groups, whole, entryAt } = await catalog.list({ ...byNewest, ...request }, tell);
    const shown = ids.map((_, place) => entryAt(place));
    expect(await entriesByIds(lib, ids)).toMatchObject(shown);
    return { titles: shown.map((entry) => entry?.title), groups, whole };
  };
  const titles = async (by: SortKey, descending: boolean) =>
    (await listed({ sort: { by, descending } })).titles.join(', ');
  return { ...world, ids, catalog, listed, titles };
}

/** A library of many pages. */
async function large(entries = 700) {
  const { lib } = await openWorld();
  await restoreBackup(lib, sampleBackup(entries));
  return { lib, catalog: openSearchIndex(lib, unhurried) };
}

describe('a list', () => {
  it('holds every listed entry, the newest first', async () => {
    const { lib, catalog } = await large();
    const { ids, groups, whole } = await catalog.list(byNewest);
    expect(ids).toEqual((await newestEntries(lib, { limit: 1_000 })).map(({ id }) => id));
    expect({ groups, whole }).toEqual({ groups: [], whole: true });
    const backwards = { ...byNewest, sort: { by: 'saved', descending: false } } as const;
    expect((await catalog.list(backwards)).ids).toEqual([...ids].reverse());
  });

  it('is sorted by title: without case, accents and leading marks, numbers by their worth', async () => {
    const { titles } = await worldOf(
      { title: 'Élan' },
      { title: 'elan vital' },
      { title: '“Dust” and rain' },
      { title: 'Chapter 10' },
      { title: 'Chapter 9' },
      { title: 'Élan' },
    );
    const order = 'Chapter 9, Chapter 10, “Dust” and rain, Élan, Élan, elan vital';
    expect(await titles('title', false)).toBe(order);
    expect(await titles('title', true)).toBe(order.split(', ').reverse().join(', '));
  });

  it('is sorted by title in scripts other than Latin too', async () => {
    const { titles } = await worldOf(
      { title: 'Язь рыба' },
      { title: 'Александр' },
      { title: 'Ёж' },
      { title: 'Zebra' },
      { title: '海 b' },
      { title: '山 c' },
    );
    const order = 'Zebra, Александр, Ёж, Язь рыба, 山 c, 海 b';
    expect(await titles('title', false)).toBe(order);
    expect(await titles('title', true)).toBe(order.split(', ').reverse().join(', '));
  });

  it('is sorted by the first author, encyclopedia and year, what has none last', async () => {
    const { revised, containerTitle, ...bare } = sampleCapture(0);
    const { lib, titles } = await worldOf(
      { title: 'A', authors: [{ family: 'Østberg' }], containerTitle: 'Towns', published: '1999' },
      { title: 'B', authors: [], published: '' },
      { title: 'C', authors: [{ literal: 'Abbey' }], containerTitle: 'TOWNS', published: '2004' },
      { title: 'D', authors: [{ family: 'Marlow' }], containerTitle: 'Bells', published: '1999' },
    );
    const url = 'https://oxfordre.com/invented/e-77';
    await saveCapture(lib, { ...bare, title: 'E', url, entryId: 'e-77', doi: '10.5555/e-77' });
    expect((await titles('author', false)).endsWith('B')).toBe(true);
    expect((await titles('author', true)).endsWith('B')).toBe(true);
    expect((await titles('author', false)).replaceAll(/[BE, ]/g, '')).toBe('CDA');
    expect((await titles('encyclopedia', false)).endsWith('E')).toBe(true);
    expect((await titles('encyclopedia', false)).replaceAll(/[BE, ]/g, '')).toBe('DCA');
    expect((await titles('year', true)).replaceAll(/[E, ]/g, '')).toBe('CDAB');
    expect((await titles('year', false)).replaceAll(/[E, ]/g, '')).toBe('DACB');
  });

  it('is sorted by the last check, and anew after the next one', async () => {
    const { lib, ids, titles } = await worldOf({ title: 'A' }, { title: 'B' }, { title: 'C' });
    const [a = '', , c = ''] = ids;
    await check(lib, c, 'page', { kind: 'stands' });
    await check(lib, a, 'page', { kind: 'stands' });
    expect(await titles('checked', true)).toBe('A, C, B');
    await check(lib, c, 'crossref', { kind: 'stands' });
    expect(await titles('checked', true)).toBe('C, A, B');
    expect(await titles('checked', false)).toBe('A, C, B');
  });

  it('is grouped by encyclopedia, however that is written', async () => {
    const { listed } = await worldOf(
      { title: 'A', containerTitle: 'Encyclopædia of Towns' },
      { title: 'B', containerTitle: 'Bells' },
      { title: 'C', containerTitle: 'ENCYCLOPAEDIA of Towns' },
      { title: 'D', containerTitle: '' },
    );
    const { titles, groups } = await listed({ grouped: true });
    expect(titles).toEqual(['B', 'C', 'A', 'D']);
    expect(groups).toEqual([
      { kind: 'encyclopedia', name: 'Bells', from: 0, count: 1 },
      { kind: 'encyclopedia', name: 'ENCYCLOPAEDIA of Towns', from: 1, count: 2 },
      { kind: 'encyclopedia', name: '', from: 3, count: 1 },
    ]);
    const sort = { by: 'encyclopedia', descending: true } as const;
    expect((await listed({ grouped: true, sort })).titles).toEqual(['C', 'A', 'B', 'D']);
  });

  it('of a collection holds what stands within it, and follows its changes', async () => {
    const { lib, ids, listed } = await worldOf({ title: 'A' }, { title: 'B' }, { title: 'C' });
    const [a = '', b = ''] = ids;
    const outer = await createCollection(lib, 'Thesis');
    const inner = await createCollection(lib, 'Chapter', outer.id);
    await editEntry(lib, a, { collections: { add: [inner.id] } });
    expect((await listed({ collection: outer.id })).titles).toEqual(['A']);
    await editEntry(lib, b, { collections: { add: [outer.id] } });
    expect((await listed({ collection: outer.id })).titles).toEqual(['B', 'A']);
    expect((await listed({ collection: outer.id, query: 'title:b' })).titles).toEqual(['B']);
    expect((await listed({ collection: inner.id })).titles).toEqual(['A']);
    await moveToTrash(lib, [b]);
    expect((await listed({ collection: outer.id })).titles).toEqual(['A']);
    expect((await listed({ collection: 'none' })).titles).toEqual([]);
  });

  it('tells what it knows while the library is read, and nothing told changes its place', async () => {
    const { catalog } = await large();
    const told: EntryListing[] = [];
    const last = await catalog.list(byNewest, (listing) => void told.push(listing));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual(last);
    for (const { ids, whole, entryAt } of told) {
      expect(ids).toEqual(last.ids.slice(0, ids.length));
      expect(ids.map((_, place) => entryAt(place)?.id)).toEqual(ids);
      expect(entryAt(ids.length)).toBeUndefined();
      if (whole) expect(ids).toHaveLength(700);
    }
  });

  it('is not told empty on the way to what summaries alone hold, once they are at hand', async () => {
    const { listed } = await worldOf({ title: 'Tolls', summary: 'On harbours.' });
    const lengths: number[] = [];
    const tell = ({ ids }: EntryListing) => void lengths.push(ids.length);
    await listed({ query: 'harbour' }, tell);
    await listed({ query: 'harbours' }, tell);
    expect(lengths).toEqual([0, 1, 1]);
  });

  it('ends with those found by their summary alone', async () => {
    const { listed } = await worldOf(
      { title: 'Harbours', summary: 'On piers.' },
      { title: 'Tolls', summary: 'On harbours and tolls.' },
      { title: 'Harbour bells', summary: 'On bells.' },
      { title: 'Maps', summary: 'On harbours.' },
    );
    const told: EntryListing[] = [];
    const { titles, groups } = await listed({ query: 'harbour' }, (next) => void told.push(next));
    expect(titles).toEqual(['Harbour bells', 'Harbours', 'Maps', 'Tolls']);
    expect(groups).toEqual([{ kind: 'summary', name: '', from: 2, count: 2 }]);
    const steps = told.map(({ ids, whole }) => `${ids.length} ${whole}`);
    expect([...new Set(steps)]).toEqual(['2 false', '4 true']);
    const sort = { by: 'title', descending: true } as const;
    const sorted = await listed({ query: 'harbours', sort, grouped: true });
    expect(sorted.titles).toEqual(['Harbours', 'Tolls', 'Maps']);
    expect(sorted.groups.at(-1)).toEqual({ kind: 'summary', name: '', from: 1, count: 2 });
  });

  it('finds the same as the reader types on as at once', async () => {
    const { lib, catalog } = await large(300);
    for (const query of [
      'h',
      'ha',
      'har',
      'harb',
      'harb tra',
      'harb trave',
      'harb -bells',
      'seals',
    ]) {
      const asTyped = await catalog.list({ ...byNewest, query });
      const fresh = await openSearchIndex(lib, unhurried).list({ ...byNewest, query });
      const { entryAt, ...found } = fresh;
      expect(asTyped, query).toMatchObject(found);
      for (const place of found.ids.keys()) expect(asTyped.entryAt(place)).toEqual(entryAt(place));
    }
  });

  it('is ended by its signal, with nothing more told', async () => {
    const { catalog } = await large();
    const ended = new AbortController();
    const told: EntryListing[] = [];
    const listing = await catalog.list(
      byNewest,
      (next) => {
        told.push(next);
        ended.abort();
      },
      ended.signal,
    );
    expect(told).toEqual([listing]);
    expect(listing.whole).toBe(false);
    expect((await catalog.list(byNewest)).ids).toHaveLength(700);
  });

  it('lets others have their turn while it looks through much', async () => {
    const { lib } = await large();
    let turns = 0;
    let time = 0;
    const catalog = openSearchIndex(lib, {
      pause: async () => {
        turns += 1;
      },
      // Each look at a page takes a while.
      now: () => (time += 5),
    });
    await catalog.list({ ...byNewest, query: 'account books' });
    expect(turns).toBeGreaterThan(0);
  });

  it('fails as the library does, and works again afterwards', async () => {
    const { lib, catalog } = await large(10);
    lib.close();
    await expect(catalog.list(byNewest)).rejects.toMatchObject({ code: 'closed' });
    await expect(catalog.find('harbour', 5)).rejects.toMatchObject({ code: 'closed' });
  });
});
