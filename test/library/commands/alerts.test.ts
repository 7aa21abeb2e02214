import { describe, expect, it } from 'vitest';
import {
  acceptNewerVersion,
  alerts,
  markAllSeen,
  setAlertState,
} from '../../../utils/library/commands/alerts';
import {
  countEntries,
  fullEntry,
  moveToTrash,
  restoreFromTrash,
} from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

async function worldWithAlerts(entries: number) {
  const world = await openWorld();
  const ids: string[] = [];
  for (let entry = 1; entry <= entries; entry++) {
    ids.push((await saveCapture(world.lib, supersededCapture(entry))).entryId);
  }
  return { ...world, ids };
}

describe('alerts', () => {
  it('lists those that wait before the answered, each newest first', async () => {
    const { lib, ids } = await worldWithAlerts(4);
    const [fourth, third] = await alerts(lib);
    await setAlertState(lib, fourth?.alert.id ?? '', 'kept');
    await setAlertState(lib, third?.alert.id ?? '', 'seen');
    const views = await alerts(lib);
    expect(views.map(({ entry }) => ids.indexOf(entry.id) + 1)).toEqual([3, 2, 1, 4]);
    expect(views[0]?.saved.capture).toEqual(supersededCapture(3));
    expect(await alerts(lib, 2)).toEqual(views.slice(0, 2));
  });

  it('counts what is unseen, and only that', async () => {
    const { lib } = await worldWithAlerts(3);
    const [view] = await alerts(lib);
    const id = view?.alert.id ?? '';
    await setAlertState(lib, id, 'seen');
    expect((await countEntries(lib)).unseen).toBe(2);
    await setAlertState(lib, id, 'unseen');
    expect((await countEntries(lib)).unseen).toBe(3);
    await markAllSeen(lib);
    expect(await countEntries(lib)).toMatchObject({ unseen: 0, superseded: 3 });
    expect((await alerts(lib)).map(({ alert }) => alert.state)).toEqual(['seen', 'seen', 'seen']);
  });

  it('hides the alerts of a removed entry, and puts them back exactly', async () => {
    const { lib, ids } = await worldWithAlerts(2);
    const [id = ''] = ids;
    const before = await alerts(lib);
    await moveToTrash(lib, [id]);
    expect((await alerts(lib)).map(({ entry }) => entry.id)).toEqual([ids[1]]);
    expect(await countEntries(lib)).toMatchObject({ unseen: 1, superseded: 1 });
    await markAllSeen(lib);
    await restoreFromTrash(lib, [id]);
    expect((await fullEntry(lib, id))?.alerts).toEqual(
      before.filter(({ entry }) => entry.id === id).map(({ alert }) => alert),
    );
    expect(await countEntries(lib)).toMatchObject({ unseen: 1, superseded: 2 });
  });

  it('says so where an alert is not there', async () => {
    const { lib } = await openWorld();
    await expect(setAlertState(lib, 'none', 'seen')).rejects.toMatchObject({ code: 'not-found' });
    await expect(acceptNewerVersion(lib, 'none')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('adopt', () => {
  it('adds the newer version that was met, without its page', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await recordVisit(lib, sampleCapture(1, 1));
    const [view] = await alerts(lib);
    expect(await acceptNewerVersion(lib, view?.alert.id ?? '')).toBe('adopted');
    const full = await fullEntry(lib, entryId);
    expect(full?.versions.map(({ capture }) => capture)).toEqual([
      sampleCapture(1, 0),
      sampleCapture(1, 1),
    ]);
    expect(full?.alerts.map(({ state }) => state)).toEqual(['adopted']);
    expect(full?.entry).toMatchObject({ standing: 'stands', unseen: 0 });
    expect(await acceptNewerVersion(lib, view?.alert.id ?? '')).toBe('adopted');
    expect((await fullEntry(lib, entryId))?.versions).toHaveLength(2);
  });

  it('asks to open a page that was never read, and changes nothing', async () => {
    const { lib, changes } = await openWorld();
    await saveCapture(lib, supersededCapture(1));
    const told = changes.length;
    const [view] = await alerts(lib);
    expect(await acceptNewerVersion(lib, view?.alert.id ?? '')).toBe('open-to-read');
    expect(changes).toHaveLength(told);
  });
});
