/** Takes a backup into a library that may be empty, the same, or have moved on. */
import { freeKey } from '../../export/citekey';
import type { Backup, BackupEntry, BackupVersion } from '../../model/backup-schema';
import type { Instant } from '../../model/instant';
import type { VersionHistory } from '../../model/records';
import type { Library } from '../db/open-library';
import { type WriteTx, writeTransaction } from '../db/transaction';
import { areValidQuotes, isValidAlert, isValidNote, isValidVersion } from '../db/valid-records';
import { writeEntry } from '../db/write-entry';
import { recompute, withAlert, withVersion } from '../entry/apply-capture';
import { firstChecks } from '../entry/check-rules';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { claimableNames } from '../entry/may-speak-for-entry';
import { noQuotes, withVersionIds } from '../entry/quotes';
import { summarizeEntry } from '../entry/summarize-entry';
import { newestVersion } from '../entry/version-order';
import { IdentityIndex } from './identity-index';
import { type HeldWithNote, mergeBackupEntry } from './merge-backup-entry';
import {
  type Ids,
  mappedTo,
  restoreCollections,
  restoreDistinct,
  restoreSearches,
} from './restore-collections';
import { type RestoredCollections, UndoLog, type UndoResult } from './restore-undo-log';

/** What a restore has done, and how to take it back. */
export interface Restored extends RestoredCollections {
  /** Entries, each counted once: that came in, that show something new, that are as they were. */
  added: number;
  updated: number;
  unchanged: number;
  undo(): Promise<UndoResult>;
}

/** What became of an entry. */
type Outcome = 'added' | 'updated' | 'unchanged';

/** What a restore goes by from entry to entry, and what it has done with them. */
interface Progress {
  writing: WriteTx;
  lib: Library;
  directory: IdentityIndex;
  undoLog: UndoLog;
  collectionIds: Ids;
  /** By the library's ids. */
  outcomes: Map<string, Outcome>;
  /** The library's ids for the backup's. */
  entryIds: Map<string, string>;
}

/** For how many entries it is asked at once what is held of them. */
const stride = 100;

/**
 * Restores a backup in one transaction. What is held stays: entries are found under any of their
 * names, versions that are not held join the chain, citation keys stay unless
 * the reader set them, and of each field that readers edit the newest edit wins. Restoring twice changes nothing the second time.
 * @throws LibraryError `quota`, `closed`; then nothing has changed.
 */
export function restoreBackup(lib: Library, backup: Backup): Promise<Restored> {
  return writeTransaction(lib, async (writing) => {
    const undoLog = await UndoLog.begin(writing, lib);
    const outcomes = new Map<string, Outcome>();
    const collectionIds = await restoreCollections(writing, backup.collections);
    await restoreSearches(writing, backup.searches ?? []);
    const around = await undoLog.around(writing);
    const entryIds = new Map<string, string>();
    const entries = backup.entries.map((copy) => ({ ...copy, identities: claimableNames(copy) }));
    const directory = await IdentityIndex.read(writing, entries);
    const progress = { writing, lib, directory, undoLog, collectionIds, outcomes, entryIds };
    for (let at = 0; at < entries.length; at += stride) {
      await restoreEntries(entries.slice(at, at + stride), progress);
    }
    await restoreDistinct(writing, backup.distinct ?? [], entryIds);
    const counts = { added: 0, updated: 0, unchanged: 0 };
    for (const outcome of outcomes.values()) counts[outcome] += 1;
    return { ...counts, ...around, undo: undoLog.undo };
  });
}

async function restoreEntries(copies: readonly BackupEntry[], progress: Progress): Promise<void> {
  const { writing, lib, directory, collectionIds, entryIds } = progress;
  const ahead = readAhead(writing, directory, copies);
  for (const whole of copies) {
    const held = await readHeld(whole, ahead, progress);
    const copy = filed(withFreeIds(whole, held, directory, lib), collectionIds);
    if (held) {
      await mergeInto(held, copy, progress);
      // What was read of it ahead has changed.
      ahead.delete(held.entry.id);
    } else await addNew(copy, progress);
    entryIds.set(whole.id, held?.entry.id ?? copy.id);
  }
}

/** What is held of a copy's entry; what cannot be read is deleted, for the copy to take its place. */
async function readHeld(
  copy: BackupEntry,
  ahead: Map<string, Promise<HeldWithNote | 'damaged'>>,
  { writing, directory }: Progress,
): Promise<HeldWithNote | undefined> {
  const id = directory.entryFor(copy);
  if (id === undefined) return undefined;
  const known = await (ahead.get(id) ?? holding(writing, id));
  if (known !== 'damaged') return known;
  directory.forget(id, await writing.deleteDamaged(id));
  // Another copy of the work finds what takes this one's place, which is not damaged.
  ahead.delete(id);
  return undefined;
}

/** Adds a copy under a key and names that are free, and writes down that it came in. */
async function addNew(
  copy: BackupEntry,
  { writing, lib, directory, undoLog, outcomes }: Progress,
): Promise<void> {
  const key = await freeKey(copy.key, (key) => directory.isKeyTaken(key));
  const identities = directory.unowned(copy.identities, copy.id);
  const added = await add(writing, { ...copy, key, identities }, lib);
  directory.add(added);
  undoLog.added(added);
  outcomes.set(copy.id, 'added');
}

/** Merges a copy into the entry held, and writes down what that changed. */
async function mergeInto(
  held: HeldWithNote,
  copy: BackupEntry,
  { writing, lib, directory, undoLog, outcomes }: Progress,
): Promise<void> {
  const { id } = held.entry;
  const identities = directory.unowned(copy.identities, id);
  const merged = await mergeBackupEntry(writing, held, { ...copy, identities }, lib);
  directory.add(merged.after);
  if (merged.isChanged) undoLog.changed(held, held.note, merged.after);
  const former = outcomes.get(id) ?? 'unchanged';
  outcomes.set(id, former === 'unchanged' && merged.isNews ? 'updated' : former);
}

/** What is held of those copies' entries, all asked for at once. */
function readAhead(
  writing: WriteTx,
  directory: IdentityIndex,
  copies: readonly BackupEntry[],
): Map<string, Promise<HeldWithNote | 'damaged'>> {
  const ahead = new Map<string, Promise<HeldWithNote | 'damaged'>>();
  for (const copy of copies) {
    const id = directory.entryFor(copy);
    if (id === undefined || ahead.has(id)) continue;
    const asked = holding(writing, id);
    // Where it fails before its turn, the transaction has failed and tells.
    asked.catch(() => undefined);
    ahead.set(id, asked);
  }
  return ahead;
}

/** The copy with the library's ids of its collections. */
function filed(copy: BackupEntry, ids: Ids): BackupEntry {
  const { filed, ...edits } = copy.edits;
  const times = filed?.map(([id, at]): [string, Instant] => [ids.get(id) ?? id, at]);
  return {
    ...copy,
    collections: mappedTo(ids, copy.collections),
    edits: { ...edits, ...(times && { filed: times }) },
  };
}

/** All that is held of an entry, or that something of it cannot be read. */
async function holding(writing: WriteTx, id: string): Promise<HeldWithNote | 'damaged'> {
  const [entry, note, quotes, versions, alerts] = await Promise.all([
    writing.entry(id),
    writing.note(id),
    writing.quotes(id),
    writing.versions(id),
    writing.alerts(id),
  ]);
  const isSound =
    entry &&
    !entry.damaged &&
    versions.length > 0 &&
    versions.every(isValidVersion) &&
    alerts.every(isValidAlert) &&
    (!note || isValidNote(note)) &&
    areValidQuotes(quotes);
  return isSound ? { ...(await writing.held(entry)), note } : 'damaged';
}

async function add(writing: WriteTx, copy: BackupEntry, lib: Library): Promise<EntryAggregate> {
  const entryId = copy.id;
  const [first, ...rest] = copy.versions;
  let versions: VersionHistory = [{ ...first, entryId }];
  for (const version of rest) versions = withVersion(versions, { ...version, entryId });
  const { note, quotes = noQuotes, history = [], ...own } = copy;
  const identities = [...new Set(copy.identities)];
  const hasNote = note !== undefined && note.text !== '';
  const checks = firstChecks({ identities }, newestVersion(versions), lib);
  const entry = summarizeEntry({ ...own, identities, hasNote }, versions, [], checks);
  let held: EntryAggregate = { entry, versions, alerts: [], checks, history, quotes };
  for (const alert of copy.alerts) held = withAlert(held, { ...alert, entryId });
  if (note) writing.putNote({ ...note, entryId });
  const settled = recompute(held, lib);
  await writeEntry(writing, undefined, settled);
  if (!lib.dues) writing.putMeta({ id: 'planning', after: '' });
  return settled;
}

/** The copy with new ids for those of its records whose ids are another entry's. */
function withFreeIds(
  copy: BackupEntry,
  held: EntryAggregate | undefined,
  directory: IdentityIndex,
  { newId }: Library,
): BackupEntry {
  const free = (kind: 'versions' | 'alerts', id: string) => {
    const isOwn = held?.[kind].some((record) => record.id === id);
    return isOwn || !directory.isTaken(kind, id) ? id : newId();
  };
  const ids = new Map(copy.versions.map(({ id }) => [id, free('versions', id)]));
  const renamed = (version: BackupVersion) => ({
    ...version,
    id: ids.get(version.id) ?? version.id,
  });
  const [first, ...rest] = copy.versions;
  return {
    ...copy,
    versions: [renamed(first), ...rest.map(renamed)],
    alerts: copy.alerts.map((alert) => ({
      ...alert,
      id: free('alerts', alert.id),
      versionId: ids.get(alert.versionId) ?? alert.versionId,
    })),
    ...(copy.quotes && { quotes: withVersionIds(copy.quotes, ids) }),
  };
}
