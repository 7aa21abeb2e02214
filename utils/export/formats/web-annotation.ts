import { firstLine, sanitize, toLine } from '../clean-text';
import type { ExportItem, ExportQuote, Format } from '../format';
import { webAddress } from '../markup';

/** A quote as W3C's Web Annotation Data Model has it. */
interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'commenting' | 'highlighting';
  created: string;
  modified: string;
  body?: { type: 'TextualBody'; value: string; format: 'text/markdown'; purpose: 'commenting' };
  target: {
    type: 'SpecificResource';
    source: { id: string; type: 'Text'; 'dc:title': string; language?: string };
    selector: { type: 'TextQuoteSelector'; exact: string; prefix?: string; suffix?: string };
    state: { type: 'TimeState'; sourceDate: string };
  };
}

/** Names of what has no address on the web, which no other program gives away. */
const names = 'urn:x-stet:';

/**
 * W3C's Web Annotation as JSON-LD: a collection of one page, an annotation for each quote. Each stands on
 * the page that it was taken from, by its words and those around them. What is not quoted is left out.
 */
export const webAnnotation: Format = {
  id: 'web-annotation',
  name: 'Web Annotation (JSON-LD)',
  extension: 'jsonld',
  mime: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  options: ['versions'],
  lacks: [
    'authors',
    'editors',
    'container',
    'kind',
    'edition',
    'publisher',
    'place',
    'isbn',
    'issn',
    'doi',
    'date',
    'firstDate',
    'version',
    'archive',
    'standing',
    'abstract',
    'keywords',
    'note',
    'collections',
    'citationKey',
    'accessed',
    'day',
    'bodies',
    'paragraphs',
    'noteParagraphs',
    'keywordCommas',
    'tags',
    'print',
    'volume',
    'issue',
    'pages',
    'series',
    'seriesNumber',
    'seriesEditors',
    'translators',
  ],
  isSparse: true,
  open({ today }) {
    let total = 0;
    const head = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${names}quotes:${today}`,
      type: 'AnnotationCollection',
      label: `Quotes kept in Stet, exported on ${today}`,
    };
    const page = { id: `${names}quotes:${today}:1`, type: 'AnnotationPage', startIndex: 0 };
    return {
      head: `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`,
      item(item) {
        const parts = item.quotes.map((quote) => {
          total += 1;
          return `${total === 1 ? '\n' : ',\n'}${JSON.stringify(annotation(item, quote))}`;
        });
        return parts.join('');
      },
      between: '',
      tail: () => [`\n]},"total":${total}}\n`],
    };
  },
};

function annotation({ capture, entryId }: ExportItem, quote: ExportQuote): Annotation {
  const note = sanitize(quote.note).trim();
  const [prefix, suffix] = [sanitize(quote.prefix), sanitize(quote.suffix)];
  const doi = firstLine(capture.doi);
  const language = firstLine(capture.language);
  return {
    id: `${names}quote:${encodeURIComponent(quote.id)}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    created: quote.created,
    modified: quote.modified,
    ...(note !== '' && {
      body: { type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' },
    }),
    target: {
      type: 'SpecificResource',
      source: {
        id:
          webAddress(quote.source) ??
          (doi === undefined
            ? `${names}entry:${encodeURIComponent(entryId)}`
            : `https://doi.org/${encodeURI(doi)}`),
        type: 'Text',
        'dc:title': toLine(capture.title),
        ...(language !== undefined && { language }),
      },
      selector: {
        type: 'TextQuoteSelector',
        exact: sanitize(quote.exact),
        ...(prefix !== '' && { prefix }),
        ...(suffix !== '' && { suffix }),
      },
      state: { type: 'TimeState', sourceDate: quote.created },
    },
  };
}
