import type { CaptureType } from '../capture/contract';
import {
  dateParts,
  inverted,
  issued,
  keywords,
  lapseStatements,
  people,
  versionStatement,
} from './citation';
import type { ExportItem, Format } from './format';
import { lineOf, lines } from './text';

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

/** Readers take such a line for the next tag, with one space as with two. */
const tagLike = /^[A-Z][A-Z0-9] {1,2}-/;

/** 'TAG  - value', or nothing for an empty value. */
function field(tag: string, value: string | undefined): string {
  const text = lineOf(value);
  return text === undefined ? '' : `${tag}  - ${text}\r\n`;
}

/**
 * A value of several lines: the further ones follow without a tag, which readers append to the
 * first. One that looks like a tag ('ER  - ') is joined to the line before it.
 */
function longField(tag: string, value: string | null): string {
  const [first, ...rest] = lines(value ?? '');
  if (first === undefined) return '';
  const text = rest.map((each) => (tagLike.test(each) ? ` ${each}` : `\r\n${each}`)).join('');
  return `${tag}  - ${first}${text}\r\n`;
}

/** RIS dates are 'Y/M/D/', parts that are unknown left empty. */
function risDate(date: string | undefined): string | undefined {
  const parts = dateParts(date);
  return parts && `${parts.year}/${parts.month ?? ''}/${parts.day ?? ''}/`;
}

/**
 * RIS. Never `J2`, which reference managers let overwrite an encyclopedia's title in `T2`. There is
 * no field for a version or for how it stands: both stand in notes.
 */
export const ris: Format = {
  id: 'ris',
  name: 'RIS',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  open: () => ({ head: '', item: record, between: '', tail: () => [] }),
};

function record(item: ExportItem): string {
  const { capture } = item;
  const type = types[capture.type];
  const date = issued(capture);
  return [
    field('TY', type.reference),
    field('ID', item.key),
    ...people(capture.authors).map((name) => field('AU', inverted(name))),
    ...people(capture.editors).map((name) => field(type.editor, inverted(name))),
    field('TI', capture.title),
    field('T2', capture.containerTitle),
    field('DA', risDate(date)),
    field('PY', dateParts(date)?.year),
    field('Y2', risDate(item.accessed)),
    field('PB', capture.publisher),
    field('SN', capture.isbn),
    field('SN', capture.issn),
    field('DO', capture.doi),
    field('UR', capture.url),
    field('LA', capture.language),
    longField('AB', capture.summary),
    ...keywords(item).map((word) => field('KW', word)),
    field('N1', versionStatement(item)),
    ...lapseStatements(item).map((statement) => field('N1', statement)),
    longField('N1', item.note),
    'ER  - \r\n\r\n',
  ].join('');
}
