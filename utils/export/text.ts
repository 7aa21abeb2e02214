/** Texts of ASCII that `clean` leaves as they are, told in half the time that the others take. */
const plain = /^[\n -~]*$/;

/** Signs that `clean` changes; surrogates may be lone. Most texts have none, and stay as they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unclean = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * Makes text fit to stand in any file: lone surrogates become U+FFFD; every kind of line break
 * (CRLF, CR, vertical tab, form feed, NEL, U+2028, U+2029) becomes `\n`; a tab becomes a space;
 * other control characters, byte-order marks and the noncharacters U+FFFE and U+FFFF, which no
 * export format can carry, are removed. All else, combining marks, bidirectional marks and
 * no-break spaces included, stays as it is.
 */
export function clean(text: string): string {
  if (plain.test(text) || !unclean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu, (each) => (each === '\n' ? each : ''));
}

/** Cleaned text on one line: breaks and runs of spaces folded into one space, none at the ends. */
export function line(text: string): string {
  if (text === '') return text;
  const cleaned = clean(text);
  return cleaned.includes('\n') ? lines(cleaned).join(' ') : folded(cleaned);
}

/** One line of a text that may be absent; undefined where nothing is left of it. */
export function lineOf(text: string | null | undefined): string | undefined {
  return line(text ?? '') || undefined;
}

/** The lines of a cleaned text, each folded as by `line`; empty ones are left out. */
export function lines(text: string): string[] {
  const cleaned = clean(text);
  if (cleaned.includes('\n'))
    return cleaned
      .split('\n')
      .map(folded)
      .filter((each) => each !== '');
  const only = folded(cleaned);
  return only === '' ? [] : [only];
}

/** Runs of spaces folded into one, none at the ends; most texts have none. */
function folded(text: string): string {
  return (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim();
}
