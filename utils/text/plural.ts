import type { PluralKey, PluralSubstitutions } from './message-catalogue';

/** Gives a text of the browser's files, filled in; '' where there is none. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/** Gives the form of a text that fits a count, which the text names first. */
export type TranslatePlural = <Key extends PluralKey>(
  key: Key,
  count: number,
  ...substitutions: PluralSubstitutions<Key>
) => string;

/**
 * Binds plurals to a language: the form is chosen by CLDR's rule for it, and where the texts lack
 * that form it is 'other'. The count is written as the language writes numbers.
 * @param locale BCP 47
 */
export function createPlural(getMessage: GetMessage, locale: string): TranslatePlural {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (key, count, ...substitutions) => {
    const given = [numbers.format(count), ...substitutions];
    return getMessage(`${key}_${rules.select(count)}`, given) || getMessage(`${key}_other`, given);
  };
}
