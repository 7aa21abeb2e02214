/** An entry as Zotero's translators would hand it over. */

import {
  archiveName,
  citationWords,
  editionStatement,
  issued,
  people,
  placeOf,
} from '../export/citation';
import { firstLine, toLine, toLines } from '../export/clean-text';
import type { ExportItem } from '../export/format';
import { readersNoteHtml } from '../export/markup';
import {
  type ExtraLine,
  type ExtraOptions,
  extraLines,
  hasZoteroField,
} from '../export/zotero-extra';
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

/** How Zotero's schema calls a type, what it stands in, and its editors. */
interface Shape {
  itemType: ItemType;
  /** Absent where it has no field for one. */
  container?: string;
  editor: 'editor' | 'contributor';
}

const shapes: Record<CaptureType, Shape> = {
  'entry-encyclopedia': {
    itemType: 'encyclopediaArticle',
    container: 'encyclopediaTitle',
    editor: 'editor',
  },
  chapter: { itemType: 'bookSection', container: 'bookTitle', editor: 'editor' },
  'article-journal': {
    itemType: 'journalArticle',
    container: 'publicationTitle',
    editor: 'editor',
  },
  article: { itemType: 'preprint', container: 'repository', editor: 'editor' },
  book: { itemType: 'book', editor: 'editor' },
  webpage: { itemType: 'webpage', container: 'websiteTitle', editor: 'contributor' },
};

/** A preprint's one field for both is its repository. */
const preprint: ExtraOptions = { unread: ['citationKey', 'publisher'], read: ['container'] };

/**
 * An item for `saveItems`, without the reader's own tags, which go a way of their own. What Zotero
 * has no field for stands in `extra` under the names that it reads there (CSL's): the citation key,
 * the version, the days of the first publication and of an archived copy; and, in a sentence, that the version was
 * replaced, retracted or withdrawn.
 */
export function zoteroItem(item: ExportItem): ZoteroItem {
  const { capture, details = {} } = item;
  const shape = shapes[capture.type];
  const isPreprint = capture.type === 'article';
  const inField = (field: ExtraLine, text: string | undefined) =>
    hasZoteroField(capture.type, field) && !(isPreprint && field === 'publisher')
      ? firstLine(text)
      : undefined;
  const persons = (field: 'translators' | 'seriesEditors', creatorType: string) =>
    hasZoteroField(capture.type, field)
      ? people(details[field]).map((name) => creator(name, creatorType))
      : [];
  const readers = new Set(readersTags(item).map((tag) => tag.toLowerCase()));
  const html = readersNoteHtml(item);
  return {
    id: item.entryId,
    itemType: shape.itemType,
    title: toLine(capture.title),
    creators: [
      ...people(capture.authors).map((name) => creator(name, 'author')),
      ...people(capture.editors).map((name) => creator(name, shape.editor)),
      ...persons('translators', 'translator'),
      ...persons('seriesEditors', 'seriesEditor'),
    ],
    url: toLine(capture.url),
    accessDate: item.accessed,
    tags: citationWords(capture.keywords)
      .filter((word) => !readers.has(word.toLowerCase()))
      .map((tag) => ({ tag, type: 1 as const })),
    notes: html === '' ? [] : [{ note: html }],
    attachments: [],
    ...filled({
      ...(shape.container !== undefined && {
        [shape.container]: firstLine(capture.containerTitle),
      }),
      publisher: inField('publisher', capture.publisher),
      ISBN: inField('isbn', capture.isbn),
      ISSN: inField('issn', capture.issn),
      series: inField('series', details.series),
      seriesNumber: inField('seriesNumber', details.seriesNumber),
      volume: inField('volume', details.volume),
      issue: inField('issue', details.issue),
      pages: inField('pages', details.pages),
      edition: inField('edition', editionStatement(item)),
      place: inField('place', placeOf(item)),
      archive: inField('archive', archiveName(capture)),
      archiveLocation: inField('archiveLocation', capture.archive?.url),
      DOI: firstLine(capture.doi),
      date: issued(capture),
      language: firstLine(capture.language),
      abstractNote: toLines(capture.summary ?? '').join('\n\n') || undefined,
    }),
    extra: extraLines(item, isPreprint ? preprint : { unread: ['citationKey'] }).join('\n'),
  };
}

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
