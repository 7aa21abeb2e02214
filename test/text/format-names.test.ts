import { describe, expect, it } from 'vitest';
import { formatNames, nameToInput } from '../../utils/text/format-names';

const names = [{ family: 'Ardent', given: 'Ada' }, { family: 'Mononym' }, { literal: 'The Guild' }];

describe('namesInWords', () => {
  it('joins names as the locale does', () => {
    expect(formatNames(names, 'en-GB')).toBe('Ada Ardent, Mononym and The Guild');
    expect(formatNames(names, 'de')).toBe('Ada Ardent, Mononym und The Guild');
    expect(formatNames([], 'en')).toBe('');
  });
});

describe('nameToEdit', () => {
  it('writes one name a line, family first', () => {
    expect(names.map(nameToInput)).toEqual(['Ardent, Ada', 'Mononym', 'The Guild']);
  });
});
