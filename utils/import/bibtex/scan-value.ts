/** Where values of a BibTeX file begin and end, as BibTeX itself tells it. */

/** One part of a value: in braces or quotation marks, or an abbreviation or a number as it stands. */
export interface ValuePart {
  kind: 'text' | 'word';
  /** Without its delimiters. */
  from: number;
  to: number;
}

/** An entry that begins on a line of its own: the one before it has lost its end. */
const nextEntry = /@[A-Za-z]{2,30}[^\S\r\n]{0,9}[{(][^\S\r\n]{0,9}[^\s{}()",=]{0,200}\s{0,9},/y;
/** What can change where a value ends. */
const bracket = /[{}"@\\]/g;
/** White space alone, for `skip`. */
export const plainSpace = /\s*/y;
const barePart = /[^\s,#{}()"=]+/y;

/** The parts of a value; undefined where it has no end. */
export function valueAt(text: string, from: number): ValuePart[] | undefined {
  const parts: ValuePart[] = [];
  let at = from;
  for (;;) {
    const sign = text.charAt(at);
    if (sign === '{' || sign === '"') {
      const end = sign === '{' ? endOfGroup(text, at + 1, '}') : endOfQuoted(text, at + 1);
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
export function endOfGroup(text: string, from: number, close: '}' | ')'): number | undefined {
  if (close === ')') return endOfParenthesis(text, from);
  return endOfBraces(text, from, false) ?? endOfBraces(text, from, true);
}

function endOfBraces(text: string, from: number, hasEscapes: boolean): number | undefined {
  let depth = 0;
  bracket.lastIndex = from;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    const { 0: sign, index } = found;
    if (sign === '\\') {
      if (hasEscapes) bracket.lastIndex = index + 2;
    } else if (sign === '{') depth += 1;
    else if (sign === '@' && isOnNewLine(text, index) && isEntry(text, index)) return undefined;
    else if (sign === '}') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return undefined;
}

function endOfQuoted(text: string, from: number): number | undefined {
  let depth = 0;
  bracket.lastIndex = from;
  for (let found = bracket.exec(text); found; found = bracket.exec(text)) {
    const { 0: sign, index } = found;
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (sign === '@' && isOnNewLine(text, index) && isEntry(text, index)) return undefined;
    // `\"` outside braces ends the value for BibTeX; other programs take it for an accent.
    else if (sign === '"' && depth === 0 && text.charAt(index - 1) !== '\\') return index;
  }
  return undefined;
}

function endOfParenthesis(text: string, from: number): number | undefined {
  const marks = /[(){}@]/g;
  let depth = 0;
  marks.lastIndex = from;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const { 0: sign, index } = found;
    if (sign === '(' || sign === '{') depth += 1;
    else if (sign === '@') {
      if (isOnNewLine(text, index) && isEntry(text, index)) return undefined;
    } else if (depth === 0) return sign === ')' ? index : undefined;
    else depth -= 1;
  }
  return undefined;
}

/** Whether an entry begins at a place. */
export function isEntry(text: string, at: number): boolean {
  nextEntry.lastIndex = at;
  return text.charAt(at) === '@' && nextEntry.test(text);
}

/** Whether nothing but spaces stands before a place on its line. */
export function isOnNewLine(text: string, at: number): boolean {
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
