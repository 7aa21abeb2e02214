import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLayout, indexAt, rowAt, runsIn } from '../../../components/ui/list/virtual-layout';
import type { Group } from '../../../utils/library/search/list-request';

const sizes = { row: 50, rowWithWords: 80, header: 30 };

/** Groups that follow each other, of these lengths. */
function groupsOf(lengths: readonly number[], first = 0): Group[] {
  let from = first;
  return lengths.map((count, at) => {
    const group: Group = {
      kind: at === lengths.length - 1 ? 'summary' : 'encyclopedia',
      name: `Group ${at}`,
      from,
      count,
    };
    from += count;
    return group;
  });
}

describe('a list without groups', () => {
  const layout = computeLayout(3, [], sizes);

  it('is as high as its rows', () => {
    expect(layout.height).toBe(150);
    expect(rowAt(layout, 2)).toEqual({ top: 100, height: 50, header: 0 });
  });

  it('tells the row at a height, the first above it and the last below', () => {
    expect([-10, 0, 49, 50, 149, 150, 9_999].map((y) => indexAt(layout, y))).toEqual([
      0, 0, 0, 1, 2, 2, 2,
    ]);
  });

  it('is nothing where nothing is listed', () => {
    expect(computeLayout(0, [], sizes)).toEqual({ count: 0, stretches: [], height: 0 });
    expect(indexAt(computeLayout(0, [], sizes), 100)).toBe(0);
    expect(runsIn(computeLayout(0, [], sizes), 0, -1)).toEqual([]);
  });
});

describe('a list in groups', () => {
  it('has a header over each, and higher rows for those found in their summary', () => {
    const layout = computeLayout(5, groupsOf([2, 3]), sizes);
    expect(layout.height).toBe(30 + 100 + 30 + 240);
    expect(rowAt(layout, 1)).toEqual({ top: 80, height: 50, header: 30 });
    expect(rowAt(layout, 2)).toEqual({ top: 160, height: 80, header: 30 });
  });

  it('has rows without a header before the first group', () => {
    const layout = computeLayout(4, groupsOf([1], 3), sizes);
    expect(rowAt(layout, 0)).toEqual({ top: 0, height: 50, header: 0 });
    expect(rowAt(layout, 3)).toEqual({ top: 180, height: 80, header: 30 });
  });

  it('tells for a header the first row under it', () => {
    const layout = computeLayout(5, groupsOf([2, 3]), sizes);
    expect(indexAt(layout, 135)).toBe(2);
  });

  it('tells which groups stand between two rows', () => {
    const layout = computeLayout(9, groupsOf([2, 3, 4]), sizes);
    expect(runsIn(layout, 1, 4).map(({ from }) => from)).toEqual([0, 2]);
    expect(runsIn(layout, 5, 8).map(({ from }) => from)).toEqual([5]);
  });
});

it('finds each row of any list where it stands, without a gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 12 }), (lengths) => {
      const count = lengths.reduce((sum, length) => sum + length, 0);
      const layout = computeLayout(count, groupsOf(lengths), sizes);
      let bottom = 0;
      for (let index = 0; index < count; index++) {
        const { top, height } = rowAt(layout, index);
        expect([bottom, bottom + sizes.header]).toContain(top);
        expect(indexAt(layout, top)).toBe(index);
        expect(indexAt(layout, top + height - 1)).toBe(index);
        bottom = top + height;
      }
      expect(bottom).toBe(layout.height);
    }),
  );
});
