import type { LanguageCases } from '../sample';
import { ar } from './languages/ar';
import { ca } from './languages/ca';
import { cs } from './languages/cs';
import { da } from './languages/da';
import { el } from './languages/el';
import { fi } from './languages/fi';
import { hu } from './languages/hu';
import { ja } from './languages/ja';
import { ko } from './languages/ko';
import { no } from './languages/no';
import { pl } from './languages/pl';
import { ro } from './languages/ro';
import { ru } from './languages/ru';
import { sv } from './languages/sv';
import { tr } from './languages/tr';
import { uk } from './languages/uk';
import { zh } from './languages/zh';

/** The cases of languages that have a file of their own in `languages/`. */
export const languageCases: Readonly<Record<string, LanguageCases>> = {
  ar,
  ca,
  cs,
  da,
  el,
  fi,
  hu,
  ja,
  ko,
  no,
  pl,
  ro,
  ru,
  sv,
  tr,
  uk,
  zh,
};
