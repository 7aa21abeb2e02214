import { describe, expect, it } from 'vitest';
import {
  citedKeywords,
  dateParts,
  firstIssued,
  issued,
  issueStatement,
  issueStatements,
  people,
  versionStatement,
} from '../../utils/export/citation';
import type { VersionIssue } from '../../utils/export/format';
import { bare, retracted, superseded } from './items';

describe('dates', () => {
  it('cite the version that was read: its revision, else its publication', () => {
    const { capture } = bare;
    expect(issued({ ...capture, published: '2014', revised: '2018' })).toBe('2018');
    expect(firstIssued({ ...capture, published: '2014', revised: '2018' })).toBe('2014');
    expect(issued({ ...capture, published: '2014' })).toBe('2014');
    expect(firstIssued({ ...capture, published: '2014' })).toBeUndefined();
    expect(firstIssued({ ...capture, published: '2014', revised: '2014' })).toBeUndefined();
    expect(issued(capture)).toBeUndefined();
  });

  it('are taken apart where they are dates', () => {
    expect(dateParts('2019-03-26')).toEqual({ year: '2019', month: '03', day: '26' });
    expect(dateParts('2019-03')).toEqual({ year: '2019', month: '03' });
    expect(dateParts('2019')).toEqual({ year: '2019' });
    expect(dateParts('26 March 2019')).toBeUndefined();
    expect(dateParts(undefined)).toBeUndefined();
  });
});

describe('issueStatement', () => {
  const successor = 'https://example.org/new';
  const say = (known: Partial<VersionIssue>): string =>
    issueStatement({ kind: 'superseded', text: 'Words.', source: successor, ...known });

  it.each([
    [{ date: '2019-03-26', successor }, `Superseded: replaced on 2019-03-26 by ${successor}`],
    [{ date: '2019-03', successor }, `Superseded: replaced in 2019-03 by ${successor}`],
    [{ date: '2019', successor }, `Superseded: replaced in 2019 by ${successor}`],
    [{ successor }, `Superseded by ${successor}`],
    [{ date: '2019-03-26' }, 'Superseded: replaced on 2019-03-26 by a newer version'],
    [{}, 'Superseded by a newer version'],
    [{ date: 'some day' }, 'Superseded by a newer version'],
    [{ kind: 'retracted', date: '2020-01-02' }, 'Retracted on 2020-01-02'],
    [{ kind: 'retracted', date: '2020' }, 'Retracted in 2020'],
    [{ kind: 'retracted' }, 'Retracted'],
    [{ kind: 'withdrawn', successor }, `Withdrawn; see ${successor}`],
  ] as const)('says of %o: %s', (known, sentence) => {
    expect(say(known)).toBe(sentence);
  });

  it('says nothing of a version that stands', () => {
    expect(issueStatements(bare)).toEqual([]);
  });

  it('says all that is known, the gravest first', () => {
    expect(issueStatements(retracted)).toEqual([
      'Retracted on 2020-01-02',
      `Superseded: replaced on 2019-03-26 by ${retracted.issues[1]?.successor}`,
    ]);
  });
});

describe('names and words', () => {
  it('drop what is empty', () => {
    const names = [{ family: ' ' }, { family: '\u0000', given: 'Plato' }, { literal: '' }];
    expect(people(names)).toEqual([{ literal: 'Plato' }]);
    expect(people(undefined)).toEqual([]);
  });

  it('join keywords and tags without doubles', () => {
    expect(citedKeywords(superseded)).toEqual(['mills', 'tides, spring', 'NATO', 'to read']);
  });

  it('count versions from the publisher’s own number', () => {
    expect(versionStatement(superseded)).toBe('Version 0');
    expect(versionStatement(bare)).toBeUndefined();
  });
});
