/** How a reader's locale writes days, with the moment of reading handed in. */

import { nearestInstant } from '../model/instant';

/** What dates are written with. */
export interface DateFormat {
  /** BCP 47. */
  locale: string;
  /** Milliseconds since the Unix epoch, UTC. */
  now: number;
  /** IANA name; the machine's own where left out. */
  timeZone?: string;
}

const DAY = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** A format, made once: that takes as long as using it hundreds of times, and lists are long. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(name, format);
  return format;
}

/** The same for days as they are counted from today. */
function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  const format = relatives.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  relatives.set(locale, format);
  return format;
}

/** The number of the calendar day that an instant falls on in a time zone. */
function calendarDay(instant: number, timeZone: string | undefined): number {
  const parts = dateFormat('en-US-u-ca-gregory-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).formatToParts(instant);
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return Date.UTC(number('year'), number('month') - 1, number('day')) / DAY;
}

/** An instant's day, written out: '26 March 2019'. */
export function formatDay(instant: number, { locale, timeZone }: DateFormat): string {
  return dateFormat(locale, {
    dateStyle: 'long',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(nearestInstant(instant));
}

/**
 * An instant's day as a reader says it: 'today', 'yesterday', '3 days ago' under a week, written
 * out from then on. A day to come is always written out.
 */
export function formatRelativeDay(told: number, words: DateFormat): string {
  const instant = nearestInstant(told);
  // What is further off than a week and a day is so in every time zone.
  if (Math.abs(words.now - instant) > 8 * DAY) return formatDay(instant, words);
  const days = calendarDay(words.now, words.timeZone) - calendarDay(instant, words.timeZone);
  if (days < 0 || days >= 7) return formatDay(instant, words);
  return relativeFormat(words.locale).format(-days, 'day');
}

/** Options that write out as much of a date as an EDTF date of 1, 2 or 3 parts tells. */
const precisions: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { dateStyle: 'long' },
];

/**
 * An EDTF level 0 date as its locale writes it, never more exact than it is: '26 March 2019',
 * 'March 2019', '2019'. What is no such date is given back as it stands.
 */
export function formatEdtf(date: string, locale: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  // A four-digit year below 100 would be read as 19xx by Date.UTC.
  const instant = Date.parse(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(instant)) return date;
  const options = precisions[Number(month !== undefined) + Number(day !== undefined)];
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(instant);
}
