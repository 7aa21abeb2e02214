/** The orders that a list can stand in, each worked out once for a state of the library. */
import { normalizeForSearch } from '../../text/normalize';
import { bylinesOf, chunkRows, containerOf, type IndexChunk, titleLineOf } from '../db/index-chunk';
import type { Sort } from './list-request';
import type { Yielder } from './yield-to-main';

/**
 * A row's place among the chunks: its chunk's number times `chunkRows`, and its own number in it.
 * In ascending order the newest comes first.
 */
export type RowNumber = number;

/** The number of the chunk in which a row stands. */
export function chunkOf(slot: RowNumber): number {
  // Whole numbers throughout: a list of all entries asks this of each.
  return (slot / chunkRows) | 0;
}

/** The slots of all rows, the newest first. */
function allSlots(chunks: readonly IndexChunk[]): RowNumber[] {
  return chunks.flatMap(({ ids }, chunk) => ids.map((_, at) => chunk * chunkRows + at));
}

/** What a row is sorted by; '' and 0 stand last, whichever way the list is sorted. */
type Key = string | number;

/** Rows that are compared with each other before others have their turn. */
const run = 4_096;

/**
 * All rows in an order, ties by the newest.
 * @param checked ids in the order of their last checks, each at its last mention
 */
export async function sortRows(
  chunks: readonly IndexChunk[],
  { by, descending }: Sort,
  checked: readonly string[],
  yielder: Yielder,
): Promise<RowNumber[]> {
  const slots = allSlots(chunks);
  if (by === 'saved') return descending ? slots : slots.reverse();
  const keysOf = keysBy(by, chunks, checked);
  const keys: Key[] = new Array(chunks.length * chunkRows).fill('');
  for (const [number, chunk] of chunks.entries()) {
    for (const [at, key] of keysOf(chunk).entries()) keys[number * chunkRows + at] = key;
    await yielder.turn();
  }
  const heads = Float64Array.from(keys, headOf);
  const sign = descending ? -1 : 1;
  return sortedInPieces(
    slots,
    (one, other) => {
      const [head = 0, otherHead = 0] = [heads[one], heads[other]];
      if (head !== otherHead) {
        if (head === 0 || otherHead === 0) return otherHead - head;
        return sign * (head - otherHead);
      }
      const [key = '', otherKey = ''] = [keys[one], keys[other]];
      return (key < otherKey ? -sign : key > otherKey ? sign : 0) || one - other;
    },
    yielder,
  );
}

function keysBy(
  by: Exclude<Sort['by'], 'saved'>,
  chunks: readonly IndexChunk[],
  checked: readonly string[],
): (chunk: IndexChunk) => Key[] {
  switch (by) {
    case 'title':
      return (chunk) => chunk.ids.map((_, at) => sortable(titleLineOf(chunk, at, 0)));
    case 'author':
      return (chunk) => bylinesOf(chunk).map(normalizeForSearch);
    case 'encyclopedia': {
      const places = placesOfNames(chunks);
      return (chunk) => chunk.ids.map((_, at) => places.get(containerOf(chunk, at)) ?? 0);
    }
    case 'year':
      return (chunk) => Array.from(chunk.years.subarray(0, chunk.ids.length));
    case 'checked': {
      const places = new Map(checked.map((id, at) => [id, at + 1]));
      return (chunk) => chunk.ids.map((id) => places.get(id) ?? 0);
    }
  }
}

/** A title without the marks it begins with, its numbers so that 9 comes before 10. */
function sortable(title: string): string {
  return title
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\d+/g, (digits) => String.fromCharCode(48 + Math.min(9, digits.length)) + digits);
}

/**
 * The first seven characters in one number, which compares faster; equal ones are looked at whole.
 * It ends at the first that is none of ASCII's, since all of these weigh the same in it.
 */
function headOf(key: Key): number {
  if (typeof key === 'number') return key;
  let head = 0;
  let isAscii = true;
  for (let at = 0; at < 7; at++) {
    const code = isAscii && at < key.length ? Math.min(127, key.charCodeAt(at)) : 0;
    if (code === 127) isAscii = false;
    head = head * 128 + code;
  }
  return head;
}

/** Folds names, each once: there are few encyclopedias and many entries. */
export function foldedOnce(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const folded = known.get(name) ?? normalizeForSearch(name);
    known.set(name, folded);
    return folded;
  };
}

/** The place of each encyclopedia among all, from 1 on, 0 for none; the same however it is written. */
function placesOfNames(chunks: readonly IndexChunk[]): Map<string, number> {
  const folded = foldedOnce();
  const names = [...new Set(chunks.flatMap(({ containers }) => containers))];
  const order = [...new Set(names.map(folded))].filter(Boolean).sort();
  const places = new Map(order.map((name, at) => [name, at + 1]));
  return new Map(names.map((name) => [name, places.get(folded(name)) ?? 0]));
}

/** Sorts runs, then merges each two of them until one is left. */
async function sortedInPieces(
  slots: readonly RowNumber[],
  compare: (one: RowNumber, other: RowNumber) => number,
  yielder: Yielder,
): Promise<RowNumber[]> {
  let runs: RowNumber[][] = [];
  for (let at = 0; at < slots.length; at += run) {
    runs.push(slots.slice(at, at + run).sort(compare));
    await yielder.turn();
  }
  while (runs.length > 1) {
    const merged: RowNumber[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(await mergedRuns(runs[at] ?? [], runs[at + 1] ?? [], compare, yielder));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

async function mergedRuns(
  left: readonly RowNumber[],
  right: readonly RowNumber[],
  compare: (one: RowNumber, other: RowNumber) => number,
  yielder: Yielder,
): Promise<RowNumber[]> {
  const merged: RowNumber[] = [];
  let [at, other] = [0, 0];
  while (at < left.length && other < right.length) {
    const [one = 0, two = 0] = [left[at], right[other]];
    if (compare(one, two) <= 0) {
      merged.push(one);
      at += 1;
    } else {
      merged.push(two);
      other += 1;
    }
    if (merged.length % run === 0) await yielder.turn();
  }
  return merged.concat(left.slice(at), right.slice(other));
}
