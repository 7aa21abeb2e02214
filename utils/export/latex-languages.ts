/** Babel's names by BCP 47: a language with its region first, else the language alone. */
const names: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  ca: 'catalan',
  cs: 'czech',
  cy: 'welsh',
  da: 'danish',
  de: 'ngerman',
  'de-at': 'naustrian',
  'de-ch': 'nswissgerman',
  el: 'greek',
  en: 'english',
  'en-au': 'australian',
  'en-ca': 'canadian',
  'en-gb': 'british',
  'en-nz': 'newzealand',
  'en-us': 'american',
  es: 'spanish',
  et: 'estonian',
  eu: 'basque',
  fa: 'persian',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  gl: 'galician',
  he: 'hebrew',
  hi: 'hindi',
  hr: 'croatian',
  hu: 'magyar',
  id: 'indonesian',
  is: 'icelandic',
  it: 'italian',
  ja: 'japanese',
  ko: 'korean',
  la: 'latin',
  lt: 'lithuanian',
  lv: 'latvian',
  nb: 'norsk',
  nl: 'dutch',
  nn: 'nynorsk',
  no: 'norsk',
  pl: 'polish',
  pt: 'portuguese',
  'pt-br': 'brazilian',
  ro: 'romanian',
  ru: 'russian',
  sk: 'slovak',
  sl: 'slovene',
  sq: 'albanian',
  sr: 'serbian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** The name that LaTeX's babel has for a BCP 47 tag ('en-GB' → 'british'); undefined if unknown. */
export function babelName(tag: string): string | undefined {
  const subtags = tag.toLowerCase().split(/[-_]/);
  const [language = ''] = subtags;
  const region = subtags.find((subtag, at) => at > 0 && subtag.length === 2);
  return lookUp(`${language}-${region}`) ?? lookUp(language);
}

function lookUp(tag: string): string | undefined {
  return Object.hasOwn(names, tag) ? names[tag] : undefined;
}

/** Babel's names that are not BibLaTeX's own for a language. */
const bibliographyNames: Readonly<Record<string, string>> = {
  magyar: 'hungarian',
  ngerman: 'german',
  norsk: 'norwegian',
  nynorsk: 'norwegian',
};

/**
 * BibLaTeX's name for the language of a BCP 47 tag, whatever its region ('en-GB' → 'english'), which
 * styles print in the language of the document, or not where it is that; undefined if unknown.
 */
export function languageName(tag: string): string | undefined {
  const babel = lookUp(tag.toLowerCase().split(/[-_]/)[0] ?? '');
  return babel && (bibliographyNames[babel] ?? babel);
}

/** The BCP 47 tag of one of babel's names ('british' → 'en-GB'); undefined if it is none. */
export function babelTag(name: string): string | undefined {
  const [tag] = Object.entries(names).find(([, babel]) => babel === name.toLowerCase()) ?? [];
  return tag?.replace(/-\w+$/, (region) => region.toUpperCase());
}
