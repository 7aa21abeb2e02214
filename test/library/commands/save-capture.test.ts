import { describe, expect, it } from 'vitest';
import { alerts, setAlertState } from '../../../utils/library/commands/alerts';
import {
  countEntries,
  editEntry,
  fullEntry,
  moveToTrash,
} from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import { Counters } from '../../../utils/library/db/status-counters';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

describe('save', () => {
  it('adds an entry with its first version, light and heavy apart', async () => {
    const { lib, changes } = await openWorld();
    const capture = sampleCapture(1);
    const outcome = await saveCapture(lib, capture);

    expect(outcome).toMatchObject({ kind: 'added', standing: { kind: 'saved' } });
    const full = await fullEntry(lib, outcome.entryId);
    expect(full?.versions.map((version) => version.capture)).toEqual([capture]);
    expect(full?.entry).toMatchObject({
      title: capture.title,
      container: capture.containerTitle,
      year: '1991',
      versions: 1,
      standing: 'stands',
      unseen: 0,
    });
    expect(JSON.stringify(full?.entry)).not.toContain(capture.summary);
    expect(await countEntries(lib)).toEqual({ ...new Counters().counts, entries: 1 });
    expect(changes).toEqual([
      {
        entries: [outcome.entryId],
        alerts: false,
        collections: false,
        checks: false,
        searches: false,
      },
    ]);
  });

  it('saves once when the reader saves twice', async () => {
    const { lib } = await openWorld();
    const first = await saveCapture(lib, sampleCapture(1));
    const second = await saveCapture(lib, sampleCapture(1));
    expect(second).toMatchObject({ kind: 'already', entryId: first.entryId });
    expect((await fullEntry(lib, first.entryId))?.versions).toHaveLength(1);
  });

  it('saves once when two saves run at the same moment', async () => {
    const { lib } = await openWorld();
    const outcomes = await Promise.all([1, 2, 3].map(() => saveCapture(lib, sampleCapture(7))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'already', 'already']);
    expect(await newestEntries(lib, { limit: 10 })).toHaveLength(1);
  });

  it('knows an entry under any of its names, and learns new ones', async () => {
    const { lib } = await openWorld();
    const { doi, ...nameless } = sampleCapture(1);
    const { entryId } = await saveCapture(lib, nameless);
    await saveCapture(lib, sampleCapture(1));
    const { entryId: _, ...elsewhere } = {
      ...sampleCapture(1),
      url: 'https://academic.oup.com/edited-volume/1/chapter/2',
    };
    expect(await saveCapture(lib, elsewhere)).toMatchObject({ kind: 'already', entryId });
    const identities = (await fullEntry(lib, entryId))?.entry.identities;
    expect(identities).toContain(`doi:${doi}`);
    expect(new Set(identities).size).toBe(identities?.length);
  });

  it('keeps a name with the entry that has it already', async () => {
    const { lib } = await openWorld();
    const one = await saveCapture(lib, sampleCapture(1));
    const two = await saveCapture(lib, { ...sampleCapture(2), url: 'https://example.org/two' });
    // A page that claims the DOI of the one entry and the publisher's id of the other.
    const { doi = '' } = sampleCapture(1);
    const mixed = await saveCapture(lib, { ...sampleCapture(2), doi });
    expect(mixed.entryId).toBe(one.entryId);
    const names = (await fullEntry(lib, two.entryId))?.entry.identities;
    expect(names).toContain('id:pubfactory:acrefore-9780000000000-e-2');
  });

  it('sets a newer version beside the older one, and keeps tags, note and key', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await editEntry(lib, entryId, {
      tags: { add: ['thesis'] },
      note: written('Read the second part.'),
    });
    const before = await fullEntry(lib, entryId);
    const outcome = await saveCapture(lib, sampleCapture(1, 1));

    expect(outcome).toMatchObject({ kind: 'version-added', entryId });
    const after = await fullEntry(lib, entryId);
    expect(after?.versions.map((version) => version.capture)).toEqual([
      sampleCapture(1, 0),
      sampleCapture(1, 1),
    ]);
    expect(after?.entry).toMatchObject({
      tags: ['thesis'],
      key: before?.entry.key,
      current: after?.versions[1]?.id,
      versions: 2,
      standing: 'stands',
    });
    expect(after?.note).toBe('Read the second part.');
    expect(after?.versions[0]).toEqual(before?.versions[0]);
  });

  it('puts an older version before the newer one, and one between two between them', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1, 4));
    await saveCapture(lib, sampleCapture(1, 0));
    await saveCapture(lib, sampleCapture(1, 2));
    await saveCapture(lib, sampleCapture(1, 1));
    const full = await fullEntry(lib, entryId);
    expect(full?.versions.map(({ capture }) => capture.version?.number)).toEqual([0, 1, 2, 4]);
    expect(full?.entry.url).toBe(sampleCapture(1, 4).url);
    expect(full?.entry.standing).toBe('stands');
  });

  it('keeps a text that changed without a word beside the one held', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    const changed = { ...sampleCapture(1), summary: 'A wholly different text.' };
    expect(await saveCapture(lib, changed)).toMatchObject({ kind: 'version-added', entryId });
    const full = await fullEntry(lib, entryId);
    expect(full?.versions.map(({ capture }) => capture.summary)).toEqual([
      sampleCapture(1).summary,
      'A wholly different text.',
    ]);
    // What was known of the version holds for it as it reads now.
    expect(full?.entry.standing).toBe('superseded');
    expect(full?.alerts).toHaveLength(1);
  });

  it('raises an alert for a version that its own page says is superseded', async () => {
    const { lib } = await openWorld();
    const capture = supersededCapture(1);
    const { entryId, standing } = await saveCapture(lib, capture);
    const [notice] = capture.notices;
    expect(standing).toMatchObject({
      kind: 'saved',
      alert: {
        kind: 'superseded',
        state: 'unseen',
        supersession: {
          grade: 'stated',
          evidence: { text: notice?.text, url: capture.url },
          date: notice?.date,
          successor: notice?.successor,
        },
      },
    });
    expect(await countEntries(lib)).toMatchObject({
      entries: 1,
      superseded: 1,
      unseen: 1,
      trashed: 0,
    });
    await saveCapture(lib, capture);
    expect((await fullEntry(lib, entryId))?.alerts).toHaveLength(1);
  });

  it('counts the alert as adopted once the newer version is added', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    await saveCapture(lib, sampleCapture(1, 1));
    const full = await fullEntry(lib, entryId);
    expect(full?.alerts.map(({ state }) => state)).toEqual(['adopted']);
    expect(full?.entry.standing).toBe('stands');
    expect(await countEntries(lib)).toMatchObject({
      entries: 1,
      superseded: 0,
      unseen: 0,
      trashed: 0,
    });
  });

  it('keeps the evidence of a supersession that no alert had told of', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1, 0));
    await saveCapture(lib, sampleCapture(1, 1));
    const [view] = await alerts(lib);
    expect(view?.alert).toMatchObject({ kind: 'superseded', state: 'adopted' });
    expect(view?.saved.capture.version).toEqual({ number: 0 });
  });

  it('says of a version added that a still newer one was seen', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1, 0));
    await recordVisit(lib, sampleCapture(1, 2));
    await saveCapture(lib, sampleCapture(1, 1));
    const full = await fullEntry(lib, entryId);
    expect(full?.entry.standing).toBe('superseded');
    const open = full?.alerts.filter(({ state }) => state === 'unseen');
    expect(open).toMatchObject([{ versionId: full?.entry.current }]);
    expect(open?.[0]?.successor?.version).toEqual({ number: 2 });
  });

  it('raises an alert for a retraction and a withdrawal', async () => {
    const { lib } = await openWorld();
    const capture = {
      ...sampleCapture(1),
      notices: [
        { kind: 'withdrawn' as const, text: 'This entry has been withdrawn.' },
        { kind: 'retracted' as const, date: '2020', text: 'This entry has been retracted.' },
      ],
    };
    const { entryId } = await saveCapture(lib, capture);
    const full = await fullEntry(lib, entryId);
    expect(full?.entry).toMatchObject({ standing: 'retracted', unseen: 2 });
    expect(new Set(full?.alerts.map(({ kind }) => kind))).toEqual(
      new Set(['withdrawn', 'retracted']),
    );
    expect(await countEntries(lib)).toMatchObject({ superseded: 0, unseen: 2 });
  });

  it('shows a placeholder as forthcoming', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, {
      ...sampleCapture(1),
      notices: [{ kind: 'forthcoming', text: 'The full entry is in preparation.' }],
    });
    expect((await fullEntry(lib, entryId))?.entry.standing).toBe('forthcoming');
  });

  it('takes an entry out of the trash, with its tags, note and answers', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    await editEntry(lib, entryId, { tags: { add: ['a'] }, note: written('mine') });
    const [view] = await alerts(lib);
    if (view) await setAlertState(lib, view.alert.id, 'kept');
    await moveToTrash(lib, [entryId]);
    expect(await countEntries(lib)).toMatchObject({
      entries: 0,
      superseded: 0,
      unseen: 0,
      trashed: 1,
    });
    expect(await saveCapture(lib, sampleCapture(1))).toMatchObject({ kind: 'restored', entryId });
    const full = await fullEntry(lib, entryId);
    expect(full).toMatchObject({ note: 'mine', entry: { tags: ['a'], standing: 'superseded' } });
    expect(full?.alerts).toMatchObject([{ state: 'kept' }]);
    expect(await countEntries(lib)).toMatchObject({
      entries: 1,
      superseded: 1,
      unseen: 0,
      trashed: 0,
    });
  });

  it.each([
    [[], ''],
    [[{ family: 'Marrow' }], 'Marrow'],
    [[{ family: 'Marrow' }, { literal: 'The Guild' }], 'Marrow and The Guild'],
    [[{ literal: 'The Guild' }, { family: 'A' }, { family: 'B' }], 'The Guild et al.'],
  ])('lists authors in one short line (%#)', async (authors, byline) => {
    const { lib } = await openWorld();
    await saveCapture(lib, { ...sampleCapture(1), authors });
    expect((await newestEntries(lib, { limit: 1 }))[0]?.byline).toBe(byline);
  });

  it('keeps corrections beside what was read', async () => {
    const { lib } = await openWorld();
    const capture = sampleCapture(1);
    const { entryId } = await saveCapture(lib, capture, {
      title: 'The right title',
      containerTitle: '',
      // No date in EDTF.
      published: 'about 1900',
    });
    const full = await fullEntry(lib, entryId);
    expect(full?.versions[0].capture).toEqual(capture);
    expect(full?.entry).toMatchObject({ title: 'The right title', container: '' });
    expect(full?.versions[0].corrections).toEqual({
      title: 'The right title',
      containerTitle: '',
    });
    const [version] = full?.versions ?? [];
    if (version) {
      await editEntry(lib, entryId, {
        corrections: { version: version.id, fields: { title: capture.title } },
      });
    }
    const back = await fullEntry(lib, entryId);
    expect(back?.entry.title).toBe(capture.title);
    expect(back?.versions[0].corrections).not.toHaveProperty('title');
  });
});
