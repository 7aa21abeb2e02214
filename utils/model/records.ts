/** The shapes that the library keeps. Light records draw lists; heavy ones are read when looked at. */
import type { Capture, CaptureType, NoticeKind } from './capture';
import type { CheckOutcome, RecordSource, SourceId, UnknownReason } from './check';
import type { Instant } from './instant';
import type { PrintDetails } from './print-details';
import type { ReaderQuote } from './quotes';
import type { Supersession } from './supersession';

/** The bounds of what a reader writes, in UTF-16 code units or items. */
export const readerBounds = {
  tag: 100,
  tags: 200,
  note: 200_000,
  key: 200,
  collection: 200,
  /** The name of a saved search. */
  search: 200,
} as const;

/** All places that can tell how a version stands, the best of equal evidence first. */
export const sourceIds = [
  'page',
  'visit',
  'arxiv',
  'zenodo',
  'crossref',
  'datacite',
] as const satisfies readonly SourceId[];

/** How the newest version that the reader holds stands, as far as anything has said. */
export type Standing = 'stands' | 'superseded' | 'forthcoming' | 'withdrawn' | 'retracted';

/**
 * What a listed entry is counted as, each as one thing: it stands, was superseded, was withdrawn
 * or retracted, could not be checked (and nothing else is known of it), came in by a file or an
 * archived copy and was never checked, or has neither a DOI nor an address by which anybody could.
 */
export type StatusGroup =
  | 'stands'
  | 'superseded'
  | 'retracted'
  | 'unknown'
  | 'neverChecked'
  | 'unwatchable';

/** When each item of a set was added or removed last, in the order of these times. */
export type ChangeTimes = [item: string, at: Instant][];

/** When the reader last set each field of an entry; absent where never. Merges go by these. */
export interface Edits {
  /** Each tag that was added or removed since its last change is known one by one. */
  tagged?: ChangeTimes;
  /** The same of collections, by their ids. */
  filed?: ChangeTimes;
  /**
   * When the whole list was set, as an earlier Stet did: what stands in it and has no time of its
   * own was added then, and what does not was not in it.
   */
  tags?: Instant;
  collections?: Instant;
  /** Put in the trash or taken out of it. */
  trash?: Instant;
  muted?: Instant;
  /** The citation key was set, pinned or let loose. */
  key?: Instant;
}

/** Light: one row of a list. One work, however many of its versions are held. */
export interface Entry {
  id: string;
  /**
   * Every name this work is known by (`doi:`, `id:`, `url:`); of what has neither DOI nor address of its
   * own, the words of its citation (`cited:`). No two entries share one.
   */
  identities: string[];
  /** Citation key: given at the first save, and changed by the reader alone. No two entries share one. */
  key: string;
  /** The reader wants this key in every file, also where an export makes keys by a pattern. */
  keyPinned?: true;
  /** Of the newest version held, corrections included. */
  title: string;
  /** 'Family', 'Family and Family', 'Family et al.' */
  byline: string;
  container: string;
  /** Year of the newest version held (revised, else published), or ''. */
  year: string;
  /**
   * Year of the work's last revision that is known of, by the newest version held or by what says
   * that it was superseded; absent where none is.
   */
  revised?: string;
  type: CaptureType;
  /**
   * The newest version's own address; of archived copies only where no other was read, '' where no
   * version has one.
   */
  url: string;
  doi?: string;
  /** Title on the first line, then authors, encyclopedia, keywords and tags; folded for the search. */
  folded: string;
  /** Page of the store `texts` that holds the folded summary and quotes; absent where there are none. */
  textPage?: number;
  savedAt: Instant;
  /** Last edit by the reader of anything of this entry; the day of the save where there was none. */
  editedAt: Instant;
  edits: Edits;
  tags: string[];
  /** Ids of the collections that hold it. */
  collections: string[];
  hasNote: boolean;
  hasQuotes?: true;
  /** Its newest version has no summary: `textPage` holds nothing but its quotes. */
  lacksSummary?: true;
  /** Id of the newest version held. */
  current: string;
  /** How many versions are held. */
  versions: number;
  standing: Standing;
  /** What it is counted as; absent where it stands. */
  figure?: Exclude<StatusGroup, 'stands'>;
  /** Why the last checks could not tell how it stands; absent where they could. */
  doubt?: UnknownReason;
  /** Fields whose words differ on the page from the version held, though nothing says why. */
  textChanged?: (keyof Capture)[];
  /** Its alerts wait unheard: neither listed, nor counted, nor told. */
  muted?: true;
  /** How many of its alerts are unseen; none while it is muted. */
  unseen: number;
  /** Equals `savedAt` while the entry is listed, absent in the trash: the sparse index of the list. */
  listed?: Instant;
  /** When it was put in the trash. */
  trashedAt?: Instant;
  /** Never stored: its record was not as it should be, and this is what could be read of it. */
  damaged?: true;
}

/** Fields that a reader may correct, and those that only a reader or a reader's file can tell. */
export type Correctable = Pick<
  Capture,
  | 'title'
  | 'authors'
  | 'editors'
  | 'containerTitle'
  | 'publisher'
  | 'isbn'
  | 'issn'
  | 'language'
  | 'summary'
  | 'keywords'
  | 'published'
  | 'revised'
  | 'type'
> &
  PrintDetails;

/** Heavy, and its capture never overwritten: the entry as its publisher had it at one time. */
export interface Version {
  id: string;
  entryId: string;
  /**
   * Its place in the chain of predecessors and successors, which is read in ascending order. A
   * version found later to stand between two others takes the middle, so that none is rewritten.
   */
  place: number;
  savedAt: Instant;
  /** Came in by a file of citations: its page has not been read, so nobody has seen that it stands. */
  imported?: true;
  /** The registry whose record it was made of; absent once its page was read, and where a file told of it. */
  registry?: RecordSource;
  /** As the page was read, or as the file has it. */
  capture: Capture;
  /**
   * The address (http or https) at which it stands since its publisher gave the one in the capture
   * to a newer text, or moved to another site, and when that was learnt.
   */
  moved?: { to: string; at: Instant };
  /** What the reader corrected or added; shown and exported in place of what was read. */
  corrections: Partial<Correctable>;
  /** When each field was last corrected, or its correction taken back. */
  correctedAt: Partial<Record<keyof Correctable, Instant>>;
}

/** Heavy: the reader's own note, one an entry. An erased note stays as an empty one, for merges. */
export interface ReaderNote {
  entryId: string;
  text: string;
  editedAt: Instant;
}

/**
 * unseen, seen; kept: the old one is cited on purpose, quiet until the next version;
 * adopted: the newer version was added; withdrawn: the source took it back.
 */
export type AlertState = 'unseen' | 'seen' | 'kept' | 'adopted' | 'withdrawn';

/** What an alert is about. */
export type AlertKind = Extract<NoticeKind, 'superseded' | 'withdrawn' | 'retracted'>;

/** A supersession (or withdrawal, or retraction) of a saved version, waiting for the reader. */
export interface Alert {
  id: string;
  entryId: string;
  /** The saved version that it speaks of. */
  versionId: string;
  kind: AlertKind;
  /** What all who say so say together, the best evidence first. */
  supersession: Supersession;
  /** What each source says; absent where only the reader's own visits did. */
  said?: Partial<Record<SourceId, Supersession>>;
  /** The newer version as it was read, where Stet has seen its page: what 'Add the newer version' adds. */
  successor?: Capture;
  state: AlertState;
  raisedAt: Instant;
  /** Last change of state. */
  answeredAt?: Instant;
  /** Its state before it was withdrawn, to which it goes back if it is said again. */
  before?: AlertState;
  /** Learnt in the background, and not told by a notification yet. */
  untold?: true;
}

/**
 * One source's checks of one entry: the last of them, how the earlier ones came out, and when the
 * next is due. A visit is a check that nobody plans.
 */
export interface CheckRecord {
  entryId: string;
  source: SourceId;
  /** The host that a request goes to. */
  host: string;
  /** The last check of the version held now; absent where there was none yet. */
  at?: Instant;
  outcome?: CheckOutcome['kind'];
  /** Why the outcome is `unknown`. */
  reason?: UnknownReason;
  /** The fields that had changed, where the outcome is `changed`. */
  fields?: (keyof Capture)[];
  /** Absent for visits. */
  dueAt?: Instant;
  /** Asked for by the reader, and not done yet: this entry alone, or as one of many. */
  asked?: 'alone' | 'with-others';
  /** The key by which it is found when due: `dueAt`, or first of all where asked for; absent in the trash. */
  next?: Instant;
  /** Checks in a row that found it standing. */
  stood: number;
  /** How often something new was found, of all versions ever held. */
  changed: number;
  /** Checks in a row that could not tell. */
  failed: number;
}

/** Something that happened to an entry by itself, or was found when the reader asked. */
export type HistoryEvent = {
  at: Instant;
  source: SourceId;
} & (
  | { kind: 'learnt' | 'taken-back'; what: AlertKind }
  | { kind: 'text-changed' }
  /** The publisher has a version at another address. */
  | { kind: 'moved'; from: string; to: string }
  | { kind: 'checked'; outcome: CheckOutcome['kind']; reason?: UnknownReason }
);

/** How many events are kept of an entry, the latest. */
export const historyBound = 50;

/** A reader's named set of entries. */
export interface Collection {
  id: string;
  name: string;
  /** Id of the collection that it stands in. */
  parent?: string;
  createdAt: Instant;
  editedAt: Instant;
}

/** A search that the reader gave a name. */
export interface SavedSearch {
  id: string;
  name: string;
  /** In the search's language (`parse-query.ts`). */
  query: string;
  createdAt: Instant;
  editedAt: Instant;
}

/** The versions held of one entry, oldest first: the chain of predecessors and successors. */
export type VersionHistory = readonly [Version, ...Version[]];

/** All that the library holds of one entry, read when it is looked at. */
export interface FullEntry {
  entry: Entry;
  versions: VersionHistory;
  note: string;
  /** When the note was written last; absent where there never was one. */
  notedAt?: Instant;
  /** Oldest first. */
  quotes: readonly ReaderQuote[];
  /** Newest first. */
  alerts: Alert[];
}
