import { describe, expect, it } from 'vitest';
import { parseBackup } from '../../../utils/library/transfer/backup-file';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { maxClockError } from '../../../utils/model/instant';
import { worldOfAllKinds } from '../support/all-kinds';
import { textOf } from '../support/backup-of';
import { openWorld } from '../support/test-library';
import { isAllThere, kindsOf, placesIn, wildInFiles, withWild } from '../support/wild';

const now = Date.UTC(2024, 0, 3);

async function sample() {
  const { lib } = await worldOfAllKinds();
  const json = JSON.parse(await textOf(lib));
  const known = new Map<string, string>();
  for (const entry of json.entries) {
    const { corrections, capture } = entry.versions.at(-1);
    if (entry.trashedAt === undefined) known.set(entry.id, corrections.title ?? capture.title);
  }
  return { json, known };
}

describe('a backup with one value gone wild', () => {
  it.each(wildInFiles)(
    '(%s) is refused with a sentence, or harms no other entry',
    async (_, wild) => {
      const { json, known } = await sample();
      let [refused, taken] = [0, 0];
      for (const path of kindsOf(placesIn(json))) {
        const parsed = parseBackup(JSON.stringify(withWild(json, path, wild)), now);
        if (parsed.kind === 'bad') {
          refused += 1;
          expect(parsed.problems[0]?.problem, path.join('.')).toMatch(/\w+ \w+/);
          continue;
        }
        if (parsed.kind !== 'backup') {
          refused += 1;
          continue;
        }
        taken += 1;
        const touched = path[0] === 'entries' ? json.entries[Number(path[1])]?.id : undefined;
        const isEmptied = path.length === 1 && path[0] === 'entries';
        const others = [...known].flatMap(([id, title]) =>
          id === touched || isEmptied ? [] : [{ id, title }],
        );
        const { lib } = await openWorld({ ids: 'fresh' });
        await restoreBackup(lib, parsed.backup);
        await isAllThere(lib, others).catch((error: unknown) => {
          throw new Error(`${path.join('.')} ${String(error)}`, { cause: error });
        });
        lib.close();
      }
      expect(refused).toBeGreaterThan(20);
      expect(refused + taken).toBeGreaterThan(80);
    },
    300_000,
  );
});

describe('times in a backup', () => {
  it('are never later than ten years after it was written', async () => {
    const { json } = await sample();
    json.entries[0].savedAt = Date.UTC(9000, 0);
    json.entries[0].edits = { tags: Date.UTC(9000, 0) };
    json.collections[0].editedAt = Date.UTC(9000, 0);
    const parsed = parseBackup(JSON.stringify(json), now);
    if (parsed.kind !== 'backup') throw new Error(parsed.kind);
    const latest = json.writtenAt + maxClockError;
    const { entries, collections } = parsed.backup;
    expect(entries[0]).toMatchObject({ savedAt: latest, edits: { tags: latest } });
    expect(collections[0]?.editedAt).toBe(latest);
  });

  it('are not taken where the backup is from the future, since one of two clocks is wrong', async () => {
    const { json } = await sample();
    const early = json.writtenAt - 2 * 86_400_000;
    const { writtenAt } = json;
    expect(parseBackup(JSON.stringify(json), early)).toEqual({ kind: 'ahead', writtenAt });
    expect(parseBackup(JSON.stringify(json), writtenAt - 1_000).kind).toBe('backup');
  });
});
