/** The database's stores and indexes; `migrations.ts` makes them. */
import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { SourceId } from '../../model/check';
import type { CheckRun } from '../../model/check-run';
import type { Instant } from '../../model/instant';
import type { QuoteSet } from '../../model/quotes';
import type {
  Alert,
  AlertState,
  CheckRecord,
  Collection,
  Entry,
  HistoryEvent,
  ReaderNote,
  SavedSearch,
  StatusGroup,
  Version,
} from '../../model/records';
import type { HostState } from '../../watch/schedule/check-batches';
import type { IndexChunk } from './index-chunk';

/** Folded summaries and quotes of some dozens of entries: read by the search in few, large pieces. */
export interface TextChunk {
  page: number;
  /** Entries' ids, and at the same place in `texts` what `foldedTexts` makes of each. */
  ids: string[];
  texts: string[];
}

/** How many entries the lists hold, so that nothing is ever counted record by record. */
export interface Counts {
  /** Listed: not in the trash. */
  entries: number;
  /** Listed, and the newest version held is superseded. */
  superseded: number;
  /** Listed, and the newest version held is retracted or withdrawn. */
  retracted: number;
  /** Listed, and how it stands could not be checked. */
  unknown: number;
  /** Listed, imported and never checked. */
  neverChecked: number;
  /** Listed, without a DOI or an address of its own. */
  unwatchable: number;
  /** Unseen alerts of listed entries. */
  unseen: number;
  trashed: number;
}

/** Facts of the whole library, kept in the same transaction as what they tell of. */
export type Meta =
  | ({ id: 'counts' } & Counts)
  /** Listed entries by tag, by collection. */
  | { id: 'tags' | 'collections'; counts: Map<string, number> }
  /** The chunk of texts that is being filled. */
  | { id: 'texts'; page: number }
  /** The round that the reader asked for last. */
  | ({ id: 'round' } & CheckRun)
  /** Which library this is, and how often what a backup holds was written. */
  | { id: 'library'; library: string; writes: number }
  /** Entries with greater ids wait for a plan of their checks; absent where none wait. */
  | { id: 'planning'; after: string };

/** What happened to one entry, oldest first. */
interface History {
  entryId: string;
  events: HistoryEvent[];
}

/** The quotes of one entry. */
interface QuoteRecord extends QuoteSet {
  entryId: string;
}

/** Two entries that look alike, and of which the reader has said that they are not one work. */
export interface Distinct {
  /** Their ids in ascending order. */
  ids: [string, string];
  at: Instant;
}

/** Today's schema, for idb's types. */
export interface LibrarySchema extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: {
      listed: Instant;
      trashed: Instant;
      identities: string;
      key: string;
      tags: string;
      collections: string;
      /** Of listed entries that do not simply stand. */
      figure: [StatusGroup, Instant];
    };
  };
  versions: { key: string; value: Version; indexes: { entryId: string } };
  notes: { key: string; value: ReaderNote };
  quotes: { key: string; value: QuoteRecord };
  alerts: {
    key: string;
    value: Alert;
    indexes: { entryId: string; state: [AlertState, Instant] };
  };
  collections: { key: string; value: Collection };
  texts: { key: number; value: TextChunk };
  meta: { key: Meta['id']; value: Meta };
  checks: {
    key: [entryId: string, source: SourceId];
    value: CheckRecord;
    /** By host, so that one that is overwhelmed hides no other. */
    indexes: {
      due: [source: SourceId, host: string, next: Instant];
      /** The order of the last checks. */
      at: Instant;
    };
  };
  hosts: { key: string; value: HostState };
  history: { key: string; value: History };
  /** Pages of listed entries in the order of the list, each by the place at which it begins. */
  catalog: { key: IndexChunk['from']; value: IndexChunk };
  searches: { key: string; value: SavedSearch };
  distinct: { key: Distinct['ids']; value: Distinct; indexes: { entry: string } };
}

/** All stores: each transaction spans them, so that what belongs together changes together. */
export const storeNames: StoreNames<LibrarySchema>[] = [
  'entries',
  'versions',
  'notes',
  'alerts',
  'collections',
  'texts',
  'meta',
  'checks',
  'hosts',
  'history',
  'catalog',
  'searches',
  'distinct',
  'quotes',
];

/** A transaction over all stores. */
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  LibrarySchema,
  StoreNames<LibrarySchema>[],
  Mode
>;
