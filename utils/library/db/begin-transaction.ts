/** A transaction's beginning and its ends that nobody wanted. */

import { isDatabaseError, LibraryError, toLibraryError } from '../../model/library-error';
import type { Library } from './open-library';
import { storeNames, type Transaction } from './schema';

/**
 * Begins a transaction over all stores; what is said to be written is on the disk.
 * @throws LibraryError `closed`, or as the database fails.
 */
export function beginTransaction<Mode extends 'readonly' | 'readwrite'>(
  lib: Library,
  mode: Mode,
): Transaction<Mode> {
  if (!lib.isOpen()) throw new LibraryError('closed');
  try {
    return lib.db.transaction(storeNames, mode, { durability: 'strict' });
  } catch (error) {
    throw toLibraryError(error);
  }
}

/** Undoes what a transaction has written. */
export function abortTransaction(transaction: Transaction<'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already; its own error is the one to tell.
  }
}

/** A bug stays what it is; a failure of the database is told by its first cause. */
export function databaseFailure(
  error: unknown,
  transaction: Transaction<'readonly' | 'readwrite'>,
): unknown {
  if (!isDatabaseError(error)) return error;
  const cause = transaction.error ?? error;
  return isDatabaseError(cause) ? toLibraryError(cause) : cause;
}
