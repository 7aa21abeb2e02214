import type { Words } from '../concepts';

export const ca: Words = {
  version: 'versió|revisió',
  release: 'edició',
  draft: 'preprint|esborrany',
  work: 'article|entrada|registre|document|capítol|contingut|ítem|pàgina|publicació|fitxa|text|norma|veu',
  law: 'llei|decret',
  thisOne: 'aquest|aquesta|això|daquest|daquesta',
  viewing:
    'esteu veient|esteu llegint|esteu consultant|està veient|estàs veient|esteu visualitzant',
  newer: 'recent|nova|nou|última|últim|darrera|darrer|actual|posterior|vigent',
  older:
    'antiga|antic|anterior|obsoleta|obsolet|desactualitzada|desactualitzat|prèvia|superada|històrica|vella',
  archived: 'arxivada|arxivat',
  updated: 'actualitzada|actualitzat|revisada|revisat',
  replaced: 'substituïda|substituït|reemplaçada|reemplaçat',
  replaces: 'substitueix|reemplaça',
  withdrawn: 'retirat|retirada',
  repealed: 'derogada|derogat',
  retracted: 'retractat|retractada',
  corrected: 'corregit|corregida',
  forthcoming: 'en preparació|de propera publicació',
  correction: 'fe derrates|fe d errates|errata|correcció',
  retraction: 'nota de retractació|retractació',
  status: 'estat|situació',
  exists: 'hi ha|existeix|disponible|té',
  go: 'llegiu|consulteu|vegeu|veure|aneu|anar|trobar|trobareu|llegir|consultar',
  here: 'aquí|ací',
  published: 'publicada|publicat',
  is: 'és|estat|sigut|fou|ha estat|ha sigut|va ser|està',
  may: 'serà|podria|si',
  not: 'no',
  by: 'per',
  edition: 'redacció',
  empty:
    'el|la|els|les|l|un|una|de|del|d|ha|al|a|en|més|i|es|pot|que|també|ja|ara|tingueu en compte|s|ho|hi',
};
