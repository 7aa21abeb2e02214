import type { MessageKey } from './i18n';

/** The stem of a pair of texts, `…One` and `…Other`, that a number chooses between. */
export type PluralStem = {
  [Key in MessageKey]: Key extends `${infer Stem}One`
    ? `${Stem}Other` extends MessageKey
      ? Stem
      : never
    : never;
}[MessageKey];

const rules = new Map<string, Intl.PluralRules>();

/** The key of the text for a number, by the locale's own plural rule. */
export function pluralKey(stem: PluralStem, count: number, locale: string): MessageKey {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  const one = rule.select(count) === 'one';
  return one ? (`${stem}One` as const) : (`${stem}Other` as const);
}
