import { describe, expect, it } from 'vitest';
import {
  extendTo,
  noSelection,
  retainListed,
  type Selection,
  selectAll,
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
    expect(chosen(extendTo(from, ids, 'e'))).toBe('cde');
    expect(chosen(extendTo(extendTo(from, ids, 'e'), ids, 'a'))).toBe('abc');
  });

  it('reaches nowhere from an entry that is not listed any more', () => {
    expect(extendTo({ chosen: new Set(), anchor: 'gone' }, ids, 'd')).toEqual({
      chosen: new Set('d'),
      anchor: 'd',
    });
    expect(chosen(extendTo(noSelection, ids, 'd'))).toBe('d');
  });

  it('takes a whole list', () => {
    expect(chosen(selectAll(ids))).toBe('abcde');
  });

  it('keeps what is still listed, and is the same where that is all', () => {
    const two = toggled(toggled(noSelection, 'b'), 'd');
    expect(retainListed(two, ids)).toBe(two);
    expect(chosen(retainListed(two, ['a', 'd']))).toBe('d');
  });
});
