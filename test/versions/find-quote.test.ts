import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, quoteAt } from '../../utils/versions/find-quote';

const summary = [
  'The treaty of Gorse was signed in 1648 by the envoys of four cities. It ended a war that had',
  'lasted for thirty years. Historians disagree about its causes: some say “trade – and trade',
  'alone”, others religion.',
].join(' ');

/** The quote of some words of a text. */
function quoteOf(text: string, words: string) {
  const at = text.indexOf(words);
  const quote = at < 0 ? undefined : quoteAt(text, at, at + words.length);
  if (!quote) throw new Error(`no quote of ${words}`);
  return quote;
}

/** What is found, and in the place of the quote. */
function found(text: string, words: string, of = summary) {
  const result = findQuote(text, quoteOf(of, words));
  return result.kind === 'gone' ? [result.kind] : [result.kind, text.slice(result.from, result.to)];
}

const ended = 'It ended a war that had lasted for thirty years.';

describe('a quote', () => {
  it('stands where its words are, however they are set', () => {
    expect(found(summary, ended)).toEqual(['stands', ended]);
    const words = 'some say “trade – and trade alone”, others';
    for (const set of [
      "some  say 'trade—and trade\nalone', others",
      'some say « trade - and trade alone », others',
      'some say "trade \u2013\u00a0and trade al\u00adone", others',
    ]) {
      expect(found(`Before. ${set} After.`, words)).toEqual(['stands', set]);
    }
  });

  it('stands with accents and ligatures set otherwise', () => {
    const text = 'The ﬁnal café of the Dvořák estate was closed.';
    const other = 'The final cafe\u0301 of the Dvor\u030ca\u0301k estate was closed.';
    expect(found(other, text, text)).toEqual(['stands', other]);
  });

  it.each([
    ['It ended a war that had lasted for nearly forty years.'],
    ['The treaty ended a long war that had lasted some thirty years.'],
    ['it ended a war that had lasted for thirty years.'],
    ['It ended a war, that had lasted for thirty years.'],
    ['A war that had lasted for thirty years ended with it.'],
  ])('is reworded as a whole sentence: %s', (sentence) => {
    const text = `Envoys of four cities met there. ${sentence} Of its causes little is known.`;
    expect(found(text, ended)).toEqual(['reworded', sentence]);
  });

  it('is reworded within a sentence where it was a part of one', () => {
    const text = 'It was signed in 1649 by envoys of four free cities, as the seals tell.';
    const [kind, passage] = found(text, 'signed in 1648 by the envoys of four cities');
    expect(kind).toBe('reworded');
    expect(passage).toMatch(/signed in 1649 by envoys of four free cities$/);
  });

  it('is gone where the text is about something else, for all its small words', () => {
    const text =
      'Birds of the northern coasts are many, and for a year they had the nests that it is known for. ' +
      'In the autumn it is the custom of the islanders to count them by the light of the moon.';
    expect(found(text, ended)).toEqual(['gone']);
    expect(found('', ended)).toEqual(['gone']);
  });

  it('of one word is no part of another word, unless it was', () => {
    expect(found('Partly.', 'war')).toEqual(['gone']);
    expect(found('Of warfare.', 'war')).toEqual(['gone']);
    expect(found('Of warfare.', 'war', 'Of wars.')).toEqual(['stands', 'war']);
  });

  it('is found between the words that it stood between, where its own stand twice', () => {
    const text = 'In the south the roads were bad. In the north the roads were bad.';
    const result = findQuote(text, {
      exact: 'the roads were bad',
      prefix: 'In the north ',
      suffix: '.',
    });
    expect(result).toMatchObject({ kind: 'stands', from: text.lastIndexOf('the roads') });
  });

  it('of a script without spaces is compared sign by sign', () => {
    const text = '灯台は北の海岸に建てられた。港の役人が管理した。';
    const newer = '灯台は南の海岸に建てられた。港の役人が管理した。';
    expect(found(newer, '灯台は北の海岸に建てられた。', text)).toEqual([
      'reworded',
      '灯台は南の海岸に建てられた。',
    ]);
  });
});

const word = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnop'),
  minLength: 2,
  maxLength: 9,
});
const text = fc.array(word, { minLength: 12, maxLength: 60 });
/** Words and which of them are quoted. */
const quoted = text.chain((words) =>
  fc
    .tuple(fc.constant(words), fc.nat(words.length - 8), fc.integer({ min: 8, max: words.length }))
    .map(([words, from, length]) => ({ words, from, to: Math.min(words.length, from + length) })),
);

describe('whatever the text', () => {
  it('what is quoted of it stands in it, at its place or at the same words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
        fc.nat(200),
        fc.nat(200),
        (text, one, other) => {
          const quote = quoteAt(text, Math.min(one, other), Math.max(one, other));
          // Invisible signs alone, and half a sign, are nothing that a reader marks.
          if (!quote?.exact.isWellFormed() || !/[\p{L}\p{N}]/u.test(quote.exact)) return;
          expect(findQuote(text, quote).kind).toBe('stands');
        },
      ),
    );
  });

  it('few words changed make it reworded, in a passage of that place', () => {
    fc.assert(
      fc.property(quoted, fc.nat(), ({ words, from, to }, pick) => {
        const whole = words.join(' ');
        const quote = quoteOf(whole, words.slice(from, to).join(' '));
        const changed = from + 1 + (pick % (to - from - 2));
        const newer = words.with(changed, 'zzzz').join(' ');
        const result = findQuote(newer, quote);
        // Its words may stand elsewhere too.
        if (result.kind === 'stands') return;
        expect(result.kind).toBe('reworded');
      }),
    );
  });

  it('none of its words leave it gone', () => {
    fc.assert(
      fc.property(quoted, text, ({ words, from, to }, others) => {
        const quote = quoteOf(words.join(' '), words.slice(from, to).join(' '));
        const upper = others.map((one) => `z${one}`).join(' ');
        expect(findQuote(upper, quote)).toEqual({ kind: 'gone' });
      }),
    );
  });

  it('what is found lies within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, exact) => {
        const result = findQuote(text, { exact, prefix: '', suffix: '' });
        if (result.kind === 'gone') return;
        expect(result.from).toBeLessThan(result.to);
        expect(result.to).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
