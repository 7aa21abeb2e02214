import type { Words } from '../concepts';

export const nl: Words = {
  another: 'andere?|gerelateerde|geciteerde|verwante',
  version: 'versie|revisie',
  release: 'uitgave',
  draft: 'preprint|concept',
  work: 'artikel|hoofdstuk|inhoud|pagina|publicatie|bijdrage|item|document|record|lemma|tekst|norm|richtlijn|biografie|regeling|besluit|verordening|voorschrift|essay|bijdrage',
  thisOne: 'dit|deze',
  viewing: 'u bekijkt|u leest|u ziet|je bekijkt|je leest',
  newer:
    'recentere?|recentste|recente|nieuwere?|nieuwste|nieuwe|laatste|actueel|actuele|huidige|latere|nu geldende|thans geldende|geldende|huidige|actuele',
  older:
    'verouderde?|oude|oudere|vorige|eerdere|voorgaande|historische|achterhaalde?|voormalige|niet meer geldige?|niet langer geldige?',
  archived: 'gearchiveerde?',
  updated: 'bijgewerkte?|herziene?|geactualiseerde?',
  replaced: 'vervangen',
  replaces: 'vervangt',
  withdrawn: 'ingetrokken|teruggetrokken',
  repealed: 'vervallen',
  lapsed: 'niet meer van kracht',
  retracted: 'geretracteerd',
  corrected: 'gecorrigeerd',
  forthcoming: 'in voorbereiding|nog te verschijnen|in bewerking',
  correction: 'erratum|rectificatie|correctie',
  retraction: 'retractiebericht|retractie',
  status: 'status',
  exists: 'bestaat|beschikbaar',
  go: 'lees|lezen|bekijk|bekijken|vind|vinden|zie|gevonden|raadpleeg|ga',
  here: 'hier',
  published: 'gepubliceerde?',
  is: 'is|werd|was',
  may: 'wordt|zal|zou|als|indien',
  not: 'niet',
  none: 'geen',
  by: 'door',
  empty:
    'de|het|een|van|er|te|op|meer|meest|u|men|dat|die|in|en|naar|om|inmiddels|ook|kunt|kan|je|hier onder|let op',
};
