import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHighlights } from '../../../utils/library/search/highlights';
import { parseQuery, quoted, type TextField } from '../../../utils/library/search/parse-query';
import { normalizeForSearch, normalizeWithOffsets } from '../../../utils/text/normalize';

/** The text with each mark in brackets. */
function marked(text: string, query: string, field: Exclude<TextField, 'any'> = 'title'): string {
  let result = '';
  let at = 0;
  for (const { from, to } of findHighlights(text, parseQuery(query), field)) {
    result += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return result + text.slice(at);
}

describe('marks', () => {
  it('stand where the words stand, whatever their case and accents', () => {
    expect(marked('Canals of Łódź and other canals', 'lodz CANAL')).toBe(
      '[Canal]s of [Łódź] and other [canal]s',
    );
    expect(marked('Mu\u0308nzen und Ma\u00ad\u00dfe', 'munzen masse')).toBe(
      '[Mu\u0308nzen] und [Ma\u00ad\u00dfe]',
    );
    expect(marked('Œuvres: the eﬃgy', 'oe effi')).toBe('[Œ]uvres: the [eﬃ]gy');
    expect(marked('Straße', 'tras')).toBe('S[traß]e');
    expect(marked('ΛΌΓΟΣ', 'λογος')).toBe('[ΛΌΓΟΣ]');
  });

  it('span the white space of a phrase as it is set', () => {
    expect(marked('the Lower\n\n  Vale', '"lower vale"')).toBe('the [Lower\n\n  Vale]');
  });

  it('are joined where they touch or cover each other', () => {
    expect(marked('bellsbells', 'bells ells')).toBe('[bellsbells]');
  });

  it('keep to their field, to what is asked for, and to the whole where quotes ask for it', () => {
    expect(marked('bells', 'author:bells')).toBe('bells');
    expect(marked('bells', 'title:bells')).toBe('[bells]');
    expect(marked('bells', '-bells is:stands')).toBe('bells');
    expect(marked('Moral luck', 'keyword:luck', 'keyword')).toBe('Moral [luck]');
    expect(marked('Moral luck', 'keyword:"luck"', 'keyword')).toBe('Moral luck');
    expect(marked('Moral luck', 'keyword:"moral luck"', 'keyword')).toBe('[Moral luck]');
    expect(marked('Moral luck', '"luck"', 'keyword')).toBe('Moral [luck]');
  });

  it('are few even where a letter is everywhere', () => {
    expect(findHighlights('a b '.repeat(5_000), parseQuery('a'), 'summary').length).toBeLessThan(
      300,
    );
  });

  it('cover whole characters that fold to the word, in any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        text.filter((word) => normalizeForSearch(word) !== ''),
        text,
        (before, word, after) => {
          const whole = before + word + after;
          const query = parseQuery(quoted('title', word));
          const marks = findHighlights(whole, query, 'title');
          let at = 0;
          for (const { from, to } of marks) {
            expect(from).toBeGreaterThanOrEqual(at);
            expect(to).toBeGreaterThan(from);
            expect(normalizeForSearch(whole.slice(from, to))).toContain(normalizeForSearch(word));
            at = to;
          }
          expect(at).toBeLessThanOrEqual(whole.length);
          expect(marks.length > 0).toBe(
            normalizeForSearch(whole).includes(normalizeForSearch(word)),
          );
        },
      ),
    );
  });

  it('fold as the search does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const { folded, from, to } = normalizeWithOffsets(text);
        expect(folded).toBe(normalizeForSearch(text));
        for (let at = 0; at < folded.length; at++) {
          expect(from[at]).toBeLessThan(to[at] ?? 0);
          expect(from[at]).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
