/** Reading and writing the library: one transaction a task, over all that it touches. */
import { unwrap } from 'idb';
import type { Instant } from '../../model/instant';
import type { QuoteSet } from '../../model/quotes';
import type {
  Alert,
  CheckRecord,
  Collection,
  Entry,
  HistoryEvent,
  ReaderNote,
  SavedSearch,
  Version,
} from '../../model/records';
import type { HostState } from '../../watch/schedule/check-batches';
import { runAfter } from '../entry/check-run-progress';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { abortTransaction, beginTransaction, databaseFailure } from './begin-transaction';
import { IndexWriter } from './index-writer';
import { type Change, type Library, nothingChanged } from './open-library';
import { checksOf, ReadTx } from './read-records';
import { rebuild, withDerivedData } from './rebuild-index';
import type { Distinct, Meta, storeNames, Transaction } from './schema';
import type { Counters } from './status-counters';
import { SummaryChunks } from './summary-chunks';
import { WritePace } from './write-pace';

/** The stores that hold one record of an entry, under its id. */
const ownStores = ['entries', 'notes', 'quotes', 'history'] as const;

/** A writing task: rows are counted as they are put, and what was touched is told at the end. */
export class WriteTx extends ReadTx {
  readonly change = nothingChanged();
  readonly #transaction: Transaction<'readwrite'>;
  readonly #texts: SummaryChunks;
  readonly #index: IndexWriter;
  /** Asked for at once: what every task needs comes together with its first look-ups. */
  readonly #meta: Promise<Meta[]>;
  readonly #now: () => Instant;
  #tally: Counters | undefined;
  /** A row was put in the place of a damaged one, of which nobody knows what was counted. */
  #isMiscounted = false;
  /** Entries that a round need not wait for any longer: checked, or removed. */
  readonly #answered = { done: 0, gone: 0 };
  readonly #pace: WritePace;
  /** The checks of each that was checked. */
  readonly #checked: (readonly CheckRecord[])[] = [];

  constructor(transaction: Transaction<'readwrite'>, now: () => Instant) {
    super(transaction);
    this.#transaction = transaction;
    this.#now = now;
    this.#meta = this.meta();
    this.#meta.catch(() => undefined);
    this.#texts = new SummaryChunks(transaction, this.#meta);
    this.#index = new IndexWriter(transaction);
    this.#pace = new WritePace(transaction);
  }

  /** To be called with the first look-ups where an entry with a new summary is to be put. */
  expectNew(): void {
    this.#texts.expectNew();
    this.#index.expectNew();
  }

  /** To be called before anything is put, where the rows of many entries are to change. */
  expectMany(): void {
    this.#index.expectMany();
  }

  /**
   * Puts a row in the place of what it was before, with what the lists and the search read of it.
   * Without `text` (what `foldedTexts` makes) the folded summary and quotes stay as they are.
   */
  async putEntry(before: Entry | undefined, after: Entry, text?: string): Promise<void> {
    const { textPage, ...row } = after;
    const page = text === undefined ? textPage : await this.#texts.put(after, text);
    const entry = page === undefined ? row : { ...row, textPage: page };
    if (before?.damaged) this.#isMiscounted = true;
    await this.#count(before, entry);
    await this.#index.replace(before, entry);
    this.#store('entries').put(entry);
    this.change.entries.add(entry.id);
  }

  /** Puts a part of many rows whose folded summaries stay as they are. */
  async putRows(changes: readonly { before: Entry; after: Entry }[]): Promise<void> {
    this.#tally ??= await this.tally(this.#meta);
    for (const { before, after } of changes) {
      if (before.damaged) this.#isMiscounted = true;
      this.#tally.replace(before, after);
      this.change.entries.add(after.id);
    }
    await this.#index.replaceAll(changes);
    for (const { after } of changes) this.#store('entries').put(after);
    await this.#pace.keep();
  }

  /** Removes an entry and all that hangs on it, for good. */
  async deleteEntry({ entry, versions, alerts }: EntryAggregate): Promise<void> {
    await this.#texts.put(entry, '');
    await this.#count(entry, undefined);
    await this.#index.replace(entry, undefined);
    await this.#deleteDistinct(entry.id);
    for (const name of ownStores) this.#store(name).delete(entry.id);
    for (const { id } of versions) this.#store('versions').delete(id);
    for (const { id } of alerts) this.#store('alerts').delete(id);
    this.#store('checks').delete(checksOf(entry.id));
    this.change.entries.add(entry.id);
    this.change.removed.add(entry.id);
    if (alerts.length > 0) this.change.alerts = true;
  }

  /**
   * Removes whatever the stores hold under an entry's id, read or not; lists are made anew at the end.
   * @returns the ids of its versions and alerts, which are free again
   */
  async deleteDamaged(id: string): Promise<{ versions: string[]; alerts: string[] }> {
    const idsIn = (name: 'versions' | 'alerts') =>
      this.#transaction.objectStore(name).index('entryId').getAllKeys(id);
    const [versions, alerts] = await Promise.all([idsIn('versions'), idsIn('alerts')]);
    for (const key of versions) this.#store('versions').delete(key);
    for (const key of alerts) this.#store('alerts').delete(key);
    await this.#deleteDistinct(id);
    for (const name of ownStores) this.#store(name).delete(id);
    this.#store('checks').delete(checksOf(id));
    this.#isMiscounted = true;
    this.change.entries.add(id);
    this.change.alerts = true;
    return { versions, alerts };
  }

  putVersion(version: Version): void {
    this.#store('versions').put(version);
    this.change.entries.add(version.entryId);
  }

  putNote(note: ReaderNote): void {
    this.#store('notes').put(note);
    this.change.entries.add(note.entryId);
  }

  putQuotes(entryId: string, { kept, removed }: QuoteSet): void {
    this.#store('quotes').put({ entryId, kept, removed });
    this.change.entries.add(entryId);
  }

  putAlert(alert: Alert): void {
    this.#store('alerts').put(alert);
    this.change.entries.add(alert.entryId);
    this.change.alerts = true;
  }

  putCheck(check: CheckRecord): void {
    this.#store('checks').put(check);
  }

  putHistory(entryId: string, events: readonly HistoryEvent[]): void {
    this.#store('history').put({ entryId, events: [...events] });
  }

  putHost(host: HostState): void {
    this.#store('hosts').put(host);
  }

  deleteHost(host: string): void {
    this.#store('hosts').delete(host);
  }

  putMeta(record: Meta): void {
    this.#store('meta').put(record);
  }

  deleteMeta(id: Meta['id']): void {
    this.#store('meta').delete(id);
  }

  putCollection(collection: Collection): void {
    this.#store('collections').put(collection);
    this.change.collections = true;
  }

  deleteCollection(id: string): void {
    this.#store('collections').delete(id);
    this.change.collections = true;
  }

  putSearch(search: SavedSearch): void {
    this.#store('searches').put(search);
    this.change.searches = true;
  }

  deleteSearch(id: string): void {
    this.#store('searches').delete(id);
    this.change.searches = true;
  }

  putDistinct(distinct: Distinct): void {
    this.#store('distinct').put(distinct);
    for (const id of distinct.ids) this.change.entries.add(id);
  }

  deleteDistinct(ids: Distinct['ids']): void {
    this.#store('distinct').delete(ids);
    for (const id of ids) this.change.entries.add(id);
  }

  /**
   * Tells the round that the reader asked for that it waits for this entry no longer.
   * @param checks what is known of its checks, where one of them answered the reader
   */
  answerAsked(entry: Entry, checks: readonly CheckRecord[] = []): void {
    this.#answered[entry.trashedAt === undefined ? 'done' : 'gone'] += 1;
    if (entry.trashedAt === undefined) this.#checked.push(checks);
  }

  /** Writes what waits for the end, the counters and the chunks of what lists and search read, and commits. */
  async commit(): Promise<void> {
    await this.#moveRoundOn();
    await this.#countWrite();
    for (const record of this.#tally?.records() ?? []) this.putMeta(record);
    this.#texts.flush();
    await this.#index.flush();
    if (this.#isMiscounted) await rebuild(this.#transaction, false);
    this.#transaction.commit();
    await this.#transaction.done;
  }

  async #moveRoundOn(): Promise<void> {
    if (this.#answered.done + this.#answered.gone === 0) return;
    const record = (await this.#meta).find(({ id }) => id === 'round');
    if (record?.id !== 'round' || record.endedAt !== undefined) return;
    this.putMeta({ ...record, ...runAfter(record, this.#answered, this.#checked, this.#now) });
    this.change.checks = true;
  }

  /** Counts that something was written of what a backup holds. */
  async #countWrite(): Promise<void> {
    const { entries, alerts, collections, searches } = this.change;
    if (entries.size === 0 && !alerts && !collections && !searches) return;
    const record = (await this.#meta).find(({ id }) => id === 'library');
    if (record?.id === 'library') this.putMeta({ ...record, writes: record.writes + 1 });
  }

  async #count(before: Entry | undefined, after: Entry | undefined): Promise<void> {
    this.#tally ??= await this.tally(this.#meta);
    this.#tally.replace(before, after);
  }

  async #deleteDistinct(entryId: string): Promise<void> {
    const index = this.#transaction.objectStore('distinct').index('entry');
    for (const key of await index.getAllKeys(entryId)) this.#store('distinct').delete(key);
  }

  /** For what nobody waits for: a failure ends the task, in `commit`; a promise for each takes long. */
  #store<Name extends (typeof storeNames)[number]>(name: Name) {
    return unwrap(this.#transaction.objectStore(name));
  }
}

/**
 * Runs a reading task in one transaction.
 * @throws LibraryError where the database fails.
 */
export function readTransaction<T>(
  lib: Library,
  task: (reading: ReadTx) => Promise<T>,
): Promise<T> {
  return withDerivedData(
    () => readOnce(lib, task),
    () => beginTransaction(lib, 'readwrite'),
  );
}

async function readOnce<T>(lib: Library, task: (reading: ReadTx) => Promise<T>): Promise<T> {
  const transaction = beginTransaction(lib, 'readonly');
  transaction.done.catch(() => undefined);
  try {
    return await task(new ReadTx(transaction));
  } catch (error) {
    throw databaseFailure(error, transaction);
  }
}

/**
 * Runs a writing task in one transaction, and resolves when it has reached the disk: a reader who
 * was told "Saved" must find it after a power cut. Whatever the task throws undoes it whole.
 * @throws LibraryError where the database fails.
 */
export function writeTransaction<T>(
  lib: Library,
  task: (writing: WriteTx) => Promise<T>,
): Promise<T> {
  return withDerivedData(
    () => writeOnce(lib, task),
    () => beginTransaction(lib, 'readwrite'),
  );
}

async function writeOnce<T>(lib: Library, task: (writing: WriteTx) => Promise<T>): Promise<T> {
  const transaction = beginTransaction(lib, 'readwrite');
  transaction.done.catch(() => undefined);
  const writing = new WriteTx(transaction, lib.now);
  let result: T;
  try {
    result = await task(writing);
    await writing.commit();
  } catch (error) {
    abortTransaction(transaction);
    throw databaseFailure(error, transaction);
  }
  const { entries, removed, ...others } = writing.change;
  if (entries.size > 0 || Object.values(others).includes(true)) {
    const gone = removed.size > 0 && { removed: [...removed] };
    const change: Change = { entries: [...entries], ...gone, ...others };
    lib.changed(change);
  }
  return result;
}
