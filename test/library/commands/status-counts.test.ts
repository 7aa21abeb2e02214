import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullEntry, moveToTrash } from '../../../utils/library/commands/entries';
import { recordVisit } from '../../../utils/library/commands/inspect-page';
import { saveCapture } from '../../../utils/library/commands/save-capture';
import { listByStatus, statusCounts } from '../../../utils/library/commands/status-counts';
import type { CheckOutcome } from '../../../utils/model/check';
import type { StatusGroup } from '../../../utils/model/records';
import { act, actions } from '../support/arbitrary-actions';
import { check, replacedBy, retracted, stands } from '../support/check-outcomes';
import { sampleCapture } from '../support/sample';
import { openWorld } from '../support/test-library';

const login: CheckOutcome = { kind: 'unknown', reason: 'login' };
const all: readonly StatusGroup[] = [
  'stands',
  'superseded',
  'retracted',
  'unknown',
  'neverChecked',
];

describe('the figures', () => {
  it('count each entry as one thing, and list those behind each', async () => {
    const { lib } = await openWorld();
    const ids: string[] = [];
    for (let entry = 0; entry < 6; entry++) {
      ids.push((await saveCapture(lib, sampleCapture(entry))).entryId);
    }
    const [, one = '', two = '', three = '', four = '', five = ''] = ids;
    await check(lib, one, 'page', login);
    await check(lib, two, 'page', login);
    await check(lib, two, 'crossref', replacedBy(2, 1, { grade: 'registered' }));
    await check(lib, three, 'crossref', retracted);
    await check(lib, four, 'page', login);
    await moveToTrash(lib, [five]);
    expect(await statusCounts(lib)).toEqual({
      stands: 1,
      superseded: 1,
      retracted: 1,
      unknown: 2,
      neverChecked: 0,
      unwatchable: 0,
    });
    const listed = async (figure: StatusGroup, limit = 9) =>
      (await listByStatus(lib, figure, limit)).map(({ id }) => id);
    expect(await listed('unknown')).toEqual([four, one]);
    expect(await listed('unknown', 1)).toEqual([four]);
    expect(await listed('superseded')).toEqual([two]);
    expect(await listed('retracted')).toEqual([three]);
    expect(await listed('stands')).toEqual([ids[0]]);
    expect((await listByStatus(lib, 'unknown', 1))[0]).toMatchObject({ doubt: 'login' });
  });

  it('take an entry for checked once its page was, or was visited, and not for a registry’s word', async () => {
    const { lib } = await openWorld();
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const doubt = async () => (await fullEntry(lib, entryId))?.entry.doubt;
    await check(lib, entryId, 'crossref', login);
    expect(await doubt()).toBeUndefined();
    await recordVisit(lib, sampleCapture(1));
    await check(lib, entryId, 'page', login);
    await check(lib, entryId, 'crossref', stands);
    expect(await doubt()).toBe('login');
    await recordVisit(lib, sampleCapture(1));
    expect(await doubt()).toBeUndefined();
    await check(lib, entryId, 'page', { kind: 'unknown', reason: 'gone' });
    expect(await doubt()).toBe('gone');
    await check(lib, entryId, 'page', stands);
    expect(await doubt()).toBeUndefined();
    await check(lib, entryId, 'page', login);
    await saveCapture(lib, sampleCapture(1, 1));
    expect(await doubt()).toBeUndefined();
  });

  it('do not take an entry for checked whose page fails, by what another source said before', async () => {
    const world = await openWorld();
    const { lib } = world;
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    const doubt = async () => (await fullEntry(lib, entryId))?.entry.doubt;
    const day = 86_400_000;
    await check(lib, entryId, 'arxiv', stands);
    world.time += day;
    await check(lib, entryId, 'page', login);
    expect(await doubt()).toBe('login');
    expect(await listByStatus(lib, 'unknown', 9)).toHaveLength(1);
    world.time += day;
    await check(lib, entryId, 'arxiv', stands);
    expect(await doubt()).toBeUndefined();
    world.time += day;
    await check(lib, entryId, 'page', stands);
    await check(lib, entryId, 'arxiv', login);
    expect(await doubt()).toBeUndefined();
  });

  it('go by the answers of one round in whatever order they come', async () => {
    const world = await openWorld();
    const { lib } = world;
    const { entryId } = await saveCapture(lib, sampleCapture(1));
    await check(lib, entryId, 'arxiv', stands);
    world.time += 2_000;
    await check(lib, entryId, 'page', login);
    expect((await fullEntry(lib, entryId))?.entry.doubt).toBeUndefined();
  });

  it('equal a recount of the rows after any work', async () => {
    await fc.assert(
      fc.asyncProperty(actions, async (work) => {
        const { lib } = await openWorld();
        for (const action of work) await act(lib, action);
        const counted = await statusCounts(lib);
        for (const figure of all) {
          const rows = await listByStatus(lib, figure, 100);
          expect(rows, figure).toHaveLength(counted[figure]);
          for (const row of rows) {
            expect(row.figure ?? 'stands').toBe(figure);
            expect(row.listed).toBeDefined();
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
