import { describe, expect, it } from 'vitest';
import {
  everyOne,
  noSelection,
  reaching,
  type Selection,
  stillListed,
  toggled,
} from '../../../components/ui/list/selection';

const ids = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: Selection) => [...selection.chosen].sort().join('');

describe('a selection', () => {
  it('takes an entry and lets it go', () => {
    const one = toggled(toggled(noSelection, 'b'), 'd');
    expect(chosen(one)).toBe('bd');
    expect(chosen(toggled(one, 'b'))).toBe('d');
    expect(noSelection.chosen.size).toBe(0);
  });

  it('reaches from the last entry taken by itself, in both directions', () => {
    const from = toggled(noSelection, 'c');
    expect(chosen(reaching(from, ids, 'e'))).toBe('cde');
    expect(chosen(reaching(reaching(from, ids, 'e'), ids, 'a'))).toBe('abc');
  });

  it('reaches nowhere from an entry that is not listed any more', () => {
    expect(reaching({ chosen: new Set(), anchor: 'gone' }, ids, 'd')).toEqual({
      chosen: new Set('d'),
      anchor: 'd',
    });
    expect(chosen(reaching(noSelection, ids, 'd'))).toBe('d');
  });

  it('takes a whole list', () => {
    expect(chosen(everyOne(ids))).toBe('abcde');
  });

  it('keeps what is still listed, and is the same where that is all', () => {
    const two = toggled(toggled(noSelection, 'b'), 'd');
    expect(stillListed(two, ids)).toBe(two);
    expect(chosen(stillListed(two, ['a', 'd']))).toBe('d');
  });
});
