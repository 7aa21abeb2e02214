/** The entries: listed, looked at, edited, put in the trash and taken out of it. */
import { type Instant, isInstant } from '../../model/instant';
import { LibraryError } from '../../model/library-error';
import { type Correctable, type Entry, type FullEntry, readerBounds } from '../../model/records';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import type { Counts } from '../db/schema';
import { readTransaction, type WriteTx, writeTransaction } from '../db/transaction';
import { areValidQuotes, isValidAlert, isValidNote, isValidVersion } from '../db/valid-records';
import { readableRow } from '../db/valid-rows';
import { writeEntry } from '../db/write-entry';
import { recompute, withCorrections } from '../entry/apply-capture';
import { newestEdit, stampAfter } from '../entry/edit-times';
import { type EntryAggregate, toEntryAggregate } from '../entry/entry-aggregate';
import { type SetChange, tagKey, withChange } from '../entry/merge-sets';
import { mergeTexts } from '../entry/merge-texts';

/** What a reader changes of an entry; members left out stay as they are. */
export interface EntryEdit {
  tags?: SetChange;
  note?: NoteEdit;
  /** Ids of collections; unknown ones are passed over. */
  collections?: SetChange;
  /** A field set to what the page says takes its correction back. */
  corrections?: { version: string; fields: Partial<Correctable> };
}

/** A note as the reader has written it. */
export interface NoteEdit {
  text: string;
  /** What it was when the reader began to write: what was written elsewhere since is kept. */
  was: string;
}

/**
 * All that is held of an entry, in the trash or not; undefined where there is no such entry.
 * @throws LibraryError `damaged` where any of it cannot be read; otherwise where the database fails.
 */
export function fullEntry(lib: Library, id: string): Promise<FullEntry | undefined> {
  return readTransaction(lib, async (reading) => {
    const entry = await reading.entry(id);
    return entry && fullOf(reading, entry);
  });
}

/** The row with all that hangs on it. */
async function fullOf(reading: ReadTx, entry: Entry): Promise<FullEntry> {
  const [versions, alerts, note, quotes] = await Promise.all([
    reading.versions(entry.id),
    reading.alerts(entry.id),
    reading.note(entry.id),
    reading.quotes(entry.id),
  ]);
  const isSound =
    !entry.damaged &&
    versions.length > 0 &&
    versions.every(isValidVersion) &&
    alerts.every(isValidAlert) &&
    (!note || isValidNote(note)) &&
    areValidQuotes(quotes);
  if (!isSound) throw new LibraryError('damaged');
  const held = toEntryAggregate(entry, versions, alerts);
  return {
    entry,
    versions: held.versions,
    alerts: held.alerts,
    note: note?.text ?? '',
    quotes: quotes.kept,
    ...(note && { notedAt: note.editedAt }),
  };
}

/**
 * Changes what is the reader's own of an entry.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function editEntry(lib: Library, id: string, change: EntryEdit): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const row = await writing.entry(id);
    if (!row) throw new LibraryError('not-found');
    const before = await writing.held(row);
    const held = change.note && (await writing.note(id));
    const now = stampAfter(lib.now(), newestEdit(row), held?.editedAt);
    let entry = row;
    if (change.tags) {
      const { add = [], remove = [] } = change.tags;
      entry = withChange(entry, 'tags', { add: tidyTags(add), remove: tidyTags(remove) }, now);
    }
    if (change.collections) {
      const { add = [], remove = [] } = change.collections;
      const known = new Set((await writing.collections()).map((collection) => collection.id));
      const found = add.filter((each) => known.has(each));
      entry = withChange(entry, 'collections', { add: found, remove }, now);
    }
    if (change.note) {
      const { text, was } = change.note;
      const whole = mergeTexts(held?.text ?? '', text, was).slice(0, readerBounds.note);
      if (whole !== (held?.text ?? '')) {
        entry = { ...entry, hasNote: whole !== '', editedAt: now };
        writing.putNote({ entryId: id, text: whole, editedAt: now });
      }
    }
    if (entry !== row) entry = { ...entry, editedAt: newestEdit(entry) };
    const { version, fields } = change.corrections ?? { version: '', fields: {} };
    const corrected = withCorrections({ ...before, entry }, version, fields, now);
    const after = change.corrections ? await writing.withCitation(corrected) : corrected;
    await writeEntry(writing, before, recompute(after, lib));
  });
}

/**
 * Lets an entry's alerts wait unheard, or be heard again. What is known of it stays shown.
 * @throws LibraryError `not-found`, `quota`, `closed`.
 */
export function muteEntries(lib: Library, id: string, on: boolean): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const row = await writing.entry(id);
    if (!row) throw new LibraryError('not-found');
    if ((row.muted === true) === on) return;
    const before = await writing.held(row);
    const now = stampAfter(lib.now(), newestEdit(row));
    const { muted, ...rest } = row;
    const edits = { ...row.edits, muted: now };
    const entry: Entry = { ...rest, edits, editedAt: now, ...(on && { muted: on }) };
    await writeEntry(writing, before, recompute({ ...before, entry }, lib));
    writing.change.alerts = true;
  });
}

/**
 * Puts entries in the trash, where nothing of them is lost; ids of none are passed over.
 * @throws LibraryError `quota`, `closed`.
 */
export function moveToTrash(lib: Library, ids: readonly string[]): Promise<void> {
  return writeTransaction(lib, (writing) => trash(writing, ids, lib, true));
}

/**
 * Takes entries out of the trash, as they were; ids of none are passed over.
 * @throws LibraryError `quota`, `closed`.
 */
export function restoreFromTrash(lib: Library, ids: readonly string[]): Promise<void> {
  return writeTransaction(lib, (writing) => trash(writing, ids, lib, false));
}

/**
 * Removes for good what was put in the trash before an instant.
 * @throws LibraryError `closed`.
 */
export function emptyTrash(lib: Library, before: Instant): Promise<void> {
  return writeTransaction(lib, async (writing) => {
    const index = writing.transaction.objectStore('entries').index('trashed');
    for (const row of await index.getAll(IDBKeyRange.upperBound(before, true))) {
      const entry = readableRow(row);
      // What cannot be read is the reader's to remove.
      if (!entry.damaged && isInstant(row.trashedAt)) {
        await writing.deleteEntry(await writing.held(entry));
      }
    }
  });
}

/**
 * How much the library holds.
 * @throws LibraryError where the database fails.
 */
export function countEntries(lib: Library): Promise<Counts> {
  return readTransaction(lib, async (reading) => (await reading.tally()).counts);
}

/**
 * Whether anything in the library, trash included, is known by a DOI.
 * @throws LibraryError where the database fails.
 */
export function holdsDoi(lib: Library): Promise<boolean> {
  return readTransaction(lib, async ({ transaction }) => {
    const index = transaction.objectStore('entries').index('identities');
    return (await index.getKey(IDBKeyRange.bound('doi:', 'doi;', false, true))) !== undefined;
  });
}

/**
 * The tags in use and how many listed entries carry each, in alphabetical order.
 * @throws LibraryError where the database fails.
 */
export function listTags(lib: Library): Promise<{ tag: string; count: number }[]> {
  return readTransaction(lib, async (reading) => {
    const tally = await reading.tally();
    return [...tally.tags]
      .map(([tag, count]) => ({ tag, count }))
      .sort((one, other) => one.tag.localeCompare(other.tag));
  });
}

/**
 * Tags as they are kept: white space folded, none empty, none twice (case and accents aside: the
 * first stays as it is written), within the bounds.
 */
export function tidyTags(tags: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of tags) {
    const tidy = tag.replace(/\s+/g, ' ').trim().slice(0, readerBounds.tag);
    const key = tagKey(tidy);
    if (tidy !== '' && !byKey.has(key)) byKey.set(key, tidy);
  }
  return [...byKey.values()].slice(0, readerBounds.tags);
}

async function trash(
  writing: WriteTx,
  ids: readonly string[],
  lib: Library,
  into: boolean,
): Promise<void> {
  for (const id of ids) {
    const row = await writing.entry(id);
    if (!row || (row.trashedAt !== undefined) === into) continue;
    const before = await writing.held(row);
    const { trashedAt, ...rest } = row;
    const now = lib.now();
    const at = stampAfter(now, newestEdit(row));
    const edits = { ...row.edits, trash: at };
    const entry: Entry = { ...rest, edits, editedAt: at, ...(into && { trashedAt: now }) };
    const after: EntryAggregate = { ...before, entry };
    await writeEntry(writing, before, recompute(after, lib));
    if (row.unseen > 0) writing.change.alerts = true;
  }
}
