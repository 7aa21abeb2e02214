/** The search index's chunks in memory, read once and then kept in step with what changes. */

import type { Entry } from '../../model/records';
import { entriesByIds } from '../db/entry-queries';
import { type IndexChunk, oldestChunk } from '../db/index-chunk';
import { indexKeyOf, toIndexRow } from '../db/index-row';
import type { Change, Library } from '../db/open-library';
import { type Leaf, leafAt, leavesOf, repacked, rowsOf } from '../db/pack-index-chunks';
import { readIndexChunks } from '../db/read-index-chunks';
import { readTransaction } from '../db/transaction';

/** More changes than this are read anew as a whole. */
const maxChanges = 100;
/** Chunks that are told of while the rest is read: few at first, so that the newest are there soon. */
const step = 64;

/** The library's entries as they were at one moment. */
export interface IndexSnapshot {
  /** The newest first. */
  chunks: readonly IndexChunk[];
  /** Another one for every state of the library. */
  version: number;
  /** False while only the newest chunks are known. */
  isWhole: boolean;
}

/** The chunks as they were read last, and what has changed since. */
export class IndexFollower {
  readonly #lib: Library;
  #snapshot: IndexSnapshot = { chunks: [], version: 0, isWhole: true };
  /** The newest chunks, while all are being read. */
  #growing: IndexChunk[] | undefined;
  #changed: Set<string> | 'all' = 'all';
  #reading: Promise<void> | undefined;
  #waiting: (() => void)[] = [];

  constructor(lib: Library) {
    this.#lib = lib;
  }

  /** To be called on every change; without one, everything is read anew. */
  stale(change?: Change): void {
    if (!change) this.#changed = 'all';
    else if (this.#changed !== 'all') for (const id of change.entries) this.#changed.add(id);
  }

  /**
   * The entries as they are now, whole. Who asks meanwhile waits for the same reading.
   * @throws LibraryError where the database fails.
   */
  async now(): Promise<IndexSnapshot> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
    return this.#snapshot;
  }

  /**
   * The entries as they are now, and before, while they are being read, the newest of them: of one
   * version each has the chunks of the former and more. The last one is whole.
   * @throws LibraryError where the database fails.
   */
  async *asRead(): AsyncGenerator<IndexSnapshot, void, void> {
    let whole: IndexSnapshot | undefined;
    const end = this.now().then((snapshot) => {
      whole = snapshot;
    });
    end.catch(() => undefined);
    let known = 0;
    while (!whole) {
      await Promise.race([end, this.#grown()]);
      const chunks = this.#growing;
      if (whole || !chunks || chunks.length < Math.min(known * 2 + 1, known + step)) continue;
      known = chunks.length;
      yield { chunks: [...chunks], version: this.#snapshot.version + 1, isWhole: false };
    }
    yield whole;
  }

  async #read(): Promise<void> {
    try {
      for (;;) {
        const ids = this.#changed;
        this.#changed = new Set();
        if (ids === 'all' || ids.size > maxChanges) await this.#readAll();
        else if (ids.size > 0) await this.#readChanged(ids);
        else return;
      }
    } catch (error) {
      this.#changed = 'all';
      throw error;
    } finally {
      this.#growing = undefined;
      this.#tell();
    }
  }

  async #readAll(): Promise<void> {
    const chunks: IndexChunk[] = [];
    this.#growing = chunks;
    await readTransaction(this.#lib, async ({ transaction }) => {
      for await (const part of readIndexChunks(transaction.objectStore('catalog'))) {
        chunks.push(...part);
        this.#tell();
      }
    });
    this.#become(chunks);
  }

  async #readChanged(changed: ReadonlySet<string>): Promise<void> {
    const ids = [...changed];
    const entries = await entriesByIds(this.#lib, ids);
    const { chunks } = this.#snapshot;
    const leaves = leavesOf(chunks.length > 0 ? chunks : [oldestChunk()]);
    for (const [at, id] of ids.entries()) replace(leaves, id, entries[at]);
    this.#become(leaves.flatMap(repacked));
  }

  #become(chunks: readonly IndexChunk[]): void {
    this.#snapshot = { chunks, version: this.#snapshot.version + 1, isWhole: true };
    this.#growing = undefined;
  }

  /** Resolves when more chunks have been read, or reading them has ended. */
  #grown(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Puts an entry's facts into its chunk, or takes them out where it is not listed any more. */
function replace(leaves: readonly Leaf[], id: string, entry: Entry | undefined): void {
  const former = leafWith(leaves, id, entry);
  if (former) rowsOf(former).delete(id);
  if (entry?.listed === undefined) return;
  const facts = toIndexRow(entry);
  const leaf = leaves[leafAt(leaves, indexKeyOf(facts))] ?? leaves.at(-1);
  if (leaf) rowsOf(leaf).set(id, facts);
}

/** The chunk that has the entry: as a rule the one in which it belongs. */
function leafWith(leaves: readonly Leaf[], id: string, entry: Entry | undefined): Leaf | undefined {
  const holds = ({ chunk, rows }: Leaf) => (rows ? rows.has(id) : chunk.ids.includes(id));
  const likely = entry && leaves[leafAt(leaves, indexKeyOf(entry))];
  return likely && holds(likely) ? likely : leaves.find(holds);
}
