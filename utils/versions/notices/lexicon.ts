import { type Concept, signs, telling, type Words } from './concepts';
import { languages } from './languages';

/** The words of all languages, ready to be looked up. A language is told by its place in `languages`. */
export interface Lexicon {
  /**
   * The signs of a folded word or phrase in a language, '' of one without meaning; undefined where
   * it is unknown.
   */
  signsOf: (phrase: string, language: number) => string | undefined;
  /** The languages that know a folded word. */
  languagesOf: (word: string) => number[];
  /** The languages whose script does not part words. */
  unspacedLanguages: readonly number[];
  /** The letters of the longest word of such a language; 0 of another. */
  longestUnspaced: (language: number) => number;
  /** So many words the longest phrase has at most that begins with a folded word. */
  longestPhrase: (word: string) => number;
  /** Whether a text may hold a telling word of any language; quick, since most text ends here. */
  tells: (text: string) => boolean;
  /** Whether a folded word is a telling one in any language, or begins a telling phrase. */
  isTelling: (word: string) => boolean;
}

/** As many letters as an ending may have where a word allows any. */
const longestEnding = 4;
/** A telling word is looked for by its beginning. */
const beginning = 5;

/** Words that were looked up are kept, so many at most: a text says the same ones again and again. */
const mostKnown = 2_000;
/** No word or phrase is longer. */
const longestWord = 100;

/** The sign of a concept without which no sentence is a notice. */
export const tellingSign = new RegExp(`[${telling.map((concept) => signs[concept]).join('')}]`);

let prepared: Lexicon | undefined;

/** All languages' words, made ready when they are first wanted. */
export function lexicon(): Lexicon {
  prepared ??= lexiconOf(Object.values(languages));
  return prepared;
}

/**
 * Brings letters that are written in several ways to one: case, the Turkish i, and the marks that
 * Arabic, Greek and Russian writers may leave out.
 */
export function foldWord(text: string): string {
  const lower = text.toLowerCase().replaceAll('ı', 'i').replaceAll('’', "'");
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(?<=i)\u0307|(?<=[α-ωе])[\u0300-\u0308\u0342]|[\u0640\u064b-\u0655]/gu, '')
    .normalize('NFC');
}

/** The first letter of the Arabic block. */
const arabic = 0x600;
/** Arabic writes articles, "and", "by" and "to" as one with the word behind. */
const arabicPrefix = /^(?:وال|بال|لل|ال|[وبل])(?=\p{Script=Arabic}{3})/u;
const unspacedWord = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A word's signs, by language. */
type Row = (string | undefined)[];

function lexiconOf(all: readonly Words[]): Lexicon {
  const whole = new Map<string, Row>();
  const stems = new Map<string, Row>();
  const longest = all.map(() => 0);
  const phraseBeginnings = new Set<string>();
  const phraseLengths = new Map<string, number>();
  for (const [language, words] of all.entries()) {
    for (const [word, sign] of rowsOf(words)) {
      const [first = '', ...more] = word.split(' ');
      if (more.length > 0 && tellingSign.test(sign)) phraseBeginnings.add(first);
      phraseLengths.set(first, Math.max(more.length + 1, phraseLengths.get(first) ?? 1));
      const [table, key] = word.endsWith('~') ? [stems, word.slice(0, -1)] : [whole, word];
      const row = table.get(key) ?? [];
      row[language] ??= sign;
      table.set(key, row);
      if (key.length > (longest[language] ?? 0) && unspacedWord.test(key))
        longest[language] = key.length;
    }
  }
  const lookUp = (word: string): Row[] => {
    const found: Row[] = [];
    const row = whole.get(word);
    if (row) found.push(row);
    const shortest = Math.max(1, word.length - longestEnding, word.lastIndexOf(' ') + 1);
    for (let length = word.length; length >= shortest; length -= 1) {
      const stem = stems.get(word.slice(0, length));
      if (stem) found.push(stem);
    }
    if (word.charCodeAt(0) < arabic) return found;
    const bare = word.replace(arabicPrefix, '');
    return bare === word ? found : [...found, ...lookUp(bare)];
  };
  const known = new Map<string, Row[]>();
  const rowsFor = (word: string): Row[] => {
    const before = known.get(word);
    if (before) return before;
    const rows = word.length > longestWord ? [] : lookUp(word);
    if (known.size >= mostKnown) known.clear();
    known.set(word, rows);
    return rows;
  };
  return {
    signsOf(phrase, language) {
      for (const row of rowsFor(phrase)) {
        const sign = row[language];
        if (sign !== undefined) return sign;
      }
      return undefined;
    },
    languagesOf(word) {
      const languages = new Set<number>();
      for (const row of rowsFor(word)) {
        row.forEach((_, language) => {
          languages.add(language);
        });
      }
      return [...languages];
    },
    isTelling: (word) =>
      phraseBeginnings.has(word) ||
      rowsFor(word).some((row) => row.some((sign) => sign !== undefined && tellingSign.test(sign))),
    longestPhrase: (word) =>
      word.charCodeAt(0) < arabic
        ? (phraseLengths.get(word) ?? 1)
        : Math.max(
            ...[word, word.replace(arabicPrefix, '')].map((each) => phraseLengths.get(each) ?? 1),
          ),
    unspacedLanguages: [...longest.keys()].filter((language) => longest[language]),
    longestUnspaced: (language) => longest[language] ?? 0,
    tells: tellingTest(all),
  };
}

/** A language's words, spelled out and folded, each with its signs. */
function rowsOf(words: Words): [word: string, sign: string][] {
  return Object.entries(words).flatMap(([key, row]) => {
    const sign = conceptsOf(key)
      .map((concept) => signs[concept])
      .join('');
    return spelledOut(row).map((word): [string, string] => [
      foldWord(word).replaceAll("'", ' '),
      sign,
    ]);
  });
}

function conceptsOf(key: string): Concept[] {
  return key.split(' ').filter((name): name is Concept => name in signs);
}

/** All words of a row: 'quest[ao]?|dit' is questa, questo, quest, dit. */
export function spelledOut(row: string): string[] {
  return row.split('|').flatMap(spelled);
}

function spelled(word: string): string[] {
  const choice = /(?:\[(.+?)\]|(.)(?=\?))(\??)/.exec(word);
  if (!choice) return [word];
  const [whole, several, one, missing] = choice;
  const before = word.slice(0, choice.index);
  const after = word.slice(choice.index + whole.length);
  return [...(several ?? one ?? ''), ...(missing ? [''] : [])].flatMap((letter) =>
    spelled(before + letter + after),
  );
}

function tellingTest(all: readonly Words[]): (text: string) => boolean {
  const beginnings = all
    .flatMap((words) => Object.entries(words))
    .filter(([key]) => conceptsOf(key).some((concept) => telling.includes(concept)))
    .flatMap(([, row]) => spelledOut(row))
    .map((word) => word.replace(/~$/, '').slice(0, beginning).toLowerCase());
  const latin = /^[a-z\u00c0-\u024f]/;
  const inLatin = expressionOf(
    beginnings.filter((word) => latin.test(word)),
    '(?<![a-z])',
  );
  const inOthers = expressionOf(
    beginnings.filter((word) => !latin.test(word)),
    '',
  );
  return (text) =>
    inLatin.test(text) || (/[\u0370-\u1fff\u3040-\ud7ff]/.test(text) && inOthers.test(text));
}

/** An expression for any of these beginnings, branched letter by letter so that most text fails at the first. */
function expressionOf(beginnings: readonly string[], before: string): RegExp {
  const branches = (words: readonly string[]): string => {
    if (words.includes('')) return '';
    const firsts = new Set(words.map(([first = '']) => first));
    const each = [...firsts].map(
      (first) =>
        first +
        branches(words.filter((word) => word.startsWith(first)).map((word) => word.slice(1))),
    );
    return each.length > 1 ? `(?:${each.join('|')})` : each.join('');
  };
  return beginnings.length > 0 ? new RegExp(before + branches(beginnings), 'i') : /(?!)/;
}
