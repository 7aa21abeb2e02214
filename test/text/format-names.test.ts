import { describe, expect, it } from 'vitest';
import { namesInWords, nameToEdit } from '../../utils/text/format-names';

const names = [{ family: 'Ardent', given: 'Ada' }, { family: 'Mononym' }, { literal: 'The Guild' }];

describe('namesInWords', () => {
  it('joins names as the locale does', () => {
    expect(namesInWords(names, 'en-GB')).toBe('Ada Ardent, Mononym and The Guild');
    expect(namesInWords(names, 'de')).toBe('Ada Ardent, Mononym und The Guild');
    expect(namesInWords([], 'en')).toBe('');
  });
});

describe('nameToEdit', () => {
  it('writes one name a line, family first', () => {
    expect(names.map(nameToEdit)).toEqual(['Ardent, Ada', 'Mononym', 'The Guild']);
  });
});
