/** The library's lists and its search, over light facts that are read once and then followed. */

import type { Entry } from '../../model/records';
import { entriesByIds, membersOf } from '../db/entry-queries';
import { chunkRows, unpack } from '../db/index-chunk';
import type { IndexRow } from '../db/index-row';
import type { Change, Library } from '../db/open-library';
import { IndexFollower, type IndexSnapshot } from './index-snapshot';
import type { EntryListing, ListRequest } from './list-request';
import { createMatcher, type Matcher, narrows } from './match-query';
import { idsOf, OrderCache } from './order-cache';
import { parseQuery, type Query } from './query';
import { isInTitle, scanRows, scanSummaries, wordsIn } from './scan-rows';
import { chunkOf, type RowNumber } from './sort-entries';
import { Summaries } from './summary-cache';
import { type Scheduler, Yielder } from './yield-to-main';

/** The lists of one library, which reads what they need at the first question. */
export interface SearchIndex {
  /**
   * Lists the entries that a request asks for.
   * @param tell is called with what is known so far, each time more of the same list; the last is
   * what is returned. What it returns is waited for: what is found is shown before more is sought
   * @param signal ends it early: what was told last is returned
   * @throws LibraryError where the database fails.
   */
  list(
    request: ListRequest,
    tell?: (listing: EntryListing) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<EntryListing>;
  /**
   * The first entries that a query finds: those with all words in the title, then those with all
   * in the title, names, encyclopedia, keywords and tags, then those that need the summary; the
   * newest first among each. An empty query finds all.
   * @throws LibraryError where the database fails.
   */
  find(query: string, limit: number): Promise<Entry[]>;
  /**
   * The light facts of every listed entry, newest first.
   * @throws LibraryError where the database fails.
   */
  rows(): Promise<readonly IndexRow[]>;
  /**
   * Reads what lists and the search need, ahead of the first question.
   * @throws LibraryError where the database fails.
   */
  warm(): Promise<void>;
  /** To be called on every change; without one, everything is read anew. */
  stale(change?: Change): void;
}

/** What is looked for, and among which entries. */
interface Question {
  query: Query;
  matcher: Matcher;
  collection?: string;
  /** The ids of the collection's entries. */
  members?: ReadonlySet<string>;
}

/** All that a question found, which is all that a narrower one can find. */
interface Answer {
  question: Question;
  version: number;
  /** By slots, 1 for what was found. */
  found: Uint8Array;
}

/** What the rows of the first chunks have told. */
interface Known {
  /** Those in which all was found. */
  rows: readonly RowNumber[];
  /** Of each chunk looked through, which words stand in each row. */
  words: readonly Uint32Array[];
}

const nothing: Known = { rows: [], words: [] };

/** A list as far as it is known. */
interface Stage {
  listing: EntryListing;
  /** False where what comes next comes at once. */
  isTold: boolean;
}

/** How many rows a list has, and of how many chunks. */
interface Extent {
  rows: number;
  chunks: number;
}

/** Rows that a screen shows, about. */
const screen = 50;

/**
 * A search index that has read nothing yet.
 * @param breathing what it needs of the page, so that long work keeps nobody waiting
 */
export function openSearchIndex(lib: Library, breathing: Scheduler): SearchIndex {
  const yielder = new Yielder(breathing);
  const copy = new IndexFollower(lib);
  const summaries = new Summaries(lib);
  const arrangement = new OrderCache(lib, yielder);
  let cached: { id: string; members: Promise<ReadonlySet<string>> } | undefined;
  let former: Answer | undefined;

  async function asked(text: string, collection?: string): Promise<Question> {
    const query = parseQuery(text);
    if (collection === undefined) return { query, matcher: createMatcher(query) };
    if (cached?.id !== collection) cached = { id: collection, members: membersOf(lib, collection) };
    const members = await cached.members;
    return { query, matcher: createMatcher(query), collection, members };
  }

  /** Looks through the rows of chunks that have not been looked through yet. */
  async function inRows(
    { chunks }: IndexSnapshot,
    { matcher, members }: Question,
    known: Known,
    signal?: AbortSignal,
  ): Promise<Known> {
    const found: (readonly RowNumber[])[] = [known.rows];
    const words = [...known.words];
    if (matcher.needsSummary) await summaries.refresh(yielder);
    for (let number = words.length; number < chunks.length; number++) {
      const chunk = chunks[number];
      if (!chunk || signal?.aborted) break;
      const has = wordsIn(chunk, matcher.words);
      const texts = matcher.needsSummary ? summaries.of(chunk) : [];
      found.push(scanRows({ chunk, number, words: has, summaries: texts, members }, matcher));
      words.push(has);
      await yielder.turn();
    }
    return { rows: found.flat(), words };
  }

  /** What is found by its summary alone. */
  async function inSummaries(
    { chunks, version }: IndexSnapshot,
    question: Question,
    { rows, words }: Known,
    signal?: AbortSignal,
  ): Promise<RowNumber[]> {
    const { matcher, members } = question;
    await summaries.refresh(yielder);
    const possible =
      former?.version === version && isNarrower(question, former) ? former.found : undefined;
    const found: RowNumber[][] = [];
    for (const [number, chunk] of chunks.entries()) {
      if (signal?.aborted) return [];
      const has = words[number] ?? wordsIn(chunk, matcher.words);
      const place = { chunk, number, words: has, summaries: summaries.of(chunk), members };
      found.push(scanSummaries(place, matcher, possible));
      await yielder.turn();
    }
    const alone = found.flat();
    const all = new Uint8Array(chunks.length * chunkRows);
    for (const slot of rows) all[slot] = 1;
    for (const slot of alone) all[slot] = 1;
    former = { question, version, found: all };
    return alone;
  }

  /**
   * A list as it grows, each stage sought when it is asked for. Between them their reader looks at
   * the signal; here it only ends what leads to the next.
   */
  async function* stagesOf(request: ListRequest, signal?: AbortSignal): AsyncGenerator<Stage> {
    const question = await asked(request.query, request.collection);
    const hasWords = question.matcher.words.length > 0;
    const isAsRead = growsAtItsEnd(request, question);
    yielder.begin();
    let known = { ...nothing, version: 0 };
    let shown = { rows: 0, chunks: 0 };
    for await (const snapshot of copy.asRead()) {
      const { version, chunks, isWhole } = snapshot;
      if (!isWhole && !isAsRead) continue;
      const before = version === known.version ? known : nothing;
      known = { ...(await inRows(snapshot, question, before, signal)), version };
      if (signal?.aborted) return;
      const { rows } = known;
      const reached = { rows: rows.length, chunks: chunks.length };
      if (!isWhole && !isStep(reached, shown)) continue;
      shown = reached;
      const arranged = await arrangement.list(snapshot, { rows, alone: [] }, request);
      // An empty list in between would flicker; while summaries are read, it tells what is known.
      const isSoon = rows.length === 0 && hasWords && summaries.isAtHand;
      yield { listing: { ...arranged, whole: isWhole && !hasWords }, isTold: !isSoon };
      if (!isWhole || !hasWords) continue;
      const alone = await inSummaries(snapshot, question, known, signal);
      const all =
        alone.length > 0 ? await arrangement.list(snapshot, { rows, alone }, request) : arranged;
      yield { listing: { ...all, whole: true }, isTold: true };
    }
  }

  return {
    async list(request, tell, signal) {
      let listing: EntryListing = { ids: [], groups: [], whole: false, entryAt: () => undefined };
      for await (const stage of stagesOf(request, signal)) {
        if (signal?.aborted) break;
        listing = stage.listing;
        if (stage.isTold) await tell?.(listing);
        if (signal?.aborted) break;
      }
      return listing;
    },
    async find(query, limit) {
      const question = await asked(query);
      const snapshot = await copy.now();
      const known = await inRows(snapshot, question, nothing);
      const [first, others] = titlesFirst(snapshot, known.rows, question, limit);
      const slots = [...first, ...others];
      if (slots.length < limit && question.matcher.words.length > 0) {
        slots.push(...(await inSummaries(snapshot, question, known)));
      }
      const entries = await entriesByIds(lib, idsOf(snapshot.chunks, slots.slice(0, limit)));
      return entries.filter((entry) => entry !== undefined);
    },
    async rows() {
      const { chunks } = await copy.now();
      const rows: IndexRow[] = [];
      for (const chunk of chunks) {
        rows.push(...unpack(chunk));
        await yielder.turn();
      }
      return rows;
    },
    async warm() {
      await copy.now();
    },
    stale(change) {
      cached = undefined;
      former = undefined;
      copy.stale(change);
      summaries.stale(change);
      arrangement.stale(change);
    },
  };
}

/** Whether what older chunks add to a list stands below what it has. */
function growsAtItsEnd({ sort, grouped }: ListRequest, { matcher }: Question): boolean {
  return sort.by === 'saved' && sort.descending && !grouped && !matcher.needsSummary;
}

/** Whether to list what was reached: a screen at once, and then in few steps, since each is drawn. */
function isStep(reached: Extent, shown: Extent): boolean {
  return shown.rows < screen ? reached.rows > shown.rows : reached.chunks >= shown.chunks * 4;
}

function isNarrower({ query, collection }: Question, { question }: Answer): boolean {
  return collection === question.collection && narrows(query, question.query);
}

/** Those with all words in the title, up to a limit, and then the others. */
function titlesFirst(
  { chunks }: IndexSnapshot,
  rows: readonly RowNumber[],
  { matcher }: Question,
  limit: number,
): [RowNumber[], RowNumber[]] {
  const [first, others]: [RowNumber[], RowNumber[]] = [[], []];
  for (const slot of rows) {
    const chunk = chunks[chunkOf(slot)];
    if (first.length >= limit) break;
    (chunk && isInTitle(chunk, slot % chunkRows, matcher) ? first : others).push(slot);
  }
  return [first, others];
}
