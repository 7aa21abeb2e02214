import type { Words } from './concepts';
import { ar } from './words/ar';
import { ca } from './words/ca';
import { cs } from './words/cs';
import { da } from './words/da';
import { de } from './words/de';
import { el } from './words/el';
import { en } from './words/en';
import { es } from './words/es';
import { fi } from './words/fi';
import { fr } from './words/fr';
import { hu } from './words/hu';
import { it } from './words/it';
import { ja } from './words/ja';
import { ko } from './words/ko';
import { nl } from './words/nl';
import { no } from './words/no';
import { pl } from './words/pl';
import { pt } from './words/pt';
import { ro } from './words/ro';
import { ru } from './words/ru';
import { sv } from './words/sv';
import { tr } from './words/tr';
import { uk } from './words/uk';
import { zh } from './words/zh';

/** The languages in which notices are understood; of two that know a text as well the first is tried first. */
export const languages: Readonly<Record<string, Words>> = {
  en,
  de,
  fr,
  es,
  it,
  nl,
  pt,
  sv,
  da,
  no,
  fi,
  pl,
  cs,
  ru,
  uk,
  tr,
  zh,
  ja,
  ko,
  ar,
  ca,
  hu,
  ro,
  el,
};
