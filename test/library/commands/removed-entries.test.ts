import { describe, expect, it } from 'vitest';
import { dueChecks, hosts, keepHost } from '../../../utils/library/commands/due-checks';
import { emptyTrash, moveToTrash } from '../../../utils/library/commands/entries';
import {
  forgetHosts,
  missingIds,
  unusedNames,
} from '../../../utils/library/commands/removed-entries';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { day, hostState } from '../support/check-outcomes';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

describe('what is kept outside the library', () => {
  it('is known to be of nobody once its entry is removed for good, and not before', async () => {
    const { lib, changes } = await openWorld();
    const { entryId: kept } = await saveCapture(lib, sampleCapture(1));
    const { entryId: removed } = await saveCapture(lib, sampleCapture(2));
    await moveToTrash(lib, [removed]);
    expect(await missingIds(lib, [kept, removed, 'nobody'])).toEqual(['nobody']);
    expect(changes.at(-1)).not.toHaveProperty('removed');
    await emptyTrash(lib, lib.now());
    expect(await missingIds(lib, [kept, removed, 'nobody'])).toEqual([removed, 'nobody']);
    expect(changes.at(-1)).toMatchObject({ removed: [removed] });
  });

  it('is known to be of no publisher once the last of its entries is gone', async () => {
    const { lib } = await openWorld();
    const hostOf = (url: string) => [new URL(url).host];
    const { entryId: id } = await saveCapture(lib, sampleCapture(1));
    const [host = ''] = hostOf(sampleCapture(1).url);
    expect(await unusedNames(lib, [host, 'elsewhere.example'], hostOf)).toEqual([
      'elsewhere.example',
    ]);
    await moveToTrash(lib, [id]);
    expect(await unusedNames(lib, [host], hostOf)).toEqual([]);
    await emptyTrash(lib, lib.now());
    expect(await unusedNames(lib, [host], hostOf)).toEqual([host]);
  });

  it('finds the last of many entries', async () => {
    const { lib } = await openWorld();
    for (let entry = 0; entry < 12; entry += 1) await saveCapture(lib, sampleCapture(entry));
    const numberOf = (url: string) => [/-e-(\d+)/.exec(url)?.[1] ?? ''];
    const all = Array.from({ length: 12 }, (_, entry) => numberOf(sampleCapture(entry).url)).flat();
    expect(await unusedNames(lib, [...all, 'none'], numberOf)).toEqual(['none']);
  });
});

describe('how a host stands', () => {
  it('is forgotten when nothing is planned there, once its pause is long over', async () => {
    const world = await openWorld();
    const { lib } = world;
    const { entryId: id } = await saveCapture(lib, sampleCapture(1));
    const [due] = await dueChecks(lib, Number.MAX_SAFE_INTEGER, { sources: ['page'], limit: 1 });
    const planned = due?.host ?? '';
    const until = lib.now() + day;
    for (const host of [planned, 'elsewhere.example']) {
      await keepHost(lib, { ...hostState(until), host });
    }
    await forgetHosts(lib);
    expect(await hosts(lib)).toHaveLength(2);
    world.time += 3 * day;
    await forgetHosts(lib);
    expect(await hosts(lib)).toMatchObject([{ host: planned }]);
    await moveToTrash(lib, [id]);
    await forgetHosts(lib);
    expect(await hosts(lib)).toEqual([]);
  });
});
