/**
 * The concepts that version notices are made of. A sentence is read as a row of them, so that what
 * counts is what wordings share and not how any one publisher words it: "A newer version of this
 * entry is available" and "Eine neuere Fassung dieses Artikels ist verfügbar" are both newer,
 * version, thisOne, work, is, exists. The words for them stand in `words/`, one file a language; the
 * sentences they make stand in `rules/`.
 */

/** Each concept's sign in the rules' expressions. */
export const signs = {
  /** A version. Plurals are headings and menus. */
  version: 'v',
  /** A version where a link proves that this work's is meant: editions of books are advertised. */
  edition: 'W',
  /** The same, in words that prose is full of: a text, a form, a state. */
  text: 'H',
  /** Until a day, after which something else holds. */
  until: 'M',
  /** A version only where it is numbered. Ware is released too. */
  release: 'l',
  /** A work that is written to be published once more. */
  draft: 'P',
  /** A work. Wares (a plugin, an app) are not in it, and so have no versions here. */
  work: 'w',
  /** A work that is in force until it is repealed; prose tells of laws too. */
  law: 'L',
  /** Points at the page before the reader. */
  thisOne: 't',
  /** Another work than the one before the reader. */
  another: 'z',
  /** The reader is told what stands before the eyes. */
  viewing: 'T',
  newer: 'n',
  older: 'o',
  /** Older, unless it is a copy that somebody keeps. */
  archived: 'O',
  updated: 'u',
  /** Has been replaced; some languages say "replaces" with the same word, and rules tell them apart. */
  replaced: 'p',
  /** Replaces another. */
  replaces: 'a',
  /** "Updated in", which names what is newer, as "update of" names what is older. */
  updateIn: 'V',
  withdrawn: 'k',
  /** Withdrawn, and of a version no longer current. */
  retired: 'K',
  repealed: 'Z',
  /** No longer in force, for whatever reason, as the row of a law's standing has it. */
  lapsed: 'F',
  /** Taken away, which is said of comments and pictures too. */
  removed: 'j',
  /** Where publishers keep what is no longer current. */
  archives: 'A',
  /** A repository's own word, said of nothing else. */
  deaccessioned: 'D',
  retracted: 'r',
  corrected: 'q',
  /** Yet to come. */
  forthcoming: 'y',
  advanceSummary: 'E',
  /** Mostly one of paid content. */
  preview: 'Y',
  /** The reader is asked to come again. */
  comeBack: 'C',
  toFollow: 'Q',
  /** A notice of a mistake in a work, itself a page. */
  correction: 'g',
  /** "Correction to", as the page of a correction begins. */
  correctionOf: 'G',
  /** "Erratum in", which names the correction of this work. */
  correctionIn: 'I',
  /** A notice of the end of a work, itself a page. */
  retraction: 'R',
  /** "Retraction in", which names the retraction of this work. */
  retractionIn: 'J',
  /** How a row of the apparatus that tells a work's standing is labelled. */
  status: 'S',
  /** Is there. */
  exists: 'e',
  /** Go and read. */
  go: 'f',
  /** Here; addresses count as it too. */
  here: 'h',
  /** Made public. */
  published: 'c',
  is: 'b',
  /** May or will be, which states nothing. */
  may: 'm',
  not: '!',
  /** There is none. */
  none: '0',
  by: 'B',
  /** How authors head their own words. */
  updateHeading: 'U',
  /** Software speaks of what it holds. */
  software: 'X',
  /** A word that holds another one, and does not mean it. */
  other: 'x',
  /** Carries no meaning in a notice. */
  empty: '',
} as const;

export type Concept = keyof typeof signs;

/**
 * The words of one language, by concept; two concepts in one word ("это": this is) make a row of
 * both. A row's words are parted by `|`; `e?` may be missing, `[ao]` is one of these, `~` stands for
 * an ending of up to four letters. Up to five written words make one of a row. Of two rows with
 * the same word the first holds.
 */
export type Words = Partial<Record<Concept | `${Concept} ${Concept}`, string>>;

/** No text is a notice without a word of one of these. */
export const telling: readonly Concept[] = [
  'version',
  'viewing',
  'edition',
  'release',
  'updated',
  'replaced',
  'replaces',
  'updateIn',
  'withdrawn',
  'retired',
  'repealed',
  'lapsed',
  'removed',
  'archives',
  'deaccessioned',
  'retracted',
  'corrected',
  'forthcoming',
  'advanceSummary',
  'preview',
  'toFollow',
  'correction',
  'correctionOf',
  'correctionIn',
  'retraction',
  'retractionIn',
];
