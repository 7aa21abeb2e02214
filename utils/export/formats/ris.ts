import type { CaptureType } from '../../model/capture';
import {
  citedKeywords,
  type DateParts,
  dateParts,
  editionOf,
  inverted,
  issued,
  pageRange,
  people,
  placeOf,
  seriesOf,
  statementsOn,
} from '../citation';
import { toLine, toLines } from '../clean-text';
import type { ExportItem, Format } from '../format';
import { readersNote } from '../readers-note';

/**
 * Reference type, and the tag of editors: `A2`, but a whole book's `A2` is its series' editor.
 * RIS has no preprint; `UNPB` is its unpublished work.
 */
const types: Readonly<Record<CaptureType, { reference: string; editor: string }>> = {
  'entry-encyclopedia': { reference: 'ENCYC', editor: 'A2' },
  chapter: { reference: 'CHAP', editor: 'A2' },
  'article-journal': { reference: 'JOUR', editor: 'A2' },
  article: { reference: 'UNPB', editor: 'A2' },
  book: { reference: 'BOOK', editor: 'A3' },
  webpage: { reference: 'ELEC', editor: 'A2' },
};

/**
 * 'TAG  - value' on one line, or nothing for an empty value: a line without a tag is the last one's
 * rest to some readers, and to others (Pandoc) the end of what they can read.
 */
function field(tag: string, value: string | undefined): string {
  return value ? tagged(tag, toLine(value)) : '';
}

function tagged(tag: string, text: string): string {
  return text === '' ? '' : `${tag}  - ${text}\r\n`;
}

/** A long line, in which two spaces before a hyphen would be read as the end of a tag. */
function safe(prose: string): string {
  return prose.includes('-') ? toLine(prose) : prose;
}

/** The same for each of some values that are lines already. */
function repeated(tag: string, values: readonly string[]): string {
  let text = '';
  for (const value of values) text += tagged(tag, value);
  return text;
}

/** RIS dates are 'Y/M/D/', parts that are unknown left empty. */
function risDate(parts: DateParts | undefined): string | undefined {
  return parts && `${parts.year}/${parts.month ?? ''}/${parts.day ?? ''}/`;
}

/**
 * RIS. Never `J2`, which reference managers let overwrite an encyclopedia's title in `T2`. There is
 * no field for a version, for its first publication, for an archived copy or for how it stands: all
 * that is one note, and the reader's is another, since programs make a note of each line.
 */
export const ris: Format = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: ['collections', 'bodies', 'paragraphs', 'noteParagraphs', 'tags'],
  open: () => ({ head: '', item: record, between: '', tail: () => [] }),
};

function record(item: ExportItem): string {
  const { capture, details = {} } = item;
  const type = types[capture.type];
  const isJournal = capture.type === 'article-journal';
  const isBook = capture.type === 'book';
  const { first, last } = pageRange(details.pages);
  const date = dateParts(issued(capture));
  return (
    field('TY', type.reference) +
    field('ID', item.key) +
    repeated('AU', people(capture.authors).map(inverted)) +
    repeated(type.editor, people(capture.editors).map(inverted)) +
    repeated(isBook ? 'A2' : 'A3', people(details.seriesEditors).map(inverted)) +
    repeated('A4', people(details.translators).map(inverted)) +
    field('TI', capture.title) +
    field('T2', isBook ? seriesOf(item) : capture.containerTitle) +
    field('T3', isBook ? undefined : details.series) +
    field('VL', details.volume) +
    // Of a chapter, programs take it for the number of volumes.
    field('IS', capture.type === 'chapter' ? undefined : details.issue) +
    field('M1', isJournal ? undefined : details.seriesNumber) +
    field('SP', first) +
    field('EP', last) +
    field('DA', risDate(date)) +
    field('PY', date?.year) +
    field('Y2', risDate(dateParts(item.accessed))) +
    field('ET', editionOf(item)) +
    field('PB', capture.publisher) +
    field('CY', placeOf(item)) +
    field('SN', capture.isbn) +
    field('SN', capture.issn) +
    field('DO', capture.doi) +
    field('UR', capture.url) +
    field('LA', capture.language) +
    tagged('AB', safe(toLines(capture.summary ?? '').join(' '))) +
    repeated('KW', citedKeywords(item)) +
    field('N1', statementsOn(item).join('. ')) +
    tagged('N1', safe(toLines(readersNote(item)).join(' '))) +
    'ER  - \r\n\r\n'
  );
}
