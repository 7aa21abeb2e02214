/** The languages that CSL's official locales speak, as their files in `public/csl/locales` are named. */
export const locales: readonly string[] = [
  'af-ZA',
  'ar',
  'bal-PK',
  'bg-BG',
  'brh-PK',
  'ca-AD',
  'cs-CZ',
  'cy-GB',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'el-GR',
  'en-GB',
  'en-US',
  'es-CL',
  'es-ES',
  'es-MX',
  'et-EE',
  'eu',
  'fa-IR',
  'fi-FI',
  'fr-CA',
  'fr-FR',
  'gl-ES',
  'he-IL',
  'hi-IN',
  'hr-HR',
  'hu-HU',
  'hy-AM',
  'id-ID',
  'is-IS',
  'it-IT',
  'ja-JP',
  'km-KH',
  'ko-KR',
  'la',
  'lij-IT',
  'lt-LT',
  'lv-LV',
  'mn-MN',
  'ms-MY',
  'nb-NO',
  'nl-NL',
  'nn-NO',
  'pa-PK',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'ro-RO',
  'ru-RU',
  'sk-SK',
  'sl-SI',
  'sr-Cyrl-RS',
  'sr-Latn-RS',
  'sv-SE',
  'th-TH',
  'tl-PH',
  'tr-TR',
  'uk-UA',
  'vi-VN',
  'zh-CN',
  'zh-TW',
];

/** The dialect that stands for a language of several, as CSL 1.0.2 names them. */
const primary: Readonly<Record<string, string>> = {
  de: 'de-DE',
  en: 'en-US',
  es: 'es-ES',
  fr: 'fr-FR',
  pt: 'pt-PT',
  sr: 'sr-Cyrl-RS',
  zh: 'zh-CN',
};

/** The locale that is nearest to a BCP 47 tag; American English, CSL's own default, where none is. */
export function nearestLocale(tag: string): string {
  const wanted = tag.replaceAll('_', '-').toLowerCase();
  const [language = ''] = wanted.split('-');
  return (
    locales.find((locale) => locale.toLowerCase() === wanted) ??
    primary[language] ??
    locales.find((locale) => locale.split('-')[0] === language) ??
    'en-US'
  );
}
