/** Reads BibTeX and BibLaTeX: piece by piece, since a large file takes its parser half a minute. */
import { type Creator, type Entry, type Options, parse } from '@retorquere/bibtex-parser';
import { babelTag } from '../export/babel';
import { firstLine, toLines } from '../export/text';
import type { Name } from '../model/capture';
import { withoutEndless } from './bibtex-strings';
import {
  dateOf,
  described,
  distinct,
  doiOf,
  issuedOn,
  keywordsOf,
  paragraphs,
  parseOneName,
} from './field-parsers';
import { masked, plain, unmasked } from './latex';
import { Lines } from './line-counter';
import { type CutField, longestField, withinBounds } from './long-fields';
import type { FileRecord, Parse, RecordPlace, UnreadableRecord } from './record';
import { readStatements } from './stet-notes';
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

export const parseBibtex: Parse = function* (text) {
  const { text: kept, cut } = withinBounds(withoutEndless(masked(text)));
  const source = kept.replace(
    /(^|[,{\s])(k)(eywords\s*=)/gi,
    (_, before: string, _k: string, rest: string) => `${before}ⱪ${rest}`,
  );
  const pieces = piecesOf(source);
  const strings = stringsIn(source);
  const lines = new Lines(text);
  const parents = new Map<string, string>();
  const children: { entry: Entry; place: RecordPlace }[] = [];
  for (const { from, to } of pieces) {
    const items: (FileRecord | UnreadableRecord)[] = [];
    const piece = source.slice(from, to);
    const { entries, errors } = parse(piece, { ...options, strings, applyCrossRef: false });
    const read = [...entries.map(readEntry), ...errors.map(readError)]
      .filter(({ input }) => input !== '')
      .map((each) => ({ ...each, at: from + Math.max(0, piece.indexOf(each.input)) }));
    const left = cut.filter(({ at }) => at >= from && at < to).map(readCut);
    const found = [...read, ...left].sort((one, other) => one.at - other.at);
    for (const each of found) {
      const place = { line: lines.of(each.at), from: each.at, to: each.at + each.input.length };
      if (each.kind === 'error') {
        items.push({ kind: 'unreadable', line: place.line, reason: reasonOf(each.error) });
        continue;
      }
      parents.set(each.entry.key.toLowerCase(), each.input);
      if (typeof each.entry.fields.crossref === 'string') {
        children.push({ entry: each.entry, place });
      } else items.push(recordOf(each.entry, place));
    }
    yield { done: Math.min(0.99, to / text.length), items };
  }
  yield { done: 1, items: children.map((child) => inheriting(child, parents, strings)) };
};

function readEntry(entry: Entry) {
  return { kind: 'entry', entry, input: entry.input } as const;
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
  { entry, place }: { entry: Entry; place: RecordPlace },
  parents: ReadonlyMap<string, string>,
  strings: Record<string, string>,
): FileRecord {
  const parent = parents.get(String(entry.fields.crossref).toLowerCase());
  const both = parse(`${entry.input}\n${parent ?? ''}`, { ...options, strings });
  return recordOf(both.entries[0] ?? entry, place);
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

function recordOf({ type: word, key, fields }: Entry, place: RecordPlace): FileRecord {
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
  const web = addressIn(line('url', 'link', 'howpublished', 'note'));
  const url = web ?? (arxiv && `https://arxiv.org/abs/${arxiv}`);
  const doi =
    doiOf(line('doi'), line('url')) ??
    (arxiv && doiOf(`10.48550/arxiv.${arxiv.replace(/v\d+$/, '')}`));
  const said = readStatements(remarksOf(text('note'), text('addendum')), url ?? '');
  const number = /^\d{1,4}$/.exec(line('version') ?? '')?.[0];
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
      authors: namesOf(fields.author),
      editors: namesOf(fields.editor),
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
      version: number === undefined ? said.version : { number: Number(number) },
      archive: said.archive,
    }),
    ...(key !== '' && { key: unmasked(key) }),
    tags: [],
    collections: keywordsOf(text('groups')).map((group) => [group]),
    note: [said.rest, toLines(text('annotation', 'annote', 'comment')).join('\n')]
      .filter(Boolean)
      .join('\n\n'),
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
  'series',
  'titleaddon',
  'howpublished',
];

function typeOf(word: string, state: string | undefined, container: string | undefined) {
  if (state === 'prepublished' && word !== 'article') return 'article';
  const named = typeNamed(word) ?? (word === 'misc' ? 'webpage' : 'article');
  // BibTeX's `@article` is a journal's; CSL's is a preprint.
  const type = word === 'article' ? 'article-journal' : named;
  return typeWithin(type, container);
}

function namesOf(creators: readonly Creator[] | undefined): Name[] {
  return (creators ?? [])
    .filter(({ lastName, firstName }) => lastName !== 'others' || firstName !== undefined)
    .flatMap(({ name, lastName, firstName, prefix, suffix }) =>
      parseOneName({
        literal: name && plain(name),
        family: lastName && plain(lastName),
        given: firstName && plain(firstName),
        particle: prefix && plain(prefix),
        suffix: suffix && plain(suffix),
      }),
    );
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
