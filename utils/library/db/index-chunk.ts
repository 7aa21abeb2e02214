/**
 * The light facts of listed entries, packed in chunks for lists, the search and the overview. A
 * hundred thousand rows take seconds to read; a thousand chunks of the same facts, each a few large
 * pieces, a fraction of one. The chunks are in the order of the list, so the newest come first.
 */
import type { Instant } from '../../model/instant';
import type { Standing, StatusGroup } from '../../model/records';
import { type IndexKey, type IndexRow, indexKeyOf, inOrder } from './index-row';
import { decodeCase, encodeCase } from './letter-case';

/** Neighbours in the list, newest first, column by column. */
export interface IndexChunk {
  /** The oldest place that belongs in it: it holds all from there up to where a newer chunk begins. */
  from: [savedAt: Instant, id: string];
  ids: string[];
  savedAt: Float64Array;
  /** Of each row five lines: folded title, names, encyclopedia, keywords, tags. */
  lines: string;
  /** Where in `lines` each row ends. */
  ends: Uint32Array;
  /** What sets each title as it is written apart from the folded one, one line a row. */
  headlines: string;
  /** One line a row. */
  bylines: string;
  /** The encyclopedias as they are written, each once, and each row's number in them. */
  containers: string[];
  container: Uint16Array;
  years: Int16Array;
  revisions: Int16Array;
  /** Each row's figure, standing, and yes and no, in bits. */
  flags: Uint16Array;
}

/** The most rows of a chunk. */
export const chunkRows = 128;

/**
 * When a chunk is full, in rows and in UTF-16 code units of their texts: Chromium keeps values of 64 KiB
 * and more apart, which makes them slow to write and to read.
 */
const full = { rows: chunkRows, length: 28_000 };

/** Where the oldest chunk begins. */
const beginning: IndexKey = [Number.NEGATIVE_INFINITY, ''];

/** By the number that stands for each in the lowest three bits of a row's flags. */
const figures = [
  'stands',
  'superseded',
  'retracted',
  'unknown',
  'neverChecked',
  'unwatchable',
] as const satisfies readonly StatusGroup[];

/** By the number that stands for each in the three bits above those. */
export const standings = [
  'stands',
  'superseded',
  'forthcoming',
  'withdrawn',
  'retracted',
] as const satisfies readonly Standing[];

/** The bits of each row's yes and no. */
const flags = {
  textChanged: 64,
  muted: 128,
  unfiled: 256,
  untagged: 512,
  hasNote: 1_024,
  hasSummary: 2_048,
  hasDoi: 4_096,
  damaged: 8_192,
  unwatched: 16_384,
  hasQuotes: 32_768,
} as const;
const flagNames = [
  'textChanged',
  'muted',
  'unfiled',
  'untagged',
  'hasNote',
  'hasSummary',
  'hasDoi',
  'damaged',
  'unwatched',
  'hasQuotes',
] as const;

/**
 * The chunks that hold these rows, which come in any order; the newest chunk first.
 * @param from where the oldest of them begins
 * @param isNewest whether the rows to come follow the newest of these: entries saved one after the
 * other fill each chunk before the next is begun
 */
export function chunked(
  rows: readonly IndexRow[],
  from: IndexKey = beginning,
  isNewest = true,
): IndexChunk[] {
  const oldestFirst = rows.toSorted((one, other) => inOrder(indexKeyOf(other), indexKeyOf(one)));
  const parts = isNewest ? filled(oldestFirst) : halved(oldestFirst);
  const chunks = parts.map((part, at) => {
    const [oldest] = part;
    return pack(at === 0 || !oldest ? from : indexKeyOf(oldest), part.toReversed());
  });
  return chunks.toReversed();
}

/** Rows in parts that each fill a chunk, the last one excepted. */
function filled(rows: readonly IndexRow[]): IndexRow[][] {
  const parts: IndexRow[][] = [];
  for (let at = 0; at < rows.length; ) {
    const end = at + filling(rows, at);
    parts.push(rows.slice(at, end));
    at = end;
  }
  return parts;
}

/** Rows in parts of a chunk at the most, each with room for more. */
function halved(rows: readonly IndexRow[]): IndexRow[][] {
  if (filling(rows, 0) === rows.length) return [[...rows]];
  const middle = rows.length >> 1;
  return [...halved(rows.slice(0, middle)), ...halved(rows.slice(middle))];
}

/** An empty chunk that holds whatever is older than all others. */
export function oldestChunk(): IndexChunk {
  return pack(beginning, []);
}

/** Whether a chunk may stand empty, since nothing older could take up what belongs in it. */
export function isOldest({ from }: Pick<IndexChunk, 'from'>): boolean {
  return inOrder(from, beginning) === 0;
}

/** The rows of a chunk, newest first. */
export function unpack(chunk: IndexChunk): IndexRow[] {
  const headlines = chunk.headlines.split('\n');
  const bylines = bylinesOf(chunk);
  return chunk.ids.map((id, at) => {
    const [title = '', names = '', encyclopedia = '', keywords = '', tags = ''] = rowText(
      chunk,
      at,
    ).split('\n');
    return {
      id,
      savedAt: chunk.savedAt[at] ?? 0,
      title,
      names,
      encyclopedia,
      keywords,
      tags,
      headline: decodeCase(title, headlines[at] ?? ''),
      byline: bylines[at] ?? '',
      container: containerOf(chunk, at),
      year: chunk.years[at] ?? 0,
      revised: chunk.revisions[at] ?? 0,
      standing: rowStanding(chunk, at),
      figure: rowStatusGroup(chunk, at),
      textChanged: has(chunk, at, 'textChanged'),
      muted: has(chunk, at, 'muted'),
      unfiled: has(chunk, at, 'unfiled'),
      untagged: has(chunk, at, 'untagged'),
      hasNote: has(chunk, at, 'hasNote'),
      hasSummary: has(chunk, at, 'hasSummary'),
      hasDoi: has(chunk, at, 'hasDoi'),
      damaged: has(chunk, at, 'damaged'),
      unwatched: has(chunk, at, 'unwatched'),
      hasQuotes: has(chunk, at, 'hasQuotes'),
    };
  });
}

/** The five lines of a row, each with its end. */
export function rowText({ lines, ends }: IndexChunk, at: number): string {
  return lines.slice(at === 0 ? 0 : ends[at - 1], ends[at]);
}

/** One of the five lines of a row, by its number from 0 on. */
export function titleLineOf({ lines, ends }: IndexChunk, at: number, number: number): string {
  let start = at === 0 ? 0 : (ends[at - 1] ?? 0);
  for (let line = 0; line < number; line++) start = lines.indexOf('\n', start) + 1;
  return lines.slice(start, lines.indexOf('\n', start));
}

/** The line of names of each row. */
export function bylinesOf({ bylines }: IndexChunk): string[] {
  return bylines.split('\n');
}

/** A row's encyclopedia as it is written. */
export function containerOf({ containers, container }: IndexChunk, at: number): string {
  return containers[container[at] ?? 0] ?? '';
}

/** What a row is counted as. */
export function rowStatusGroup(chunk: IndexChunk, at: number): StatusGroup {
  return figures[(chunk.flags[at] ?? 0) & 7] ?? 'stands';
}

/** How the newest version held of a row stands. */
export function rowStanding(chunk: IndexChunk, at: number): Standing {
  return standings[((chunk.flags[at] ?? 0) >> 3) & 7] ?? 'stands';
}

/** One yes or no of a row. */
export function has(chunk: IndexChunk, at: number, flag: keyof typeof flags): boolean {
  return ((chunk.flags[at] ?? 0) & flags[flag]) > 0;
}

function pack(from: IndexKey, rows: readonly IndexRow[]): IndexChunk {
  const containers = [...new Set(rows.map(({ container }) => container))];
  const lines = rows.map(linesOf);
  let end = 0;
  return {
    from: [...from],
    ids: rows.map(({ id }) => id),
    savedAt: Float64Array.from(rows, ({ savedAt }) => savedAt),
    lines: lines.join(''),
    ends: Uint32Array.from(lines, ({ length }) => {
      end += length;
      return end;
    }),
    headlines: rows.map(({ title, headline }) => encodeCase(title, headline)).join('\n'),
    bylines: rows.map(({ byline }) => byline).join('\n'),
    containers,
    container: Uint16Array.from(rows, ({ container }) => containers.indexOf(container)),
    years: Int16Array.from(rows, ({ year }) => year),
    revisions: Int16Array.from(rows, ({ revised }) => revised),
    flags: Uint16Array.from(rows, bitsOf),
  };
}

function linesOf({ title, names, encyclopedia, keywords, tags }: IndexRow): string {
  return `${title}\n${names}\n${encyclopedia}\n${keywords}\n${tags}\n`;
}

function bitsOf(row: IndexRow): number {
  let bits = figures.indexOf(row.figure) | (standings.indexOf(row.standing) << 3);
  for (const name of flagNames) if (row[name]) bits |= flags[name];
  return bits;
}

/** How many of the rows from this one on fill a chunk: one at the least. */
function filling(rows: readonly IndexRow[], from: number): number {
  let length = 0;
  let count = 0;
  for (let at = from; at < rows.length && count < full.rows; at++) {
    const row = rows[at];
    if (row) length += linesOf(row).length + row.headline.length;
    if (count > 0 && length > full.length) break;
    count += 1;
  }
  return count;
}
