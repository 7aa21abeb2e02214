import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullEntry } from '../../../utils/library/commands/entries';
import { newestEntries } from '../../../utils/library/db/entry-queries';
import type { Library } from '../../../utils/library/db/open-library';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import type { Backup, BackupEntry } from '../../../utils/model/backup-schema';
import { backupOf } from '../support/backup-of';
import { sampleBackup, sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const works = 6;

/** What is damaged of an entry in the library, and how many more copies of it a backup has. */
const fate = fc.record({
  damage: fc.constantFrom('none', 'versions', 'row'),
  twins: fc.integer({ min: 0, max: 2 }),
});
type Fate = typeof fate extends fc.Arbitrary<infer T> ? T : never;

/** Another copy of a work, under ids of its own and with a later version that only it has. */
function twinOf(entry: BackupEntry, at: number, twin: number): BackupEntry {
  const [version] = entry.versions;
  const id = `${version.id}-${twin}`;
  const versions: BackupEntry['versions'] = [
    { ...version, id, capture: sampleCapture(at, twin + 1) },
  ];
  return { ...entry, id: `${entry.id}-${twin}`, versions };
}

async function damage(lib: Library, { id, versions }: BackupEntry, what: Fate['damage']) {
  if (what === 'versions')
    for (const version of versions) await lib.db.delete('versions', version.id);
  const row = what === 'row' && (await lib.db.get('entries', id));
  if (row) await lib.db.put('entries', { ...row, savedAt: Number.NaN });
}

/** The versions of every work, by what they say. */
async function versionsIn(lib: Library): Promise<string[]> {
  const entries = await newestEntries(lib, { limit: 100 });
  const all = await Promise.all(entries.map(({ id }) => fullEntry(lib, id)));
  const lines = all.flatMap((full) =>
    (full?.versions ?? []).map(({ capture }) => `${capture.title} ${capture.revised}`),
  );
  return lines.sort();
}

/** What a library holds once a backup was restored into it, with some of its entries damaged before. */
async function restored(backup: Backup, damages: readonly Fate['damage'][]): Promise<string[]> {
  const { lib } = await openWorld();
  await restoreBackup(lib, sampleBackup(works));
  const { entries } = await backupOf(lib);
  for (const [at, entry] of entries.entries()) await damage(lib, entry, damages[at] ?? 'none');
  await restoreBackup(lib, backup);
  return versionsIn(lib);
}

it('holds the same after a restore whatever was damaged, also where the backup has a work twice', async () => {
  const fates = fc.array(fate, { minLength: works, maxLength: works });
  await fc.assert(
    fc.asyncProperty(fates, fc.boolean(), async (all, twinsFirst) => {
      const { collections, entries } = sampleBackup(works);
      const twins = entries.flatMap((entry, at) =>
        Array.from({ length: all[at]?.twins ?? 0 }, (_, twin) => twinOf(entry, at, twin)),
      );
      const copies = twinsFirst ? [...twins, ...entries] : [...entries, ...twins];
      const backup = { collections, entries: copies };
      const whole = await restored(backup, []);
      expect(whole).toHaveLength(copies.length);
      expect(
        await restored(
          backup,
          all.map((one) => one.damage),
        ),
      ).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});
