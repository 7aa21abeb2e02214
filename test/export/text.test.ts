import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, line, lineOf, lines } from '../../utils/export/text';
import { anyText } from './items';

describe('clean', () => {
  it('removes what no format can carry and keeps what merely looks odd', () => {
    expect(clean('a\u0000b\u001bc\u007fd\u0090e\ufefff\uffffg')).toBe('abcdefg');
    expect(clean('e\u0301 \u200f\u202e no\u00a0break 👩‍🚀')).toBe(
      'e\u0301 \u200f\u202e no\u00a0break 👩‍🚀',
    );
  });

  it('makes one kind of line break of all kinds', () => {
    expect(clean('a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
  });

  it('replaces lone surrogates', () => {
    expect(clean('a\ud800b\udc00')).toBe('a\ufffdb\ufffd');
  });
});

describe('line and lines', () => {
  it('fold white space', () => {
    expect(line('  a \t b\r\n\r\nc ')).toBe('a b c');
    expect(lines(' a  b\r\n\n \n c')).toEqual(['a  b', 'c']);
    expect(lineOf(' \n')).toBeUndefined();
    expect(lineOf(undefined)).toBeUndefined();
    expect(lineOf(' a ')).toBe('a');
  });

  it('are done once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(line(line(text))).toBe(line(text));
        expect(lines(lines(text).join('\n'))).toEqual(lines(text));
        expect(line(text)).toBe(line(lines(text).join(' ')));
      }),
      { seed: 7 },
    );
  });
});
