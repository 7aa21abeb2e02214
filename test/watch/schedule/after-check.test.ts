import { describe, expect, it } from 'vitest';
import type { CheckOutcome } from '../../../utils/model/check';
import {
  assignToHost,
  dueAfter,
  type EndedCheck,
  lifeTableAfter,
} from '../../../utils/watch/schedule/after-check';
import { intervals } from '../../../utils/watch/schedule/next-check';
import { emptyLifeTable, oneDay } from '../../../utils/watch/version-lifetimes';
import { sampleCapture } from '../../library/support/sample';

const now = Date.UTC(2026, 0, 1);
const savedAt = now - 400 * oneDay;
const { published: _, revised: __, ...undated } = sampleCapture(1);
const watched = { entryId: 'one', capture: undated, savedAt };
const stands: CheckOutcome = { kind: 'stands' };
const unknown: CheckOutcome = { kind: 'unknown', reason: 'gone' };

function superseded(date?: string) {
  const evidence = { text: 'Replaced by a new version.', url: undated.url };
  return {
    kind: 'superseded' as const,
    supersession: { grade: 'stated' as const, evidence, ...(date !== undefined && { date }) },
  };
}

function ended(outcome: CheckOutcome, more: Partial<EndedCheck> = {}): EndedCheck {
  return { watched, source: 'page', outcome, at: now, last: undefined, ...more };
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
const years = (milliseconds: number) => milliseconds / (365.25 * oneDay);

describe('the entries of an batch', () => {
  it('are asked about where they are looked for, and the others put aside', () => {
    const entries = ['here', 'there', 'unknown'].map((entryId) => ({ ...watched, entryId }));
    const source = {
      knows: ({ entryId }: { entryId: string }) => entryId !== 'unknown',
      host: ({ entryId }: { entryId: string }) => `${entryId}.example`,
    };
    const [here, there, stranger] = entries;
    expect(assignToHost(source, 'here.example', entries)).toEqual({
      asked: [here],
      moved: [there],
      uncovered: [stranger],
    });
  });
});

describe('the lifeTable after a check', () => {
  it('has watched the version from its saving to the first check, and from check to check', () => {
    const first = lifeTableAfter(emptyLifeTable, ended(stands));
    expect(sum(first.stood)).toBeCloseTo(years(400 * oneDay));
    const last = { at: now - 30 * oneDay, outcome: 'stands', failed: 0 } as const;
    expect(sum(lifeTableAfter(emptyLifeTable, ended(stands, { last })).stood)).toBeCloseTo(
      years(30 * oneDay),
    );
    expect(sum(first.replaced)).toBe(0);
  });

  it('has not watched while nobody could tell', () => {
    const last = { at: now - 30 * oneDay, outcome: 'unknown', failed: 2 } as const;
    expect(sum(lifeTableAfter(emptyLifeTable, ended(stands, { last })).stood)).toBe(0);
  });

  it('counts a replacement once, on its day where that is known', () => {
    const found = ended(superseded('2025-12-02'));
    const after = lifeTableAfter(emptyLifeTable, found);
    expect(sum(after.replaced)).toBe(1);
    expect(sum(after.stood)).toBeCloseTo(years(Date.UTC(2025, 11, 2) - savedAt));
    const last = { at: now - oneDay, outcome: 'superseded', failed: 0 } as const;
    expect(lifeTableAfter(after, { ...found, last })).toBe(after);
  });

  it.each([
    ['a registry', ended(stands, { source: 'crossref' })],
    ['a check that could not tell', ended(unknown)],
  ])('is not told by %s', (_, check) => {
    expect(lifeTableAfter(emptyLifeTable, check)).toBe(emptyLifeTable);
  });
});

describe('the next check', () => {
  const due = (check: EndedCheck) =>
    dueAfter(check, emptyLifeTable, { rhythm: 'adaptive' }, () => 0);

  it('waits twice as long after each that could not tell', () => {
    const wait = due(ended(unknown)) - now;
    const last = { at: now - 30 * oneDay, outcome: 'unknown', failed: 1 } as const;
    expect(due(ended(unknown, { last })) - now).toBe(2 * wait);
  });

  it('is of the version that is known to be the newest', () => {
    // What has stood for a year is likely to stand; what was just replaced is looked at sooner.
    expect(due(ended(superseded()))).toBeLessThan(due(ended(stands)));
    const old = { ...undated, revised: '2019-05-01' };
    expect(due(ended({ ...superseded(), fresh: old }))).toBe(
      due(ended(stands, { watched: { ...watched, capture: old } })),
    );
  });

  it('leaves behind the notice that a placeholder bore', () => {
    const notice = { kind: 'forthcoming', text: 'Coming soon.' } as const;
    const capture = { ...undated, notices: [notice], revised: '2020-01-01' };
    const held = { ...watched, capture };
    expect(due(ended(stands, { watched: held })) - now).toBe(intervals.forthcoming);
    const found = ended(superseded('2021-01-01'), { watched: held });
    expect(due(found) - now).toBeGreaterThan(intervals.forthcoming);
  });
});
