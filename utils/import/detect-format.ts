/** How a file writes its records; `dois` is any text that names works by their DOIs. */
export type RecordFormat = 'bibtex' | 'csl' | 'dois' | 'ris' | 'zotero-rdf';

/** What a file can be. */
export type FileFormat = RecordFormat | 'backup';

/** The beginning of a text that shows what it is, in code units. */
const head = 65_536;

/**
 * What a text is, by what stands in it: names of files lie, and pasted text has none. Undefined for
 * what is none of the formats and names no DOI.
 */
export function recognise(text: string): FileFormat | undefined {
  const start = text
    .slice(0, head)
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^[[{]/.test(start) && !/^\{\s*\\/.test(start)) {
    return /^\{\s*"format"\s*:\s*"stet-backup"/.test(start) ? 'backup' : 'csl';
  }
  if (/^<(?:\?xml|rdf:RDF)/.test(start) && /<rdf:RDF\b/.test(start)) return 'zotero-rdf';
  // Either can stand in a value of the other: the first to come is the file's own.
  const ris = start.search(/^\s{0,3}TY {0,2}- ?[A-Za-z]/m);
  const bibtex = start.search(/^[^\S\r\n\u2028\u2029]*@[a-z]+\s*[{(]/im);
  if (ris !== -1 && (bibtex === -1 || ris < bibtex)) return 'ris';
  if (bibtex !== -1) return 'bibtex';
  // A record that has lost its beginning.
  if ((start.match(/^[A-Z][A-Z0-9] {2}- /gm) ?? []).length > 1) return 'ris';
  return /\b10\.\d{4,9}\/\S/.test(text) ? 'dois' : undefined;
}
