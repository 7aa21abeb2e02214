import type { Page } from '../extract/page';
import type { Capture } from '../model/capture';

/** What an entry's address alone tells, once session, search and proxy parts are gone. */
export interface EntryAddress {
  /** The address of the version that it names: https, the publisher's host, nothing transient. */
  url: string;
  /** The address that always shows the newest version. */
  latest: string;
  /** The publisher's id for the work, the same for all versions. */
  entryId?: string;
  /** The version that the address names, where it names one. */
  version?: number;
  /** The DOI that follows from the address by the publisher's rule; one on the page wins. */
  doi?: string;
}

/**
 * How well a publisher's pages are known to whoever wrote its file: `page` from real pages of it or
 * the platform's own templates, `selectors` from what others' programs look for in them, `guess`
 * from addresses, copies of texts and memory alone.
 */
export type Knowledge = 'page' | 'selectors' | 'guess';

/**
 * One publisher: which hosts are its own, what its addresses say, and what its pages hold that
 * metadata and visible words do not tell. Pages' quirks live in these files and nowhere else.
 */
export interface Site {
  /** The file's name. */
  id: string;
  /** The publisher or platform, as a reader knows it. */
  name: string;
  /** Registrable hosts without `www.`; every subdomain belongs to them. Alphabetical. */
  hosts: readonly string[];
  /** How its pages are known. */
  knowledge: Knowledge;
  /** Whether its addresses or DOIs count an entry's versions, so that numbers tell of a newer one. */
  countsVersions?: true;
  /** What holds of every entry unless its page says otherwise. */
  defaults?: Partial<
    Pick<Capture, 'type' | 'containerTitle' | 'publisher' | 'language' | 'access'>
  >;
  /** Ids and classes ('#abstract', '.summary') of the abstract's element, where no heading tells of it. */
  abstract?: readonly string[];
  /** Whether the authors' names stand directly below the title, so that nothing else marks them. */
  bylineBelowTitle?: boolean;
  /** Whether the keywords of its metadata are its own list of subjects, so that the page's words alone tell. */
  subjectKeywords?: true;
  /** Whether articles stand whole in its pages, so that one with references and no text withholds it. */
  textOnPage?: true;
  /**
   * False where short lines with dates and DOIs ("First published 1781") are about other works, as in
   * lists and boxes of facts, or about a repository's record ("last modified"): then only metadata and
   * `read` tell of them.
   */
  history?: false;
  /**
   * Reads an address (already on one of `hosts`). Null says: surely no entry's. Undefined says: not
   * known, so that the page is taken for an entry where its metadata prove that it is one.
   */
  address(url: URL): EntryAddress | null | undefined;
  /**
   * What only this site's structure tells. Given members win over metadata and visible text;
   * members left out are filled from those. Null says: this page is surely no entry after all;
   * undefined: it has no shape that is known, and its metadata must prove it one.
   */
  read?(page: Page, address: EntryAddress): Partial<Capture> | null | undefined;
}
