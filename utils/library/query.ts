/** The search's language: what a reader types, taken apart into terms that all must hold. */

/** The parts of an entry in which words are looked for. */
export type TextField =
  /** Title, names, encyclopedia, keywords, tags and, where those do not suffice, the summary. */
  | 'any'
  | 'title'
  /** Authors and editors: `author:`. */
  | 'author'
  /** The encyclopedia: `in:`. */
  | 'encyclopedia'
  | 'keyword'
  | 'tag'
  | 'summary';

/** What an entry can be: `is:superseded`, `is:unfiled`, … */
export const traits = [
  'stands',
  'superseded',
  'retracted',
  'unchecked',
  'changed',
  'unfiled',
  'untagged',
  'muted',
] as const;
export type Trait = (typeof traits)[number];

/** What an entry can have or lack: `has:note`, `no:summary`. */
export const parts = ['summary', 'note', 'doi', 'keywords', 'author', 'year'] as const;
export type Part = (typeof parts)[number];

/** One condition; `not` turns it round. */
export type Term = { not: boolean } & (
  | {
      kind: 'text';
      field: TextField;
      /** Folded, never empty: one word, or in quotes several in this order. */
      text: string;
      /** In quotes: for `keyword`, `tag` and `encyclopedia`, the whole of one and not a part of it. */
      exact: boolean;
    }
  /** `before:2019` is `{ to: 2018 }`, `after:2018` `{ from: 2019 }`, `year:2010..2019` both. */
  | { kind: 'year'; from?: number; to?: number }
  | { kind: 'is'; trait: Trait }
  | { kind: 'has'; part: Part }
);

/** A parsed query: an entry is found where every term holds. Empty: everything is. */
export type Query = readonly Term[];
