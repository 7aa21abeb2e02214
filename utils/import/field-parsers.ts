/** Values of bibliographies' files as Stet's words: dates, names, keywords. */

import { firstLine, toLines } from '../export/clean-text';
import { archivedAddress } from '../extract/page-kind/archives';
import { type Capture, inputBounds, type Name } from '../model/capture';
import { printFields } from '../model/print-details';
import { setDefined } from '../model/set-defined';
import { httpUrl, normalizeDoi } from '../text/addresses';
import { parseDate } from '../text/dates';
import { isBody } from '../text/names';
import { doiMentions } from './doi-mentions';
import type { BibliographicFields, ReadProblem } from './imported-record';

/** Longer than any date that a file writes; what lies beyond is not looked at. */
const longestDate = 200;

const wholeYear = /^(?:1[4-9]|20)\d\d$/;

/** A text of several paragraphs, an empty line between two; null where there is none. */
export function paragraphs(text: string | undefined): string | null {
  return toLines(text ?? '').join('\n\n') || null;
}

/**
 * A date of EDTF level 0 as far as a text tells one: as `exactDate` does, else the month of a day that
 * there is not, else the first year that stands in it, or the first of a decade or a century. Undefined
 * where none is told, and where it is before our era.
 */
export function dateOf(text: string | undefined): string | undefined {
  const whole = (text ?? '').trim().slice(0, longestDate);
  // Most dates are no more than this.
  if (wholeYear.test(whole)) return whole;
  if (beforeOurEra.test(whole)) return undefined;
  return (
    reissueIn(whole)?.issued ??
    firstMonth(whole) ??
    exactDate(whole) ??
    monthOf(whole) ??
    yearIn(whole) ??
    yearsIn(whole)
  );
}

/** When the work first appeared, where a date says that of one that appeared again: '[1990] 2002'. */
export function originalDateOf(...texts: readonly (string | undefined)[]): string | undefined {
  const [found] = texts.flatMap((text) => reissueIn(text?.trim() ?? '') ?? []);
  return found?.first;
}

/** EDTF has a sign before the year, everybody else letters behind it. */
const beforeOurEra = /^[-−–]\d|\d ?(?:B\. ?C\.|BCE?\b|v\. ?Chr|av\. ?J|a\. ?C\.|aC\b)/;

/** No date at all, in so many words. */
const undated = /^\[?(?:n\. ?d|o\. ?J|s\. ?[ad]|nd)\.?\]?$|^undated$/i;

/** A year with an earlier one in brackets, before it or behind it: that of the first appearance. */
function reissueIn(text: string): { first: string; issued: string } | undefined {
  const [, before, year, sameYear, behind] =
    /^(?:[[(](\d{4})[\])] ?(\d{4})|(\d{4}) ?[[(](\d{4})[\])])$/.exec(text) ?? [];
  const first = yearIn(before ?? behind ?? '');
  const issued = yearIn(year ?? sameYear ?? '');
  return first && issued && first < issued ? { first, issued } : undefined;
}

/**
 * A date of EDTF level 0 from one of any level ('2018-11-02/2018-12-24', '2018~', '201X'), from
 * 'Y/M/D/' and from words ('March 2019'); of an interval its beginning. Undefined for what is none.
 */
export function exactDate(text: string): string | undefined {
  const whole = text.trim();
  // Of an interval, which begins with a year; '12/21/2011' is none.
  const isInterval = /^-?\d{4}[^/]*\/(?:\d{4}|\.\.|$)/.test(whole);
  const [begin = ''] =
    isInterval || whole.endsWith('/') ? whole.split(/\/(?=\d{4}|\.\.|$)/) : [whole];
  const season = /^(\d{4})-(?:2[1-9]|3\d|4[01])$/.exec(begin);
  const slashed = /^(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?(?:\/.*)?$/.exec(begin);
  if (season) return season[1];
  if (slashed) {
    const [, year, month, day] = slashed;
    return parseDate([year, month, month && day].filter(Boolean).join('-'));
  }
  return parseDate(begin.replace(/[~?%]+/g, '').replace(/(?<=\d{4})-(?:XX|uu)\b.*/i, ''));
}

/** A word on a date of which less is understood than stands there; undefined where all is. */
export function dateProblem(
  field: string,
  value: string | undefined,
  readAs: string | undefined,
): ReadProblem | undefined {
  const whole = (value ?? '').trim().slice(0, longestDate);
  if (whole === '' || isWhollyRead(whole, readAs)) return undefined;
  return { kind: 'value', field, value: whole, ...(readAs !== undefined && { readAs }) };
}

/** Whether a date says no more than what is read of it. */
function isWhollyRead(text: string, readAs: string | undefined): boolean {
  if (readAs === undefined) return undated.test(text);
  if (reissueIn(text)) return true;
  // Of two years one is lost.
  if (readAs.length > 4) return !/\d{4}\D.*\d{4}/.test(text);
  const year = text.replace(/[-/]00(?:[-/]00)?\/?$/, '').replace(/[[\]().,;/]/g, '');
  return year.trim() === readAs;
}

/** The month of a day that there is not ('2015-02-30'). */
function monthOf(text: string): string | undefined {
  return parseDate(/^(\d{4}-\d{1,2})-\d/.exec(text)?.[1] ?? '');
}

/** The first of several months: 'March-April 2011'. */
function firstMonth(text: string): string | undefined {
  const [, first, year] = /^(\p{L}{3,12})\.? ?[-–—/] ?\p{L}{3,12}\.?,? (\d{4})$/u.exec(text) ?? [];
  return first && year ? parseDate(`${first} ${year}`) : undefined;
}

/** The first year that stands in a text: of '1998/99', '1998-' or '1265'. */
function yearIn(text: string): string | undefined {
  return /(?<![\d.])(?:1\d{3}|2[01]\d\d)(?!\d)/.exec(text)?.[0];
}

/** The first year of a decade or a century of which EDTF or a catalogue leaves figures open: '199u', '19XX', '[199-?]'. */
function yearsIn(text: string): string | undefined {
  const [, century, decade = '0'] =
    /^\[?(1\d|20)(?:(\d)[uX-]|[uX-]{2})(?![\dA-Za-z])/i.exec(text) ?? [];
  return century && `${century}${decade}0`;
}

/** A date from its parts, as far as they are numbers. */
export function dateOfParts(
  parts: readonly (string | number | null | undefined)[],
): string | undefined {
  const known = parts.map((part) => String(part ?? '').trim());
  const end = known.findIndex((part) => !/^\d+$/.test(part));
  const count = end === -1 ? 3 : Math.min(3, end);
  return dateOf(known.slice(0, count).join('-'));
}

/** The parts of a name as reference managers part it. */
export interface NameParts {
  family?: string | undefined;
  given?: string | undefined;
  /** 'van der', a part of the family's name. */
  particle?: string | undefined;
  /** 'Jr.' */
  suffix?: string | undefined;
  /** A body's or a mononym's, not parted. */
  literal?: string | undefined;
}

/** A name from its parts; none where they are empty. */
export function parseOneName({ family, given, particle, suffix, literal }: NameParts): Name[] {
  const whole = firstLine(literal);
  if (whole) return [{ literal: whole }];
  const last = firstLine([particle, family].filter(Boolean).join(' '));
  const first = firstLine([given, suffix].filter(Boolean).join(', '));
  if (!last) return first ? [{ literal: first }] : [];
  return [first ? { family: last, given: first } : { family: last }];
}

/**
 * A name in one line: 'Family, Given' with whatever follows ('Jr.') behind the given name, or a
 * body's, which may have commas of its own; none where it is empty.
 */
export function inlineName(text: string): Name[] {
  const whole = firstLine(text);
  if (!whole) return [];
  const comma = whole.indexOf(',');
  const [family, given] = [whole.slice(0, Math.max(0, comma)), whole.slice(comma + 1).trim()];
  // 'Press, William' is a person, 'Institute for Mills, Weirs and Locks' is not.
  const isWhole = family.includes(' ') && isBody(family);
  if (family !== '' && given !== '' && !isWhole) return parseOneName({ family, given });
  return /\s/.test(whole) ? [{ literal: whole }] : [{ family: whole }];
}

/** Keywords in one line, parted by semicolons where these part anything, else by commas. */
export function keywordsOf(text = ''): string[] {
  const mark = /;\s/.test(text) || !text.includes(',') ? ';' : ',';
  return distinct(text.split(mark).flatMap((word) => firstLine(word) ?? []));
}

/** The first ISBN of a text that lists numbers. */
export function isbnIn(text: string): string | undefined {
  return numbersIn(text).find(
    (number) =>
      /^(?:97[89])?[\d-]{9,16}[\dxX]$/.test(number) && number.replace(/\W/g, '').length > 9,
  );
}

/** The first ISSN of a text that lists numbers. */
export function issnIn(text: string): string | undefined {
  return numbersIn(text).find((number) => /^\d{4}-?\d{3}[\dxX]$/.test(number));
}

/** Numbers that commas, semicolons, spaces or lines part, without a word on what they are. */
function numbersIn(text: string): string[] {
  return text
    .slice(0, inputBounds.tab)
    .split(/[;,\s()]+/)
    .filter((number) => /^[\dxX-]+$/.test(number));
}

/** Words without doubles, in their order. */
export function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}

/** The DOI that a field or a link holds, bare and in lower case. */
export function doiOf(...texts: readonly (string | undefined)[]): string | undefined {
  for (const text of texts) {
    const doi = text === undefined ? undefined : oneDoi(withoutEscapes(text.trim()));
    if (doi) return doi;
  }
  return undefined;
}

/** The DOI of a field, or the first of several; none out of the midst of another's address. */
function oneDoi(text: string): string | undefined {
  const bare = text.replace(/^doi\s{0,9}:?\s{0,9}/i, '');
  const isOne = !/\]\(|[;,|\s](?:10\.\d|https?:|doi:)|&(?:lt|gt|amp);|\?/i.test(bare);
  const whole = isOne ? normalizeDoi(bare) : undefined;
  if (whole !== undefined || !/^(?:https?:|\[?10\.)/i.test(bare)) return whole;
  const [first] = doiMentions(text);
  return first?.url === undefined ? first?.doi : undefined;
}

/**
 * An address or a DOI without the escapes that LaTeX wants of signs in running text, and that
 * programs write into addresses too: '\\_', '{\\_}', '$\\_$'.
 */
function withoutEscapes(text: string): string {
  return text
    .slice(0, inputBounds.address)
    .replace(/\{\\([_&%#~$])\}|\$\\([_&%#~])\$|\\([_&%#~$])(?:\{\})?/g, '$1$2$3');
}

/**
 * The archived copy at an address, of the day that is told or else that its address tells; undefined
 * for what is no address of the web, such as a shelf in a paper archive, or of no day that is known.
 */
export function archiveOf(
  location: string | undefined,
  told?: string | undefined,
): Capture['archive'] {
  const url = httpUrl(location ?? '');
  const date = dateOf(told) ?? (url && archivedAddress(url)?.date);
  return url && date !== undefined ? { url: url.href, date } : undefined;
}

const optional = [
  'url',
  'doi',
  'editors',
  'containerTitle',
  'publisher',
  'isbn',
  'issn',
  'language',
  'published',
  'revised',
  'version',
  'archive',
  ...printFields,
] as const satisfies readonly (keyof BibliographicFields)[];

/** A work as a format's reader finds it: what the file does not tell is undefined or missing. */
export type ParsedFields = Omit<BibliographicFields, (typeof optional)[number]> & {
  [Member in (typeof optional)[number]]?: BibliographicFields[Member] | undefined;
};

/** A work with those members alone that the file tells. */
export function described(found: ParsedFields): BibliographicFields {
  const { type, title, authors, summary, keywords } = found;
  const work: BibliographicFields = { type, title, authors, summary, keywords };
  for (const member of optional) setDefined(work, member, found[member]);
  for (const member of ['editors', 'translators', 'seriesEditors'] as const) {
    if (work[member]?.length === 0) delete work[member];
  }
  return work;
}

/** When a work first appeared and when it was last revised, from an issue's and a first issue's date. */
export function issuedOn(
  issued: string | undefined,
  first: string | undefined,
): { published: string | undefined; revised: string | undefined } {
  if (first === undefined || first === issued) return { published: issued, revised: undefined };
  return { published: first, revised: issued };
}
