import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../../utils/library/entry/merge-texts';

describe('mergeTexts', () => {
  it.each([
    ['written here alone', '', 'mine', '', 'mine'],
    ['written there alone', 'theirs', '', '', 'theirs'],
    ['written in both on nothing', 'AAA', 'BBB', '', 'AAA\n\nBBB'],
    [
      'added at the end of both',
      'One. A',
      'One. B',
      'One.',
      'One. A\n\n B'.replace('\n\n ', '\n\n'),
    ],
    ['changed in two places', 'one TWO three', 'ONE two three', 'one two three', 'ONE TWO three'],
    ['gone on with what is here', 'mine, and more', 'mine', '', 'mine, and more'],
    ['gone on with what was merged', 'AAA\n\nBBB', 'BBB more', 'BBB', 'AAA\n\nBBB more'],
    ['handed in twice', 'AAA\n\nBBB', 'BBB', '', 'AAA\n\nBBB'],
    ['erased, while nobody wrote', 'mine', '', 'mine', ''],
  ])('%s', (_, held, text, was, whole) => {
    expect(mergeTexts(held, text, was)).toBe(whole);
  });

  it('splits no character', () => {
    const whole = mergeTexts('a🏳', 'a🏴', 'a');
    expect(whole).toBe('a🏳\n\n🏴');
    expect(whole.isWellFormed()).toBe(true);
  });

  it('loses no word that was added in either', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(6), fc.nat(6), (was, mine, theirs) => {
        const put = (word: string, at: number) => was.toSpliced(at, 0, word).join(' ');
        const whole = mergeTexts(put('THEIRS', theirs), put('MINE', mine), was.join(' '));
        expect(whole).toContain('MINE');
        expect(whole).toContain('THEIRS');
        expect(whole.split(/\s+/)).toEqual(expect.arrayContaining(was));
      }),
    );
  });
});
