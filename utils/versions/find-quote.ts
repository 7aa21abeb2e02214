/** Looks a quote up in another version of the text that it was taken from. */
import approxSearch from 'approx-string-match';
import { type QuoteSelector, quoteBounds } from '../model/quotes';
import { beginningOf, endOf } from '../text/cut-text';
import { type FoldedTypography, foldTypography } from './fold-typography';

/** A part of a text, in UTF-16 code units; `to` is the first one behind it. */
interface Passage {
  from: number;
  to: number;
}

/** What became of a quote in a text: it is there, the passage is there in other words, or neither is. */
export type FoundQuote = ({ kind: 'stands' | 'reworded' } & Passage) | { kind: 'gone' };

/** UTF-16 code units of a text in which is looked; no summary that is kept is longer. */
const longest = 50_000;

/** How many of a passage's words may differ from the quote's, and how much of its letters must be the quote's. */
const least = { words: 0.5, letters: 0.4 };

/** A sentence whose words stand in another order has at least so much of the quote's letters. */
const leastTurned = 0.7;

/** Words of a quote that are compared one by one; what follows them is taken to follow in the text too. */
const mostWords = 400;

/** Places that are compared word by word: the ones that share the most words with the quote. */
const mostPlaces = 3;

/**
 * Where a quote stands in a text, or what stands in its place there. White space, the forms of dashes,
 * quotation marks and accents make no difference. Of several passages that are equally like it, the one
 * between the most similar words is taken.
 */
export function findQuote(text: string, quote: QuoteSelector): FoundQuote {
  const folded = foldTypography(text.slice(0, longest));
  const sought = foldTypography(quote.exact.slice(0, quoteBounds.exact)).text;
  if (sought === '') return { kind: 'gone' };
  const around = { before: wordsOf(quote.prefix), behind: wordsOf(quote.suffix) };
  const exact = placesOf(folded.text, sought, quote);
  if (exact.length > 0) {
    const likeness = ({ from, to }: Passage) =>
      shared(around.before, wordsOf(folded.text.slice(Math.max(0, from - context), from))) +
      shared(around.behind, wordsOf(folded.text.slice(to, to + context)));
    const [best] = exact.sort((one, other) => likeness(other) - likeness(one));
    return { kind: 'stands', ...asWritten(folded, best ?? { from: 0, to: 0 }) };
  }
  const passage = reworded(folded.text, sought, around);
  return passage ? { kind: 'reworded', ...asWritten(folded, passage) } : { kind: 'gone' };
}

/** Where quotes stand in a text, word for word: in its order, those that touch as one. */
export function quotedPassages(text: string, quotes: readonly QuoteSelector[]): Passage[] {
  const found = quotes.flatMap((quote) => {
    const result = findQuote(text, quote);
    return result.kind === 'stands' ? [{ from: result.from, to: result.to }] : [];
  });
  const passages: Passage[] = [];
  for (const passage of found.sort((one, other) => one.from - other.from)) {
    const last = passages.at(-1);
    if (last && passage.from <= last.to) last.to = Math.max(last.to, passage.to);
    else passages.push(passage);
  }
  return passages;
}

/** The words of a part of a text and those around them, as a quote keeps them; undefined of no words. */
export function quoteAt(text: string, from: number, to: number): QuoteSelector | undefined {
  const exact = beginningOf(oneLine(text.slice(from, to)).trim(), quoteBounds.exact);
  if (exact === '') return undefined;
  return {
    exact,
    prefix: endOf(oneLine(text.slice(Math.max(0, from - 2 * context), from)), context),
    suffix: beginningOf(oneLine(text.slice(to, to + 2 * context)), context),
  };
}

const context = quoteBounds.around;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** Places of the very words, not within others where the quote did not begin or end within one. */
function placesOf(text: string, sought: string, { prefix, suffix }: QuoteSelector): Passage[] {
  // At the ends of a text, folding leaves spaces out.
  const before = foldTypography(`${prefix}|`).text.slice(0, -1);
  const behind = foldTypography(`|${suffix}`).text.slice(1);
  const isOpen = { before: isWithinWord(before, sought), behind: isWithinWord(sought, behind) };
  const places: Passage[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const isWhole =
      (isOpen.before || !isWithinWord(text.slice(at - 1, at), sought)) &&
      (isOpen.behind || !isWithinWord(sought, text.slice(end, end + 1)));
    if (isWhole) places.push({ from: at, to: end });
    if (places.length === mostExact) break;
  }
  return places;
}

/** More places of the same words than these are not told apart. */
const mostExact = 100;

/** Whether a word goes on from one text to the next. */
function isWithinWord(before: string, behind: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(behind);
}

interface Around {
  before: readonly Word[];
  behind: readonly Word[];
}

/** A word in small letters and its place; of scripts that part no words by spaces, a sign. */
interface Word extends Passage {
  word: string;
}

const wordForm =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordForm)].map(({ 0: word, index }) => ({
    word: word.toLowerCase(),
    from: index,
    to: index + word.length,
  }));
}

/** The passage that has most of a quote's words, in their order or, as one sentence, in another. */
function reworded(text: string, sought: string, around: Around): Passage | undefined {
  const [words, quote] = [wordsOf(text), wordsOf(sought)];
  if (quote.length === 0 || words.length === 0) return undefined;
  const found = inOrder(words, quote, around) ?? turned(text, words, quote);
  const [first, last] = found ? [words[found.from], words[found.to - 1]] : [];
  return first && last && withinSentence(text, { from: first.from, to: last.to }, sought);
}

/** Runs of the text's words, by their numbers, that differ from the quote's by few: the best one. */
function inOrder(words: readonly Word[], whole: readonly Word[], around: Around) {
  const quote = whole.slice(0, mostWords);
  const mostErrors = Math.floor(quote.length * least.words);
  const codes = codesOf(quote);
  const coded = (list: readonly Word[]) =>
    list.map(({ word }) => String.fromCharCode(codes.get(word) ?? 1)).join('');
  const pattern = coded(quote);
  const matches = promising(words, quote).flatMap(({ from, to }) =>
    approxSearch(coded(words.slice(from, to)), pattern, mostErrors).map((match) => ({
      from: from + match.start,
      to: from + match.end,
      errors: match.errors,
    })),
  );
  const fewest = matches.reduce((most, { errors }) => Math.min(most, errors), mostErrors);
  const likeness = ({ from, to }: Passage) =>
    shared(around.before, words.slice(Math.max(0, from - around.before.length), from)) +
    shared(around.behind, words.slice(to, to + around.behind.length));
  const [best] = matches
    .filter(({ errors, from, to }) => errors === fewest && to > from)
    .slice(0, mostExact)
    .map((match) => ({
      from: match.from,
      to: match.to,
      share: shareOfLetters(words.slice(match.from, match.to), quote),
      likeness: likeness(match),
    }))
    .sort(
      (one, other) =>
        other.share - one.share || other.likeness - one.likeness || one.from - other.from,
    );
  if (!best || best.share < least.letters) return undefined;
  return { from: best.from, to: Math.min(best.to + whole.length - quote.length, words.length) };
}

/**
 * Stretches of the text that share the most words with the quote, each with room around it: to compare
 * the whole text word by word takes too long where all of it is alike.
 */
function promising(words: readonly Word[], quote: readonly Word[]): Passage[] {
  const known = new Set(quote.map(({ word }) => word));
  const size = Math.max(quote.length, 8);
  const stretches: { at: number; count: number }[] = [];
  for (let at = 0; at < words.length; at += size) {
    const count = words.slice(at, at + size).filter(({ word }) => known.has(word)).length;
    stretches.push({ at, count });
  }
  return stretches
    .sort((one, other) => other.count - one.count || one.at - other.at)
    .slice(0, mostPlaces)
    .map(({ at }) => ({ from: Math.max(0, at - size), to: at + 2 * size }));
}

/** The one sentence that has most of the quote's words in whatever order, by the numbers of its words. */
function turned(text: string, words: readonly Word[], quote: readonly Word[]) {
  let best: (Passage & { share: number }) | undefined;
  let from = 0;
  for (const { to: end } of sentencesOf(text)) {
    let to = from;
    while (to < words.length && (words[to]?.from ?? 0) < end) to += 1;
    const isOfSize = to - from >= quote.length / 2 && to - from <= quote.length * 2;
    const share = isOfSize ? shareOfLetters(words.slice(from, to), quote) : 0;
    if (share >= leastTurned && share > (best?.share ?? 0)) best = { from, to, share };
    from = to;
  }
  return quote.length >= 4 ? best : undefined;
}

/** A passage made the whole of its sentence at each end where the quote is a whole one, if that is near. */
function withinSentence(text: string, passage: Passage, sought: string): Passage {
  const near = sought.length * least.letters;
  const sentences = sentencesWith(text, passage, sought);
  const [first, last] = [sentences[0], sentences.at(-1)];
  const isEnd = /[.!?…。！？]['")\]]*$/.test(sought);
  const start = Math.max(passage.from, first?.from ?? 0);
  const end = Math.min(passage.to, last?.to ?? text.length);
  const from = first && start - first.from <= near ? first.from : start;
  const to = last && isEnd && last.to - end <= near ? last.to : end;
  const shown = text.slice(from, to);
  return {
    from: from + shown.length - shown.trimStart().length,
    to: from + shown.trimEnd().length,
  };
}

/** The sentences of a passage without those at its ends in which none of the quote's words stands. */
function sentencesWith(text: string, { from, to }: Passage, sought: string): Passage[] {
  const known = new Set(wordsOf(sought).map(({ word }) => word));
  const sentences = sentencesOf(text).filter((one) => one.to > from && one.from < to);
  const isOfQuote = (one: Passage) =>
    wordsOf(text.slice(Math.max(from, one.from), Math.min(to, one.to))).some(({ word }) =>
      known.has(word),
    );
  return sentences.slice(sentences.findIndex(isOfQuote), sentences.findLastIndex(isOfQuote) + 1);
}

/** Where sentences stand: up to a full stop and the space behind it, or the like. */
function sentencesOf(text: string): Passage[] {
  const sentences: Passage[] = [];
  let from = 0;
  for (const { index, 0: end } of text.matchAll(/[.!?…]['")\]]{0,3} (?=\P{Ll})|[。！？]/gu)) {
    const to = index + end.length;
    sentences.push({ from, to });
    from = to;
  }
  sentences.push({ from, to: text.length });
  return sentences;
}

/** A sign for each of a quote's words; all others of a text are the sign 1. */
function codesOf(quote: readonly Word[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { word } of quote) if (!codes.has(word)) codes.set(word, codes.size + 2);
  return codes;
}

/** How much of a quote's letters stands in the words of a passage, 0 to 1. */
function shareOfLetters(words: readonly Word[], quote: readonly Word[]): number {
  const left = new Map<string, number>();
  for (const { word } of words) left.set(word, (left.get(word) ?? 0) + 1);
  let [all, kept] = [0, 0];
  for (const { word } of quote) {
    all += word.length;
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    kept += word.length;
  }
  return kept / all;
}

/** How many words two lists share. */
function shared(one: readonly Word[], other: readonly Word[]): number {
  const known = new Set(other.map(({ word }) => word));
  return one.filter(({ word }) => known.has(word)).length;
}

/** A passage of the folded text as a passage of the text as it is written. */
function asWritten({ from, to }: FoldedTypography, passage: Passage): Passage {
  return { from: from[passage.from] ?? 0, to: to[passage.to - 1] ?? 0 };
}
