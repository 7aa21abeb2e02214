/** Keeps the search index in step with the rows, within the transaction that changes them. */
import { unwrap } from 'idb';
import { deepEqual } from '../../model/deep-equal';
import { DerivedDataError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import { type IndexChunk, oldestChunk } from './index-chunk';
import { type IndexKey, type IndexRow, indexKeyOf, inOrder, toIndexRow } from './index-row';
import { type Leaf, leafAt, leavesOf, repacked, rowsOf } from './pack-index-chunks';
import { readIndexChunks } from './read-index-chunks';
import type { Transaction } from './schema';
import { isValidChunk } from './valid-rows';

/** The chunks that one transaction reads and changes, each written once at its end. */
export class IndexWriter {
  readonly #transaction: Transaction<'readwrite'>;
  /** The newest first. */
  #leaves: Leaf[] = [];
  #newest: Promise<IndexChunk | undefined> | undefined;
  #all: Promise<Leaf[]> | undefined;
  /** One row after the other: two that find the same chunk are to change the same copy of it. */
  #turn: Promise<void> = Promise.resolve();

  constructor(transaction: Transaction<'readwrite'>) {
    this.#transaction = transaction;
  }

  /** To be called where a new entry is to come: the newest chunk then comes with the first look-ups. */
  expectNew(): void {
    this.#newest = this.#transaction
      .objectStore('catalog')
      .openCursor(null, 'prev')
      .then((newest) => newest?.value);
    this.#newest.catch(() => undefined);
  }

  /**
   * To be called before anything is put, where the rows of many entries are to change: all chunks
   * then come at once. One by one, each would wait for all that was put before it.
   */
  expectMany(): void {
    this.#all = this.#readAll();
    this.#all.catch(() => undefined);
  }

  /** Puts an entry's facts in the place of what they were before; either may be missing. */
  replace(before: Entry | undefined, after: Entry | undefined): Promise<void> {
    const turn = this.#turn.then(() => this.#replace(before, after));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Sends what has changed. */
  flush(): void {
    const store = unwrap(this.#transaction.objectStore('catalog'));
    for (const leaf of this.#leaves) {
      if (!leaf.rows) continue;
      const chunks = repacked(leaf);
      for (const chunk of chunks) store.put(chunk);
      if (chunks.length === 0) store.delete([...leaf.chunk.from]);
    }
  }

  async #replace(before: Entry | undefined, after: Entry | undefined): Promise<void> {
    const former = before?.listed === undefined ? undefined : toIndexRow(before);
    const facts = after?.listed === undefined ? undefined : toIndexRow(after);
    if (deepEqual(former, facts)) return;
    if (former && (!facts || facts.savedAt !== former.savedAt)) {
      (await this.#rowsAt(indexKeyOf(former))).delete(former.id);
    }
    if (facts) (await this.#rowsAt(indexKeyOf(facts))).set(facts.id, facts);
  }

  /** The rows of the chunk in which a row of that place stands, or is to stand. */
  async #rowsAt(place: IndexKey): Promise<Map<string, IndexRow>> {
    if (this.#all) {
      this.#leaves = await this.#all;
      this.#all = undefined;
    }
    const at = leafAt(this.#leaves, place);
    let leaf = this.#leaves[at];
    if (!leaf || !holds(leaf, place)) {
      leaf = (await this.#expected(place)) ?? (await this.#look(place));
      this.#leaves.splice(at, 0, leaf);
    }
    if (!isValidChunk(leaf.chunk)) throw new DerivedDataError('catalog');
    return rowsOf(leaf);
  }

  async #expected(place: IndexKey): Promise<Leaf | undefined> {
    const chunk = await this.#newest;
    this.#newest = undefined;
    if (chunk && !isValidChunk(chunk)) throw new DerivedDataError('catalog');
    const leaf = chunk && { chunk, to: undefined };
    return leaf && holds(leaf, place) ? leaf : undefined;
  }

  async #look(place: IndexKey): Promise<Leaf> {
    const store = this.#transaction.objectStore('catalog');
    const [cursor, to] = await Promise.all([
      store.openCursor(IDBKeyRange.upperBound(place), 'prev'),
      store.getKey(IDBKeyRange.lowerBound(place, true)),
    ]);
    return { chunk: cursor?.value ?? oldestChunk(), to };
  }

  async #readAll(): Promise<Leaf[]> {
    const chunks: IndexChunk[] = [];
    for await (const part of readIndexChunks(this.#transaction.objectStore('catalog'))) {
      chunks.push(...part);
    }
    return leavesOf(chunks);
  }
}

function holds({ chunk, to }: Leaf, place: IndexKey): boolean {
  return inOrder(place, chunk.from) <= 0 && (to === undefined || inOrder(to, place) < 0);
}
