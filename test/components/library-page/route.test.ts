import { describe, expect, it } from 'vitest';
import { isTyped, parseHash, type Route, toHash } from '../../../components/library-page/route';

const usual = { sort: { by: 'saved', descending: true }, grouped: false } as const;

const place: Route = {
  view: { kind: 'all' },
  query: '',
  ...usual,
  opened: undefined,
};

describe('the address of a place', () => {
  it.each<[string, Partial<Route>]>([
    ['everything', {}],
    ['a view', { view: { kind: 'duplicates' } }],
    ['a collection, whatever its id', { view: { kind: 'collection', id: 'a/b?c#d %' } }],
    ['a search in all its signs', { query: 'in:"Ö & Ü" -draft #1 100% a+b?c=d' }],
    ['an order', { sort: { by: 'year', descending: false }, grouped: true }],
    ['an open entry', { opened: 'entry=1&2' }],
  ])('leads back to %s', (_, change) => {
    const whole = { ...place, ...change };
    expect(parseHash(toHash(whole), usual)).toEqual(whole);
  });

  it('leaves to what is remembered what it does not name', () => {
    const remembered = { sort: { by: 'title', descending: false }, grouped: true } as const;
    expect(parseHash('#alerts', remembered)).toEqual({
      ...place,
      ...remembered,
      view: { kind: 'alerts' },
    });
  });

  it.each(['', '#', '#nowhere', '#collection/', '#all?sort=colour', '#all?sort=--year', '#?&&=%'])(
    'is everything, as remembered, for %j',
    (hash) => {
      expect(parseHash(hash, usual)).toEqual(place);
    },
  );

  it('takes a broken id as it stands', () => {
    expect(parseHash('#collection/%E0%A4%A', usual).view).toEqual({
      kind: 'collection',
      id: '%E0%A4%A',
    });
  });
});

describe('isTyped', () => {
  const search = { ...place, query: 'har' };

  it('is so from letter to letter of a search', () => {
    expect(isTyped(search, { ...search, query: 'harb' })).toBe(true);
    expect(isTyped({ ...search, query: 'harb' }, search)).toBe(true);
  });

  it.each<[string, Partial<Route>]>([
    ['where a search ends', { query: '' }],
    ['on another view', { view: { kind: 'overview' } }],
    ['where an entry is opened', { opened: 'one' }],
  ])('is not so %s', (_, change) => {
    expect(isTyped(search, { ...search, ...change })).toBe(false);
  });
});
