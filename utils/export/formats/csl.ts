import type { CaptureType, Name } from '../../model/capture';
import {
  archiveName,
  citationWords,
  citedKeywords,
  collectionPaths,
  dateParts,
  editionStatement,
  firstIssued,
  issued,
  people,
  placeOf,
} from '../citation';
import { firstLine, sanitize, toLine, toLines } from '../clean-text';
import type { ExportItem, Format } from '../format';
import { readersNote } from '../readers-note';
import { extraLines } from '../zotero-extra';

/** A CSL-JSON 1.0.2 date: year, month and day as far as they are known. */
interface CslDate {
  'date-parts': [number[]];
}

/** The members of a CSL-JSON 1.0.2 item that an entry can fill. */
interface CslItem {
  id: string;
  'citation-key': string;
  type: CaptureType;
  title: string;
  author?: Name[];
  editor?: Name[];
  translator?: Name[];
  'collection-editor'?: Name[];
  'container-title'?: string;
  'collection-title'?: string;
  'collection-number'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  edition?: string;
  publisher?: string;
  'publisher-place'?: string;
  version?: string;
  issued?: CslDate;
  'original-date'?: CslDate;
  accessed?: CslDate;
  DOI?: string;
  URL?: string;
  ISBN?: string;
  ISSN?: string;
  language?: string;
  abstract?: string;
  keyword?: string;
  archive?: string;
  archive_location?: string;
  note?: string;
  annote?: string;
  /** The schema's own place for what CSL has no variable for. */
  custom?: { collections?: string[]; archived?: string; keywords?: string[]; tags?: string[] };
}

/** A member of `CslItem` as it goes in: undefined leaves it out. */
type Draft = { [Member in keyof CslItem]: CslItem[Member] | undefined };

function cslDate(date: string | undefined): CslDate | undefined {
  const parts = dateParts(date);
  if (!parts) return undefined;
  const known = [parts.year, parts.month, parts.day].filter((part) => part !== undefined);
  return { 'date-parts': [known.map(Number)] };
}

const filled = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

/** What parts keywords in one text. */
const mark = /[,;]/;

/** One text of all keywords, which semicolons part where commas stand within one. */
function keywordText(words: readonly string[]): string | undefined {
  const sign = words.some((word) => mark.test(word)) ? '; ' : ', ';
  return words.join(sign) || undefined;
}

/** What CSL has no variable for, or none that keeps it as it is. */
function customOf(item: ExportItem): CslItem['custom'] | undefined {
  const { capture } = item;
  const collections = collectionPaths(item);
  const keywords = citationWords(capture.keywords);
  const tags = citationWords(item.tags);
  const custom = {
    ...(collections.length > 0 && { collections }),
    ...(capture.archive && { archived: capture.archive.date }),
    ...([...keywords, ...tags].some((word) => mark.test(word)) && { keywords }),
    ...(tags.length > 0 && { tags }),
  };
  return Object.keys(custom).length > 0 ? custom : undefined;
}

/**
 * The item as CSL-JSON has it. Its note has what Zotero reads of no variable, as lines of Zotero's
 * 'Extra'; a book has its version there alone, since a book with one is software to programs.
 */
export function cslItem(item: ExportItem): Draft {
  const { capture, details = {} } = item;
  const key = toLine(item.key);
  return {
    id: key,
    'citation-key': key,
    type: capture.type,
    title: toLine(capture.title),
    author: filled(people(capture.authors)),
    editor: filled(people(capture.editors)),
    translator: filled(people(details.translators)),
    'collection-editor': filled(people(details.seriesEditors)),
    'container-title': firstLine(capture.containerTitle),
    'collection-title': firstLine(details.series),
    'collection-number': firstLine(details.seriesNumber),
    volume: firstLine(details.volume),
    issue: firstLine(details.issue),
    page: firstLine(details.pages),
    edition: editionStatement(item),
    publisher: firstLine(capture.publisher),
    'publisher-place': placeOf(item),
    version: capture.type === 'book' ? undefined : capture.version?.number.toString(),
    issued: cslDate(issued(capture)),
    'original-date': cslDate(firstIssued(capture)),
    accessed: cslDate(item.accessed),
    DOI: firstLine(capture.doi),
    URL: firstLine(capture.url),
    ISBN: firstLine(capture.isbn),
    ISSN: firstLine(capture.issn),
    language: firstLine(capture.language),
    abstract: toLines(capture.summary ?? '').join('\n\n') || undefined,
    keyword: keywordText(citedKeywords(item)),
    archive: archiveName(capture),
    archive_location: firstLine(capture.archive?.url),
    note: extraLines(item, { unread: ['keywords', 'note'] }).join('\n') || undefined,
    annote: sanitize(readersNote(item)).trim() || undefined,
    custom: customOf(item),
  };
}

/** CSL-JSON 1.0.2: an array, one item a line. */
export const csl: Format = {
  id: 'csl',
  name: 'CSL-JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: [],
  open: () => ({
    head: '[\n',
    item: (item) => JSON.stringify(cslItem(item)),
    between: ',\n',
    tail: () => ['\n]\n'],
  }),
};
