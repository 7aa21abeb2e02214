/**
 * Copies of a page in the Internet Archive, and which of them show a version. Only that archive is asked: the
 * service that looked in all archives by the Memento protocol ended in September 2025.
 */
import * as v from 'valibot';
import { datePrecision } from '../text/dates';
import { parseJson } from '../watch/http-response';
import type { HttpAnswer, HttpRequest } from '../watch/source';
import { askFailure } from './ask-failure';
import { type AskFailure, fullTextHosts } from './services';

/** A version whose copies are looked for. Days are EDTF level 0, absent where nothing tells of them. */
export interface ArchivedVersion {
  /** The saved version, or the one that replaced it. */
  which: 'saved' | 'newer';
  url: string;
  /** Whether no other version ever stood at the address. */
  isAlone: boolean;
  /** When it appeared. */
  from?: string;
  /** When it was replaced. */
  until?: string;
  /** A day on which it stood there, as was seen. */
  seen?: string;
}

/** How it is known which version a copy shows. */
export type CopyGrounds =
  /** No other stood at that address. */
  | 'address'
  /** It is of a day between the version's own and that of the next. */
  | 'dates'
  /** Nothing tells the days, or they are too near. */
  | 'unsure';

export interface ArchivedCopyFound {
  url: string;
  /** EDTF level 0, a day. */
  day: string;
  grounds: CopyGrounds;
}

export type CopyDays =
  /** When copies were made, as the archive writes it ('20190326101500'), the earliest first. */
  { kind: 'days'; stamps: string[] } | { kind: 'failed'; why: AskFailure };

/** A copy a day for longer than the web is old. */
const mostCopies = 15_000;

/** A table whose first row names its columns; empty where there is no copy. */
const table = v.array(v.array(v.string()));

/** Asks for the days on which a page was copied. */
export function copyDaysRequest(url: string): HttpRequest {
  const query = new URLSearchParams({
    url,
    output: 'json',
    fl: 'timestamp',
    filter: 'statuscode:200',
    collapse: 'timestamp:8',
    limit: `${mostCopies}`,
  });
  return {
    url: `https://${fullTextHosts.archive}/cdx/search/cdx?${query}`,
    headers: { accept: 'application/json' },
  };
}

/** The days that the archive answered. */
export function copyDays(answer: HttpAnswer): CopyDays {
  const why = askFailure(answer);
  if (why) return { kind: 'failed', why };
  // Where it has nothing, it may send nothing.
  if (answer.kind === 'answer' && answer.body.trim() === '') return { kind: 'days', stamps: [] };
  const parsed = v.safeParse(table, parseJson(answer));
  if (!parsed.success) return { kind: 'failed', why: 'unreadable' };
  const stamps = parsed.output
    .slice(0, mostCopies + 1)
    .flatMap(([stamp = '']) => (dayOfStamp(stamp) === undefined ? [] : [stamp]));
  return { kind: 'days', stamps: stamps.sort() };
}

/**
 * The copy that shows a version: of those that surely do the one nearest to the day on which it was
 * seen, else of those that may. Undefined where none can.
 */
export function copyOfVersion(
  version: ArchivedVersion,
  stamps: readonly string[],
): ArchivedCopyFound | undefined {
  const wanted = version.seen ?? version.from;
  let best: { stamp: string; day: string; grounds: CopyGrounds; away: number } | undefined;
  for (const stamp of stamps) {
    const day = dayOfStamp(stamp);
    const grounds = day && groundsOf(version, day);
    if (!grounds) continue;
    const away = wanted === undefined ? 0 : distance(day, wanted);
    const isSurer = best?.grounds === 'unsure' && grounds !== 'unsure';
    const isLessSure = best !== undefined && best.grounds !== 'unsure' && grounds === 'unsure';
    if (!best || isSurer || (!isLessSure && away < best.away)) best = { stamp, day, grounds, away };
  }
  return (
    best && { url: copyAddress(best.stamp, version.url), day: best.day, grounds: best.grounds }
  );
}

/** Why a copy of a day would show a version; undefined where it would show another. */
function groundsOf(version: ArchivedVersion, day: string): CopyGrounds | undefined {
  if (version.isAlone) return 'address';
  const { from, until } = version;
  // A year or month has many days: what lies within it may be of either version.
  const isAfter = from === undefined ? undefined : side(day, from);
  const isBefore = until === undefined ? undefined : side(until, day);
  if (isAfter === 'no' || isBefore === 'no') return undefined;
  const begins = isAfter === 'yes';
  // The newer version has no end that is known of, and the archive copies no page before it is there.
  const ends = isBefore === 'yes' || (until === undefined && version.which === 'newer');
  return begins && ends ? 'dates' : 'unsure';
}

/** Whether one day is surely later than another, surely earlier, or neither. */
function side(later: string, earlier: string): 'yes' | 'no' | 'maybe' {
  const length = Math.min(later.length, earlier.length);
  const [one, other] = [later.slice(0, length), earlier.slice(0, length)];
  if (one === other) return 'maybe';
  return one > other ? 'yes' : 'no';
}

function distance(day: string, other: string): number {
  const [one, two] = [Date.parse(day), Date.parse(other)];
  return Number.isNaN(two) ? 0 : Math.abs(one - two);
}

/** '2019-03-26' of '20190326101500'; undefined where it is no such day. */
function dayOfStamp(stamp: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)\d{6}$/.exec(stamp) ?? [];
  const date = `${year}-${month}-${day}`;
  if (year === undefined || datePrecision(date) !== 3) return undefined;
  const instant = Date.parse(date);
  // '2019-02-31' would be read as a day of March.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(date)
    ? date
    : undefined;
}

function copyAddress(stamp: string, url: string): string {
  return `https://${fullTextHosts.archive}/web/${stamp}/${url}`;
}

/** The archive's own page of all copies of a page. */
export function allCopiesAddress(url: string): string {
  return `https://${fullTextHosts.archive}/web/*/${url}`;
}

/** The archive's page that makes a copy of a page now, when it is opened. */
export function archivingAddress(url: string): string {
  return `https://${fullTextHosts.archive}/save/${url}`;
}
