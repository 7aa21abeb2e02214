import type { Words } from '../concepts';

export const ro: Words = {
  version: 'versiune|versiunea|versiunii|versiuni|revizie|revizia',
  release: 'ediția|ediție',
  draft: 'preprint|ciornă',
  work: 'articol|articolul|articolului|intrare|intrarea|înregistrare|înregistrarea|înregistrării|document|documentul|documentului|capitol|capitolul|capitolului|pagină|pagina|paginii|publicație|publicația|publicației|element|elementul|elementului|conținut|conținutul|text|textul|textului|standardul|standardului',
  law: 'legea|ordonanța|hotărârea',
  thisOne: 'aceasta|această|acest|acestui|acestei|acesta|acestuia',
  viewing: 'vizualizați|citiți|vedeți|consultați',
  newer:
    'nou|nouă|noua|noii|recentă|recent|recenta|ultima|ultimă|ultimei|actuală|actuala|curentă|curenta|ulterioară|în vigoare|actualizată',
  older:
    'veche|vechi|vechea|învechită|învechit|depășită|anterioară|anterioara|precedentă|precedenta|perimată|istorică|neactuală',
  archived: 'arhivată|arhivat',
  updated: 'actualizat|revizuită|revizuit|revizuite',
  replaced: 'înlocuită|înlocuit',
  replaces: 'înlocuiește',
  withdrawn: 'retras|retrasă',
  repealed: 'abrogat|abrogată',
  removed: 'eliminat|eliminată',
  retracted: 'retractat|retractată',
  corrected: 'corectat|corectată',
  forthcoming: 'în pregătire|în curs de apariție',
  correction: 'erată|erata|rectificare',
  retraction: 'notă de retractare|retractare',
  status: 'stare|statut',
  exists: 'există|disponibilă|disponibil',
  go: 'citește|citiți|vezi|vedeți|consultați|accesați|găsi|găsită|găsește|mergi',
  here: 'aici',
  published: 'publicată|publicat|publicate',
  is: 'este|e|fost|era',
  may: 'va|ar|dacă|poate',
  not: 'nu',
  by: 'de|cu|de către',
  edition: 'redactare|redactarea',
  empty:
    'o|un|a|al|ai|ale|cea|cel|mai|la|pe|în|din|și|care|se|fi|poate fi|data|acum|deja|dumneavoastră|vă rugăm|să|ați',
};
