/** What the database says of a query's terms, remembered until something changes. */

import { entriesInCollections } from '../db/entry-queries';
import { identifiedEntries } from '../db/identified-entries';
import type { Library } from '../db/open-library';
import { lookedUpIn } from './match-query';
import type { LookedUp, Query } from './parse-query';

/** Answers kept: one a letter typed, and then begun anew. */
const maxKept = 100;

/** Asks a library for the terms that the lists' lines do not answer. */
export class TermLookup {
  readonly #lib: Library;
  readonly #known = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(lib: Library) {
    this.#lib = lib;
  }

  /** To be called on every change. */
  stale(): void {
    this.#known.clear();
  }

  /**
   * The ids that each such term of a query finds.
   * @throws LibraryError where the database fails.
   */
  async idsFor(query: Query): Promise<(term: LookedUp) => ReadonlySet<string>> {
    const terms = lookedUpIn(query);
    const ids = new Map(
      await Promise.all(terms.map(async (term) => [keyOf(term), await this.#idsOf(term)] as const)),
    );
    return (term) => ids.get(keyOf(term)) ?? new Set();
  }

  #idsOf(term: LookedUp): Promise<ReadonlySet<string>> {
    const key = keyOf(term);
    let ids = this.#known.get(key);
    if (!ids) {
      if (this.#known.size >= maxKept) this.#known.clear();
      ids =
        term.kind === 'identifier'
          ? identifiedEntries(this.#lib, term.identifier)
          : entriesInCollections(this.#lib, term.text);
      ids.catch(() => this.#known.delete(key));
      this.#known.set(key, ids);
    }
    return ids;
  }
}

function keyOf(term: LookedUp): string {
  return JSON.stringify(
    term.kind === 'identifier' ? [term.kind, term.identifier] : [term.kind, term.text],
  );
}
