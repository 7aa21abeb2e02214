import { describe, expect, it } from 'vitest';
import { statedSupersession } from '../../utils/versions/decide-supersession';
import { entry } from './sample';

describe('stated', () => {
  it('gives the words of the page itself, with what they carry', () => {
    const text = 'This version was replaced on 26 March 2019.';
    const successor = 'https://example.org/view/tides-7';
    const url = `${successor}/version/0`;
    const notices = [{ kind: 'superseded' as const, text, date: '2019-03-26', successor }];
    expect(statedSupersession(entry({ url, notices }))).toEqual({
      grade: 'stated',
      evidence: { text, url },
      date: '2019-03-26',
      successor,
    });
  });

  it.each(['revised', 'forthcoming', 'withdrawn', 'retracted', 'corrected'] as const)(
    'takes no %s notice for it',
    (kind) => {
      expect(
        statedSupersession(entry({ notices: [{ kind, text: 'As it stands.' }] })),
      ).toBeUndefined();
    },
  );
});
