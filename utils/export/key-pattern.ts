/**
 * Patterns for citation keys, in the shape of Better BibTeX's formulas:
 * `auth.lower + shorttitle(3,3) + year`.
 */
import { dateParts, firstIssued, issued, people } from './citation';
import { ascii, tellingWords } from './citekey';
import type { ExportItem } from './format';

/** The key that a pattern gives an item; '' where nothing of the item can stand in a key. */
type KeyOf = (item: ExportItem) => string;

export type ParsedPattern =
  | { kind: 'pattern'; keyOf: KeyOf }
  /** `part` cannot be read. */
  | { kind: 'bad'; part: string };

const bounds = { pattern: 200, key: 120, words: 50 } as const;

type Words = readonly string[];

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Family names of authors, else of editors, each as one word. */
function names({ capture }: ExportItem): Words {
  const listed = people(capture.authors);
  return (listed.length > 0 ? listed : people(capture.editors))
    .map((name) => capital(ascii('literal' in name ? name.literal : name.family)))
    .filter(Boolean);
}

const year = (date: string | undefined): Words => [dateParts(date)?.year ?? ''];
const firstOf = (words: Words, most = words.length): Words => words.slice(0, most || words.length);

/** What a pattern can name, each as words; the numbers are those in its brackets. */
const tokens: Readonly<Record<string, (item: ExportItem, ...numbers: number[]) => Words>> = {
  auth: (item, letters = 0) =>
    firstOf(names(item), 1).map((name) => name.slice(0, letters || name.length)),
  authors: (item, most) => firstOf(names(item), most),
  title: ({ capture }) => tellingWords(capture.title).map(capital),
  shorttitle: ({ capture }, most = 3, capitals = 0) =>
    firstOf(tellingWords(capture.title), most).map((word, at) =>
      at < capitals ? capital(word) : word,
    ),
  year: ({ capture }) => year(issued(capture)),
  shortyear: ({ capture }) => year(issued(capture)).map((digits) => digits.slice(2)),
  origyear: ({ capture }) => year(firstIssued(capture) ?? issued(capture)),
  version: ({ capture }) => [capture.version?.number.toString() ?? ''],
  encyclopedia: ({ capture }) => tellingWords(capture.containerTitle ?? '').map(capital),
  key: ({ key }) => [key],
};

const filters: Readonly<Record<string, (words: Words) => Words>> = {
  lower: (words) => words.map((word) => word.toLowerCase()),
  upper: (words) => words.map((word) => word.toUpperCase()),
  capitalize: (words) => words.map(capital),
  abbr: (words) => words.map((word) => word.charAt(0)),
};

/** Names that a pattern may use, for the reader to choose from. */
export const patternTokens: readonly string[] = Object.keys(tokens);

/** Reads a pattern: parts joined by `+`, each a text in quotes or a token with its filters. */
export function parseKeyPattern(pattern: string): ParsedPattern {
  // A plus sign within quotes parts nothing, and one at the end of what is being typed neither.
  const written = (pattern.slice(0, bounds.pattern).match(/(?:'[^']*'|"[^"]*"|[^+])+/g) ?? [])
    .map((part) => part.trim())
    .filter(Boolean);
  if (written.length === 0) return { kind: 'bad', part: pattern.trim() };
  const parts: KeyOf[] = [];
  for (const part of written) {
    const keyOf = parsePart(part);
    if (!keyOf) return { kind: 'bad', part };
    parts.push(keyOf);
  }
  return {
    kind: 'pattern',
    keyOf: (item) =>
      parts
        .map((keyOf) => keyOf(item))
        .join('')
        .replace(/[^\w:./+-]/g, '')
        .slice(0, bounds.key),
  };
}

function parsePart(part: string): KeyOf | undefined {
  const [, , literal] = /^(['"])(.*)\1$/.exec(part) ?? [];
  if (literal !== undefined) return () => literal;
  const [, name = '', , numbers = '', chain = ''] =
    /^([a-z]+)(\(\s*(\d{1,3}(?:\s*,\s*\d{1,3})?)\s*\))?((?:\.[a-z]+)*)$/i.exec(part) ?? [];
  const token = own(tokens, name.toLowerCase());
  const steps = chain.split('.').slice(1);
  const applied = steps.flatMap((step) => own(filters, step) ?? []);
  if (!token || applied.length < steps.length) return undefined;
  const given = numbers === '' ? [] : numbers.split(',').map(Number);
  return (item) => {
    let words: Words = token(item, ...given).slice(0, bounds.words);
    for (const filter of applied) words = filter(words);
    return words.join('');
  };
}

function own<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
