/**
 * The one contract between Stet's contexts. Requests go to the background, tab requests to the
 * script on a page. Types only are shared with the page's script; the background parses what it
 * receives with `utils/request-schema.ts`, since a message is as hostile as the page it comes from.
 */
import type { Loss } from './backup/witness';
import type { Unreadable } from './capture/contract';
import type { Snapshot } from './capture/snapshot';
import type { LibraryErrorCode } from './library/errors';
import type { ToldStanding } from './library/standing';
import type { Supersession } from './versions/supersession';
import type { ZoteroAnswers, ZoteroAsk } from './zotero/contract';

/** What the script on a page, or an extension page, asks of the background. */
export type Request =
  /** A page was opened: is it worth a snapshot? */
  | { type: 'arrive' }
  /** What is on the page? Raises an alert if it is newer than what is held. */
  | { type: 'visit'; shown: Shown }
  /** The reader clicked: keep the version on the page. */
  | { type: 'save'; shown: Shown }
  /** The reader wants no button on the sender's site. */
  | { type: 'hide-site' }
  /** Open one of Stet's own pages. */
  | { type: 'open'; page: 'library' }
  /** An extension page began a round of checks, or changed how they are made. */
  | { type: 'check' }
  /** An extension page wrote to the library: badge and pages are to follow. */
  | { type: 'changed' }
  /** An extension page asks what the browser has lost of the library, or takes it as it is from now on. */
  | { type: 'loss'; about: 'ask' | 'accept' }
  /** An extension page asks of the Zotero on this computer, or sends entries to it. */
  | { type: 'zotero'; question: ZoteroAsk };

/**
 * A page as it stood at one moment, under a number that no other moment of its tab has. The snapshot
 * is left out where the background was shown it before, and may still know what it read there.
 */
export interface Shown {
  stamp: number;
  snapshot?: Snapshot;
}

/** The background has forgotten what it read: it is to be shown the snapshot again. */
export interface Forgotten {
  kind: 'forgotten';
}

/** What is on a page, and how the library stands to it. */
export type PageReport =
  | { kind: 'nothing'; reason: Unreadable }
  /** `superseded`: what the page itself says of the version that it shows. */
  | { kind: 'entry'; standing: ToldStanding; superseded?: Supersession };

/** What comes back for each request. */
export interface Answers {
  /** Whether the address is an entry's, and the button is wanted there. */
  arrive: boolean;
  visit: PageReport | Forgotten;
  save: PageReport | Forgotten;
  'hide-site': null;
  open: null;
  check: null;
  changed: null;
  loss: Loss | null;
  zotero: ZoteroAnswers[ZoteroAsk['about']];
}

/** Why a request failed: an error of the library, or a message that is not of this contract. */
export type Failure = LibraryErrorCode | 'malformed' | 'forbidden' | 'internal';

/** An answer or a failure; an `Error` object may not survive the passage between contexts. */
export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** What the background asks of the script on a page. */
export type TabRequest =
  /** The reader pressed the shortcut or the menu: save, and say so on the page. */
  | { type: 'save' }
  /** The library changed: ask again how it stands. */
  | { type: 'refresh' };
