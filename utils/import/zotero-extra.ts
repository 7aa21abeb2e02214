/** What Zotero has no field for stands in its 'Extra', a line each. */
import { dateOf, doiOf } from './field-parsers';
import { readStatements, type StetNote } from './stet-notes';

/** What 'Extra' says of a work; `rest` is what is none of it. */
export interface ZoteroExtra extends StetNote {
  key?: string;
  doi?: string;
  /** The day of the archived copy. */
  archived?: string;
}

const label = (names: string) => new RegExp(`^(?:${names}): {0,9}(.{1,1000})$`, 'im');
const labels = {
  first: label('Original Date|original-date'),
  key: label('Citation Key|Citekey|bibtex'),
  version: /^Version: {0,9}(\d{1,4})$/im,
  archived: label('Archive Date'),
  doi: label('DOI'),
} as const;

/**
 * Reads the lines of 'Extra' that Stet has a field for, and leaves the others.
 * @param source the address of the work
 */
export function readExtra(text: string, source: string): ZoteroExtra {
  const said = readStatements(text, source);
  let rest = said.rest;
  const take = (expression: RegExp): string | undefined => {
    const found = expression.exec(rest);
    if (!found) return undefined;
    rest = rest.replace(found[0], '');
    return found[1]?.trim();
  };
  const first = take(labels.first);
  const key = take(labels.key);
  const number = take(labels.version);
  const archived = take(labels.archived);
  const doi = doiOf(labels.doi.exec(rest)?.[1]);
  if (doi !== undefined) take(labels.doi);
  const dated = dateOf(first);
  const extra: ZoteroExtra = { ...said, rest: rest.replace(/\n{2,}/g, '\n').trim() };
  if (said.version === undefined && number !== undefined)
    extra.version = { number: Number(number) };
  if (dated !== undefined) extra.first = dated;
  if (key !== undefined) extra.key = key;
  if (doi !== undefined) extra.doi = doi;
  if (archived !== undefined) extra.archived = archived;
  return extra;
}
