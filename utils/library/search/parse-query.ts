/** The search's language: what a reader types, taken apart into terms that all must hold. */

import { queryBounds } from '../../model/bounds';
import { normalizeForSearch } from '../../text/normalize';
import type { EntryIdentifier } from '../db/identified-entries';
import { identifierIn, identifierOf } from './identifier-query';

/** The parts of an entry in which words are looked for. */
export type TextField =
  /** Title, names, encyclopedia, keywords, tags and, where those do not suffice, summary and quotes. */
  | 'any'
  | 'title'
  /** Authors and editors: `author:`. */
  | 'author'
  /** The encyclopedia: `in:`. */
  | 'encyclopedia'
  | 'keyword'
  | 'tag'
  | 'summary'
  /** The reader's quotes and what is noted on them. */
  | 'quote';

/** What an entry can be: `is:superseded`, `is:unfiled`, … */
export const traits = [
  'stands',
  'superseded',
  'retracted',
  'unchecked',
  'never-checked',
  'unwatchable',
  'changed',
  'unfiled',
  'untagged',
  'muted',
] as const;
export type Trait = (typeof traits)[number];

/** What an entry can have or lack: `has:note`, `no:summary`. */
export const parts = ['summary', 'note', 'quote', 'doi', 'keywords', 'author', 'year'] as const;
export type QueryPart = (typeof parts)[number];

/** What the database is asked for, since the lists' own lines do not say it. */
export type LookedUp =
  /** `doi:`, `host:`, `key:`. */
  | { kind: 'identifier'; identifier: EntryIdentifier }
  /** A part of a collection's name, folded: what stands in it and in those within it. */
  | { kind: 'collection'; text: string };

/** One condition; `not` turns it round. */
export type Term = { not: boolean } & (
  | {
      kind: 'text';
      field: TextField;
      /** Folded, never empty: one word, or in quotes several in this order. */
      text: string;
      /**
       * In closed quotes, as it is written and no other spelling: for `keyword` and `tag` the whole of
       * one and not a part of it; for `encyclopedia` so where an equals sign stands before it.
       */
      exact: boolean;
      /** In no quotes, one word that names an entry or its site as well. */
      identifier?: EntryIdentifier;
    }
  | LookedUp
  /** `before:2019` is `{ to: 2018 }`, `after:2018` `{ from: 2019 }`, `year:2010..2019` both. */
  | { kind: 'year'; from?: number; to?: number }
  /** The year of the last revision that is known of: `revised:2024`, `revised:2020..2024`. */
  | { kind: 'revised'; from?: number; to?: number }
  | { kind: 'is'; trait: Trait }
  | { kind: 'has'; part: QueryPart }
  /** One of these holds: `harbor or port`. */
  | { kind: 'either'; terms: readonly Term[] }
);

/** A parsed query: an entry is found where every term holds. Empty: everything is. */
export type Query = readonly Term[];
/** What stands before the colon of a field in whose words is looked. */
const textFields = {
  author: 'author',
  title: 'title',
  in: 'encyclopedia',
  keyword: 'keyword',
  tag: 'tag',
  summary: 'summary',
  quote: 'quote',
} as const satisfies Record<string, TextField>;
/** Fields whose values name entries, by themselves or by where they stand. */
const namingFields = ['doi', 'host', 'key'] as const;
export const fields: readonly string[] = [
  ...Object.keys(textFields),
  ...namingFields,
  'collection',
  'year',
  'revised',
  'before',
  'after',
  'is',
  'has',
  'no',
];

/** Any of them opens and closes, since keyboards turn them as they like; twice it stands for itself. */
const quotes = '["“”„‟«»]';
const noQuote = '[^"“”„‟«»]';
const piece = new RegExp(
  `(?<not>[-−](?=\\S))?(?:(?<field>${fields.join('|')}):)?` +
    `(?:${quotes}(?<phrase>(?:${noQuote}|(?<twice>${quotes})\\k<twice>)*)(?<close>${quotes})?|(?<word>\\S+)|(?=\\s|$))`,
  'giu',
);
const escaped = new RegExp(`(?<mark>${quotes})\\k<mark>`, 'g');
/** What parts the words of a pasted title. */
const dashes = /^[-−–—]+$/;
const years = /^(?<from>\d{4})?(?:(?<dots>\.\.?|…|[-–])(?<last>\d{0,4}))?$/;

/**
 * Reads a query. Every text is one: an unknown field or value is plain words, and what is not
 * finished yet (`author:`, `is:sup`, `year:20`, an open quote) narrows nothing down too far.
 */
export function parseQuery(text: string): Query {
  const terms: Term[][] = [];
  let count = 0;
  let isOr = false;
  for (const match of text.slice(0, queryBounds.length).matchAll(piece)) {
    if (count === queryBounds.terms) break;
    if (terms.length > 0 && /^(?:or|\|)$/i.test(match[0])) {
      isOr = true;
      continue;
    }
    const term = termOf(match[0], match.groups ?? {});
    if (!term) continue;
    count += 1;
    const last = terms.at(-1);
    if (isOr && last) last.push(term);
    else terms.push([term]);
    isOr = false;
  }
  const distinct = new Map(terms.map(eitherOf).map((term) => [JSON.stringify(term), term]));
  return [...distinct.values()];
}

/** The term that holds where one of these does. */
function eitherOf(terms: readonly Term[]): Term {
  const [only] = terms;
  return terms.length === 1 && only ? only : { not: false, kind: 'either', terms };
}

/**
 * The query that finds a keyword, tag or encyclopedia as a whole, or a phrase in another field:
 * `keyword:"moral luck"`, `in:"=Encyclopedia of Politics"`.
 */
export function quoted(field: TextField, value: string): string {
  const name = Object.entries(textFields).find(([, known]) => known === field)?.[0];
  const line = value.replace(/\s+/g, ' ').trim();
  const marked = line.replace(new RegExp(quotes, 'g'), (mark) => mark + mark);
  const whole = field === 'encyclopedia' ? '=' : '';
  return `${name === undefined ? '' : `${name}:`}"${whole}${marked}"`;
}

/** A query with another one's terms added; as it was where it has them already. */
export function narrowed(text: string, by: string): string {
  const known = new Set(parseQuery(text).map((term) => JSON.stringify(term)));
  if (parseQuery(by).every((term) => known.has(JSON.stringify(term)))) return text;
  const isOpen = [...text.matchAll(piece)].some(
    ({ groups }) => groups?.phrase !== undefined && groups.close === undefined,
  );
  return `${text.trim()}${isOpen ? '"' : ''} ${by}`.trim();
}

/** A piece of a query that is searched as plain words, though it is written like a field. */
export interface UnknownField {
  /** Folded: 'autor'. */
  field: string;
  value: string;
  /** Where both stand in the query, the colon between them. */
  from: number;
  to: number;
  /** Whether there is such a field, which only the value does not suit. */
  isField: boolean;
}

/** Letters and a colon, with a value at once behind it: neither a title's colon nor an address. */
const likeField = /^(?<name>\p{L}{2,20}):(?<rest>[^\s/:].*)$/u;

/** What of a query looks like a field and is none, in its order. */
export function unknownFieldsIn(text: string): UnknownField[] {
  return [...text.slice(0, queryBounds.length).matchAll(piece)].flatMap((match): UnknownField[] => {
    const { not = '', field, phrase, word = '' } = match.groups ?? {};
    const from = match.index + not.length;
    const to = match.index + match[0].length;
    if (field === undefined) {
      const { name = '', rest = '' } = likeField.exec(word)?.groups ?? {};
      return rest === ''
        ? []
        : [{ field: normalizeForSearch(name), value: rest, from, to, isField: false }];
    }
    const [known, value] = [field.toLowerCase(), phrase ?? word];
    if (isTextField(known) || askedFor(known, value) !== 'unknown') return [];
    return [{ field: known, value, from, to, isField: true }];
  });
}

/** A condition that is no text, or why a field's value is none. */
type Asked = Exclude<Term, { kind: 'text' }> | 'unfinished' | 'unknown';

/** The term that a piece of a query is; undefined for one that is not finished yet. */
function termOf(piece: string, groups: Partial<Record<string, string>>): Term | undefined {
  const not = groups.not !== undefined;
  const value = groups.phrase?.replace(escaped, '$<mark>') ?? groups.word ?? '';
  const exact = groups.close !== undefined;
  const field = groups.field?.toLowerCase();
  if (field === undefined) return dashes.test(value) ? undefined : words(not, 'any', value, exact);
  if (isTextField(field)) return words(not, textFields[field], value, exact);
  const asked = askedFor(field, value);
  if (asked === 'unfinished') return undefined;
  if (asked === 'unknown') return words(not, 'any', piece.slice(groups.not?.length ?? 0), false);
  return { ...asked, not: asked.not !== not };
}

function isTextField(field: string): field is keyof typeof textFields {
  return Object.hasOwn(textFields, field);
}

function words(not: boolean, field: TextField, value: string, isQuoted: boolean): Term | undefined {
  const hasSign = field === 'encyclopedia' && isQuoted && value.startsWith('=');
  const text = normalizeForSearch(hasSign ? value.slice(1) : value);
  if (text === '') return undefined;
  const exact = isQuoted && (field !== 'encyclopedia' || hasSign);
  const identifier = field === 'any' && !isQuoted ? identifierIn(value) : undefined;
  return { not, kind: 'text', field, text, exact, ...(identifier && { identifier }) };
}

function askedFor(field: string, value: string): Asked {
  switch (field) {
    case 'is':
      return completed(traits, value, (trait) => ({ not: false, kind: 'is', trait }));
    case 'has':
    case 'no':
      return completed(parts, value, (part) => ({ not: field === 'no', kind: 'has', part }));
    case 'doi':
    case 'host':
    case 'key': {
      const identifier = identifierOf(field, value);
      return identifier ? { not: false, kind: 'identifier', identifier } : 'unfinished';
    }
    case 'collection': {
      const text = normalizeForSearch(value);
      return text === '' ? 'unfinished' : { not: false, kind: 'collection', text };
    }
    default:
      return yearsOf(field, value);
  }
}

/** The one of the known words that is written, or the only one that begins so. */
function completed<Word extends string>(
  known: readonly Word[],
  value: string,
  asked: (word: Word) => Asked,
): Asked {
  const written = normalizeForSearch(value);
  const begun = known.filter((word) => word.startsWith(written));
  const word = begun.find((word) => word === written) ?? begun[0];
  if (word === undefined) return 'unknown';
  return word === written || begun.length === 1 ? asked(word) : 'unfinished';
}

function yearsOf(field: string, value: string): Asked {
  if (/^\d{0,3}$/.test(value)) return 'unfinished';
  const range = years.exec(value)?.groups;
  const from = range?.from === undefined ? undefined : Number(range.from);
  if (field !== 'year' && field !== 'revised') {
    if (from === undefined || range?.dots !== undefined) return 'unknown';
    const bound = field === 'before' ? { to: from - 1 } : { from: from + 1 };
    return { not: false, kind: 'year', ...bound };
  }
  if (!range) return 'unknown';
  const last =
    range.dots === undefined ? from : range.last?.length === 4 ? Number(range.last) : undefined;
  if (from === undefined && last === undefined) return 'unfinished';
  const [low, high] =
    from !== undefined && last !== undefined && last < from ? [last, from] : [from, last];
  return {
    not: false,
    kind: field,
    ...(low !== undefined && { from: low }),
    ...(high !== undefined && { to: high }),
  };
}
