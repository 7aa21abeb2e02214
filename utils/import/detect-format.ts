import { delimiterOf } from './csv';

/** How a file writes its records; `dois` is any text that names works by their DOIs. */
export type RecordFormat =
  | 'bibtex'
  | 'csl'
  | 'csv'
  | 'dois'
  | 'endnote-xml'
  | 'mods'
  | 'nbib'
  | 'ris'
  | 'zotero-json'
  | 'zotero-rdf';

/** What a file can be. */
export type FileFormat = RecordFormat | 'backup';

/** Formats of bibliographies that are known and not read. */
export type UnreadFormat =
  | 'refer'
  | 'web-of-science'
  | 'pubmed-xml'
  | 'marc-xml'
  | 'word-sources'
  | 'yaml'
  | 'pdf'
  | 'zip'
  | 'html';

/** The beginning of a text that shows what it is, in code units. */
const head = 65_536;

/** What stands at the beginning of each format that is not read: all of it. */
const unread: readonly [UnreadFormat, ...RegExp[]][] = [
  ['pdf', /^%PDF-/],
  ['zip', /^PK\p{Cc}{2}/u],
  ['refer', /^%0 [A-Z]/m, /^%[TAD] /m],
  ['web-of-science', /^(?:FN |PT [A-Z][\r\n])/, /^(?:AU|TI|PT) /m],
  ['pubmed-xml', /<(?:Pubmed(?:Article|BookArticle)|MedlineCitation)(?:Set)?[\s>]/],
  ['marc-xml', /<(?:\w{1,20}:)?datafield\s/, /\stag=["']\d{3}["']/],
  ['word-sources', /<(?:b:)?Sources[\s>]/, /officeDocument\/2006\/bibliography/],
  ['html', /^<(?:!doctype html|html)\b/i],
  ['yaml', /^(?:---\s|references:|- id:|[\w-]{1,80}:\s)/, /^\s{0,9}(?:- )?(?:type|title):/m],
];

/**
 * What a text is, by what stands in it: names of files lie, and pasted text has none. Undefined for
 * what is none of the formats and names no DOI.
 */
export function recognise(text: string): FileFormat | undefined {
  const start = beginningOf(text);
  if (/^[[{]/.test(start) && !/^\{\s*\\/.test(start)) {
    if (/^\{\s*"format"\s*:\s*"stet-backup"/.test(start)) return 'backup';
    return /"itemType"\s{0,9}:\s{0,9}"/.test(start) ? 'zotero-json' : 'csl';
  }
  const xml = xmlFormat(start);
  if (xml) return xml;
  if (/^PMID {0,2}- ?\d/m.test(start)) return 'nbib';
  if (delimiterOf(text) !== undefined) return 'csv';
  // Either can stand in a value of the other: the first to come is the file's own.
  const ris = start.search(/^\s{0,3}TY {0,2}- ?[A-Za-z]/m);
  const bibtex = start.search(/^[^\S\r\n\u2028\u2029]*@[a-z][\w-]*\s*[{(]/im);
  const isFirst = ris !== -1 && (bibtex === -1 || ris < bibtex);
  if (isFirst) return 'ris';
  if (bibtex !== -1) return 'bibtex';
  const known = unreadFormat(text);
  // The DOIs of a page can be read for what they are.
  if (known !== undefined && known !== 'html') return undefined;
  // A record that has lost its beginning.
  if ((start.match(/^[A-Z][A-Z0-9] {2}- /gm) ?? []).length > 1) return 'ris';
  return /\b10\.\d{4,9}(?:\/|%2F)\S/i.test(text) ? 'dois' : undefined;
}

function xmlFormat(start: string): FileFormat | undefined {
  if (!start.startsWith('<')) return undefined;
  if (/<rdf:RDF\b/.test(start)) return 'zotero-rdf';
  if (/<(?:\w{1,20}:)?mods(?:Collection)?[\s>]/.test(start)) return 'mods';
  const isEndnote = /<records?>/.test(start) && /<ref-type\b|<rec-number\b/.test(start);
  return isEndnote ? 'endnote-xml' : undefined;
}

/** The format of a bibliography that is known for what it is, and not read. */
export function unreadFormat(text: string): UnreadFormat | undefined {
  const start = beginningOf(text);
  return unread.find(([, ...signs]) => signs.every((sign) => sign.test(start)))?.[0];
}

function beginningOf(text: string): string {
  return text
    .slice(0, head)
    .replace(/^\ufeff/, '')
    .trimStart();
}
