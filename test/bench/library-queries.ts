/**
 * What is typed into the search: words of the invented language, frequent ones and rare ones, and
 * the beginning of those that only summaries have.
 */
export const queries = [
  'pron',
  'trel',
  'gavy',
  'quin stra',
  'brus cha',
  'mena',
  'dril tal',
  'author:pra',
  'dydy',
  'prup',
  'lanno',
  'bada be',
  'lafo',
  'sece',
  'haq',
  'gre',
  'buly',
  'wer',
  'author:lan',
  'zzz',
  'zz4',
  'zza',
] as const;

/** A query as it grows letter by letter. */
export function prefixesOf(query: string): string[] {
  return Array.from(query, (_, at) => query.slice(0, at + 1)).filter((text) => !text.endsWith(' '));
}
