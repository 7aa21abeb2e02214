/** What a bibliography's file holds, in Stet's words: the shapes that every reader of a format fills. */

import type { VersionIssue } from '../export/format';
import type { Capture } from '../model/capture';
import type { PrintDetails } from '../model/print-details';
import type { UnkeptField } from './unkept';

/** What a record tells of a work. No page was read: what a file does not know is absent. */
export interface BibliographicFields
  extends Omit<Capture, 'site' | 'url' | 'access' | 'notices' | 'entryId' | 'title'>,
    Partial<PrintDetails> {
  /** '' where there is none. */
  title: string;
  /** As the file has it: http(s) or not. */
  url?: string;
}

/** Where a record stands in its file's text. */
export interface RecordPlace {
  /** The line on which it begins, from 1. */
  line: number;
  /** Its first code unit. */
  from: number;
  /** The first code unit behind it. */
  to: number;
}

/** One work of a file. */
export interface FileRecord {
  kind: 'record';
  place: RecordPlace;
  /** Where else the file names the same work, in a text that is no list of records. */
  mentions?: RecordPlace[];
  work: BibliographicFields;
  /** Citation key, where the file gives one. */
  key?: string;
  /** The reader's own words for it, where the format tells them from the publisher's keywords. */
  tags: string[];
  /** The collections that hold it, each with those that it stands in before it: ['Thesis', 'Chapter 2']. */
  collections: string[][];
  /** The reader's own note. */
  note: string;
  /** When it was looked at, EDTF level 0. */
  accessed?: string;
  /** That the version does not stand any more, as Stet's exports say it. */
  issues: VersionIssue[];
  /** What of it could not be read, or was read in part. */
  problems?: ReadProblem[];
  /** Fields of the record that nothing here holds, each once: what is not kept of it. */
  unkept?: UnkeptField[];
}

/** What could not be read as it stands, and on which line that is where it can be told. */
export type ReadProblem =
  /** A field's value that nobody understands, or that is read as less than it says. */
  | { kind: 'value'; field: string; value: string; readAs?: string }
  /** A field that is longer than any: what lies beyond so many code units is left out. */
  | { kind: 'cut'; field: string; most: number; line: number }
  /** A command of LaTeX's that nobody knows; it stays in the text as it stands. */
  | { kind: 'command'; name: string }
  /** A record or a field that has no end. */
  | { kind: 'no-end'; what: string; line: number }
  /** Signs that stand where a field should. */
  | { kind: 'no-field'; what: string; line: number }
  /** A record without any field. */
  | { kind: 'empty' }
  /** From there on a file is none of its format. */
  | { kind: 'syntax'; format: 'JSON' | 'XML' | 'CSV' }
  /** XML with a document type, which can be made to unfold without end. */
  | { kind: 'document-type' };

/** A record that could not be read; the others can be. */
export interface UnreadableRecord {
  kind: 'unreadable';
  line: number;
  problem: ReadProblem;
}

/** What was read since the last step, and how much of the whole is behind it. */
interface Step {
  /** From 0 to 1. */
  done: number;
  items: (FileRecord | UnreadableRecord)[];
}

/**
 * Reads a file's text step by step, so that a long one can be followed and left. Whatever a file
 * holds, nothing is thrown: what cannot be read is told as `UnreadableRecord`.
 */
export type Parse = (text: string) => AsyncGenerator<Step> | Generator<Step>;
