/**
 * Bounds the fields of a BibTeX file: its parser takes more than linear time for one, so that a field
 * of a million signs would stop an import for minutes.
 */

/** Code units of a field at the most: no list of authors and hardly any abstract has more. */
export const longestField = 20_000;

/** A field whose end is left out. */
export interface CutField {
  name: string;
  /** Where its name begins. */
  at: number;
}

const wordless = '\\s{}()",=#@\\\\';
/** A field's name up to the value's opening sign, or the next part of the same value. */
const opening = new RegExp(`(?<![^${wordless}])([^${wordless}]+)\\s*=\\s*[{"]|#\\s*[{"]`, 'g');
/** What a value can end with: a sign of its own, or the next entry where it has lost its end. */
const bracket = /\\[\s\S]|[{}"]|^[^\S\r\n\u2028\u2029]*@[^\s{}()",=@]+\s*[{(]/gm;
/** A field is cut between two words where one ends so near to its bound. */
const longestWord = 100;

/**
 * A file's text, as long as it was, in which the ends of fields that are too long are blank; braces
 * that are open there are closed.
 */
export function withinBounds(source: string): { text: string; cut: CutField[] } {
  const cut: CutField[] = [];
  let field: CutField | undefined;
  let room = 0;
  let text = '';
  let copied = 0;
  opening.lastIndex = 0;
  for (let found = opening.exec(source); found; found = opening.exec(source)) {
    if (found[1]) {
      field = { name: found[1], at: found.index };
      room = longestField;
    }
    const from = opening.lastIndex;
    const { end, isClosed } = endOfValue(source, from);
    opening.lastIndex = end;
    if (field && isClosed && end - from > room) {
      const last = lastWithin(source, from, from + room);
      const open = openBraces(source.slice(from, last));
      text += `${source.slice(copied, last)}${' '.repeat(end - last - open)}${'}'.repeat(open)}`;
      copied = end;
      if (cut.at(-1) !== field) cut.push(field);
    }
    room = Math.max(0, room - (end - from));
  }
  return { text: text + source.slice(copied), cut };
}

/** Where the value ends whose opening sign stands right before a place, and whether it is closed there. */
function endOfValue(source: string, from: number): { end: number; isClosed: boolean } {
  const isQuoted = source.charAt(from - 1) === '"';
  let depth = 0;
  bracket.lastIndex = from;
  for (let found = bracket.exec(source); found; found = bracket.exec(source)) {
    const { 0: sign, index } = found;
    if (sign.startsWith('\\')) continue;
    if (sign.length > 1) return { end: index, isClosed: false };
    const closes = depth === 0 && sign === (isQuoted ? '"' : '}');
    if (closes) return { end: index, isClosed: true };
    if (sign === '{') depth += 1;
    if (sign === '}') depth = Math.max(0, depth - 1);
  }
  return { end: source.length, isClosed: false };
}

/** A place between two words or signs, at a bound or a little before it. */
function lastWithin(source: string, from: number, bound: number): number {
  const start = Math.max(from, bound - longestWord);
  const near = source.slice(start, bound);
  const space = Math.max(near.lastIndexOf(' '), near.lastIndexOf('\n'));
  const at = space < 0 ? bound : start + space;
  let slashes = 0;
  while (at - slashes > from && source.charAt(at - slashes - 1) === '\\') slashes += 1;
  return at - (slashes % 2);
}

/** How many braces a text opens that it does not close. */
function openBraces(text: string): number {
  let open = 0;
  for (const [sign] of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') open += 1;
    if (sign === '}') open -= 1;
  }
  return Math.max(0, open);
}
