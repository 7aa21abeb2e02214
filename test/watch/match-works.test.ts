import { describe, expect, it } from 'vitest';
import type { Name } from '../../utils/model/capture';
import { type DescribedWork, matchWorks } from '../../utils/watch/match-works';

const marlow: Name = { family: 'Marlow', given: 'Ada' };
const wax: Name = { family: 'Wax', given: 'Ib' };
const of = (title: string, ...authors: Name[]): DescribedWork => ({ title, authors });

describe('kinship', () => {
  it.each<[name: string, one: DescribedWork, other: DescribedWork, kind: string]>([
    ['one title', of('Tides'), of('Tides'), 'kin'],
    ['a longer title', of('Tides'), of('Tides in Closed Harbours'), 'kin'],
    ['a title that was marked', of('Tides'), of('RETRACTED: Tides'), 'kin'],
    ['accents and case', of('Économie'), of('ECONOMIE'), 'kin'],
    ['one author', of('Tides', marlow), of('Ebb', wax, { family: 'Marlow', given: 'A.' }), 'kin'],
    ['a name not taken apart', of('Tides', marlow), of('Ebb', { literal: 'A. Marlow' }), 'kin'],
    ['nothing', of('Tides', marlow), of('Bees', wax), 'alien'],
    ['little words alone', of('The Life of the Sea'), of('The Wars of the Bees'), 'alien'],
    ['the word edition', of('Tides, second edition'), of('Bees, second edition'), 'alien'],
    ['other titles and no authors', of('Tides', marlow), of('Bees'), 'alien'],
    ['no title and no author', of('Tides', marlow), of(''), 'unknown'],
    ['titles of little words', of('Being and Not'), of('Being and Not'), 'kin'],
    ['a title without spaces', of('港の潮汐'), of('港の潮汐について'), 'kin'],
    ['other signs', of('港の潮汐'), of('蜜蜂文法'), 'alien'],
  ])('%s', (_, one, other, kind) => {
    expect(matchWorks(one, other)).toBe(kind);
    expect(matchWorks(other, one)).toBe(kind);
  });
});
