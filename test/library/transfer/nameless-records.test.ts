/** Records that nothing leads to: without DOI or address, or with one that other works have too. */
import { describe, expect, it } from 'vitest';
import { checksOfEntry, planNext } from '../../../utils/library/commands/due-checks';
import {
  editEntry,
  fullEntry,
  moveToTrash,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { mergeEntries } from '../../../utils/library/commands/merge-entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { statusCounts } from '../../../utils/library/commands/status-counts';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import type { Library } from '../../../utils/library/db/open-library';
import { likelyDuplicates } from '../../../utils/library/search/duplicates';
import { openSearchIndex } from '../../../utils/library/search/search-index';
import { parseBackup, writeBackup } from '../../../utils/library/transfer/backup-file';
import { type Incoming, planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Capture } from '../../../utils/model/capture';
import { dump } from '../support/dump';
import { mine } from '../support/incoming';
import { expectInStep } from '../support/index-in-step';
import { unhurried } from '../support/never-yield';
import { home, itemsOf, record, take, weirs } from '../support/records';
import { openWorld } from '../support/test-library';

const locks = record({ title: 'Locks', authors: [{ family: 'Mill', given: 'Ben' }] }, { line: 9 });

async function kindsOf(lib: Library, works: readonly Incoming[]): Promise<string[]> {
  return (await planImport(lib, works)).works.map(({ kind }) => kind);
}

describe('a record without DOI and address', () => {
  it('is an entry that nobody watches, and is counted as one', async () => {
    const { lib } = await openWorld();
    expect(await take(lib, [weirs, locks])).toMatchObject({ added: 2 });
    const entries = await newestEntries(lib, { limit: 5 });
    expect(entries.map(({ figure, url }) => [figure, url])).toEqual([
      ['unwatchable', ''],
      ['unwatchable', ''],
    ]);
    expect(await statusCounts(lib)).toMatchObject({ unwatchable: 2, neverChecked: 0, stands: 0 });
    for (const { id } of entries) expect(await checksOfEntry(lib, id)).toEqual([]);
    await planNext(lib, () => expect.fail('it has nothing to be planned'));
    const index = openSearchIndex(lib, unhurried);
    expect(await index.find('is:unwatchable', 5)).toHaveLength(2);
    await expectInStep(lib);
  });

  it('is found when the same file comes again, and when its words are set otherwise', async () => {
    const { lib } = await openWorld();
    await take(lib, [weirs, locks]);
    const before = await dump(lib);
    expect(await take(lib, [weirs, locks])).toMatchObject({ added: 0, unchanged: 2 });
    expect((await dump(lib)).versions).toEqual(before.versions);
    const otherwise = record(
      {
        title: 'WEIRS.',
        authors: [{ literal: 'Anna Weir' }],
        containerTitle: 'Invented encyclopedia of rivers',
        published: '1911-05-04',
      },
      { details: { pages: '115-132' } },
    );
    const plan = await planImport(lib, [{ ...otherwise, details: { pages: '115-32' } }]);
    expect(plan.works).toMatchObject([{ entry: { title: 'Weirs' } }]);
  });

  it('is another one where it stands elsewhere in print, and is found again as that', async () => {
    const { lib } = await openWorld();
    const second = record({}, { line: 2, details: { volume: '4', pages: '1–9' } });
    expect(await take(lib, [weirs, second])).toMatchObject({ added: 2 });
    expect(await kindsOf(lib, [weirs, second])).toEqual(['here', 'here']);
    expect(await kindsOf(lib, [second])).toEqual(['here']);
    expect(await take(lib, [second, weirs])).toMatchObject({ added: 0, updated: 0 });
  });

  it('is found under its corrected title too', async () => {
    const { lib } = await openWorld();
    await take(lib, [weirs]);
    const [entry] = await newestEntries(lib, { limit: 1 });
    const full = await fullEntry(lib, entry?.id ?? '');
    const version = full?.versions[0].id ?? '';
    const fields = { title: 'Dams', volume: '5' };
    await editEntry(lib, entry?.id ?? '', { corrections: { version, fields } });
    const [item] = await itemsOf(lib);
    expect(item).toMatchObject({ capture: { title: 'Dams' }, details: { volume: '5' } });
    const exported = record({ title: 'Dams' }, { details: { volume: '5', pages: '115–32' } });
    expect(await kindsOf(lib, [exported])).toEqual(['here']);
  });

  it('goes through backup, restore, trash and undo', async () => {
    const { lib } = await openWorld();
    await take(lib, [weirs]);
    const [entry] = await newestEntries(lib, { limit: 1 });
    let text = '';
    for await (const piece of writeBackup(lib)) text += piece;
    const parsed = parseBackup(text);
    if (parsed.kind !== 'backup') throw new Error(JSON.stringify(parsed));
    const other = await openWorld({ ids: 'other' });
    expect(await restoreBackup(other.lib, parsed.backup)).toMatchObject({ added: 1 });
    expect(await restoreBackup(other.lib, parsed.backup)).toMatchObject({ unchanged: 1 });
    const [here, there] = [await dump(lib), await dump(other.lib)];
    expect(there.versions).toEqual(here.versions);
    expect(there.entries).toEqual(here.entries);
    expect(await kindsOf(other.lib, [weirs])).toEqual(['here']);
    // The same file, taken in by both before: one entry and one version.
    const third = await openWorld({ ids: 'third' });
    await take(third.lib, [weirs]);
    await restoreBackup(third.lib, parsed.backup);
    const united = await dump(third.lib);
    expect([united.entries.length, united.versions.length]).toEqual([1, 1]);

    await moveToTrash(lib, [entry?.id ?? '']);
    expect(await statusCounts(lib)).toMatchObject({ unwatchable: 0 });
    await restoreFromTrash(lib, [entry?.id ?? '']);
    expect(await statusCounts(lib)).toMatchObject({ unwatchable: 1 });
    const fourth = await openWorld();
    const { undo } = await take(fourth.lib, [weirs]);
    await undo();
    expect((await dump(fourth.lib)).entries).toEqual([]);
  });

  it('is watched once it is merged with an entry that has an address, and not the newest there', async () => {
    const { lib } = await openWorld();
    await take(lib, [record({ published: '2099' }, { details: { volume: '3' } })]);
    const page: Capture = { ...weirs.capture, url: `${home}weirs`, access: 'open' };
    const { entryId: saved } = await saveCapture(lib, page);
    const rows = await openSearchIndex(lib, unhurried).rows();
    const [pair] = likelyDuplicates(rows);
    expect([pair?.first.id, pair?.second.id]).toContain(saved);
    const other = rows.find(({ id }) => id !== saved)?.id ?? '';
    const undo = await mergeEntries(lib, other, saved);
    const full = await fullEntry(lib, other);
    expect(full?.entry).toMatchObject({ url: `${home}weirs`, versions: 2 });
    expect(full?.entry.figure).toBeUndefined();
    expect(full?.versions.at(-1)?.capture.url).toBe(`${home}weirs`);
    expect(full?.versions[0].corrections).toEqual({ volume: '3' });
    expect(await checksOfEntry(lib, other)).not.toEqual([]);
    await undo();
    expect(await statusCounts(lib)).toMatchObject({ unwatchable: 1 });
    await expectInStep(lib);
  });
});

describe('an address or a DOI that works with other titles have', () => {
  const a = { ...weirs, capture: { ...weirs.capture, url: home } };
  const b = { ...locks, capture: { ...locks.capture, url: home } };

  it('is none of their names, within a file and when it comes again', async () => {
    const { lib } = await openWorld();
    const plan = await planImport(lib, [a, b]);
    expect(plan.works.map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(plan.repeated).toEqual([]);
    await importWorks(lib, plan, mine);
    const entries = await newestEntries(lib, { limit: 5 });
    for (const { identities, figure, url } of entries) {
      expect([identities.join(), figure, url]).toEqual([
        expect.stringMatching(/^cited:/),
        'unwatchable',
        home,
      ]);
    }
    for (const works of [[a, b], [b, a], [a], [b]]) {
      expect(await kindsOf(lib, works)).toEqual(works.map(() => 'here'));
      expect(await take(lib, works)).toMatchObject({ added: 0, updated: 0 });
    }
  });

  it('leaves what else is their own: an address beside the volume’s DOI, a DOI beside the home page', async () => {
    const { lib } = await openWorld();
    const doi = '10.9999/rivers.2019';
    const own = [
      record({ title: 'Weirs', url: `${home}weirs`, doi }),
      record({ title: 'Locks', url: `${home}locks`, doi }),
      record({ title: 'Dams', url: home, doi: '10.9999/dams' }),
      record({ title: 'Sluices', url: home, doi: '10.9999/sluices' }),
    ];
    await take(lib, own);
    const { entries } = await dump(lib);
    const names = entries.map(({ title, identities }) => [title, identities]).sort();
    expect(names).toEqual([
      ['Dams', ['doi:10.9999/dams']],
      ['Locks', ['url:rivers.example.org/locks']],
      ['Sluices', ['doi:10.9999/sluices']],
      ['Weirs', ['url:rivers.example.org/weirs']],
    ]);
    const seen: [string, string | undefined][] = [];
    await planNext(lib, ({ capture }) => {
      seen.push([capture.url, capture.doi]);
      return [];
    });
    expect(seen.sort()).toEqual([
      ['https://doi.org/10.9999/dams', '10.9999/dams'],
      ['https://doi.org/10.9999/sluices', '10.9999/sluices'],
      [`${home}locks`, undefined],
      [`${home}weirs`, undefined],
    ]);
    expect(await kindsOf(lib, own)).toEqual(['here', 'here', 'here', 'here']);
  });

  it('does not make a work of another title the one that is held', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, { ...weirs.capture, url: home, access: 'open' });
    const plan = await planImport(lib, [
      b,
      { ...a, capture: { ...a.capture, title: 'Weirs: A History' } },
    ]);
    expect(plan.works.map(({ kind }) => kind)).toEqual(['new', 'conflict']);
    await importWorks(lib, plan, mine);
    const full = await fullEntry(lib, entryId);
    expect(full?.entry.identities).toEqual(['url:rivers.example.org']);
    expect(full?.versions).toHaveLength(1);
    expect(await kindsOf(lib, [b])).toEqual(['here']);
  });

  it('tells of each record that is passed over the one that it equals', async () => {
    const { lib } = await openWorld();
    const again = { ...weirs, line: 30, note: 'again' };
    const { works, repeated } = await planImport(lib, [weirs, locks, again]);
    expect(works).toHaveLength(2);
    expect(repeated).toEqual([{ incoming: again, earlier: weirs }]);
  });
});
