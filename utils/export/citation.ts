/** What a citation says of an item, whichever format it is written in. */

import { archiveAt } from '../extract/page-kind/archives';
import type { Capture, Name } from '../model/capture';
import { httpUrl } from '../text/addresses';
import { firstLine, toLine } from './clean-text';
import type { ExportItem, VersionIssue } from './format';

/** A date taken apart: four digits, two digits, two digits. */
export interface DateParts {
  year: string;
  month?: string;
  day?: string;
}

/** Takes an EDTF level 0 date apart; undefined where the text is none. */
export function dateParts(date: string | undefined): DateParts | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
}

/**
 * The date that a citation gives, EDTF level 0. The version that was read is the one cited: its
 * revision date where the publisher gives one, else its publication date. Never the day of access.
 */
export function issued(capture: Pick<Capture, 'revised' | 'published'>): string | undefined {
  return capture.revised ?? capture.published;
}

/** When the work first appeared, EDTF level 0, where that is not already the date of `issued`. */
export function firstIssued(capture: Capture): string | undefined {
  return capture.published === issued(capture) ? undefined : capture.published;
}

/**
 * The series that a work stands in. What a whole book stands in is its series, in every format.
 */
export function seriesOf({ capture, details }: ExportItem): string | undefined {
  const series = details?.series;
  return capture.type === 'book' ? (firstLine(capture.containerTitle) ?? series) : series;
}

/** The first and the last page of a range; only the first where it is told as something else. */
export function pageRange(pages: string | undefined): { first?: string; last?: string } {
  const text = toLine(pages ?? '');
  const [, first, last] = /^([^\s,\-‐-―]+) ?[-‐-―] ?([^\s,\-‐-―]+)$/.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return { first, last };
  return text === '' ? {} : { first: text };
}

/** 'First published 2014-03-01', for formats without a field for that date. */
export function firstStatement(capture: Capture): string | undefined {
  const first = firstIssued(capture);
  return first && `First published ${first}`;
}

/** Names on one line each, without those that are empty; a lone given name is taken literally. */
export function people(names: readonly Name[] = []): Name[] {
  const people: Name[] = [];
  for (const name of names) {
    if ('literal' in name) {
      const literal = toLine(name.literal);
      if (literal !== '') people.push({ literal });
      continue;
    }
    const family = toLine(name.family);
    const given = toLine(name.given ?? '');
    const isTidy = family === name.family && given === name.given;
    if (isTidy && family !== '' && given !== '') people.push(name);
    else if (family !== '') people.push(given === '' ? { family } : { family, given });
    else if (given !== '') people.push({ literal: given });
  }
  return people;
}

/** 'Family, Given', or the literal name: the one-line form of RIS, CSV and Markdown. */
export function inverted(name: Name): string {
  if ('literal' in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

/** Words on one line each; of those that differ in case alone, the first. */
export function citationWords(list: readonly string[]): string[] {
  const kept: string[] = [];
  const known = new Set<string>();
  for (const each of list) {
    const word = toLine(each);
    const folded = word.toLowerCase();
    if (word === '' || known.has(folded)) continue;
    known.add(folded);
    kept.push(word);
  }
  return kept;
}

/**
 * The publisher's keywords and then the reader's tags, without doubles: formats that know one list
 * get both, as reference managers do.
 */
export function citedKeywords(item: ExportItem): string[] {
  return citationWords([...item.capture.keywords, ...item.tags]);
}

/** The collections that hold the item, each as one line: 'Thesis/Chapter 2'. */
export function collectionPaths(item: ExportItem): string[] {
  return citationWords(item.collections.map((names) => names.join('/')));
}

/** 'Version 0', for formats without a field for the publisher's version number. */
export function versionStatement(item: ExportItem): string | undefined {
  const version = item.capture.version;
  return version && `Version ${version.number}`;
}

/** The edition as the reader has it, else as the page does. */
export function editionOf({ capture, details }: ExportItem): string | undefined {
  return firstLine(details?.edition) ?? firstLine(capture.edition);
}

/** The publisher's place as the reader has it, else as the page does. */
export function placeOf({ capture, details }: ExportItem): string | undefined {
  return firstLine(details?.place) ?? firstLine(capture.place);
}

/**
 * The edition for styles that print it as it stands: 'Summer 2019 ed.'. What begins with its number is
 * left to the style, which has the word for it, and what the reader wrote stays as it is.
 */
export function editionStatement({ capture, details }: ExportItem): string | undefined {
  const own = firstLine(details?.edition);
  if (own !== undefined) return own;
  const said = firstLine(capture.edition);
  if (said === undefined || /^\d|\bed(?:ition|n)?\b/i.test(said)) return said;
  return `${said} ed.`;
}

/** What is said of the version for which a format has no field: a sentence each. */
export function statementsOn(item: ExportItem): string[] {
  return [
    versionStatement(item),
    firstStatement(item.capture),
    archiveStatement(item.capture),
    ...issueStatements(item),
  ].filter((statement) => statement !== undefined);
}

/** Identifiers of the work, apart by whether its kind has the one or the other. */
export function serialNumbers({ type, isbn, issn }: Capture): {
  own: string | undefined;
  other: string | undefined;
} {
  const book = firstLine(isbn);
  const serial = firstLine(issn);
  const isSerial = type === 'article-journal';
  const other = isSerial ? book && `ISBN ${book}` : serial && `ISSN ${serial}`;
  return { own: isSerial ? serial : book, other };
}

/** The name of the web archive whose copy was read, else its host; undefined where none was. */
export function archiveName({ archive }: Capture): string | undefined {
  const host = httpUrl(archive?.url ?? '')?.hostname;
  return host && (archiveAt(host) ?? host);
}

/**
 * 'Archived on 2023-06-01 at https://…', for formats without fields for it; it closes without a full
 * stop, as `issueStatement` does.
 * @param spell turns the address into the format's own form of it
 */
export function archiveStatement(
  { archive }: Capture,
  spell = (address: string): string => address,
): string | undefined {
  if (!archive) return undefined;
  const when = dateParts(archive.date)?.day ? 'on' : 'in';
  return `Archived ${when} ${archive.date} at ${spell(toLine(archive.url))}`;
}

/**
 * The fixed English sentence by which every export says that a version no longer stands, e.g.
 * 'Superseded: replaced on 2019-03-26 by https://…' or 'Retracted on 2020-01-02'. It closes
 * without a full stop, which would be taken for a part of the address. `spell` turns the address
 * into the format's own form of it.
 */
export function issueStatement(
  { kind, date, successor }: VersionIssue,
  spell = (address: string): string => address,
): string {
  const when = dateParts(date) && `${dateParts(date)?.day ? 'on' : 'in'} ${date}`;
  const address = firstLine(successor);
  if (kind === 'superseded') {
    const by = address === undefined ? 'a newer version' : spell(address);
    return when === undefined ? `Superseded by ${by}` : `Superseded: replaced ${when} by ${by}`;
  }
  const what = kind === 'retracted' ? 'Retracted' : 'Withdrawn';
  const since = when === undefined ? what : `${what} ${when}`;
  return address === undefined ? since : `${since}; see ${spell(address)}`;
}

/** The sentences on all that is known against the item's version, the gravest first. */
export function issueStatements(item: ExportItem): string[] {
  return item.issues.map((issue) => issueStatement(issue));
}
