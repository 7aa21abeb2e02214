/** What can go wrong with the library, each with a sentence and a way out of its own. */

/**
 * quota: the disk or the browser's allowance is full;
 * blocked: another tab holds the database in an older schema and does not let go;
 * corrupt: the database cannot be read as it should;
 * newer-schema: a newer Stet has written it;
 * unavailable: the browser gives no database at all (its settings, a policy);
 * closed: this connection was ended, by an upgrade in another tab or by the browser;
 * damaged: records of one entry cannot be read as they should, all others can;
 * not-found: the entry, alert or collection asked for is not there (any more).
 */
export type LibraryErrorCode =
  | 'quota'
  | 'blocked'
  | 'corrupt'
  | 'newer-schema'
  | 'unavailable'
  | 'closed'
  | 'damaged'
  | 'not-found';

/** An expected failure of the library; whatever else is thrown is a bug. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly code: LibraryErrorCode,
    options?: ErrorOptions,
  ) {
    super(`Library: ${code}`, options);
  }
}

/**
 * What follows from the rows (counters, the search index, the search's texts) was found to be damaged. Whoever
 * runs the task makes it anew and runs the task once more.
 */
export class DerivedDataError extends Error {
  override readonly name = 'DerivedDataError';

  constructor(readonly what: 'counts' | 'catalog' | 'texts') {
    super(`Library: damaged ${what}`);
  }
}

/** The exceptions that browsers throw, by name, as IndexedDB 3.0 and their own code use them. */
const codes = new Map<string, LibraryErrorCode>([
  ['QuotaExceededError', 'quota'],
  ['VersionError', 'newer-schema'],
  // Chromium's and Firefox's word for a store on disk that cannot be opened or read.
  ['UnknownError', 'corrupt'],
  ['DataError', 'corrupt'],
  ['NotReadableError', 'corrupt'],
  // A store or an index that should be there is not.
  ['NotFoundError', 'corrupt'],
  // Where a browser keeps nothing, by its settings or a policy.
  ['InvalidStateError', 'unavailable'],
  ['SecurityError', 'unavailable'],
  ['TimeoutError', 'unavailable'],
  // A transaction that the browser ended by itself.
  ['AbortError', 'closed'],
]);

/**
 * The error as the reader is told of it: by the exception's name where a browser threw it, itself
 * where it is a LibraryError already, and `unavailable` (with its cause) for anything else.
 */
export function toLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const name = error instanceof Error ? error.name : '';
  return new LibraryError(codes.get(name) ?? 'unavailable', { cause: error });
}

/** Whether a browser's database threw it, and no bug of ours. */
export function isDatabaseError(error: unknown): boolean {
  return error instanceof Error && codes.has(error.name);
}
