import { emptyLifeTable, type LifeTable } from '../watch/version-lifetimes';
import { publisherLifeTables } from './storage/stored-settings';

let lastUpdate: Promise<LifeTable> = Promise.resolve(emptyLifeTable);

/**
 * How long a publisher's versions were seen to last, with what a check has just shown. One update
 * after another: batches run side by side, and none may overwrite what another has seen.
 */
export function addToLifeTable(
  publisher: string,
  seen: (lifeTable: LifeTable) => LifeTable,
): Promise<LifeTable> {
  const update = async () => {
    const before = await publisherLifeTables.get(publisher);
    const after = seen(before);
    if (after !== before) {
      const { replaced, stood } = after;
      await publisherLifeTables.set([[publisher, { replaced: [...replaced], stood: [...stood] }]]);
    }
    return after;
  };
  lastUpdate = lastUpdate.then(update, update);
  return lastUpdate;
}
