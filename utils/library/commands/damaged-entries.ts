/** Entries of which something cannot be read as it should be: put right as far as can be, or removed. */
import { citationKey } from '../../export/citekey';
import { maxClockError } from '../../model/instant';
import { LibraryError } from '../../model/library-error';
import type { Entry } from '../../model/records';
import { boundTimes } from '../db/clamp-times';
import type { Library } from '../db/open-library';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { areValidQuotes, isValidAlert, isValidNote, isValidVersion } from '../db/valid-records';
import { writeEntry } from '../db/write-entry';
import { recompute } from '../entry/apply-capture';
import { firstChecks } from '../entry/check-rules';
import { namesOf } from '../entry/may-speak-for-entry';
import { noQuotes } from '../entry/quotes';
import { summarizeEntry } from '../entry/summarize-entry';

/**
 * Makes a damaged entry anew of all that can still be read of it: its versions, and what of its row,
 * alerts, note, quotes and history is as it should be. The rest is given up.
 * @throws LibraryError `corrupt` where no version of it can be read: then nothing is changed.
 */
export function repairEntry(lib: Library, id: string): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const row = await writing.entry(id);
    if (!row) throw new LibraryError('not-found');
    const [all, alerts, note, quotes, history] = await Promise.all([
      writing.versions(id),
      writing.alerts(id),
      writing.note(id),
      writing.quotes(id),
      writing.history(id),
    ]);
    boundTimes([all, alerts, note, quotes], lib.now() + maxClockError);
    const sound = all.filter(isValidVersion).sort((one, other) => one.place - other.place);
    const [first, ...rest] = sound.map((version, place) => ({ ...version, place }));
    if (!first) throw new LibraryError('corrupt');
    const newest = rest.at(-1) ?? first;
    const own = alerts.filter(
      (alert) => isValidAlert(alert) && sound.some((version) => version.id === alert.versionId),
    );
    await writing.deleteDamaged(id);
    const text = note && isValidNote(note) ? note.text : '';
    const names = await freeNames(writing, row, namesOf(newest));
    const checks = firstChecks({ identities: names }, newest, lib);
    const isKeyFree = row.key !== '' && !(await writing.isKeyTaken(row.key));
    const key = isKeyFree
      ? row.key
      : await citationKey(newest.capture, (key) => writing.isKeyTaken(key));
    const { damaged, textPage, ...readable } = row;
    const bare = { ...readable, identities: names, key, hasNote: text !== '' };
    const entry = summarizeEntry(bare, [first, ...rest], own, checks);
    if (text !== '') writing.putNote({ entryId: id, text, editedAt: note?.editedAt ?? lib.now() });
    await writeEntry(
      writing,
      undefined,
      recompute(
        {
          entry,
          versions: [first, ...rest],
          alerts: own,
          checks,
          history,
          quotes: areValidQuotes(quotes) ? quotes : noQuotes,
        },
        lib,
      ),
    );
  });
}

/**
 * Removes a damaged entry and all that hangs on it, for good: what cannot be read is of no use in the
 * trash.
 * @throws LibraryError `quota`, `closed`.
 */
export function removeDamaged(lib: Library, id: string): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    await writing.deleteDamaged(id);
  });
}

/** The names of a row that no other entry has; those of its version where none can be read. */
async function freeNames(
  writing: WriteTx,
  row: Entry,
  ofVersion: readonly string[],
): Promise<string[]> {
  return writing.unowned([...new Set([...row.identities, ...ofVersion])], row.id);
}
