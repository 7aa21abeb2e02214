import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedAt,
  joinSets,
  withChange,
  withoutItem,
} from '../../../utils/library/entry/merge-sets';
import { type Edits, type Entry, readerBounds } from '../../../utils/model/records';

type Row = Pick<Entry, 'tags' | 'collections' | 'edits'>;

const blank: Row = { tags: [], collections: [], edits: {} };

/** A row with tags that were added and removed at some times, on a list that was set whole before or not. */
const row = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom('a', 'B', 'c', '__proto__'), { maxLength: 3 }),
    fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    fc.array(
      fc.tuple(
        fc.constantFrom('a', 'Á', 'b', 'B', 'c', 'd', '__proto__', 'constructor'),
        fc.boolean(),
        fc.integer({ min: 5, max: 9 }),
      ),
      { maxLength: 6 },
    ),
  )
  .map(([tags, whole, changes]) => {
    const edits: Edits = whole === undefined ? {} : { tags: whole };
    return changes
      .sort(([, , one], [, , other]) => one - other)
      .reduce<Row>(
        (row, [tag, isIn, at]) =>
          withChange(row, 'tags', isIn ? { add: [tag] } : { remove: [tag] }, at),
        { ...blank, tags, edits },
      );
  });

/** What counts of a row: tags in no order, and the times. */
const known = ({ tags, edits }: Row) => ({ tags: tags.toSorted(), edits });

describe('joined', () => {
  it('is the same whichever copy comes first, however often and in whatever order', () => {
    fc.assert(
      fc.property(row, row, row, (one, two, three) => {
        const join = (left: Row, right: Row) => joinSets(left, right, 'tags');
        expect(known(join(one, two))).toEqual(known(join(two, one)));
        expect(known(join(join(one, two), three))).toEqual(known(join(one, join(two, three))));
        const both = join(one, two);
        expect(join(both, two)).toBe(both);
        expect(join(both, one)).toBe(both);
        expect(join(one, one)).toBe(one);
      }),
      { numRuns: 500 },
    );
  });

  it('brings no removed tag back, and takes no later one away', () => {
    const old = withChange(blank, 'tags', { add: ['old', 'stays'] }, 10);
    const now = withChange(
      withChange(old, 'tags', { remove: ['old'] }, 20),
      'tags',
      { add: ['new'] },
      30,
    );
    expect(joinSets(now, old, 'tags').tags).toEqual(['stays', 'new']);
    expect(joinSets(old, now, 'tags').tags).toEqual(['stays', 'new']);
  });

  it('takes the later of two lists that were set as a whole, as an earlier Stet did', () => {
    const one: Row = { ...blank, tags: ['a', 'b'], edits: { tags: 5 } };
    const two: Row = { ...blank, tags: ['b', 'c'], edits: { tags: 9 } };
    expect(joinSets(one, two, 'tags')).toEqual(joinSets(two, one, 'tags'));
    expect(joinSets(one, two, 'tags').tags).toEqual(['b', 'c']);
    const later = withChange(one, 'tags', { add: ['d'] }, 20);
    expect(joinSets(later, two, 'tags').tags).toEqual(['b', 'c', 'd']);
  });

  it('joins lists of which nothing is known', () => {
    const [one, two] = [
      { ...blank, tags: ['a'] },
      { ...blank, tags: ['b'] },
    ];
    expect(joinSets(one, two, 'tags').tags).toEqual(['a', 'b']);
  });

  it('stays within the bounds, the same on both sides', () => {
    const many = (letter: string, at: number) =>
      withChange(blank, 'tags', { add: Array.from({ length: 150 }, (_, n) => letter + n) }, at);
    const [one, two] = [many('x', 1), many('y', 2)];
    expect(joinSets(one, two, 'tags').tags).toHaveLength(readerBounds.tags);
    expect(joinSets(one, two, 'tags')).toEqual(joinSets(two, one, 'tags'));
    const both = joinSets(one, two, 'tags');
    expect(joinSets(both, two, 'tags').tags).toEqual(both.tags);
  });
});

describe('withChange', () => {
  it('knows tags by their letters, case and accents aside', () => {
    const row = withChange(blank, 'tags', { add: ['Résumé', 'resume', 'RESUME'] }, 5);
    expect(row.tags).toEqual(['Résumé']);
    expect(withChange(row, 'tags', { add: ['resume'] }, 6)).toBe(row);
    expect(withChange(row, 'tags', { remove: ['resume'] }, 6).tags).toEqual([]);
  });

  it('keeps the order in which they were added, and tells of the last', () => {
    const row = withChange(blank, 'tags', { add: ['z', 'a'] }, 5);
    expect(withChange(row, 'tags', { add: ['b'] }, 9).tags).toEqual(['z', 'a', 'b']);
    expect(changedAt(row, 'tags')).toBe(6);
    expect(changedAt(blank, 'tags')).toBeUndefined();
  });

  it('remembers no more removals than are bearable', () => {
    let row = blank;
    for (let n = 0; n < 1_000; n += 1) {
      const tag = `tag ${n}`;
      row = withChange(withChange(row, 'tags', { add: [tag] }, n), 'tags', { remove: [tag] }, n);
    }
    expect(row.edits.tagged).toHaveLength(500);
  });
});

it('what is forgotten of a collection comes back with it', () => {
  const filed = withChange(blank, 'collections', { add: ['x', 'y'] }, 5);
  const left = withoutItem(filed, 'collections', 'x');
  expect(left.collections).toEqual(['y']);
  expect(joinSets(left, filed, 'collections').collections).toEqual(['x', 'y']);
});
