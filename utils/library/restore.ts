/** Takes a backup into a library that may be empty, the same, or have moved on. */
import { freeKey } from '../export/citekey';
import { isSameMatter, mergeAlerts } from './alerting';
import type { Backup, BackupEntry, BackupVersion } from './backup-schema';
import { asRead, locate, newestOf } from './chain';
import { firstChecks } from './checking';
import type { Undo } from './collections';
import { mergeCorrections } from './corrections';
import type { Library } from './database';
import { Directory } from './directory';
import { equal } from './equal';
import { LibraryError } from './errors';
import { keep, settle, withAlert, withVersion } from './growth';
import type { Held } from './held';
import { mergeHistory } from './history';
import { soundNames } from './ownership';
import type { Alert, Chain, Edits, Entry, Note } from './records';
import { withLatestAddress } from './relocation';
import { mappedTo, restoreCollections, restoreDistinct, restoreSearches } from './restore-around';
import { Trail } from './restore-undo';
import { rowOf } from './row';
import { type Writing, write } from './transaction';

/** How many entries came in, were changed, or stayed as they were, and how to take it back. */
export interface Restored {
  added: number;
  updated: number;
  unchanged: number;
  undo: Undo;
}

/** An entry with all that hangs on it. */
type HeldWithNote = Held & { note: Note | undefined };

/** For how many entries it is asked at once what is held of them. */
const stride = 100;

/**
 * Restores a backup in one transaction. What is held stays: entries are found under any of their
 * names, versions that are not held join the chain, citation keys stay, and of each field that
 * readers edit the newest edit wins. Restoring twice changes nothing the second time.
 * @throws LibraryError `quota`, `closed`; then nothing has changed.
 */
export function restoreBackup(lib: Library, backup: Backup): Promise<Restored> {
  return write(lib, async (writing) => {
    const trail = await Trail.begin(writing, lib);
    const restored: Restored = { added: 0, updated: 0, unchanged: 0, undo: trail.undo };
    const collectionIds = await restoreCollections(writing, backup.collections);
    await restoreSearches(writing, backup.searches ?? []);
    await trail.around(writing);
    const entryIds = new Map<string, string>();
    const entries = backup.entries.map((copy) => ({ ...copy, identities: soundNames(copy) }));
    const directory = await Directory.read(writing, entries);
    for (let at = 0; at < entries.length; at += stride) {
      const copies = entries.slice(at, at + stride);
      const ahead = readAhead(writing, directory, copies);
      for (const whole of copies) {
        const id = directory.entryFor(whole);
        const held = id === undefined ? undefined : await (ahead.get(id) ?? holding(writing, id));
        const collections = mappedTo(collectionIds, whole.collections);
        const copy = { ...withFreeIds(whole, held, directory, lib), collections };
        if (!held) {
          const key = await freeKey(copy.key, (key) => directory.isKeyTaken(key));
          const identities = directory.unowned(copy.identities, copy.id);
          const added = await add(writing, { ...copy, key, identities }, lib);
          directory.learn(added);
          trail.added(added);
          restored.added += 1;
          entryIds.set(whole.id, copy.id);
        } else {
          const names = directory.unowned(copy.identities, held.entry.id);
          const { after, isNews } = await merge(writing, held, { ...copy, identities: names }, lib);
          directory.learn(after);
          if (isNews) trail.changed(held, held.note, after);
          // What was read of it ahead has changed.
          ahead.delete(held.entry.id);
          restored[isNews ? 'updated' : 'unchanged'] += 1;
          entryIds.set(whole.id, held.entry.id);
        }
      }
    }
    await restoreDistinct(writing, backup.distinct ?? [], entryIds);
    return restored;
  });
}

/** What is held of those copies' entries, all asked for at once. */
function readAhead(
  writing: Writing,
  directory: Directory,
  copies: readonly BackupEntry[],
): Map<string, Promise<HeldWithNote>> {
  const ahead = new Map<string, Promise<HeldWithNote>>();
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

async function holding(writing: Writing, id: string): Promise<HeldWithNote> {
  const [entry, note] = await Promise.all([writing.entry(id), writing.note(id)]);
  if (!entry) throw new LibraryError('corrupt');
  return { ...(await writing.held(entry)), note };
}

async function add(writing: Writing, copy: BackupEntry, lib: Library): Promise<Held> {
  const entryId = copy.id;
  const [first, ...rest] = copy.versions;
  let versions: Chain = [{ ...first, entryId }];
  for (const version of rest) versions = withVersion(versions, { ...version, entryId });
  const { note, history = [], ...own } = copy;
  const identities = [...new Set(copy.identities)];
  const hasNote = note !== undefined && note.text !== '';
  const checks = firstChecks(newestOf(versions), lib);
  const entry = rowOf({ ...own, identities, hasNote }, versions, [], checks);
  let held: Held = { entry, versions, alerts: [], checks, history };
  for (const alert of copy.alerts) held = withAlert(held, { ...alert, entryId });
  if (note) writing.putNote({ ...note, entryId });
  const settled = settle(held, lib);
  await keep(writing, undefined, settled);
  if (!lib.dues) writing.putMeta({ id: 'planning', after: '' });
  return settled;
}

/** @param copy with those of its names that are free or the entry's own. */
async function merge(
  writing: Writing,
  { note: heldNote, ...before }: HeldWithNote,
  copy: BackupEntry,
  lib: Library,
): Promise<{ after: Held; isNews: boolean }> {
  const row = before.entry;
  const note = newerNote(heldNote, copy, row.id);
  if (note) writing.putNote(note);
  const { held, versionIds } = mergeVersions(before, copy);
  const entry: Entry = {
    ...mergeEdits(row, copy),
    identities: [...new Set([...row.identities, ...copy.identities])],
    savedAt: Math.min(row.savedAt, copy.savedAt),
    editedAt: Math.max(row.editedAt, copy.editedAt),
    hasNote: note ? note.text !== '' : row.hasNote,
  };
  const history = mergeHistory(before.history, copy.history ?? []);
  let merged: Held = { ...held, entry, history };
  for (const alert of copy.alerts) {
    const versionId = versionIds.get(alert.versionId) ?? alert.versionId;
    merged = mergeAlert(merged, { ...alert, versionId, entryId: row.id });
  }
  const after = settle(merged, lib);
  await keep(writing, before, after);
  return { after, isNews: note !== undefined || !equal(before, after) };
}

function newerNote(
  held: Note | undefined,
  { note }: BackupEntry,
  entryId: string,
): Note | undefined {
  return note && note.editedAt > (held?.editedAt ?? 0) ? { ...note, entryId } : undefined;
}

/** Each version of the copy finds the one held that it is, or joins the chain in its place. */
function mergeVersions(
  before: Held,
  copy: BackupEntry,
): { held: Held; versionIds: Map<string, string> } {
  const entryId = before.entry.id;
  const versionIds = new Map<string, string>();
  let { versions } = before;
  for (const version of [...copy.versions].sort((one, other) => one.place - other.place)) {
    let same = versions.find(({ id }) => id === version.id);
    if (!same) {
      const position = locate(versions, version.capture);
      if (position.kind === 'held') same = position.version;
      else versions = withVersion(versions, { ...version, place: position.place, entryId });
    }
    if (same) {
      const merged = mergeCorrections(withLatestAddress(same, version), version);
      versions = withVersion(versions, version.imported ? merged : asRead(merged, version.capture));
    }
    versionIds.set(version.id, same?.id ?? version.id);
  }
  return { held: { ...before, versions }, versionIds };
}

/** Of each field the newest edit; where none is newer, neither side's tags or places are lost. */
function mergeEdits(
  row: Entry,
  copy: Pick<Entry, 'tags' | 'collections' | 'edits' | 'trashedAt' | 'muted'>,
): Entry {
  const { trashedAt, muted, ...rest } = row;
  const trash = isLater(copy.edits, row.edits, 'trash') ? copy.trashedAt : trashedAt;
  const mute = isLater(copy.edits, row.edits, 'muted') ? copy.muted : muted;
  const pick = (field: 'tags' | 'collections'): string[] => {
    if (isLater(copy.edits, row.edits, field)) return copy[field];
    if (isLater(row.edits, copy.edits, field)) return row[field];
    return [...new Set([...row[field], ...copy[field]])];
  };
  return {
    ...rest,
    ...(trash !== undefined && { trashedAt: trash }),
    ...(mute && { muted: mute }),
    tags: pick('tags'),
    collections: pick('collections'),
    edits: latest(row.edits, copy.edits),
  };
}

function isLater(one: Edits, other: Edits, field: keyof Edits): boolean {
  return (one[field] ?? 0) > (other[field] ?? 0);
}

function latest(one: Edits, other: Edits): Edits {
  const edits = { ...one };
  for (const field of ['tags', 'collections', 'trash', 'muted'] as const) {
    const at = other[field];
    if (at !== undefined && isLater(other, one, field)) edits[field] = at;
  }
  return edits;
}

function mergeAlert(held: Held, alert: Alert): Held {
  const known =
    held.alerts.find(({ id }) => id === alert.id) ??
    held.alerts.find((other) => isSameMatter(other, alert));
  if (!known) return withAlert(held, alert);
  const merged = mergeAlerts(known, alert);
  return equal(merged, known) ? held : withAlert(held, merged);
}

/** The copy with new ids for those of its records whose ids are another entry's. */
function withFreeIds(
  copy: BackupEntry,
  held: Held | undefined,
  directory: Directory,
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
  };
}
