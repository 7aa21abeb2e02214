/** Whether an entry is what a query asks for: terms against the packed facts and the summaries. */

import type { StatusGroup } from '../../model/records';
import { has, type IndexChunk, rowStatusGroup, rowText, titleLineOf } from '../db/index-chunk';
import { otherEnglish } from './british-american-spellings';
import type { LookedUp, Query, QueryPart, Term, TextField, Trait } from './parse-query';

type TextTerm = Extract<Term, { kind: 'text' }>;

/** What the database has said of a query. */
export interface Found {
  /** Ids of what a term finds. */
  idsOf(term: LookedUp): ReadonlySet<string>;
  /** Words of the library that are like one which it does not have. */
  similarTo(word: string): readonly string[];
}

/** Nothing was asked for. */
const nothingFound: Found = { idsOf: () => new Set(), similarTo: () => [] };

/** Words of which one must stand in an entry's lines or else in its summary. */
export interface Sought {
  /** As they are written, and then in other spellings. */
  texts: readonly string[];
  /**
   * How all of them begin: what has not that has none of them, and is looked through once. '' where
   * they share too little to spare anything.
   */
  shared: string;
  /** Ids of entries that have it without its words. */
  ids: ReadonlySet<string>;
}

/** A word as it is written, and how it may be spelt too. */
export interface Spelling {
  text: string;
  others: readonly string[];
}

/** A query, made ready to be held against many entries. */
export interface Matcher {
  /** What stands in an entry's lines or else in its summary, each once. */
  words: readonly Sought[];
  /** The words that are looked for in other spellings too. */
  spellings: readonly Spelling[];
  /** Whether all that can be told without the summary and beside the words holds. */
  passes(chunk: IndexChunk, at: number): boolean;
  /** Whether the summary decides, even where all words stand in the lines. */
  needsSummary: boolean;
  /** Whether the rest holds, of which the summary decides. */
  passesWith(chunk: IndexChunk, at: number, summary: string): boolean;
}

/** The line of a row that each field is. */
const lines = {
  title: 0,
  author: 1,
  encyclopedia: 2,
  keyword: 3,
  tag: 4,
} as const satisfies Record<Exclude<TextField, 'any' | 'summary' | 'quote'>, number>;

const figures = {
  stands: 'stands',
  superseded: 'superseded',
  retracted: 'retracted',
  unchecked: 'unknown',
  'never-checked': 'neverChecked',
  unwatchable: 'unwatchable',
} as const satisfies Partial<Record<Trait, StatusGroup>>;

const noIds: ReadonlySet<string> = new Set();

/** The matcher of a query; an empty one lets every entry pass. */
export function createMatcher(query: Query, found: Found = nothingFound): Matcher {
  const words = new Map<string, Sought>();
  const told: Check[] = [];
  const untold: Check[] = [];
  for (const term of query) {
    const plain = plainWords(term);
    if (plain) {
      const sought = soughtBy(plain, found);
      words.set(sought.texts.join('\n'), sought);
    } else (isOfSummary(term) ? untold : told).push(checkOf(term, found));
  }
  return {
    words: [...words.values()],
    spellings: textsIn(query)
      .filter(({ not }) => !not)
      .map((term) => ({ text: term.text, others: spellingsOf(term, found).slice(1) }))
      .filter(({ others }) => others.length > 0),
    passes: (chunk, at) => told.every((holds) => holds(chunk, at, '')),
    needsSummary: untold.length > 0,
    passesWith: (chunk, at, summary) => untold.every((holds) => holds(chunk, at, summary)),
  };
}

/** Every text that a query looks for, those of which one suffices too. */
export function textsIn(query: Query): TextTerm[] {
  return query.flatMap((term) => {
    if (term.kind === 'text') return [term];
    return term.kind === 'either' ? textsIn(term.terms) : [];
  });
}

/** Every term of a query for which the database is to be asked. */
export function lookedUpIn(query: Query): LookedUp[] {
  return query.flatMap((term): LookedUp[] => {
    switch (term.kind) {
      case 'identifier':
        return [{ kind: term.kind, identifier: term.identifier }];
      case 'collection':
        return [{ kind: term.kind, text: term.text }];
      case 'either':
        return lookedUpIn(term.terms);
      case 'text':
        return term.identifier ? [{ kind: 'identifier', identifier: term.identifier }] : [];
      default:
        return [];
    }
  });
}

/** The words of a term that looks for words wherever they stand, and for nothing else. */
function plainWords(term: Term): TextTerm[] | undefined {
  if (term.not) return undefined;
  if (term.kind === 'text') return term.field === 'any' ? [term] : undefined;
  if (term.kind !== 'either') return undefined;
  const parts = term.terms.map(plainWords);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function soughtBy(terms: readonly TextTerm[], found: Found): Sought {
  const ids = terms.flatMap((term) => [...idsNamedBy(term, found)]);
  const texts = [...new Set(terms.flatMap((term) => spellingsOf(term, found)))];
  return {
    texts,
    shared: texts.length > 1 ? sharedBeginning(texts) : '',
    ids: ids.length > 0 ? new Set(ids) : noIds,
  };
}

/** Fewer letters begin too many words. */
const leastShared = 3;

function sharedBeginning([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  for (const other of others) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return length < leastShared ? '' : first.slice(0, length);
}

function idsNamedBy({ identifier }: TextTerm, found: Found): ReadonlySet<string> {
  return identifier ? found.idsOf({ kind: 'identifier', identifier }) : noIds;
}

/** A text as it is written, and the other spellings in which it is looked for. */
function spellingsOf(term: TextTerm, found: Found): string[] {
  const { field, text, exact, not } = term;
  if (not || exact) return [text];
  // Names and tags are nobody's English.
  const others = field === 'author' || field === 'tag' ? [] : otherEnglish(text);
  return [text, ...others, ...found.similarTo(text)];
}

/**
 * Whether all that one query finds another finds too: where a reader types on, what was found
 * before is all that can be found now.
 */
export function narrows(query: Query, former: Query): boolean {
  return former.every((term) => query.some((one) => implies(one, term)));
}

function implies(term: Term, former: Term): boolean {
  if (JSON.stringify(term) === JSON.stringify(former)) return true;
  if (term.not || former.not) return false;
  if (term.kind === 'either') return term.terms.every((one) => implies(one, former));
  if (former.kind === 'either') return former.terms.some((one) => implies(term, one));
  if (term.kind !== 'text' || former.kind !== 'text') return false;
  if (former.exact || term.identifier || term.field !== former.field) return false;
  const before = spellingsOf(former, nothingFound);
  return spellingsOf(term, nothingFound).every((text) => before.some((one) => text.includes(one)));
}

/** Whether a row is what a term asks for; the summary is '' where the term needs none. */
type Check = (chunk: IndexChunk, at: number, summary: string) => boolean;

function isOfSummary(term: Term): boolean {
  if (term.kind === 'either') return term.terms.some(isOfSummary);
  return term.kind === 'text' && ['any', 'summary', 'quote'].includes(term.field);
}

function checkOf(term: Term, found: Found): Check {
  const holds = holding(term, found);
  return term.not ? (chunk, at, summary) => !holds(chunk, at, summary) : holds;
}

/** Whether what a term asks for is so, turned round or not. */
function holding(term: Term, found: Found): Check {
  switch (term.kind) {
    case 'year':
      return (chunk, at) => isWithin(chunk.years[at], term);
    case 'revised':
      return (chunk, at) => isWithin(chunk.revisions[at], term);
    case 'is':
      return (chunk, at) => isOf(chunk, at, term.trait);
    case 'has':
      return (chunk, at) => hasPart(chunk, at, term.part);
    case 'identifier':
    case 'collection': {
      const ids = found.idsOf(term);
      return (chunk, at) => ids.has(chunk.ids[at] ?? '');
    }
    case 'either': {
      const checks = term.terms.map((one) => checkOf(one, found));
      return (chunk, at, summary) => checks.some((holds) => holds(chunk, at, summary));
    }
    case 'text': {
      const texts = spellingsOf(term, found);
      const ids = idsNamedBy(term, found);
      return (chunk, at, summary) =>
        texts.some((text) => isIn(chunk, at, summary, { ...term, text })) ||
        ids.has(chunk.ids[at] ?? '');
    }
  }
}

/** Whether a year lies within bounds; 0, the unknown one, lies within none. */
function isWithin(year = 0, { from = year, to = year }: { from?: number; to?: number }): boolean {
  return year !== 0 && year >= from && year <= to;
}

function isOf(chunk: IndexChunk, at: number, trait: Trait): boolean {
  switch (trait) {
    case 'changed':
      return has(chunk, at, 'textChanged');
    case 'unfiled':
    case 'untagged':
    case 'muted':
      return has(chunk, at, trait);
    default:
      return rowStatusGroup(chunk, at) === figures[trait];
  }
}

function hasPart(chunk: IndexChunk, at: number, part: QueryPart): boolean {
  switch (part) {
    case 'summary':
      return has(chunk, at, 'hasSummary');
    case 'note':
      return has(chunk, at, 'hasNote');
    case 'quote':
      return has(chunk, at, 'hasQuotes');
    case 'doi':
      return has(chunk, at, 'hasDoi');
    case 'year':
      return chunk.years[at] !== 0;
    case 'author':
      return titleLineOf(chunk, at, lines.author) !== '';
    case 'keywords':
      return titleLineOf(chunk, at, lines.keyword) !== '';
  }
}

function isIn(
  chunk: IndexChunk,
  at: number,
  texts: string,
  { field, text, exact }: TextTerm,
): boolean {
  if (field === 'any') return rowText(chunk, at).includes(text) || texts.includes(text);
  if (field === 'summary' || field === 'quote') {
    // Quotes stand on lines behind the summary, whose own line breaks are folded.
    const end = texts.indexOf('\n');
    if (field === 'quote') return end >= 0 && texts.includes(text, end);
    return (end < 0 ? texts : texts.slice(0, end)).includes(text);
  }
  const line = titleLineOf(chunk, at, lines[field]);
  if (!exact || field === 'title' || field === 'author') return line.includes(text);
  if (field === 'encyclopedia') return line === text;
  // Between the commas that part keywords and tags, each of which may have commas of its own.
  return `, ${line}, `.includes(`, ${text}, `);
}
