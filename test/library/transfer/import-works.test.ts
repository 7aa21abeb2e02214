import { describe, expect, it } from 'vitest';
import { createCollection, listCollections } from '../../../utils/library/commands/collections';
import { editEntry, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { planImport } from '../../../utils/library/transfer/import-plan';
import { importWorks } from '../../../utils/library/transfer/import-works';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Capture } from '../../../utils/model/capture';
import { dump } from '../support/dump';
import { incoming, mine } from '../support/incoming';
import { sampleBackup, sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

describe('a plan', () => {
  it('tells new works, other versions, held ones, conflicts and repetitions apart', async () => {
    const { lib } = await openWorld();
    for (const at of [1, 2, 3]) await saveCapture(lib, sampleCapture(at));
    const renamed = `${sampleCapture(2).title}: A History`;
    const plan = await planImport(lib, [
      incoming(0),
      incoming(1),
      incoming(2, { title: renamed }),
      incoming(3, { version: { number: 7 } }),
      incoming(0, { publisher: 'The same DOI again' }),
    ]);
    expect(plan.works.map(({ kind }) => kind)).toEqual(['new', 'here', 'conflict', 'version']);
    expect(plan.repeated).toMatchObject([{ earlier: { line: 1 } }]);
    const [, , conflict] = plan.works;
    expect(conflict?.kind === 'conflict' && conflict.differences).toEqual([
      { field: 'title', mine: sampleCapture(2).title, theirs: renamed },
    ]);
  });

  it('takes nothing that a file does not say, says less exactly or spells otherwise for a conflict', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const { published = '', title, authors } = sampleCapture(1);
    const { publisher: _, language: __, containerTitle: ___, ...rest } = incoming(1).capture;
    const bare: Capture = {
      ...rest,
      title: `${title.toUpperCase()}.`,
      authors,
      summary: null,
      keywords: [],
      published: published.slice(0, 4),
    };
    const plan = await planImport(lib, [{ ...incoming(1), capture: bare }]);
    expect(plan.works.map(({ kind }) => kind)).toEqual(['here']);
  });

  it('compares with what the reader has corrected, and takes the reader’s tags for known keywords', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1), { title: 'As it should be' });
    await editEntry(lib, entryId, { tags: { add: ['seminar'] } });
    const { keywords } = sampleCapture(1);
    const plan = await planImport(lib, [
      incoming(1, { title: 'As it should be', keywords: [...keywords, 'Seminar'] }),
    ]);
    expect(plan.works.map(({ kind }) => kind)).toEqual(['here']);
  });
});

describe('an import', () => {
  it('makes entries of new works, with key, tags, note, collections and the day of access', async () => {
    const { lib } = await openWorld();
    const plan = await planImport(lib, [
      incoming(
        4,
        {},
        {
          key: 'mill2019',
          tags: ['to read'],
          collections: [['Thesis', 'Chapter 2'], ['Seminar']],
          note: 'Compare with the other mill.',
          accessed: '2019-09-16',
        },
      ),
    ]);
    expect(await importWorks(lib, plan, mine)).toMatchObject({
      added: 1,
      updated: 0,
      unchanged: 0,
    });
    const [entry] = await newestEntries(lib, { limit: 9 });
    expect(entry).toMatchObject({ key: 'mill2019', tags: ['to read'], hasNote: true });
    expect(new Date(entry?.savedAt ?? 0).toISOString()).toBe('2019-09-16T00:00:00.000Z');
    expect((await listCollections(lib)).map(({ path, count }) => [path, count])).toEqual([
      ['Seminar', 1],
      ['Thesis', 0],
      ['Thesis/Chapter 2', 1],
    ]);
    const full = await fullEntry(lib, entry?.id ?? '');
    expect(full?.note).toBe('Compare with the other mill.');
    expect(full?.versions[0].capture).toEqual(plan.works[0]?.incoming.capture);
  });

  it('raises an alert where the file says that the version was superseded', async () => {
    const { lib } = await openWorld();
    const text = 'Superseded: replaced on 2019-03-26 by https://example.org/new';
    const notice = {
      kind: 'superseded',
      date: '2019-03-26',
      successor: 'https://example.org/new',
      text,
    } as const;
    await importWorks(lib, await planImport(lib, [incoming(5, { notices: [notice] })]), mine);
    const [entry] = await newestEntries(lib, { limit: 9 });
    expect(entry).toMatchObject({ standing: 'superseded', unseen: 1 });
  });

  it('overwrites no version held: the file’s word is a correction, and only where it was chosen', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(6));
    const title = `${sampleCapture(6).title}: A History`;
    const file = incoming(6, { title, publisher: 'Another Press' });
    const plan = await planImport(lib, [file]);
    await importWorks(lib, plan, mine);
    expect((await fullEntry(lib, entryId))?.versions[0].corrections).toEqual({});
    await importWorks(lib, plan, { ...mine, theirs: () => new Set(['title']) });
    const full = await fullEntry(lib, entryId);
    expect(full?.versions).toHaveLength(1);
    expect(full?.versions[0].capture).toEqual(sampleCapture(6));
    expect(full?.versions[0].corrections).toEqual({ title });
    expect(full?.entry.title).toBe(title);
  });

  it('puts a version that is not held into its entry’s chain', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(7, 1));
    const older = { ...incoming(7), capture: sampleCapture(7, 0) };
    await importWorks(lib, await planImport(lib, [older]), mine);
    const numbers = (await fullEntry(lib, entryId))?.versions.map(
      ({ capture }) => capture.version?.number,
    );
    expect(numbers).toEqual([0, 1]);
  });

  it('files everything under one new collection where the reader wants it', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const plan = await planImport(lib, [
      incoming(1),
      incoming(2, {}, { collections: [['Of the file']] }),
    ]);
    await importWorks(lib, plan, { ...mine, filing: { kind: 'one', name: 'thesis.bib' } });
    expect((await listCollections(lib)).map(({ path, count }) => [path, count])).toEqual([
      ['thesis.bib', 2],
    ]);
  });

  it('takes an entry out of the trash', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await moveToTrash(lib, [entryId]);
    await importWorks(lib, await planImport(lib, [incoming(1)]), mine);
    expect((await newestEntries(lib, { limit: 9 })).map(({ id }) => id)).toEqual([entryId]);
  });

  it('is one transaction, told once', async () => {
    const { lib, changes } = await openWorld();
    const works = Array.from({ length: 300 }, (_, at) => incoming(at));
    const plan = await planImport(lib, works);
    changes.length = 0;
    await importWorks(lib, plan, mine);
    expect(changes.map(({ entries }) => entries.length)).toEqual([300]);
  });

  it('twice changes nothing the second time', async () => {
    const { lib } = await openWorld();
    const works = [incoming(1, {}, { tags: ['a'], collections: [['C']], note: 'N' }), incoming(2)];
    await importWorks(lib, await planImport(lib, works), mine);
    const before = await dump(lib);
    const again = await importWorks(lib, await planImport(lib, works), mine);
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(await dump(lib)).toEqual(before);
  });
});

describe('the undo of an import', () => {
  it('leaves the library as it was, record by record', async () => {
    const { lib } = await openWorld();
    const thesis = await createCollection(lib, 'Thesis');
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await editEntry(lib, entryId, {
      tags: { add: ['mine'] },
      note: written('My note'),
      collections: { add: [thesis.id] },
    });
    await saveCapture(lib, sampleCapture(2, 1));
    await moveToTrash(lib, [(await saveCapture(lib, sampleCapture(3))).entryId]);
    const before = await dump(lib);
    const plan = await planImport(lib, [
      incoming(0, {}, { tags: ['new'], collections: [['Thesis', 'Within'], ['Other']], note: 'n' }),
      incoming(1, { title: 'Otherwise' }, { note: 'Their note', tags: ['theirs'] }),
      { ...incoming(2), capture: sampleCapture(2, 0) },
      incoming(3),
    ]);
    const { undo } = await importWorks(lib, plan, {
      filing: { kind: 'file' },
      theirs: () => new Set(['title', 'note']),
    });
    expect(await dump(lib)).not.toEqual(before);
    await undo();
    expect(await dump(lib)).toEqual(before);
  });

  it('leaves alone what the reader has edited since', async () => {
    const { lib } = await openWorld();
    const { undo } = await importWorks(
      lib,
      await planImport(lib, [incoming(1, {}, { collections: [['Kept']] }), incoming(2)]),
      mine,
    );
    const [entry] = (await newestEntries(lib, { limit: 9 })).filter(({ doi }) =>
      doi?.endsWith('.1'),
    );
    await editEntry(lib, entry?.id ?? '', { tags: { add: ['since'] } });
    await undo();
    expect((await newestEntries(lib, { limit: 9 })).map(({ id }) => id)).toEqual([entry?.id]);
    expect((await listCollections(lib)).map(({ path }) => path)).toEqual(['Kept']);
  });

  it('takes back a restored backup too', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const before = await dump(lib);
    const { undo } = await restoreBackup(lib, sampleBackup(30));
    await undo();
    expect(await dump(lib)).toEqual(before);
  });
});

describe('an import of a plan that the library has gone on from', () => {
  it('adds to what the reader has written since', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const plan = await planImport(lib, [incoming(1, {}, { tags: ['theirs'], note: 'Theirs' })]);
    await editEntry(lib, entryId, { tags: { add: ['since'] }, note: written('Mine') });
    await importWorks(lib, plan, mine);
    const full = await fullEntry(lib, entryId);
    expect(full?.entry.tags).toEqual(['since', 'theirs']);
    expect(full?.note).toBe('Mine');
  });
});
