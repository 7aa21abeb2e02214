/** DOIs in running text: whole, at each place, and none where there is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiMentions } from '../../utils/import/doi-mentions';
import { doiOf } from '../../utils/import/field-parsers';

/** What stands at each place, and what it means. */
const found = (text: string) =>
  [...doiMentions(text)].map(({ doi, url, from, to }) => [text.slice(from, to), doi, url]);
const sici = '10.5555/1097-4571(199806)49:8<693::aid-dams4>3.0.co;2-o';

describe('a DOI in a text', () => {
  it.each([
    ['See doi:10.5555/A(b)c.', '10.5555/A(b)c', '10.5555/a(b)c'],
    ['(see 10.5555/abc)', '10.5555/abc', '10.5555/abc'],
    ['<https://doi.org/10.5555/abc>', '10.5555/abc', '10.5555/abc'],
    ['https://doi.org/10.5555/a%28b%29c, and', '10.5555/a%28b%29c', '10.5555/a(b)c'],
    ['https://doi.org/10.5555%2Fabc', '10.5555%2Fabc', '10.5555/abc'],
    ['https://doi.org/10.5555/abc?utm_source=x#part', '10.5555/abc', '10.5555/abc'],
    ['http://dx.doi.org/10.5555/abc;', '10.5555/abc', '10.5555/abc'],
    ['https://doi-org.proxy.example.edu/10.5555/abc', '10.5555/abc', '10.5555/abc'],
    ['**10.5555/abc**', '10.5555/abc', '10.5555/abc'],
    ['10.5555/a\\_b', '10.5555/a\\_b', '10.5555/a_b'],
    [sici.toUpperCase(), sici.toUpperCase(), sici],
    [
      `${sici.replace('<', '&lt;').replace('>', '&gt;')}.`,
      sici.replace('<', '&lt;').replace('>', '&gt;'),
      sici,
    ],
    [
      `https://doi.org/${sici.replace('<', '%3C').replace('>', '%3E')}`,
      sici.replace('<', '%3C').replace('>', '%3E'),
      sici,
    ],
  ])('%s', (text, written, doi) => {
    expect(found(text)).toEqual([[written, doi, undefined]]);
  });

  it('stands at each place where it is named', () => {
    expect(
      found('[10.5555/a](https://doi.org/10.5555/a); 10.5555/b;10.5555/c,10.5555/d|10.5555/e'),
    ).toEqual([
      ['10.5555/a', '10.5555/a', undefined],
      ['10.5555/a', '10.5555/a', undefined],
      ...['b', 'c', 'd', 'e'].map((each) => [`10.5555/${each}`, `10.5555/${each}`, undefined]),
    ]);
  });

  it('is no part of a publisher’s address that the publisher has more in', () => {
    const address =
      'https://oxfordre.com/tidalstudies/view/10.1093/acrefore/9780000000002.001.0001/acrefore-9780000000002-e-77/version/0';
    expect(found(`See ${address}.`)).toEqual([
      [address, '10.1093/acrefore/9780000000002.013.77', address],
    ]);
    expect(doiOf(address)).toBeUndefined();
  });

  it('is told by an address whose end says nothing of the work', () => {
    const address = 'https://journals.example.org/doi/10.5555/abc/full';
    expect(found(`(${address})`)).toEqual([[address, '10.5555/abc', address]]);
  });

  it('is found again in whatever text it was put into', () => {
    const dois = fc
      .stringMatching(/^10\.\d{4,6}\/[a-z0-9]{1,8}(?:[-._/()]{1}[a-z0-9]{1,6}){0,3}$/)
      .filter((doi) => doiOf(doi) === doi);
    const between = fc.constantFrom(
      ' ',
      '; ',
      '. ',
      ', and ',
      '\n',
      ' https://doi.org/',
      ' doi:',
      ' <',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(between, dois), { maxLength: 6 }), (parts) => {
        const text = parts.map(([before, doi]) => before + doi).join('');
        expect([...doiMentions(text)].map(({ doi }) => doi)).toEqual(parts.map(([, doi]) => doi));
      }),
    );
  });
});

describe('a field’s DOI', () => {
  it.each([
    ['10.5555/one; 10.5555/two', '10.5555/one'],
    ['[10.5555/abc](https://doi.org/10.5555/abc)', '10.5555/abc'],
    ['https://doi.org/10.5555/abc?x=1', '10.5555/abc'],
    [sici, sici],
    [sici.replace('<', '&lt;').replace('>', '&gt;'), sici],
    ['none yet', undefined],
  ])('%s', (text, doi) => {
    expect(doiOf(text)).toBe(doi);
  });
});
