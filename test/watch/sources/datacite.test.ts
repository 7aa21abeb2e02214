import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../utils/watch/source';
import { dataciteSource } from '../../../utils/watch/sources/datacite';
import { json, judged, watched } from './sample';

const doi = '10.5555/harbours.7';
const next = '10.5555/harbours.8';
const saved = watched({ doi });
const stands = { kind: 'stands' };

/** A record as the registry gives it, invented. */
function record(parts: object = {}, id = doi): object {
  return {
    id,
    type: 'dois',
    attributes: {
      doi: id,
      titles: [{ title: 'Tides in Closed Harbours' }],
      creators: [
        { name: 'Marlow, Ada', nameType: 'Personal', givenName: 'Ada', familyName: 'Marlow' },
      ],
      dates: [{ date: '2015', dateType: 'Issued' }],
      relatedIdentifiers: [],
      ...parts,
    },
  };
}

const list = (...data: unknown[]): HttpAnswer => json({ data, meta: { total: data.length } });
const related = (relationType: string, parts: object = {}) => ({
  relatedIdentifiers: [
    { relationType, relatedIdentifier: next, relatedIdentifierType: 'DOI', ...parts },
  ],
});
const newer = record({}, next);
const alien = record({ titles: [{ title: 'A Grammar of Bees' }], creators: [] }, next);

const cases: [
  name: string,
  record: object,
  further: unknown[] | undefined,
  outcome?: object | undefined,
][] = [
  ['nothing related', record(), undefined, stands],
  ['no lists', record({ relatedIdentifiers: null, dates: null }), undefined, stands],
  [
    'that it is the version before',
    record(related('IsPreviousVersionOf')),
    [newer],
    {
      kind: 'superseded',
      supersession: {
        grade: 'registered',
        evidence: {
          text: `IsPreviousVersionOf: ${next}`,
          url: 'https://api.datacite.org/dois/10.5555%2Fharbours.7',
        },
        successor: `https://doi.org/${next}`,
      },
    },
  ],
  ['that it is obsolete', record(related('IsObsoletedBy')), [newer], { kind: 'superseded' }],
  [
    'a DOI as an address',
    record(
      related('IsObsoletedBy', { relatedIdentifier: `https://doi.org/${next.toUpperCase()}` }),
    ),
    [newer],
    { kind: 'superseded' },
  ],
  ['that it is the newer', record(related('IsNewVersionOf')), undefined, stands],
  ['that it obsoletes another', record(related('Obsoletes')), undefined, stands],
  ['that it is a version of all', record(related('IsVersionOf')), undefined, stands],
  ['versions that are not counted', record(related('HasVersion')), undefined, stands],
  [
    'an address',
    record(
      related('IsObsoletedBy', {
        relatedIdentifierType: 'URL',
        relatedIdentifier: 'https://a.org',
      }),
    ),
    undefined,
    stands,
  ],
  [
    'itself',
    record(related('IsObsoletedBy', { relatedIdentifier: doi.toUpperCase() })),
    undefined,
    stands,
  ],
  ['another work', record(related('IsObsoletedBy')), [alien], stands],
  [
    'a day of withdrawal',
    record({ dates: [{ date: '2020-02-01', dateType: 'Withdrawn' }] }),
    undefined,
    { kind: 'withdrawn', supersession: { grade: 'registered', date: '2020-02-01' } },
  ],
  ['another DOI', newer, undefined, undefined],
  [
    'another work below the DOI',
    record({ titles: [{ title: 'A Grammar of Bees' }], creators: [] }),
    undefined,
    undefined,
  ],
];

describe('DataCite tells', () => {
  it.each(cases)('%s', async (_, first, further, outcome) => {
    const found = await judged(
      dataciteSource,
      saved,
      list(first),
      further && (() => list(...further)),
    );
    if (outcome) expect(found).toMatchObject(outcome);
    else expect(found).toBeUndefined();
  });
});

describe('DataCite fails with', () => {
  it.each<[name: string, answer: HttpAnswer, reason: string]>([
    ['an error', json({ errors: [] }, { status: 500 }), 'refused'],
    ['HTML', json('<html></html>'), 'unreadable'],
    ['truncated', json('{"data":[{"id"'), 'unreadable'],
    ['no data', json({ errors: [] }), 'unreadable'],
    ['not found', json({ errors: [] }, { status: 404 }), 'unreadable'],
    ['no answer in time', { kind: 'failure', failure: 'timeout' }, 'offline'],
  ])('%s', async (_, answer, reason) => {
    expect(await judged(dataciteSource, saved, answer)).toEqual({ kind: 'unknown', reason });
  });
});

describe('a request to DataCite', () => {
  it('names the DOIs and how many', () => {
    const { searchParams } = new URL(
      dataciteSource.request([saved, watched({ doi: next })], 'reader@example.org').url,
    );
    expect(searchParams.get('ids')).toBe(`${doi},${next}`);
    expect(searchParams.get('page[size]')).toBe('2');
    expect(dataciteSource.host(saved)).toBe('api.datacite.org');
    expect(dataciteSource.batch).toBeGreaterThanOrEqual(50);
  });

  it('does not name what is known to be kept elsewhere', () => {
    expect(dataciteSource.knows(saved)).toBe(true);
    expect(dataciteSource.knows(watched({ doi: '10.1093/acrefore/9780190846626.013.404' }))).toBe(
      false,
    );
  });
});
