/** Text as LaTeX sets it: accents, signs and quotation marks as what they are, without what only tells its looks. */
import {
  accentOf,
  isSilent,
  quoting,
  signOf,
  unseenArguments,
  verbatimCommands,
} from './latex-commands';

/** Text that LaTeX sets as it stands. */
const isPlain = /^(?:[^\\{}$~\-`',\n\r!?]|-(?!-)|'(?!')|,(?!,)|[!?](?!`))*$/;
const tokens =
  /\\([A-Za-z]+)\*?[^\S\n\r]*(?:\r?\n[^\S\n\r]*(?=\S))?|\\([\s\S]|$)|[{}$~]|-{2,3}|``|''|,,|`|[!?]`|[\n\r]\s*|(?:[^\\{}$~\-`',\n\r!?]|-(?!-)|'(?!')|,(?!,)|[!?](?!`))+|[\s\S]/g;
/** Deeper than any text; what stands deeper is set without looking at its commands. */
const deepest = 100;

interface Reader {
  tokens: RegExpExecArray[];
  at: number;
  depth: number;
  quotes: number;
  unknown: Set<string>;
}

/**
 * A value's text in Unicode's composed form; where a paragraph ends, a line does.
 * @param unknown hears the names of commands that nobody knows; they stay in the text as they stand
 */
export function latexText(value: string, unknown = new Set<string>()): string {
  if (isPlain.test(value)) return value.normalize('NFC');
  const reader = { tokens: [...value.matchAll(tokens)], at: 0, depth: 0, quotes: 0, unknown };
  let text = '';
  while (reader.at < reader.tokens.length) {
    text += group(reader);
    // A brace that closes nothing.
    reader.at += 1;
  }
  return text.normalize('NFC');
}

/** An address or a DOI, which LaTeX takes as it stands: without braces, and without escapes of its signs. */
export function verbatimText(value: string): string {
  if (!/[\\{}$]/.test(value)) return value.trim();
  return value
    .replace(/\$\\sim\$|\{?\\(?:textasciitilde|string\s?~|~)(?:\{\}| )?\}?/g, '~')
    .replace(/\\textunderscore(?:\{\})?/g, '_')
    .replace(/\\href\{([^{}]*)\}(?:\{[^{}]*\})?/g, '$1')
    .replace(/\\(?:url|path|nolinkurl)(?![A-Za-z])/g, '')
    .replace(/\$\\([_&%#~])\$|\\([_&%#~$])(?:\{\})?/g, '$1$2')
    .replace(/[{}]/g, '')
    .trim();
}

/** What is set up to the brace that closes the group, or to the end. */
function group(reader: Reader): string {
  let text = '';
  for (; reader.at < reader.tokens.length; ) {
    const token = reader.tokens[reader.at]?.[0] ?? '';
    if (token === '}') return text;
    text += next(reader);
  }
  return text;
}

/** What the next token sets, with its arguments. */
function next(reader: Reader): string {
  const [token = '', word, symbol] = reader.tokens[reader.at] ?? [];
  reader.at += 1;
  if (word !== undefined) return command(reader, word);
  if (symbol !== undefined) return command(reader, symbol);
  if (token === '{') return braced(reader);
  if (token === '$') return mathematics(reader);
  const sign = ligatures.get(token);
  if (sign !== undefined) return sign;
  if (/[\n\r]/.test(token)) return /(?:\r\n?|\n)\s*?(?:\r\n?|\n)/.test(token) ? '\n' : ' ';
  return token;
}

const ligatures: ReadonlyMap<string, string> = new Map([
  ['~', '\u00a0'],
  ['--', '–'],
  ['---', '—'],
  ['``', '“'],
  ["''", '”'],
  [',,', '„'],
  ['`', '‘'],
  ['!`', '¡'],
  ['?`', '¿'],
]);

/** The inside of a group that has just been opened. */
function braced(reader: Reader): string {
  reader.depth += 1;
  const text = reader.depth > deepest ? flat(reader) : group(reader);
  reader.depth -= 1;
  reader.at += 1;
  return text;
}

/** A group's words without going into those within it. */
function flat(reader: Reader): string {
  let open = 0;
  let text = '';
  for (; reader.at < reader.tokens.length; reader.at += 1) {
    const token = reader.tokens[reader.at]?.[0] ?? '';
    if (token === '{') open += 1;
    else if (token === '}' && open === 0) return text;
    else if (token === '}') open -= 1;
    else text += token;
  }
  return text;
}

/** The argument that stands next: a group, a command or a sign; '' where none does. */
function argument(reader: Reader): string {
  if (/^\s+$/.test(reader.tokens[reader.at]?.[0] ?? '')) reader.at += 1;
  const token = reader.tokens[reader.at];
  if (!token || token[0] === '}' || reader.depth > deepest) return '';
  if (token[0] === '{' || token[1] !== undefined || token[2] !== undefined) {
    reader.depth += 1;
    const text = next(reader);
    reader.depth -= 1;
    return text;
  }
  // Of a word its first letter alone.
  token[0] = token[0].trimStart();
  const [first = ''] = token[0];
  if (token[0].length === first.length) {
    reader.at += 1;
    return first;
  }
  token[0] = token[0].slice(first.length);
  return first;
}

/** Passes over what stands in square brackets. */
function skipOption(reader: Reader): void {
  const token = reader.tokens[reader.at];
  const end = token?.[0].indexOf(']') ?? -1;
  if (!token?.[0].startsWith('[') || end === -1) return;
  token[0] = token[0].slice(end + 1);
}

function command(reader: Reader, name: string): string {
  if (verbatimCommands.has(name) && reader.tokens[reader.at]?.[0] === '{') {
    reader.at += 1;
    const text = flat(reader);
    reader.at += 1;
    return text;
  }
  const accent = accentOf(name);
  if (accent !== undefined) return accented(reader, accent);
  if (/^(?:char|symbol|unichar)$/.test(name)) return character(reader);
  const unseen = unseenArguments(name);
  if (unseen > 0) {
    for (let count = 0; count < unseen; count += 1) {
      skipOption(reader);
      argument(reader);
    }
    skipOption(reader);
  }
  if (quoting.has(name)) return quoted(reader);
  if (unseen > 0) return '';
  const sign = signOf(name);
  if (sign !== undefined) return sign;
  if (isSilent(name)) return '';
  if (/^[^A-Za-z]/.test(name)) return name;
  skipOption(reader);
  // What a command does to its argument is seldom known, and its words are always wanted.
  if (reader.tokens[reader.at]?.[0] === '{') return '';
  reader.unknown.add(name);
  return `\\${name} `;
}

/** Accents that stand alone where they have no letter. */
const alone: ReadonlyMap<string, string> = new Map([
  ['\u0303', '~'],
  ['\u0302', '^'],
  ['\u0300', '`'],
]);

/** A letter with its accent, which the dotless ones are made for. */
function accented(reader: Reader, accent: string): string {
  const base = argument(reader).trimStart();
  const [first = ''] = base;
  if (first === '') return alone.get(accent) ?? '';
  const letter = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first;
  return letter + accent + base.slice(first.length);
}

function quoted(reader: Reader): string {
  const [open, close] = reader.quotes % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  skipOption(reader);
  reader.quotes += 1;
  const inner = argument(reader);
  reader.quotes -= 1;
  return inner === '' ? '' : open + inner + close;
}

/** `\char"41`, `\char65`, `\symbol{65}`. */
function character(reader: Reader): string {
  const told = reader.tokens[reader.at]?.[0] === '{' ? argument(reader) : undefined;
  const token = reader.tokens[reader.at];
  const text = told ?? token?.[0] ?? '';
  const [whole, hex, decimal] = /^\s*(?:"([\dA-F]{1,6})|(\d{1,7}))/.exec(text) ?? [];
  if (whole === undefined) return '';
  if (told === undefined && token) token[0] = text.slice(whole.length);
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** A formula's signs in one line; a dollar that begins none is a sign itself. */
function mathematics(reader: Reader): string {
  const end = endOfMathematics(reader);
  if (end === undefined) return '$';
  let text = '';
  while (reader.at < end) {
    const token = reader.tokens[reader.at]?.[0] ?? '';
    // A formula's own letters are words to a reader: 'sin' of `\sin`.
    text += token.startsWith('\\') ? next(reader).replace(/^\\([A-Za-z]+) $/, '$1') : next(reader);
  }
  reader.at = end + 1;
  return text.replace(/[\^_](?=\S)/g, '');
}

/** Where the formula ends that has just begun; undefined for a dollar that is a currency's. */
function endOfMathematics({ tokens, at }: Reader): number | undefined {
  let open = 0;
  let inside = '';
  for (let end = at; end < Math.min(tokens.length, at + 400); end += 1) {
    const token = tokens[end]?.[0] ?? '';
    if (token === '$') {
      // Between two sums of money stand words.
      const isFormula = inside === '' || /[\\^_=+<>]/.test(inside) || !/\s/.test(inside);
      return isFormula ? end : undefined;
    }
    if (token === '{') open += 1;
    if (token === '}') open -= 1;
    if (open < 0) return undefined;
    inside += token;
  }
  return undefined;
}
