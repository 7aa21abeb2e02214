/** The library as one JSON text, lossless: written in pieces, and read with suspicion. */
import * as v from 'valibot';
import {
  type Backup,
  type BackupEntry,
  backupVersion,
  distinctSchema,
  entrySchema,
  formatSchema,
  frameSchema,
} from '../../model/backup-schema';
import { dayLength, type Instant, latestInstant, maxClockError } from '../../model/instant';
import type { QuoteSet } from '../../model/quotes';
import type { Alert, Entry, ReaderNote, Version } from '../../model/records';
import { boundTimes } from '../db/clamp-times';
import type { Library } from '../db/open-library';
import { readTransaction } from '../db/transaction';
import { areValidQuotes } from '../db/valid-records';
import { validCollections, validSearches } from '../db/valid-rows';
import { isInRing } from '../entry/collection-tree';
import { type EntryAggregate, toEntryAggregate } from '../entry/entry-aggregate';
import { hasAnyQuote } from '../entry/quotes';

/** What the stores hold of an entry that cannot be read as it should be; nothing reads it back by itself. */
interface Damaged {
  entry: Entry;
  versions: readonly Version[];
  alerts: readonly Alert[];
  note?: ReaderNote;
  quotes?: QuoteSet;
}

/** One thing that is wrong with a backup, and where. */
interface Problem {
  /** 'entries.3.versions.0.capture.title', or '' for the whole. */
  path: string;
  /** In words. */
  problem: string;
}

export type ParsedBackup =
  | { kind: 'backup'; backup: Backup }
  /** Written by a later Stet, in a format that this one does not know yet. */
  | { kind: 'newer' }
  /** Written at a time that is yet to come by this computer's clock. */
  | { kind: 'ahead'; writtenAt: Instant }
  /** At most fifty problems; nothing of such a file is taken. */
  | { kind: 'bad'; problems: Problem[] };

const maxProblems = 50;
/** Damaged entries whose records are written as they are; a library of which more is damaged has the file that `salvage` makes. */
const maxDamaged = 1_000;
/** Entries read in one transaction, so that a large library is never held as a whole. */
const batch = 200;

/**
 * Writes the whole library, trash included, as JSON text in pieces. An entry that cannot be read as it
 * should be stands apart from the others (`damaged`), so that what `parseBackup` reads is whole.
 * @param styles the files of the citation styles that the reader added
 * @throws LibraryError where the database fails.
 */
export async function* writeBackup(
  lib: Library,
  styles: readonly string[] = [],
): AsyncGenerator<string> {
  const head = { format: 'stet-backup', version: backupVersion, writtenAt: lib.now() };
  yield `${JSON.stringify(head).slice(0, -1)},"entries":[`;
  let separator = '\n';
  const damaged: Damaged[] = [];
  for (let after: string | undefined; ; ) {
    const batch = await nextEntries(lib, after, head.writtenAt);
    after = batch.last;
    if (after === undefined) break;
    damaged.push(...batch.damaged.slice(0, maxDamaged - damaged.length));
    if (batch.entries.length === 0) continue;
    yield separator + batch.entries.map((entry) => JSON.stringify(entry)).join(',\n');
    separator = ',\n';
  }
  // Last, so that a collection made meanwhile is not missing.
  const around = await readTransaction(lib, async ({ transaction }) => {
    const [collections, searches, distinct] = await Promise.all([
      transaction.objectStore('collections').getAll(),
      transaction.objectStore('searches').getAll(),
      transaction.objectStore('distinct').getAll(),
    ]);
    return {
      collections: validCollections(collections),
      searches: validSearches(searches),
      distinct: distinct.filter((pair) => v.is(distinctSchema, pair)),
      ...(damaged.length > 0 && { damaged }),
      ...(styles.length > 0 && { styles }),
    };
  });
  yield `\n],${JSON.stringify(around).slice(1)}\n`;
}

/**
 * An entry as a backup holds it: `entryId`s and all that follows from other members left out, and
 * the state of its checks, which is this machine's.
 */
function backupEntry(
  { entry, versions, alerts, history, quotes }: EntryAggregate,
  note?: ReaderNote,
): BackupEntry {
  const [first, ...rest] = versions.map(({ entryId, ...version }) => version);
  return {
    id: entry.id,
    identities: entry.identities,
    key: entry.key,
    ...(entry.keyPinned && { keyPinned: entry.keyPinned }),
    savedAt: entry.savedAt,
    editedAt: entry.editedAt,
    edits: entry.edits,
    tags: entry.tags,
    collections: entry.collections,
    ...(entry.trashedAt !== undefined && { trashedAt: entry.trashedAt }),
    ...(entry.muted && { muted: entry.muted }),
    ...(note && { note: { text: note.text, editedAt: note.editedAt } }),
    ...(hasAnyQuote(quotes) && { quotes }),
    versions: [first ?? versions[0], ...rest],
    alerts: alerts.map(({ entryId, untold, ...alert }) => alert),
    ...(history.length > 0 && { history: [...history] }),
  };
}

/**
 * Reads a backup. Nothing of it is trusted before all of it is found whole. Times more than ten years
 * after the backup itself become that. A backup from more than a day ahead is not taken: one of two clocks is
 * wrong, and the order of all its times would be lost.
 * @param now the time by this computer's clock
 */
export function parseBackup(text: string, now: Instant = latestInstant): ParsedBackup {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return bad([{ path: '', problem: `not JSON: ${error instanceof Error ? error.message : ''}` }]);
  }
  const format = v.safeParse(formatSchema, json);
  if (format.success && format.output.version > backupVersion) return { kind: 'newer' };
  const frame = v.safeParse(frameSchema, json);
  if (!frame.success) return bad(problemsOf(frame.issues, ''));
  const tomorrow = now + dayLength;
  const { writtenAt = now } = frame.output;
  if (writtenAt > tomorrow) return { kind: 'ahead', writtenAt };
  const latest = writtenAt + maxClockError;
  const problems: Problem[] = [];
  const entries: BackupEntry[] = [];
  for (const [at, item] of frame.output.entries.entries()) {
    const entry = v.safeParse(entrySchema, item);
    if (entry.success) entries.push(entry.output);
    else problems.push(...problemsOf(entry.issues, `entries.${at}.`));
    if (problems.length >= maxProblems) return bad(problems);
  }
  const { styles = [] } = frame.output;
  const { collections, searches = [], distinct = [] } = frame.output;
  for (const records of [entries, collections, searches, distinct]) boundTimes(records, latest);
  const backup = { collections, searches, distinct, styles, entries };
  if (problems.length === 0) problems.push(...inconsistencies(backup));
  return problems.length > 0 ? bad(problems) : { kind: 'backup', backup };
}

function bad(problems: Problem[]): ParsedBackup {
  return { kind: 'bad', problems: problems.slice(0, maxProblems) };
}

function problemsOf(issues: readonly v.BaseIssue<unknown>[], prefix: string): Problem[] {
  return issues.slice(0, maxProblems).map((issue) => ({
    path: prefix + (v.getDotPath(issue) ?? ''),
    problem: issue.message,
  }));
}

/** What no record shows by itself: ids that stand twice, or for nothing. */
function inconsistencies({ collections, searches = [], entries }: Backup): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const unique = (id: string, path: string) => {
    if (ids.has(id)) problems.push({ path, problem: 'an id or a place that stands twice' });
    ids.add(id);
  };
  for (const [at, collection] of collections.entries()) {
    unique(`collection ${collection.id}`, `collections.${at}.id`);
    if (isInRing(collections, collection)) {
      problems.push({ path: `collections.${at}.parent`, problem: 'a collection within itself' });
    }
  }
  for (const [at, { id }] of searches.entries()) unique(`search ${id}`, `searches.${at}.id`);
  for (const [at, entry] of entries.entries()) {
    unique(`entry ${entry.id}`, `entries.${at}.id`);
    for (const [place, version] of entry.versions.entries()) {
      unique(`version ${version.id}`, `entries.${at}.versions.${place}.id`);
      unique(`place ${at} ${version.place}`, `entries.${at}.versions.${place}.place`);
    }
    for (const [place, { id, versionId }] of entry.alerts.entries()) {
      unique(`alert ${id}`, `entries.${at}.alerts.${place}.id`);
      if (entry.versions.some((version) => version.id === versionId)) continue;
      const path = `entries.${at}.alerts.${place}.versionId`;
      problems.push({ path, problem: 'an alert on no version' });
    }
    if (problems.length >= maxProblems) break;
  }
  return problems;
}

/** Entries come in the order of their ids, so what hangs on a batch of them lies in one range. */
function nextEntries(
  lib: Library,
  after: string | undefined,
  now: Instant,
): Promise<{ entries: BackupEntry[]; damaged: Damaged[]; last: string | undefined }> {
  return readTransaction(lib, async ({ transaction }) => {
    const from = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
    const entries = await transaction.objectStore('entries').getAll(from, batch);
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return { entries: [], damaged: [], last: undefined };
    const range = IDBKeyRange.bound(first.id, last.id);
    const [versions, alerts, notes, quotes, histories] = await Promise.all([
      transaction.objectStore('versions').index('entryId').getAll(range),
      transaction.objectStore('alerts').index('entryId').getAll(range),
      transaction.objectStore('notes').getAll(range),
      transaction.objectStore('quotes').getAll(range),
      transaction.objectStore('history').getAll(range),
    ]);
    const [versionsOf, alertsOf] = [byEntry(versions), byEntry(alerts)];
    const noteOf = new Map(notes.map((note) => [note.entryId, note]));
    const quotesOf = new Map(quotes.map(({ entryId, ...set }) => [entryId, set]));
    const historyOf = new Map(histories.map(({ entryId, events }) => [entryId, events]));
    const whole: BackupEntry[] = [];
    const damaged: Damaged[] = [];
    for (const entry of entries) {
      const { id } = entry;
      const [versions, alerts] = [versionsOf.get(id) ?? [], alertsOf.get(id) ?? []];
      const parts: Damaged = { entry, versions, alerts };
      const note = noteOf.get(id);
      const [history, quotes] = [historyOf.get(id) ?? [], quotesOf.get(id)];
      if (note) parts.note = note;
      if (quotes) parts.quotes = quotes;
      boundTimes([entry, versions, alerts, note, quotes, history], now + maxClockError);
      const rest = { history, ...(quotes && { quotes }) };
      const copy =
        versions.length > 0 &&
        (!quotes || areValidQuotes(quotes)) &&
        backupEntry(toEntryAggregate(entry, versions, alerts, rest), note);
      if (copy && v.is(entrySchema, copy)) whole.push(copy);
      else damaged.push(parts);
    }
    return { entries: whole, damaged, last: last.id };
  });
}

function byEntry<Item extends { entryId: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.entryId);
    if (group) group.push(item);
    else groups.set(item.entryId, [item]);
  }
  return groups;
}
