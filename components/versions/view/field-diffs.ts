/** What differs between two versions of a list of names or words. */

/** One member of the two lists taken together. */
export interface FieldDiff {
  text: string;
  change: 'kept' | 'removed' | 'added';
}

/**
 * The members of both lists: the older's in its order, then what the newer adds in its own. Words
 * are told apart by their letters, not by case or white space.
 */
export function diffFields(older: readonly string[], newer: readonly string[]): FieldDiff[] {
  const same = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const before = new Set(older.map(same));
  const after = new Set(newer.map(same));
  return [
    ...older.map(
      (text): FieldDiff => ({ text, change: after.has(same(text)) ? 'kept' : 'removed' }),
    ),
    ...newer
      .filter((text) => !before.has(same(text)))
      .map((text): FieldDiff => ({ text, change: 'added' })),
  ];
}
