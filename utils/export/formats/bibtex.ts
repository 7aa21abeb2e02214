import type { CaptureType } from '../../model/capture';
import {
  BibEntry,
  bibFormat,
  paragraphsValue,
  sentencesValue,
  textValue,
  titleValue,
} from '../bibentry';
import { dateParts, editionOf, issued, statementsOn } from '../citation';
import type { ExportItem, Format } from '../format';
import { readersNote } from '../readers-note';

/** Entry type, and the field that names the work which the cited one stands in. */
const types: Readonly<Record<CaptureType, { entry: string; container: string }>> = {
  'entry-encyclopedia': { entry: 'incollection', container: 'booktitle' },
  chapter: { entry: 'incollection', container: 'booktitle' },
  'article-journal': { entry: 'article', container: 'journal' },
  article: { entry: 'misc', container: 'howpublished' },
  book: { entry: 'book', container: 'series' },
  webpage: { entry: 'misc', container: 'howpublished' },
};

/** What is told of where a work stands in print, whatever the type: styles leave out what they do not know. */
const print = ['series', 'volume', 'number', 'pages', 'edition', 'place'] as const;

/** The macros that every BibTeX style defines in its own language; they stand without braces. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** BibTeX: one `@incollection` an encyclopedia entry; what has no field is told in the note. */
export const bibtex: Format = bibFormat(
  {
    id: 'bibtex',
    name: 'BibTeX',
    lacks: ['kind', 'collections', 'day', 'keywordCommas', 'tags', 'seriesEditors'],
  },
  entry,
);

function entry(item: ExportItem, latex: boolean): string {
  const { capture } = item;
  const type = types[capture.type];
  const { year, month } = dateParts(issued(capture)) ?? {};
  const entry = new BibEntry(type.entry, item.key, latex);
  entry.putLeading(item);
  entry.put(type.container, titleValue(capture.containerTitle));
  entry.putPrint(item, print, 'address', editionOf(item));
  entry.put('year', textValue(year));
  entry.put('month', months[Number(month) - 1]);
  entry.putCommon(item);
  entry.put('language', textValue(capture.language));
  entry.put('note', sentencesValue(...statementsOn(item)));
  entry.put('annote', paragraphsValue(readersNote(item)));
  return entry.end();
}
