/**
 * The one contract between Stet's contexts. Requests go to the background, tab requests to the
 * script on a page, parser requests to the document that parses for Chrome's worker. Types only are
 * shared with the page's script; who receives a request parses it with `utils/messages/parse-request.ts`,
 * since a message is as hostile as the page it comes from.
 */
import type { Loss } from '../backup/detect-loss';
import type { PublicPageStatus } from '../library/commands/inspect-page';
import type { CaptureFailure } from '../model/capture';
import type { LibraryErrorCode } from '../model/library-error';
import type { Supersession } from '../model/supersession';
import type { Snapshot } from '../snapshot/snapshot';
import type { HttpAnswer } from '../watch/source';
import type { PageAnswer } from '../watch/sources/page';
import type { ExistingItem, Places, SaveTargets, ZoteroSendResult } from '../zotero/types';

/**
 * Every request to the background, from the script on a page or from a page of Stet's own: what it
 * carries, and what is answered. A request may reach the background twice, and does no harm then.
 */
interface Requests {
  /** A page was opened: is its address an entry's, and the button wanted there? */
  arrive: { request: unknown; response: boolean };
  /** Is there an entry on the page? Answered without the library. */
  read: { request: { shown: PageSnapshotRef }; response: PageContent | SnapshotNeeded };
  /** What is on the page? Raises an alert if it is newer than what is held. */
  visit: { request: { shown: PageSnapshotRef }; response: PageReport | SnapshotNeeded };
  /** The reader clicked: keep the version on the page. */
  save: { request: { shown: PageSnapshotRef }; response: PageReport | SnapshotNeeded };
  /** The reader wants no button on the sender's site. */
  'hide-site': { request: unknown; response: null };
  /** Open the library, or the popup over the sender's page, to file there what the page shows. */
  open: { request: { page: 'library' | 'popup' }; response: null };
  /**
   * Open the popup over the sender's page, to save there what its button may not. Answers whether it
   * was opened; where it was not, the toolbar asks the reader to.
   */
  'open-popup': { request: unknown; response: boolean };
  /** An extension page began a round of checks, or changed how they are made. */
  check: { request: unknown; response: null };
  /** The reader looks a work up by its address: what is on its page? Nothing is saved. */
  'look-up-page': { request: { url: string }; response: PageLookUp };
  /** An extension page wrote to the library: badge and pages are to follow. */
  changed: { request: unknown; response: null };
  /** An extension page asks what the browser has lost of the library, or takes it as it is from now on. */
  loss: { request: { about: 'ask' | 'accept' }; response: Loss | null };
  /** Where in the Zotero on this computer can entries be sent? */
  'zotero-places': { request: unknown; response: SaveTargets };
  /** Which of some entries does Zotero have already, in the target's library? */
  'zotero-held': {
    request: { ids: string[]; places: Places; target: string };
    response: ExistingItem;
  };
  /** Send entries to Zotero, at most `batch` of them. A `run` that was sent before is not sent again. */
  'zotero-send': {
    request: { ids: string[]; run: string; target: string };
    response: ZoteroSendResult;
  };
}

export type RequestType = keyof Requests;

/** A request as it travels; of any type, or of some. */
export type Request<T extends RequestType = RequestType> = {
  [K in T]: { type: K } & Requests[K]['request'];
}[T];

/** What is answered to requests of a type. */
export type ResponseTo<T extends RequestType> = Requests[T]['response'];

/**
 * A page as it stood at one moment, under a number that no other moment of its tab has. The snapshot
 * is left out where the background was shown it before, and may still know what it read there.
 */
export interface PageSnapshotRef {
  stamp: number;
  snapshot?: Snapshot;
}

/** The background has forgotten what it read: it is to be shown the snapshot again. */
export interface SnapshotNeeded {
  kind: 'forgotten';
}

/** Whether there is an entry on a page. */
export type PageContent = { kind: 'nothing'; reason: CaptureFailure } | { kind: 'entry' };

/** What is on a page, and how the library stands to it. */
export type PageReport =
  | { kind: 'nothing'; reason: CaptureFailure }
  /** `superseded`: what the page itself says of the version that it shows. */
  | { kind: 'entry'; standing: PublicPageStatus; superseded?: Supersession };

/** What a page that was asked for tells, and how its server answered. */
export interface PageLookUp {
  page: PageAnswer;
  /** Without its body. */
  answer: HttpAnswer;
}

/** Why a request failed: an error of the library, or a message that is not of this contract. */
export type Failure = LibraryErrorCode | 'malformed' | 'forbidden' | 'internal';

/** An answer or a failure; an `Error` object may not survive the passage between contexts. */
export type Result<T, F = Failure> = { ok: true; value: T } | { ok: false; failure: F };

/** What the background asks of the script on a page. */
export type TabRequest =
  /** The reader pressed the shortcut or the menu: save, and say so on the page. */
  | { type: 'save' }
  /** The library changed: ask again how it stands. */
  | { type: 'refresh' };

/** What the background asks of the document that parses for it: the snapshot of a fetched page. */
export interface ParserRequest {
  to: 'parser';
  html: string;
  url: string;
}
