/** Citation keys in Better BibTeX's shape: `auth.lower + shorttitle(3,3) + year`, ASCII. */
import type { Capture } from '../model/capture';
import { readerBounds } from '../model/records';
import { normalizeForSearch } from '../text/normalize';
import { toLine } from './clean-text';

/** Words that carry no meaning in a title, of the languages that reference works are written in. */
const stopWords = new Set(
  (
    'a an and as at but by for from in into nor of on onto or over so the to up via with yet ' +
    'der die das ein eine einer und in im von zu zur zum ' +
    'le la les un une des du de et en au aux ' +
    'el los las lo y e o u del ' +
    'il gli i uno di da della dello degli ' +
    'het een van o os as um uma do dos da das'
  ).split(' '),
);

/**
 * A key that is free: 'daviesRulesThumbs2019', and where that is taken the same with a, b, …
 * Given once, at the first save; it is never computed again.
 */
export function citationKey(
  capture: Capture,
  taken: (key: string) => Promise<boolean>,
): Promise<string> {
  return freeKey(keyStem(capture), taken);
}

/** Why a text is no citation key. */
export type KeyFault = 'empty' | 'too-long' | 'bad-sign' | 'bad-start';

/**
 * What keeps a text from being a citation key that BibTeX, biber and pandoc all take; undefined where
 * nothing does.
 */
export function keyFault(key: string): KeyFault | undefined {
  if (key === '') return 'empty';
  if (key.length > readerBounds.key) return 'too-long';
  if (/[^\p{L}\p{M}\p{N}_:.+/-]/u.test(key)) return 'bad-sign';
  return /^[\p{L}\p{N}_]/u.test(key) ? undefined : 'bad-start';
}

/** A key as `.bib` files have it: without the signs that none of their readers takes. */
export function bibKey(key: string): string {
  return toLine(key).replace(/[\s"#%'(),={}~\\]/g, '');
}

/** What cites a key in LaTeX. */
export function latexCitation(key: string): string {
  return `\\cite{${bibKey(key)}}`;
}

/** What cites a key in pandoc's Markdown, in braces where a sign in it would end it. */
export function pandocCitation(key: string): string {
  const written = bibKey(key);
  const needsBraces = /[^\p{L}\p{N}_:.+/-]|[^\p{L}\p{N}_]{2}|[^\p{L}\p{N}_]$/u.test(written);
  return needsBraces ? `[@{${written}}]` : `[@${written}]`;
}

/** The key itself, or where it is taken the first free one of those with a, b, … behind it. */
export async function freeKey(
  stem: string,
  taken: (key: string) => Promise<boolean>,
): Promise<string> {
  if (!(await taken(stem))) return stem;
  for (let at = 1; ; at++) {
    const key = stem + suffix(at);
    if (!(await taken(key))) return key;
  }
}

/** Keys are typed and read in a text: long compounds give their beginnings. */
const longest = { author: 24, word: 16, title: 40 };

function keyStem(capture: Capture): string {
  const [first] = capture.authors;
  const author = first ? ('literal' in first ? first.literal : first.family) : '';
  const words = tellingWords(capture.title).slice(0, 3);
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1, longest.word));
  const year = (capture.published ?? capture.revised ?? '').slice(0, 4);
  const stem = `${ascii(author).slice(0, longest.author)}${capitals.join('').slice(0, longest.title)}${year}`;
  return stem === '' || stem === year ? `entry${year}` : stem;
}

/** The words of a title that say something, in ASCII and lower case; all where none does. */
export function tellingWords(title: string): string[] {
  const words = normalizeForSearch(title)
    .replace(/\b[dl]'/g, '')
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : words).map(ascii).filter(Boolean);
}

/** The letters and digits of a text in ASCII; other scripts fall away. */
export function ascii(text: string): string {
  return normalizeForSearch(text).replace(/[^a-z0-9]/g, '');
}

/** 1 → a, 26 → z, 27 → aa, … */
export function suffix(at: number): string {
  const letter = String.fromCharCode(97 + ((at - 1) % 26));
  return at > 26 ? suffix(Math.floor((at - 1) / 26)) + letter : letter;
}
