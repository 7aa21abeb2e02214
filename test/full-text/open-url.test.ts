import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openUrl, resolverAddress, type WantedWork } from '../../utils/full-text/open-url';
import type { CaptureType, Name } from '../../utils/model/capture';
import { capture } from '../components/support/samples';

const resolver = 'https://resolver.example.edu/openurl';

const keysOf = (work: WantedWork, at = resolver): URLSearchParams =>
  new URL(openUrl(at, work) ?? 'https://nowhere.invalid/').searchParams;

describe('a resolver’s address', () => {
  it.each([
    ['resolver.example.edu/openurl', `${resolver}`],
    [` ${resolver} `, resolver],
    [`${resolver}?`, resolver],
    [
      'http://example.hosted.exlibrisgroup.com/discovery/openurl?institution=01X&vid=01X:VIEW',
      'http://example.hosted.exlibrisgroup.com/discovery/openurl?institution=01X&vid=01X:VIEW',
    ],
    [
      `${resolver}?sid=google&auinit=T&rft.atitle=Tides&rft_id=info:doi/10.5555/x&ctx_ver=Z39.88-2004&url_ver=1&genre=article&campus=north#top`,
      `${resolver}?auinit=T&campus=north`,
    ],
  ])('%s', (typed, address) => {
    expect(resolverAddress(typed)).toBe(address);
    // As it is kept, it is read as the same.
    expect(resolverAddress(address)).toBe(address);
  });

  it.each([
    '',
    'my library',
    'javascript:alert(1)',
    'ftp://resolver.example.edu',
    'https://ada:secret@resolver.example.edu/',
    'localhost',
    `https://resolver.example.edu/${'a'.repeat(3_000)}`,
  ])('is none: %s', (typed) => {
    expect(resolverAddress(typed)).toBeUndefined();
  });
});

describe('the link to a work', () => {
  it('tells an entry of an encyclopedia as a part of a book', () => {
    const work = {
      capture: { ...capture, isbn: '9780000000002', edition: '2nd' },
      details: { pages: '115–32', volume: '3' },
    };
    expect(Object.fromEntries(keysOf(work))).toEqual({
      url_ver: 'Z39.88-2004',
      url_ctx_fmt: 'info:ofi/fmt:kev:mtx:ctx',
      ctx_ver: 'Z39.88-2004',
      ctx_enc: 'info:ofi/enc:UTF-8',
      rft_id: 'info:doi/10.5555/sample.7',
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:book',
      'rft.genre': 'bookitem',
      'rft.atitle': 'Lanterns in Harbour Law',
      'rft.btitle': 'Invented Encyclopedia of Coasts',
      'rft.aulast': 'Ardent',
      'rft.aufirst': 'Ada',
      'rft.au': 'Guild of Pilots',
      'rft.date': '2011-03',
      'rft.isbn': '9780000000002',
      'rft.edition': '2nd',
      'rft.pub': 'Sample Press',
      'rft.pages': '115–32',
      'rft.spage': '115',
      'rft.epage': '32',
    });
    expect(keysOf(work).getAll('rft.au')).toEqual(['Ardent, Ada', 'Guild of Pilots']);
  });

  it('tells an article of a journal with its volume and issue, and names its address where it has no DOI', () => {
    const { doi: _, ...bare } = capture;
    const keys = keysOf({
      capture: { ...bare, type: 'article-journal', containerTitle: 'Coasts', issn: '1234-5679' },
      details: { volume: '4', issue: '2' },
    });
    expect(Object.fromEntries(keys)).toMatchObject({
      rft_id: capture.url,
      rft_val_fmt: 'info:ofi/fmt:kev:mtx:journal',
      'rft.genre': 'article',
      'rft.jtitle': 'Coasts',
      'rft.volume': '4',
      'rft.issue': '2',
      'rft.issn': '1234-5679',
    });
  });

  it('keeps what the resolver’s own address holds', () => {
    const keys = keysOf({ capture, details: {} }, `${resolver}?institution=01X`);
    expect(keys.get('institution')).toBe('01X');
    expect(keys.get('rft.atitle')).toBe(capture.title);
  });

  it('is none without a resolver', () => {
    expect(openUrl('', { capture, details: {} })).toBeUndefined();
    expect(openUrl('javascript:alert(1)', { capture, details: {} })).toBeUndefined();
  });

  const types: CaptureType[] = [
    'entry-encyclopedia',
    'chapter',
    'article-journal',
    'article',
    'book',
    'webpage',
  ];
  const text = fc.string({ unit: 'binary', maxLength: 1_000 });
  const name: fc.Arbitrary<Name> = fc.oneof(
    fc.record({ family: text, given: text }),
    fc.record({ literal: text }),
  );

  it('of any work is an address of the resolver’s, bounded, whose keys are read back as they were', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        text,
        fc.array(name, { maxLength: 50 }),
        fc.option(text, { nil: '' }),
        (type, title, authors, pages) => {
          const work = { capture: { ...capture, type, title, authors }, details: { pages } };
          const link = openUrl(resolver, work) ?? '';
          const url = new URL(link);
          expect(url.origin + url.pathname).toBe(resolver);
          expect(url.hash).toBe('');
          expect(link.length).toBeLessThan(60_000);
          expect(new URLSearchParams(url.search).toString()).toBe(url.searchParams.toString());
          const keys = [...url.searchParams];
          for (const [key, value] of keys) {
            expect(key).toMatch(
              /^(?:url_ver|url_ctx_fmt|ctx_ver|ctx_enc|rft_id|rft_val_fmt|rft\.[a-z]+)$/,
            );
            expect(value).not.toBe('');
            expect(value.isWellFormed()).toBe(true);
            expect(value.length).toBeLessThanOrEqual(300);
          }
          expect(url.searchParams.get('rft_id')).toBe('info:doi/10.5555/sample.7');
          const told = url.searchParams.get(
            type === 'book' ? 'rft.btitle' : type === 'webpage' ? 'rft.title' : 'rft.atitle',
          );
          if (/^[!-~]{1,300}$/.test(title)) expect(told).toBe(title);
        },
      ),
    );
  });
});
