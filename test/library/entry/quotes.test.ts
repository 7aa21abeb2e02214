import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinQuotes, noQuotes, withoutQuote, withQuote } from '../../../utils/library/entry/quotes';
import type { QuoteSet, ReaderQuote } from '../../../utils/model/quotes';

const quote = (id: string, given: Partial<ReaderQuote> = {}): ReaderQuote => ({
  id,
  exact: id,
  prefix: '',
  suffix: '',
  part: 'summary',
  versionId: 'v',
  note: '',
  createdAt: 1,
  editedAt: 1,
  ...given,
});

const changes = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    at: fc.integer({ min: 1, max: 4 }),
    note: fc.constantFrom('', 'one', 'two'),
    isRemoved: fc.boolean(),
  }),
);
const sets: fc.Arbitrary<QuoteSet> = changes.map((all) =>
  all.reduce<QuoteSet>(
    (set, { id, at, note, isRemoved }) =>
      isRemoved ? withoutQuote(set, id, at) : withQuote(set, quote(id, { note, editedAt: at })),
    noQuotes,
  ),
);

it('copies join to the same in any order, however often', () => {
  fc.assert(
    fc.property(sets, sets, sets, (one, other, third) => {
      const both = joinQuotes(one, other);
      expect(joinQuotes(other, one)).toEqual(both);
      expect(joinQuotes(both, other)).toBe(both);
      expect(joinQuotes(both, third)).toEqual(joinQuotes(one, joinQuotes(other, third)));
    }),
  );
});

it('a removal counts until the quote is edited later or at the same time', () => {
  const kept = withQuote(noQuotes, quote('a', { editedAt: 5 }));
  expect(withoutQuote(kept, 'a', 6).kept).toEqual([]);
  expect(withoutQuote(kept, 'a', 5)).toBe(kept);
  const back = quote('a', { editedAt: 7 });
  expect(withQuote(withoutQuote(kept, 'a', 6), back)).toEqual({ kept: [back], removed: [] });
});
