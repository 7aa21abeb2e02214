import type { Capture } from './capture';
import type { Instant } from './instant';
import type { Supersession } from './supersession';

/** Why a check could not tell. Each has a sentence of its own, and says what the reader can do. */
export type UnknownReason =
  /** No connection, or the host does not answer in time. */
  | 'offline'
  /** The host refuses (403, 429, 5xx) or the request was cut off. */
  | 'refused'
  /** A bot check stands in the page's place: open to check. */
  | 'challenge'
  /** A login or a consent page stands in its place: sign in, and open to check. */
  | 'login'
  /** 404 or 410, or a home page: the entry is not where it was. */
  | 'gone'
  /** What came is no page of this entry: another type, too large, truncated, another work. */
  | 'unreadable'
  /** The host's permission was withdrawn: grant it. */
  | 'no-permission';

/** What one attempt to learn whether an entry's version still stands came to. */
export type CheckOutcome =
  /** `seen`: its page, where the publisher has it on another site than the one it was saved from. */
  | { kind: 'stands'; seen?: Capture }
  /** `fresh`: the newer version as its page was read, where it was. */
  | { kind: 'superseded'; supersession: Supersession; fresh?: Capture }
  /** Said of the version itself, by its page or a registry. */
  | { kind: 'withdrawn' | 'retracted'; supersession: Supersession }
  /** The text differs and nothing says why. */
  | { kind: 'changed'; fields: (keyof Capture)[]; fresh: Capture }
  | { kind: 'unknown'; reason: UnknownReason };

/** Where an answer comes from, in alphabetical order; 'visit' is the reader's own browsing. */
export type SourceId = 'arxiv' | 'crossref' | 'datacite' | 'page' | 'visit' | 'zenodo';

/** The registries whose records works are made of, in alphabetical order. */
export const recordSources = ['arxiv', 'crossref', 'datacite'] as const satisfies SourceId[];
export type RecordSource = (typeof recordSources)[number];

/** What the watcher needs to know of an entry, without its texts. */
export interface WatchTarget {
  entryId: string;
  /** The newest version held, corrections left out: what is compared. */
  capture: Capture;
  savedAt: Instant;
  /** It came in by a file or by an archived copy: its page as it is now has not been read yet. */
  imported?: true;
}
