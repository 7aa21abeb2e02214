import { describe, expect, it } from 'vitest';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { type EntryBatch, readEntryBatches } from '../../../utils/library/db/read-batches';
import { readTransaction } from '../../../utils/library/db/transaction';
import { restoreBackup } from '../../../utils/library/transfer/restore-backup';
import { sampleBackup, supersededCapture } from '../support/sample';
import { openWorld, type World } from '../support/test-library';

const entries = 600;

/** A library with an entry that has an alert, among many that have none. */
async function shelf(): Promise<World> {
  const world = await openWorld();
  await restoreBackup(world.lib, sampleBackup(entries));
  await saveCapture(world.lib, supersededCapture(entries));
  return world;
}

function idsOf({ lib }: World): Promise<string[]> {
  return readTransaction(lib, ({ transaction }) => transaction.objectStore('entries').getAllKeys());
}

/** All parts in the order of their ids, and how many parcels they came in. */
async function taken(
  { lib }: World,
  ids: readonly string[],
  asked = { alerts: true, checks: true },
) {
  const parcels: EntryBatch[][] = [];
  await readTransaction(lib, async (reading) => {
    for await (const parts of readEntryBatches(reading, ids, asked)) parcels.push(parts);
  });
  const parts = parcels.flat().sort((one, other) => (one.entry.id < other.entry.id ? -1 : 1));
  return { parts, parcels: parcels.length };
}

/** What must be taken: each entry by requests of its own. */
function partsOf({ lib }: World, ids: readonly string[]): Promise<EntryBatch[]> {
  return readTransaction(lib, async (reading) => {
    const parts: EntryBatch[] = [];
    for (const id of ids) {
      const entry = await reading.entry(id);
      const [alerts, checks] = [await reading.alerts(id), await reading.checks(id)];
      if (entry) parts.push({ entry, alerts, checks });
    }
    return parts;
  });
}

describe('entries in parcels', () => {
  it.each([
    ['all', 1],
    ['every third, strangers between them', 3],
    ['a few among many', 40],
  ])('are those asked for, each once, with what hangs on them: %s', async (_, step) => {
    const world = await shelf();
    const ids = (await idsOf(world)).filter((_, at) => at % step === 0);
    const asked = [...ids, ...ids, 'none'].reverse();
    const { parts } = await taken(world, asked);
    expect(parts).toEqual(await partsOf(world, ids));
    expect(parts.some(({ alerts }) => alerts.length > 0)).toBe(true);
  });

  it('come some hundreds at a time, without what was not asked for', async () => {
    const world = await shelf();
    const { parts, parcels } = await taken(world, await idsOf(world), {
      alerts: false,
      checks: false,
    });
    expect(parts).toHaveLength(entries + 1);
    expect(parcels).toBe(3);
    expect(parts.every(({ alerts, checks }) => alerts.length + checks.length === 0)).toBe(true);
  });

  it('are none where none are asked for', async () => {
    expect(await taken(await shelf(), [])).toEqual({ parts: [], parcels: 0 });
  });
});
