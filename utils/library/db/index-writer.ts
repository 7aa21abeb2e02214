/** Keeps the search index in step with the rows, within the transaction that changes them. */
import { deepEqual } from '../../model/deep-equal';
import { DerivedDataError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import { type IndexChunk, oldestChunk } from './index-chunk';
import { type IndexKey, type IndexRow, indexKeyOf, inOrder, toIndexRow } from './index-row';
import { type Leaf, leafAt, leavesOf, repacked, rowsOf } from './pack-index-chunks';
import { readIndexChunks } from './read-index-chunks';
import type { Transaction } from './schema';
import { isValidChunk } from './valid-rows';

/** An entry's row, and what it was before; either may be missing. */
export interface RowChange {
  before: Entry | undefined;
  after: Entry | undefined;
}

/** Chunks that are packed without a pause. */
const atOnce = 4;

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
    return this.replaceAll([{ before, after }]);
  }

  /** The same for many, one after the other without a pause where all chunks are at hand. */
  replaceAll(pairs: readonly RowChange[]): Promise<void> {
    const turn = this.#turn.then(async () => {
      for (const { before, after } of pairs) {
        const pause = this.#replace(before, after);
        if (pause) await pause;
      }
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /**
   * Sends what has changed, some chunks at a time: to pack those of a whole library takes longer than
   * a page may stand still.
   */
  async flush(): Promise<void> {
    const store = this.#transaction.objectStore('catalog');
    const changed = this.#leaves.filter(({ rows }) => rows !== undefined);
    let sent: Promise<unknown> | undefined;
    for (let from = 0; from < changed.length; from += atOnce) {
      const requests = changed.slice(from, from + atOnce).flatMap((leaf): Promise<unknown>[] => {
        const chunks = repacked(leaf);
        if (chunks.length === 0) return [store.delete([...leaf.chunk.from])];
        return chunks.map((chunk) => store.put(chunk));
      });
      const next = Promise.all(requests);
      next.catch(() => undefined);
      // While these are written, the next are packed.
      await sent;
      sent = from + atOnce < changed.length ? next : undefined;
    }
  }

  /** Nothing is waited for, and nothing returned, where the chunks are at hand. */
  #replace(before: Entry | undefined, after: Entry | undefined): Promise<void> | undefined {
    const isListed = before?.listed !== undefined;
    const facts = after?.listed === undefined ? undefined : toIndexRow(after);
    if (!isListed && !facts) return undefined;
    // Most changes are seen by the words, and spare the rest.
    const mayBeSame = isListed && before.folded === after?.folded;
    if (mayBeSame && deepEqual(toIndexRow(before), facts)) return undefined;
    const leaves = isListed && (!facts || facts.savedAt !== before.savedAt) ? before : undefined;
    const gone = leaves && this.#rowsAtHand(indexKeyOf(leaves));
    const held = facts && this.#rowsAtHand(indexKeyOf(facts));
    if ((leaves && !gone) || (facts && !held)) return this.#replaceLater(leaves, facts);
    if (leaves) gone?.delete(leaves.id);
    if (facts) held?.set(facts.id, facts);
    return undefined;
  }

  async #replaceLater(leaves: Entry | undefined, facts: IndexRow | undefined): Promise<void> {
    if (leaves) (await this.#rowsAt(indexKeyOf(leaves))).delete(leaves.id);
    if (facts) (await this.#rowsAt(indexKeyOf(facts))).set(facts.id, facts);
  }

  /** The rows of the chunk in which a row of that place stands, or is to stand, where it was read. */
  #rowsAtHand(place: IndexKey): Map<string, IndexRow> | undefined {
    const leaf = this.#all ? undefined : this.#leaves[leafAt(this.#leaves, place)];
    return leaf && holds(leaf, place) ? validRowsOf(leaf) : undefined;
  }

  /** The same, read where it was not. */
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
    return validRowsOf(leaf);
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

function validRowsOf(leaf: Leaf): Map<string, IndexRow> {
  // One that was unpacked was looked at then.
  if (!leaf.rows && !isValidChunk(leaf.chunk)) throw new DerivedDataError('catalog');
  return rowsOf(leaf);
}

function holds({ chunk, to }: Leaf, place: IndexKey): boolean {
  return inOrder(place, chunk.from) <= 0 && (to === undefined || inOrder(to, place) < 0);
}
