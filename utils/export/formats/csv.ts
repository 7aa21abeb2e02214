import type { CaptureType, Name } from '../../model/capture';
import {
  archiveName,
  citationWords,
  dateParts,
  editionOf,
  firstIssued,
  inverted,
  issued,
  issueStatements,
  people,
  placeOf,
} from '../citation';
import { firstLine, sanitize, toLine, toLines } from '../clean-text';
import type { ExportItem, Format } from '../format';
import { readersNote } from '../readers-note';

/** Every column of Zotero's CSV export, in its order: sheets made for that read ours as well. */
const columns = [
  ...['Key', 'Item Type', 'Publication Year', 'Author', 'Title', 'Publication Title', 'ISBN'],
  ...['ISSN', 'DOI', 'Url', 'Abstract Note', 'Date', 'Date Added', 'Date Modified'],
  ...['Access Date', 'Pages', 'Num Pages', 'Issue', 'Volume', 'Number Of Volumes'],
  ...['Journal Abbreviation', 'Short Title', 'Series', 'Series Number', 'Series Text'],
  ...['Series Title', 'Publisher', 'Place', 'Language', 'Rights', 'Type', 'Archive'],
  ...['Archive Location', 'Library Catalog', 'Call Number', 'Extra', 'Notes'],
  ...['File Attachments', 'Link Attachments', 'Manual Tags', 'Automatic Tags', 'Editor'],
  ...['Series Editor', 'Translator', 'Contributor', 'Attorney Agent', 'Book Author'],
  ...['Cast Member', 'Commenter', 'Composer', 'Cosponsor', 'Counsel', 'Interviewer'],
  ...['Producer', 'Recipient', 'Reviewed Author', 'Scriptwriter', 'Words By', 'Guest'],
  ...['Number', 'Edition', 'Running Time', 'Scale', 'Medium', 'Artwork Size', 'Filing Date'],
  ...['Application Number', 'Assignee', 'Issuing Authority', 'Country', 'Meeting Name'],
  ...['Conference Name', 'Court', 'References', 'Reporter', 'Legal Status'],
  ...['Priority Numbers', 'Programming Language', 'Version', 'System', 'Code', 'Code Number'],
  ...['Section', 'Session', 'Committee', 'History', 'Legislative Body'],
];

/** Zotero's item types. */
const types: Readonly<Record<CaptureType, string>> = {
  'entry-encyclopedia': 'encyclopediaArticle',
  chapter: 'bookSection',
  'article-journal': 'journalArticle',
  article: 'preprint',
  book: 'book',
  webpage: 'webpage',
};

/**
 * One cell, always quoted. Spreadsheets run a cell that begins with one of these signs (or its
 * full-width form) as a formula, quoted or not; an apostrophe before it makes it text.
 */
function cell(text: string): string {
  const harmless = /^[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** A row of cells, which may hold lines parted by LF. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

const nameCell = (names: readonly Name[] | undefined): string =>
  people(names).map(inverted).join('; ');

/** What has no column, as Zotero keeps it in 'Extra': a line each. */
function extra(item: ExportItem): string {
  const first = firstIssued(item.capture);
  const { archive } = item.capture;
  return [
    ...issueStatements(item),
    first && `Original Date: ${first}`,
    archive && `Archive Date: ${archive.date}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function cells(item: ExportItem): Readonly<Record<string, string | undefined>> {
  const { capture, details = {} } = item;
  const date = issued(capture);
  return {
    Key: toLine(item.key),
    'Item Type': types[capture.type],
    'Publication Year': dateParts(date)?.year,
    Author: nameCell(capture.authors),
    Title: toLine(capture.title),
    'Publication Title': firstLine(capture.containerTitle),
    ISBN: firstLine(capture.isbn),
    ISSN: firstLine(capture.issn),
    DOI: firstLine(capture.doi),
    Url: toLine(capture.url),
    'Abstract Note': toLines(capture.summary ?? '').join('\n\n'),
    Date: firstLine(date),
    'Date Added': toLine(item.accessed),
    'Access Date': toLine(item.accessed),
    Pages: firstLine(details.pages),
    Issue: firstLine(details.issue),
    Volume: firstLine(details.volume),
    Series: firstLine(details.series),
    'Series Number': firstLine(details.seriesNumber),
    Publisher: firstLine(capture.publisher),
    Place: placeOf(item),
    Language: firstLine(capture.language),
    Archive: archiveName(capture),
    'Archive Location': firstLine(capture.archive?.url),
    Extra: extra(item),
    Notes: sanitize(readersNote(item)).trim(),
    'Manual Tags': citationWords(item.tags).join('; '),
    'Automatic Tags': citationWords(capture.keywords).join('; '),
    Editor: nameCell(capture.editors),
    'Series Editor': nameCell(details.seriesEditors),
    Translator: nameCell(details.translators),
    Edition: editionOf(item),
    Version: capture.version?.number.toString(),
  };
}

/**
 * CSV in Zotero's columns: UTF-8 with a byte-order mark (without it spreadsheets guess another
 * encoding), rows end with CRLF, lines within a cell with LF. Publishers' keywords are automatic
 * tags, the reader's are manual ones.
 */
export const csv: Format = {
  id: 'csv',
  name: 'CSV',
  extension: 'csv',
  mime: 'text/csv',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: ['collections', 'bodies'],
  open: () => ({
    head: `\uFEFF${csvRow(columns)}`,
    item(item) {
      const filled = cells(item);
      return csvRow(columns.map((column) => filled[column] ?? ''));
    },
    between: '',
    tail: () => [],
  }),
};
