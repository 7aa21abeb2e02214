import type { CaptureType } from '../../model/capture';
import {
  citedKeywords,
  dateParts,
  editionOf,
  inverted,
  issued,
  people,
  placeOf,
  serialNumbers,
  seriesOf,
  statementsOn,
} from '../citation';
import { firstLine } from '../clean-text';
import type { ExportItem, Format } from '../format';
import { group, longElement, markupElement } from '../markup';
import { readersNote } from '../readers-note';

/** EndNote's reference types by name and number. It has no preprint; its unpublished work is one. */
const types: Readonly<Record<CaptureType, { name: string; number: number }>> = {
  'entry-encyclopedia': { name: 'Encyclopedia', number: 53 },
  chapter: { name: 'Book Section', number: 5 },
  'article-journal': { name: 'Journal Article', number: 17 },
  article: { name: 'Unpublished Work', number: 34 },
  book: { name: 'Book', number: 6 },
  webpage: { name: 'Web Page', number: 12 },
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
    markupElement(
      'author',
      // Two commas would say that the name is a body's.
      'literal' in person ? whole(person.literal) : inverted(person).replaceAll(',,', ', ,'),
    ),
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
  const { capture, details = {} } = item;
  const isBook = capture.type === 'book';
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
        [
          authors('authors', capture.authors),
          // Of a whole book, the second are its series' editors, and the third its own.
          authors('secondary-authors', isBook ? details.seriesEditors : capture.editors),
          authors('tertiary-authors', isBook ? capture.editors : details.seriesEditors),
          authors('subsidiary-authors', details.translators),
        ].join(''),
      ),
      group(
        'titles',
        markupElement('title', capture.title) +
          markupElement('secondary-title', isBook ? seriesOf(item) : container) +
          markupElement('tertiary-title', isBook ? undefined : firstLine(details.series)),
      ),
      capture.type === 'article-journal'
        ? group('periodical', markupElement('full-title', container))
        : '',
      markupElement('pages', firstLine(details.pages)),
      markupElement('volume', firstLine(details.volume)),
      markupElement(
        'number',
        firstLine(capture.type === 'article-journal' ? details.issue : details.seriesNumber),
      ),
      markupElement('edition', editionOf(item)),
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
      markupElement('pub-location', placeOf(item)),
      markupElement('publisher', capture.publisher),
      markupElement('isbn', own),
      markupElement('electronic-resource-num', capture.doi),
      longElement('abstract', capture.summary),
      markupElement('label', item.key),
      longElement('notes', statements.join('\n')),
      longElement('research-notes', readersNote(item)),
      markupElement('language', capture.language),
      group('urls', group('web-urls', capture.url && markupElement('url', capture.url))),
      markupElement('access-date', item.accessed),
    ].join(''),
  );
}
