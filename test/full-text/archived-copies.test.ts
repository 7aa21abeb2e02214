import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArchivedVersion,
  allCopiesAddress,
  archivingAddress,
  copyDays,
  copyDaysRequest,
  copyOfVersion,
} from '../../utils/full-text/archived-copies';
import type { HttpAnswer } from '../../utils/watch/source';

const url = 'https://reference.example/view/e-7?part=2';
const stamp = (day: string) => `${day.replaceAll('-', '')}101500`;

function answer(body: unknown, status = 200): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { kind: 'answer', url: '', status, headers: {}, body: text };
}

const saved: ArchivedVersion = {
  which: 'saved',
  url,
  isAlone: false,
  from: '2011-03',
  until: '2019-03-26',
  seen: '2018-06-01',
};
const newer: ArchivedVersion = { which: 'newer', url, isAlone: false, from: '2019-03-26' };

it('asks the archive for the days of the page, and for nothing else', () => {
  const { url: asked, headers } = copyDaysRequest(url);
  const { origin, pathname, searchParams } = new URL(asked);
  expect(origin + pathname).toBe('https://web.archive.org/cdx/search/cdx');
  expect(Object.fromEntries(searchParams)).toEqual({
    url,
    output: 'json',
    fl: 'timestamp',
    filter: 'statuscode:200',
    collapse: 'timestamp:8',
    limit: '15000',
  });
  expect(headers).toEqual({ accept: 'application/json' });
});

it('leads to all copies, and to the page that makes one, with the whole address', () => {
  expect(allCopiesAddress(url)).toBe(`https://web.archive.org/web/*/${url}`);
  expect(archivingAddress(url)).toBe(`https://web.archive.org/save/${url}`);
});

describe('what the archive answers', () => {
  it.each<[string, HttpAnswer, object]>([
    [
      'days, in their order',
      answer([['timestamp'], ['20190326101500'], ['20110401000000'], ['20190231000000'], ['odd']]),
      { kind: 'days', stamps: ['20110401000000', '20190326101500'] },
    ],
    ['none', answer([]), { kind: 'days', stamps: [] }],
    ['nothing at all', answer('\n'), { kind: 'days', stamps: [] }],
    ['asked too often', answer('', 429), { kind: 'failed', why: 'later' }],
    ['busy', answer('', 503), { kind: 'failed', why: 'later' }],
    ['turned away', answer('', 403), { kind: 'failed', why: 'refused' }],
    ['words', answer('org.archive.wayback.exception'), { kind: 'failed', why: 'unreadable' }],
    ['no network', { kind: 'failure', failure: 'timeout' }, { kind: 'failed', why: 'offline' }],
  ])('%s', (_, given, told) => {
    expect(copyDays(given)).toEqual(told);
  });
});

describe('which copy shows a version', () => {
  const days = ['2010-12-31', '2011-03-15', '2013-01-01', '2018-05-30', '2019-03-26', '2020-02-02'];
  const stamps = days.map(stamp);

  it('is decided by the days between which it stood there, the nearest to when it was seen', () => {
    expect(copyOfVersion(saved, stamps)).toEqual({
      url: `https://web.archive.org/web/20180530101500/${url}`,
      day: '2018-05-30',
      grounds: 'dates',
    });
    expect(copyOfVersion(newer, stamps)).toMatchObject({ day: '2020-02-02', grounds: 'dates' });
  });

  it('is not sure of the day or the month in which it changed', () => {
    expect(copyOfVersion(saved, ['2011-03-15'].map(stamp))).toMatchObject({ grounds: 'unsure' });
    expect(copyOfVersion(saved, ['2019-03-26'].map(stamp))).toMatchObject({ grounds: 'unsure' });
    expect(copyOfVersion(newer, ['2019-03-26'].map(stamp))).toMatchObject({ grounds: 'unsure' });
  });

  it('is none before it appeared or after it was replaced', () => {
    expect(copyOfVersion(saved, ['2010-12-31', '2020-02-02'].map(stamp))).toBeUndefined();
    expect(copyOfVersion(newer, ['2018-05-30'].map(stamp))).toBeUndefined();
    expect(copyOfVersion(newer, [])).toBeUndefined();
  });

  it('is any at an address that no other version has', () => {
    const alone = { ...saved, isAlone: true };
    expect(copyOfVersion(alone, ['2020-02-02'].map(stamp))).toMatchObject({ grounds: 'address' });
  });

  it('is not sure where nothing tells when it was replaced or appeared', () => {
    const { from: _, until: __, ...undated } = saved;
    expect(copyOfVersion(undated, stamps)).toMatchObject({ day: '2018-05-30', grounds: 'unsure' });
    const { until: ___, ...open } = saved;
    expect(copyOfVersion(open, stamps)).toMatchObject({ grounds: 'unsure' });
  });

  it('never is one of a day on which another version surely stood there', () => {
    const day = fc
      .date({ min: new Date('2005-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const told = fc
      .tuple(day, fc.constantFrom(4, 7, 10))
      .map(([one, length]) => one.slice(0, length));
    fc.assert(
      fc.property(told, told, day, fc.array(day), (from, until, seen, copied) => {
        const copy = copyOfVersion({ ...saved, from, until, seen }, copied.map(stamp));
        if (!copy) return;
        expect(copied).toContain(copy.day);
        expect(copy.day.slice(0, from.length) >= from).toBe(true);
        expect(copy.day.slice(0, until.length) <= until).toBe(true);
        if (copy.grounds === 'dates') {
          expect(copy.day.slice(0, from.length)).not.toBe(from);
          expect(copy.day.slice(0, until.length)).not.toBe(until);
        }
      }),
    );
  });
});
