import type { Capture, NoticeKind } from '../capture/contract';

/** A way in which a version ceased to stand: it was replaced, withdrawn or retracted. */
export interface Lapse {
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

/** One version of one entry as every format writes it, corrections already in place. */
export interface ExportItem {
  /** Citation key, unique in the file. */
  key: string;
  /** Ids of the entry and of the version that is written, the same in every export. */
  entryId: string;
  versionId: string;
  capture: Capture;
  /** EDTF day of the save: what citations call 'accessed'. */
  accessed: string;
  tags: string[];
  /** Names of the collections that hold it, nested ones as 'Parent/Child'. */
  collections: string[];
  note: string;
  /** Why this version no longer stands, the gravest first; empty where nothing says so. */
  lapses: readonly Lapse[];
}

/** What a writer may know of the world. */
export interface ExportContext {
  /** EDTF day of the export. */
  today: string;
}

/**
 * One export format, written item by item, so that a long export can be streamed: the file is
 * `head`, each `item` (with `between` parting two), and `tail`.
 */
export interface Format {
  /** The file's name here and the word in messages: 'bibtex', 'ris', … */
  id: string;
  /** As readers know it: 'BibTeX'. */
  name: string;
  /** Without a dot. */
  extension: string;
  mime: string;
  head(context: ExportContext): string;
  item(item: ExportItem, context: ExportContext): string;
  between: string;
  tail(context: ExportContext): string;
}
