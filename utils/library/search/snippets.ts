/** What a search found in summaries and quotes, as it is shown in a list. */

import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { areValidQuotes, isValidVersion } from '../db/valid-records';
import { corrected } from '../entry/corrections';
import { noQuotes } from '../entry/quotes';
import { findHighlights, type Highlight } from './highlights';
import type { Query } from './parse-query';

/** A piece of a text around the first of its marks. */
export interface Snippet {
  text: string;
  marks: readonly Highlight[];
}

/** UTF-16 code units before the first mark: few, so that a narrow list has room for the mark. */
const lead = 20;
/** UTF-16 code units of an extract: more than a line of the widest list holds. */
const length = 240;

/** The texts of an entry in which the search looks beside its row. */
export interface SearchedTexts {
  summary: string;
  /** Each quote with its note. */
  quotes: readonly string[];
}

/** The words around the first hit of a query in the summary, else in a quote; undefined where it hits nothing. */
export function snippetIn({ summary, quotes }: SearchedTexts, query: Query): Snippet | undefined {
  const found = snippetOf(summary, query);
  if (found) return found;
  for (const quote of quotes) {
    const inQuote = snippetOf(quote, query, 'quote');
    if (inQuote) return inQuote;
  }
  return undefined;
}

/**
 * The words of a text around the first hit of a query; undefined where it hits nothing.
 * What is left out at either end is told by an ellipsis; words are kept whole.
 */
export function snippetOf(
  text: string,
  query: Query,
  field: 'summary' | 'quote' = 'summary',
): Snippet | undefined {
  const line = text.replace(/\s+/g, ' ');
  const marks = findHighlights(line, query, field);
  const [first] = marks;
  if (!first) return undefined;
  const from = first.from <= lead ? 0 : wordFrom(line, first.from - lead, first.from);
  const to = Math.max(Math.min(from + length, line.length), Math.min(first.to, line.length));
  const before = from > 0 ? '… ' : '';
  const shift = before.length - from;
  return {
    text: `${before}${line.slice(from, to)}${to < line.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.to <= to)
      .map((mark) => ({ from: mark.from + shift, to: mark.to + shift })),
  };
}

/** Where the first whole word from a place on begins, but not behind the end. */
function wordFrom(line: string, at: number, end: number): number {
  const space = line.indexOf(' ', at);
  return space >= 0 && space < end ? space + 1 : at;
}

/**
 * What was searched of the entries with these ids, by id: of the newest version held, with the reader's corrections.
 * @throws LibraryError where the database fails.
 */
export function searchedTextsOf(
  lib: Library,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SearchedTexts>> {
  return readTransaction(lib, async (reading) => {
    const store = reading.transaction.objectStore('versions');
    const texts = await Promise.all(
      ids.map(async (id): Promise<[string, SearchedTexts] | undefined> => {
        const entry = await reading.entry(id);
        const version = entry && (await store.get(entry.current));
        if (!version || !isValidVersion(version)) return undefined;
        const held = entry.hasQuotes ? await reading.quotes(id) : noQuotes;
        const { kept } = areValidQuotes(held) ? held : noQuotes;
        const quotes = kept.map(({ exact, note }) => `${exact} ${note}`.trim());
        return [id, { summary: corrected(version).summary ?? '', quotes }];
      }),
    );
    return new Map(texts.filter((each) => each !== undefined));
  });
}
