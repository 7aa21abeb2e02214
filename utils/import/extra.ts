/** Reads the lines of Zotero's 'Extra', in which stands what Zotero has no field for. */
import { dateOf, keywordsOf } from './field-parsers';
import { readStatements, type StetNote } from './stet-notes';

/** What 'Extra' says; `rest` is all that is neither a line of Zotero's nor a sentence of Stet's. */
export interface Extra extends StetNote {
  key?: string;
  /** The day of the archived copy, EDTF level 0. */
  archived?: string;
  container?: string;
  isbn?: string;
  issn?: string;
  keywords: string[];
  /** The reader's note, its lines in one. */
  annotation?: string;
}

const known =
  /^(Citation Key|Version|Original Date|Container Title|ISBN|ISSN|Archive Date|Keyword|Annote): *(\S.*)$/i;

/**
 * Takes known lines and Stet's own sentences out of a text of 'Extra'. Of a line that stands twice,
 * the second is the reader's own.
 * @param source the address of the work: where the file says it of
 */
export function readExtra(text: string, source: string): Extra {
  const { rest, ...said } = readStatements(text, source);
  const lines = new Map<string, string>();
  const others: string[] = [];
  for (const line of rest.split('\n')) {
    const [, label = '', value = ''] = known.exec(line) ?? [];
    const name = label.toLowerCase();
    if (name === '' || lines.has(name)) others.push(line);
    else lines.set(name, value.trim());
  }
  const take = (name: string) => lines.get(name);
  const version = /^\d{1,4}$/.exec(take('version') ?? '')?.[0];
  const first = dateOf(take('original date')) ?? said.first;
  const found = {
    key: take('citation key'),
    archived: take('archive date'),
    container: take('container title'),
    isbn: take('isbn'),
    issn: take('issn'),
    annotation: take('annote'),
    first,
    version: said.version ?? (version === undefined ? undefined : { number: Number(version) }),
  };
  const { issues } = said;
  const extra: Extra = {
    issues,
    ...(said.archive && { archive: said.archive }),
    keywords: keywordsOf(take('keyword')),
    rest: others.join('\n').trim(),
  };
  for (const [name, value] of Object.entries(found)) {
    if (value !== undefined) Object.assign(extra, { [name]: value });
  }
  return extra;
}
