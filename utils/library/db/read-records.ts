/** What is read of the library within one transaction. */
import type { Capture } from '../../model/capture';
import type { CheckRun } from '../../model/check-run';
import { DerivedDataError } from '../../model/library-error';
import type { QuoteSet } from '../../model/quotes';
import type {
  Alert,
  CheckRecord,
  Collection,
  Entry,
  HistoryEvent,
  ReaderNote,
  Version,
} from '../../model/records';
import { citedName, ownNames } from '../../versions/work-ids';
import { isWatchable } from '../entry/check-rules';
import { corrected } from '../entry/corrections';
import { type EntryAggregate, toEntryAggregate } from '../entry/entry-aggregate';
import { isOfPublisher, speaksForCitation } from '../entry/may-speak-for-entry';
import { noQuotes } from '../entry/quotes';
import { newestVersion } from '../entry/version-order';
import type { Meta, Transaction } from './schema';
import { Counters } from './status-counters';
import { areValidQuotes, validEvents } from './valid-records';
import { isValidRound, readableRow, validCollections } from './valid-rows';

/** The keys of all checks of an entry. */
export function checksOf(entryId: string): IDBKeyRange {
  // In IndexedDB's order an array is greater than every text.
  return IDBKeyRange.bound([entryId], [entryId, []]);
}

/** What both a reading and a writing task may ask. */
export class ReadTx {
  constructor(readonly transaction: Transaction<IDBTransactionMode>) {}

  async entry(id: string): Promise<Entry | undefined> {
    const row = await this.transaction.objectStore('entries').get(id);
    return row && readableRow(row);
  }

  /** The entry known by the first of these names that any entry is known by. */
  async entryBy(identities: readonly string[]): Promise<Entry | undefined> {
    const index = this.transaction.objectStore('entries').index('identities');
    const entries = await Promise.all(identities.map((identity) => index.get(identity)));
    const known = entries.find((entry) => entry !== undefined);
    return known && readableRow(known);
  }

  /**
   * The entry that a page is of, and for which it speaks; undefined where it only names a work that
   * came from another publisher.
   * @param isSaved whether the reader saves the page, beyond looking at it
   */
  async entryOf(capture: Capture, isSaved = false): Promise<Entry | undefined> {
    const index = this.transaction.objectStore('entries').index('identities');
    const names = ownNames(capture);
    const entries = await Promise.all(names.map((name) => index.get(name)));
    for (const entry of new Set(entries)) {
      if (!entry) continue;
      const isOwn =
        isOfPublisher(capture, entry) ||
        speaksForCitation(capture, entry, await this.versions(entry.id), isSaved);
      if (isOwn) return readableRow(entry);
    }
    return undefined;
  }

  /** Those of the names by which no other entry is known. */
  async unowned(identities: readonly string[], entryId: string): Promise<string[]> {
    const index = this.transaction.objectStore('entries').index('identities');
    const owners = await Promise.all(identities.map((identity) => index.getKey(identity)));
    return identities.filter((_, at) => [undefined, entryId].includes(owners[at]));
  }

  /** With those of a page's names that no other entry has, where the entry's publisher has moved. */
  async withNames(held: EntryAggregate, names: readonly string[]): Promise<EntryAggregate> {
    const { entry, versions } = held;
    const unknown = names.filter((name) => !entry.identities.includes(name));
    if (unknown.length === 0 || versions.every(({ moved }) => !moved)) return held;
    const free = await this.unowned(unknown, entry.id);
    if (free.length === 0) return held;
    return { ...held, entry: { ...entry, identities: [...entry.identities, ...free] } };
  }

  /**
   * With the name of its citation as it is now, where it has no other and nobody else has that: what is
   * exported under a corrected title is found under it again.
   */
  async withCitation(held: EntryAggregate): Promise<EntryAggregate> {
    const { entry, versions } = held;
    const name = citedName(corrected(newestVersion(versions)));
    if (isWatchable(entry) || entry.identities.includes(name)) return held;
    const free = await this.unowned([name], entry.id);
    return { ...held, entry: { ...entry, identities: [...entry.identities, ...free] } };
  }

  async isKeyTaken(key: string): Promise<boolean> {
    const index = this.transaction.objectStore('entries').index('key');
    return (await index.getKey(key)) !== undefined;
  }

  note(entryId: string): Promise<ReaderNote | undefined> {
    return this.transaction.objectStore('notes').get(entryId);
  }

  /** An entry's quotes as they are stored; those of most entries are none. */
  async quotes(entryId: string): Promise<QuoteSet> {
    const record = await this.transaction.objectStore('quotes').get(entryId);
    if (!record) return noQuotes;
    const { entryId: _, ...quotes } = record;
    return quotes;
  }

  async collections(): Promise<Collection[]> {
    return validCollections(await this.transaction.objectStore('collections').getAll());
  }

  /** @throws LibraryError `corrupt` where the entry has lost its versions. */
  async held(entry: Entry): Promise<EntryAggregate> {
    const [versions, alerts, checks, history, quotes] = await Promise.all([
      this.versions(entry.id),
      this.alerts(entry.id),
      this.checks(entry.id),
      this.history(entry.id),
      this.quotes(entry.id),
    ]);
    const sound = areValidQuotes(quotes) ? quotes : noQuotes;
    return toEntryAggregate(entry, versions, alerts, { checks, history, quotes: sound });
  }

  versions(entryId: string): Promise<Version[]> {
    return this.transaction.objectStore('versions').index('entryId').getAll(entryId);
  }

  alerts(entryId: string): Promise<Alert[]> {
    return this.transaction.objectStore('alerts').index('entryId').getAll(entryId);
  }

  version(id: string): Promise<Version | undefined> {
    return this.transaction.objectStore('versions').get(id);
  }

  /** What is known of an entry's checks, one record a source. */
  checks(entryId: string): Promise<CheckRecord[]> {
    return this.transaction.objectStore('checks').getAll(checksOf(entryId));
  }

  /** What happened to an entry, oldest first. */
  async history(entryId: string): Promise<readonly HistoryEvent[]> {
    return validEvents((await this.transaction.objectStore('history').get(entryId))?.events ?? []);
  }

  async round(): Promise<CheckRun | undefined> {
    const record = await this.transaction.objectStore('meta').get('round');
    return record?.id === 'round' && isValidRound(record) ? record : undefined;
  }

  meta(): Promise<Meta[]> {
    return this.transaction.objectStore('meta').getAll();
  }

  /**
   * @param meta the records of the store `meta`, where they are on their way
   * @throws DerivedDataError where the counters are damaged or lost.
   */
  async tally(meta: Promise<readonly Meta[]> = this.meta()): Promise<Counters> {
    const records = await meta;
    if (!records.some(({ id }) => id === 'counts')) {
      const rows = await this.transaction.objectStore('entries').count();
      if (rows > 0) throw new DerivedDataError('counts');
    }
    return new Counters(records);
  }
}
