import type { LanguageCases } from '../../sample';

export const fi: LanguageCases = {
  notices: [
    ['superseded', 'Tämä ei ole tietueen uusin versio. Uusin versio löytyy ⟨täältä⟩.'],
    [
      'superseded',
      'Tämä on vanha versio, joka on julkaistu 26. maaliskuuta 2019. Katso ⟨uusin versio⟩.',
    ],
    [
      'superseded',
      'Tämä versio on korvattu uudemmalla versiolla 26. maaliskuuta 2019.',
      '2019-03-26',
    ],
    ['superseded', 'Tämän artikkelin uudempi versio on saatavilla.'],
    ['superseded', 'Katsot vanhempaa versiota artikkelista. ⟨Siirry uusimpaan versioon⟩'],
    ['superseded', 'Tämä versio on vanhentunut.'],
    [
      'revised',
      'Päivitetty 26. maaliskuuta 2019. Artikkelin edellinen versio löytyy ⟨täältä⟩.',
      '2019-03-26',
    ],
    ['revised', 'Tämä versio korvaa ⟨aiemman version⟩.'],
    ['withdrawn', 'Tämä artikkeli on vedetty pois.'],
    ['withdrawn', 'Tämä tietue on poistettu käytöstä'],
    ['corrected', 'Tämä artikkeli on korjattu.'],
  ],
  friends: [
    'Tämä on artikkelin uusin versio.',
    'Uusi versio sovelluksesta on saatavilla.',
    'Sadun vanhempi versio on pidempi.',
    'Sivu on päivitetty 3. toukokuuta 2021.',
  ],
};
