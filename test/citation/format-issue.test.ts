import { describe, expect, it } from 'vitest';
import { formatVersionIssue } from '../../utils/citation/format-issue';
import type { VersionIssue } from '../../utils/export/format';
import { issue } from './entries';

const successor = 'https://tides.example/view/mills';
const { date: _, successor: __, ...unexplained } = issue.superseded;

describe('a version that no longer stands is cited as such', () => {
  it.each<[string, string, VersionIssue, string]>([
    [
      'replaced on a day',
      'en-GB',
      issue.superseded,
      `[Superseded: replaced on 26 March 2019 by ${successor}]`,
    ],
    [
      'replaced in a month',
      'en-US',
      { ...issue.superseded, date: '2019-03' },
      `[Superseded: replaced in March 2019 by ${successor}]`,
    ],
    [
      'replaced in a year',
      'en',
      { ...issue.superseded, date: '2019' },
      `[Superseded: replaced in 2019 by ${successor}]`,
    ],
    [
      'replaced, nothing more being known',
      'en',
      unexplained,
      '[Superseded: replaced by a newer version]',
    ],
    ['retracted', 'en', issue.retracted, '[Retracted in January 2020]'],
    [
      'withdrawn for another version',
      'en',
      { ...issue.withdrawn, successor },
      `[Withdrawn; see ${successor}]`,
    ],
    ['withdrawn on no known day', 'de-AT', issue.withdrawn, '[Zurückgezogen]'],
    ['replaced', 'de', issue.superseded, `[Überholt: am 26. März 2019 ersetzt durch ${successor}]`],
    ['replaced, no more', 'de', unexplained, '[Überholt: ersetzt durch eine neuere Fassung]'],
    [
      'replaced',
      'es',
      issue.superseded,
      `[Obsoleta: sustituida el 26 de marzo de 2019 por ${successor}]`,
    ],
    [
      'replaced',
      'fr-CA',
      issue.superseded,
      `[Périmée\u00A0: remplacée le 26 mars 2019 par ${successor}]`,
    ],
    [
      'replaced',
      'it',
      issue.superseded,
      `[Superata: sostituita in data 26 marzo 2019 da ${successor}]`,
    ],
    [
      'replaced',
      'nl',
      issue.superseded,
      `[Achterhaald: op 26 maart 2019 vervangen door ${successor}]`,
    ],
    [
      'replaced, in a language without words for it',
      'ja-JP',
      issue.superseded,
      `[Superseded: replaced on March 26, 2019 by ${successor}]`,
    ],
  ])('%s (%s)', (_case, locale, known, sentence) => {
    expect(formatVersionIssue(known, locale)).toBe(sentence);
  });

  it('takes nothing in an address for a gap to fill', () => {
    const hostile = { ...issue.superseded, successor: 'https://tides.example/?$&$by$when' };
    expect(formatVersionIssue(hostile, 'en')).toBe(
      '[Superseded: replaced on March 26, 2019 by https://tides.example/?$&$by$when]',
    );
  });
});
