/** The library's lists and its search, over light facts that are read once and then followed. */

import type { Entry } from '../../model/records';
import { entriesByIds, membersOf } from '../db/entry-queries';
import { chunkRows, type IndexChunk, unpack } from '../db/index-chunk';
import type { IndexRow } from '../db/index-row';
import type { Change, Library } from '../db/open-library';
import { foundSpellings } from './found-spellings';
import { IndexFollower, type IndexSnapshot } from './index-snapshot';
import type { EntryListing, ListRequest } from './list-request';
import { createMatcher, type Matcher, narrows, textsIn } from './match-query';
import { idsOf, OrderCache } from './order-cache';
import { parseQuery, type Query } from './parse-query';
import { scanRows, scanSummaries, titlesFirst, wordsIn } from './scan-rows';
import { findSimilarWords } from './similar-words';
import type { RowNumber } from './sort-entries';
import { Summaries } from './summary-cache';
import { TermLookup } from './term-lookup';
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
  /** Whether other words are looked for than those that are written. */
  isCorrected: boolean;
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
  const lookup = new TermLookup(lib);
  let cached: { id: string; members: Promise<ReadonlySet<string>> } | undefined;
  let former: Answer | undefined;

  /** @param similar words of the library that are like one which it does not have */
  async function asked(
    text: string,
    collection?: string,
    similar: ReadonlyMap<string, readonly string[]> = new Map(),
  ): Promise<Question> {
    const query = parseQuery(text);
    const idsOf = await lookup.idsFor(query);
    const matcher = createMatcher(query, { idsOf, similarTo: (word) => similar.get(word) ?? [] });
    const isCorrected = similar.size > 0;
    if (collection === undefined) return { query, matcher, isCorrected };
    if (cached?.id !== collection) cached = { id: collection, members: membersOf(lib, collection) };
    return { query, matcher, isCorrected, collection, members: await cached.members };
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
    // What a corrected question finds is nothing that the next letter narrows down.
    if (!question.isCorrected) former = { question, version, found: all };
    return alone;
  }

  /** The list of a question whose rows are known, what summaries alone have behind it. */
  async function listed(
    snapshot: IndexSnapshot,
    question: Question,
    known: Known & { arranged?: Omit<EntryListing, 'whole'> },
    request: ListRequest,
    signal?: AbortSignal,
  ): Promise<EntryListing> {
    const { rows } = known;
    const hasWords = question.matcher.words.length > 0;
    const alone = hasWords ? await inSummaries(snapshot, question, known, signal) : [];
    const listing =
      (alone.length === 0 && known.arranged) ||
      (await arrangement.list(snapshot, { rows, alone }, request));
    const alsoFound = foundSpellings(
      { chunks: snapshot.chunks, rows, alone, summariesOf: (chunk) => summaries.of(chunk) },
      question.matcher.spellings,
    );
    return { ...listing, whole: true, ...(alsoFound.length > 0 && { alsoFound }) };
  }

  /** A list, or where nothing is in it what words like those that the library lacks would find. */
  async function orCorrected(
    all: EntryListing,
    snapshot: IndexSnapshot,
    question: Question,
    request: ListRequest,
    signal?: AbortSignal,
  ): Promise<EntryListing> {
    if (all.ids.length > 0 || signal?.aborted) return all;
    await summaries.refresh(yielder);
    const texts = { ...snapshot, summariesOf: (chunk: IndexChunk) => summaries.of(chunk) };
    const similar = await findSimilarWords(texts, question.query, yielder, signal);
    if (similar.size === 0) return all;
    const other = await asked(request.query, request.collection, similar);
    const known = await inRows(snapshot, other, nothing, signal);
    return signal?.aborted ? all : listed(snapshot, other, known, request, signal);
  }

  /**
   * A list as it grows, each stage sought when it is asked for. Between them their reader looks at
   * the signal; here it only ends what leads to the next.
   */
  async function* stagesOf(request: ListRequest, signal?: AbortSignal): AsyncGenerator<Stage> {
    const question = await asked(request.query, request.collection);
    const hasTexts = textsIn(question.query).some(({ not }) => !not);
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
      const isSoon = rows.length === 0 && hasTexts && summaries.isAtHand;
      yield { listing: { ...arranged, whole: isWhole && !hasTexts }, isTold: !isSoon };
      if (!isWhole || !hasTexts) continue;
      const all = await listed(snapshot, question, { ...known, arranged }, request, signal);
      yield {
        listing: await orCorrected(all, snapshot, question, request, signal),
        isTold: true,
      };
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
      const [first, others] = titlesFirst(snapshot.chunks, known.rows, question.matcher, limit);
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
      lookup.stale();
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

function isNarrower({ query, collection, isCorrected }: Question, { question }: Answer): boolean {
  return !isCorrected && collection === question.collection && narrows(query, question.query);
}
