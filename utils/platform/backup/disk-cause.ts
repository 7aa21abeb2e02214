import { isFull, roomOf } from '../../backup/disk-space';
import { LibraryError, type LibraryErrorCode, toLibraryError } from '../../model/library-error';

/** What a database says that finds no room: browsers do not always name the disk themselves. */
const mayBeTheDisk: readonly LibraryErrorCode[] = ['corrupt', 'unavailable', 'closed'];

/** The error as the reader is told of it: `quota` where the disk has no room left, whatever else was said. */
export async function withDiskCause(error: unknown): Promise<LibraryError> {
  const told = toLibraryError(error);
  if (!mayBeTheDisk.includes(told.code)) return told;
  const estimate = await navigator.storage.estimate().catch(() => ({}));
  return isFull(roomOf(estimate)) ? new LibraryError('quota', { cause: error }) : told;
}
