import { describe, expect, it } from 'vitest';
import type { HttpAnswer } from '../../utils/watch/source';
import { crossrefSource } from '../../utils/watch/sources/crossref';
import { alien, doi, list, saved, update, work } from './sources/crossref-records';
import { json, judged, settled, watched } from './sources/sample';

const failures: [name: string, answer: HttpAnswer, reason: string][] = [
  ['an error', json({}, { status: 500 }), 'refused'],
  ['too many', json('Too many', { status: 429 }), 'refused'],
  ['forbidden', json('', { status: 403 }), 'refused'],
  ['a login', json('', { status: 401 }), 'refused'],
  ['not found', json('Resource not found.', { status: 404 }), 'unreadable'],
  ['a filter that it does not take', json({ status: 'failed' }, { status: 400 }), 'unreadable'],
  ['HTML', json('<!doctype html><title>Maintenance</title>'), 'unreadable'],
  ['truncated', json('{"status":"ok","message":{"items":[{"DOI":"10.55'), 'unreadable'],
  ['nothing', json(''), 'unreadable'],
  ['another shape', json({ message: { items: { DOI: doi } } }), 'unreadable'],
  ['a number', json('7'), 'unreadable'],
  ['too large', { kind: 'failure', failure: 'too-large' }, 'unreadable'],
  ['no connection', { kind: 'failure', failure: 'network' }, 'offline'],
];

describe('a registry fails with', () => {
  it.each(failures)('%s', async (_, answer, reason) => {
    expect(await judged(crossrefSource, saved, answer)).toEqual({ kind: 'unknown', reason });
  });

  it.each(failures)('%s when asked further', async (_, answer, reason) => {
    const first = list(work({ 'updated-by': [update()] }));
    expect(await judged(crossrefSource, saved, first, () => answer)).toEqual({
      kind: 'unknown',
      reason,
    });
  });
});

describe('what a registry is asked besides', () => {
  it('is followed by one for all that wait', async () => {
    const entries = [watched({ doi: '10.5555/a' }), watched({ doi: '10.5555/b' }), saved];
    const first = list(
      work({ DOI: '10.5555/a', 'updated-by': [update({ DOI: '10.5555/a2' })] }),
      work({ DOI: '10.5555/b', 'updated-by': [update({ DOI: '10.5555/b2' })] }),
      work(),
    );
    const asked: string[] = [];
    const { findings, more } = await settled(crossrefSource, entries, first, (url) => {
      asked.push(new URL(url).searchParams.get('filter') ?? '');
      return list(work({ DOI: '10.5555/a2' }), work({ ...alien, DOI: '10.5555/b2' }));
    });
    expect(asked).toEqual(['doi:10.5555/a2,doi:10.5555/b2']);
    expect([...findings].map(([id, { kind }]) => [id, kind])).toEqual([
      [doi, 'stands'],
      ['10.5555/a', 'superseded'],
      ['10.5555/b', 'stands'],
    ]);
    expect(more).toBeUndefined();
  });
});
