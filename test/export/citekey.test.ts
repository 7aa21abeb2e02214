import { describe, expect, it } from 'vitest';
import {
  bibKey,
  citationKey,
  type KeyFault,
  keyFault,
  latexCitation,
  pandocCitation,
} from '../../utils/export/citekey';
import { saveCapture } from '../../utils/library/commands/save-capture';
import { newestEntries } from '../../utils/library/db/entry-queries';
import type { Capture } from '../../utils/model/capture';
import { sampleCapture } from '../library/support/sample';
import { openWorld } from '../library/support/test-library';

const free = async () => false;

function keyOf(fields: Partial<Capture>): Promise<string> {
  const { revised, published, ...rest } = sampleCapture(1);
  return citationKey({ ...rest, ...fields }, free);
}

describe('citationKey', () => {
  it.each<[string, Partial<Capture>, string]>([
    [
      'author, three telling words, year',
      {
        authors: [{ family: 'Marrow', given: 'Ada' }],
        title: 'The Rules of the Lantern Guild',
        published: '2017-03',
      },
      'marrowRulesLanternGuild2017',
    ],
    [
      'in ASCII',
      { authors: [{ family: 'Łęgowska-Çelik' }], title: "L’État et l'Île-Dieu", published: '1999' },
      'legowskacelikEtatIleDieu1999',
    ],
    [
      'of a body',
      { authors: [{ literal: 'Guild of Mapmakers' }], title: 'Seals', revised: '2001' },
      'guildofmapmakersSeals2001',
    ],
    [
      'of the beginnings of long compounds',
      {
        authors: [{ literal: 'Bundesanstalt für Gewässerkundliche Messverfahren' }],
        title: 'Donaudampfschifffahrtsgesellschaft und Binnenschifffahrtsverordnungen',
        published: '2004',
      },
      'bundesanstaltfurgewasserDonaudampfschiffBinnenschifffahr2004',
    ],
    ['without author or date', { authors: [], title: 'Of the Seals' }, 'Seals'],
    ['of nothing but stop words', { authors: [], title: 'Of the' }, 'OfThe'],
    ['of letters that ASCII has not', { authors: [{ family: '李' }], title: '日本' }, 'entry'],
  ])('is made %s', async (_, fields, key) => {
    expect(await keyOf(fields)).toBe(key);
  });

  it('takes the first free suffix', async () => {
    const taken = new Set(['Seals']);
    const keys: string[] = [];
    for (let at = 0; at < 29; at++) {
      const capture = { ...sampleCapture(1), authors: [], title: 'Seals' };
      const { published, ...undated } = capture;
      const key = await citationKey(undated, async (key) => taken.has(key));
      taken.add(key);
      keys.push(key);
    }
    expect([keys[0], keys[25], keys[26], keys[27]]).toEqual([
      'Sealsa',
      'Sealsz',
      'Sealsaa',
      'Sealsab',
    ]);
  });

  it('stays with its entry, whatever becomes of it', async () => {
    const { lib } = await openWorld();
    const twin = { ...sampleCapture(2), title: sampleCapture(1).title };
    const { authors } = sampleCapture(1);
    await saveCapture(lib, { ...sampleCapture(1), published: '2000' });
    await saveCapture(lib, { ...twin, authors, published: '2000' });
    const [second, first] = await newestEntries(lib, { limit: 2 });
    expect(second?.key).toBe(`${first?.key}a`);
    await saveCapture(lib, { ...sampleCapture(1, 1), title: 'Another title' });
    expect((await newestEntries(lib, { limit: 2 })).map(({ key }) => key)).toEqual([
      second?.key,
      first?.key,
    ]);
  });
});

describe('a key that a reader writes', () => {
  it.each<[string, KeyFault | undefined]>([
    ['smith2019', undefined],
    ['smith:bells-2019_a/1.2+3', undefined],
    ['Ørsted2019', undefined],
    ['', 'empty'],
    ['a b', 'bad-sign'],
    ['a,b', 'bad-sign'],
    ['a{b', 'bad-sign'],
    ['a%', 'bad-sign'],
    ['a\nb', 'bad-sign'],
    [':smith', 'bad-start'],
    ['x'.repeat(200), undefined],
    ['x'.repeat(201), 'too-long'],
  ])('%j', (key, fault) => {
    expect(keyFault(key)).toBe(fault);
    // Whatever is taken stands in a .bib file as it is.
    if (fault === undefined) expect(bibKey(key)).toBe(key);
  });

  it.each([
    ['smith2019', '\\cite{smith2019}', '[@smith2019]'],
    ['smith:bells-2019', '\\cite{smith:bells-2019}', '[@smith:bells-2019]'],
    ['smith.', '\\cite{smith.}', '[@{smith.}]'],
    ['a--b', '\\cite{a--b}', '[@{a--b}]'],
    ['from a {file}', '\\cite{fromafile}', '[@fromafile]'],
    ['a]b', '\\cite{a]b}', '[@{a]b}]'],
  ])('%s is cited', (key, latex, pandoc) => {
    expect([latexCitation(key), pandocCitation(key)]).toEqual([latex, pandoc]);
  });
});
