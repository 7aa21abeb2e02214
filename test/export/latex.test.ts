import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, escapeTitle, verbatim } from '../../utils/export/latex';
import { anyText } from './items';

/** How deep the braces stand after each sign, counted as BibTeX counts: `\{` too. */
function depths(text: string): number[] {
  let depth = 0;
  return [...text].map((sign) => {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    return depth;
  });
}

describe('escapeText', () => {
  it('escapes what LaTeX takes for its own', () => {
    expect(escapeText('\\ { } $ & % # _ ~ ^')).toBe(
      String.raw`\textbackslash{} $\lbrace$ $\rbrace$ \$ \& \% \# \_ ` +
        String.raw`\textasciitilde{} \textasciicircum{}`,
    );
  });

  it('keeps signs apart that TeX would join, and Unicode as it is', () => {
    expect(escapeText("1914--1918, ''x''")).toBe("1914-{}-1918, '{}'x'{}'");
    expect(escapeText('Übung – “é” 中文')).toBe('Übung – “é” 中文');
  });

  it('leaves no brace without its partner', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const escaped of [
          escapeText(text),
          escapeTitle(text),
          verbatim(text.toWellFormed()),
        ]) {
          const counted = depths(escaped);
          expect(Math.min(0, ...counted)).toBe(0);
          expect(counted.at(-1) ?? 0).toBe(0);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('escapeTitle', () => {
  it('braces the words whose capitals a style would lower', () => {
    expect(escapeTitle('War and Peace in the EU')).toBe('War and {Peace} in the {EU}');
    expect(escapeTitle('NATO today')).toBe('{NATO} today');
    expect(escapeTitle('Éire & 100% Über_mut')).toBe(String.raw`Éire \& 100\% {Über\_mut}`);
  });
});

describe('verbatim', () => {
  it('encodes only what would break the field', () => {
    expect(verbatim('https://x.org/a_b%20c#d~e&f')).toBe('https://x.org/a_b%20c#d~e&f');
    expect(verbatim('https://x.org/{a} \\b')).toBe('https://x.org/%7Ba%7D%20%5Cb');
  });
});
