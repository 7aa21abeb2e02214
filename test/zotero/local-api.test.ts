import { describe, expect, it } from 'vitest';
import { workIds } from '../../utils/versions/work-ids';
import { deliver } from '../../utils/zotero/connector';
import { type ZoteroItem, zoteroItem } from '../../utils/zotero/item';
import { findExisting, type ZoteroWork } from '../../utils/zotero/local-api';
import type { AskZotero } from '../../utils/zotero/server';
import { bare } from '../export/items';
import { sampleCapture } from '../library/support/sample';
import { startZotero } from './world';

const work = (entry: number, version = 0): ZoteroWork => ({
  id: `entry-${entry}`,
  identities: workIds(sampleCapture(entry, version)),
});
const itemOf = (entry: number, fields: Partial<ZoteroItem> = {}) => ({
  ...zoteroItem({ ...bare, entryId: `entry-${entry}`, capture: sampleCapture(entry) }),
  ...fields,
});

async function put(ask: AskZotero, target: string, ...items: ZoteroItem[]): Promise<void> {
  await deliver(ask, { session: `to ${target}`, items, target, tags: [] });
}

describe('what is in Zotero already', () => {
  it('is known by its DOI, in its field or in Extra, or by its address, in any version', async () => {
    const { ask, zotero } = await startZotero({ localApi: true });
    await put(
      ask,
      'C8',
      itemOf(1, { url: '' }),
      itemOf(2, { url: '', DOI: '', extra: `DOI: ${sampleCapture(2).doi}\nmore` }),
      itemOf(3, { DOI: '' }),
      itemOf(4, { DOI: '', url: `https://doi.org/${sampleCapture(4).doi}` }),
    );
    const works = [1, 2, 3, 4, 5].map((entry) => work(entry, 1));
    const byAddress = { id: 'entry-3', identities: work(3, 1).identities.slice(-1) };
    const places = { targets: zotero.setup.places };
    expect(await findExisting(ask, [...works.toSpliced(2, 1), byAddress], places, 'C7')).toEqual([
      'entry-1',
      'entry-2',
      'entry-4',
      'entry-3',
    ]);
  });

  it('is not searched for where nothing leads to a work: that would find all there is', async () => {
    const { ask, zotero } = await startZotero({ localApi: true });
    await put(ask, 'L1', itemOf(1));
    const nameless = { id: 'entry-9', identities: ['cited:weirs|1911||weir'] };
    const before = zotero.asked.length;
    const places = { targets: zotero.setup.places };
    expect(await findExisting(ask, [nameless], places, 'L1')).toEqual([]);
    expect(zotero.asked.length).toBe(before);
  });

  it('is found among thousands, however many are asked for', async () => {
    const { ask, zotero } = await startZotero({ localApi: true });
    const all = Array.from({ length: 1_201 }, (_, entry) => entry);
    await put(ask, 'L1', ...all.map((entry) => itemOf(entry)));
    const works = [...all.slice(-40), 5_000].map((entry) => work(entry));
    const before = zotero.asked.length;
    const found = await findExisting(ask, works, { targets: zotero.setup.places }, 'L1');
    expect(found).toEqual(works.slice(0, 40).map(({ id }) => id));
    expect(zotero.asked.length - before).toBe(3);
  });

  it('is what the target’s own library holds, a group’s too', async () => {
    const { ask, zotero } = await startZotero({ localApi: true });
    await put(ask, 'L4', itemOf(1));
    const places = { targets: zotero.setup.places };
    expect(await findExisting(ask, [work(1)], places, 'L4')).toEqual(['entry-1']);
    expect(await findExisting(ask, [work(1)], places, 'C7')).toEqual([]);
  });

  it.each([
    ['the reader has not allowed it', { localApi: false }],
    ['this Zotero has no local API', { localApi: true, age: 'text-tags' }],
  ] as const)('is not told where %s', async (_, setup) => {
    const { ask, zotero } = await startZotero(setup);
    const places = { targets: zotero.setup.places };
    expect(await findExisting(ask, [work(1)], places, 'L1')).toBeUndefined();
    expect(await findExisting(ask, [work(1)], places, 'L4')).toBeUndefined();
  });

  it('is not told where two groups have one name', async () => {
    const { ask, zotero } = await startZotero({ localApi: true });
    const twin = { id: 'L5', name: 'Reading group', level: 0 };
    zotero.setup = { ...zotero.setup, places: [...zotero.setup.places, twin] };
    const places = { targets: zotero.setup.places };
    expect(await findExisting(ask, [work(1)], places, 'L5')).toBeUndefined();
  });
});
