import type { Capture, NoticeKind } from '../model/capture';
import type { PrintDetails } from '../model/print-details';
import type { QuoteSelector } from '../model/quotes';
import type { Detail } from './entry-parts';

/** A way in which a version ceased to stand: it was replaced, withdrawn or retracted. */
export interface VersionIssue {
  kind: Extract<NoticeKind, 'superseded' | 'withdrawn' | 'retracted'>;
  /** The publisher's or the registry's own words. */
  text: string;
  /** Address of the page or record that says so. */
  source: string;
  /** When that happened, EDTF level 0. */
  date?: string;
  /** Address of the version that replaces it. */
  successor?: string;
}

/** Words of an entry that the reader keeps. */
export interface ExportQuote extends QuoteSelector {
  id: string;
  /** Markdown; '' where there is none. */
  note: string;
  /** When it was kept, and when its note was written last, as ISO 8601 has them. */
  created: string;
  modified: string;
  /** Address of the version that it was taken from, '' where it has none. */
  source: string;
}

/** One version of one entry as every format writes it, corrections already in place. */
export interface ExportItem {
  /** Citation key, unique in the file. */
  key: string;
  /** The reader wants this key in every file, whatever pattern makes the others. */
  isKeyPinned?: true;
  /** Ids of the entry and of the version that is written, the same in every export. */
  entryId: string;
  versionId: string;
  /** Its address is '' where the entry came in by a file that knew none. */
  capture: Capture;
  /** Where it stands in print, as far as the reader's own data tell; absent where they do not. */
  details?: Partial<PrintDetails>;
  /** EDTF day of the save: what citations call 'accessed'. */
  accessed: string;
  tags: string[];
  /** The collections that hold it, each by the names on the way to it, the outermost first. */
  collections: readonly (readonly string[])[];
  note: string;
  /** Those of this version; the first of an entry's has those of all versions that are not written, too. */
  quotes: readonly ExportQuote[];
  /** Why this version no longer stands, the gravest first; empty where nothing says so. */
  issues: readonly VersionIssue[];
}

/**
 * Which versions of an entry are written: `saved`, the newest that the library holds; `newest`, the
 * newest that was read, also where the reader has not added it; `both`, every one of them.
 */
export const versionChoices = ['saved', 'newest', 'both'] as const;
export type VersionChoice = (typeof versionChoices)[number];

/** What a reader decides of an export. */
export interface ExportOptions {
  abstracts: boolean;
  notes: boolean;
  versions: VersionChoice;
  /** Accents and symbols as LaTeX's commands, for programs that know no Unicode. */
  latex: boolean;
  /** Re-keys this file (`key-pattern.ts`), pinned keys apart; '' leaves every entry its own key. */
  keyPattern: string;
}

export const defaultOptions: ExportOptions = {
  abstracts: true,
  notes: true,
  versions: 'saved',
  latex: false,
  keyPattern: '',
};

/** What a writer may know of the world, and of the reader's wishes. */
interface ExportContext extends Pick<ExportOptions, 'latex'> {
  /** EDTF day of the export. */
  today: string;
}

/** A part of a file: text, to be encoded in UTF-8, or bytes. */
export type Chunk = string | Uint8Array<ArrayBuffer>;

/**
 * Writes one file, item by item, so that a long export can be streamed: the file is `head`, each
 * `item` (with `between` parting two), and `tail`. What a tail needs of the items (which collection
 * holds which) the writer keeps, no more.
 */
interface Writer {
  head: Chunk;
  item(item: ExportItem): Chunk;
  between: string;
  tail(): Iterable<Chunk>;
}

/** One export format. */
export interface Format {
  /** The file's name here and the word in messages: 'bibtex', 'ris', … */
  id: string;
  /** As readers know it: 'BibTeX'. */
  name: string;
  /** Without a dot. */
  extension: string;
  mime: string;
  /** The options that change the file. */
  options: readonly (keyof ExportOptions)[];
  /** What no file of it can carry, of some kind of work that has it at least. */
  lacks: readonly Detail[];
  /** Whether it writes nothing of some entries. */
  isSparse?: true;
  /** Begins a file; a format that needs a library loads it now. */
  open(context: ExportContext): Writer | Promise<Writer>;
}
