/** Where values of a BibTeX file begin and end, as BibTeX itself tells it. */

/** One part of a value: in braces or quotation marks, or an abbreviation or a number as it stands. */
export interface ValuePart {
  kind: 'text' | 'word';
  /** Without its delimiters. */
  from: number;
  to: number;
}

/** How often a file's length may be searched in vain. */
const mostVainReadings = 8;
/** Code units in which an end is looked for all the same, once that is spent. */
const shortestSearch = 100;

/**
 * Searches a file for what ends a value or begins the next entry. In a file that lacks more ends than
 * any person leaves out, each search is kept short, so that all of them take time in proportion to it.
 */
export class FileSearch {
  #budget: number;
  /** The last search for an entry: from where, and what it found. */
  #entry = { from: -1, at: -1 };

  constructor(readonly text: string) {
    this.#budget = text.length * mostVainReadings;
  }

  /** Where a delimiter's end stands; undefined where it has none before the next entry. */
  endOf(delimiter: Delimiter, from: number): number | undefined {
    const { text } = this;
    const limit = this.#budget > 0 ? text.length : Math.min(text.length, from + shortestSearch);
    const { signs } = delimiter;
    signs.lastIndex = from;
    let last = limit;
    for (let found = signs.exec(text); found && found.index < limit; found = signs.exec(text)) {
      const { 0: sign, index } = found;
      const isNext = sign === '@' && isOnNewLine(text, index) && isEntry(text, index);
      const met = isNext ? 'none' : delimiter.meet(sign, text.charAt(index - 1));
      if (met === 'end') return index;
      if (met === 'skip') signs.lastIndex = index + 2;
      if (met === 'none') {
        last = index;
        break;
      }
    }
    this.#budget -= last - from;
    return undefined;
  }

  /** Where the next entry begins on a line of its own; the text's end where none does. */
  nextEntryFrom(from: number): number {
    if (from < this.#entry.from || from > this.#entry.at) {
      this.#entry = { from, at: this.#findEntry(from) };
    }
    return this.#entry.at;
  }

  #findEntry(from: number): number {
    const { text } = this;
    for (let at = text.indexOf('@', from); at !== -1; at = text.indexOf('@', at + 1)) {
      if (isOnNewLine(text, at) && isEntry(text, at)) return at;
    }
    return text.length;
  }
}

/** An entry that begins on a line of its own: the one before it has lost its end. */
const nextEntry = /@[A-Za-z]{2,30}[^\S\r\n]{0,9}[{(][^\S\r\n]{0,9}[^\s{}()",=]{0,200}\s{0,9},/y;
/** White space alone, for `skip`. */
export const plainSpace = /\s*/y;
const barePart = /[^\s,#{}()"=]+/y;

/** The parts of a value; undefined where it has no end. */
export function valueAt(search: FileSearch, from: number): ValuePart[] | undefined {
  const { text } = search;
  const parts: ValuePart[] = [];
  let at = from;
  for (;;) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '"') {
      const end =
        sign === '{' ? endOfGroup(search, at + 1, '}') : search.endOf(new Quoted(), at + 1);
      if (end === undefined) return undefined;
      parts.push({ kind: 'text', from: at + 1, to: end });
      at = end + 1;
    } else {
      barePart.lastIndex = at;
      const [word = ''] = barePart.exec(text) ?? [];
      if (word === '') return parts;
      parts.push({ kind: 'word', from: at, to: at + word.length });
      at += word.length;
    }
    const next = skip(plainSpace, text, at);
    if (text.charAt(next) !== '#') return parts;
    at = skip(plainSpace, text, next + 1);
  }
}

/**
 * Where the group ends that is open at a place. BibTeX counts escaped braces like others; where none
 * closes so, those that are escaped are taken for signs, as other programs do.
 */
export function endOfGroup(search: FileSearch, from: number, close: '}' | ')'): number | undefined {
  if (close === ')') return search.endOf(new Parenthesis(), from);
  return search.endOf(new Braces(false), from) ?? search.endOf(new Braces(true), from);
}

/** Tells a delimiter's end as the signs are met in turn: `none` where it cannot come after all. */
interface Delimiter {
  /** The signs that matter. */
  signs: RegExp;
  meet(sign: string, before: string): 'end' | 'none' | 'skip' | undefined;
}

class Braces implements Delimiter {
  readonly signs = /[{}@\\]/g;
  #depth = 0;

  constructor(readonly hasEscapes: boolean) {}

  meet(sign: string) {
    if (sign === '\\') return this.hasEscapes ? 'skip' : undefined;
    if (sign === '{') this.#depth += 1;
    else if (sign === '}') {
      if (this.#depth === 0) return 'end';
      this.#depth -= 1;
    }
    return undefined;
  }
}

class Quoted implements Delimiter {
  readonly signs = /[{}"@]/g;
  #depth = 0;

  meet(sign: string, before: string) {
    if (sign === '{') this.#depth += 1;
    else if (sign === '}') this.#depth = Math.max(0, this.#depth - 1);
    // `\"` outside braces ends the value for BibTeX; other programs take it for an accent.
    else if (sign === '"' && this.#depth === 0 && before !== '\\') return 'end';
    return undefined;
  }
}

class Parenthesis implements Delimiter {
  readonly signs = /[(){}@]/g;
  #depth = 0;

  meet(sign: string) {
    if (sign === '(' || sign === '{') this.#depth += 1;
    else if (sign === ')' || sign === '}') {
      if (this.#depth === 0) return sign === ')' ? 'end' : 'none';
      this.#depth -= 1;
    }
    return undefined;
  }
}

/** Whether an entry begins at a place. */
export function isEntry(text: string, at: number): boolean {
  nextEntry.lastIndex = at;
  return text.charAt(at) === '@' && nextEntry.test(text);
}

/** Whether nothing but spaces stands before a place on its line. */
function isOnNewLine(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text.charAt(before) === ' ' || text.charAt(before) === '\t')) before -= 1;
  return before < 0 || text.charAt(before) === '\n' || text.charAt(before) === '\r';
}

/** Behind what a sticky expression takes at a place. */
export function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  expression.exec(text);
  return Math.max(at, expression.lastIndex);
}
