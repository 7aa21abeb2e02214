import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  type Generation,
  generationFileName,
  generationOf,
  generationsOf,
  outdated,
  unfinished,
} from '../../utils/backup/backup-rotation';
import { latestInstant } from '../../utils/model/instant';

const hour = 3_600_000;
const day = 24 * hour;

/** A backup made at a time, of a library of that many entries. */
function made(ordinal: number, writtenAt: number, entries = 100, library = 'mine'): Generation {
  return { ordinal, writtenAt, entries, library, writes: ordinal };
}

/** What is kept after each of some backups, made one after the other. */
function keptAfter(all: readonly Generation[]): Generation[] {
  let kept: Generation[] = [];
  for (const next of all) {
    const gone = outdated(kept, next);
    kept = [next, ...kept.filter((one) => !gone.includes(one))];
    expect(kept.length).toBeLessThanOrEqual(2);
  }
  return kept;
}

describe('a backup’s name', () => {
  it('tells all that is known of it', () => {
    fc.assert(
      fc.property(
        fc.record({
          ordinal: fc.nat(),
          writtenAt: fc.integer({ min: 0, max: latestInstant }),
          entries: fc.nat(100_000_000),
          writes: fc.nat(),
          library: fc.uuid(),
        }),
        (generation) => {
          expect(generationOf(generationFileName(generation))).toEqual(generation);
        },
      ),
    );
  });

  it.each([
    unfinished,
    '',
    '1_2_3.json.gz',
    '1_9999999999999999_1_1_a.json.gz',
    '../x',
    `${generationFileName(made(1, 0))}.crswap`,
  ])('is not “%s”', (name) => {
    expect(generationOf(name)).toBeUndefined();
  });

  it('puts them in their order, whatever the clock said', () => {
    const [older, newer] = [made(9, 5 * day), made(10, day)];
    expect(
      generationsOf([generationFileName(older), unfinished, generationFileName(newer)]),
    ).toEqual([newer, older]);
  });
});

describe('the backups that are kept', () => {
  it('are the newest and the last one of an earlier day', () => {
    const all = [
      made(1, hour),
      made(2, 2 * hour),
      made(3, day),
      made(4, day + hour),
      made(5, day + 2 * hour),
    ];
    expect(keptAfter(all).map(({ ordinal }) => ordinal)).toEqual([5, 2]);
    const later = [...all, made(6, 3 * day)];
    expect(keptAfter(later).map(({ ordinal }) => ordinal)).toEqual([6, 5]);
  });

  it('never give up a much larger one for a smaller of the same day', () => {
    const all = [made(1, hour, 100), made(2, 2 * hour, 49)];
    expect(keptAfter(all).map(({ ordinal }) => ordinal)).toEqual([2, 1]);
    expect(keptAfter([...all, made(3, 3 * hour, 50)]).map(({ ordinal }) => ordinal)).toEqual([
      3, 1,
    ]);
  });

  it('never give up another library’s for the first of a new one', () => {
    const all = [made(1, hour), made(2, 2 * hour, 100, 'other'), made(3, 3 * hour, 100, 'other')];
    expect(keptAfter(all).map(({ ordinal }) => ordinal)).toEqual([3, 1]);
  });

  it('are two of any row of backups, the newest among them', () => {
    const one = fc.record({
      at: fc.nat(20 * day),
      entries: fc.nat(500),
      library: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2 }), (rows) => {
        const all = rows.map(({ at, entries, library }, n) => made(n + 1, at, entries, library));
        const kept = keptAfter(all);
        expect(kept[0]).toBe(all.at(-1));
        expect(kept).toHaveLength(2);
      }),
    );
  });
});

describe('the next backup', () => {
  it('is soon after a change', () => {
    expect(dueAt(1_000_000, undefined)).toBe(1_005_000);
    expect(dueAt(1_000_000, { endedAt: 900_000, took: 20 })).toBe(1_005_000);
  });

  it('takes no more than a hundredth of the time', () => {
    expect(dueAt(hour, { endedAt: hour - 1_000, took: 40_000 })).toBe(hour - 1_000 + 4_000_000);
  });

  it('does not wait for a clock that was set back', () => {
    expect(dueAt(hour, { endedAt: 900 * day, took: 40_000 })).toBe(hour + 5_000);
  });
});
