/** Where a BibTeX entry's work stands in print, its notes, and what of the entry is not kept. */
import type { Entry } from '@retorquere/bibtex-parser';
import { toLines } from '../export/text';
import type { PrintDetails } from '../model/print-details';
import { creatorsOf } from './bibtex-names';
import { type UnkeptField, unkeptFields } from './unkept';

/**
 * Volume, pages and the like of an entry. `number` is a journal's issue, and else a place in the series.
 * @param line reads the first of some fields in which something stands, as one line
 * @param work what the entry is; what it stands in may be its series already
 */
export function printOf(
  entry: Entry,
  line: (...names: string[]) => string | undefined,
  { isJournal, container }: { isJournal: boolean; container: string | undefined },
): { [Field in keyof PrintDetails]?: PrintDetails[Field] | undefined } {
  const number = line('number');
  const series = line('series');
  return {
    volume: line('volume'),
    issue: line('issue') ?? (isJournal ? number : undefined),
    pages: line('pages')?.replace(/ ?-{2,3} ?/g, '–'),
    edition: line('edition'),
    series: series === container ? undefined : series,
    seriesNumber: isJournal ? undefined : number,
    place: line('location', 'address'),
    translators: creatorsOf(entry, 'translator'),
    seriesEditors: hasSeriesEditors(entry) ? creatorsOf(entry, 'editorb') : [],
  };
}

/** As Zotero writes who edits a series, for whom BibLaTeX has no word. */
function hasSeriesEditors({ fields }: Entry): boolean {
  return String(fields.editorbtype ?? '').trim() === 'redactor';
}

/** Fields that are read, by their names here. */
const keptFields: ReadonlySet<string> = new Set(
  'title subtitle author editor booktitle journaltitle journal maintitle series titleaddon howpublished publisher institution school organization location address doi url link note addendum isbn issn language langid abstract ⱪeywords keywords date year month origdate version urldate lastchecked lastaccessed pubstate groups annotation annote comment eprint eprinttype archiveprefix edition volume number issue pages translator'.split(
    ' ',
  ),
);

/** The entry's fields that are not kept. */
export function unkeptIn(entry: Entry, names: Iterable<string>): UnkeptField[] {
  const also = hasSeriesEditors(entry) ? ['editorb', 'editorbtype'] : [];
  return unkeptFields(names, new Set([...keptFields, ...also]));
}

/** Fields that are the reader's own notes; of several of one name the parser numbers the others. */
const notesField = /^(?:annotation|annote|comment)(?:\+duplicate-\d{1,3})?$/;

/** The reader's own notes, each a line for each of its paragraphs. */
export function notesOf({ fields }: Entry, text: (name: string) => string): string[] {
  return Object.keys(fields)
    .filter((name) => notesField.test(name))
    .map((name) => toLines(text(name)).join('\n'));
}
