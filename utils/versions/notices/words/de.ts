import type { Words } from '../concepts';

export const de: Words = {
  another:
    'andere[mnrs]?|verwandte[mnrs]?|zitierte[mnrs]?|verlinkte[mnrs]?|genannte[mnrs]?|verknüpfte[mnrs]?',
  version: 'version|fassung|revision',
  release: 'ausgabe',
  draft: 'preprints?|entwurfs?',
  work: 'artikels?|eintrags?|beitrags?|items?|dokuments?|datensatz|datensatzes|kapitels?|seite|publikation|veröffentlichung|inhalte?s?|lemmas?|stichworts?|texte?s?|norm|leitlinie|biographie|biografie|beitrags|aufsatz|aufsatzes|verordnung|vorschrift|richtlinie|leitfadens?',
  thisOne: 'dies|diese[mnrs]?|folgende[mnrs]?|vorliegende[mnrs]?',
  viewing: 'sie sehen|sie lesen|sie betrachten',
  newer:
    'gültig|gültige[mnrs]?|neue[mnrs]?|neuere[mnrs]?|neue?ste[mnrs]?|aktuell|aktuelle[mnrs]?|aktuellere[mnrs]?|aktuellste[mnrs]?|jüngste[mnrs]?|spätere[mnrs]?|letzte[mnrs]?|geltende[mnrs]?|gültige[mnrs]?|neu',
  older:
    'alte[mnrs]?|ältere[mnrs]?|veraltete?[mnrs]?|überholte?[mnrs]?|frühere[mnrs]?|vorherige[mnrs]?|vorige[mnrs]?|bisherige[mnrs]?|historische[mnrs]?|ehemalige[mnrs]?|nicht mehr gültige?[mnrs]?',
  archived: 'archivierte?[mnrs]?',
  updated:
    'aktualisierte?[mnrs]?|überarbeitete?[mnrs]?|ergänzte?[mnrs]?|revidierte?[mnrs]?|bearbeitete?[mnrs]?|neubearbeitete?[mnrs]?|neu bearbeitete?[mnrs]?|umgearbeitete?[mnrs]?',
  replaced: 'ersetzt|abgelöst',
  withdrawn: 'zurückgezogen',
  repealed: 'aufgehoben|außer kraft',
  lapsed: 'nicht mehr in kraft',
  retracted: 'retrahiert',
  corrected: 'korrigiert|berichtigt',
  forthcoming:
    'in vorbereitung|noch nicht erschienen|in bearbeitung|in arbeit|im erscheinen|im druck',
  preview: 'vorschau',
  correction: 'korrigendum|erratum|berichtigung|korrektur',
  retraction: 'retraktionshinweis|rücknahmehinweis|retraktion',
  status: 'status',
  exists: 'gibt|existiert|verfügbar|vorhanden|liegt|erschienen|gilt|besteht',
  go: 'zur|zum|finden|gefunden|lesen|sehen|siehe|ansehen|anzeigen|aufrufen|abrufbar|wechseln|klicken',
  here: 'hier',
  published: 'veröffentlichte?[mnrs]?|publizierte?[mnrs]?',
  is: 'ist|wurde|worden|war|befindet sich',
  may: 'wird|werden|würde|wenn|falls',
  not: 'nicht',
  none: 'keine?[nrs]?',
  by: 'durch|von',
  edition: 'auflage|bearbeitung',
  text: 'text|wortlaut|stand',
  until: 'bis zum|bis',
  replaces: 'anstelle|anstatt|statt|stattdessen|tritt an die stelle',
  empty:
    'der|die|das|des|dem|den|vom|eine?[mnrs]?|sich|im|in|am|zu|auf|unter|und|mehr|sie|kann|nun|inzwischen|vor|auch|bitte|bitte beachten|es|jedoch|mittlerweile|bereits|derzeit|seit|nun',
};
