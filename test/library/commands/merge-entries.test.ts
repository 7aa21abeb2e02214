import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentCheckRun, startCheckRun } from '../../../utils/library/commands/check-runs';
import { setCitationKey } from '../../../utils/library/commands/citation-keys';
import { createCollection } from '../../../utils/library/commands/collections';
import {
  countEntries,
  editEntry,
  fullEntry,
  moveToTrash,
} from '../../../utils/library/commands/entries';
import { mergeEntries } from '../../../utils/library/commands/merge-entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import type { Library } from '../../../utils/library/db/open-library';
import { notDuplicates, toldApart } from '../../../utils/library/search/duplicates';
import type { Capture } from '../../../utils/model/capture';
import { act, actions } from '../support/arbitrary-actions';
import { check, replacedBy } from '../support/check-outcomes';
import { dump } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

/** The sample's entry as a page without identifiers shows it. */
function bare(entry: number, more: Partial<Capture> = {}): Capture {
  const { doi, entryId, version, notices, ...capture } = sampleCapture(entry);
  return { ...capture, notices: [], site: 'generic', url: 'https://press.example/bells', ...more };
}

async function twoCopies() {
  const world = await openWorld();
  const { lib } = world;
  const kept = (await saveCapture(lib, sampleCapture(1))).entryId;
  const other = (await saveCapture(lib, bare(1, { published: '1985' }))).entryId;
  return { world, lib, kept, other };
}

const full = async (lib: Library, id: string) => {
  const whole = await fullEntry(lib, id);
  if (!whole) throw new Error(`no entry ${id}`);
  return whole;
};

describe('a merge', () => {
  it('takes a pinned key where the kept entry has none, and gives it back', async () => {
    const { lib, kept, other } = await twoCopies();
    const own = (await full(lib, kept)).entry.key;
    await setCitationKey(lib, other, { key: 'thesis:bells', isPinned: true });
    const undo = await mergeEntries(lib, kept, other);
    expect((await full(lib, kept)).entry).toMatchObject({ key: 'thesis:bells', keyPinned: true });
    await undo();
    expect((await full(lib, kept)).entry.key).toBe(own);
    expect((await full(lib, kept)).entry).not.toHaveProperty('keyPinned');
    expect((await full(lib, other)).entry).toMatchObject({ key: 'thesis:bells', keyPinned: true });
  });

  it('keeps the kept entry’s pinned key, and one that was set since', async () => {
    const { lib, kept, other } = await twoCopies();
    await setCitationKey(lib, kept, { key: 'mine', isPinned: true });
    await setCitationKey(lib, other, { key: 'yours', isPinned: true });
    const undo = await mergeEntries(lib, kept, other);
    expect((await full(lib, kept)).entry.key).toBe('mine');
    await setCitationKey(lib, kept, { key: 'later', isPinned: false });
    await undo();
    expect((await full(lib, kept)).entry.key).toBe('later');
    expect((await full(lib, kept)).entry).not.toHaveProperty('keyPinned');
    expect((await full(lib, other)).entry.key).toBe('yours');
  });

  it('unites names, versions, tags, collections and notes under the kept key', async () => {
    const { lib, kept, other } = await twoCopies();
    const { id: thesis } = await createCollection(lib, 'Thesis');
    await editEntry(lib, kept, { tags: { add: ['a', 'b'] }, note: written('Mine.') });
    await editEntry(lib, other, {
      tags: { add: ['b', 'c'] },
      note: written('Yours.'),
      collections: { add: [thesis] },
    });
    const [mine, yours] = [await full(lib, kept), await full(lib, other)];
    await mergeEntries(lib, kept, other);
    const { entry, versions, note } = await full(lib, kept);
    expect(entry).toMatchObject({
      key: mine.entry.key,
      identities: [...mine.entry.identities, ...yours.entry.identities],
      tags: ['a', 'b', 'c'],
      collections: [thesis],
      title: mine.entry.title,
    });
    expect(note).toBe('Mine.\n\nYours.');
    expect(versions.map(({ id }) => id)).toEqual([yours.versions[0].id, mine.versions[0].id]);
    expect(await fullEntry(lib, other)).toBeUndefined();
    expect(await countEntries(lib)).toMatchObject({ entries: 1 });
    expect((await saveCapture(lib, bare(1, { published: '1985' }))).entryId).toBe(kept);
  });

  it('orders versions by what their publishers tell, then by their days', async () => {
    const { lib, kept, other } = await twoCopies();
    await saveCapture(lib, sampleCapture(1, 1));
    await saveCapture(
      lib,
      bare(1, { published: '1985', revised: '1991-06-01', summary: 'Between.' }),
    );
    await saveCapture(lib, bare(1, { published: '1985', revised: '2020', summary: 'The newest.' }));
    await mergeEntries(lib, kept, other);
    const { entry, versions } = await full(lib, kept);
    const days = versions.map(({ capture }) => capture.revised ?? capture.published);
    expect(days).toEqual(['1985', '1991-05-04', '1991-06-01', '1992-03-26', '2020']);
    expect(entry).toMatchObject({ versions: 5, current: versions.at(-1)?.id, year: '2020' });
  });

  it('takes pairs that were told apart along, and a round that waits for the other on', async () => {
    const { lib, kept, other } = await twoCopies();
    const third = (await saveCapture(lib, bare(1, { url: 'https://press.example/third' }))).entryId;
    await notDuplicates(lib, other, third);
    await startCheckRun(lib, { kind: 'entries', ids: [other] }, ['page']);
    const undo = await mergeEntries(lib, kept, other);
    expect((await toldApart(lib))(kept, third)).toBe(true);
    expect(await currentCheckRun(lib)).toMatchObject({ total: 1, done: 1 });
    await undo();
    expect((await toldApart(lib))(other, third)).toBe(true);
    expect((await toldApart(lib))(kept, third)).toBe(false);
  });

  it('is of two listed entries', async () => {
    const { lib, kept, other } = await twoCopies();
    const before = await dump(lib);
    for (const [one, two] of [
      [kept, kept],
      [kept, 'none'],
      ['none', other],
    ] as const) {
      await expect(mergeEntries(lib, one, two)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await dump(lib)).toEqual(before);
    await moveToTrash(lib, [other]);
    await expect(mergeEntries(lib, kept, other)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is undone to exactly what was, whatever stands on the shelves', async () => {
    await fc.assert(
      fc.asyncProperty(actions, fc.nat(5), fc.nat(5), async (work, one, other) => {
        const { lib } = await openWorld();
        for (const action of work) await act(lib, action);
        const entries = await newestEntries(lib, { limit: 99 });
        const [kept, gone] = [entries[one % entries.length], entries[other % entries.length]];
        if (!kept || !gone || kept.id === gone.id) return;
        const before = await dump(lib);
        const counted = await countEntries(lib);
        const undo = await mergeEntries(lib, kept.id, gone.id);
        const merged = await dump(lib);
        expect(merged.versions).toHaveLength(before.versions.length);
        expect(await countEntries(lib)).toMatchObject({ entries: counted.entries - 1 });
        await undo();
        expect(await dump(lib)).toEqual(before);
        expect(await countEntries(lib)).toEqual(counted);
      }),
      { numRuns: 80 },
    );
  });
});

describe('its undo', () => {
  it('leaves with the kept entry what has come to it since', async () => {
    const { lib, kept, other } = await twoCopies();
    await editEntry(lib, kept, { tags: { add: ['a'] }, note: written('Mine.') });
    const [mine, yours] = [await full(lib, kept), await full(lib, other)];
    const undo = await mergeEntries(lib, kept, other);
    await editEntry(lib, kept, {
      tags: { add: ['later'] },
      note: written('Written since.', 'Mine.'),
      corrections: { version: yours.versions[0].id, fields: { title: 'Mended' } },
    });
    await saveCapture(lib, sampleCapture(1, 1));
    await undo();
    const [first, second] = [await full(lib, kept), await full(lib, other)];
    expect(first).toMatchObject({
      note: 'Written since.',
      entry: { tags: ['a', 'later'], versions: 2 },
    });
    expect(first.entry.identities).toEqual(mine.entry.identities);
    expect(first.versions[1]?.capture.version?.number).toBe(1);
    expect(second.entry).toMatchObject({ title: 'Mended', tags: [], versions: 1 });
    expect(second.note).toBe('');
  });

  it('keeps alerts that were raised since', async () => {
    const { lib, kept, other } = await twoCopies();
    const undo = await mergeEntries(lib, kept, other);
    await check(lib, kept, 'page', replacedBy(1, 1));
    expect((await full(lib, kept)).alerts).toHaveLength(1);
    await undo();
    const alerts = [...(await full(lib, kept)).alerts, ...(await full(lib, other)).alerts];
    expect(alerts).toMatchObject([{ entryId: kept, state: 'unseen' }]);
    expect(await countEntries(lib)).toMatchObject({ entries: 2, superseded: 1, unseen: 1 });
  });
});
