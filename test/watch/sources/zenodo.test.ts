import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../../utils/watch/source';
import { zenodoSource } from '../../../utils/watch/sources/zenodo';
import { json, judged, watched } from './sample';

const saved = watched({ url: 'https://zenodo.org/records/7001', doi: '10.5281/zenodo.7001' });
const stands = { kind: 'stands' };

/** A record as the repository gives it, invented. */
function record(version: unknown, parts: object = {}, metadata: object = {}): HttpAnswer {
  return json({
    id: 7001,
    conceptrecid: '7000',
    conceptdoi: '10.5281/zenodo.7000',
    links: { latest_html: 'https://zenodo.org/records/7009' },
    metadata: {
      title: 'Tides in Closed Harbours',
      creators: [{ name: 'Marlow, Ada' }],
      relations: { version: [version] },
      ...metadata,
    },
    ...parts,
  });
}

const older = { index: 0, is_last: false, parent: { pid_type: 'recid', pid_value: '7000' } };
const superseded = {
  kind: 'superseded',
  supersession: {
    grade: 'registered',
    evidence: { url: 'https://zenodo.org/api/records/7001' },
    successor: 'https://zenodo.org/records/7009',
  },
};
const unreadable = { kind: 'unknown', reason: 'unreadable' };

const cases: [name: string, answer: HttpAnswer, outcome?: object | undefined][] = [
  ['the last version', record({ ...older, is_last: true }), stands],
  ['the last version, in Python', record({ ...older, is_last: 'True' }), stands],
  ['an older version', record(older), superseded],
  ['an older version, in Python', record({ ...older, is_last: 'False' }), superseded],
  ['an id that is a text', record(older, { id: '7001' }), superseded],
  [
    'an address that is not its own',
    record(older, { links: { latest_html: 'https://elsewhere.example/records/1' } }),
    { supersession: { successor: 'https://zenodo.org/records/7001/latest' } },
  ],
  ['no links', record(older, { links: null }), { kind: 'superseded' }],
  ['no relations', record(older, {}, { relations: {} }), unreadable],
  ['an absurd flag', record({ is_last: 7 }), unreadable],
  ['the newest below the number of all versions', record(older, { id: 7009 }), undefined],
  [
    'another work',
    record(older, {}, { title: 'A Grammar of Bees', creators: [{ name: 'Wax, Ib' }] }),
    undefined,
  ],
  ['HTML', json('<html>'), unreadable],
  ['truncated', json('{"id":7001,"meta'), unreadable],
  ['an error', json({}, { status: 500 }), { kind: 'unknown', reason: 'refused' }],
  ['too many', json({}, { status: 429 }), { kind: 'unknown', reason: 'refused' }],
  ['not found', json({ status: 404 }, { status: 404 }), { kind: 'unknown', reason: 'gone' }],
  [
    'gone without a word',
    json({ status: 410 }, { status: 410 }),
    { kind: 'unknown', reason: 'gone' },
  ],
  [
    'a tombstone',
    json(
      {
        status: 410,
        tombstone: {
          note: 'Withdrawn by the author.',
          removal_date: '2024-05-02T08:00:00+00:00',
          removal_reason: { id: 'retracted', title: { en: 'Retracted' } },
        },
      },
      { status: 410 },
    ),
    {
      kind: 'withdrawn',
      supersession: {
        grade: 'registered',
        date: '2024-05-02',
        evidence: { text: 'Retracted: Withdrawn by the author.' },
      },
    },
  ],
];

describe('Zenodo tells', () => {
  it.each(cases)('%s', async (_, answer, outcome) => {
    const found = await judged(zenodoSource, saved, answer);
    if (outcome) expect(found).toMatchObject(outcome);
    else expect(found).toBeUndefined();
  });
});

describe('a request to Zenodo', () => {
  it('is for the record of the version, by address or DOI', () => {
    const url = 'https://zenodo.org/api/records/7001';
    expect(zenodoSource.request([saved], '').url).toBe(url);
    expect(zenodoSource.request([watched({ doi: '10.5281/zenodo.7001' })], '').url).toBe(url);
    expect(zenodoSource.knows(watched())).toBe(false);
    expect(zenodoSource.host(saved)).toBe('zenodo.org');
  });
});
