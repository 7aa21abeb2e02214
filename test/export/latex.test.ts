import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, escapeTitle, verbatim } from '../../utils/export/latex';
import { toCommands } from '../../utils/export/latex-commands';
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

/** Groups that BibTeX takes for an accented letter: opened outside of others, by a command. */
function specialCharacters(text: string): string[] {
  const counted = depths(text);
  return [...text.matchAll(/\{(?=\\)/g)].flatMap(({ index }) => {
    if (counted[index] !== 1) return [];
    const end = counted.findIndex((depth, at) => at > index && depth === 0);
    return [text.slice(index, end + 1)];
  });
}

describe('a word whose capitals are kept', () => {
  it('is no accented letter to BibTeX, though it begins with a command', () => {
    expect(escapeTitle('After #MeToo')).toBe(String.raw`After {{\#MeToo}}`);
    expect(escapeTitle('_Ely and _Wells')).toBe(String.raw`{{\_Ely}} and {{\_Wells}}`);
    const begun = fc.tuple(
      fc.constantFrom(...'#%&$_~^|`\\<>{}'),
      fc.string({ unit: fc.constantFrom(...'aB') }),
    );
    const words = fc.array(begun.map((parts) => parts.join('')));
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          words.map((list) => list.join(' ')),
        ),
        (title) => {
          const lost = specialCharacters(escapeTitle(title)).filter((group) => /[A-Z]/.test(group));
          expect(lost).toEqual([]);
        },
      ),
      { seed: 7 },
    );
  });

  it('stays one in LaTeX’s own spelling', () => {
    const spelt = toCommands(escapeTitle('la Ŝipo kaj Élan'));
    expect(spelt).toBe(String.raw`la {{\^{S}}ipo} kaj {{\'{E}}lan}`);
    expect(specialCharacters(spelt)).toEqual([]);
  });
});

describe('verbatim', () => {
  it('encodes only what would break the field', () => {
    expect(verbatim('https://x.org/a_b%20c#d~e&f')).toBe('https://x.org/a_b%20c#d~e&f');
    expect(verbatim('https://x.org/{a} \\b')).toBe('https://x.org/%7Ba%7D%20%5Cb');
  });
});
