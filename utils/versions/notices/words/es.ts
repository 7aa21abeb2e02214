import type { Words } from '../concepts';

export const es: Words = {
  another: 'otr[ao]|citad[ao]|relacionad[ao]',
  version: 'versión|revisión',
  release: 'edición',
  draft: 'preprint|borrador|prepublicación',
  work: 'artículo|entrada|registro|documento|capítulo|contenido|ítem|item|página|publicación|norma|ficha|voz|texto|biografía|ensayo|definición|contribución',
  law: 'ley|decreto|reglamento|orden',
  thisOne: 'est[aeo]|presente',
  viewing: 'está viendo|está leyendo|está consultando|estás viendo',
  newer: 'reciente|últim[ao]|nuev[ao]|actual|posterior|vigente',
  older:
    'antigu[ao]|anterior|obsolet[ao]|desactualizad[ao]|previa|históric[ao]|superad[ao]|desfasad[ao]',
  archived: 'archivad[ao]',
  updated: 'actualizad[ao]|revisad[ao]|reescrit[ao]|reelaborad[ao]',
  replaced: 'reemplazad[ao]|sustituid[ao]|remplazad[ao]',
  replaces: 'reemplaza|sustituye|en lugar|en vez',
  withdrawn: 'retirad[ao]',
  repealed: 'derogad[ao]',
  lapsed: 'ya no está en vigor',
  retracted: 'retractad[ao]|retraíd[ao]',
  corrected: 'corregid[ao]|rectificad[ao]',
  forthcoming: 'de próxima publicación|en preparación|en elaboración|en redacción',
  correctionOf:
    'fe de erratas de|fe de erratas del|corrección de|corrección del|errata de|errata del',
  correction:
    'fe de erratas|fe de errata|fe de errores|errata|erratas|corrección|corrigenda|corrigendum',
  retraction:
    'nota de retractación|aviso de retractación|nota de retracción|aviso de retracción|retractación|retracción',
  status: 'estado|estatus|situación',
  exists: 'hay|existe|disponible|tiene|rige',
  go: 'consulte|consultar|lea|leer|vea|ver|ir|encontrar|encuentra|acceder|véase|consultarse|leerse',
  here: 'aquí',
  published: 'publicad[ao]|depositad[ao]',
  is: 'es|sido|fue|está|era|ha sido',
  may: 'será|podría|podrá|si',
  not: 'no',
  by: 'por',
  edition: 'redacción',
  text: 'texto',
  until: 'hasta',
  'is older':
    'dejó de estar vigente|ya no está vigente|ha dejado de estar vigente|ya no rige|quedó desfasad[ao]',
  empty:
    'el|la|los|un|una|de|del|ha|al|a|en|más|y|se|puede|que|también|tenga en cuenta|lo|le|su|esté|ya|ahora|aunque',
};
