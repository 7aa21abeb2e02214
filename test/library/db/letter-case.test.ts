import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeCase, encodeCase } from '../../../utils/library/db/letter-case';
import { normalizeForSearch } from '../../../utils/text/normalize';

it.each([
  ['Lanterns', 1],
  ['The Tolls of Upper Wexmoor, 1560–1700', 4],
  ['', 0],
  ['plain words', 0],
])('keeps of %j its capitals alone', (headline, length) => {
  const folded = normalizeForSearch(headline);
  const apart = encodeCase(folded, headline);
  expect(apart).toHaveLength(length);
  expect(decodeCase(folded, apart)).toBe(headline);
});

it.each(['Élan vital', 'Straße', 'ǅungla', 'Two  spaces', 'İzmir', '\u0001odd', 'ﬁnches', 'É'])(
  'keeps %j, whatever folding made of it',
  (headline) => {
    expect(
      decodeCase(normalizeForSearch(headline), encodeCase(normalizeForSearch(headline), headline)),
    ).toBe(headline);
  },
);

it('gives back any title, on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const headline = text.replaceAll('\n', ' ');
      const apart = encodeCase(normalizeForSearch(headline), headline);
      expect(decodeCase(normalizeForSearch(headline), apart)).toBe(headline);
      expect(apart).not.toContain('\n');
    }),
    { numRuns: 2_000 },
  );
});

it('gives back a title whose folded self belongs to another one', () => {
  expect(decodeCase('tolls', encodeCase('tolls', 'Maps!'))).toBe('Maps!');
  expect(decodeCase('', encodeCase('', 'Lanterns'))).toBe('Lanterns');
});
