import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQueryProblem } from '../../../utils/library/search/query-suggestions';

/** What may be meant, as whole queries. */
const meant = (query: string) =>
  findQueryProblem(query)?.mendings.map(({ query: mended }) => mended);

describe('a slip in a search', () => {
  it.each([
    ['autor:smith', 'author:smith'],
    ['auth:smith', 'author:smith'],
    ['Auhtor:smith', 'author:smith'],
    ['writer:smith', 'author:smith'],
    ['titel:canals', 'title:canals'],
    ['tags:seminar', 'tag:seminar'],
    ['keywords:tolls', 'keyword:tolls'],
    ['encyclopedia:trade', 'in:trade'],
    ['befor:2019', 'before:2019'],
    ['without:note', 'no:note'],
    ['bells -autor:"van der Berg" x', 'bells -author:"van der Berg" x'],
    ['is:superceded', 'is:superseded'],
    ['is:replaced', 'is:superseded'],
    ['is:withdrawn', 'is:retracted'],
    ['-is:unfield y', '-is:unfiled y'],
    ['no:sumary', 'no:summary'],
    ['before:2019-03', 'before:2019'],
    ['year:c2019', 'year:2019'],
  ])('%s is mended to %s', (query, mended) => {
    expect(meant(query)).toEqual([mended]);
    expect(findQueryProblem(query)?.isNear).toBe(true);
    expect(findQueryProblem(mended)).toBeUndefined();
  });

  it('tells what a field knows where nothing is like what is written', () => {
    expect(findQueryProblem('bells is:foo')).toMatchObject({
      kind: 'value',
      field: 'is',
      value: 'foo',
      isNear: false,
    });
    expect(meant('bells is:foo')).toContain('bells is:stands');
    expect(meant('has:wings')).toContain('has:note');
    expect(findQueryProblem('before:abc')).toMatchObject({
      kind: 'year',
      field: 'before',
      value: 'abc',
      isNear: false,
    });
    expect(meant('before:abc')).toEqual(['before:2019']);
    expect(findQueryProblem('isbn:0000000000')).toEqual({
      kind: 'field',
      field: 'isbn',
      value: '0000000000',
      isNear: false,
      mendings: [],
    });
  });

  it('is told one at a time, the first that can be mended', () => {
    expect(meant('autor:a titel:b')).toEqual(['author:a titel:b']);
    expect(meant('isbn:x titel:b')).toEqual(['isbn:x title:b']);
  });

  it.each([
    '',
    'author:smith is:superseded before:2019',
    'author: is: is:s before: before:20 has:',
    'Lanterns: bells and tolls',
    'https://press.example/a?b mailto: 12:30 C:\\ std::map',
    '"autor:smith"',
  ])('is none: %s', (query) => {
    expect(findQueryProblem(query)).toBeUndefined();
  });

  it('is mended for good, whatever it is', () => {
    const word = fc.stringMatching(/^-?[a-z]{0,8}:?[a-z0-9":-]{0,8}$/);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), (words) => {
        let query = words.join(' ');
        for (let turn = 0; turn < 16; turn++) query = meant(query)?.[0] ?? query;
        expect(findQueryProblem(query)?.mendings ?? []).toEqual([]);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
