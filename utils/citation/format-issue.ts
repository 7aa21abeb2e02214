/** How a citation says, in its own language, that the version it cites no longer stands. */

import { dateParts } from '../export/citation';
import { firstLine } from '../export/clean-text';
import type { VersionIssue } from '../export/format';
import { formatEdtf } from '../text/format-date';

interface Words {
  superseded: string;
  withdrawn: string;
  retracted: string;
  /** `$when` and `$by` are filled in, `$when` with a preposition or not at all. */
  replaced: string;
  /** What `$by` is where the newer version's address is not known. */
  newer: string;
  see: string;
  /** The prepositions before a day, a month and a year; `$` is the date. */
  day: string;
  month: string;
  year: string;
}

const english: Words = {
  superseded: 'Superseded: ',
  withdrawn: 'Withdrawn',
  retracted: 'Retracted',
  replaced: 'replaced $when by $by',
  newer: 'a newer version',
  see: 'see',
  day: 'on $',
  month: 'in $',
  year: 'in $',
};

/** By language; the versions of works are feminine in the Romance ones. */
const words: Readonly<Record<string, Words>> = {
  de: {
    superseded: 'Überholt: ',
    withdrawn: 'Zurückgezogen',
    retracted: 'Widerrufen',
    replaced: '$when ersetzt durch $by',
    newer: 'eine neuere Fassung',
    see: 'siehe',
    day: 'am $',
    month: 'im $',
    year: '$',
  },
  en: english,
  es: {
    superseded: 'Obsoleta: ',
    withdrawn: 'Retirada',
    retracted: 'Retractada',
    replaced: 'sustituida $when por $by',
    newer: 'una versión más reciente',
    see: 'véase',
    day: 'el $',
    month: 'en $',
    year: 'en $',
  },
  fr: {
    superseded: 'Périmée\u00A0: ',
    withdrawn: 'Retirée',
    retracted: 'Rétractée',
    replaced: 'remplacée $when par $by',
    newer: 'une version plus récente',
    see: 'voir',
    day: 'le $',
    month: 'en $',
    year: 'en $',
  },
  it: {
    superseded: 'Superata: ',
    withdrawn: 'Ritirata',
    retracted: 'Ritrattata',
    replaced: 'sostituita $when da $by',
    newer: 'una versione più recente',
    see: 'vedi',
    // 'il' or 'l’', by how the number is spoken; this holds for all.
    day: 'in data $',
    month: 'nel mese di $',
    year: 'nel $',
  },
  nl: {
    superseded: 'Achterhaald: ',
    withdrawn: 'Ingetrokken',
    retracted: 'Teruggetrokken',
    replaced: '$when vervangen door $by',
    newer: 'een nieuwere versie',
    see: 'zie',
    day: 'op $',
    month: 'in $',
    year: 'in $',
  },
};

/**
 * The sentence in square brackets, e.g. '[Superseded: replaced on 26 March 2019 by https://…]'; in
 * English where the language's words are not known.
 * @param locale BCP 47
 */
export function formatVersionIssue(issue: VersionIssue, locale: string): string {
  const known = words[locale.split('-')[0] ?? ''];
  const said = known ?? english;
  const when = whenInWords(issue.date, said, known ? locale : 'en');
  const address = firstLine(issue.successor);
  if (issue.kind === 'superseded') {
    const sentence = said.replaced
      .replace('$when', () => when)
      .replace('$by', () => address ?? said.newer)
      .replace('  ', ' ')
      .trim();
    return `[${said.superseded}${sentence}]`;
  }
  const what = when === '' ? said[issue.kind] : `${said[issue.kind]} ${when}`;
  return `[${address === undefined ? what : `${what}; ${said.see} ${address}`}]`;
}

/** 'on 26 March 2019', 'in March 2019', 'in 2019'; empty where the date is none. */
function whenInWords(date: string | undefined, said: Words, locale: string): string {
  const parts = dateParts(date);
  if (!date || !parts) return '';
  const preposition = parts.day ? said.day : parts.month ? said.month : said.year;
  return preposition.replace('$', () => formatEdtf(date, locale));
}
