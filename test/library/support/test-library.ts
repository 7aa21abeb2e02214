import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type Change, type Library, openLibrary } from '../../../utils/library/db/open-library';
import type { WatchTarget } from '../../../utils/model/check';
import type { DueCheck } from '../../../utils/watch/schedule/check-batches';

/** A library in a world of its own: its database, a clock that is set by hand, ids that count. */
export interface World {
  lib: Library;
  factory: IDBFactory;
  /** Every change that was told, in order. */
  changes: Change[];
  /** How often the connection was ended from outside. */
  endings: number;
  /** The clock; each look at it moves it on by a millisecond. */
  time: number;
}

/** Opens a library over a fresh database, or over another world's. */
export async function openWorld({
  factory = new IDBFactory(),
  ids = 'id',
  dues,
}: {
  factory?: IDBFactory;
  ids?: string;
  dues?: (watched: WatchTarget) => DueCheck[];
} = {}): Promise<World> {
  let made = 0;
  const changes: Change[] = [];
  const world = { factory, changes, endings: 0, time: Date.UTC(2024, 0, 1) };
  const lib = await openLibrary({
    factory,
    now: () => world.time++,
    newId: () => `${ids}-${String(++made).padStart(5, '0')}`,
    ...(dues && { dues }),
    changed: (change) => changes.push(change),
    closed: () => {
      world.endings += 1;
    },
  });
  return Object.assign(world, { lib });
}
