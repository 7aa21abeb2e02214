/** The citation keys that left Stet, in a file or by the clipboard: documents may cite by them. */
import { exportedKeys } from './storage/stored-settings';

/**
 * Notes under which key each entry was handed out last. What cannot be kept is no reason for an
 * export to fail: a warning is missing then, no more.
 */
export async function noteExportedKeys(
  keys: Iterable<[entryId: string, key: string]>,
): Promise<void> {
  await exportedKeys.set(keys).catch(() => undefined);
}

/** The key under which an entry was handed out last; undefined where it never was, or nobody knows. */
export function exportedKeyOf(entryId: string): Promise<string | undefined> {
  return exportedKeys.get(entryId);
}
