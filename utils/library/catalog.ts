/** The library's lists and its search, over light facts that are read once and then followed. */
import { Arrangement, idsOf } from './arranging';
import { Breath } from './breath';
import { CatalogCopy, type Snapshot } from './catalog-copy';
import { type CatalogRow, pageRows, unpack } from './catalog-page';
import { membersOf } from './collections';
import type { Change, Library } from './database';
import { entriesByIds } from './entries';
import { foundInRows, foundInSummaries, isInTitle } from './finding';
import type { Listing, ListingRequest } from './listing';
import { type Matcher, matcherOf, narrows } from './matching';
import { parseQuery, type Query } from './query';
import type { Entry } from './records';
import type { Slot } from './sorting';
import { Summaries } from './summaries';

export type { CatalogRow } from './catalog-page';

/** The lists of one library, which reads what they need at the first question. */
export interface Catalog {
  /**
   * Lists the entries that a request asks for.
   * @param tell is called with what is known so far, each time more of the same list; the last is
   * what is returned. What it returns is waited for: what is found is shown before more is sought
   * @param signal ends it early: what was told last is returned
   * @throws LibraryError where the database fails.
   */
  list(
    request: ListingRequest,
    tell?: (listing: Listing) => void | Promise<void>,
    signal?: AbortSignal,
  ): Promise<Listing>;
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
  rows(): Promise<readonly CatalogRow[]>;
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
  found: ReadonlySet<Slot>;
}

/**
 * A catalog that has read nothing yet.
 * @param pause resolves when others have had their turn; awaited every few milliseconds of work
 */
export function openCatalog(lib: Library, pause: () => Promise<void>): Catalog {
  const breath = new Breath(pause);
  const copy = new CatalogCopy(lib);
  const summaries = new Summaries(lib);
  const arrangement = new Arrangement(lib, breath);
  let shelf: { id: string; members: Promise<ReadonlySet<string>> } | undefined;
  let former: Answer | undefined;

  async function asked(text: string, collection?: string): Promise<Question> {
    const query = parseQuery(text);
    if (collection === undefined) return { query, matcher: matcherOf(query) };
    if (shelf?.id !== collection) shelf = { id: collection, members: membersOf(lib, collection) };
    const members = await shelf.members;
    return { query, matcher: matcherOf(query), collection, members };
  }

  /** What is found in the rows of these pages, from one of them on. */
  async function inRows(
    { pages }: Snapshot,
    { matcher, members }: Question,
    from: number,
    signal?: AbortSignal,
  ): Promise<Slot[]> {
    const found: Slot[][] = [];
    if (matcher.needsSummary) await summaries.refresh(breath);
    for (let number = from; number < pages.length; number++) {
      const page = pages[number];
      if (!page || signal?.aborted) break;
      const texts = matcher.needsSummary ? summaries.of(page) : [];
      found.push(foundInRows({ page, number, summaries: texts, members }, matcher));
      await breath.after(page.lines.length);
    }
    return found.flat();
  }

  /** What is found by its summary alone; `rows` are found without. */
  async function inSummaries(
    { pages, version }: Snapshot,
    question: Question,
    rows: readonly Slot[],
    signal?: AbortSignal,
  ): Promise<Slot[]> {
    const { matcher, members } = question;
    const possible = former && former.version === version && isNarrower(question, former);
    const before = possible ? former?.found : undefined;
    await summaries.refresh(breath);
    const found: Slot[][] = [];
    for (const [number, page] of pages.entries()) {
      if (signal?.aborted) return [];
      const place = { page, number, summaries: summaries.of(page), members };
      found.push(foundInSummaries(place, matcher, (slot) => before?.has(slot) ?? true));
      await breath.after(page.lines.length * (before ? 1 : 8));
    }
    const alone = found.flat();
    former = { question, version, found: new Set([...rows, ...alone]) };
    return alone;
  }

  return {
    async list(request, tell, signal) {
      const question = await asked(request.query, request.collection);
      const { words, needsSummary } = question.matcher;
      const { sort, grouped } = request;
      const isAsRead = sort.by === 'saved' && sort.descending && !grouped && !needsSummary;
      let listing: Listing = { ids: [], groups: [], whole: false };
      let known = { version: -1, pages: 0, rows: [] as Slot[] };
      for await (const snapshot of copy.asRead()) {
        if (!snapshot.isWhole && !isAsRead) continue;
        const { version, pages } = snapshot;
        if (version !== known.version) known = { version, pages: 0, rows: [] };
        const more = await inRows(snapshot, question, known.pages, signal);
        if (signal?.aborted) return listing;
        const rows = known.rows.concat(more);
        known = { version, pages: pages.length, rows };
        const arranged = await arrangement.list(snapshot, { rows, alone: [] }, request);
        if (signal?.aborted) return listing;
        listing = { ...arranged, whole: snapshot.isWhole && words.length === 0 };
        await tell?.(listing);
        if (signal?.aborted) return listing;
        if (!snapshot.isWhole || words.length === 0) continue;
        const alone = await inSummaries(snapshot, question, rows, signal);
        const all = await arrangement.list(snapshot, { rows, alone }, request);
        if (signal?.aborted) return listing;
        listing = { ...all, whole: true };
        await tell?.(listing);
      }
      return listing;
    },
    async find(query, limit) {
      const question = await asked(query);
      const snapshot = await copy.now();
      const rows = await inRows(snapshot, question, 0);
      const [first, others] = titlesFirst(snapshot, rows, question, limit);
      const slots = [...first, ...others];
      if (slots.length < limit && question.matcher.words.length > 0) {
        slots.push(...(await inSummaries(snapshot, question, rows)));
      }
      const entries = await entriesByIds(lib, idsOf(snapshot.pages, slots.slice(0, limit)));
      return entries.filter((entry) => entry !== undefined);
    },
    async rows() {
      const { pages } = await copy.now();
      const rows: CatalogRow[] = [];
      for (const page of pages) {
        rows.push(...unpack(page));
        await breath.after(page.lines.length * 8);
      }
      return rows;
    },
    async warm() {
      await copy.now();
    },
    stale(change) {
      shelf = undefined;
      former = undefined;
      copy.stale(change);
      summaries.stale(change);
      arrangement.stale(change);
    },
  };
}

function isNarrower({ query, collection }: Question, { question }: Answer): boolean {
  return collection === question.collection && narrows(query, question.query);
}

/** Those with all words in the title, up to a limit, and then the others. */
function titlesFirst(
  { pages }: Snapshot,
  rows: readonly Slot[],
  { matcher }: Question,
  limit: number,
): [Slot[], Slot[]] {
  const [first, others]: [Slot[], Slot[]] = [[], []];
  for (const slot of rows) {
    const page = pages[Math.floor(slot / pageRows)];
    if (first.length >= limit) break;
    (page && isInTitle(page, slot % pageRows, matcher) ? first : others).push(slot);
  }
  return [first, others];
}
