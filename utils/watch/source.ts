import type { CaptureResult } from '../model/capture';
import type { CheckOutcome, SourceId, WatchTarget } from '../model/check';

/** A request as plain data; the runner adds nothing but bounds (no cookies, limited size and time). */
export interface HttpRequest {
  url: string;
  headers: Record<string, string>;
}

/** An answer as plain data, already within bounds, or why there is none. */
export type HttpAnswer =
  | {
      kind: 'answer';
      /** Where the last redirect led. */
      url: string;
      status: number;
      /** Names in lower case. */
      headers: Record<string, string>;
      body: string;
    }
  | {
      kind: 'failure';
      /** 'cut': it began and did not end. */
      failure: 'network' | 'timeout' | 'cut' | 'too-large' | 'wrong-type';
    }
  | {
      kind: 'failure';
      /** It leads where nothing may be sent, or in a circle. */
      failure: 'redirect';
      /** Where, if the browser told. */
      to?: string;
    };

/**
 * What a source's answer means for the entries that were asked about. An entry that is left out is
 * one that the source does not know, a DOI of another registry: others tell of it.
 */
export type OutcomesByEntry = Map<string, CheckOutcome>;

/** How a host wants to be treated from now on, as its answer says. */
export interface HostPolicy {
  /** Milliseconds to leave the host alone (`Retry-After`, rate headers). */
  pause?: number;
}

/** What came of one answer. */
export interface SourceResult {
  findings: OutcomesByEntry;
  policy: HostPolicy;
  /**
   * What must be asked before the rest is known: whether the record that a registry names as the
   * newer version is one of the same work. The entries that wait for it are not in `findings` yet.
   */
  more?: { request(contact: string): HttpRequest; resume(answer: HttpAnswer): SourceResult };
}

/** One place that can tell whether a version still stands. */
export interface CheckSource {
  id: SourceId;
  /** Whether it can tell anything of this entry. */
  knows(watched: WatchTarget): boolean;
  /** The host that a request about this entry goes to: politeness is counted by host. */
  host(watched: WatchTarget): string;
  /** The most entries of one request. */
  batch: number;
  /**
   * Whether a request about an entry may go on to where its answer leads; none may where this is
   * left out. Nothing is sent there before.
   */
  follows?(watched: WatchTarget, to: URL): boolean;
  /**
   * @param watched entries that the source knows, `batch` at the most and all of one host
   * @param contact the reader's e-mail for polite pools, '' where none is given
   */
  request(watched: readonly WatchTarget[], contact: string): HttpRequest;
  /**
   * @param watched the entries of the request
   * @param read reads a page's HTML as a visit would (the document is made elsewhere)
   */
  findings(
    watched: readonly WatchTarget[],
    answer: HttpAnswer,
    read: (html: string, url: string) => Promise<CaptureResult>,
  ): Promise<SourceResult>;
}
