import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCollection } from '../../../utils/library/commands/collections';
import { countEntries, editEntry, fullEntry } from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { isLater, sameSupersession } from '../../../utils/library/entry/alert-rules';
import { parseBackup } from '../../../utils/library/transfer/backup-file';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { type Backup, backupVersion } from '../../../utils/model/backup-schema';
import { readerBounds } from '../../../utils/model/records';
import { act, actions } from '../support/arbitrary-actions';
import { backupOf } from '../support/backup-of';
import { dump } from '../support/dump';
import { sampleBackup, sampleCapture, supersededCapture } from '../support/sample';
import { openWorld } from '../support/test-library';
import { written } from '../support/written';

/** Each alert of the backup is told of, or news that is later; none is told of twice. */
function expectAlertsOf({ entries }: Backup, { alerts }: Awaited<ReturnType<typeof dump>>): void {
  for (const alert of entries.flatMap((entry) => entry.alerts)) {
    const told = { ...alert, entryId: '' };
    expect(alerts.some((other) => !isLater(other, told))).toBe(true);
  }
  for (const alert of alerts) {
    expect(alerts.filter((other) => sameSupersession(other, alert))).toEqual([alert]);
  }
}

describe('a backup', () => {
  it('restores any library whole, and a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (work) => {
        const { lib } = await openWorld();
        for (const action of work) await act(lib, action);
        const copy = await backupOf(lib);

        const fresh = await openWorld({ ids: 'fresh' });
        await restoreBackup(fresh.lib, copy);
        expect(await dump(fresh.lib)).toEqual(await dump(lib));
        // What could not be checked is this machine's own affair.
        expect(await countEntries(fresh.lib)).toEqual({ ...(await countEntries(lib)), unknown: 0 });

        const { entries } = copy;
        expect(await restoreBackup(fresh.lib, copy)).toMatchObject({
          added: 0,
          updated: 0,
          unchanged: entries.length,
        });
        expect(await dump(fresh.lib)).toEqual(await dump(lib));
      }),
      { numRuns: 40 },
    );
  });

  it('of a computer whose clock is ahead changes nothing a second time', async () => {
    const here = await openWorld({ ids: 'here' });
    const there = await openWorld({ ids: 'there' });
    await saveCapture(here.lib, sampleCapture(2));
    await restoreBackup(there.lib, await backupOf(here.lib));
    there.time += 1_000_000;
    await recordVisit(there.lib, supersededCapture(2));
    await saveCapture(here.lib, sampleCapture(2, 1));

    const copy = await backupOf(there.lib);
    await restoreBackup(here.lib, copy);
    const merged = await dump(here.lib);
    expect(await restoreBackup(here.lib, copy)).toMatchObject({ added: 0, updated: 0 });
    expect(await dump(here.lib)).toEqual(merged);
  });

  it('restored where the library moved on changes nothing a second time, and loses no version', async () => {
    await fc.assert(
      fc.asyncProperty(actions, actions, actions, async (common, mine, others) => {
        const here = await openWorld({ ids: 'here' });
        const there = await openWorld({ ids: 'there' });
        for (const action of common) await act(here.lib, action);
        await restoreBackup(there.lib, await backupOf(here.lib));
        here.time += 1_000_000;
        there.time += 2_000_000;
        for (const action of mine) await act(here.lib, action);
        for (const action of others) await act(there.lib, action);

        const before = await dump(here.lib);
        const copy = await backupOf(there.lib);
        await restoreBackup(here.lib, copy);
        const merged = await dump(here.lib);
        expect(await restoreBackup(here.lib, copy)).toMatchObject({ added: 0, updated: 0 });
        expect(await dump(here.lib)).toEqual(merged);

        expectAlertsOf(copy, merged);
        const keptIds = merged.versions.map(({ id }) => id);
        expect(keptIds).toEqual(expect.arrayContaining(before.versions.map(({ id }) => id)));
        const urls = merged.versions.map(({ capture }) => capture.url);
        const coming = copy.entries.flatMap(({ versions }) => versions);
        expect(urls).toEqual(expect.arrayContaining(coming.map(({ capture }) => capture.url)));
        const rows = new Map(merged.entries.map((row) => [row.id, row]));
        for (const { id, key, edits } of before.entries) {
          const row = rows.get(id);
          // A key stays unless the reader set another one later.
          if (row?.edits.key === edits.key) expect(row?.key).toBe(key);
          else expect(row?.edits.key).toBeGreaterThan(edits.key ?? 0);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('survives hostile texts, prototype names and broken characters', async () => {
    const { lib } = await openWorld();
    const hostile = '"}],\u2028\u0000 \ud800 </script> __proto__ 🏳️‍🌈 مرحبا e\u0301';
    const { entryId } = await saveCapture(lib, {
      ...sampleCapture(1),
      title: hostile,
      summary: hostile,
      authors: [{ literal: '__proto__' }, { family: 'constructor', given: hostile }],
      keywords: ['__proto__', 'toString'],
    });
    const { id } = await createCollection(lib, '__proto__');
    await editEntry(lib, entryId, {
      tags: { add: ['__proto__', hostile] },
      note: written(hostile),
      collections: { add: [id] },
    });
    const fresh = await openWorld({ ids: 'fresh' });
    await restoreBackup(fresh.lib, await backupOf(lib));
    expect(await dump(fresh.lib)).toEqual(await dump(lib));
    expect((await fullEntry(fresh.lib, entryId))?.versions[0].capture.title).toBe(hostile);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('holds texts that were cut to their bounds', async () => {
    const { lib } = await openWorld();
    const long = '𝒳'.repeat(100_000);
    const { entryId } = await saveCapture(lib, {
      ...sampleCapture(1),
      title: long,
      summary: long,
      containerTitle: long,
      authors: Array.from({ length: 2_000 }, () => ({ family: long, given: long })),
      keywords: Array.from({ length: 10_000 }, (_, at) => `${at}`),
      notices: [{ kind: 'superseded', text: long }],
    });
    await editEntry(lib, entryId, { note: written('n'.repeat(300_000)), tags: { add: [long] } });
    const full = await fullEntry(lib, entryId);
    expect(full?.note).toHaveLength(readerBounds.note);
    expect(JSON.stringify(full).length).toBeLessThan(2_000_000);
    const fresh = await openWorld({ ids: 'fresh' });
    await restoreBackup(fresh.lib, await backupOf(lib));
    expect(await dump(fresh.lib)).toEqual(await dump(lib));
  });
});

describe('parseBackup', () => {
  const whole = () => ({ format: 'stet-backup', version: 1, ...sampleBackup(3) });
  const problems = (json: unknown) => {
    const parsed = parseBackup(typeof json === 'string' ? json : JSON.stringify(json));
    return parsed.kind === 'bad' ? parsed.problems : [];
  };

  it('takes a whole one', () => {
    expect(problems(whole())).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', ''],
    ['another file', 42, ''],
    ['another format', { ...whole(), format: 'other' }, 'format'],
    ['a version that never was', { ...whole(), version: 0 }, 'version'],
    ['no entries', { ...whole(), entries: undefined }, 'entries'],
  ])('refuses %s', (_, json, path) => {
    expect(problems(json)).toMatchObject([{ path }]);
  });

  it('reads every earlier version, and tells a later one from what is no backup', () => {
    for (let version = 1; version <= backupVersion; version++) {
      expect(problems({ ...whole(), version })).toEqual([]);
    }
    const later = { format: 'stet-backup', version: backupVersion + 1, shelves: {} };
    expect(parseBackup(JSON.stringify(later))).toEqual({ kind: 'newer' });
    expect(parseBackup(JSON.stringify({ ...later, format: 'x' }))).toMatchObject({ kind: 'bad' });
  });

  it('tells where what is wrong', () => {
    const json = JSON.parse(JSON.stringify(whole()));
    json.entries[1].versions[0].capture.url = 'javascript:alert(1)';
    json.entries[2].versions = [];
    json.entries[0].versions[0].corrections = { published: 'soon' };
    json.collections = [];
    expect(problems(json).map(({ path }) => path)).toEqual([
      'entries.0.versions.0.corrections',
      expect.stringMatching(/^entries\.1\.versions\.0\.capture\.url$/),
      'entries.2.versions.0',
    ]);
  });

  it('refuses ids that stand twice, alerts on nothing and collections in a ring', () => {
    const { entries, ...rest } = whole();
    const [first] = entries;
    const collection = (id: string, parent: string) => {
      return { id, name: id, parent, createdAt: 0, editedAt: 0 };
    };
    const alert = {
      id: 'a',
      versionId: 'none',
      kind: 'superseded',
      supersession: { grade: 'stated', evidence: { text: '', url: '' } },
      state: 'unseen',
      raisedAt: 0,
    };
    const json = {
      ...rest,
      entries: [{ ...first, alerts: [alert] }, first],
      collections: [collection('x', 'y'), collection('y', 'x')],
    };
    expect(problems(json).map(({ path }) => path)).toEqual([
      'collections.0.parent',
      'collections.1.parent',
      'entries.0.alerts.0.versionId',
      'entries.1.id',
      'entries.1.versions.0.id',
    ]);
  });

  it('tells no more problems than a reader could read', () => {
    const json = { ...whole(), entries: Array.from({ length: 5_000 }, () => ({})) };
    expect(problems(json)).toHaveLength(50);
  });
});
