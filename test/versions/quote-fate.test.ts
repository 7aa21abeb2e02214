import { describe, expect, it } from 'vitest';
import type { ReaderQuote } from '../../utils/model/quotes';
import { quoteFate } from '../../utils/versions/quote-fate';

const quote: ReaderQuote = {
  id: 'q',
  exact: 'Lanterns were hung over every bridge of the city.',
  prefix: '',
  suffix: '',
  part: 'summary',
  versionId: 'v',
  note: '',
  createdAt: 1,
  editedAt: 1,
};

describe('the fate of a quote', () => {
  it('is told of a summary that Stet has', () => {
    expect(quoteFate(quote, { summary: `First. ${quote.exact}` })).toEqual({ kind: 'stands' });
    const summary = 'First. Lanterns were hung over most bridges of the city.';
    expect(quoteFate(quote, { summary })).toEqual({
      kind: 'reworded',
      text: 'Lanterns were hung over most bridges of the city.',
    });
    expect(quoteFate(quote, { summary: 'Of ferries alone.' })).toEqual({ kind: 'gone' });
  });

  it('is unknown where the page or its summary was not seen', () => {
    expect(quoteFate(quote, undefined)).toEqual({ kind: 'unknown', unseen: 'page' });
    for (const summary of [null, '', '  ']) {
      expect(quoteFate(quote, { summary })).toEqual({ kind: 'unknown', unseen: 'summary' });
    }
  });

  it('of the page’s own text is never gone or reworded by what the summary says', () => {
    const ofPage: ReaderQuote = { ...quote, part: 'page' };
    expect(quoteFate(ofPage, { summary: quote.exact })).toEqual({ kind: 'stands' });
    for (const summary of ['Of ferries.', 'Lanterns were hung over most bridges of the city.']) {
      expect(quoteFate(ofPage, { summary })).toEqual({ kind: 'unknown', unseen: 'text' });
    }
  });
});
