import { describe, expect, it, onTestFinished } from 'vitest';
import type { ExportItem, VersionChoice } from '../../../utils/export/format';
import { alerts, setAlertState } from '../../../utils/library/commands/alerts';
import { createCollection } from '../../../utils/library/commands/collections';
import { editEntry, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { Library } from '../../../utils/library/db/open-library';
import { writeTransaction } from '../../../utils/library/db/transaction';
import { openExportItems, type Scope } from '../../../utils/library/transfer/export-items';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { sampleBackup, sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

async function exported(
  lib: Library,
  scope: Scope,
  versions?: VersionChoice,
): Promise<ExportItem[]> {
  const all: ExportItem[] = [];
  for await (const item of await openExportItems(lib, scope, versions)) all.push(item);
  return all;
}

/** How many records are asked for at once, from now on. */
function countsAsked(): number[] {
  const counts: number[] = [];
  const { prototype } = IDBIndex;
  const reading: unknown = Reflect.get(prototype, 'getAllRecords');
  if (typeof reading !== 'function') throw new TypeError('no getAllRecords');
  const counted = function (this: IDBIndex, options: { count: number }): unknown {
    counts.push(options.count);
    return reading.call(this, options);
  };
  Reflect.set(prototype, 'getAllRecords', counted);
  onTestFinished(() => void Reflect.set(prototype, 'getAllRecords', reading));
  return counts;
}

describe('items', () => {
  it('are the newest versions held, with corrections, tags, collections and note', async () => {
    const { lib } = await openWorld();
    const outer = await createCollection(lib, 'Thesis');
    const inner = await createCollection(lib, 'Chapter', outer.id);
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await saveCapture(lib, sampleCapture(1, 1), { title: 'Corrected', publisher: '' });
    await editEntry(lib, entryId, {
      tags: { add: ['a'] },
      note: written('mine'),
      collections: { add: [inner.id] },
    });
    const key = (await fullEntry(lib, entryId))?.entry.key;
    const { publisher, ...capture } = sampleCapture(1, 1);
    expect(await exported(lib, { kind: 'all' })).toEqual([
      {
        key,
        entryId,
        versionId: (await fullEntry(lib, entryId))?.entry.current,
        capture: { ...capture, title: 'Corrected' },
        accessed: '2024-01-01',
        tags: ['a'],
        collections: [['Thesis', 'Chapter']],
        note: 'mine',
        quotes: [],
        issues: [],
      },
    ]);
  });

  it('say that a version is superseded, also where the reader keeps it', async () => {
    const { lib } = await openWorld();
    const capture = supersededCapture(1);
    const { entryId } = await saveCapture(lib, capture);
    const [view] = await alerts(lib);
    await setAlertState(lib, view?.alert.id ?? '', 'kept');
    const [notice] = capture.notices;
    const [item] = await exported(lib, { kind: 'entries', ids: [entryId] });
    expect(item?.issues).toEqual([
      {
        kind: 'superseded',
        date: notice?.date,
        successor: notice?.successor,
        text: notice?.text,
        source: capture.url,
      },
    ]);
    await saveCapture(lib, sampleCapture(1, 1));
    const [newer] = await exported(lib, { kind: 'entries', ids: [entryId] });
    expect(newer?.issues).toEqual([]);
  });

  it('say that a version was retracted and withdrawn, the gravest first', async () => {
    const { lib } = await openWorld();
    const capture = sampleCapture(1);
    const notices = (['withdrawn', 'retracted'] as const).map((kind) => ({
      kind,
      date: '2024-02-03',
      text: `This entry was ${kind}.`,
    }));
    await saveCapture(lib, { ...capture, notices });
    const [item] = await exported(lib, { kind: 'all' });
    const told = { date: '2024-02-03', source: capture.url };
    expect(item?.issues).toEqual([
      { kind: 'retracted', text: 'This entry was retracted.', ...told },
      { kind: 'withdrawn', text: 'This entry was withdrawn.', ...told },
    ]);
  });

  it('are the newest version that was read, also where the reader has not added it', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    const [saved] = await exported(lib, { kind: 'all' });
    const [newest, ...others] = await exported(lib, { kind: 'all' }, 'newest');
    expect(saved?.capture.version).toEqual({ number: 0 });
    expect(saved?.issues).toMatchObject([
      { kind: 'superseded', successor: sampleCapture(1, 1).url },
    ]);
    expect(others).toEqual([]);
    expect(newest?.capture).toEqual(sampleCapture(1, 1));
    expect(newest).toMatchObject({ key: saved?.key, accessed: '2024-01-01', issues: [] });
    expect(newest?.versionId).not.toBe(saved?.versionId);
    const [alert] = await alerts(lib);
    await setAlertState(lib, alert?.alert.id ?? '', 'kept');
    expect((await exported(lib, { kind: 'all' }, 'newest'))[0]?.capture).toEqual(newest?.capture);
  });

  it('are every version, each under a key of its own and with what is known of it', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    await saveCapture(lib, sampleCapture(1, 1));
    await recordVisit(lib, sampleCapture(1, 3));
    const all = await exported(lib, { kind: 'all' }, 'both');
    const [first] = all;
    expect(all.map(({ capture }) => capture.version?.number)).toEqual([1, 3, 0]);
    expect(all.map(({ key }) => key)).toEqual([first?.key, `${first?.key}-v3`, `${first?.key}-v0`]);
    expect(all.map(({ issues }) => issues.map(({ kind }) => kind))).toEqual([
      ['superseded'],
      [],
      ['superseded'],
    ]);
    expect(new Set(all.map(({ versionId }) => versionId)).size).toBe(3);
    expect(new Set(all.map(({ entryId }) => entryId)).size).toBe(1);
  });

  it('give no version a key that another entry has', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    await saveCapture(lib, sampleCapture(1, 1));
    const [first] = await exported(lib, { kind: 'all' });
    const { entryId } = await saveCapture(lib, sampleCapture(2));
    const other = await fullEntry(lib, entryId);
    if (!other) throw new Error('not saved');
    await writeTransaction(lib, (writing) =>
      writing.putEntry(other.entry, { ...other.entry, key: `${first?.key}-v0` }),
    );
    const keys = (await exported(lib, { kind: 'all' }, 'both')).map(({ key }) => key);
    expect(keys).toEqual([`${first?.key}-v0`, first?.key, `${first?.key}-v0-2`]);
  });

  it('tell of how many entries they are before the first is read', async () => {
    const { lib } = await openWorld();
    await restoreBackup(lib, sampleBackup(450));
    expect((await openExportItems(lib, { kind: 'all' })).entries).toBe(450);
    expect((await openExportItems(lib, { kind: 'entries', ids: ['sample-000007'] })).entries).toBe(
      1,
    );
  });

  it('are all of the list and nothing of the trash, newest first', async () => {
    const { lib } = await openWorld();
    const backup = sampleBackup(450);
    await restoreBackup(lib, backup);
    await moveToTrash(lib, ['sample-000007']);
    const keys = (await exported(lib, { kind: 'all' })).map(({ key }) => key);
    const expected = backup.entries.map(({ key }) => key).filter((key) => key !== 'sample7');
    expect(keys).toEqual(expected.reverse());
  });

  it('are all of those that were saved in one millisecond', async () => {
    const { lib } = await openWorld();
    const { entries } = sampleBackup(1_100);
    const at = Date.UTC(2024, 0, 1);
    await restoreBackup(lib, {
      collections: [],
      entries: entries.map((entry) => ({ ...entry, savedAt: at })),
    });
    const asked = countsAsked();
    const keys = (await exported(lib, { kind: 'all' })).map(({ key }) => key);
    expect(keys).toEqual(entries.map(({ key }) => key).reverse());
    // An import can save a hundred thousand on one day: never more of them than a batch at once.
    expect(Math.max(...asked)).toBeLessThanOrEqual(200);
  });

  it('are those of a collection and of the collections within it, each once', async () => {
    const { lib } = await openWorld();
    const outer = await createCollection(lib, 'Outer');
    const inner = await createCollection(lib, 'Inner', outer.id);
    const membership = [[outer.id], [inner.id], [outer.id, inner.id], []];
    const titles: string[] = [];
    for (const [at, collections] of membership.entries()) {
      const { entryId } = await saveCapture(lib, sampleCapture(at));
      await editEntry(lib, entryId, { collections: { add: collections } });
      titles.push(sampleCapture(at).title);
    }
    const titlesIn = async (id: string) =>
      (await exported(lib, { kind: 'collection', id })).map(({ capture }) => capture.title);
    expect(await titlesIn(outer.id)).toEqual([titles[2], titles[1], titles[0]]);
    expect(await titlesIn(inner.id)).toEqual([titles[2], titles[1]]);
    expect(await titlesIn('none')).toEqual([]);
  });
});
