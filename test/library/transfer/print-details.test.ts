/** Where a work stands in print: the reader's own, beside what was read. */
import { describe, expect, it } from 'vitest';
import { editEntry, fullEntry } from '../../../utils/library/commands/entries';
import { mergeEntries } from '../../../utils/library/commands/merge-entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { type Incoming, planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import type { Capture } from '../../../utils/model/capture';
import { dump } from '../support/dump';
import { mine } from '../support/incoming';
import { home, itemsOf, record, take, weirs } from '../support/records';
import { openWorld } from '../support/test-library';

describe('where a work stands in print', () => {
  const page: Capture = { ...weirs.capture, url: `${home}weirs`, access: 'open' };
  const told: Incoming['details'] = {
    volume: '3',
    pages: '115–32',
    translators: [{ family: 'Lea', given: 'Ida' }],
  };
  const filed = record({ url: `${home}weirs`, isbn: '9780000000002' }, { details: told });

  it('is added to what is held where nothing stands, never mixed with what was read', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, page);
    const plan = await planImport(lib, [filed]);
    expect(plan.works).toMatchObject([{ kind: 'here', added: { ...told, isbn: '9780000000002' } }]);
    const { undo, ...counts } = await importWorks(lib, plan, mine);
    expect(counts).toMatchObject({ updated: 1 });
    const full = await fullEntry(lib, entryId);
    expect(full?.versions[0].capture).toEqual(page);
    expect(full?.versions[0].corrections).toEqual({ ...told, isbn: '9780000000002' });
    expect(await itemsOf(lib)).toMatchObject([
      { details: told, capture: { isbn: '9780000000002' } },
    ]);
    expect(await take(lib, [filed])).toMatchObject({ unchanged: 1 });
    await undo();
    expect((await fullEntry(lib, entryId))?.versions[0].corrections).toEqual({});
  });

  it('differs where both tell of it, and stays away where the reader has emptied it', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, page);
    await take(lib, [filed]);
    const other = { ...filed, details: { ...told, volume: '4' } };
    expect((await planImport(lib, [other])).works).toMatchObject([
      { kind: 'conflict', differences: [{ field: 'volume', mine: '3', theirs: '4' }] },
    ]);
    const [{ id, current } = { id: '', current: '' }] = await newestEntries(lib, { limit: 1 });
    const fields = { volume: '', translators: [] };
    await editEntry(lib, id, { corrections: { version: current, fields } });
    expect((await fullEntry(lib, id))?.versions[0].corrections).not.toHaveProperty('volume');
    const plan = await planImport(lib, [filed]);
    expect(plan.works).toMatchObject([{ added: {}, differences: [{ field: 'volume' }, {}] }]);
    await importWorks(lib, plan, mine);
    expect((await fullEntry(lib, id))?.versions[0].corrections).not.toHaveProperty('volume');
  });

  it('is bounded, whatever a file has', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, page);
    const version = (await fullEntry(lib, entryId))?.versions[0].id ?? '';
    const fields = { volume: 'v'.repeat(5_000), place: 'Northmere' };
    await editEntry(lib, entryId, { corrections: { version, fields } });
    const { volume, place } = (await fullEntry(lib, entryId))?.versions[0].corrections ?? {};
    expect([volume?.length, place]).toEqual([1_000, 'Northmere']);
  });
});

describe('what a file told of an entry that is merged, or whose page is read', () => {
  const told: Incoming['details'] = { volume: '3', place: 'Northmere' };
  const page: Capture = { ...weirs.capture, url: `${home}weirs`, access: 'open' };

  it('stays with the newest version of both, and the undo takes it back', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, page);
    await take(lib, [record({}, { details: told })]);
    const before = await dump(lib);
    const other = before.entries.find(({ id }) => id !== entryId)?.id ?? '';
    const undo = await mergeEntries(lib, entryId, other);
    expect(await itemsOf(lib)).toMatchObject([{ details: told }, {}]);
    await undo();
    expect((await dump(lib)).versions).toEqual(before.versions);
  });

  it('stays with the text that its page has by now, though it is set otherwise', async () => {
    const { lib } = await openWorld();
    await take(lib, [record({ url: `${home}weirs` }, { details: told })]);
    await saveCapture(lib, { ...page, authors: [{ family: 'Weir-Mill', given: 'Anna' }] });
    const [item] = await itemsOf(lib);
    expect(item).toMatchObject({
      capture: { authors: [{ family: 'Weir-Mill' }] },
      details: told,
    });
  });
});
