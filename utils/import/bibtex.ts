/** Reads BibTeX and BibLaTeX: piece by piece, since a large file takes its parser half a minute. */
import { type Entry, type Options, parse } from '@retorquere/bibtex-parser';
import { babelTag } from '../export/babel';
import { firstLine } from '../export/text';
import { creatorsOf, isAboutNames } from './bibtex-names';
import { notesOf, printOf, unkeptIn } from './bibtex-print';
import { withoutEndless } from './bibtex-strings';
import {
  dateOf,
  described,
  distinct,
  doiOf,
  issuedOn,
  keywordsOf,
  paragraphs,
  withoutEscapes,
} from './field-parsers';
import { type JabrefGroups, jabrefGroups } from './jabref-groups';
import { masked, plain, unmasked, withPlainDollars } from './latex';
import { Lines } from './line-counter';
import { type CutField, longestField, withinBounds } from './long-fields';
import type { FileRecord, Parse, RecordPlace, UnreadableRecord } from './record';
import { readNotes } from './stet-notes';
import { typeNamed, typeWithin } from './types';

/** Code units of a piece, about: some tens of entries. */
const pieceLength = 20_000;

const options: Options = {
  sentenceCase: false,
  caseProtection: false,
  unsupported: 'ignore',
  // Elsewhere paragraphs run into one.
  fieldMode: { abstract: 'richtext', annotation: 'richtext', annote: 'richtext', note: 'richtext' },
};

/** The parser sorts keywords and leaves them in LaTeX: under a name that it does not know, it does neither. */
const keywordsName = 'ⱪeywords';

/** The fields that `@xdata` lends, by its key. */
type SharedFields = Map<string, Entry['fields']>;

export const parseBibtex: Parse = function* (text) {
  const { text: kept, cut } = withinBounds(withoutEndless(masked(text)));
  const source = kept.replace(
    /(^|[,{\s])(k)(eywords\s*=)/gi,
    (_, before: string, _k: string, rest: string) => `${before}ⱪ${rest}`,
  );
  const pieces = piecesOf(source);
  const strings = stringsIn(source);
  const lines = new Lines(text);
  const groups = jabrefGroups(text);
  const parents = new Map<string, string>();
  const shared: SharedFields = new Map();
  const children: { entry: Entry; place: RecordPlace }[] = [];
  for (const { from, to } of pieces) {
    const items: (FileRecord | UnreadableRecord)[] = [];
    const piece = source.slice(from, to);
    const { entries, errors } = parse(piece, { ...options, strings, applyCrossRef: false });
    const read = [
      ...entries.map(readEntry),
      ...errors.map((error) => readAgain(error, strings) ?? readError(error)),
    ]
      .filter(({ input }) => input !== '')
      .map((each) => ({ ...each, at: from + Math.max(0, piece.indexOf(each.input)) }));
    const left = cut.filter(({ at }) => at >= from && at < to).map(readCut);
    const found = [...read, ...left].sort((one, other) => one.at - other.at);
    for (const each of found) {
      const place = { line: lines.of(each.at), from: each.at, to: each.at + each.input.length };
      if (each.kind === 'error' && isAboutNames(each.error, entries)) continue;
      if (each.kind === 'error') {
        items.push({ kind: 'unreadable', line: place.line, reason: reasonOf(each.error) });
        continue;
      }
      const { type, key, fields } = each.entry;
      parents.set(key.toLowerCase(), each.input);
      // Neither is a work: one lends fields, the other names works that are cited as one.
      if (type === 'xdata') shared.set(key, fields);
      else if (type === 'set') continue;
      else if (fields.crossref !== undefined || fields.xdata !== undefined) {
        children.push({ entry: each.entry, place });
      } else items.push(recordOf(each.entry, place, groups));
    }
    yield { done: Math.min(0.99, to / text.length), items };
  }
  const inherited = children.map(({ entry, place }) => {
    const whole = withSharedFields(inheriting(entry, parents, strings), shared);
    return recordOf(whole, place, groups);
  });
  yield { done: 1, items: inherited };
};

function readEntry(entry: Entry) {
  return { kind: 'entry', entry, input: entry.input } as const;
}

/** An entry that the parser refused for its key, or for a dollar without its other half. */
function readAgain(
  { input = '' }: { input?: string | undefined },
  strings: Record<string, string>,
) {
  const open = input.search(/[{(]/) + 1;
  const [whole = ''] = input.slice(open).split(',', 1);
  const key = whole.trim();
  if (key === '' || /[{}="]/.test(key)) return undefined;
  const begin = open + whole.indexOf(key);
  const known = input.slice(0, begin) + 'k'.repeat(key.length) + input.slice(begin + key.length);
  for (const text of [known, withPlainDollars(input), withPlainDollars(known)]) {
    const { entries, errors } = parse(text, { ...options, strings, applyCrossRef: false });
    const [entry] = entries;
    if (!entry || errors.length > 0) continue;
    return readEntry({ ...entry, key, input });
  }
  return undefined;
}

function readError({ error, input = '' }: { error: string; input?: string | undefined }) {
  return { kind: 'error', error, input } as const;
}

function readCut({ name, at }: CutField) {
  const bound = longestField.toLocaleString('en');
  const field = name === keywordsName ? 'keywords' : name;
  const error = `the end of the field "${field}", which has more than ${bound} characters`;
  return { kind: 'error', error, input: '', at } as const;
}

/** An entry with what its parent, which stands behind it in the file, has for it. */
function inheriting(
  entry: Entry,
  parents: ReadonlyMap<string, string>,
  strings: Record<string, string>,
): Entry {
  const parent = parents.get(String(entry.fields.crossref).toLowerCase());
  if (parent === undefined) return entry;
  const both = parse(`${entry.input}\n${parent}`, { ...options, strings });
  return both.entries[0] ?? entry;
}

/** An entry with what the file's `@xdata` lends it and it lacks; these may lend each other. */
function withSharedFields(entry: Entry, shared: SharedFields): Entry {
  const fields = { ...entry.fields };
  const names = new Set(namesIn(fields.xdata));
  // What is added while it is gone through is gone through too, and nothing twice.
  for (const name of names) {
    const lent = shared.get(name) ?? {};
    for (const [field, value] of Object.entries(lent)) {
      if (!(field in fields)) Object.assign(fields, { [field]: value });
    }
    for (const other of namesIn(lent.xdata)) names.add(other);
  }
  return { ...entry, fields };
}

function namesIn(list: unknown): string[] {
  return String(list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The file's abbreviations, in LaTeX as they stand. */
function stringsIn(source: string): Record<string, string> {
  const definitions = source.match(/^[^\S\r\n\u2028\u2029]*@string\s*[{(][^@]*/gim) ?? [];
  return parse(definitions.join('\n'), { ...options, raw: true }).strings;
}

/**
 * Cuts a file where an entry begins and no brace is open. Where none closes for long, an entry has
 * lost its end: then where any entry begins, as the parser itself goes on there.
 */
function piecesOf(source: string): { from: number; to: number }[] {
  const pieces: { from: number; to: number }[] = [];
  let from = 0;
  let depth = 0;
  for (const { index, 0: mark } of source.matchAll(/\\[\s\S]|[{}]|^[^\S\r\n\u2028\u2029]*@/gm)) {
    if (mark === '{') depth += 1;
    else if (mark === '}') depth = Math.max(0, depth - 1);
    else if (mark.startsWith('\\')) continue;
    else if (index - from > pieceLength && (depth === 0 || index - from > 20 * pieceLength)) {
      pieces.push({ from, to: index });
      from = index;
      depth = 0;
    }
  }
  return [...pieces, { from, to: source.length }];
}

function recordOf(entry: Entry, place: RecordPlace, groups: JabrefGroups): FileRecord {
  const { type: word, key, fields } = entry;
  const members = new Map<string, unknown>(Object.entries(fields));
  const text = (...names: string[]): string => {
    for (const name of names) {
      const value = members.get(name);
      const told = plain(
        Array.isArray(value) ? value.filter(isText).join(' and ') : String(value ?? ''),
      );
      if (told.trim() !== '') return told;
    }
    return '';
  };
  const line = (...names: string[]) => firstLine(text(...names));
  const container = line(...containers);
  const type = typeOf(word, line('pubstate'), container);
  const arxiv = arxivId(line('archiveprefix', 'eprinttype'), line('eprint'));
  const web = addressIn(withoutEscapes(line('url', 'link', 'howpublished', 'note') ?? ''));
  const url = web ?? (arxiv && `https://arxiv.org/abs/${arxiv}`);
  const doi =
    doiOf(line('doi'), web) ?? (arxiv && doiOf(`10.48550/arxiv.${arxiv.replace(/v\d+$/, '')}`));
  const said = readNotes(
    [remarksOf(text('note'), text('addendum')), ...notesOf(entry, text)],
    url ?? '',
  );
  const version = /^\d{1,4}$/.exec(line('version') ?? '')?.[0];
  const accessed = dateOf(line('urldate', 'lastchecked', 'lastaccessed'));
  const publisher = line('publisher', 'institution', 'school', 'organization');
  const subtitle = line('subtitle');
  const title = line('title') ?? '';
  return {
    kind: 'record',
    place,
    work: described({
      type,
      title: subtitle ? `${title}: ${subtitle}` : title,
      authors: creatorsOf(entry, 'author'),
      editors: creatorsOf(entry, 'editor'),
      containerTitle: container && addressIn(container) === undefined ? container : undefined,
      publisher,
      doi,
      url,
      isbn: line('isbn'),
      issn: line('issn'),
      language: languageOf(line('language', 'langid')),
      summary: paragraphs(text('abstract')),
      keywords: distinct(keywordsOf(text(keywordsName, 'keywords'))),
      ...issuedOn(
        dateOf(line('date')) ?? dated(line('year'), line('month')),
        dateOf(line('origdate')) ?? said.first,
      ),
      version: version === undefined ? said.version : { number: Number(version) },
      archive: said.archive,
      ...printOf(entry, line, { isJournal: type === 'article-journal', container }),
    }),
    unkept: unkeptIn(entry, members.keys()),
    ...(key !== '' && { key: unmasked(key) }),
    tags: [],
    collections: [
      ...keywordsOf(text('groups')).map((group) => groups.byName.get(group) ?? [group]),
      ...(groups.byKey.get(key) ?? []),
    ],
    note: said.rest,
    ...(accessed !== undefined && { accessed }),
    issues: said.issues,
  };
}

/** Fields that name what a work stands in, the narrowest first. */
const containers = [
  'booktitle',
  'journaltitle',
  'journal',
  'maintitle',
  'titleaddon',
  'howpublished',
  'series',
];

function typeOf(word: string, state: string | undefined, container: string | undefined) {
  if (state === 'prepublished' && word !== 'article') return 'article';
  const named = typeNamed(word) ?? (word === 'misc' ? 'webpage' : 'article');
  // BibTeX's `@article` is a journal's; CSL's is a preprint.
  const type = word === 'article' ? 'article-journal' : named;
  return typeWithin(type, container);
}

function dated(year: string | undefined, month: string | undefined): string | undefined {
  if (year === undefined) return undefined;
  return dateOf(month ? (/^\d+$/.test(month) ? `${year}/${month}` : `${month} ${year}`) : year);
}

function arxivId(archive: string | undefined, id: string | undefined): string | undefined {
  const bare = id?.replace(/^arxiv:/i, '').toLowerCase();
  const isArxiv = /arxiv/i.test(archive ?? '') || /^arxiv:/i.test(id ?? '');
  return isArxiv && /^[a-z-]*\/?\d[\d.]+(?:v\d+)?$/.test(bare ?? '') ? bare : undefined;
}

/** The first address in a field, which may be wrapped in `\url{…}`. */
function addressIn(text: string | undefined): string | undefined {
  return /https?:\/\/[^\s{}<>"]+/i.exec(text ?? '')?.[0];
}

/** All that is said at an entry's end, one remark a line. */
function remarksOf(...remarks: readonly string[]): string {
  return remarks.map(withoutAddress).filter(Boolean).join('\n');
}

/** A note that holds nothing but an address says nothing else. */
function withoutAddress(note: string): string {
  return /^\s*(?:\\url\{)?https?:\/\/\S+\s*$/i.test(note) ? '' : note;
}

function reasonOf(error: string): string {
  return unmasked(error.split('\n', 1)[0] ?? '')
    .replace(/ at line \d+, column \d+(?: in "\w+")?$/, '')
    .slice(0, 300);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** BCP 47 for one of babel's names; whatever else is told stays as it is. */
function languageOf(name: string | undefined): string | undefined {
  return (name && babelTag(name)) ?? name;
}
