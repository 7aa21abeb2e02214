/** The words in which Stet speaks of the Zotero on the reader's computer. */

/** Why nothing, or nothing more, came of it. */
export type ZoteroError =
  /** Nothing on this computer answers as Zotero does. */
  | { kind: 'not-running' }
  /** The reader has not let Stet speak to programs on this computer. */
  | { kind: 'no-permission' }
  /** No library that is open in Zotero may be written to. */
  | { kind: 'read-only' }
  /** This Zotero cannot be told where to put what it is sent. */
  | { kind: 'too-old' }
  /** Zotero answered, and did not do it. */
  | { kind: 'refused'; reason: string };

/** A library or a collection that entries can be sent to. */
export interface Target {
  /** Zotero's own: 'L1' for a library, 'C23' for a collection. */
  id: string;
  name: string;
  /** 0 for a library, 1 for its collections, 2 for theirs. */
  level: number;
}

/** Where entries can be sent. */
export interface Places {
  /** At least one; each library before its collections. */
  targets: readonly Target[];
  /** Id of the one that is chosen in Zotero; absent where that may not be written to. */
  chosen?: string;
}

/** Where entries can be sent, or why nowhere. */
export type SaveTargets = { kind: 'ready'; places: Places } | ZoteroError;

/**
 * Which of some entries are there already. `found`: looked up in Zotero, in the target's library.
 * `remembered`: Zotero's local API is off, so these are those that Stet itself sent before.
 */
export interface ExistingItem {
  kind: 'found' | 'remembered';
  /** Ids of entries. */
  ids: string[];
}

/** What came of sending some entries. */
export type ZoteroSendResult =
  /** Zotero took all of them; `filed`: into the target, and with the reader's tags. */
  | { kind: 'sent'; ids: string[]; filed: boolean }
  /** It took these, and then there was trouble. */
  | { kind: 'stopped'; ids: string[]; filed: boolean; trouble: ZoteroError };

/** How many entries are sent at once: Zotero saves as many well within a worker's patience. */
export const batch = 25;
