import type { CaptureType } from '../capture/contract';
import {
  bibFormat,
  commonFields,
  entryText,
  type Field,
  leadingFields,
  paragraphsValue,
  sentencesValue,
  textValue,
  titleValue,
} from './bibentry';
import { dateParts, firstStatement, issued, lapseStatements, versionStatement } from './citation';
import type { ExportItem, Format } from './format';

/** Entry type, and the field that names the work which the cited one stands in. */
const types: Readonly<Record<CaptureType, { entry: string; container: string }>> = {
  'entry-encyclopedia': { entry: 'incollection', container: 'booktitle' },
  chapter: { entry: 'incollection', container: 'booktitle' },
  'article-journal': { entry: 'article', container: 'journal' },
  article: { entry: 'misc', container: 'howpublished' },
  book: { entry: 'book', container: 'series' },
  webpage: { entry: 'misc', container: 'howpublished' },
};

/** The macros that every BibTeX style defines in its own language; they stand without braces. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function dateFields(date: string | undefined): Field[] {
  const { year, month } = dateParts(date) ?? {};
  return [
    ['year', textValue(year)],
    ['month', months[Number(month) - 1]],
  ];
}

/** BibTeX: one `@incollection` an encyclopedia entry; what has no field is told in the note. */
export const bibtex: Format = bibFormat({ id: 'bibtex', name: 'BibTeX' }, entry);

function entry(item: ExportItem, latex: boolean): string {
  const { capture } = item;
  const type = types[capture.type];
  const fields: Field[] = [
    ...leadingFields(item),
    [type.container, titleValue(capture.containerTitle)],
    ...dateFields(issued(capture)),
    ...commonFields(item),
    ['language', textValue(capture.language)],
    [
      'note',
      sentencesValue(versionStatement(item), firstStatement(capture), ...lapseStatements(item)),
    ],
    ['annote', paragraphsValue(item.note)],
  ];
  return entryText(type.entry, item.key, fields, latex);
}
