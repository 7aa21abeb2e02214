import { describe, expect, it } from 'vitest';
import { fullEntry, moveToTrash, restoreFromTrash } from '../../../utils/library/commands/entries';
import { mergeEntries } from '../../../utils/library/commands/merge-entries';
import { editQuoteNote, keepQuote, removeQuote } from '../../../utils/library/commands/quotes';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Library } from '../../../utils/library/db/open-library';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { quoteBounds } from '../../../utils/model/quotes';
import { backupOf } from '../support/backup-of';
import { unhurried } from '../support/never-yield';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

async function saved(entry = 1) {
  const world = await openWorld();
  const { entryId } = await saveCapture(world.lib, sampleCapture(entry));
  const versionId = (await full(world.lib, entryId)).entry.current;
  return { ...world, entryId, draft: draftOf(versionId) };
}

const draftOf = (versionId: string) => ({
  exact: 'Quokkas were counted at the bridges',
  prefix: 'Before. ',
  suffix: ' and so on',
  part: 'summary' as const,
  versionId,
});

async function full(lib: Library, id: string) {
  const whole = await fullEntry(lib, id);
  if (!whole) throw new Error(`no entry ${id}`);
  return whole;
}

async function found(lib: Library, query: string) {
  const index = openSearchIndex(lib, unhurried);
  return (await index.find(query, 10)).map(({ id }) => id);
}

describe('a quote', () => {
  it('is kept once with its note, and found by its words, its note and has:quote', async () => {
    const { lib, entryId, draft } = await saved();
    const other = (await saveCapture(lib, sampleCapture(2))).entryId;
    const first = await keepQuote(lib, entryId, { ...draft, note: 'On marsupials' });
    expect(first).toMatchObject({ kind: 'kept', quote: { ...draft, note: 'On marsupials' } });
    expect(await keepQuote(lib, entryId, draft)).toMatchObject({ kind: 'known' });
    expect((await full(lib, entryId)).quotes).toHaveLength(1);
    for (const query of ['quokkas', 'marsupials', 'quote:counted', 'has:quote']) {
      expect(await found(lib, query), query).toEqual([entryId]);
    }
    expect(await found(lib, 'summary:quokkas')).toEqual([]);
    expect(await found(lib, 'no:quote')).toEqual([other]);
    expect((await found(lib, 'has:summary')).sort()).toEqual([entryId, other].sort());
  });

  it('leaves an entry without a summary without one', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, { ...sampleCapture(1), summary: null });
    const { entry } = await full(lib, entryId);
    await keepQuote(lib, entryId, draftOf(entry.current));
    expect(await found(lib, 'no:summary quokkas')).toEqual([entryId]);
    expect(await found(lib, 'has:summary')).toEqual([]);
  });

  it('is found no more once it is removed, and again after the undo, with its note', async () => {
    const { lib, entryId, draft } = await saved();
    const outcome = await keepQuote(lib, entryId, draft);
    if (outcome.kind !== 'kept') throw new Error(outcome.kind);
    await editQuoteNote(lib, entryId, outcome.quote.id, { text: 'On **weights**', was: '' });
    const undo = await removeQuote(lib, entryId, outcome.quote.id);
    expect(await found(lib, 'quokkas')).toEqual([]);
    expect(await found(lib, 'has:quote')).toEqual([]);
    await undo();
    expect((await full(lib, entryId)).quotes).toMatchObject([{ note: 'On **weights**' }]);
    expect(await found(lib, 'weights has:quote')).toEqual([entryId]);
  });

  it('is cut to its bounds, and refused where there are too many', async () => {
    const { lib, entryId, draft } = await saved();
    for (let at = 0; at < quoteBounds.count; at++) {
      const long = `${at} ${'x'.repeat(3_000)}`;
      await keepQuote(lib, entryId, { ...draft, exact: long, prefix: long, suffix: long });
    }
    const [quote] = (await full(lib, entryId)).quotes;
    expect(quote?.exact).toHaveLength(quoteBounds.exact);
    expect(quote?.prefix).toHaveLength(quoteBounds.around);
    expect(await keepQuote(lib, entryId, draft)).toEqual({ kind: 'full' });
  });

  it('stays with its entry through a newer version, the trash and a backup', async () => {
    const { lib, entryId, draft } = await saved();
    await keepQuote(lib, entryId, draft);
    await saveCapture(lib, sampleCapture(1, 1));
    await moveToTrash(lib, [entryId]);
    await restoreFromTrash(lib, [entryId]);
    const { quotes, versions } = await full(lib, entryId);
    expect(versions).toHaveLength(2);
    expect(quotes).toMatchObject([draft]);
    expect(await found(lib, 'quokkas')).toEqual([entryId]);
    const other = (await openWorld({ ids: 'other' })).lib;
    await restoreBackup(other, await backupOf(lib));
    expect((await full(other, entryId)).quotes).toEqual(quotes);
    expect(await found(other, 'quokkas')).toEqual([entryId]);
  });

  it('comes with a merge, goes back by its undo, and takes along what was added meanwhile', async () => {
    const { lib, entryId, draft } = await saved();
    const second = (await saveCapture(lib, sampleCapture(2))).entryId;
    const ofSecond = draftOf((await full(lib, second)).entry.current);
    await keepQuote(lib, entryId, draft);
    await keepQuote(lib, second, { ...ofSecond, exact: 'Of the second' });
    const undo = await mergeEntries(lib, entryId, second);
    expect((await full(lib, entryId)).quotes.map(({ exact }) => exact)).toEqual([
      draft.exact,
      'Of the second',
    ]);
    await keepQuote(lib, entryId, { ...ofSecond, exact: 'Added since' });
    await undo();
    expect((await full(lib, entryId)).quotes.map(({ exact }) => exact)).toEqual([draft.exact]);
    expect((await full(lib, second)).quotes.map(({ exact }) => exact)).toEqual([
      'Of the second',
      'Added since',
    ]);
  });
});
