import type { Capture, Name } from '../model/capture';

/** What a work can be recognised by. */
export type DescribedWork = Pick<Capture, 'title' | 'authors'>;

/** Whether two descriptions can be of one work; 'unknown' where one of them tells too little. */
export type WorkMatch = 'kin' | 'alien' | 'unknown';

/** Words that titles of all kinds of works share. */
const commonWords =
  /^(?:the|and|for|from|with|into|over|about|der|die|das|und|von|des|les|une|dans|pour|del|los|las|una|per|con|edition|version|new|second|revised|updated|entry|article|chapter|introduction|overview|retracted|retraction|withdrawn|withdrawal|notice)$/;

/**
 * Whether the works have a title or an author in common: half of the shorter title's words, or one
 * family name. Editions are retitled and change hands, though hardly both at once.
 */
export function matchWorks(one: DescribedWork, other: DescribedWork): WorkMatch {
  const titles = share(titleWords(one.title), titleWords(other.title));
  const authors = share(nameWords(one.authors), nameWords(other.authors));
  if ((titles ?? 0) >= 0.5 || (authors ?? 0) > 0) return 'kin';
  return titles === undefined && authors === undefined ? 'unknown' : 'alien';
}

/** How much of the smaller set stands in the other, 0 to 1; undefined where one is empty. */
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return undefined;
  return [...small].filter((word) => large.has(word)).length / small.size;
}

/** The words that tell one title from another; all of them where none does. */
function titleWords(title: string): Set<string> {
  const words = wordsOf(title);
  const telling = words.filter((word) => word.length > 2 && !commonWords.test(word));
  return new Set(telling.length > 0 ? telling : words);
}

/** Family names, and every word of a name that is not taken apart. */
function nameWords(names: readonly Name[]): Set<string> {
  return new Set(names.flatMap((name) => wordsOf('literal' in name ? name.literal : name.family)));
}

/** In lower case without accents; scripts that do not part words give each sign for one. */
function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[\p{L}\p{N}]+/gu) ?? [];
}
