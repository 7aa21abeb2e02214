import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, isOneSlip } from '../../../utils/library/search/edit-distance';

describe('one slip', () => {
  it.each([
    ['harbuor', 'harbour'],
    ['harbur', 'harbour'],
    ['harbbour', 'harbour'],
    ['herbour', 'harbour'],
    ['arbour', 'harbour'],
    ['harbours', 'harbour'],
  ])('%s is one of %s', (one, other) => {
    expect(isOneSlip(one, other)).toBe(true);
  });

  it('is what the table of distances tells', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(isOneSlip(one, other)).toBe(editDistance(one, other) === 1);
      }),
    );
  });
});
