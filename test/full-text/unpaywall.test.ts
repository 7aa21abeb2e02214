import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCopies, unpaywallRequest } from '../../utils/full-text/unpaywall';
import type { HttpAnswer } from '../../utils/watch/source';

const doi = '10.5555/sample.7';

function answer(body: unknown, status = 200): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answer', url: '', status, headers: {}, body: text };
}

const published = {
  url: 'https://www.press.example/lanterns.pdf',
  url_for_pdf: 'https://www.press.example/lanterns.pdf',
  url_for_landing_page: 'https://doi.org/10.5555/sample.7',
  version: 'publishedVersion',
  license: 'cc-by',
  host_type: 'publisher',
};
const accepted = {
  url: 'http://repository.example.edu/7',
  version: 'acceptedVersion',
  license: null,
};

it('asks about the DOI with the e-mail, and about nothing else', () => {
  expect(unpaywallRequest('10.1002/(sici)1097<1::aid>3.0.co;2-a', 'ada+x@example.org')).toEqual({
    url: 'https://api.unpaywall.org/v2/10.1002/(sici)1097%3C1%3A%3Aaid%3E3.0.co%3B2-a?email=ada%2Bx%40example.org',
    headers: { accept: 'application/json' },
  });
});

describe('what it answers', () => {
  it('is each copy once, the best first, by https', () => {
    const body = { doi, best_oa_location: published, oa_locations: [accepted, published] };
    expect(openCopies(doi, answer(body))).toEqual({
      kind: 'copies',
      copies: [
        {
          url: 'https://www.press.example/lanterns.pdf',
          host: 'press.example',
          version: 'published',
          licence: 'cc-by',
        },
        {
          url: 'https://repository.example.edu/7',
          host: 'repository.example.edu',
          version: 'accepted',
        },
      ],
    });
  });

  it('is that none is known', () => {
    const body = { doi, is_oa: false, best_oa_location: null, oa_locations: [] };
    expect(openCopies(doi, answer(body))).toEqual({ kind: 'copies', copies: [] });
  });

  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['https://ada:secret@press.example/'],
    ['/lanterns.pdf'],
    [7],
  ])('has no copy at %s', (url) => {
    const body = { doi, oa_locations: [{ ...published, url, url_for_landing_page: '' }] };
    expect(openCopies(doi, answer(body))).toEqual({ kind: 'copies', copies: [] });
  });

  it.each<[string, HttpAnswer, object]>([
    ['not on record', answer('{"error":true}', 404), { kind: 'unknown-doi' }],
    ['e-mail refused', answer('{"error":true}', 422), { kind: 'failed', why: 'email' }],
    ['asked too often', answer('', 429), { kind: 'failed', why: 'later' }],
    ['turned away', answer('', 403), { kind: 'failed', why: 'refused' }],
    ['broken', answer('', 500), { kind: 'failed', why: 'refused' }],
    ['no JSON', answer('<html>'), { kind: 'failed', why: 'unreadable' }],
    ['of another DOI', answer({ doi: '10.5555/other' }), { kind: 'failed', why: 'unreadable' }],
    ['no network', { kind: 'failure', failure: 'network' }, { kind: 'failed', why: 'offline' }],
    [
      'led elsewhere',
      { kind: 'failure', failure: 'redirect' },
      { kind: 'failed', why: 'unreadable' },
    ],
  ])('%s', (_, given, told) => {
    expect(openCopies(doi, given)).toEqual(told);
  });

  it('whatever it is, is few links by https', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.anything())), (urls) => {
        const oa_locations = urls.map((url) => ({
          ...published,
          url,
          license: typeof url === 'string' ? url : 'cc-by',
        }));
        const told = openCopies(doi, answer({ doi, oa_locations }));
        if (told.kind !== 'copies') throw new Error('no copies');
        expect(told.copies.length).toBeLessThanOrEqual(5);
        for (const copy of told.copies) {
          expect(copy.url).toMatch(/^https:/);
          expect(copy.licence ?? 'cc-by').toMatch(/^[\w. -]{1,60}$/);
        }
      }),
    );
  });
});
