import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckOutcome, UnknownReason } from '../../../utils/model/check';
import {
  batchWindow,
  type CheckHistory,
  intervals,
  nextCheck,
} from '../../../utils/watch/schedule/next-check';
import {
  addObservation,
  emptyLifeTable,
  oneDay,
  seedLifeTable,
} from '../../../utils/watch/version-lifetimes';
import { rhythms } from '../../../utils/watch/watch-settings';

const at = Date.parse('2026-11-23T10:00:00Z');
const year = 365.25 * oneDay;
const stands: CheckOutcome = { kind: 'stands' };
const history = (more: Partial<CheckHistory> = {}): CheckHistory => ({
  source: 'page',
  at,
  since: at,
  lifeTable: emptyLifeTable,
  forthcoming: false,
  failures: 0,
  ...more,
});
const never = () => 0;
/** Days until the next check, with no chance in it. */
const days = (
  more?: Partial<CheckHistory>,
  outcome: CheckOutcome = stands,
  rhythm: (typeof rhythms)[number] = 'adaptive',
) => (nextCheck(history(more), outcome, { rhythm }, never) - at) / oneDay;

describe('an entry that keeps standing', () => {
  it('is asked less and less often, from 7 days to 90', () => {
    const waits: number[] = [];
    for (let age = 0; waits.length < 12; age += waits.at(-1) ?? 0)
      waits.push(days({ since: at - age * oneDay }));
    expect(waits[0]).toBeCloseTo(7, 0);
    expect(waits).toEqual([...waits].sort((one, other) => one - other));
    expect(waits.at(-1)).toBe(90);
  });

  it('is asked more often where its publisher revises often', () => {
    const seen = Array.from({ length: 10 }, (_, n) => n).reduce((lifeTable, n) => {
      const since = at - (400 + 40 * n) * oneDay;
      return addObservation(lifeTable, {
        since,
        from: since,
        to: since + 40 * oneDay,
        replaced: since + 39 * oneDay,
      });
    }, emptyLifeTable);
    const age = { since: at - 120 * oneDay };
    expect(days({ ...age, lifeTable: seen })).toBeLessThan(days(age));
  });

  it.each([
    [1, 90],
    [4.1, 20],
    [5.1, 30],
  ])(
    'is asked at an age of %f years in the Stanford encyclopedia after some %i days',
    (age, wait) => {
      const found = days({ since: at - age * year, lifeTable: seedLifeTable('sep') });
      expect(Math.abs(found - wait)).toBeLessThan(wait / 4);
    },
  );

  it('is asked in time for the age at which its publisher revises', () => {
    expect(days({ since: at - 3.85 * year, lifeTable: seedLifeTable('sep') })).toBeLessThan(90);
  });

  it('is asked every fortnight at the least while it is forthcoming', () => {
    expect(days({ since: at - 2 * year, forthcoming: true })).toBe(14);
  });

  it.each(['crossref', 'datacite', 'arxiv', 'zenodo'] as const)(
    'is asked about at %s every four weeks',
    (source) => {
      expect(days({ source })).toBe(28);
    },
  );

  it.each([
    ['daily', 1],
    ['weekly', 7],
  ] as const)('is asked %s where the reader says so', (rhythm, wait) => {
    for (const source of ['page', 'crossref'] as const)
      expect(days({ source, since: at - 3 * year }, stands, rhythm)).toBe(wait);
  });
});

describe('a check that could not tell', () => {
  it.each<[UnknownReason, number, number, number]>([
    ['offline', 1 / 48, 1 / 24, 1],
    ['refused', 1, 2, 28],
    ['challenge', 28, 56, 90],
    ['login', 28, 56, 90],
    ['gone', 28, 56, 90],
    ['unreadable', 7, 14, 90],
    ['no-permission', 28, 56, 90],
  ])('%s: is tried again after %f days, then %f, at most %f', (reason, first, second, most) => {
    const outcome: CheckOutcome = { kind: 'unknown', reason };
    expect([1, 2, 1000].map((failures) => days({ failures }, outcome))).toEqual([
      first,
      second,
      most,
    ]);
  });
});

it('no time is earlier than the spread allows, nor later than the longest', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1000, max: 40 * 365 }),
      fc.constantFrom(...rhythms),
      fc.boolean(),
      fc.constantFrom('sep', 'unknown'),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (age, rhythm, forthcoming, name, chance) => {
        const past = history({
          since: at - age * oneDay,
          forthcoming,
          lifeTable: seedLifeTable(name),
        });
        const wait = nextCheck(past, stands, { rhythm }, () => chance) - at;
        const [least, most] =
          rhythm === 'daily'
            ? [oneDay, oneDay]
            : rhythm === 'weekly'
              ? [7 * oneDay, 7 * oneDay]
              : [intervals.shortest, intervals.longest];
        expect(wait).toBeGreaterThanOrEqual(least * 0.969);
        expect(wait).toBeLessThanOrEqual(most);
        expect(wait).toBeGreaterThan(
          batchWindow(rhythm) * (rhythm === 'daily' || rhythm === 'weekly' ? 1 : 0),
        );
      },
    ),
  );
});
