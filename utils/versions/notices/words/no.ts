import type { Words } from '../concepts';

export const no: Words = {
  another: 'annen|annet|andre|relaterte|siterte',
  version: 'versjon|versjonen|revisjon|revisjonen',
  release: 'utgave|utgaven|utgåve',
  draft: 'preprint|utkast|utkastet|fortrykk',
  work: 'artikkel|artikkelen|artikkelens|post|posten|postens|dokument|dokumentet|dokumentets|oppslag|oppslaget|oppslagsord|kapittel|kapittelet|kapitlet|side|siden|sida|publikasjon|publikasjonen|innhold|innholdet|innførsel|tekst|teksten|avhandling|avhandlingen',
  thisOne: 'dette|denne|den her|det her|desse',
  viewing: 'du leser|du ser|du ser på|du les',
  newer:
    'ny|nye|nytt|nyere|nyeste|nyare|nyaste|siste|seneste|senere|aktuell|aktuelle|nåværende|gjeldende',
  older:
    'gammel|gamle|gammelt|gamal|eldre|tidligere|forrige|foregående|utdatert|utdaterte|foreldet|foreldede|uaktuell|historisk|historiske',
  archived: 'arkivert|arkiverte',
  updated: 'oppdatert|oppdaterte|revidert|reviderte',
  replaced: 'erstattet|erstatta|avløst',
  replaces: 'erstatter|erstattar|avløser',
  withdrawn: 'trukket tilbake|tilbaketrukket|trekt tilbake|tilbakekalt',
  repealed: 'opphevet',
  removed: 'fjernet',
  retracted: 'retrahert',
  corrected: 'rettet|korrigert',
  forthcoming: 'under utarbeidelse|kommende',
  correction: 'rettelse|rettelsen|erratum',
  status: 'status',
  exists: 'finnes|finst|foreligger|tilgjengelig',
  go: 'les|se|vis|gå|finner|besøk|åpne|finnes',
  here: 'her',
  published: 'publisert|utgitt|offentliggjort',
  is: 'er|var|ble|blitt|vært|har|vart',
  may: 'vil|kan|skal|hvis|når|inntil',
  not: 'ikke|ikkje',
  none: 'ingen|intet|inga',
  by: 'av|med',
  edition: 'opplag',
  empty:
    'en|et|ei|ein|eit|den|det|de|du|som|der|i|på|til|for|og|mer|mest|lenger|nå|også|allerede|om|imidlertid|at|vennligst',
};
