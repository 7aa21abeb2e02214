/** What is read off one page at one moment: the words that every other part of Stet speaks. */

/** CSL 1.0.2 item types that a page can turn out to be. */
export type CaptureType =
  | 'entry-encyclopedia'
  | 'chapter'
  | 'article-journal'
  | 'article'
  | 'book'
  | 'webpage';

/** A CSL name: a person with a family name, or a body or mononym taken literally. */
export type Name = { family: string; given?: string } | { literal: string };

/** What this reader may see: the whole text, or the abstract alone. */
export type Access = 'open' | 'restricted' | 'unknown';

/**
 * superseded: a newer version exists (the only kind that alone raises a version alert);
 * revised: this version replaced an older one; forthcoming: a placeholder whose text is to come;
 * withdrawn, retracted, corrected: of this version.
 */
export type NoticeKind =
  | 'superseded'
  | 'revised'
  | 'forthcoming'
  | 'withdrawn'
  | 'retracted'
  | 'corrected';

/** What a page states of the standing of the version that it shows. */
export interface Notice {
  kind: NoticeKind;
  /** When that happened, EDTF level 0 ('2019-03-26', '2019-03', '2019'). */
  date?: string;
  /** Absolute http(s) address of the version that replaces this one. */
  successor?: string;
  /** Absolute http(s) address of the version that this one replaced. */
  predecessor?: string;
  /** What changed, in the publisher's words. */
  changes?: string;
  /** The statement as the page words it, white space folded. */
  text: string;
}

/** One page, read once. Optional members are absent where the page does not tell. */
export interface Capture {
  /** Id of the site adapter that read the page; 'generic' where only standard metadata did. */
  site: string;
  type: CaptureType;
  /**
   * This version's own address: https, the publisher's host, no session, tracking, print or proxy
   * part. '' in a file's record that has neither address nor DOI; a page always has one.
   */
  url: string;
  /** The publisher's id for the work, the same for all of its versions. */
  entryId?: string;
  /** Bare and in lower case: '10.1093/acrefore/9780190846626.013.404'. */
  doi?: string;
  title: string;
  /** In the order of the page. */
  authors: Name[];
  /** In the order of the page, where metadata names them. */
  editors?: Name[];
  /** The encyclopedia, journal or book that the work stands in. */
  containerTitle?: string;
  /** As the page calls it, without the word 'edition': 'Summer 2019', '3rd'. */
  edition?: string;
  publisher?: string;
  /** Where the publisher is, as the page has it: 'Oxford'. */
  place?: string;
  isbn?: string;
  issn?: string;
  /** BCP 47. */
  language?: string;
  /** Plain text, paragraphs parted by one empty line; null where the page shows none. */
  summary: string | null;
  /** In the order of the page, without a closing full stop. */
  keywords: string[];
  /** EDTF level 0. Never the day of access or print. */
  published?: string;
  /** EDTF level 0. */
  revised?: string;
  access: Access;
  /** Where the publisher counts versions: its number as in the address or DOI. */
  version?: { number: number };
  /** Whether the page itself calls the version by that number, as 'Version 2' or 'v2'. */
  versionNamed?: true;
  /**
   * The archived copy that was read in place of the publisher's page, and the day that it shows (EDTF
   * level 0, a day wherever the archive tells it). Address, entry, version and notices are the
   * publisher's as of that day.
   */
  archive?: { url: string; date: string };
  /** In the order of the page. */
  notices: Notice[];
}

/** Why a page gives no capture; each has a sentence of its own in the popup. */
export type CaptureFailure =
  /** A home page, search, table of contents or other page of a publisher that is no single work. */
  | 'not-an-entry'
  /** Neither a title with an author nor standard citation metadata. */
  | 'no-citation'
  /** A bot check ("Just a moment…") stands in the page's place. */
  | 'challenge'
  /** A login page stands in the page's place. */
  | 'login'
  /** A question about cookies or privacy stands in the page's place. */
  | 'consent'
  /** The site's own error page, or its word that it is being mended. */
  | 'error-page';

/** Where a field was read, the surest first. */
export type Origin =
  /** What the publisher's file knows of its pages. */
  | 'site'
  | 'address'
  /** Standard metadata. */
  | 'metadata'
  /** The page's text under a heading or behind a label that names the field. */
  | 'label'
  /** The page's heading. */
  | 'heading'
  /** What the publisher states of this version. */
  | 'notice'
  /** An element whose class or id names the field. */
  | 'mark'
  /** The name of the work that it is a part of. */
  | 'container'
  /** Where it stands on the page, and nothing else. */
  | 'place'
  /** The browser's tab. */
  | 'tab'
  /** The script or words that the page's text is in. */
  | 'text';

/** The fields of a capture that are read from several sources. */
export const originFields = [
  'type',
  'doi',
  'title',
  'authors',
  'containerTitle',
  'publisher',
  'language',
  'summary',
  'keywords',
  'published',
  'revised',
  'access',
] as const satisfies readonly (keyof Capture)[];

/** Where each field of a capture was read; absent where the page does not tell of it. */
export type Origins = Partial<Record<(typeof originFields)[number], Origin>>;

/** The outcome of reading a page. */
export type CaptureResult =
  | { kind: 'capture'; capture: Capture; origins: Origins }
  | { kind: 'nothing'; reason: CaptureFailure };

/**
 * The bounds that a capture is cut to, in UTF-16 code units or items. Text beyond them is no
 * abstract but a page gone wrong or a hostile one.
 */
export const captureLimits = {
  title: 1_000,
  name: 300,
  people: 500,
  line: 1_000,
  summary: 50_000,
  keyword: 200,
  keywords: 200,
  notice: 2_000,
  notices: 20,
  url: 2_048,
  doi: 512,
  entryId: 256,
} as const;

/**
 * What readers are handed of a page at the most, in UTF-16 code units or items: what is longer is cut
 * or left out before any expression looks at it. No page that is what it seems comes near.
 */
export const inputBounds = {
  /** A longer address is none. */
  address: 8_192,
  /** A language, a relation, the name of a meta: what is a word or two. */
  word: 100,
  /** What the browser's tab says. */
  tab: 2_000,
  metas: 2_000,
  /** One meta, which may hold an abstract, and all of them together. */
  meta: 50_000,
  allMetas: 500_000,
  relations: 500,
  /** All scripts of JSON-LD together. */
  jsonLd: 300_000,
  /** A paragraph, and all text of the page together; the last paragraph may go beyond it. */
  block: 60_000,
  allText: 500_000,
  blocks: 6_000,
  /** Within one paragraph. */
  links: 500,
  joints: 40,
  /** Names of the elements around a paragraph. */
  marks: 200,
} as const;
