import type { Words } from '../concepts';

export const fi: Words = {
  version:
    'versio|version|versiota|versiossa|versiosta|versioon|versiolla|versiona|versiosi|revisio',
  release: 'julkaisuversio|painos',
  draft: 'preprint|luonnos|luonnoksen',
  work: 'artikkeli|artikkelin|artikkelia|artikkelista|tietue|tietueen|tietuetta|tietueesta|hakusana|hakusanan|julkaisu|julkaisun|julkaisusta|asiakirja|asiakirjan|asiakirjasta|dokumentti|dokumentin|luku|luvun|sivu|sivun|sivusta|teksti|tekstin|sisältö|sisällön|väitöskirja',
  thisOne: 'tämä|tämän|tätä|tästä',
  viewing: 'katsot|luet|tarkastelet|katselet',
  newer:
    'uusi|uuden|uutta|uudella|uudempi|uudemman|uudempaa|uudemmalla|uusin|uusimman|uusinta|uusimpaan|uusimmalla|viimeisin|viimeisimmän|viimeisintä|nykyinen|nykyisen|ajantasainen|voimassa oleva',
  older:
    'vanha|vanhan|vanhaa|vanhempi|vanhemman|vanhempaa|vanhentunut|vanhentuneen|vanhentunutta|aiempi|aiemman|aiempaa|aikaisempi|aikaisemman|aikaisempaa|edellinen|edellisen|edellistä|historiallinen',
  archived: 'arkistoitu|arkistoidun|arkistoitua',
  updated: 'päivitetty|päivitetyn|päivitettyä|tarkistettu|uudistettu',
  replaced: 'korvattu|korvattiin|korvautunut',
  replaces: 'korvaa|sijasta|sijaan',
  withdrawn: 'vedetty pois|peruttu|poistettu käytöstä|peruutettu',
  repealed: 'kumottu',
  removed: 'poistettu',
  retracted: 'vedetty takaisin|retrahoitu',
  corrected: 'korjattu|oikaistu',
  forthcoming: 'valmisteilla|tulossa',
  correction: 'oikaisu|korjaus|erratum',
  status: 'tila|status',
  exists: 'saatavilla|saatavana|olemassa|löytyy|julkaistu',
  go: 'katso|lue|siirry|löydät|löytyy|avaa|näytä',
  here: 'täältä|täällä|tästä|tässä',
  published: 'julkaistu|julkaistiin',
  'not is': 'ei ole|ei ole enää',
  is: 'on|oli|ollut',
  may: 'voi|jos|kun|kunnes',
  not: 'ei|eivät',
  by: 'toimesta',
  edition: 'laitos',
  text: 'teksti|tekstin',
  empty: 'joka|jonka|enää|ja|nyt|myös|jo|sen|se|siitä|artikkelisi|sivustolla|kuitenkin|nykyään|pvm',
};
