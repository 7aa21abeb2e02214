/** Where a work stands in print, as files of citations tell. */
import type { Name } from './capture';

/**
 * Where a work stands in print, and who else made it: what files of citations tell, kept as the
 * reader's. A page tells an edition and a place at the most, which its capture has. Each text is one line, as the reader or the file has it ('2nd ed.', '115–32').
 */
export interface PrintDetails {
  volume: string;
  /** Of a journal. */
  issue: string;
  pages: string;
  edition: string;
  series: string;
  seriesNumber: string;
  /** Of the publisher. */
  place: string;
  translators: Name[];
  seriesEditors: Name[];
}

/** Every field of them. */
export const printFields = [
  'volume',
  'issue',
  'pages',
  'edition',
  'series',
  'seriesNumber',
  'place',
  'translators',
  'seriesEditors',
] as const satisfies readonly (keyof PrintDetails)[];

/** Whether a field is one of them. */
export function isPrintField(field: string): field is keyof PrintDetails {
  return printFields.some((known) => known === field);
}
