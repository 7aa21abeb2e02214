import type { CaptureType, Name } from '../../model/capture';
import type { PrintDetails } from '../../model/print-details';
import {
  archiveName,
  citationWords,
  editionStatement,
  issued,
  people,
  placeOf,
  seriesOf,
} from '../citation';
import { firstLine, toLine } from '../clean-text';
import { type Folder, file, rootFolder } from '../collection-folders';
import type { ExportItem, Format } from '../format';
import {
  escapeMarkup,
  group,
  longElement,
  markupElement,
  markupLine,
  readersNoteHtml,
} from '../markup';
import { type ExtraOptions, extraLines } from '../zotero-extra';

/** The namespaces of Zotero's own export. */
const namespaces = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
  vcard: 'http://nwalsh.com/rdf/vCard#',
};

/**
 * Zotero's item type, the class of the item and of what it stands in, and whether Zotero knows
 * editors of it. A preprint's repository is what Zotero reads as its publisher, a book's container
 * its series.
 */
const types: Readonly<
  Record<CaptureType, { item: string; class?: string; container?: string; editors?: false }>
> = {
  'entry-encyclopedia': { item: 'encyclopediaArticle', container: 'bib:Book' },
  chapter: { item: 'bookSection', class: 'bib:BookSection', container: 'bib:Book' },
  'article-journal': { item: 'journalArticle', class: 'bib:Article', container: 'bib:Journal' },
  article: { item: 'preprint' },
  book: { item: 'book', class: 'bib:Book', container: 'bib:Series' },
  webpage: { item: 'webpage', class: 'bib:Document', container: 'z:Website', editors: false },
};

/**
 * Zotero's RDF: the one format that brings nested collections, notes, and the publisher's keywords
 * apart from the reader's tags into Zotero.
 */
export const zoteroRdf: Format = {
  id: 'zotero-rdf',
  name: 'Zotero RDF',
  extension: 'rdf',
  mime: 'application/rdf+xml',
  options: ['abstracts', 'notes', 'versions', 'keyPattern'],
  lacks: [],
  open() {
    const root = rootFolder<string>();
    const spaces = Object.entries(namespaces).map(([name, uri]) => ` xmlns:${name}="${uri}"`);
    return {
      head: `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${spaces.join('\n')}>\n`,
      item(item) {
        if (item.collections.length > 0) file(root, item.collections, item.versionId);
        return description(item);
      },
      between: '',
      tail: () => [...collections(root), '</rdf:RDF>\n'],
    };
  },
};

/** The name of a node within the file. */
const node = (kind: string, id: string): string => `#${kind}_${encodeURIComponent(toLine(id))}`;

function description(item: ExportItem): string {
  const { capture, details = {} } = item;
  const type = types[capture.type];
  const name = type.class ?? 'rdf:Description';
  const note = readersNoteHtml(item);
  const memo = node('note', item.versionId);
  const date = issued(capture);
  const isBook = capture.type === 'book';
  const printed = inPrint(details, !isBook);
  const container = firstLine(capture.containerTitle);
  const publisher = firstLine(capture.publisher) ?? (type.container ? undefined : container);
  // A preprint has no container for Zotero: it is its publisher, or stands in Extra.
  const isUntold = !type.container && publisher !== container;
  const told: ExtraOptions = { unread: ['citationKey'], read: isUntold ? [] : ['container'] };
  const editors = type.editors === false ? 'bib:contributors' : 'bib:editors';
  return [
    `<${name} rdf:about="${escapeMarkup(node('item', item.versionId))}">\n`,
    markupElement('z:itemType', type.item),
    type.container
      ? group(
          'dcterms:isPartOf',
          `<${type.container}>\n${[
            markupElement('dc:title', isBook ? seriesOf(item) : container),
            // Of a series, Zotero takes the first for its number.
            isBook ? markupElement('dc:identifier', details.seriesNumber) : printed,
            isBook ? '' : identifier('ISBN', capture.isbn),
            identifier('ISSN', capture.issn),
          ].join('')}</${type.container}>\n`,
        )
      : '',
    isBook || !type.container ? printed : '',
    markupElement('bib:pages', details.pages),
    group(
      'dc:publisher',
      group(
        'foaf:Organization',
        place(placeOf(item)) +
          (publisher === undefined ? '' : markupElement('foaf:name', publisher)),
      ),
    ),
    creators('bib:authors', capture.authors),
    creators(editors, capture.editors),
    creators('z:seriesEditors', details.seriesEditors),
    creators('z:translators', details.translators),
    note === '' ? '' : `<dcterms:isReferencedBy rdf:resource="${escapeMarkup(memo)}"/>\n`,
    ...citationWords(item.tags).map((tag) => markupElement('dc:subject', tag)),
    ...automatic(item).map((word) =>
      group('dc:subject', group('z:AutomaticTag', markupElement('rdf:value', word))),
    ),
    markupElement('dc:title', capture.title),
    longElement('dcterms:abstract', capture.summary),
    markupElement('dc:date', date),
    // Undated, Zotero would take the day of access for the date.
    markupElement(date === undefined ? 'z:accessDate' : 'dcterms:dateSubmitted', item.accessed),
    // Zotero's own words for an archive and the place in it.
    markupElement('z:archive', archiveName(capture)),
    markupElement('dc:coverage', capture.archive?.url),
    markupElement('prism:edition', editionStatement(item)),
    markupElement('z:language', capture.language),
    isBook ? identifier('ISBN', capture.isbn) : '',
    identifier('DOI', capture.doi),
    group(
      'dc:identifier',
      capture.url && group('dcterms:URI', markupElement('rdf:value', capture.url)),
    ),
    `<z:extra>${extraLines(item, told).map(markupLine).join('\n')}</z:extra>\n`,
    `</${name}>\n`,
    note === ''
      ? ''
      : `<bib:Memo rdf:about="${escapeMarkup(memo)}">\n<rdf:value>${escapeMarkup(note)}</rdf:value>\n</bib:Memo>\n`,
  ].join('');
}

/** Volume, issue and series, which belong to what the work stands in. */
function inPrint(details: Partial<PrintDetails>, hasSeries: boolean): string {
  const series =
    markupElement('dc:title', firstLine(details.series)) +
    markupElement('dc:identifier', firstLine(details.seriesNumber));
  return [
    hasSeries ? group('dcterms:isPartOf', group('bib:Series', series)) : '',
    markupElement('prism:volume', firstLine(details.volume)),
    markupElement('prism:number', firstLine(details.issue)),
  ].join('');
}

function identifier(kind: string, value: string | undefined): string {
  const text = firstLine(value);
  return markupElement('dc:identifier', text && `${kind} ${text}`);
}

/** Where the publisher is. */
function place(name: string | undefined): string {
  return group('vcard:adr', group('vcard:Address', markupElement('vcard:locality', name)));
}

/** A name without a given part is one that Zotero shows in a single field. */
function creators(name: string, names: readonly Name[] | undefined): string {
  const persons = people(names).map((person) =>
    group(
      'rdf:li',
      group(
        'foaf:Person',
        'literal' in person
          ? markupElement('foaf:surname', person.literal)
          : markupElement('foaf:surname', person.family) +
              markupElement('foaf:givenName', person.given),
      ),
    ),
  );
  return group(name, group('rdf:Seq', persons.join('')));
}

/** The publisher's keywords that the reader did not give as tags as well. */
function automatic(item: ExportItem): string[] {
  const own = new Set(citationWords(item.tags).map((tag) => tag.toLowerCase()));
  return citationWords(item.capture.keywords).filter((word) => !own.has(word.toLowerCase()));
}

/** Every collection of the tree, and of each what it holds; none is empty, which Zotero cannot read. */
function collections(root: Folder<string>): string[] {
  const texts: string[] = [];
  const add = (folder: Folder<string>): string => {
    const id = `#collection_${texts.length + 1}`;
    // Its place is taken before those within it take theirs.
    const at = texts.push('') - 1;
    const parts = [...folder.folders.values()].map(add);
    parts.push(...folder.held.map((held) => node('item', held)));
    const listed = parts.map((part) => `<dcterms:hasPart rdf:resource="${escapeMarkup(part)}"/>\n`);
    const title = markupElement('dc:title', folder.name);
    texts[at] = `<z:Collection rdf:about="${id}">\n${title}${listed.join('')}</z:Collection>\n`;
    return id;
  };
  for (const folder of root.folders.values()) add(folder);
  return texts;
}
