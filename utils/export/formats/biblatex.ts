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
  issued,
  issueStatements,
  versionStatement,
} from '../citation';
import type { ExportItem, Format } from '../format';
import { babelName, languageName } from '../latex-languages';

/** An entry type, and what BibLaTeX's data model has for it of the fields that not every type has. */
interface Shape {
  entry: string;
  /** The field that names the work which the cited one stands in. */
  container: string;
  publisher?: 'publisher' | 'organization';
  isbn?: 'isbn';
  issn?: 'issn';
  edition?: 'edition';
  place?: 'location';
  version?: true;
}

const volume = {
  container: 'booktitle',
  publisher: 'publisher',
  isbn: 'isbn',
  edition: 'edition',
  place: 'location',
} as const;
const online = {
  entry: 'online',
  container: 'titleaddon',
  publisher: 'organization',
  version: true,
} as const;

const types: Readonly<Record<CaptureType, Shape>> = {
  'entry-encyclopedia': { ...volume, entry: 'inreference' },
  chapter: { ...volume, entry: 'incollection' },
  'article-journal': { entry: 'article', container: 'journaltitle', issn: 'issn', version: true },
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
  if (type.version) entry.put('version', textValue(capture.version?.number.toString()));
  entry.put('date', textValue(issued(capture)));
  entry.put('origdate', textValue(firstIssued(capture)));
  if (capture.type === 'article') entry.put('pubstate', '{prepublished}');
  const names = { ...elsewhere, ...type };
  entry.putCommon(item, names);
  entry.put(names.edition, textValue(editionStatement(capture)));
  entry.put(names.place, textValue(capture.place));
  // `langid` must be a name that babel knows: Biber goes by it, and Zotero by `language`.
  const { language = '' } = capture;
  entry.put('langid', textValue(babelName(language)));
  entry.put('language', textValue(languageName(language) ?? language));
  entry.put(
    'note',
    sentencesValue(type.version ? undefined : versionStatement(item), ...issueStatements(item)),
  );
  // BibLaTeX has no field for a copy: styles print this at the entry's end.
  entry.put('addendum', textValue(archiveStatement(capture)));
  // By this name BibLaTeX takes its `annotation` too, and Zotero and JabRef know no other.
  entry.put('annote', paragraphsValue(item.note));
  return entry.end();
}
