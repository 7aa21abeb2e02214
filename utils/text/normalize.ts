/** Letters that Unicode does not decompose, as readers without that keyboard type them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  ʼ: "'",
};
const undecomposed = /[ßæœøđðłþħıς’ʼ]/g;
const unseen = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

/**
 * A text as the search compares it: case and accents folded (NFKD without its marks), ligatures
 * and letters with strokes spelt out, invisible characters dropped, white space made single.
 */
export function normalizeForSearch(text: string): string {
  return spelt(text).replace(/\s+/g, ' ').trim();
}

/** A text's folded letters and figures, one after the other: what marks, spaces and case do not change. */
export function lettersOf(text: string): string {
  return normalizeForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A folded text, and where in the text as it is written each of its code units stands. */
export interface NormalizedText {
  folded: string;
  /** For each code unit of `folded`: the first code unit of the character that it comes from. */
  from: number[];
  /** And the first one behind that character and the unseen ones that follow it. */
  to: number[];
}

/** Folds a text as `normalizeForSearch` does, and tells what came from where. */
export function normalizeWithOffsets(text: string): NormalizedText {
  const from: number[] = [];
  const to: number[] = [];
  let folded = '';
  // To look at the end of a text in the making would copy it each time.
  let last = ' ';
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    // What a character folds to depends on none of its neighbours.
    for (const unit of character < '\u0080' ? character.toLowerCase() : spelt(character)) {
      const isSpace = /\s/.test(unit);
      if (isSpace && last === ' ') continue;
      last = isSpace ? ' ' : unit;
      folded += last;
      for (let each = 0; each < unit.length; each++) from.push(start);
    }
    while (to.length < folded.length) to.push(at);
    // An accent of its own, or the rest of the white space, belongs to what stands before it.
    const end = to.length - 1;
    if (end >= 0) to[end] = at;
  }
  return { folded: folded.trimEnd(), from, to };
}

/** Without case, accents, ligatures and unseen characters; white space as it is. */
function spelt(text: string): string {
  return text
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .replace(undecomposed, (letter) => letters[letter] ?? letter);
}
