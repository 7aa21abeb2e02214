/** Search as you type: a scan over the light rows and, where those do not suffice, the summaries. */
import type { Change, Library } from './database';
import { fold } from './fold';
import type { Reading } from './reading';
import type { Entry } from './records';
import { read } from './transaction';

/** More words than this narrow nothing down any more. */
const maxWords = 16;
/** More changes than this are read anew as a whole. */
const maxChanges = 200;

interface Row {
  entry: Entry;
  /** The folded title. */
  title: string;
  /** The folded summary. */
  summary: string;
}

/** A search over one library, which reads it at the first question and then follows its changes. */
export interface Search {
  /**
   * Entries in which every word of the query occurs, accents and case apart: first those with all
   * of them in the title, then those with all in the title, names, encyclopedia, keywords and
   * tags, then those that need the summary; the newest first among each. An empty query finds all.
   * @throws LibraryError where the database fails.
   */
  find(query: string, limit: number): Promise<Entry[]>;
  /** To be called on every change; without one, everything is read anew. */
  stale(change?: Change): void;
}

/** A search that has read nothing yet. */
export function openSearch(lib: Library): Search {
  let rows: ReadonlyMap<string, Row> = new Map();
  let ordered: Row[] = [];
  let changed: Set<string> | 'all' = 'all';
  let reading: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    const ids = changed;
    changed = new Set();
    if (ids !== 'all' && ids.size === 0) return;
    try {
      rows =
        ids === 'all' || ids.size > maxChanges
          ? await read(lib, allRows)
          : await read(lib, (reading) => changedRows(reading, rows, ids));
      ordered = [...rows.values()].sort(byNewest);
    } catch (error) {
      changed = 'all';
      throw error;
    }
  }

  return {
    async find(query, limit) {
      // One after the other: two questions at once read the library once.
      reading = reading.catch(() => undefined).then(refresh);
      await reading;
      return scan(ordered, wordsOf(query), limit);
    },
    stale(change) {
      if (!change) changed = 'all';
      else if (changed !== 'all') for (const id of change.entries) changed.add(id);
    },
  };
}

function wordsOf(query: string): string[] {
  const words = fold(query.slice(0, 1_000)).split(' ').filter(Boolean);
  return [...new Set(words)].slice(0, maxWords);
}

/** The best `limit` of the rows, which are given newest first. */
function scan(rows: readonly Row[], words: readonly string[], limit: number): Entry[] {
  const ranks: [Entry[], Entry[], Entry[]] = [[], [], []];
  const [inTitle, inRow, inSummary] = ranks;
  for (const { entry, title, summary } of rows) {
    if (inTitle.length >= limit) break;
    const elsewhere = words.filter((word) => !title.includes(word));
    if (elsewhere.length === 0) {
      inTitle.push(entry);
      continue;
    }
    if (inTitle.length + inRow.length >= limit) continue;
    const unmatched = elsewhere.filter((word) => !entry.folded.includes(word));
    if (unmatched.length === 0) inRow.push(entry);
    else if (inSummary.length < limit && unmatched.every((word) => summary.includes(word))) {
      inSummary.push(entry);
    }
  }
  return ranks.flat().slice(0, limit);
}

async function allRows({ transaction }: Reading): Promise<Map<string, Row>> {
  const [entries, pages] = await Promise.all([
    transaction.objectStore('entries').index('listed').getAll(),
    transaction.objectStore('texts').getAll(),
  ]);
  const summaries = new Map<string, string>();
  for (const { ids, texts } of pages) {
    for (const [at, id] of ids.entries()) summaries.set(id, texts[at] ?? '');
  }
  return new Map(entries.map((entry) => [entry.id, rowOf(entry, summaries.get(entry.id) ?? '')]));
}

async function changedRows(
  reading: Reading,
  rows: ReadonlyMap<string, Row>,
  ids: ReadonlySet<string>,
): Promise<Map<string, Row>> {
  const fresh = new Map(rows);
  for (const id of ids) {
    const entry = await reading.entry(id);
    if (entry?.listed === undefined) fresh.delete(id);
    else fresh.set(id, rowOf(entry, await summaryOf(reading, entry)));
  }
  return fresh;
}

async function summaryOf({ transaction }: Reading, entry: Entry): Promise<string> {
  if (entry.textPage === undefined) return '';
  const page = await transaction.objectStore('texts').get(entry.textPage);
  return page?.texts[page.ids.indexOf(entry.id)] ?? '';
}

function rowOf(entry: Entry, summary: string): Row {
  const [title = ''] = entry.folded.split('\n', 1);
  return { entry, title, summary };
}

/** As the index of the list has it, backwards. */
function byNewest(one: Row, other: Row): number {
  return (
    other.entry.savedAt - one.entry.savedAt ||
    (one.entry.id < other.entry.id ? 1 : one.entry.id > other.entry.id ? -1 : 0)
  );
}
