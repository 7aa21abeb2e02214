import { describe, expect, it } from 'vitest';
import type { WatchTarget } from '../../../utils/model/check';
import { crossrefSource } from '../../../utils/watch/sources/crossref';
import { alien, doi, list, newer, next, related, saved, update, work } from './crossref-records';
import { judged, watched, withoutDoi } from './sample';

const superseded = {
  kind: 'superseded',
  supersession: {
    grade: 'registered',
    evidence: {
      text: `updated-by: New edition, ${next}, 2019-03-26, publisher`,
      url: 'https://api.crossref.org/works/10.5555%2Fharbours.7',
    },
    date: '2019-03-26',
    successor: `https://doi.org/${next}`,
  },
};
const alertOf = (kind: string) => ({ kind, supersession: { grade: 'registered' } });
const stands = { kind: 'stands' };

const cases: [
  name: string,
  record: object,
  further: unknown[] | undefined,
  outcome?: object | undefined,
][] = [
  ['nothing on record', work(), undefined, stands],
  ['empty lists', work({ 'updated-by': [], 'update-to': [], relation: [] }), undefined, stands],
  ['lists that are none', work({ 'updated-by': null, relation: { x: {} } }), undefined, stands],
  ['a new edition', work({ 'updated-by': [update()] }), [newer], superseded],
  [
    'a new version in capitals',
    work({ DOI: doi.toUpperCase(), 'updated-by': [update({ DOI: next.toUpperCase() })] }),
    [work({ DOI: next.toUpperCase() })],
    superseded,
  ],
  [
    'the later of two',
    work({
      'updated-by': [update({ DOI: `${next}-0`, updated: { 'date-parts': [[2012]] } }), update()],
    }),
    [newer],
    superseded,
  ],
  [
    'a replacement among the relations',
    work({ relation: { 'is-replaced-by': [related()] } }),
    [newer],
    { ...alertOf('superseded') },
  ],
  [
    'another one by the publisher that is not on record',
    work({ 'updated-by': [update()] }),
    [],
    superseded,
  ],
  [
    'another one by someone else that is not on record',
    work({ 'updated-by': [update({ DOI: '10.6666/x' })] }),
    [],
    stands,
  ],
  [
    'another one by someone else with the title',
    work({ 'updated-by': [update({ DOI: '10.6666/x' })] }),
    [work({ DOI: '10.6666/x' })],
    alertOf('superseded'),
  ],
  [
    'an edition that has nothing in common, and an earlier one that has',
    work({
      'updated-by': [
        update({ DOI: '10.5555/harbours.7-1', updated: { 'date-parts': [[2012, 5]] } }),
        update(),
      ],
    }),
    [alien, work({ DOI: '10.5555/harbours.7-1' })],
    {
      supersession: { successor: 'https://doi.org/10.5555/harbours.7-1', date: '2012-05' },
    },
  ],
  ['an edition that has nothing in common', work({ 'updated-by': [update()] }), [alien], stands],
  [
    'an edition with another title by an author',
    work({ 'updated-by': [update()] }),
    [work({ DOI: next, title: ['Ebb'] })],
    superseded,
  ],
  ['an update of itself', work({ 'updated-by': [update({ DOI: doi })] }), undefined, stands],
  [
    'an update of itself in capitals',
    work({ 'updated-by': [update({ DOI: doi.toUpperCase() })] }),
    undefined,
    stands,
  ],
  [
    'a retraction of itself',
    work({ 'updated-by': [update({ DOI: doi, type: 'retraction' })] }),
    undefined,
    stands,
  ],
  [
    'what it updates itself',
    work({ 'update-to': [update({ DOI: '10.5555/harbours.6' })] }),
    undefined,
    stands,
  ],
  ['what it replaces', work({ relation: { replaces: [related()] } }), undefined, stands],
  [
    'two that replace each other',
    work({ 'updated-by': [update()] }),
    [work({ DOI: next, 'updated-by': [update({ DOI: doi })] })],
    stands,
  ],
  ['no DOI', work({ 'updated-by': [update({ DOI: '' })] }), undefined, stands],
  [
    'an id that is no DOI',
    work({ relation: { 'is-replaced-by': [related({ 'id-type': 'uri', id: 'https://a.org' })] } }),
    undefined,
    stands,
  ],
  [
    'an id that is said to be one',
    work({ relation: { 'is-replaced-by': [related({ id: 'javascript:alert(1)' })] } }),
    undefined,
    stands,
  ],
  [
    'a version that the DOIs do not count',
    work({ relation: { 'has-version': [related()] } }),
    undefined,
    stands,
  ],
  [
    'a preprint',
    work({ relation: { 'has-preprint': [related()], 'is-preprint-of': [related()] } }),
    undefined,
    stands,
  ],
  [
    'a retraction',
    work({ 'updated-by': [update({ type: 'retraction' })] }),
    undefined,
    {
      kind: 'retracted',
      supersession: { grade: 'registered', date: '2019-03-26' },
    },
  ],
  [
    'a retraction that names no notice',
    work({ 'updated-by': [{ type: 'retraction', source: 'retraction-watch' }] }),
    undefined,
    alertOf('retracted'),
  ],
  [
    'a retraction before a new edition',
    work({ 'updated-by': [update(), update({ type: 'Retraction', DOI: '10.5555/notice' })] }),
    undefined,
    alertOf('retracted'),
  ],
  [
    'a withdrawal',
    work({ 'updated-by': [update({ type: 'withdrawal' })] }),
    undefined,
    alertOf('withdrawn'),
  ],
  ...['correction', 'erratum', 'partial_retraction', 'expression_of_concern', 'addendum', ''].map(
    (type): (typeof cases)[number] => [
      `no alert: ${type || 'no type'}`,
      work({ 'updated-by': [update({ type })] }),
      undefined,
      stands,
    ],
  ),
  [
    'another work below the DOI',
    work({ title: ['A Grammar of Bees'], author: [], 'updated-by': [update()] }),
    undefined,
    undefined,
  ],
  ['a foreign DOI', work({ DOI: '10.5555/else' }), undefined, undefined],
  ['a broken record', { DOI: 7 }, undefined, undefined],
];

describe('Crossref tells', () => {
  it.each(cases)('%s', async (_, record, further, outcome) => {
    const found = await judged(
      crossrefSource,
      saved,
      list(record),
      further && (() => list(...further)),
    );
    if (outcome) expect(found).toMatchObject(outcome);
    else expect(found).toBeUndefined();
  });

  it('of a living entry whose DOIs count versions', async () => {
    const entry = watched({ doi: '10.1007/978-3-642-00001-5_100-2' });
    const later = '10.1007/978-3-642-00001-5_100-3';
    const of = (other: string) =>
      list(
        work({
          DOI: entry.capture.doi,
          relation: { 'has-version': [related({ id: other })] },
        }),
      );
    const further = () => list(work({ DOI: later }));
    expect(await judged(crossrefSource, entry, of(later), further)).toMatchObject({
      supersession: { successor: `https://doi.org/${later}` },
    });
    expect(await judged(crossrefSource, entry, of('10.1007/978-3-642-00001-5_100-1'))).toEqual(
      stands,
    );
    const turned = list(
      work({
        DOI: entry.capture.doi,
        'updated-by': [update({ DOI: '10.1007/978-3-642-00001-5_100-1' })],
      }),
    );
    expect(await judged(crossrefSource, entry, turned)).toEqual(stands);
  });

  it('from the side of the newer work, where that is in the answer', async () => {
    const said = work({ DOI: next, 'update-to': [update({ DOI: doi })] });
    expect(await judged(crossrefSource, saved, list(work(), said))).toMatchObject(
      alertOf('superseded'),
    );
    const foreign = { DOI: '10.6666/x', 'update-to': [update({ DOI: doi, type: 'retraction' })] };
    expect(await judged(crossrefSource, saved, list(work(), work(foreign)))).toEqual(stands);
  });
});

describe('a request to Crossref', () => {
  const many = Array.from({ length: crossrefSource.batch }, (_, index) =>
    watched({ doi: `10.1093/acrefore/9780190846626.013.${1000 + index}` }),
  );

  it('names the DOIs, the wanted fields and whom to write to', () => {
    const { searchParams, ...rest } = new URL(crossrefSource.request([saved], 'a@b.org').url);
    expect(searchParams.get('filter')).toBe(`doi:${doi}`);
    expect(searchParams.get('rows')).toBe('1');
    expect(searchParams.get('select')?.split(',')).toEqual(
      expect.arrayContaining(['DOI', 'update-to', 'updated-by', 'relation']),
    );
    expect(searchParams.get('mailto')).toBe('a@b.org');
    expect(rest).toBeDefined();
    expect(crossrefSource.request([saved], '').url).not.toContain('mailto');
    expect(crossrefSource.host(saved)).toBe('api.crossref.org');
  });

  it('stays short with a full batch, and twenty do for a thousand', () => {
    expect(crossrefSource.request(many, '').url.length).toBeLessThan(4_100);
    expect(Math.ceil(1_000 / crossrefSource.batch)).toBeLessThanOrEqual(20);
  });

  it('is made of DOIs that can be listed and that may be on its record', () => {
    const knows = (entry: WatchTarget) => crossrefSource.knows(entry);
    expect(knows(saved)).toBe(true);
    expect(knows({ ...saved, capture: withoutDoi(saved.capture) })).toBe(false);
    for (const other of ['10.5555/a,b', '10.48550/arxiv.1706.03762', '10.5281/zenodo.7']) {
      expect(knows(watched({ doi: other }))).toBe(false);
    }
    expect(knows(watched({ doi: `10.5555/${'x'.repeat(200)}` }))).toBe(false);
  });
});
