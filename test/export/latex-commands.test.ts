import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { biblatex } from '../../utils/export/formats/biblatex';
import { bibtex } from '../../utils/export/formats/bibtex';
import { toCommands } from '../../utils/export/latex-commands';
import { expected, read, readBack, readBib } from './bib';
import { bare, crowd, superseded, variant } from './items';
import { written } from './written';

describe('toCommands', () => {
  it.each([
    ['Dvořák', String.raw`Dvo{\v{r}}{\'{a}}k`],
    ['Ćićić', String.raw`{\'{C}}i{\'{c}}i{\'{c}}`],
    ['naïve Łódź', String.raw`na{\"{i}}ve {\L}{\'{o}}d{\'{z}}`],
    ['Ångström', String.raw`{\AA}ngstr{\"{o}}m`],
    ['ệ ǿ ș ı', String.raw`{\^{\d{e}}} {\'{\o}} {\textcommabelow{s}} {\i}`],
    ['e\u0301', String.raw`{\'{e}}`],
    ['“a” – b…', String.raw`{\textquotedblleft}a{\textquotedblright} {--} b{\dots}`],
    ['1\u00a0€', String.raw`1~{\texteuro}`],
    ['α ≤ ∞', String.raw`$\alpha$ $\leq$ $\infty$`],
    ['中文 שלום Привет 👩‍🚀', '中文 שלום Привет 👩‍🚀'],
    [String.raw`50\% of {A}`, String.raw`50\% of {A}`],
  ])('%s', (text, latex) => {
    expect(toCommands(text)).toBe(latex);
  });

  it('leaves no letter of a Latin script outside ASCII', () => {
    const letters = Array.from({ length: 0x17f - 0xc0 }, (_, at) =>
      String.fromCodePoint(0xc0 + at),
    );
    // Barred, dotless-i-like and long letters that T1 has no command for.
    const without = new Set('ĦħĸŉŦŧſĲĳĿŀ');
    for (const letter of letters.filter((each) => !without.has(each))) {
      expect(toCommands(letter)).toMatch(/^[\0-\x7f]+$/);
    }
  });
});

describe('the option in a .bib file', () => {
  // Without „ and ·, whose commands the parser takes for other signs.
  const latin = fc.string({
    unit: fc.constantFrom(...'abc IJij éüßøÅçñŠłœíïĳ“”–…§½©€°×éị́ệșαΩ≤→'.normalize('NFC')),
  });

  it('writes ASCII, with addresses that still lead there', () => {
    const item = variant({ title: 'Über Éire', url: 'https://example.org/é?q=ü' });
    const text = written(bibtex, item, true);
    expect(text).toMatch(/^[\0-\x7f]+$/);
    expect(text).toContain('url = {https://example.org/%C3%A9?q=%C3%BC}');
    expect(text).toContain(String.raw`title = {{\"{U}}ber {{\'{E}}ire}}`);
    expect(written(bibtex, item)).toContain('{Éire}');
  });

  it('comes back field by field, whatever the texts hold', () => {
    const items = crowd(200, 59);
    const entries = readBib(items.map((item) => written(biblatex, item, true)).join('\n'));
    items.forEach((item, at) => {
      const entry = entries[at];
      const composed: unknown = JSON.parse(
        JSON.stringify(entry && readBack(entry)).normalize('NFC'),
      );
      const { keywords, ...whole } = expected(item);
      // The parser does not read commands within keywords.
      const commands = Array.isArray(keywords) ? keywords.map(toCommands).sort() : [];
      expect(composed).toMatchObject(JSON.parse(JSON.stringify(whole).normalize('NFC')));
      expect(composed).toHaveProperty('keywords', commands);
    });
  }, 30_000);

  it('brings any Latin title back', () => {
    fc.assert(
      fc.property(latin, (title) => {
        const capture = { ...bare.capture, title };
        const [entry] = readBib(written(biblatex, { ...superseded, capture }, true));
        const same = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
        expect(entry && same(read(entry, 'title'))).toBe(same(title));
      }),
      { seed: 7, numRuns: 200 },
    );
  }, 30_000);
});
