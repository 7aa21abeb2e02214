/** What an entry consists of, as far as one format or another cannot write it. */
import type { PrintDetails } from '../model/print-details';

/** Whole parts of an entry. */
const parts = [
  'title',
  'authors',
  'editors',
  'container',
  'kind',
  'edition',
  'publisher',
  'place',
  'print',
  'isbn',
  'issn',
  'doi',
  'url',
  'language',
  'date',
  'firstDate',
  'version',
  'archive',
  'standing',
  'abstract',
  'keywords',
  'note',
  'quotes',
  'collections',
  'citationKey',
  'accessed',
] as const;

/** What `print` consists of: where the work stands in print, and who else made it. */
export const partsOfPrint = [
  'volume',
  'issue',
  'pages',
  'series',
  'seriesNumber',
  'translators',
  'seriesEditors',
] as const satisfies readonly (keyof PrintDetails)[];

/**
 * What is lost where a part is written, but less exactly: the day of the date; names of bodies that
 * have a comma; the paragraphs of the abstract and of the note; commas within keywords; which of the
 * keywords are the reader's own tags.
 */
const finer = ['day', 'bodies', 'paragraphs', 'noteParagraphs', 'keywordCommas', 'tags'] as const;

/** Something that an entry has and a file may lack. */
export type Detail =
  | (typeof parts)[number]
  | (typeof partsOfPrint)[number]
  | (typeof finer)[number];

/** Every detail, in the order in which readers are told of them. */
export const details: readonly Detail[] = [...parts, ...partsOfPrint, ...finer];

/** What a reader is told of a format: what it lacks or, where that is more, the parts that it has. */
export type FormatContent = { kind: 'lacks' | 'only'; details: readonly Detail[] };

/** What goes without saying where a whole part is lacking. */
const finerOf: Partial<Record<Detail, Detail>> = {
  paragraphs: 'abstract',
  noteParagraphs: 'note',
  keywordCommas: 'keywords',
  tags: 'keywords',
  volume: 'print',
  issue: 'print',
  pages: 'print',
  series: 'print',
  seriesNumber: 'print',
  translators: 'print',
  seriesEditors: 'print',
};

/** The shorter of the two lists that tell what a format carries; undefined where it carries all. */
export function formatContent(lacks: readonly Detail[]): FormatContent | undefined {
  if (lacks.length === 0) return undefined;
  const carried = parts.filter((part) => !lacks.includes(part));
  const lacking = details.filter((detail) => {
    const whole = finerOf[detail];
    return lacks.includes(detail) && (whole === undefined || !lacks.includes(whole));
  });
  return lacking.length <= carried.length
    ? { kind: 'lacks', details: lacking }
    : { kind: 'only', details: carried };
}
