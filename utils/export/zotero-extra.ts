/** What Zotero has no field for, as lines of its 'Extra' under the names that it reads there. */
import type { CaptureType, Name } from '../model/capture';
import {
  archiveName,
  citedKeywords,
  editionStatement,
  firstIssued,
  issueStatements,
  people,
  placeOf,
} from './citation';
import { firstLine, toLine } from './clean-text';
import type { ExportItem } from './format';
import { readersNote } from './readers-note';

/** What a line of 'Extra' can say, in the order of the lines, each by a name of Zotero's own or CSL's. */
export const extraLabels = [
  ['citationKey', 'Citation Key'],
  ['version', 'Version'],
  ['firstDate', 'Original Date'],
  ['container', 'Container Title'],
  ['publisher', 'Publisher'],
  ['isbn', 'ISBN'],
  ['issn', 'ISSN'],
  ['series', 'Collection Title'],
  ['seriesNumber', 'Collection Number'],
  ['volume', 'Volume'],
  ['issue', 'Issue'],
  ['pages', 'Page'],
  ['edition', 'Edition'],
  ['place', 'Publisher Place'],
  ['translators', 'Translator'],
  ['seriesEditors', 'Collection Editor'],
  ['archive', 'Archive'],
  ['archiveLocation', 'Archive Location'],
  ['archiveDate', 'Archive Date'],
  ['keywords', 'Keyword'],
  ['note', 'Annote'],
] as const;

/** Something that a line of 'Extra' can say. */
export type ExtraLine = (typeof extraLabels)[number][0];

/** What no type of Zotero's that Stet writes has a field for. */
const always = ['version', 'firstDate', 'archiveDate'] as const satisfies readonly ExtraLine[];

const archived = ['archive', 'archiveLocation'] as const satisfies readonly ExtraLine[];
const periodical = ['issn', 'issue'] as const satisfies readonly ExtraLine[];

/**
 * What Zotero's type of item has no field for, in any version from 6 on: older ones lose what newer ones
 * have given a field since. A preprint's publisher is its repository.
 */
const missing: Readonly<Record<CaptureType, readonly ExtraLine[]>> = {
  'entry-encyclopedia': periodical,
  chapter: periodical,
  'article-journal': ['publisher', 'isbn', 'seriesNumber', 'edition', 'place', 'seriesEditors'],
  article: [
    ...(['container', 'isbn', 'issn', 'volume', 'issue', 'pages', 'edition', 'place'] as const),
    'seriesEditors',
  ],
  book: [...periodical, 'container', 'pages'],
  webpage: [
    ...(['publisher', 'isbn', 'issn', 'series', 'seriesNumber', 'volume', 'issue'] as const),
    ...(['pages', 'edition', 'place', 'seriesEditors'] as const),
    ...archived,
  ],
};

/** Whether Zotero's type for a kind of work has a field for something. */
export function hasZoteroField(type: CaptureType, field: ExtraLine): boolean {
  return !missing[type].includes(field);
}

/** What a format tells Zotero otherwise than the type of item alone would have it. */
export interface ExtraOptions {
  /** What it reads of the format in no other way. */
  unread?: readonly ExtraLine[];
  /** What it reads elsewhere, although its type has no field of that name. */
  read?: readonly ExtraLine[];
}

/** A name as Zotero parts it, or whole. */
function nameLine(name: Name): string {
  const part = (text: string) => text.replace(/\|{2,}/g, '|');
  if ('literal' in name) return part(name.literal);
  return name.given === undefined
    ? part(name.family)
    : `${part(name.family)} || ${part(name.given)}`;
}

/**
 * The lines of 'Extra': all that Zotero's type of item has no field for, a person each, and, a sentence
 * each, that the version was replaced, retracted or withdrawn.
 */
export function extraLines(
  item: ExportItem,
  { unread = [], read = [] }: ExtraOptions = {},
): string[] {
  const { capture, details = {} } = item;
  const said: Readonly<Record<ExtraLine, readonly (string | undefined)[]>> = {
    citationKey: [toLine(item.key)],
    version: [capture.version?.number.toString()],
    firstDate: [firstIssued(capture)],
    container: [capture.containerTitle],
    publisher: [capture.publisher],
    isbn: [capture.isbn],
    issn: [capture.issn],
    series: [details.series],
    seriesNumber: [details.seriesNumber],
    volume: [details.volume],
    issue: [details.issue],
    pages: [details.pages],
    edition: [editionStatement(item)],
    place: [placeOf(item)],
    translators: people(details.translators).map(nameLine),
    seriesEditors: people(details.seriesEditors).map(nameLine),
    archive: [archiveName(capture)],
    archiveLocation: [capture.archive?.url],
    archiveDate: [capture.archive?.date],
    keywords: [citedKeywords(item).join('; ')],
    note: [readersNote(item)],
  };
  const wanted = new Set<ExtraLine>([...always, ...missing[capture.type], ...unread]);
  for (const line of read) wanted.delete(line);
  const lines: string[] = [];
  for (const [line, label] of extraLabels) {
    if (!wanted.has(line)) continue;
    for (const text of said[line].map(firstLine)) {
      if (text !== undefined) lines.push(`${label}: ${text}`);
    }
  }
  return [...lines, ...issueStatements(item)];
}
