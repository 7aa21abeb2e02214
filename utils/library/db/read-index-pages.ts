/** Reads all pages of the catalog. */
import type { IDBPObjectStore, StoreNames } from 'idb';
import { DerivedDataError } from '../../model/library-error';
import type { IndexPage } from './index-page';
import type { LibrarySchema } from './schema';
import { isValidPage } from './valid-rows';

/**
 * Pages that one request brings: Chromium takes twice as long over the same pages where an answer
 * is much larger than 100 KiB.
 */
const atOnce = 4;

/**
 * The pages in parts as they come, all of them asked for at once; the newest first.
 * @throws DerivedDataError where one of them is damaged.
 */
export async function* readIndexPages<Mode extends IDBTransactionMode>(
  store: IDBPObjectStore<LibrarySchema, StoreNames<LibrarySchema>[], 'catalog', Mode>,
): AsyncGenerator<IndexPage[], void, void> {
  const keys = await store.getAllKeys();
  const parts: Promise<IndexPage[]>[] = [];
  for (let end = keys.length; end > 0; end -= atOnce) {
    const range = IDBKeyRange.bound(keys[Math.max(0, end - atOnce)], keys[end - 1]);
    const part = store.getAll(range);
    // All fail with the first, which is told of.
    part.catch(() => undefined);
    parts.push(part);
  }
  for (const part of parts) {
    const pages = await part;
    if (!pages.every(isValidPage)) throw new DerivedDataError('catalog');
    yield pages.reverse();
  }
}
