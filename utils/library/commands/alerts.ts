/** The alerts that wait for the reader, and the reader's answers. */

import { LibraryError } from '../../model/library-error';
import type { ReaderQuote } from '../../model/quotes';
import type { Alert, AlertState, Entry, Version } from '../../model/records';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction, type WriteTx, writeTransaction } from '../db/transaction';
import { areValidQuotes, isValidAlert, isValidVersion } from '../db/valid-records';
import { readableRow } from '../db/valid-rows';
import { writeEntry } from '../db/write-entry';
import { withAlertState } from '../entry/alert-rules';
import { applyCapture, recompute, withAlert } from '../entry/apply-capture';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { noQuotes } from '../entry/quotes';

/** An alert with what it speaks of. */
export interface AlertView {
  alert: Alert;
  entry: Entry;
  saved: Version;
  quotes: readonly ReaderQuote[];
}

/** The states of an alert that waits for an answer. */
const waiting: readonly AlertState[] = ['unseen', 'seen'];

/** In the order of the list: those that wait first, then those that were answered. */
const ranks: readonly (readonly AlertState[])[] = [waiting, ['kept', 'adopted', 'withdrawn']];

/**
 * The alerts of all listed entries: those that wait first, then the answered, each newest first.
 * Those that wait of a muted entry are left out.
 * @param limit how many at the most.
 * @throws LibraryError where the database fails.
 */
export function alerts(lib: Library, limit = 500): Promise<AlertView[]> {
  return readTransaction(lib, async (reading) => {
    const views: AlertView[] = [];
    for (const states of ranks) {
      const lists = await Promise.all(
        states.map((state) => newestIn(reading, state, limit - views.length)),
      );
      const rank = lists.flat().sort((one, other) => other.alert.raisedAt - one.alert.raisedAt);
      views.push(...rank.slice(0, limit - views.length));
    }
    return views;
  });
}

/**
 * Keeps the reader's answer: seen, kept ("quiet until the next version"), or unseen again.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function setAlertState(
  lib: Library,
  alertId: string,
  state: 'unseen' | 'seen' | 'kept',
): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const { held, alert } = await find(writing, alertId);
    const now = lib.now();
    await writeEntry(
      writing,
      held,
      recompute(withAlert(held, withAlertState(alert, state, now)), lib),
    );
  });
}

/**
 * Adds the newer version that an alert speaks of. `open-to-read` where its page was never read:
 * then nothing is changed, and the page must be opened first.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function acceptNewerVersion(
  lib: Library,
  alertId: string,
): Promise<'adopted' | 'open-to-read'> {
  return writeTransaction(lib, async (writing) => {
    const { held, alert } = await find(writing, alertId);
    if (!alert.successor) return 'open-to-read';
    const now = lib.now();
    const { held: grown } = applyCapture(held, alert.successor, lib);
    const answered = grown.alerts.map((other) =>
      other.id === alertId ? withAlertState(other, 'adopted', now) : other,
    );
    await writeEntry(writing, held, recompute({ ...grown, alerts: answered }, lib));
    return 'adopted';
  });
}

/**
 * Marks all unseen alerts of listed entries as seen, but for those of muted ones.
 * @throws LibraryError `quota`, `closed`.
 */
export function markAllSeen(lib: Library): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const index = writing.transaction.objectStore('alerts').index('state');
    const all = await index.getAll(IDBKeyRange.bound(['unseen'], ['unseen', []]));
    const unseen = all.filter(isValidAlert);
    const now = lib.now();
    for (const entryId of new Set(unseen.map((alert) => alert.entryId))) {
      const entry = await writing.entry(entryId);
      if (!entry || entry.damaged || entry.trashedAt !== undefined || entry.muted) continue;
      const held = await writing.held(entry);
      const alerts = held.alerts.map((alert) =>
        alert.state === 'unseen' ? withAlertState(alert, 'seen', now) : alert,
      );
      await writeEntry(writing, held, recompute({ ...held, alerts }, lib));
    }
  });
}

/**
 * The unseen alerts that were learnt in the background and not told by a notification yet, newest
 * first.
 * @throws LibraryError where the database fails.
 */
export function unnotifiedAlerts(lib: Library): Promise<AlertView[]> {
  return readTransaction(lib, async (reading) => {
    const views = await newestIn(reading, 'unseen', Number.POSITIVE_INFINITY);
    return views.filter(({ alert }) => alert.untold);
  });
}

/**
 * Notes that a notification has told of these alerts; ids of none are passed over. To be called
 * before it is shown: one that is lost is better than one that comes twice.
 * @throws LibraryError `quota`, `closed`.
 */
export function markNotified(lib: Library, alertIds: readonly string[]): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const store = writing.transaction.objectStore('alerts');
    const alerts = await Promise.all(alertIds.map((id) => store.get(id)));
    for (const alert of alerts) {
      if (!alert?.untold) continue;
      const { untold, ...told } = alert;
      writing.putAlert(told);
    }
  });
}

async function find(
  writing: WriteTx,
  alertId: string,
): Promise<{ held: EntryAggregate; alert: Alert }> {
  const alert = await writing.transaction.objectStore('alerts').get(alertId);
  const entry = alert && (await writing.entry(alert.entryId));
  if (!alert || !entry) throw new LibraryError('not-found');
  const held = await writing.held(entry);
  // The very object in `held`, so that an unchanged alert is seen to be unchanged.
  return { held, alert: held.alerts.find(({ id }) => id === alertId) ?? alert };
}

async function newestIn(reading: ReadTx, state: AlertState, limit: number): Promise<AlertView[]> {
  const views: AlertView[] = [];
  const { transaction } = reading;
  const index = transaction.objectStore('alerts').index('state');
  // In IndexedDB's order an array is greater than every number.
  let cursor = await index.openCursor(IDBKeyRange.bound([state], [state, []]), 'prev');
  while (cursor && views.length < limit) {
    const alert = cursor.value;
    // What cannot be read is told where its entry is looked at.
    if (!isValidAlert(alert) || typeof alert.entryId !== 'string') {
      cursor = await cursor.continue();
      continue;
    }
    const [row, saved] = await Promise.all([
      transaction.objectStore('entries').get(alert.entryId),
      transaction.objectStore('versions').get(alert.versionId),
    ]);
    const entry = row && readableRow(row);
    const isShown = entry?.trashedAt === undefined && !(entry?.muted && waiting.includes(state));
    if (entry && !entry.damaged && saved && isValidVersion(saved) && isShown) {
      const held = entry.hasQuotes ? await reading.quotes(entry.id) : noQuotes;
      views.push({ alert, entry, saved, quotes: areValidQuotes(held) ? held.kept : [] });
    }
    cursor = await cursor.continue();
  }
  return views;
}
