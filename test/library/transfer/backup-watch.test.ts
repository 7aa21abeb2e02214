import { describe, expect, it } from 'vitest';
import { setAlertState, unnotifiedAlerts } from '../../../utils/library/commands/alerts';
import { startCheckRun } from '../../../utils/library/commands/check-runs';
import { checksOfEntry } from '../../../utils/library/commands/due-checks';
import { fullEntry, muteEntries } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { historyBound } from '../../../utils/model/records';
import { backupOf, parsed, textOf } from '../support/backup-of';
import { check, replacedBy } from '../support/check-outcomes';
import { dump } from '../support/dump';
import { sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

describe('a backup of what the watcher learnt', () => {
  it('carries alerts with who said so, the history and what is muted; no check, nothing to be told', async () => {
    const here = await openWorld();
    const { entryId } = await saveCapture(here.lib, sampleCapture(1));
    await check(here.lib, entryId, 'page', replacedBy(1, 1));
    await check(here.lib, entryId, 'page', { kind: 'stands' });
    await check(here.lib, entryId, 'crossref', replacedBy(1, 1, { grade: 'registered' }));
    await check(here.lib, entryId, 'page', { kind: 'unknown', reason: 'login' });
    await muteEntries(here.lib, entryId, true);
    const there = await openWorld({ ids: 'there' });
    await restoreBackup(there.lib, await backupOf(here.lib));
    expect(await dump(there.lib)).toEqual(await dump(here.lib));
    expect(await entryHistory(there.lib, entryId)).toHaveLength(3);
    const { entry, alerts } = (await fullEntry(there.lib, entryId)) ?? {};
    expect(entry).toMatchObject({ muted: true, standing: 'superseded', figure: 'superseded' });
    expect(Object.keys(alerts?.[0]?.said ?? {}).sort()).toEqual(['crossref', 'page']);
    expect(await checksOfEntry(there.lib, entryId)).toMatchObject([{ source: 'page', stood: 0 }]);
    await muteEntries(there.lib, entryId, false);
    expect(await unnotifiedAlerts(there.lib)).toEqual([]);
  });

  it('lets the last word on muting win, and joins the histories', async () => {
    const here = await openWorld();
    const { entryId } = await saveCapture(here.lib, sampleCapture(1));
    const there = await openWorld({ ids: 'there' });
    await restoreBackup(there.lib, await backupOf(here.lib));
    there.time = here.time + 1_000;
    await check(there.lib, entryId, 'page', replacedBy(1, 1));
    await muteEntries(there.lib, entryId, true);
    here.time = there.time + 1_000;
    await recordVisit(here.lib, supersededCapture(1));
    await restoreBackup(here.lib, await backupOf(there.lib));
    expect((await fullEntry(here.lib, entryId))?.entry).toMatchObject({ muted: true, unseen: 0 });
    expect((await fullEntry(here.lib, entryId))?.alerts).toHaveLength(1);
    expect((await entryHistory(here.lib, entryId)).map(({ source }) => source)).toEqual([
      'visit',
      'page',
    ]);
    here.time += 1_000;
    await muteEntries(here.lib, entryId, false);
    expect(await restoreBackup(here.lib, await backupOf(there.lib))).toMatchObject({ updated: 0 });
    expect((await fullEntry(here.lib, entryId))?.entry).not.toHaveProperty('muted');
  });

  it('keeps the latest of histories that are full, the same each time', async () => {
    const here = await openWorld();
    const { entryId } = await saveCapture(here.lib, sampleCapture(1));
    const there = await openWorld({ ids: 'there' });
    await restoreBackup(there.lib, await backupOf(here.lib));
    there.time = here.time + 7;
    for (const { lib } of [here, there]) {
      for (let at = 0; at < historyBound; at++) {
        await startCheckRun(lib, { kind: 'entry', id: entryId }, ['page']);
        await check(lib, entryId, 'page', { kind: 'stands' });
      }
      expect(await entryHistory(lib, entryId)).toHaveLength(historyBound);
    }
    await restoreBackup(here.lib, await backupOf(there.lib));
    const joined = await entryHistory(here.lib, entryId);
    expect(joined).toHaveLength(historyBound);
    expect(await restoreBackup(here.lib, await backupOf(there.lib))).toMatchObject({ updated: 0 });
    expect(await entryHistory(here.lib, entryId)).toEqual(joined);
  });
});

describe('a backup of version 1', () => {
  /** As it was written before there were checks: of one entry whose page said it was superseded. */
  async function oldText() {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, supersededCapture(1));
    const json = JSON.parse(await textOf(lib));
    delete json.entries[0].history;
    delete json.entries[0].alerts[0].said;
    return { text: JSON.stringify({ ...json, version: 1 }), entryId };
  }

  it('restores whole, and a second time changes nothing', async () => {
    const { text, entryId } = await oldText();
    const { lib } = await openWorld({ ids: 'new' });
    const counted = { added: 0, updated: 0, unchanged: 0 };
    expect(await restoreBackup(lib, parsed(text))).toMatchObject({ ...counted, added: 1 });
    const before = await dump(lib);
    expect(await restoreBackup(lib, parsed(text))).toMatchObject({ ...counted, unchanged: 1 });
    expect(await dump(lib)).toEqual(before);
    expect((await fullEntry(lib, entryId))?.alerts).toMatchObject([{ state: 'unseen' }]);
  });

  it('has alerts that live on: what is said of them later is the same matter', async () => {
    const { text, entryId } = await oldText();
    const { lib } = await openWorld({ ids: 'new' });
    await restoreBackup(lib, parsed(text));
    const [alert] = (await fullEntry(lib, entryId))?.alerts ?? [];
    await setAlertState(lib, alert?.id ?? '', 'kept');
    await check(lib, entryId, 'page', replacedBy(1, 1));
    await recordVisit(lib, supersededCapture(1));
    const { alerts = [] } = (await fullEntry(lib, entryId)) ?? {};
    expect(alerts).toMatchObject([{ id: alert?.id, state: 'kept' }]);
    expect(Object.keys(alerts[0]?.said ?? {})).toEqual(['page', 'visit']);
    expect(await restoreBackup(lib, parsed(text))).toMatchObject({ unchanged: 1 });
  });
});
