import { describe, expect, it } from 'vitest';
import { lapseInWords } from '../../utils/citation/format-issue';
import type { VersionIssue } from '../../utils/export/format';
import { lapse } from './entries';

const successor = 'https://tides.example/view/mills';
const { date: _, successor: __, ...unexplained } = lapse.superseded;

describe('a version that no longer stands is cited as such', () => {
  it.each<[string, string, VersionIssue, string]>([
    [
      'replaced on a day',
      'en-GB',
      lapse.superseded,
      `[Superseded: replaced on 26 March 2019 by ${successor}]`,
    ],
    [
      'replaced in a month',
      'en-US',
      { ...lapse.superseded, date: '2019-03' },
      `[Superseded: replaced in March 2019 by ${successor}]`,
    ],
    [
      'replaced in a year',
      'en',
      { ...lapse.superseded, date: '2019' },
      `[Superseded: replaced in 2019 by ${successor}]`,
    ],
    [
      'replaced, nothing more being known',
      'en',
      unexplained,
      '[Superseded: replaced by a newer version]',
    ],
    ['retracted', 'en', lapse.retracted, '[Retracted in January 2020]'],
    [
      'withdrawn for another version',
      'en',
      { ...lapse.withdrawn, successor },
      `[Withdrawn; see ${successor}]`,
    ],
    ['withdrawn on no known day', 'de-AT', lapse.withdrawn, '[Zurückgezogen]'],
    ['replaced', 'de', lapse.superseded, `[Überholt: am 26. März 2019 ersetzt durch ${successor}]`],
    ['replaced, no more', 'de', unexplained, '[Überholt: ersetzt durch eine neuere Fassung]'],
    [
      'replaced',
      'es',
      lapse.superseded,
      `[Obsoleta: sustituida el 26 de marzo de 2019 por ${successor}]`,
    ],
    [
      'replaced',
      'fr-CA',
      lapse.superseded,
      `[Périmée\u00A0: remplacée le 26 mars 2019 par ${successor}]`,
    ],
    [
      'replaced',
      'it',
      lapse.superseded,
      `[Superata: sostituita in data 26 marzo 2019 da ${successor}]`,
    ],
    [
      'replaced',
      'nl',
      lapse.superseded,
      `[Achterhaald: op 26 maart 2019 vervangen door ${successor}]`,
    ],
    [
      'replaced, in a language without words for it',
      'ja-JP',
      lapse.superseded,
      `[Superseded: replaced on March 26, 2019 by ${successor}]`,
    ],
  ])('%s (%s)', (_case, locale, known, sentence) => {
    expect(lapseInWords(known, locale)).toBe(sentence);
  });

  it('takes nothing in an address for a gap to fill', () => {
    const hostile = { ...lapse.superseded, successor: 'https://tides.example/?$&$by$when' };
    expect(lapseInWords(hostile, 'en')).toBe(
      '[Superseded: replaced on March 26, 2019 by https://tides.example/?$&$by$when]',
    );
  });
});
