/** Reads all chunks of the search index. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { DerivedDataError } from '../../model/library-error';
import type { IndexChunk } from './index-chunk';
import type { LibrarySchema } from './schema';
import { isValidChunk } from './valid-rows';

/**
 * Pages that one request brings: Chromium takes twice as long over the same chunks where an answer
 * is much larger than 100 KiB.
 */
const atOnce = 4;

/**
 * The chunks in parts as they come, all of them asked for at once; the newest first.
 * @throws DerivedDataError where one of them is damaged.
 */
export async function* readIndexChunks<Mode extends IDBTransactionMode>(
  store: IDBPObjectStore<LibrarySchema, StoreNames<LibrarySchema>[], 'catalog', Mode>,
): AsyncGenerator<IndexChunk[], void, void> {
  const keys = await store.getAllKeys();
  const parts: Promise<IndexChunk[]>[] = [];
  for (let end = keys.length; end > 0; end -= atOnce) {
    const range = IDBKeyRange.bound(keys[Math.max(0, end - atOnce)], keys[end - 1]);
    const part = store.getAll(range);
    // All fail with the first, which is told of.
    part.catch(() => undefined);
    parts.push(part);
  }
  for (const part of parts) {
    const chunks = await part;
    if (!chunks.every(isValidChunk)) throw new DerivedDataError('catalog');
    yield chunks.reverse();
  }
}
