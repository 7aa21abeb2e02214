/** Whether an entry is what a query asks for: terms against the packed facts and the summaries. */

import type { StatusGroup } from '../../model/records';
import { has, type IndexPage, rowStatusGroup, rowText, titleLineOf } from '../db/index-page';
import type { Query, QueryPart, Term, TextField, Trait } from './query';

type TextTerm = Extract<Term, { kind: 'text' }>;

/** A query, made ready to be held against many entries. */
export interface Matcher {
  /** Words that stand in an entry's lines or else in its summary, each once. */
  words: readonly string[];
  /** Whether all that can be told without the summary and beside the words holds. */
  passes(page: IndexPage, at: number): boolean;
  /** Whether the summary decides, even where all words stand in the lines. */
  needsSummary: boolean;
  /** Whether the rest holds, of which the summary decides. */
  passesWith(page: IndexPage, at: number, summary: string): boolean;
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
    passes: (page, at) => told.every((term) => holds(term, page, at) !== term.not),
    needsSummary: untold.length > 0,
    passesWith: (page, at, summary) =>
      untold.every(({ not, field, text }) => {
        const isInRow = field === 'any' && rowText(page, at).includes(text);
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
function holds(term: Term, page: IndexPage, at: number): boolean {
  switch (term.kind) {
    case 'year':
      return isWithin(page.years[at], term);
    case 'revised':
      return isWithin(page.revisions[at], term);
    case 'is':
      return isOf(page, at, term.trait);
    case 'has':
      return hasPart(page, at, term.part);
    case 'text':
      return isIn(page, at, term);
  }
}

/** Whether a year lies within bounds; 0, the unknown one, lies within none. */
function isWithin(year = 0, { from = year, to = year }: { from?: number; to?: number }): boolean {
  return year !== 0 && year >= from && year <= to;
}

function isOf(page: IndexPage, at: number, trait: Trait): boolean {
  switch (trait) {
    case 'changed':
      return has(page, at, 'textChanged');
    case 'unfiled':
    case 'untagged':
    case 'muted':
      return has(page, at, trait);
    default:
      return rowStatusGroup(page, at) === figures[trait];
  }
}

function hasPart(page: IndexPage, at: number, part: QueryPart): boolean {
  switch (part) {
    case 'summary':
      return has(page, at, 'hasSummary');
    case 'note':
      return has(page, at, 'hasNote');
    case 'doi':
      return has(page, at, 'hasDoi');
    case 'year':
      return page.years[at] !== 0;
    case 'author':
      return titleLineOf(page, at, lines.author) !== '';
    case 'keywords':
      return titleLineOf(page, at, lines.keyword) !== '';
  }
}

function isIn(page: IndexPage, at: number, { field, text, exact }: TextTerm): boolean {
  if (field === 'any' || field === 'summary') return false;
  const line = titleLineOf(page, at, lines[field]);
  if (!exact || field === 'title' || field === 'author') return line.includes(text);
  if (field === 'encyclopedia') return line === text;
  // Between the commas that part keywords and tags, each of which may have commas of its own.
  return `, ${line}, `.includes(`, ${text}, `);
}
