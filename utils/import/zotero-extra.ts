/** What Zotero has no field for stands in its 'Extra', a line each. */
import { dateOf, doiOf, keywordsOf } from './field-parsers';
import { readStatements, type StetNote } from './stet-notes';

/** What 'Extra' says; `rest` is all that is neither a line of Zotero's nor a sentence of Stet's. */
export interface ZoteroExtra extends StetNote {
  key?: string;
  doi?: string;
  /** The day of the archived copy, EDTF level 0. */
  archived?: string;
  container?: string;
  isbn?: string;
  issn?: string;
  keywords: string[];
  /** The reader's note, its lines in one. */
  annotation?: string;
}

/** Names of one thing, as Zotero, Better BibTeX and their users write them. */
const aliases: Readonly<Record<string, string>> = {
  citekey: 'citation key',
  bibtex: 'citation key',
  'original-date': 'original date',
};

const known =
  /^(Citation Key|Citekey|bibtex|Version|Original[ -]Date|Container Title|DOI|ISBN|ISSN|Archive Date|Keyword|Annote): {0,9}(\S.*)$/i;

/**
 * Takes known lines and Stet's own sentences out of a text of 'Extra'. Of a line that stands twice,
 * the second is the reader's own, as is one that is not what its label says.
 * @param source the address of the work: where the file says it of
 */
export function readExtra(text: string, source: string): ZoteroExtra {
  const { rest, ...said } = readStatements(text, source);
  const lines = new Map<string, string>();
  // What a sentence says is not said again by a line.
  if (said.version) lines.set('version', '');
  if (said.first !== undefined) lines.set('original date', '');
  const others: string[] = [];
  for (const line of rest.split('\n')) {
    const [, label = '', value = ''] = known.exec(line) ?? [];
    const written = label.toLowerCase();
    const name = aliases[written] ?? written;
    const isDoi = name !== 'doi' || doiOf(value) !== undefined;
    if (name === '' || lines.has(name) || !isDoi) others.push(line);
    else lines.set(name, value.trim());
  }
  const take = (name: string) => lines.get(name);
  const version = /^\d{1,4}$/.exec(take('version') ?? '')?.[0];
  const found = {
    key: take('citation key'),
    doi: doiOf(take('doi')),
    archived: take('archive date'),
    container: take('container title'),
    isbn: take('isbn'),
    issn: take('issn'),
    annotation: take('annote'),
    first: dateOf(take('original date')) ?? said.first,
    version: said.version ?? (version === undefined ? undefined : { number: Number(version) }),
  };
  const { issues } = said;
  const extra: ZoteroExtra = {
    issues,
    ...(said.archive && { archive: said.archive }),
    keywords: keywordsOf(take('keyword')),
    rest: others
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
  for (const [name, value] of Object.entries(found)) {
    if (value !== undefined) Object.assign(extra, { [name]: value });
  }
  return extra;
}
