/** Where a BibTeX entry's work stands in print, its notes, and what of the entry is not kept. */
import { toLines } from '../../export/clean-text';
import type { PrintDetails } from '../../model/print-details';
import { type UnkeptField, unkeptFields } from '../unkept';
import type { EntryFields } from './entry-fields';
import { namesIn } from './names';

/**
 * Volume, pages and the like of an entry. `number` is a journal's issue, and else a place in the series.
 * @param work what the entry is; what it stands in may be its series already
 */
export function printOf(
  fields: EntryFields,
  { isJournal, container }: { isJournal: boolean; container: string | undefined },
): { [Field in keyof PrintDetails]?: PrintDetails[Field] | undefined } {
  const number = fields.line('number');
  const series = fields.line('series');
  return {
    volume: fields.line('volume'),
    issue: fields.line('issue') ?? (isJournal ? number : undefined),
    pages: fields.line('pages')?.replace(/ ?(?:-{2,3}|[–—]) ?/g, '–'),
    edition: fields.line('edition'),
    series: series === container ? undefined : series,
    seriesNumber: isJournal ? undefined : number,
    place: fields.line('location', 'address'),
    translators: namesIn(fields.raw('translator')),
    seriesEditors: hasSeriesEditors(fields) ? namesIn(fields.raw('editorb')) : [],
  };
}

/** As Zotero writes who edits a series, for whom BibLaTeX has no word. */
function hasSeriesEditors(fields: EntryFields): boolean {
  return fields.raw('editorbtype').trim() === 'redactor';
}

/** Fields that are read, by their names here. */
const keptFields: ReadonlySet<string> = new Set(
  'title subtitle author editor booktitle journaltitle journal maintitle series titleaddon howpublished publisher institution school organization location address doi url link note addendum isbn issn language langid abstract keyword keywords date year month origdate origyear version urldate lastchecked lastaccessed pubstate groups annotation annote comment eprint eprinttype archiveprefix edition volume number issue pages translator'.split(
    ' ',
  ),
);

/** The entry's fields that are not kept. */
export function unkeptIn(fields: EntryFields): UnkeptField[] {
  const also = hasSeriesEditors(fields) ? ['editorb', 'editorbtype'] : [];
  return unkeptFields(fields.filled(), new Set([...keptFields, ...also]));
}

/** The reader's own notes, each a line for each of its paragraphs. */
export function notesOf(fields: EntryFields): string[] {
  return fields.texts('annotation', 'annote', 'comment').map((note) => toLines(note).join('\n'));
}
