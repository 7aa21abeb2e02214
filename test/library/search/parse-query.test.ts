import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  narrowed,
  parseQuery,
  parts,
  quoted,
  type Term,
  type TextField,
  traits,
} from '../../../utils/library/search/parse-query';
import { queryBounds } from '../../../utils/model/bounds';
import { normalizeForSearch } from '../../../utils/text/normalize';

/** A term in words that are quick to read. */
function told(term: Term): string {
  const sign = term.not ? 'not ' : '';
  switch (term.kind) {
    case 'text':
      return `${sign}${term.field} ${term.exact ? 'exactly ' : ''}<${term.text}>`;
    case 'year':
    case 'revised':
      return `${sign}${term.kind} ${term.from ?? ''}..${term.to ?? ''}`;
    case 'is':
      return `${sign}is ${term.trait}`;
    case 'has':
      return `${sign}has ${term.part}`;
    case 'identifier':
      return `${sign}${term.identifier.kind} <${term.identifier.text}>`;
    case 'collection':
      return `${sign}collection <${term.text}>`;
    case 'either':
      return `${sign}(${term.terms.map(told).join(' or ')})`;
  }
}

function read(text: string): string[] {
  return parseQuery(text).map(told);
}

const textFields: TextField[] = [
  'any',
  'title',
  'author',
  'encyclopedia',
  'keyword',
  'tag',
  'summary',
];

describe('the search’s language', () => {
  it('takes words apart, folded', () => {
    expect(read('  Canals\n of   ŁÓDŹ canals ')).toEqual([
      'any <canals>',
      'any <of>',
      'any <lodz>',
    ]);
    expect(read('')).toEqual([]);
  });

  it('knows the years of revisions as it knows those of versions', () => {
    expect(read('revised:2024 -revised:2010..2015 revised:2020.. revised:20 revised:ever')).toEqual(
      ['revised 2024..2024', 'not revised 2010..2015', 'revised 2020..', 'any <revised:ever>'],
    );
  });

  it('knows its fields in any case, and phrases in any quotes', () => {
    expect(read('Author:"van der Berg" TITLE:bells in:“Trade” keyword:„Alte Zölle“')).toEqual([
      'author exactly <van der berg>',
      'title <bells>',
      'encyclopedia <trade>',
      'keyword exactly <alte zolle>',
    ]);
    expect(read('tag:«to read» summary:grain "the salt isles"')).toEqual([
      'tag exactly <to read>',
      'summary <grain>',
      'any exactly <the salt isles>',
    ]);
  });

  it('turns round what stands behind a minus', () => {
    expect(read('-bells -author:ada -"old vale" -is:superseded −tag:x')).toEqual([
      'not any <bells>',
      'not author <ada>',
      'not any exactly <old vale>',
      'not is superseded',
      'not tag <x>',
    ]);
    expect(read('no:summary -no:summary has:note -has:note')).toEqual([
      'not has summary',
      'has summary',
      'has note',
      'not has note',
    ]);
  });

  it('reads years', () => {
    expect(read('year:2015')).toEqual(['year 2015..2015']);
    expect(read('year:2010..2019 year:2019-2010')).toEqual(['year 2010..2019']);
    expect(read('year:2010.. year:..2019')).toEqual(['year 2010..', 'year ..2019']);
    expect(read('before:2019 after:2018 -before:2019')).toEqual([
      'year ..2018',
      'year 2019..',
      'not year ..2018',
    ]);
  });

  it('takes what it does not know as plain words', () => {
    expect(read('foo:bar https://press.example/a?b is:lost has:wings before:soon')).toEqual([
      'any <foo:bar>',
      'any <https://press.example/a?b>',
      'any <is:lost>',
      'any <has:wings>',
      'any <before:soon>',
    ]);
    expect(read('Lanterns: bells – and tolls - north-mere it’s 24"')).toEqual([
      'any <lanterns:>',
      'any <bells>',
      'any <and>',
      'any <tolls>',
      'any <north-mere>',
      "any <it's>",
      'any <24">',
    ]);
  });

  it('is patient with what is still being typed', () => {
    for (const text of [
      '-',
      '"',
      '-"',
      'author:',
      'tag:"',
      'is:',
      'is:un',
      'year:20',
      'year:..19',
    ]) {
      expect([text, read(text)]).toEqual([text, []]);
    }
    expect(read('is:sup no:sum')).toEqual(['is superseded', 'not has summary']);
    expect(read('keyword:"moral lu')).toEqual(['keyword <moral lu>']);
    expect(read('year:2015..20')).toEqual(['year 2015..']);
  });

  it('takes or for a choice between its neighbours', () => {
    expect(read('harbor or port tolls')).toEqual(['(any <harbor> or any <port>)', 'any <tolls>']);
    expect(read('a OR b | tag:c d')).toEqual(['(any <a> or any <b> or tag <c>)', 'any <d>']);
    expect(read('either -or')).toEqual(['any <either>', 'not any <or>']);
    // Not finished, at the beginning, or in quotes it is none.
    expect(read('harbor or')).toEqual(['any <harbor>']);
    expect(read('or gate')).toEqual(['any <or>', 'any <gate>']);
    expect(read('"or" "gate or port"')).toEqual(['any exactly <or>', 'any exactly <gate or port>']);
  });

  it('knows what names an entry, as it is pasted or in a field', () => {
    const named = (text: string) =>
      parseQuery(text).map((term) => (term.kind === 'text' ? term.identifier : told(term)));
    const doi = { kind: 'doi', text: '10.1093/acrefore/9780000000000.013.7' };
    for (const written of [
      '10.1093/ACREFORE/9780000000000.013.7',
      'https://doi.org/10.1093/acrefore/9780000000000.013.7',
      'http://dx.doi.org/10.1093/acrefore/9780000000000.013.7.',
    ]) {
      expect(named(written), written).toEqual([doi]);
    }
    expect(read('doi:10.1007/978-3-000-00000-0_100-2 doi:')).toEqual([
      'doi <10.1007/978-3-000-00000-0_100>',
    ]);
    expect(named('https://www.oxfordre.com/invented/view/e-7/version/2?rskey=a#b')).toEqual([
      { kind: 'address', text: 'oxfordre.com/invented/view/e-7' },
    ]);
    expect(named('oxfordre.com/invented Plato.Example.edu')).toEqual([
      { kind: 'address', text: 'oxfordre.com/invented' },
      { kind: 'host', text: 'plato.example.edu' },
    ]);
    expect(named('harrowBellsMaps1999a')).toEqual([{ kind: 'key', text: 'harrowbellsmaps1999a' }]);
    expect(
      read('host:https://www.Oxfordre.com/x -key:harrowBells collection:"Invented Coasts"'),
    ).toEqual(['host <oxfordre.com>', 'not key <harrowbells>', 'collection <invented coasts>']);
    expect(named('plain 1999 e.g. U.S. "oxfordre.com" 2019-2020 and/or')).toEqual(
      Array.from({ length: 7 }),
    );
  });

  it('keeps to its bounds', () => {
    const words = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');
    expect(parseQuery(words)).toHaveLength(queryBounds.terms);
    const [term] = parseQuery('x'.repeat(queryBounds.length + 9));
    expect(term?.kind === 'text' && term.text.length).toBe(queryBounds.length);
  });

  it('finds by what it wrote, whatever the words', () => {
    const value = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 40 })
      .filter((value) => normalizeForSearch(value) !== '');
    fc.assert(
      fc.property(fc.constantFrom(...textFields), value, (field, value) => {
        expect(parseQuery(quoted(field, value))).toEqual([
          { not: false, kind: 'text', field, text: normalizeForSearch(value), exact: true },
        ]);
      }),
    );
    expect(quoted('keyword', 'x "y"')).toBe('keyword:"x ""y"""');
    expect(quoted('encyclopedia', 'Trade')).toBe('in:"=Trade"');
    expect(quoted('any', 'a b')).toBe('"a b"');
  });

  it('reads any text without harm, and knows each term once', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('-', '"', '“', ' ', ':', '..', '2015', 'author:', 'year:', 'is:', 'no:'),
      fc.constantFrom(...traits, ...parts),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const terms = parseQuery(pieces.join(''));
        expect(new Set(terms.map(told)).size).toBe(terms.length);
        for (const term of terms) {
          if (term.kind === 'text') expect(normalizeForSearch(term.text)).toBe(term.text);
          if (term.kind === 'text') expect(term.text).not.toBe('');
          if (term.kind === 'year' && term.from !== undefined && term.to !== undefined) {
            expect(term.from).toBeLessThanOrEqual(term.to);
          }
        }
      }),
    );
  });
});

describe('a query narrowed by another', () => {
  it('has the terms of both, once', () => {
    expect(narrowed('', 'is:superseded')).toBe('is:superseded');
    expect(narrowed(' bells ', 'in:"Trade"')).toBe('bells in:"Trade"');
    expect(narrowed('in:“trade” bells', 'in:"Trade"')).toBe('in:“trade” bells');
    expect(narrowed('bells "old va', 'year:2015')).toBe('bells "old va" year:2015');
  });

  it('never swallows what it adds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(read(narrowed(text, 'is:muted'))).toContain('is muted');
      }),
    );
  });
});
