/** What Zotero has no field for stands in its 'Extra', a line each. */
import { type ExtraLine, extraLabels } from '../export/zotero-extra';
import type { Name } from '../model/capture';
import { type PrintDetails, printFields } from '../model/print-details';
import { setDefined } from '../model/set-defined';
import { archiveOf, dateOf, doiOf, keywordsOf, parseOneName } from './field-parsers';
import { readStatements, type StetNote } from './stet-notes';

/** What 'Extra' says; `rest` is all that is neither a line of Zotero's nor a sentence of Stet's. */
export interface ZoteroExtra extends StetNote {
  key?: string;
  doi?: string;
  /** The day of the archived copy, EDTF level 0. */
  archived?: string;
  container?: string;
  publisher?: string;
  isbn?: string;
  issn?: string;
  keywords: string[];
  /** The reader's note, its lines in one. */
  annotation?: string;
  print: Partial<PrintDetails>;
}

/** What is read of a line that Stet never writes. */
type Line = ExtraLine | 'doi';

/** Other names of one thing, as Zotero, Better BibTeX and their users write them. */
const aliases: readonly (readonly [name: string, line: Line])[] = [
  ['citekey', 'citationKey'],
  ['bibtex', 'citationKey'],
  ['original-date', 'firstDate'],
  ['doi', 'doi'],
  ['series', 'series'],
  ['collection-title', 'series'],
  ['series number', 'seriesNumber'],
  ['collection-number', 'seriesNumber'],
  ['pages', 'pages'],
  ['place', 'place'],
  ['publisher-place', 'place'],
  ['series editor', 'seriesEditors'],
  ['collection-editor', 'seriesEditors'],
];

const lineNamed: ReadonlyMap<string, Line> = new Map<string, Line>([
  ...extraLabels.map(([line, label]): [string, Line] => [label.toLowerCase(), line]),
  ...aliases,
]);

/** Longer than any label. */
const longestLabel = 24;

/** What a line says, and of what; undefined where it is none of Zotero's, or not what its label says. */
function labelled(text: string): { line: Line; value: string } | undefined {
  const colon = text.slice(0, longestLabel).indexOf(':');
  const line = lineNamed.get(text.slice(0, Math.max(0, colon)).trim().toLowerCase());
  const value = text.slice(colon + 1).trim();
  if (line === undefined || value === '') return undefined;
  const isIt = checks[line]?.(value) ?? true;
  return isIt ? { line, value } : undefined;
}

const checks: { readonly [Checked in Line]?: (value: string) => boolean } = {
  doi: (value) => doiOf(value) !== undefined,
  version: (value) => /^\d{1,4}$/.test(value),
  firstDate: (value) => dateOf(value) !== undefined,
};

/** 'Weir || Anna', or a name that is not parted. */
function nameOf(text: string): Name[] {
  const [family = '', given] = text.split('||').map((part) => part.trim());
  if (given !== undefined) return parseOneName({ family, given });
  return parseOneName(/\s/.test(family) ? { literal: family } : { family });
}

/**
 * Takes known lines and Stet's own sentences out of a text of 'Extra'. Of a line that stands twice,
 * the second is the reader's own, unless it names one more person, as is one that is not what its
 * label says.
 * @param source the address of the work: where the file says it of
 */
export function readExtra(text: string, source: string): ZoteroExtra {
  const { rest, ...said } = readStatements(text, source);
  const lines = new Map<Line, string>();
  // What a sentence says is not said again by a line.
  if (said.version) lines.set('version', '');
  if (said.first !== undefined) lines.set('firstDate', '');
  const people: Record<People, Name[]> = { translators: [], seriesEditors: [] };
  let others: string[] = [];
  for (const each of rest.split('\n')) {
    const { line, value = '' } = labelled(each) ?? {};
    if (line === 'translators' || line === 'seriesEditors') people[line].push(...nameOf(value));
    else if (line === undefined || lines.has(line)) others.push(each);
    else lines.set(line, value);
  }
  const take = (line: Line) => lines.get(line) || undefined;
  const copy = archiveOf(take('archiveLocation'), take('archiveDate'));
  // A shelf in an archive of paper is no copy.
  if (!copy) others = [...others, ...archiveLines(lines)];
  const version = take('version');
  const found = {
    key: take('citationKey'),
    doi: doiOf(take('doi')),
    archived: take('archiveDate'),
    archive: said.archive ?? copy,
    container: take('container'),
    publisher: take('publisher'),
    isbn: take('isbn'),
    issn: take('issn'),
    annotation: take('note'),
    first: dateOf(take('firstDate')) ?? said.first,
    version: said.version ?? (version === undefined ? undefined : { number: Number(version) }),
  };
  const extra: ZoteroExtra = {
    issues: said.issues,
    keywords: keywordsOf(take('keywords')),
    print: { ...printLines(take), ...filledLists(people) },
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

/** The lines on an archive, as they were. */
function archiveLines(lines: ReadonlyMap<Line, string>): string[] {
  return extraLabels.flatMap(([line, label]) => {
    const value = lines.get(line);
    const isArchive = line === 'archive' || line === 'archiveLocation';
    return isArchive && value !== undefined ? [`${label}: ${value}`] : [];
  });
}

type People = 'translators' | 'seriesEditors';

/** Where a work stands in print; what is not told is undefined. */
type ToldPrint = { [Field in keyof PrintDetails]?: PrintDetails[Field] | undefined };

function printLines(take: (line: Line) => string | undefined): Partial<PrintDetails> {
  const print: Partial<PrintDetails> = {};
  for (const field of printFields) {
    if (field !== 'translators' && field !== 'seriesEditors') setDefined(print, field, take(field));
  }
  return print;
}

function filledLists(people: Record<People, Name[]>): Partial<Pick<PrintDetails, People>> {
  return {
    ...(people.translators.length > 0 && { translators: people.translators }),
    ...(people.seriesEditors.length > 0 && { seriesEditors: people.seriesEditors }),
  };
}

/** Where a work stands in print as its own fields tell, and as 'Extra' does where they do not. */
export function printBeside({ print }: ZoteroExtra, own: ToldPrint): ToldPrint {
  const told: Partial<PrintDetails> = { ...print };
  for (const field of printFields) {
    const value = own[field];
    setDefined(told, field, value?.length === 0 ? undefined : value);
  }
  return told;
}
