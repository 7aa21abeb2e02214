import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addObservation,
  emptyLifeTable,
  hazardRate,
  oneDay,
  publishedAt,
  publisherKey,
  seedLifeTable,
} from '../../utils/watch/version-lifetimes';

const year = 365.25 * oneDay;
const since = Date.parse('2020-01-01');
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a lifeTable', () => {
  it('holds the years that versions stood, each at its age', () => {
    const { stood, replaced } = addObservation(emptyLifeTable, {
      since,
      from: since,
      to: since + 1.25 * year,
    });
    expect(stood.slice(0, 4)).toEqual([0.5, 0.5, 0.25, 0]);
    expect(sum(replaced)).toBe(0);
  });

  it('counts a replacement at the age of its day, and no day after it', () => {
    const { stood, replaced } = addObservation(emptyLifeTable, {
      since,
      from: since + year,
      to: since + 3 * year,
      replaced: since + 2.25 * year,
    });
    expect(replaced.indexOf(1)).toBe(4);
    expect(sum(stood)).toBeCloseTo(1.25);
  });

  it('counts no replacement a second time, nor that of a version which was old when saved', () => {
    const replaced = since + year;
    const later = { since, from: replaced + 2 * oneDay, to: replaced + 90 * oneDay, replaced };
    expect(addObservation(emptyLifeTable, later)).toEqual(emptyLifeTable);
    const sameDay = { since, from: replaced + oneDay / 2, to: replaced + 90 * oneDay, replaced };
    expect(sum(addObservation(emptyLifeTable, sameDay).replaced)).toBe(1);
  });

  it('has all that is older than its rows in the last one', () => {
    const { stood } = addObservation(emptyLifeTable, {
      since,
      from: since + 10 * year,
      to: since + 40 * year,
    });
    expect(sum(stood)).toBeCloseTo(30);
    expect(stood.at(-1)).toBeCloseTo(28);
  });

  it('tells the rate that was seen once it was seen for long', () => {
    const seen = {
      ...emptyLifeTable,
      replaced: emptyLifeTable.replaced.map(() => 300),
      stood: emptyLifeTable.stood.map(() => 600),
    };
    expect(hazardRate(seen, 3 * year) * year).toBeCloseTo(0.5, 1);
  });

  it('knows that the Stanford encyclopedia revises from the fourth year on', () => {
    const sep = seedLifeTable('sep');
    expect(hazardRate(sep, 4.2 * year)).toBeGreaterThan(20 * hazardRate(sep, 2 * year));
  });

  it.each(['constructor', 'nowhere.example'])('knows nothing of %s', (name) => {
    expect(seedLifeTable(name)).toBe(emptyLifeTable);
  });

  it('expects less of a version of an unknown publisher the longer it has stood', () => {
    fc.assert(
      fc.property(fc.nat(30 * 365), fc.integer({ min: 1, max: 365 }), (age, more) => {
        expect(hazardRate(emptyLifeTable, (age + more) * oneDay)).toBeLessThan(
          hazardRate(emptyLifeTable, age * oneDay),
        );
      }),
    );
  });
});

describe('when a version was published', () => {
  const savedAt = Date.parse('2026-11-23T10:00:00Z');
  it.each([
    [{ revised: '2024-02-03', published: '2010' }, '2024-02-03'],
    [{ published: '2019-03' }, '2019-03-15'],
    [{ published: '2019' }, '2019-07-01'],
    [{ published: '2027-01-01' }, '2026-11-23T10:00:00Z'],
    [{}, '2026-11-23T10:00:00Z'],
  ])('%j: %s', (capture, at) => {
    expect(publishedAt(capture, savedAt)).toBe(Date.parse(at));
  });
});

it.each([
  ['sep', 'https://plato.stanford.edu/entries/river/', 'sep'],
  ['generic', 'https://small.example/river', 'small.example'],
])('a publisher of %s at %s is %s', (site, url, name) => {
  expect(publisherKey({ site, url })).toBe(name);
});
