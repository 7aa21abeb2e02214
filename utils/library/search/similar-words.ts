/** Words of a library that are one slip of the pen away from a word that it does not have. */
import type { IndexChunk } from '../db/index-chunk';
import { isOneSlip } from './edit-distance';
import { textsIn } from './match-query';
import type { Query } from './parse-query';
import type { Yielder } from './yield-to-main';

/** Shorter words are one slip away from too many others, and longer ones are none. */
const lengths = { least: 4, most: 40 };

/** More words than these are no help. */
const most = 3;

/** Whether a word is one for which others may be sought: letters, and enough of them. */
function mayBeSlip(word: string): boolean {
  return (
    word.length >= lengths.least && word.length <= lengths.most && /^[\p{L}\p{M}]+$/u.test(word)
  );
}

/** All texts of a library. */
interface Texts {
  chunks: readonly IndexChunk[];
  summariesOf(chunk: IndexChunk): readonly string[];
}

/**
 * For each word of a query that stands nowhere in the library, those that do and are one slip away
 * from it; words in quotes and those that are to be missing stay as they are.
 * @param signal ends it early: nothing is found then
 */
export async function findSimilarWords(
  { chunks, summariesOf }: Texts,
  query: Query,
  yielder: Yielder,
  signal?: AbortSignal,
): Promise<Map<string, readonly string[]>> {
  const sought = textsIn(query)
    .filter(({ not, exact, text }) => !not && !exact && mayBeSlip(text))
    .map(({ text }) => ({ text, similar: new SimilarWords(text), isThere: false }));
  for (const chunk of chunks) {
    const texts = [chunk.lines, ...summariesOf(chunk)];
    for (const one of sought) {
      one.isThere ||= texts.some((text) => text.includes(one.text));
      if (one.isThere) continue;
      for (const text of texts) one.similar.add(text);
      await yielder.turn();
      if (signal?.aborted) return new Map();
    }
  }
  return new Map(
    sought.flatMap(({ text, similar, isThere }) => {
      const words = isThere ? [] : similar.best();
      return words.length > 0 ? [[text, words] as const] : [];
    }),
  );
}

/** Counts the words of many texts that are one slip away from a word. */
class SimilarWords {
  readonly #word: string;
  /** Either the first or the second half of a word stands as it is where the slip is in the other. */
  readonly #halves: readonly { text: string; at: number }[];
  readonly #counts = new Map<string, number>();

  /** @param word folded, one that `mayBeSlip` */
  constructor(word: string) {
    this.#word = word;
    const middle = word.length >> 1;
    const swapped = word.slice(0, middle - 1) + word.charAt(middle) + word.charAt(middle - 1);
    this.#halves = [
      { text: word.slice(0, middle), at: 0 },
      { text: word.slice(middle), at: middle },
      // Two letters swapped across the middle break both halves.
      { text: swapped, at: 0 },
    ];
  }

  /** Looks through a folded text. */
  add(text: string): void {
    const seen = new Set<number>();
    for (const half of this.#halves) {
      for (let at = text.indexOf(half.text); at >= 0; at = text.indexOf(half.text, at + 1)) {
        // A letter left out or put in before the second half moves it by one place.
        const around = half.at === 0 ? [at] : [at - half.at, at - half.at - 1, at - half.at + 1];
        for (const start of around) {
          if (start < 0 || isLetter(text, start - 1) || seen.has(start)) continue;
          seen.add(start);
          this.#look(text, start);
        }
      }
    }
  }

  /** The words found, the most frequent first. */
  best(): string[] {
    return [...this.#counts]
      .sort(([one, count], [other, others]) => others - count || (one < other ? -1 : 1))
      .slice(0, most)
      .map(([word]) => word);
  }

  #look(text: string, start: number): void {
    let end = start;
    const last = start + this.#word.length + 1;
    while (end <= last && isLetter(text, end)) end += 1;
    if (end > last) return;
    const word = text.slice(start, end);
    if (isOneSlip(this.#word, word)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /[\p{L}\p{M}]/u.test(text.charAt(at));
}
