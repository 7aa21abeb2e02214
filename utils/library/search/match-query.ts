/** Whether an entry is what a query asks for: terms against the packed facts and the summaries. */

import type { StatusGroup } from '../../model/records';
import { has, type IndexChunk, rowStatusGroup, rowText, titleLineOf } from '../db/index-chunk';
import type { Query, QueryPart, Term, TextField, Trait } from './query';

type TextTerm = Extract<Term, { kind: 'text' }>;

/** A query, made ready to be held against many entries. */
export interface Matcher {
  /** Words that stand in an entry's lines or else in its summary, each once. */
  words: readonly string[];
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
} as const satisfies Record<Exclude<TextField, 'any' | 'summary'>, number>;

const figures = {
  stands: 'stands',
  superseded: 'superseded',
  retracted: 'retracted',
  unchecked: 'unknown',
  'never-checked': 'neverChecked',
  unwatchable: 'unwatchable',
} as const satisfies Partial<Record<Trait, StatusGroup>>;

/** The matcher of a query; an empty one lets every entry pass. */
export function createMatcher(query: Query): Matcher {
  const words = new Set<string>();
  const told: Term[] = [];
  const untold: TextTerm[] = [];
  for (const term of query) {
    if (!isOfSummary(term)) told.push(term);
    else if (term.field === 'any' && !term.not) words.add(term.text);
    else untold.push(term);
  }
  return {
    words: [...words],
    passes: (chunk, at) => told.every((term) => holds(term, chunk, at) !== term.not),
    needsSummary: untold.length > 0,
    passesWith: (chunk, at, summary) =>
      untold.every(({ not, field, text }) => {
        const isInRow = field === 'any' && rowText(chunk, at).includes(text);
        return (isInRow || summary.includes(text)) !== not;
      }),
  };
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
  return (
    term.kind === 'text' &&
    former.kind === 'text' &&
    !term.not &&
    !former.not &&
    !former.exact &&
    term.field === former.field &&
    term.text.includes(former.text)
  );
}

function isOfSummary(term: Term): term is TextTerm {
  return term.kind === 'text' && (term.field === 'any' || term.field === 'summary');
}

/** Whether what a term asks for is so, turned round or not. */
function holds(term: Term, chunk: IndexChunk, at: number): boolean {
  switch (term.kind) {
    case 'year':
      return isWithin(chunk.years[at], term);
    case 'revised':
      return isWithin(chunk.revisions[at], term);
    case 'is':
      return isOf(chunk, at, term.trait);
    case 'has':
      return hasPart(chunk, at, term.part);
    case 'text':
      return isIn(chunk, at, term);
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

function isIn(chunk: IndexChunk, at: number, { field, text, exact }: TextTerm): boolean {
  if (field === 'any' || field === 'summary') return false;
  const line = titleLineOf(chunk, at, lines[field]);
  if (!exact || field === 'title' || field === 'author') return line.includes(text);
  if (field === 'encyclopedia') return line === text;
  // Between the commas that part keywords and tags, each of which may have commas of its own.
  return `, ${line}, `.includes(`, ${text}, `);
}
