import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstLine, sanitize, toLine, toLines } from '../../utils/export/clean-text';
import { anyText } from './items';

describe('clean', () => {
  it('removes what no format can carry and keeps what merely looks odd', () => {
    expect(sanitize('a\u0000b\u001bc\u007fd\u0090e\ufefff\uffffg')).toBe('abcdefg');
    expect(sanitize('e\u0301 \u200f\u202e no\u00a0break 👩‍🚀')).toBe(
      'e\u0301 \u200f\u202e no\u00a0break 👩‍🚀',
    );
  });

  it('makes one kind of line break of all kinds', () => {
    expect(sanitize('a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi')).toBe('a\nb\nc\nd\ne\nf\ng\nh\ni');
  });

  it('replaces lone surrogates', () => {
    expect(sanitize('a\ud800b\udc00')).toBe('a\ufffdb\ufffd');
  });
});

describe('line and lines', () => {
  it('fold white space', () => {
    expect(toLine('  a \t b\r\n\r\nc ')).toBe('a b c');
    expect(toLines(' a  b\r\n\n \n c')).toEqual(['a  b', 'c']);
    expect(firstLine(' \n')).toBeUndefined();
    expect(firstLine(undefined)).toBeUndefined();
    expect(firstLine(' a ')).toBe('a');
  });

  it('are done once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(toLine(toLine(text))).toBe(toLine(text));
        expect(toLines(toLines(text).join('\n'))).toEqual(toLines(text));
        expect(toLine(text)).toBe(toLine(toLines(text).join(' ')));
      }),
      { seed: 7 },
    );
  });
});
