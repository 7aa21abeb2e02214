import { withoutEnd } from '../../text/whitespace';
import { signs } from './concepts';
import { eventDates } from './event-dates';
import { foldWord, lexicon } from './lexicon';

/** A word, mark, address or date of a text, as the concept that it stands for. */
export interface Token {
  /**
   * Concepts of `concepts.ts`, each by its sign; d a date; h an address, as good as "here"; N a
   * word with a figure in it; x any other word; . the end of a sentence; one of ; , : ( ) [ ].
   */
  symbol: string;
  start: number;
  end: number;
  /** EDTF level 0, of a date. */
  date?: string;
  /** An address that is written out: 'https://…', 'www.…' or a DOI, as an http(s) address. */
  address?: string;
}

/** A sentence, or the part of one before a semicolon. */
export interface Unit {
  tokens: Token[];
  start: number;
  end: number;
}

/** A stretch of a text that is one word, mark, address or date. */
export interface NoticePiece {
  text: string;
  /** As words are looked up. */
  folded: string;
  start: number;
  end: number;
  /** EDTF level 0, of a date. */
  date?: string;
  /** Whether it is written in a script that does not part words. */
  unspaced: boolean;
}

/** Stands in a text for each character of a date; of the private use area, so no text means it. */
const dateMark = '\uE000';

const unspacedLetter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇]';
/** Signs that draw an icon are no letters, whatever Unicode calls them: 'ℹ', and what makes '⚠' one in colour. */
const letter = '(?:(?![\\u2100-\\u214F\\uFE00-\\uFE0F])[\\p{L}\\p{N}\\p{M}])';

/** The pieces that a text is read in: addresses, dates, ends of sentences, other marks, words. */
const piece = new RegExp(
  [
    // What most words are; nothing below begins at one and takes another part of the text.
    '[a-z]{3,}(?=[ ,])',
    // Short forms and initials, whose full stop ends no sentence; a letter behind a date is a year's.
    `(?:(?<!${dateMark} )\\p{Lu}|\\p{Ll}(?=\\. \\P{Lu})|[Rr]ev|[Nn]os?|Nr|[Vv]ol|[Ee]ds?|Dr|St|vs|pp|[Aa]rt|cf)\\.(?= )`,
    '(?:[Hh][Tt]{2}[Pp][Ss]?://|[Ww]{3}\\.|(?:[Dd][Oo][Ii]:)?10\\.\\d{4,9}/)[^\\s\\])）。、，<>]+',
    `${dateMark}+`,
    '(?<![.!?؟])[.!?؟]+["”’»)\\]]*(?= |$)|[。！？]+["”’»」』)）\\]]*',
    '[;,:()[\\]；：，、（）【】［］،؛]',
    '(?<= )[-–—](?= )|—',
    // A figure joins with what other words do not: 'SP 800-53/2', 'ISO 19111:2007'.
    `${letter}+(?:[-.]${letter}+|[/:]\\p{N}${letter}*)*`,
  ].join('|'),
  'gu',
);
const unspacedRun = new RegExp(unspacedLetter, 'u');
const runs = new RegExp(`${unspacedLetter}+|(?:(?!${unspacedLetter})[^])+`, 'gu');

/** Marks of other scripts, and dashes, which part as commas do. */
const marks = new Map(
  [';；؛', ',，、،-–—', ':：', '(（', ')）', '[【［', ']】］'].flatMap(([mark = '', ...others]) =>
    [mark, ...others].map((written) => [written, mark] as const),
  ),
);

/** The concepts of a row of tokens, each by its sign. */
export function symbolsOf(tokens: readonly Token[]): string {
  return tokens.map(({ symbol }) => symbol).join('');
}

/** Cuts a folded text into pieces; what they mean is each language's own matter. */
export function piecesOf(text: string): NoticePiece[] {
  const dates = new Map<number, string>();
  let marked = '';
  for (const { start, end, date } of eventDates(text)) {
    dates.set(start, date);
    marked += text.slice(marked.length, start) + dateMark.repeat(end - start);
  }
  marked += text.slice(marked.length);
  const isSpaced = !unspacedRun.test(marked);
  const pieces: NoticePiece[] = [];
  for (const { 0: found, index } of marked.matchAll(piece)) {
    const date = dates.get(index);
    if (isSpaced) pieces.push(pieceOf(found, index, date, false));
    else
      for (const [run, offset] of runsOf(found))
        pieces.push(pieceOf(run, index + offset, date, unspacedRun.test(run)));
  }
  return pieces;
}

function pieceOf(
  text: string,
  start: number,
  date: string | undefined,
  unspaced: boolean,
): NoticePiece {
  const folded = foldWord(text.endsWith('.') ? text.replace(/(?<=\p{L})\.$/u, '') : text);
  const plain = { text, folded, start, end: start + text.length, unspaced };
  return date === undefined ? plain : { ...plain, date };
}

/** Parts what is written in a script that does not part words from what is not: 'NISO本' is two. */
function runsOf(found: string): [run: string, offset: number][] {
  if (!unspacedRun.test(found)) return [[found, 0]];
  return [...found.matchAll(runs)].map(({ 0: run, index }) => [run, index]);
}

/** By so many pieces of a text its language is told. */
const sample = 80;
/** So many languages are tried, of those that know nearly as much of a text as the best one does. */
const mostLanguages = 4;
const leastShare = 0.6;

/** The languages that know the most of a text's words, the best first. */
export function languagesOf(pieces: readonly NoticePiece[]): number[] {
  const letters = new Map<number, number>();
  const add = (language: number, count: number) =>
    letters.set(language, (letters.get(language) ?? 0) + count);
  const { languagesOf, unspacedLanguages } = lexicon();
  for (const each of pieces.slice(0, sample)) {
    if (!each.unspaced)
      for (const language of languagesOf(each.folded)) add(language, each.folded.length);
    else
      for (const language of unspacedLanguages)
        for (const { symbol, start, end } of segments(each, language))
          if (symbol !== signs.other) add(language, end - start);
  }
  const least = Math.max(...letters.values()) * leastShare;
  return [...letters]
    .filter(([, count]) => count >= least)
    .sort(([, one], [, next]) => next - one)
    .slice(0, mostLanguages)
    .map(([language]) => language);
}

/** Reads pieces as tokens of one language; words that carry no meaning have no symbol. */
function tokens(pieces: readonly NoticePiece[], language: number): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (!first) break;
    const phrase = phraseAt(pieces, at, language);
    if (first.unspaced) found.push(...segments(first, language));
    else if (phrase) {
      found.push({ symbol: phrase.symbol, start: first.start, end: phrase.end });
      at += phrase.count - 1;
    } else found.push(tokenOf(first, language));
  }
  return found;
}

/** The longest phrase of several words that is a concept. */
function phraseAt(
  pieces: readonly NoticePiece[],
  at: number,
  language: number,
): { symbol: string; end: number; count: number } | undefined {
  const first = pieces[at];
  if (!first) return undefined;
  for (let count = lexicon().longestPhrase(first.folded); count > 1; count -= 1) {
    const words = pieces.slice(at, at + count);
    const last = words.at(-1);
    if (!last || words.length < count || words.some(({ date }) => date !== undefined)) continue;
    const symbol = lexicon().signsOf(words.map(({ folded }) => folded).join(' '), language);
    if (symbol !== undefined) return { symbol, end: last.end, count };
  }
  return undefined;
}

function tokenOf({ text, folded, start, end, date }: NoticePiece, language: number): Token {
  if (date !== undefined) return { symbol: 'd', start, end, date };
  const mark = marks.get(text);
  if (mark !== undefined) return { symbol: mark, start, end };
  if (/^[.!?؟。！？]/.test(text)) return { symbol: '.', start, end };
  const address = addressOf(text);
  if (address !== undefined) return { symbol: signs.here, start, end, address };
  const symbol = lexicon().signsOf(folded, language) ?? (/\d/.test(text) ? 'N' : signs.other);
  return { symbol, start, end };
}

/** What is written out as an address, as one. */
function addressOf(text: string): string | undefined {
  const bare = withoutEnd(text, '.,;:!?\'"”’»');
  if (/^https?:\/\/./i.test(bare)) return bare;
  if (/^www\../i.test(bare)) return `https://${bare}`;
  const doi = bare.replace(/^doi:/i, '');
  return /^10\.\d+\/./.test(doi) ? `https://doi.org/${doi}` : undefined;
}

/** Parts a run of Chinese or Japanese into the longest words that are concepts; what lies between is unknown. */
function segments({ folded, start }: NoticePiece, language: number): Token[] {
  const { signsOf, longestUnspaced } = lexicon();
  const longest = longestUnspaced(language);
  const found: Token[] = [];
  for (let at = 0; at < folded.length; ) {
    let length = Math.min(longest, folded.length - at);
    let symbol: string | undefined;
    for (; length > 0; length -= 1) {
      symbol = signsOf(folded.slice(at, at + length), language);
      if (symbol !== undefined) break;
    }
    const last = found.at(-1);
    const end = start + at + Math.max(length, longest > 0 ? 1 : folded.length);
    if (symbol !== undefined) found.push({ symbol, start: start + at, end });
    else if (last?.symbol === signs.other) last.end = end;
    else found.push({ symbol: signs.other, start: start + at, end });
    at = end - start;
  }
  return found;
}

const closing = new Map([
  ['[', /[\]】］]/],
  ['(', /[)）]/],
]);

/**
 * Cuts a folded text into units, as one language reads them. A bracket that begins one ends one as
 * well: publishers set notices in brackets before a text.
 * @param breaks where one ends without a mark
 */
export function sentences(
  text: string,
  pieces: readonly NoticePiece[],
  language: number,
  breaks: readonly number[] = [],
): Unit[] {
  const cut: Unit[] = [];
  let unit: Unit | undefined;
  let bracket = '';
  let depth = 0;
  for (const token of tokens(pieces, language)) {
    if (isBroken(unit, token, breaks)) unit = undefined;
    if (!unit) {
      unit = { tokens: [], start: token.start, end: token.end };
      cut.push(unit);
      if (depth === 0 && closing.has(token.symbol)) bracket = token.symbol;
    }
    unit.end = token.end;
    const ends = token.symbol === '.' || token.symbol === ';';
    if (token.symbol && !ends) unit.tokens.push(token);
    const closes = closing.get(bracket)?.test(text.slice(token.start, token.end)) ?? false;
    if (bracket && token.symbol === bracket) depth += 1;
    else if (closes) depth -= 1;
    if (ends || (closes && depth === 0)) unit = undefined;
    if (depth === 0) bracket = '';
  }
  return cut;
}

/** Whether a sentence ends between what was read of it and its next token. */
function isBroken(unit: Unit | undefined, token: Token, breaks: readonly number[]): boolean {
  return unit !== undefined && breaks.some((at) => unit.start < at && token.start >= at);
}
