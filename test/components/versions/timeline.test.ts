import { describe, expect, it } from 'vitest';
import { isSavedVersion, timeline } from '../../../components/versions/view/timeline';
import type { Alert, FullEntry, Version } from '../../../utils/model/records';
import { alert, capture, entry, full, successor, version } from '../support/samples';

const newer: Version = { ...version, id: 'v1', place: 1, capture: successor };
const chain: FullEntry = {
  ...full,
  entry: entry({ current: 'v1', standing: 'stands', versions: 2 }),
  versions: [version, newer],
};

/** Each stop in a word: held versions by id and standing, others by end and address. */
const line = (of: FullEntry) =>
  timeline(of).map((stop) =>
    isSavedVersion(stop) ? `${stop.version.id} ${stop.standing}` : `${stop.end} ${stop.url}`,
  );

describe('timeline', () => {
  it('puts the version that an open alert knows above the one held, with its number and day', () => {
    expect(line(full)).toEqual([`newer ${successor.url}`, 'v0 superseded']);
    expect(timeline(full)[0]).toMatchObject({ number: 1, date: '2019-03-26', capture: successor });
  });

  it('says once of a version that is held what every notice links to', () => {
    expect(line(chain)).toEqual(['v1 stands', 'v0 superseded']);
    expect(timeline(chain)[1]).toMatchObject({ replaced: '2019-03-26' });
  });

  it('forgets a successor that its source took back', () => {
    expect(line({ ...full, alerts: [{ ...alert, state: 'withdrawn' }] })).toEqual([
      'v0 superseded',
    ]);
  });

  it('puts a predecessor that is not held beneath the version that links to it', () => {
    const predecessor = 'https://reference.example/view/e-7/version/4';
    const revised: Version = {
      ...newer,
      capture: {
        ...successor,
        version: { number: 5 },
        notices: [{ kind: 'revised', predecessor, text: 'Updated.' }],
      },
    };
    const stops = timeline({ ...chain, versions: [version, revised], alerts: [] });
    expect(stops[1]).toEqual({ kind: 'known', end: 'older', url: predecessor, number: 4 });
    expect(stops).toHaveLength(3);
  });

  it('tells a version between two held by its number, and no version by a link to the newest', () => {
    const between = (url: string): Alert => {
      const { successor: _, ...rest } = alert;
      return { ...rest, supersession: { ...alert.supersession, successor: url } };
    };
    const versions: FullEntry['versions'] = [
      version,
      { ...newer, capture: { ...successor, url: `${capture.url}2`, version: { number: 2 } } },
    ];
    const of = (url: string) => line({ ...chain, versions, alerts: [between(url)] });
    expect(of('https://reference.example/view/e-7/version/1')).toEqual([
      'v1 stands',
      'newer https://reference.example/view/e-7/version/1',
      'v0 superseded',
    ]);
    expect(of('https://reference.example/view/e-7/latest')).toEqual(['v1 stands', 'v0 superseded']);
  });

  it('keeps a retraction of an older version apart from its being replaced', () => {
    const retraction: Alert = { ...alert, id: 'r', kind: 'retracted', state: 'kept' };
    expect(line({ ...chain, alerts: [retraction] })).toEqual(['v1 stands', 'v0 retracted']);
  });
});
