/** Citation keys that readers set, and those that stay as they are whatever an export makes of others. */
import { citationKey, keyFault } from '../../export/citekey';
import { LibraryError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import { holdersOfKey } from '../db/identified-entries';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { corrected } from '../entry/corrections';
import { newestEdit, stampAfter } from '../entry/edit-times';
import { newestVersion } from '../entry/version-order';

/** A citation key as the reader wants it. */
export interface KeyChoice {
  key: string;
  /** Whether it stays in files whose keys are made by a pattern. */
  isPinned: boolean;
}

/** What came of setting a key: another entry may have it, in the trash too, or in other letters' case. */
export type KeyOutcome = { kind: 'set' } | { kind: 'taken'; by: Entry };

/**
 * Sets an entry's citation key.
 * @throws LibraryError `not-found`, `quota`, `closed`; RangeError where the text is no key.
 */
export function setCitationKey(
  lib: Library,
  id: string,
  { key, isPinned }: KeyChoice,
): Promise<KeyOutcome> {
  return writeTransaction(lib, async (writing): Promise<KeyOutcome> => {
    const row = await writing.entry(id);
    if (!row) throw new LibraryError('not-found');
    // A key that came in by a file may hold signs that none may be given; it can be kept.
    if (key !== row.key && keyFault(key) !== undefined) throw new RangeError(`No key: ${key}`);
    const by = await otherWithKey(writing, id, key);
    if (by) return { kind: 'taken', by };
    const { keyPinned, ...rest } = row;
    if (key === row.key && isPinned === (keyPinned === true)) return { kind: 'set' };
    const now = stampAfter(lib.now(), newestEdit(row));
    const before = await writing.held(row);
    const entry: Entry = {
      ...rest,
      key,
      ...(isPinned && { keyPinned: isPinned }),
      edits: { ...row.edits, key: now },
      editedAt: now,
    };
    await writeEntry(writing, before, { ...before, entry });
    return { kind: 'set' };
  });
}

/**
 * The key that Stet would give an entry now, with the reader's corrections.
 * @throws LibraryError `not-found`, `corrupt`; otherwise where the database fails.
 */
export function suggestCitationKey(lib: Library, id: string): Promise<string> {
  return readTransaction(lib, async (reading) => {
    const entry = await reading.entry(id);
    if (!entry) throw new LibraryError('not-found');
    const { versions } = await reading.held(entry);
    const isTaken = async (key: string) => (await otherWithKey(reading, id, key)) !== undefined;
    return citationKey(corrected(newestVersion(versions)), isTaken);
  });
}

async function otherWithKey(reading: ReadTx, id: string, key: string): Promise<Entry | undefined> {
  const [other] = [...(await holdersOfKey(reading, key))].filter((holder) => holder !== id);
  return other === undefined ? undefined : reading.entry(other);
}
