import type { CaptureType } from '../../model/capture';
import {
  citedKeywords,
  dateParts,
  inverted,
  issued,
  people,
  serialNumbers,
  statementsOn,
} from '../citation';
import type { ExportItem, Format } from '../format';
import { group, longElement, markupElement } from '../markup';
import { firstLine } from '../text';

/**
 * EndNote's reference types by name and number, and its word for those who edit: a whole book's
 * secondary authors are its series' editors. EndNote has no preprint; its unpublished work is one.
 */
const types: Readonly<Record<CaptureType, { name: string; number: number; editors: string }>> = {
  'entry-encyclopedia': { name: 'Encyclopedia', number: 53, editors: 'secondary-authors' },
  chapter: { name: 'Book Section', number: 5, editors: 'secondary-authors' },
  'article-journal': { name: 'Journal Article', number: 17, editors: 'secondary-authors' },
  article: { name: 'Unpublished Work', number: 34, editors: 'secondary-authors' },
  book: { name: 'Book', number: 6, editors: 'tertiary-authors' },
  webpage: { name: 'Web Page', number: 12, editors: 'secondary-authors' },
};

/**
 * EndNote's XML. Its one field for an ISBN or an ISSN has the one that the kind of work has. What has no
 * field (the other number, the version, the archived copy, and how it stands) is a note; the reader's
 * note is a research note, as EndNote parts the two.
 */
export const endnote: Format = {
  id: 'endnote',
  name: 'EndNote XML',
  extension: 'xml',
  mime: 'application/xml',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: ['collections', 'tags'],
  open() {
    let records = 0;
    return {
      head: '<?xml version="1.0" encoding="UTF-8"?>\n<xml>\n<records>\n',
      item: (item) => record(item, ++records),
      between: '',
      tail: () => ['</records>\n</xml>\n'],
    };
  },
};

function authors(name: string, names: ExportItem['capture']['editors']): string {
  const listed = people(names).map((person) =>
    markupElement('author', 'literal' in person ? whole(person.literal) : inverted(person)),
  );
  return group(name, listed.join(''));
}

/**
 * A body's name as EndNote's manual wants it: a comma behind it, that it is not taken apart; where it
 * has commas of its own, the first of them twice.
 */
function whole(name: string): string {
  return name.includes(',') ? name.replace(',', ',,') : `${name},`;
}

function record(item: ExportItem, number: number): string {
  const { capture } = item;
  const type = types[capture.type];
  const date = issued(capture);
  const container = firstLine(capture.containerTitle);
  const { own, other } = serialNumbers(capture);
  const statements = [...(other ? [other] : []), ...statementsOn(item)];
  return group(
    'record',
    [
      '<source-app name="Stet">Stet</source-app>\n',
      `<rec-number>${number}</rec-number>\n`,
      `<ref-type name="${type.name}">${type.number}</ref-type>\n`,
      group(
        'contributors',
        authors('authors', capture.authors) + authors(type.editors, capture.editors),
      ),
      group(
        'titles',
        markupElement('title', capture.title) + markupElement('secondary-title', container),
      ),
      capture.type === 'article-journal'
        ? group('periodical', markupElement('full-title', container))
        : '',
      markupElement('edition', capture.edition),
      group(
        'keywords',
        citedKeywords(item)
          .map((word) => markupElement('keyword', word))
          .join(''),
      ),
      group(
        'dates',
        markupElement('year', dateParts(date)?.year) +
          group('pub-dates', markupElement('date', date)),
      ),
      markupElement('pub-location', capture.place),
      markupElement('publisher', capture.publisher),
      markupElement('isbn', own),
      markupElement('electronic-resource-num', capture.doi),
      longElement('abstract', capture.summary),
      markupElement('label', item.key),
      longElement('notes', statements.join('\n')),
      longElement('research-notes', item.note),
      markupElement('language', capture.language),
      group('urls', group('web-urls', markupElement('url', capture.url))),
      markupElement('access-date', item.accessed),
    ].join(''),
  );
}
