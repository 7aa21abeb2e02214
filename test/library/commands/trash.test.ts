import { expect, it } from 'vitest';
import { moveToTrash } from '../../../utils/library/commands/entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { daysLeft, expireTrash, listTrash, trashDays } from '../../../utils/library/commands/trash';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const day = 86_400_000;

it('the trash keeps an entry for thirty days, and says how many are left', async () => {
  const world = await openWorld();
  const { lib } = world;
  const removed: number[] = [];
  for (const entry of [0, 1]) {
    const { entryId } = await saveCapture(lib, sampleCapture(entry));
    removed.push(world.time);
    await moveToTrash(lib, [entryId]);
    world.time += 10 * day;
  }
  const [first = 0] = removed;
  const left = async (now: number) =>
    (await listTrash(lib, 9)).map((entry) => daysLeft(entry, now));
  expect(await left(first)).toEqual([trashDays, trashDays]);
  expect(await left(first + 10.5 * day)).toEqual([30, 20]);
  expect(await left(first + 29.9 * day)).toEqual([11, 1]);
  await expireTrash(lib, first + trashDays * day);
  expect(await left(first + trashDays * day)).toEqual([11, 0]);
  await expireTrash(lib, first + trashDays * day + 1);
  expect(await left(first + 31 * day)).toEqual([10]);
  await expireTrash(lib, first + 60 * day);
  expect(await listTrash(lib, 9)).toEqual([]);
});
