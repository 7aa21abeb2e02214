/** Whether two titles, each as somebody has written it, are of one work. */
import { lettersOf, normalizeForSearch } from './normalize';

/** Longer than any title; what lies beyond is not looked at. */
const longest = 1_000;

/** What parts a title from what is put beside it: a subtitle, an edition, the name of the site. */
const seam = /[:;|([–—.?!]|\s-\s/;

/**
 * Whether two titles can be of one work: the same letters, or one of them with a subtitle or the like
 * that the other lacks, or words that differ by a slip of one letter or by a small word that stands in
 * one of them alone. Figures are never slips: 'Chapter 1' and 'Chapter 2' are two.
 */
export function isSameTitle(one: string, other: string): boolean {
  const [ours, theirs] = [one.slice(0, longest), other.slice(0, longest)];
  if (lettersOf(ours) === lettersOf(theirs)) return true;
  const [mine, yours] = [partsOf(ours), partsOf(theirs)];
  return within(mine, yours) || within(yours, mine) || haveSameWords(ours, theirs);
}

function partsOf(title: string): Set<string> {
  return new Set(title.split(seam).map(lettersOf).filter(Boolean));
}

/** Whether all parts of one stand in the other: of none, nothing can be said. */
function within(parts: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return parts.size > 0 && [...parts].every((part) => others.has(part));
}

/** Whether the words are the same in their order, but for slips and small words. */
function haveSameWords(one: string, other: string): boolean {
  const [ours, theirs] = [tellingWords(one), tellingWords(other)];
  return (
    ours.length > 0 &&
    ours.length === theirs.length &&
    ours.every((word, at) => isSameWord(word, theirs[at] ?? ''))
  );
}

/** Words that tell one title from another: figures, and what is longer than articles and the like. */
function tellingWords(title: string): string[] {
  const words = normalizeForSearch(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 3 || /\p{N}/u.test(word));
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const isLong = Math.min(one.length, other.length) >= 5;
  return isLong && !/\p{N}/u.test(one + other) && isOneLetterOff(one, other);
}

/** Whether one letter was put in, left out or taken for another. */
function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let begin = 0;
  while (begin < one.length && one[begin] === other[begin]) begin += 1;
  const [rest, otherRest] = [one.slice(begin), other.slice(begin)];
  if (rest.length === otherRest.length) return rest.slice(1) === otherRest.slice(1);
  return rest.length > otherRest.length ? rest.slice(1) === otherRest : rest === otherRest.slice(1);
}
