import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCollection, removeCollection } from '../../../utils/library/commands/collections';
import {
  editEntry,
  emptyTrash,
  moveToTrash,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { chunkRows, unpack } from '../../../utils/library/db/index-chunk';
import { readTransaction } from '../../../utils/library/db/transaction';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { act, actions } from '../support/arbitrary-actions';
import { expectInStep, factsOfRows, pagesOf } from '../support/index-in-step';
import { unhurried } from '../support/never-yield';
import { sampleBackup, sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

describe('the catalog', () => {
  it('says at all times what the rows say, on the disk and in memory', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (steps) => {
        const { lib, changes } = await openWorld();
        const catalog = openSearchIndex(lib, unhurried);
        expect(await catalog.rows()).toEqual([]);
        for (const step of steps) {
          await act(lib, step);
          for (const change of changes.splice(0)) catalog.stale(change);
          expect(await catalog.rows()).toEqual(await factsOfRows(lib));
        }
        await expectInStep(lib);
        expect(await openSearchIndex(lib, unhurried).rows()).toEqual(await catalog.rows());
      }),
      { numRuns: 40 },
    );
  });

  it('holds what is restored in any order, of any days and lengths', async () => {
    const order = fc.shuffledSubarray([...Array(300).keys()], { minLength: 300 });
    await fc.assert(
      fc.asyncProperty(order, fc.nat(250), fc.boolean(), async (order, cut, isLong) => {
        const { lib } = await openWorld();
        const { entries } = sampleBackup(300);
        const shuffled = order.flatMap((at) => entries[at] ?? []);
        for (const [at, entry] of shuffled.entries()) {
          // Many of one moment, as imports bring them in.
          entry.savedAt -= at % 3 === 0 ? entry.savedAt % 3_600_000 : 0;
          if (isLong) entry.versions[0].capture.keywords = Array(30).fill('wide Ωμέγα words');
        }
        for (const part of [shuffled.slice(0, cut), shuffled.slice(cut)]) {
          await restoreBackup(lib, { collections: [], entries: part });
          await expectInStep(lib);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('fills each page before the next, one save after the other', async () => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(chunkRows * 2));
    const filled = (await expectInStep(lib)).map(({ ids }) => ids.length);
    const { entryId } = await saveCapture(lib, sampleCapture(9_999));
    const [page, ...others] = await expectInStep(lib);
    expect(page?.ids).toContain(entryId);
    expect(others.slice(-filled.length + 1).map(({ ids }) => ids.length)).toEqual(filled.slice(1));
    expect(Math.min(...filled.slice(1))).toBeGreaterThan(chunkRows / 2);
  });

  it('lets go of pages that nothing is left in', async () => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(400));
    const ids = (await newestEntries(lib, { limit: 390 })).map(({ id }) => id);
    await moveToTrash(lib, ids);
    expect(await expectInStep(lib)).toHaveLength(1);
    await restoreFromTrash(lib, ids);
    expect((await expectInStep(lib)).flatMap((page) => page.ids)).toHaveLength(400);
    await moveToTrash(lib, ids);
    await emptyTrash(lib, Number.MAX_SAFE_INTEGER);
    expect((await expectInStep(lib)).flatMap((page) => page.ids)).toHaveLength(10);
  });

  it('keeps each page of summaries below what the browser keeps apart', async () => {
    const { lib } = await openWorld();
    const backup = sampleBackup(60);
    for (const [at, entry] of backup.entries.entries()) {
      entry.versions[0].capture.summary = (at % 2 ? 'ωμέγα ' : 'plain ').repeat(40 * (at % 30));
    }
    await restoreBackup(lib, backup);
    const pages = await readTransaction(lib, ({ transaction }) =>
      transaction.objectStore('texts').getAll(),
    );
    expect(pages.length).toBeGreaterThan(5);
    for (const { texts } of pages) {
      const bytes = texts.map((text) => text.length * (text.startsWith('plain') ? 1 : 2));
      expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(65_000);
    }
  });

  it('writes no page where nothing of it has changed', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const [before] = await pagesOf(lib);
    await editEntry(lib, entryId, { collections: {} });
    expect(await pagesOf(lib)).toEqual([before]);
    const collection = await createCollection(lib, 'Thesis');
    await editEntry(lib, entryId, {
      collections: { add: [collection.id] },
      note: written('mine'),
      tags: { add: ['to read'] },
    });
    const [facts] = (await expectInStep(lib)).flatMap(unpack);
    expect(facts).toMatchObject({ hasNote: true, unfiled: false, untagged: false });
    await removeCollection(lib, collection.id);
    expect((await expectInStep(lib)).flatMap(unpack)).toMatchObject([{ unfiled: true }]);
  });

  it('keeps years and names that are out of the ordinary', async () => {
    const { lib } = await openWorld();
    const odd = { published: '0043', revised: null, containerTitle: null, authors: [] };
    const { revised, containerTitle, ...fields } = { ...sampleCapture(1), ...odd };
    await saveCapture(lib, fields);
    const [facts] = (await expectInStep(lib)).flatMap(unpack);
    expect(facts).toMatchObject({ year: 43, byline: '', container: '', encyclopedia: '' });
  });
});
