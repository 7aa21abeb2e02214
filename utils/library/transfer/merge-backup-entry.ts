/** An entry of a backup, merged into the one that the library holds of the same work. */
import { freeKey } from '../../export/citekey';
import type { BackupEntry } from '../../model/backup-schema';
import { deepEqual } from '../../model/deep-equal';
import type { Alert, Entry, ReaderNote } from '../../model/records';
import type { Library } from '../db/open-library';
import type { WriteTx } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { sameSupersession } from '../entry/alert-rules';
import { recompute, withAlert, withVersion } from '../entry/apply-capture';
import { checksSince } from '../entry/check-rules';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { mergeHistory } from '../entry/history-events';
import { mergeAlerts } from '../entry/merge-alerts';
import { mergeEdits } from '../entry/merge-edits';
import { mergeVersion } from '../entry/merge-version';
import { joinQuotes, withVersionIds } from '../entry/quotes';
import { locateVersion, newestVersion } from '../entry/version-order';

/** An entry with all that hangs on it. */
export type HeldWithNote = EntryAggregate & { note: ReaderNote | undefined };

/**
 * Merges a copy into what is held and writes it: versions that are not held join the chain, and of
 * each field that readers edit the newest edit wins.
 * @param copy with those of its names that are free or the entry's own
 * @returns what is held then, whether that differs, and whether a reader can see that it does
 */
export async function mergeBackupEntry(
  writing: WriteTx,
  { note: heldNote, ...before }: HeldWithNote,
  copy: BackupEntry,
  lib: Library,
): Promise<{ after: EntryAggregate; isChanged: boolean; isNews: boolean }> {
  const row = before.entry;
  const note = newerNote(heldNote, copy, row.id);
  if (note) writing.putNote(note);
  const { held, versionIds } = mergeVersions(before, copy);
  const edited = mergeEdits(row, copy);
  const keyOf = ({ key }: Entry) =>
    key === row.key ? key : freeKey(key, (one) => writing.isKeyTaken(one));
  const entry: Entry = {
    ...edited,
    key: await keyOf(edited),
    identities: [...new Set([...row.identities, ...copy.identities])],
    savedAt: Math.min(row.savedAt, copy.savedAt),
    editedAt: Math.max(row.editedAt, copy.editedAt),
    hasNote: note ? note.text !== '' : row.hasNote,
  };
  const history = mergeHistory(before.history, copy.history ?? []);
  const quotes = copy.quotes
    ? joinQuotes(before.quotes, withVersionIds(copy.quotes, versionIds))
    : before.quotes;
  const alerts = copy.alerts.map((alert) => {
    const versionId = versionIds.get(alert.versionId) ?? alert.versionId;
    return { ...alert, versionId, entryId: row.id };
  });
  const checks = checksSince(row, { ...held, entry }, newestVersion(held.versions), lib);
  const merged = mergeCopiedAlerts({ ...held, entry, checks, history, quotes }, alerts);
  const after = recompute(merged, lib);
  await writeEntry(writing, before, after);
  const isNoted = note !== undefined && note.text !== (heldNote?.text ?? '');
  const isChanged = note !== undefined || !deepEqual(before, after);
  const isNews = isChanged && (isNoted || !deepEqual(shownOf(before), shownOf(after)));
  return { after, isChanged, isNews };
}

/** What a reader can see of an entry: neither when it was edited, nor what is planned for it. */
function shownOf({ entry, versions, alerts, history, quotes }: EntryAggregate) {
  const { edits, editedAt, textPage, ...row } = entry;
  return {
    row,
    versions: versions.map(({ correctedAt, ...version }) => version),
    alerts,
    history,
    quotes: quotes.kept.map(({ editedAt, ...quote }) => quote),
  };
}

function newerNote(
  held: ReaderNote | undefined,
  { note }: BackupEntry,
  entryId: string,
): ReaderNote | undefined {
  if (!note) return undefined;
  const later = note.editedAt - (held?.editedAt ?? 0);
  const isNewer = later === 0 ? note.text > (held?.text ?? '') : later > 0;
  return isNewer ? { ...note, entryId } : undefined;
}

/** Each version of the copy finds the one held that it is, or joins the chain in its place. */
function mergeVersions(
  before: EntryAggregate,
  copy: BackupEntry,
): { held: EntryAggregate; versionIds: Map<string, string> } {
  const entryId = before.entry.id;
  const versionIds = new Map<string, string>();
  let { versions } = before;
  for (const version of [...copy.versions].sort((one, other) => one.place - other.place)) {
    let same = versions.find(({ id }) => id === version.id);
    if (!same) {
      const position = locateVersion(versions, version.capture);
      if (position.kind === 'held') same = position.version;
      else versions = withVersion(versions, { ...version, place: position.place, entryId });
    }
    if (same) versions = withVersion(versions, mergeVersion(same, version));
    versionIds.set(version.id, same?.id ?? version.id);
  }
  return { held: { ...before, versions }, versionIds };
}

/**
 * Joins a copy's alerts with those held: first each that is held already, then the others as they
 * were raised, so that news of a still newer version finds the former news in its place and is
 * not taken for it.
 */
function mergeCopiedAlerts(held: EntryAggregate, copied: readonly Alert[]): EntryAggregate {
  const isHeld = (alert: Alert) =>
    held.alerts.some((other) => other.id === alert.id && sameSupersession(other, alert));
  const others = copied.filter((alert) => !isHeld(alert));
  others.sort((one, other) => one.raisedAt - other.raisedAt);
  return [...copied.filter(isHeld), ...others].reduce(mergeAlert, held);
}

function mergeAlert(held: EntryAggregate, alert: Alert): EntryAggregate {
  const same = held.alerts
    .filter((other) => sameSupersession(other, alert))
    .sort((one, other) => one.raisedAt - other.raisedAt);
  const known =
    same.find(({ id }) => id === alert.id) ??
    same[0] ??
    held.alerts.find(({ id }) => id === alert.id);
  if (!known) return withAlert(held, alert);
  const merged = mergeAlerts(known, alert);
  return deepEqual(merged, known) ? held : withAlert(held, merged);
}
