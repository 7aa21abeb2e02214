import type { CaptureType } from '../capture/contract';
import { babelName } from './babel';
import {
  commonFields,
  entryText,
  type Field,
  leadingFields,
  paragraphsValue,
  sentencesValue,
  textValue,
  titleValue,
} from './bibentry';
import { firstIssued, issued, lapseStatements } from './citation';
import type { ExportItem, Format } from './format';

/** Entry type, and the field that names the work which the cited one stands in. */
const types: Readonly<Record<CaptureType, { entry: string; container: string }>> = {
  'entry-encyclopedia': { entry: 'inreference', container: 'booktitle' },
  chapter: { entry: 'incollection', container: 'booktitle' },
  'article-journal': { entry: 'article', container: 'journaltitle' },
  article: { entry: 'online', container: 'titleaddon' },
  book: { entry: 'book', container: 'series' },
  webpage: { entry: 'online', container: 'titleaddon' },
};

/** `langid` must be a name that babel knows; any other language goes where it is free text. */
function languageField(language: string | undefined): Field {
  const babel = language && babelName(language);
  return babel ? ['langid', textValue(babel)] : ['language', textValue(language)];
}

/** BibLaTeX (for Biber): one `@inreference` an encyclopedia entry; dates in ISO form. */
export const biblatex: Format = {
  id: 'biblatex',
  name: 'BibLaTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  options: ['abstracts', 'notes', 'versions', 'latex', 'keyPattern'],
  open: ({ latex }) => ({
    head: '',
    item: (item) => entry(item, latex),
    between: '\n',
    tail: () => [],
  }),
};

function entry(item: ExportItem, latex: boolean): string {
  const { capture } = item;
  const type = types[capture.type];
  const fields: Field[] = [
    ...leadingFields(item),
    [type.container, titleValue(capture.containerTitle)],
    ['version', textValue(capture.version?.number.toString())],
    ['date', textValue(issued(capture))],
    ['origdate', textValue(firstIssued(capture))],
    ['pubstate', capture.type === 'article' ? '{prepublished}' : undefined],
    ...commonFields(item),
    languageField(capture.language),
    ['note', sentencesValue(...lapseStatements(item))],
    ['annotation', paragraphsValue(item.note)],
  ];
  return entryText(type.entry, item.key, fields, latex);
}
