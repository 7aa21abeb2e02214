import type { CaptureType } from '../capture/contract';
import { babelName } from './babel';
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
import { firstIssued, issued, lapseStatements, versionStatement } from './citation';
import type { ExportItem, Format } from './format';

/** An entry type, and what BibLaTeX's data model has for it of the fields that not every type has. */
interface Shape {
  entry: string;
  /** The field that names the work which the cited one stands in. */
  container: string;
  publisher?: 'publisher' | 'organization';
  isbn?: 'isbn';
  issn?: 'issn';
  version?: true;
}

const volume = { container: 'booktitle', publisher: 'publisher', isbn: 'isbn' } as const;
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
const elsewhere = { publisher: 'usera', isbn: 'userb', issn: 'userc' } as const;

function placed([name, value]: Field, shape: Shape): Field {
  if (name !== 'publisher' && name !== 'isbn' && name !== 'issn') return [name, value];
  return [shape[name] ?? elsewhere[name], value];
}

/** `langid` must be a name that babel knows; any other language goes where it is free text. */
function languageField(language: string | undefined): Field {
  const babel = language && babelName(language);
  return babel ? ['langid', textValue(babel)] : ['language', textValue(language)];
}

/** BibLaTeX (for Biber): one `@inreference` an encyclopedia entry; dates in ISO form. */
export const biblatex: Format = bibFormat({ id: 'biblatex', name: 'BibLaTeX' }, entry);

function entry(item: ExportItem, latex: boolean): string {
  const { capture } = item;
  const type = types[capture.type];
  const fields: Field[] = [
    ...leadingFields(item),
    [type.container, titleValue(capture.containerTitle)],
    ['version', type.version && textValue(capture.version?.number.toString())],
    ['date', textValue(issued(capture))],
    ['origdate', textValue(firstIssued(capture))],
    ['pubstate', capture.type === 'article' ? '{prepublished}' : undefined],
    ...commonFields(item).map((field) => placed(field, type)),
    languageField(capture.language),
    [
      'note',
      sentencesValue(type.version ? undefined : versionStatement(item), ...lapseStatements(item)),
    ],
    ['annotation', paragraphsValue(item.note)],
  ];
  return entryText(type.entry, item.key, fields, latex);
}
