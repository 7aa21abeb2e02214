import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { acceptNewerVersion } from '../../../utils/library/commands/alerts';
import { checksOfEntry, hosts } from '../../../utils/library/commands/due-checks';
import { countEntries, fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { entryHistory } from '../../../utils/library/commands/history';
import { recordChecks } from '../../../utils/library/commands/record-checks';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import type { CheckOutcome, SourceId } from '../../../utils/model/check';
import {
  alertsOf,
  changed,
  check,
  day,
  findingOn,
  hostState,
  replacedBy,
  retracted,
  stands,
  worldWithEntry,
} from '../support/check-outcomes';
import { whole } from '../support/dump';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

/** Lets a transaction die, as with its worker, at one of its requests to a store. */
function dieAtRequest(moment: number): void {
  let requests = 0;
  const { get, put } = IDBObjectStore.prototype;
  const counted = (store: IDBObjectStore) => {
    requests += 1;
    if (requests === moment) store.transaction.abort();
  };
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key,
  ) {
    counted(this);
    return get.call(this, key);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value,
  ) {
    counted(this);
    return put.call(this, value);
  });
}

describe('recording', () => {
  it('the same findings again changes nothing and tells nobody', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            source: fc.constantFrom<SourceId>('page', 'crossref', 'zenodo'),
            outcome: fc.constantFrom<CheckOutcome>(
              stands,
              changed,
              retracted,
              replacedBy(1, 1),
              replacedBy(1, 2),
              { kind: 'unknown', reason: 'offline' },
            ),
          }),
          { minLength: 1, maxLength: 6 },
        ),
        async (found) => {
          const { world, lib, id } = await worldWithEntry();
          const findings = [];
          for (const { source, outcome } of found) {
            findings.push(await check(lib, id, source, outcome));
          }
          const before = await whole(lib);
          const told = world.changes.length;
          for (const finding of findings) await recordChecks(lib, [finding], hostState(0));
          await recordChecks(lib, findings, hostState(0));
          expect(await whole(lib)).toEqual(before);
          expect(world.changes).toHaveLength(told);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is all or nothing, and done once, at whichever request the worker dies', async () => {
    let deaths = 0;
    for (let moment = 1; deaths === moment - 1; moment++) {
      const { lib } = await openWorld();
      const ids: string[] = [];
      for (const entry of [1, 2, 3])
        ids.push((await saveCapture(lib, sampleCapture(entry))).entryId);
      const findings = await Promise.all(
        ids.map((id, at) => findingOn(lib, id, 'page', replacedBy(at + 1, 1))),
      );
      const before = await whole(lib);
      dieAtRequest(moment);
      const died = await recordChecks(lib, findings, hostState(1)).then(
        () => false,
        () => true,
      );
      vi.restoreAllMocks();
      const found = await whole(lib);
      if (died) {
        deaths += 1;
        expect(found).toEqual(before);
      }
      await recordChecks(lib, findings, hostState(1));
      if (!died) expect(await whole(lib)).toEqual(found);
      expect((await whole(lib)).alerts).toHaveLength(3);
      expect(await countEntries(lib)).toMatchObject({ entries: 3, superseded: 3, unseen: 3 });
      for (const id of ids) expect(await entryHistory(lib, id)).toHaveLength(1);
    }
    expect(deaths).toBeGreaterThan(15);
  });

  it('drops what was found of a version that is the newest no longer', async () => {
    const { lib, id } = await worldWithEntry();
    const finding = await findingOn(lib, id, 'page', replacedBy(1, 1));
    await saveCapture(lib, sampleCapture(1, 1));
    const { alerts: before } = await whole(lib);
    await recordChecks(lib, [finding], hostState(7));
    expect((await whole(lib)).alerts).toEqual(before);
    expect(await checksOfEntry(lib, id)).toMatchObject([{ source: 'page', stood: 0 }]);
    expect(await hosts(lib)).toEqual([hostState(7)]);
    expect((await alertsOf(lib, id)).map(({ state }) => state)).toEqual(['adopted']);
  });

  it('drops what was found of an entry that was removed meanwhile', async () => {
    const { lib, id } = await worldWithEntry();
    const finding = await findingOn(lib, id, 'page', replacedBy(1, 1));
    await moveToTrash(lib, [id]);
    await recordChecks(lib, [finding], hostState(7));
    expect((await whole(lib)).alerts).toEqual([]);
    expect(await hosts(lib)).toEqual([hostState(7)]);
  });

  it('begins anew with a version that was adopted', async () => {
    const { world, lib, id } = await worldWithEntry();
    await check(lib, id, 'page', changed);
    await check(lib, id, 'page', replacedBy(1, 1));
    world.time += 5 * day;
    await acceptNewerVersion(lib, (await alertsOf(lib, id))[0]?.id ?? '');
    const [page] = await checksOfEntry(lib, id);
    expect(page).toMatchObject({ source: 'page', stood: 0, changed: 2 });
    expect(page).not.toHaveProperty('at');
    expect(page).not.toHaveProperty('outcome');
    expect(page?.dueAt).toBeGreaterThan(world.time);
    expect((await fullEntry(lib, id))?.entry).not.toHaveProperty('textChanged');
  });
});
