/** What a search found in summaries, as it is shown in a list. */

import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { isValidVersion } from '../db/valid-records';
import { corrected } from '../entry/corrections';
import { findHighlights, type Highlight } from './highlights';
import type { Query } from './query';

/** A piece of a text around the first of its marks. */
export interface Snippet {
  text: string;
  marks: readonly Highlight[];
}

/** UTF-16 code units before the first mark: few, so that a narrow list has room for the mark. */
const lead = 20;
/** UTF-16 code units of an extract: more than a line of the widest list holds. */
const length = 240;

/**
 * The words of a text around the first hit of a query; undefined where it hits nothing.
 * What is left out at either end is told by an ellipsis; words are kept whole.
 */
export function snippetOf(text: string, query: Query): Snippet | undefined {
  const line = text.replace(/\s+/g, ' ');
  const marks = findHighlights(line, query, 'summary');
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
 * The summaries of the entries with these ids, by id: of the newest version held, with the reader's corrections.
 * @throws LibraryError where the database fails.
 */
export function summariesOf(
  lib: Library,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  return readTransaction(lib, async (reading) => {
    const store = reading.transaction.objectStore('versions');
    const versions = await Promise.all(
      ids.map(async (id) => {
        const entry = await reading.entry(id);
        const version = entry && (await store.get(entry.current));
        return version && isValidVersion(version) ? version : undefined;
      }),
    );
    return new Map(
      versions.flatMap((version) =>
        version ? [[version.entryId, corrected(version).summary ?? '']] : [],
      ),
    );
  });
}
