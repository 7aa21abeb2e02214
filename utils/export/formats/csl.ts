import type { CaptureType, Name } from '../../model/capture';
import {
  archiveName,
  citedKeywords,
  collectionPaths,
  dateParts,
  firstIssued,
  issued,
  issueStatements,
  people,
} from '../citation';
import type { ExportItem, Format } from '../format';
import { firstLine, sanitize, toLine, toLines } from '../text';

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
  custom?: { collections?: string[]; archived?: string };
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

/** The item as CSL-JSON has it. */
export function cslItem(item: ExportItem): Draft {
  const { capture, details = {} } = item;
  const key = toLine(item.key);
  const first = firstIssued(capture);
  const collections = filled(collectionPaths(item));
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
    edition: firstLine(details.edition),
    publisher: firstLine(capture.publisher),
    'publisher-place': firstLine(details.place),
    version: capture.version?.number.toString(),
    issued: cslDate(issued(capture)),
    'original-date': cslDate(first),
    accessed: cslDate(item.accessed),
    DOI: firstLine(capture.doi),
    URL: firstLine(capture.url),
    ISBN: firstLine(capture.isbn),
    ISSN: firstLine(capture.issn),
    language: firstLine(capture.language),
    abstract: toLines(capture.summary ?? '').join('\n\n') || undefined,
    keyword: citedKeywords(item).join(', ') || undefined,
    archive: archiveName(capture),
    archive_location: firstLine(capture.archive?.url),
    // As lines of Zotero's 'Extra', which reads neither variable for most kinds of work.
    note:
      [
        ...(capture.version ? [`Version: ${capture.version.number}`] : []),
        ...(first === undefined ? [] : [`Original Date: ${first}`]),
        ...issueStatements(item),
      ].join('\n') || undefined,
    annote: sanitize(item.note).trim() || undefined,
    custom:
      collections || capture.archive
        ? {
            ...(collections && { collections }),
            ...(capture.archive && { archived: capture.archive.date }),
          }
        : undefined,
  };
}

/** CSL-JSON 1.0.2: an array, one item a line. */
export const csl: Format = {
  id: 'csl',
  name: 'CSL-JSON',
  extension: 'json',
  mime: 'application/vnd.citationstyles.csl+json',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  open: () => ({
    head: '[\n',
    item: (item) => JSON.stringify(cslItem(item)),
    between: ',\n',
    tail: () => ['\n]\n'],
  }),
};
