/** The folded summaries and quotes in memory: read when a search first needs them, and then followed. */

import { DerivedDataError } from '../../model/library-error';
import type { IndexChunk } from '../db/index-chunk';
import type { Change, Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { isValidTextChunk } from '../db/valid-rows';
import type { Yielder } from './yield-to-main';

/** More changes than this are read anew as a whole. */
const maxChanges = 100;
/**
 * Chunks of texts that one request brings (Chromium takes twice as long over the same chunks where an
 * answer is much larger than 100 KiB), requests of a transaction, and transactions at a time.
 */
const atOnce = 2;
const requests = 8;
const readers = 4;

/** Every entry's summary and quotes, beside the chunks of the search index. */
export class Summaries {
  readonly #lib: Library;
  #texts = new Map<string, string>();
  /** Each chunk's summaries in the order of its rows: looked up by id once and not at every letter. */
  #aligned = new WeakMap<IndexChunk, readonly string[]>();
  #changed: Set<string> | 'all' = 'all';
  #reading: Promise<void> = Promise.resolve();
  #isRead = false;

  constructor(lib: Library) {
    this.#lib = lib;
  }

  /** To be called on every change; without one, everything is read anew. */
  stale(change?: Change): void {
    if (!change) this.#changed = 'all';
    else if (this.#changed !== 'all') for (const id of change.entries) this.#changed.add(id);
  }

  /**
   * Reads what has changed.
   * @throws LibraryError where the database fails.
   */
  refresh(yielder: Yielder): Promise<void> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#read(yielder));
    return this.#reading;
  }

  /** Whether they are at hand, but for what changed lately. */
  get isAtHand(): boolean {
    return this.#isRead && this.#changed !== 'all';
  }

  /** The summaries of a chunk's rows, '' where there is none. */
  of(chunk: IndexChunk): readonly string[] {
    let texts = this.#aligned.get(chunk);
    if (!texts) {
      texts = chunk.ids.map((id) => this.#texts.get(id) ?? '');
      this.#aligned.set(chunk, texts);
    }
    return texts;
  }

  async #read(yielder: Yielder): Promise<void> {
    const ids = this.#changed;
    this.#changed = new Set();
    if (ids !== 'all' && ids.size === 0) return;
    try {
      if (ids === 'all' || ids.size > maxChanges) await this.#readAll(yielder);
      else await this.#readChanged(ids);
      this.#aligned = new WeakMap();
    } catch (error) {
      this.#changed = 'all';
      throw error;
    }
  }

  async #readAll(yielder: Yielder): Promise<void> {
    const texts = new Map<string, string>();
    // Every chunk by its key: their numbers have no end where one of them is damaged.
    const keys = await readTransaction(this.#lib, ({ transaction }) =>
      transaction.objectStore('texts').getAllKeys(),
    );
    let next = 0;
    const readOn = async () => {
      while (next < keys.length) {
        const ranges: IDBKeyRange[] = [];
        for (; ranges.length < requests && next < keys.length; next += atOnce) {
          const to = Math.min(next + atOnce, keys.length) - 1;
          ranges.push(IDBKeyRange.bound(keys[next], keys[to]));
        }
        // A transaction for some: a save need not wait until all is read.
        const parts = await readTransaction(this.#lib, async ({ transaction }) => {
          const store = transaction.objectStore('texts');
          const parts = await Promise.all(ranges.map((range) => store.getAll(range)));
          if (!parts.flat().every(isValidTextChunk)) throw new DerivedDataError('texts');
          return parts;
        });
        for (const chunk of parts.flat()) {
          for (const [at, id] of chunk.ids.entries()) texts.set(id, chunk.texts[at] ?? '');
        }
        await yielder.turn();
      }
    };
    await Promise.all(Array.from({ length: readers }, readOn));
    this.#texts = texts;
    this.#isRead = true;
  }

  async #readChanged(ids: ReadonlySet<string>): Promise<void> {
    await readTransaction(this.#lib, async (reading) => {
      for (const id of ids) {
        const entry = await reading.entry(id);
        const chunk =
          entry?.textPage === undefined
            ? undefined
            : await reading.transaction.objectStore('texts').get(entry.textPage);
        if (chunk && !isValidTextChunk(chunk)) throw new DerivedDataError('texts');
        const text = chunk?.texts[chunk.ids.indexOf(id)];
        if (text === undefined) this.#texts.delete(id);
        else this.#texts.set(id, text);
      }
    });
  }
}
