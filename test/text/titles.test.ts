import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameTitle } from '../../utils/text/titles';

describe('two titles', () => {
  it.each([
    ['Weirs', 'WEIRS.'],
    ['Weirs: A History', 'Weirs'],
    ['Weirs (Rivers of the North)', 'Weirs'],
    ['Weirs | Invented Encyclopedia of Rivers', 'Weirs'],
    ['Weirs – A History', 'Weirs: A history'],
    ['The Weirs of the Lower Vale', 'Weirs of the Lower Vale'],
    ['Behavior in Locks', 'Behaviour in Locks'],
    ['Écluses et barrages', 'Ecluses et barrages'],
    ['水門と堰', '水門と堰'],
  ])('are one: %s, %s', (one, other) => {
    expect(isSameTitle(one, other)).toBe(true);
    expect(isSameTitle(other, one)).toBe(true);
  });

  it.each([
    ['Weirs', 'Locks'],
    ['Rivers: Europe', 'Rivers: Asia'],
    ['Chapter 1', 'Chapter 2'],
    ['Weirs, 1800–1850', 'Weirs, 1850–1900'],
    ['Tolls in the Northern Vale', 'Tolls in the Southern Vale'],
    ['Introduction', 'Conclusion'],
    ['Weirs', ''],
    ['水門', '堰'],
  ])('are two: %s, %s', (one, other) => {
    expect(isSameTitle(one, other)).toBe(false);
    expect(isSameTitle(other, one)).toBe(false);
  });

  it('are one with themselves, and neither goes before the other', () => {
    const title = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(fc.property(title, (one) => isSameTitle(one, one)));
    fc.assert(
      fc.property(
        title,
        title,
        (one, other) => isSameTitle(one, other) === isSameTitle(other, one),
      ),
    );
  });
});
