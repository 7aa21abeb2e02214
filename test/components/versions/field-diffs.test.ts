import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFields } from '../../../components/versions/view/field-diffs';

describe('differences', () => {
  it('keeps the older order, then adds the newer words', () => {
    expect(diffFields(['a', 'b', 'c'], ['c', 'd', 'a'])).toEqual([
      { text: 'a', change: 'kept' },
      { text: 'b', change: 'removed' },
      { text: 'c', change: 'kept' },
      { text: 'd', change: 'added' },
    ]);
  });

  it('does not take case or white space for a difference', () => {
    expect(diffFields(['Law of  the sea'], ['law of the Sea'])).toEqual([
      { text: 'Law of  the sea', change: 'kept' },
    ]);
  });

  it('finds none between a list and itself, and everything between a list and nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (list) => {
        expect(diffFields(list, list).every(({ change }) => change === 'kept')).toBe(true);
        expect(diffFields(list, []).every(({ change }) => change === 'removed')).toBe(true);
        expect(diffFields([], list).map(({ text }) => text)).toEqual(list);
      }),
    );
  });
});
