import type { CaptureType } from '../../model/capture';
import {
  BibEntry,
  bibFormat,
  paragraphsValue,
  sentencesValue,
  textValue,
  titleValue,
} from '../bibentry';
import {
  archiveStatement,
  editionStatement,
  firstIssued,
  firstStatement,
  issued,
  issueStatements,
  placeOf,
  versionStatement,
} from '../citation';
import type { ExportItem, Format } from '../format';
import { babelName, languageName } from '../latex-languages';
import { readersNote } from '../readers-note';

/** An entry type, and what BibLaTeX's data model has for it of the fields that not every type has. */
interface Shape {
  entry: string;
  /** The field that names the work which the cited one stands in. */
  container: string;
  publisher?: 'publisher' | 'organization';
  isbn?: 'isbn';
  issn?: 'issn';
  /** What it has of where a work stands in print. */
  print: Parameters<BibEntry['putPrint']>[1];
}

const volume = {
  container: 'booktitle',
  publisher: 'publisher',
  isbn: 'isbn',
  print: ['series', 'volume', 'number', 'pages', 'edition', 'place'],
} as const;
const online = {
  entry: 'online',
  container: 'titleaddon',
  publisher: 'organization',
  print: [],
} as const;

const types: Readonly<Record<CaptureType, Shape>> = {
  'entry-encyclopedia': { ...volume, entry: 'inreference' },
  chapter: { ...volume, entry: 'incollection' },
  'article-journal': {
    entry: 'article',
    container: 'journaltitle',
    issn: 'issn',
    print: ['series', 'volume', 'number', 'pages'],
  },
  article: online,
  book: { ...volume, entry: 'book', container: 'series' },
  webpage: online,
};

/** Where the model has no place for it, a field stands in one of the reader's own: no style prints it. */
const elsewhere = {
  publisher: 'usera',
  isbn: 'userb',
  issn: 'userc',
  edition: 'userd',
  place: 'usere',
} as const;

/** BibLaTeX (for Biber): one `@inreference` an encyclopedia entry; dates in ISO form. */
export const biblatex: Format = bibFormat(
  { id: 'biblatex', name: 'BibLaTeX', lacks: ['collections', 'keywordCommas', 'tags'] },
  entry,
);

function entry(item: ExportItem, latex: boolean): string {
  const { capture } = item;
  const type = types[capture.type];
  const entry = new BibEntry(type.entry, item.key, latex);
  entry.putLeading(item);
  entry.put(type.container, titleValue(capture.containerTitle));
  entry.putPrint(item, type.print, 'location', editionStatement(item));
  if (type.print.length > 0) entry.putSeriesEditors(item);
  entry.put('date', textValue(issued(capture)));
  entry.put('origdate', textValue(firstIssued(capture)));
  if (capture.type === 'article') entry.put('pubstate', '{prepublished}');
  entry.putCommon(item, { ...elsewhere, ...type });
  if (!type.print.includes('edition'))
    entry.put(elsewhere.edition, textValue(editionStatement(item)));
  if (!type.print.includes('place')) entry.put(elsewhere.place, textValue(placeOf(item)));
  // `langid` must be a name that babel knows: Biber goes by it, and Zotero by `language`.
  const { language = '' } = capture;
  entry.put('langid', textValue(babelName(language)));
  entry.put('language', textValue(languageName(language) ?? language));
  entry.put(
    'note',
    // Zotero reads neither `version` nor `origdate`.
    sentencesValue(versionStatement(item), firstStatement(capture), ...issueStatements(item)),
  );
  // BibLaTeX has no field for a copy: styles print this at the entry's end.
  entry.put('addendum', textValue(archiveStatement(capture)));
  // By this name BibLaTeX takes its `annotation` too, and Zotero and JabRef know no other.
  entry.put('annote', paragraphsValue(readersNote(item)));
  return entry.end();
}
