/** An entry as Zotero's translators would hand it over. */

import {
  archiveName,
  citationWords,
  editionStatement,
  firstIssued,
  issued,
  issueStatements,
  people,
  placeOf,
} from '../export/citation';
import type { ExportItem } from '../export/format';
import { readersNoteHtml } from '../export/markup';
import { firstLine, toLine, toLines } from '../export/text';
import type { CaptureType, Name } from '../model/capture';

/** A creator with two names, or with one. */
type Creator =
  | { firstName: string; lastName: string; creatorType: string }
  | { lastName: string; fieldMode: 1; creatorType: string };

/** The item types of Zotero's schema that entries become. */
type ItemType =
  | 'encyclopediaArticle'
  | 'bookSection'
  | 'journalArticle'
  | 'preprint'
  | 'book'
  | 'webpage';

/** An item in the form that `saveItems` takes. Fields that an item type lacks stand in `extra`. */
export interface ZoteroItem {
  id: string;
  itemType: ItemType;
  title: string;
  creators: Creator[];
  url: string;
  accessDate: string;
  /** The publisher's keywords, which Zotero calls automatic. */
  tags: { tag: string; type: 1 }[];
  /** HTML. */
  notes: { note: string }[];
  attachments: [];
  [field: string]: unknown;
}

/** How Zotero's schema has a type: what it calls the container, whom it knows, what it has fields for. */
interface Shape {
  itemType: ItemType;
  /** Absent where it has no field for one. */
  container?: string;
  editor: 'editor' | 'contributor';
  fields: readonly ('publisher' | 'ISBN' | 'ISSN' | 'archive')[];
  /** What it has of where a work stands in print. */
  print: readonly (keyof typeof printLabels)[];
}

/** What Zotero's fields for it are called in `extra`, where a type has none: CSL's names. */
const printLabels = {
  series: 'Collection Title',
  seriesNumber: 'Collection Number',
  volume: 'Volume',
  issue: 'Issue',
  pages: 'Page',
  edition: 'Edition',
  place: 'Publisher Place',
} as const;

const inBook = ['series', 'seriesNumber', 'volume', 'pages', 'edition', 'place'] as const;

const shapes: Record<CaptureType, Shape> = {
  'entry-encyclopedia': {
    itemType: 'encyclopediaArticle',
    container: 'encyclopediaTitle',
    editor: 'editor',
    fields: ['publisher', 'ISBN', 'archive'],
    print: inBook,
  },
  chapter: {
    itemType: 'bookSection',
    container: 'bookTitle',
    editor: 'editor',
    fields: ['publisher', 'ISBN', 'archive'],
    print: inBook,
  },
  'article-journal': {
    itemType: 'journalArticle',
    container: 'publicationTitle',
    editor: 'editor',
    fields: ['ISSN', 'archive'],
    print: ['series', 'volume', 'issue', 'pages'],
  },
  article: {
    itemType: 'preprint',
    container: 'repository',
    editor: 'editor',
    fields: ['archive'],
    print: ['series', 'seriesNumber'],
  },
  book: {
    itemType: 'book',
    editor: 'editor',
    fields: ['publisher', 'ISBN', 'archive'],
    print: ['series', 'seriesNumber', 'volume', 'edition', 'place'],
  },
  webpage: {
    itemType: 'webpage',
    container: 'websiteTitle',
    editor: 'contributor',
    fields: [],
    print: [],
  },
};

/**
 * An item for `saveItems`, without the reader's own tags, which go a way of their own. What Zotero
 * has no field for stands in `extra` under the names that it reads there (CSL's): the citation key,
 * the version, the days of the first publication and of an archived copy; and, in a sentence, that the version was
 * replaced, retracted or withdrawn.
 */
export function zoteroItem(item: ExportItem): ZoteroItem {
  const { capture, details = {} } = item;
  const shape = shapes[capture.type];
  const own = {
    publisher: firstLine(capture.publisher),
    ISBN: firstLine(capture.isbn),
    ISSN: firstLine(capture.issn),
    archive: archiveName(capture),
  };
  const print: { [Field in keyof typeof printLabels]?: string | undefined } = {
    ...Object.fromEntries(printFieldNames.map((field) => [field, firstLine(details[field])])),
    edition: editionStatement(item),
    place: placeOf(item),
  };
  const copy = firstLine(capture.archive?.url);
  const container = firstLine(capture.containerTitle);
  const has = (field: keyof typeof own) => shape.fields.includes(field);
  const noted = (label: string, value: string | undefined) =>
    value === undefined ? [] : [`${label}: ${value}`];
  const extra = [
    `Citation Key: ${toLine(item.key)}`,
    ...noted('Version', capture.version?.number.toString()),
    ...noted('Original Date', firstIssued(capture)),
    ...noted('Container Title', shape.container === undefined ? container : undefined),
    ...noted('Publisher', has('publisher') ? undefined : own.publisher),
    ...noted('ISBN', has('ISBN') ? undefined : own.ISBN),
    ...noted('ISSN', has('ISSN') ? undefined : own.ISSN),
    ...printFieldNames.flatMap((field) =>
      shape.print.includes(field) ? [] : noted(printLabels[field], print[field]),
    ),
    ...noted('Archive', has('archive') ? undefined : own.archive),
    ...noted('Archive Location', has('archive') ? undefined : copy),
    ...noted('Archive Date', capture.archive?.date),
    ...issueStatements(item),
  ];
  const readers = new Set(readersTags(item).map((tag) => tag.toLowerCase()));
  const html = readersNoteHtml(item);
  return {
    id: item.entryId,
    itemType: shape.itemType,
    title: toLine(capture.title),
    creators: [
      ...people(capture.authors).map((name) => creator(name, 'author')),
      ...people(capture.editors).map((name) => creator(name, shape.editor)),
      ...people(details.translators).map((name) => creator(name, 'translator')),
      ...people(details.seriesEditors).map((name) =>
        creator(
          name,
          shape.print === inBook || capture.type === 'book' ? 'seriesEditor' : 'contributor',
        ),
      ),
    ],
    url: toLine(capture.url),
    accessDate: item.accessed,
    tags: citationWords(capture.keywords)
      .filter((word) => !readers.has(word.toLowerCase()))
      .map((tag) => ({ tag, type: 1 as const })),
    notes: html === '' ? [] : [{ note: html }],
    attachments: [],
    ...filled({
      ...Object.fromEntries(shape.print.map((field) => [field, print[field]])),
      ...(shape.container !== undefined && { [shape.container]: container }),
      publisher: has('publisher') ? own.publisher : undefined,
      ISBN: has('ISBN') ? own.ISBN : undefined,
      ISSN: has('ISSN') ? own.ISSN : undefined,
      archive: has('archive') ? own.archive : undefined,
      archiveLocation: has('archive') ? copy : undefined,
      DOI: firstLine(capture.doi),
      date: issued(capture),
      language: firstLine(capture.language),
      abstractNote: toLines(capture.summary ?? '').join('\n\n') || undefined,
    }),
    extra: extra.join('\n'),
  };
}

const printFieldNames = [...inBook, 'issue'] as const;

/** The reader's own tags as Zotero is told them. */
export function readersTags(item: ExportItem): string[] {
  return citationWords(item.tags);
}

function creator(name: Name, creatorType: string): Creator {
  return 'literal' in name
    ? { lastName: name.literal, fieldMode: 1, creatorType }
    : { firstName: name.given ?? '', lastName: name.family, creatorType };
}

function filled(fields: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
