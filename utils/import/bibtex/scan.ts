/**
 * Finds what a BibTeX file is made of, as BibTeX itself does, and where each of it stands. What is
 * spoilt costs no more than itself, and takes time in proportion to the file's length (`FileSearch`).
 */
import {
  endOfGroup,
  FileSearch,
  isEntry,
  plainSpace,
  skip,
  type ValuePart,
  valueAt,
} from './scan-value';

/** A field of an entry, by where it stands. */
export interface ScannedField {
  /** In small letters. */
  name: string;
  from: number;
  valueFrom: number;
  valueTo: number;
  parts: ValuePart[];
}

/** What an `@` begins. */
export interface ScannedEntry {
  /** In small letters: 'article', 'string'. Comments and preambles hold nothing for a reader. */
  type: string;
  /** '' where it has none. */
  key: string;
  from: number;
  to: number;
  fields: ScannedField[];
  /** What could not be read within it: from where, and why. */
  faults: ScanFault[];
}

/** Something that is not as BibTeX has it. */
export interface ScanFault {
  at: number;
  kind: 'no-end' | 'no-field';
  /** What it is about: the name of a field, or the signs that are none. */
  what: string;
}

/** The beginning of an entry anywhere between others; not behind a sign of a word, as in an address. */
const opening = /(?<![\p{L}\d.])@[^\S\r\n]{0,9}([A-Za-z][\w-]{0,60})\s{0,99}([{(])/gu;
/** A brace too many, behind which the fields go on. */
const goesOn = /\s*,\s*[A-Za-z][\w-]{0,40}\s*=\s*["{\w]/y;
/**
 * A field that begins behind the comma of the one before it: on a line of its own, or by one of the
 * names that stand in any bibliography.
 */
const nextField =
  /,(?:[^\S\r\n]{0,9}\r?\n\s{0,99}[A-Za-z][\w-]{0,40}|\s{0,99}(?:author|editor|title|booktitle|journal|publisher|year|date|month|volume|number|pages|doi|url|isbn|issn|note|keywords|abstract|series|edition|address))[^\S\r\n]{0,99}=[^\S\r\n]{0,9}["{\w]/gi;
/** Faults of one entry that are told. */
const mostFaults = 20;
const space = /(?:\s|%[^\n]*(?:\n|$))*/y;
const fieldName = /[^\s={}()",#%@]{1,200}/y;
/** All entries of a file, in its order. */
export function* scanBibtex(text: string): Generator<ScannedEntry> {
  const search = new FileSearch(text);
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const found = opening.exec(text);
    if (!found) return;
    const [whole, type = '', sign] = found;
    if (isCommentedOut(text, found.index, at)) {
      at = found.index + 1;
      continue;
    }
    const from = found.index;
    const start = from + whole.length;
    const close = sign === '(' ? ')' : '}';
    if (/^(?:comment|preamble)$/i.test(type)) {
      const end = endOfGroup(search, start, close);
      at = end === undefined ? start : end + 1;
      continue;
    }
    const entry = readEntry(search, from, start, type.toLowerCase(), close);
    yield entry;
    at = Math.max(start, entry.to);
  }
}

/** Whether a per cent sign stands before an entry on its line, in what is read after the last one. */
function isCommentedOut(text: string, at: number, from: number): boolean {
  const before = text.slice(Math.max(from, at - 200), at);
  const feed = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return before
    .slice(feed + 1)
    .trimStart()
    .startsWith('%');
}

function readEntry(
  search: FileSearch,
  from: number,
  start: number,
  type: string,
  close: '}' | ')',
): ScannedEntry {
  const entry: ScannedEntry = { type, key: '', from, to: start, fields: [], faults: [] };
  let at = start;
  if (type !== 'string') {
    const key = keyAt(search.text, start, close);
    entry.key = key.key;
    at = key.end;
  }
  readFields(search, at, close, entry);
  return entry;
}

/** Reads an entry's fields into it, up to its end or to where the next entry begins. */
function readFields(
  search: FileSearch,
  start: number,
  close: '}' | ')',
  entry: ScannedEntry,
): void {
  const { text } = search;
  for (let at = skip(space, text, start); ; at = skip(space, text, at)) {
    const sign = text.charAt(at);
    if (sign === close || sign === '}') {
      goesOn.lastIndex = at + 1;
      if (!goesOn.test(text)) {
        entry.to = at + 1;
        return;
      }
      addFault(entry, at, 'no-field', sign);
      at += 1;
    } else if (sign === '' || isEntry(text, at)) {
      const again = endedField(text, entry, at);
      if (again === undefined) {
        addFault(entry, entry.from, 'no-end', entry.key);
        entry.to = at;
        return;
      }
      at = again;
    } else if (sign === ',' || sign === '#') at += 1;
    else {
      const end = readField(search, at, entry);
      if (end === undefined) return;
      at = end;
    }
  }
}

/** Reads the field that begins at a place; where it ends, or undefined where that is the entry's end too. */
function readField(search: FileSearch, at: number, entry: ScannedEntry): number | undefined {
  const { text } = search;
  fieldName.lastIndex = at;
  const [name = ''] = fieldName.exec(text) ?? [];
  if (name === '') {
    const end = skipOdd(search, at);
    addFault(entry, at, 'no-field', text.slice(at, Math.min(end, at + 40)));
    return end;
  }
  const equals = skip(space, text, at + name.length);
  const isEqual = text.charAt(equals) === '=';
  const valueFrom = isEqual ? skip(space, text, equals + 1) : equals;
  // Without its equals sign a value must show that it is one.
  const parts = isEqual || /["{]/.test(text.charAt(valueFrom)) ? valueAt(search, valueFrom) : [];
  if (parts === undefined) {
    const to = search.nextEntryFrom(valueFrom);
    addFault(entry, at, 'no-end', name);
    const value: ValuePart = { kind: 'text', from: valueFrom + 1, to };
    const field: ScannedField = {
      name: name.toLowerCase(),
      from: at,
      valueFrom,
      valueTo: to,
      parts: [value],
    };
    const again = endField(text, field);
    if (again !== undefined) entry.fields.push(field);
    else entry.to = to;
    return again;
  }
  const last = parts.at(-1);
  if (!last) {
    addFault(entry, at, 'no-field', name);
    return isEqual ? valueFrom : at + name.length;
  }
  const valueTo = last.kind === 'text' ? last.to + 1 : last.to;
  entry.fields.push({ name: name.toLowerCase(), from: at, valueFrom, valueTo, parts });
  return valueTo;
}

/**
 * Ends the last field of an entry that has no end, where it has taken others for its own for want of a
 * brace; where these are read from, or undefined where there are none.
 */
function endedField(text: string, entry: ScannedEntry, at: number): number | undefined {
  const field = entry.fields.at(-1);
  if (!field || field.valueTo > at || entry.faults.length >= mostFaults) return undefined;
  const again = endField(text, field);
  if (again !== undefined) addFault(entry, field.from, 'no-end', field.name);
  return again;
}

/** Ends a value of one part before the first line within it that begins another field. */
function endField(text: string, field: ScannedField): number | undefined {
  const [value, ...more] = field.parts;
  if (value?.kind !== 'text' || more.length > 0) return undefined;
  nextField.lastIndex = value.from;
  const found = nextField.exec(text.slice(0, value.to));
  if (!found) return undefined;
  field.valueTo = found.index;
  value.to = text.charAt(found.index - 1) === '}' ? found.index - 1 : found.index;
  return found.index;
}

function addFault(entry: ScannedEntry, at: number, kind: ScanFault['kind'], what: string): void {
  if (entry.faults.length < mostFaults) entry.faults.push({ at, kind, what });
}

/** The key that stands at a place, and where the fields begin behind it. */
function keyAt(text: string, from: number, close: '}' | ')'): { key: string; end: number } {
  const start = skip(plainSpace, text, from);
  const head = text.slice(start, start + 500);
  const comma = head.indexOf(',');
  const end = head.search(close === '}' ? /[,{}"\n\r]/ : /[,{}")\n\r]/);
  const equals = head.indexOf('=');
  // A first field stands where a key should.
  const isField = equals !== -1 && equals < (end === -1 ? head.length : end + 1);
  const isFieldSurely =
    isField && /^[A-Za-z][\w-]*\s*=\s*(?:["{]|[\w-]+\s*(?:[,#}\n]|$))/.test(head);
  if (isFieldSurely) return { key: '', end: start };
  if (end === -1) return { key: '', end: start };
  const key = head.slice(0, end).trim();
  if (end === comma) return { key, end: start + end + 1 };
  // No comma: the key is a word that ends its line or the entry.
  const isWord = !/\s/.test(key) && !/[{"]/.test(head.charAt(end));
  return isWord ? { key, end: start + end } : { key: '', end: start };
}

/** What begins no field: a group, or signs up to the next comma or line. */
function skipOdd(search: FileSearch, at: number): number {
  const { text } = search;
  if (text.charAt(at) === '{') {
    const end = endOfGroup(search, at + 1, '}');
    if (end !== undefined) return end + 1;
  }
  const odd = /[^,\n\r{}]*/y;
  odd.lastIndex = at + 1;
  odd.exec(text);
  return Math.max(at + 1, odd.lastIndex);
}
