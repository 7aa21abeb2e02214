import type { Capture } from './capture';

/** How sure a conclusion is, best first; a better grade replaces a worse one, never the reverse. */
export type Grade =
  /** The publisher's page says so of this version. */
  | 'stated'
  /** A registry (Crossref, DataCite) has it on record. */
  | 'registered'
  /** A higher version number, a later revision date, a predecessor link back to the saved version. */
  | 'derived';

/** Where a conclusion comes from: words that can be quoted, and the place they stand. */
interface Evidence {
  /** The sentence or record, as its source words it. */
  text: string;
  /** The page or record that says so. */
  url: string;
}

/** The conclusion that the version a reader saved is no longer the newest. */
export interface Supersession {
  grade: Grade;
  evidence: Evidence;
  /** When the version was replaced, EDTF level 0. */
  date?: string;
  /** Address of the version that replaces it. */
  successor?: string;
  /** What changed, in the publisher's words. */
  changes?: string;
}

/** How a capture just read stands to one saved earlier of the same work. */
export type Comparison =
  /** The same version, word for word as far as can be seen. */
  | { kind: 'same' }
  /** The fresh one replaces the saved one. */
  | { kind: 'newer'; supersession: Supersession }
  /** The fresh one is a predecessor of the saved one. */
  | { kind: 'older' }
  /** The text differs and nothing says why: never shown as superseded. */
  | { kind: 'changed'; fields: (keyof Capture)[] };
