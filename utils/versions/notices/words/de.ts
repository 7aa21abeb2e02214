import type { Words } from '../concepts';

export const de: Words = {
  version: 'version|fassung|revision',
  release: 'ausgabe',
  draft: 'preprints?|entwurfs?',
  work: 'artikels?|eintrags?|beitrags?|items?|dokuments?|datensatz|datensatzes|kapitels?|seite|publikation|veröffentlichung|inhalte?s?|lemmas?|stichworts?|texte?s?|norm|leitlinie',
  thisOne: 'dies|diese[mnrs]?|folgende[mnrs]?|vorliegende[mnrs]?',
  viewing: 'sie sehen|sie lesen|sie betrachten',
  newer:
    'gültig|gültige[mnrs]?|neue[mnrs]?|neuere[mnrs]?|neue?ste[mnrs]?|aktuell|aktuelle[mnrs]?|aktuellere[mnrs]?|aktuellste[mnrs]?|jüngste[mnrs]?|spätere[mnrs]?|letzte[mnrs]?',
  older:
    'alte[mnrs]?|ältere[mnrs]?|veraltete?[mnrs]?|überholte?[mnrs]?|frühere[mnrs]?|vorherige[mnrs]?|vorige[mnrs]?|bisherige[mnrs]?|historische[mnrs]?|ehemalige[mnrs]?',
  archived: 'archivierte?[mnrs]?',
  updated: 'aktualisierte?[mnrs]?|überarbeitete?[mnrs]?|ergänzte?[mnrs]?|revidierte?[mnrs]?',
  replaced: 'ersetzt|abgelöst',
  withdrawn: 'zurückgezogen',
  repealed: 'aufgehoben|außer kraft',
  lapsed: 'nicht mehr in kraft',
  retracted: 'retrahiert',
  corrected: 'korrigiert|berichtigt',
  forthcoming: 'in vorbereitung|noch nicht erschienen',
  preview: 'vorschau',
  correction: 'korrigendum|erratum|berichtigung|korrektur',
  retraction: 'retraktionshinweis|rücknahmehinweis|retraktion',
  status: 'status',
  exists: 'gibt|existiert|verfügbar|vorhanden|liegt|erschienen',
  go: 'zur|zum|finden|gefunden|lesen|sehen|siehe|ansehen|anzeigen|aufrufen|abrufbar|wechseln',
  here: 'hier',
  published: 'veröffentlichte?[mnrs]?|publizierte?[mnrs]?',
  is: 'ist|wurde|worden|war',
  may: 'wird|werden|würde|wenn|bis|falls',
  not: 'nicht',
  none: 'keine?[nrs]?',
  by: 'durch|von',
  empty:
    'der|die|das|des|dem|den|vom|eine?[mnrs]?|sich|im|in|am|zu|auf|unter|und|mehr|sie|kann|nun|inzwischen|vor|auch|bitte|bitte beachten|es|jedoch|mittlerweile|bereits|derzeit',
};
