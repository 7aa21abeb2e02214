import type { Words } from '../concepts';

export const it: Words = {
  another: 'altr[ao]|citat[ao]|collegat[ao]',
  version: 'versione|revisione',
  release: 'edizione',
  draft: 'preprint|bozza',
  work: 'articolo|voce|capitolo|contenuto|pagina|pubblicazione|item|documento|scheda|lemma|testo|norma|biografia|saggio|definizione|contributo|contenuti',
  thisOne: 'quest[aoi]?|presente',
  viewing:
    'stai visualizzando|stai leggendo|stai consultando|stai vedendo|state visualizzando|state leggendo',
  newer: 'recente|ultim[ao]|nuov[ao]|attuale|corrente|successiv[ao]|vigente|aggiornatissim[ao]',
  older: 'superat[ao]|precedente|vecchi[ao]|obsolet[ao]|storic[ao]|antecedente',
  archived: 'archiviat[ao]',
  updated: 'aggiornat[ao]|rivisto|rivist[ao]|rivedut[ao]|riscritt[ao]|rielaborat[ao]',
  replaced: 'sostituit[ao]|rimpiazzat[ao]',
  replaces: 'sostituisce|rimpiazza',
  withdrawn: 'ritirat[ao]',
  repealed: 'abrogat[ao]',
  lapsed: 'non più in vigore',
  retracted: 'ritrattat[ao]',
  corrected: 'corrett[ao]',
  forthcoming:
    'di prossima pubblicazione|in preparazione|in corso di redazione|in corso di pubblicazione',
  correction: 'errata corrige|erratum|rettifica',
  retraction: 'nota di ritrattazione|avviso di ritrattazione|ritrattazione',
  status: 'stato del documento|stato della norma',
  exists: 'esiste|disponibile|c è',
  go: 'visita|vai|leggi|leggere|vedi|vedere|trovare|trova|consulta|consultare|consultabile',
  here: 'qui',
  published: 'pubblicat[ao]',
  is: 'è|stat[ao]|fu|era',
  may: 'sarà|potrebbe|se',
  not: 'non',
  by: 'dal|dall|dalla|dallo|da',
  edition: 'redazione|stesura',
  empty:
    'il|lo|la|l|le|gli|i|un|una|uno|di|del|d|alla|al|a|della|dello|dell|dei|in|si|su|più|e|ed|ha|può|puoi|che|per|anche|ora|ormai',
};
