/** Which of a library's tags a reader may mean by the letters typed so far. */

import { tagKey } from '../../../utils/library/entry/merge-sets';
import { normalizeForSearch } from '../../../utils/text/normalize';

/** A tag as it is written, and as it is compared. */
export interface FoldedTag {
  tag: string;
  folded: string;
}

/** Tags made ready for being compared with what is typed. */
export function foldTags(tags: readonly string[]): FoldedTag[] {
  return tags.map((tag) => ({ tag, folded: normalizeForSearch(tag) }));
}

/**
 * The tags that go with what is typed, case and accents aside: first those that begin with it, then
 * those with a word that does, then those that hold it anywhere; of each the most used first. With
 * nothing typed, the most used.
 * @param known the most used first
 * @param taken tags that the entry has
 */
export function completions(
  known: readonly FoldedTag[],
  typed: string,
  taken: readonly string[],
  limit: number,
): string[] {
  const wanted = normalizeForSearch(typed);
  const held = new Set(taken.map(tagKey));
  const ranks: [string[], string[], string[]] = [[], [], []];
  for (const { tag, folded } of known) {
    const at = folded.indexOf(wanted);
    if (at < 0 || held.has(tagKey(tag))) continue;
    const [begun, within, anywhere] = ranks;
    if (at === 0) begun.push(tag);
    else if (folded.includes(` ${wanted}`) || folded.includes(`-${wanted}`)) within.push(tag);
    else anywhere.push(tag);
    if (begun.length === limit) break;
  }
  return ranks.flat().slice(0, limit);
}
