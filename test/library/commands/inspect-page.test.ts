import { describe, expect, it, vi } from 'vitest';
import { acceptNewerVersion, alerts, setAlertState } from '../../../utils/library/commands/alerts';
import { checksOfEntry } from '../../../utils/library/commands/due-checks';
import { countEntries, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { inspectPage, recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

describe('standing', () => {
  it('knows nothing of a page that is not saved, nor of one in the trash', async () => {
    const { lib } = await openWorld();
    expect(await inspectPage(lib, sampleCapture(1))).toEqual({ kind: 'unsaved' });
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await moveToTrash(lib, [entryId]);
    expect(await inspectPage(lib, sampleCapture(1))).toEqual({ kind: 'unsaved' });
    expect(await recordVisit(lib, sampleCapture(1, 1))).toEqual({ kind: 'unsaved' });
  });

  it('tells a newer version without a trace', async () => {
    const { lib, changes } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const told = changes.length;
    expect(await inspectPage(lib, sampleCapture(1, 1))).toMatchObject({
      kind: 'newer',
      entryId,
      alert: { state: 'unseen', successor: { version: { number: 1 } } },
    });
    expect(changes).toHaveLength(told);
    expect(await alerts(lib)).toEqual([]);
  });

  it('tells an older version, a changed text and each version held apart', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1, 2));
    expect(await inspectPage(lib, sampleCapture(1, 1))).toMatchObject({ kind: 'older', entryId });
    expect(
      await inspectPage(lib, { ...sampleCapture(1, 2), summary: 'Another text.' }),
    ).toMatchObject({ kind: 'changed', entryId, fields: ['summary'] });
    await saveCapture(lib, sampleCapture(1, 1));
    expect(await inspectPage(lib, sampleCapture(1, 1))).toMatchObject({
      kind: 'saved',
      alert: { state: 'adopted' },
    });
    const saved = await inspectPage(lib, sampleCapture(1, 2));
    expect(saved).toMatchObject({ kind: 'saved' });
    expect(saved).not.toHaveProperty('alert');
  });
});

describe('visit', () => {
  it('of a page that was never saved writes nothing, and keeps nobody who writes waiting', async () => {
    const { lib, changes } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(2));
    await moveToTrash(lib, [entryId]);
    changes.length = 0;
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    for (const entry of [1, 2]) {
      expect(await recordVisit(lib, sampleCapture(entry))).toEqual({ kind: 'unsaved' });
    }
    expect(begun.mock.calls.map(([, mode]) => mode)).not.toContain('readwrite');
    expect(begun).toHaveBeenCalled();
    begun.mockRestore();
    expect(changes).toEqual([]);
  });

  it.each(['de', 'de-x-mtfrom-en'])(
    'takes no text in %s for a change of one in English',
    async (language) => {
      const { lib } = await openWorld();
      const { entryId } = await saveCapture(lib, { ...sampleCapture(1), language: 'en' });
      const translated = { ...sampleCapture(1), language, summary: 'Ein anderer Text.' };
      expect(await recordVisit(lib, translated)).toMatchObject({
        kind: 'changed',
        fields: ['summary'],
      });
      expect(await checksOfEntry(lib, entryId)).not.toContainEqual(
        expect.objectContaining({ source: 'visit' }),
      );
      expect((await fullEntry(lib, entryId))?.entry).not.toHaveProperty('textChanged');
    },
  );

  it('tells nobody where there is nothing new to show', async () => {
    const { lib, changes } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const told = changes.length;
    await recordVisit(lib, sampleCapture(1));
    await recordVisit(lib, sampleCapture(2));
    expect(changes).toHaveLength(told);
  });

  it('notes a text that changed without a word, and that it changed back, and alerts nobody', async () => {
    const world = await openWorld();
    const { lib } = world;
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const changed = { ...sampleCapture(1), summary: 'Changed.' };
    await recordVisit(lib, changed);
    world.time += 60_000;
    await recordVisit(lib, { ...changed, title: 'Changed, too' });
    const { entry, alerts: raised } = (await fullEntry(lib, entryId)) ?? {};
    expect(entry).toMatchObject({ standing: 'stands', textChanged: ['title', 'summary'] });
    expect(raised).toEqual([]);
    expect((await entryHistory(lib, entryId)).map(({ kind }) => kind)).toEqual(['text-changed']);
    world.time += 60_000;
    await recordVisit(lib, sampleCapture(1));
    expect((await fullEntry(lib, entryId))?.entry).not.toHaveProperty('textChanged');
  });

  it('is a check, one an hour', async () => {
    const world = await openWorld();
    const { lib } = world;
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const visits = async () =>
      (await checksOfEntry(lib, entryId)).filter(({ source }) => source === 'visit');
    await recordVisit(lib, sampleCapture(1));
    const first = await visits();
    expect(first).toMatchObject([{ outcome: 'stands', host: 'oxfordre.com', stood: 1 }]);
    await recordVisit(lib, sampleCapture(1));
    expect(await visits()).toEqual(first);
    world.time += 3_600_000;
    await recordVisit(lib, sampleCapture(1));
    expect(await visits()).toMatchObject([{ stood: 2 }]);
    world.time += 60_000;
    await recordVisit(lib, sampleCapture(1, 1));
    expect(await visits()).toMatchObject([{ outcome: 'superseded', stood: 0 }]);
  });

  it('comes to an end where two tabs that follow each change show different texts', async () => {
    const { lib, changes } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    const tabs = [sampleCapture(1), supersededCapture(1), { ...sampleCapture(1), title: 'Other' }];
    for (let turn = 0; turn < 3; turn++) for (const tab of tabs) await recordVisit(lib, tab);
    const told = changes.length;
    for (let turn = 0; turn < 5; turn++) for (const tab of tabs) await recordVisit(lib, tab);
    expect(changes).toHaveLength(told);
  });

  it('is no check where an older version is looked at', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1, 1));
    const before = await checksOfEntry(lib, entryId);
    await recordVisit(lib, sampleCapture(1, 0));
    expect(await checksOfEntry(lib, entryId)).toEqual(before);
  });

  it('takes back what the very page said, and nothing that was seen elsewhere', async () => {
    const { lib } = await openWorld();
    const one = await saveCapture(lib, supersededCapture(1));
    const two = await saveCapture(lib, sampleCapture(2));
    await recordVisit(lib, sampleCapture(2, 1));
    await recordVisit(lib, supersededCapture(2));
    await recordVisit(lib, sampleCapture(1));
    await recordVisit(lib, sampleCapture(2));
    expect((await fullEntry(lib, one.entryId))?.alerts).toMatchObject([
      { state: 'withdrawn', before: 'unseen' },
    ]);
    expect((await fullEntry(lib, two.entryId))?.alerts).toMatchObject([{ state: 'unseen' }]);
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 1 });
    expect(await entryHistory(lib, one.entryId)).toMatchObject([
      { kind: 'taken-back', what: 'superseded', source: 'visit' },
      { kind: 'learnt', what: 'superseded', source: 'visit' },
    ]);
  });

  it('raises one alert for a newer version, however often it is visited', async () => {
    const { lib, changes } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const first = await recordVisit(lib, sampleCapture(1, 1));
    const told = changes.length;
    const [second] = await Promise.all([
      recordVisit(lib, sampleCapture(1, 1)),
      recordVisit(lib, sampleCapture(1, 1)),
    ]);
    expect(first).toMatchObject({ kind: 'newer', alert: { state: 'unseen' } });
    expect(second).toEqual(first);
    expect(changes).toHaveLength(told);
    expect((await fullEntry(lib, entryId))?.alerts).toHaveLength(1);
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 1 });
  });

  it('raises an alert when the saved page itself comes to say it is superseded', async () => {
    const { lib } = await openWorld();
    await saveCapture(lib, sampleCapture(1));
    expect(await recordVisit(lib, supersededCapture(1))).toMatchObject({
      kind: 'saved',
      alert: { state: 'unseen', supersession: { grade: 'stated' } },
    });
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 1 });
  });

  it('takes up a better grade, and the newer version as it was read, in the same alert', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    await recordVisit(lib, supersededCapture(1));
    const stated = await fullEntry(lib, entryId);
    expect(stated?.alerts).toMatchObject([
      { supersession: { grade: 'stated' }, successor: { version: { number: 1 } } },
    ]);
    await recordVisit(lib, sampleCapture(1, 1));
    expect((await fullEntry(lib, entryId))?.alerts).toEqual(stated?.alerts);
  });

  it('learns the newer version after its notice, whichever is met first', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    const { alerts: [alert, ...others] = [] } = (await fullEntry(lib, entryId)) ?? {};
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ supersession: { grade: 'stated' } });
    expect(alert?.successor).toEqual(sampleCapture(1, 1));
  });

  it('stays quiet after "keep mine", until the next version', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    const [view] = await alerts(lib);
    await setAlertState(lib, view?.alert.id ?? '', 'kept');
    await recordVisit(lib, supersededCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    expect(await countEntries(lib)).toMatchObject({ superseded: 1, unseen: 0 });

    await recordVisit(lib, sampleCapture(1, 2));
    const { alerts: raised = [] } = (await fullEntry(lib, entryId)) ?? {};
    expect(raised.map(({ state }) => state)).toEqual(['unseen', 'kept']);
    expect(raised[0]?.successor?.version).toEqual({ number: 2 });
  });

  it('wakes a seen alert for the next version, and raises no second one', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    const [view] = await alerts(lib);
    await setAlertState(lib, view?.alert.id ?? '', 'seen');
    await recordVisit(lib, sampleCapture(1, 2));
    expect((await fullEntry(lib, entryId))?.alerts).toMatchObject([
      { state: 'unseen', successor: { version: { number: 2 } } },
    ]);
  });

  it('is quiet on the newer version once it is adopted', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const met = await recordVisit(lib, sampleCapture(1, 1));
    if (met.kind === 'newer') await acceptNewerVersion(lib, met.alert.id);
    const saved = await recordVisit(lib, sampleCapture(1, 1));
    expect(saved).toMatchObject({ kind: 'saved', entryId });
    expect(saved).not.toHaveProperty('alert');
  });
});
