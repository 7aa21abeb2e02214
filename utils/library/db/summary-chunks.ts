/**
 * Folded summaries in chunks, for the search. Ten thousand records load five times slower than a
 * few large pieces of the same text; one single piece would make every save rewrite all of it. A
 * chunk of some dozens loads fast and is rewritten in well under a millisecond.
 */
import { unwrap } from 'idb';
import { DerivedDataError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import type { Meta, TextChunk, Transaction } from './schema';
import { isValidMeta, isValidTextChunk } from './valid-rows';

/**
 * When a chunk is full, in entries and in bytes: Chromium keeps values of 64 KiB and more in files of
 * their own, which makes each save that adds to one slower.
 */
const full = { entries: 32, bytes: 60_000 };

/** The chunks that one transaction reads and changes, each written once at its end. */
export class SummaryChunks {
  readonly #transaction: Transaction<'readwrite'>;
  readonly #chunks = new Map<number, TextChunk>();
  readonly #changed = new Set<TextChunk>();
  readonly #meta: Promise<readonly Meta[]>;
  #lastChunk: Promise<TextChunk | undefined> | undefined;
  #filling: { page: number; isRecorded: boolean } | undefined;

  /** @param meta the records of the store `meta`, on their way. */
  constructor(transaction: Transaction<'readwrite'>, meta: Promise<readonly Meta[]>) {
    this.#transaction = transaction;
    this.#meta = meta;
  }

  /**
   * To be called where a new text is to come: the chunk that is being filled, which is the last as a
   * rule, then comes with the first look-ups and not after them.
   */
  expectNew(): void {
    this.#lastChunk = this.#transaction
      .objectStore('texts')
      .openCursor(null, 'prev')
      .then((last) => last?.value);
    this.#lastChunk.catch(() => undefined);
  }

  /** Keeps an entry's folded summary, or none where it is ''. Returns the chunk that holds it. */
  async put(entry: Pick<Entry, 'id' | 'textPage'>, text: string): Promise<number | undefined> {
    const held = entry.textPage === undefined ? undefined : await this.#chunk(entry.textPage);
    const at = held?.ids.indexOf(entry.id) ?? -1;
    if (held && at >= 0) {
      if (held.texts[at] === text) return held.page;
      this.#changed.add(held);
      if (text !== '') {
        held.texts[at] = text;
        return held.page;
      }
      held.ids.splice(at, 1);
      held.texts.splice(at, 1);
      return undefined;
    }
    if (text === '') return undefined;
    const chunk = await this.#chunkToFill(text);
    chunk.ids.push(entry.id);
    chunk.texts.push(text);
    this.#changed.add(chunk);
    return chunk.page;
  }

  /** Sends what has changed. */
  flush(): void {
    const store = unwrap(this.#transaction.objectStore('texts'));
    for (const chunk of this.#changed) store.put(chunk);
    if (!this.#filling || this.#filling.isRecorded) return;
    const record: Meta = { id: 'texts', page: this.#filling.page };
    unwrap(this.#transaction.objectStore('meta')).put(record);
  }

  /** The chunk that is being filled, or the next one where the text would be too much for it. */
  async #chunkToFill(text: string): Promise<TextChunk> {
    this.#filling ??= await this.#recorded();
    const chunk = await this.#chunk(this.#filling.page);
    const bytes = chunk.texts.reduce((sum, held) => sum + bytesOf(held), bytesOf(text));
    if (chunk.ids.length === 0) return chunk;
    if (chunk.ids.length < full.entries && bytes <= full.bytes) return chunk;
    this.#filling = { page: chunk.page + 1, isRecorded: false };
    return this.#chunk(this.#filling.page);
  }

  async #recorded(): Promise<{ page: number; isRecorded: boolean }> {
    const record = (await this.#meta).find(({ id }) => id === 'texts');
    if (record && !isValidMeta(record)) throw new DerivedDataError('texts');
    return record?.id === 'texts'
      ? { page: record.page, isRecorded: true }
      : { page: 1, isRecorded: false };
  }

  async #chunk(number: number): Promise<TextChunk> {
    const known = this.#chunks.get(number);
    if (known) return known;
    const last = await this.#lastChunk;
    const stored =
      last?.page === number ? last : await this.#transaction.objectStore('texts').get(number);
    if (stored && !isValidTextChunk(stored)) throw new DerivedDataError('texts');
    const chunk = stored ?? { page: number, ids: [], texts: [] };
    this.#chunks.set(number, chunk);
    return chunk;
  }
}

/** What a text takes in the database: one byte a character in the Latin alphabets, else two. */
function bytesOf(text: string): number {
  return /[^\0-\xff]/.test(text) ? text.length * 2 : text.length;
}
