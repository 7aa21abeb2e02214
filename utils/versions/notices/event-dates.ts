import { datePrecision, parseDate } from '../../text/dates';

/** A date within a text. */
interface DatePlace {
  start: number;
  end: number;
  /** EDTF level 0. */
  date: string;
}

const year = '(?:1[5-9]|20)\\d\\d';
const figures = `(?<![-./:\\d])(?:${year}(?:[-/]\\d{1,2}){0,2}|\\d{1,2}([./-]) ?\\d{1,2}\\1 ?${year})`;

/**
 * A year with whatever figures it is joined to, and up to four words before it; or, as in Hungary
 * and East Asia, month and day behind it.
 */
const candidate = new RegExp(
  [
    `(?<!\\d)${year} ?[年년] ?\\d{1,2} ?[月월](?: ?\\d{1,2} ?[日일])?`,
    `(?<!\\d)${year}\\. \\p{L}{3,12}\\.? \\d{1,2}(?!\\d)`,
    `(?:[\\p{L}\\p{M}\\d]{1,12}[.,º°،]{0,2} ){0,4}${figures}(?![-./:]?[\\p{L}\\d])`,
    '[٠-٩]{1,2} \\p{L}{3,8} [٠-٩]{4}(?!\\p{N})',
  ].join('|'),
  'gu',
);

/**
 * All dates of a text whose white space is folded. Of the words before a year those belong to the
 * date without which it would tell less: "replaced on 26 March 2019" holds "26 March 2019".
 */
export function eventDates(text: string): DatePlace[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const found: DatePlace[] = [];
  for (const { 0: words, index } of text.matchAll(candidate)) {
    let best: DatePlace | undefined;
    for (const { index: at } of [...words.matchAll(/\S+/g)].reverse()) {
      const date = parseDate(words.slice(at));
      if (date && datePrecision(date) > datePrecision(best?.date))
        best = { start: index + at, end: index + words.length, date };
    }
    if (best) found.push(best);
  }
  return found;
}
