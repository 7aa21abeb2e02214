/** Who is asked about a full text, each only at the reader's click. */
export const fullTextHosts = {
  unpaywall: 'api.unpaywall.org',
  archive: 'web.archive.org',
} as const;

/** Why nothing can be said of a full text; each has a sentence of its own. */
export type AskFailure =
  /** There was no connection, or no answer in time. */
  | 'offline'
  /** It was asked too often, or wants to be left alone for a while. */
  | 'later'
  /** It turned the request away. */
  | 'refused'
  /** What came was not to be understood. */
  | 'unreadable'
  /** The browser does not let it be asked. */
  | 'no-permission'
  /** It does not take the e-mail address. */
  | 'email';
