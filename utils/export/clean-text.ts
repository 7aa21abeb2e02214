/** Texts of ASCII that `sanitize` leaves as they are, told in half the time that the others take. */
const plain = /^[\n -~]*$/;

/** Signs that `sanitize` changes; surrogates may be lone. Most texts have none, and stay as they are. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unclean = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/;

/**
 * Makes text fit to stand in any file: lone surrogates become U+FFFD; every kind of line break
 * (CRLF, CR, vertical tab, form feed, NEL, U+2028, U+2029) becomes `\n`; a tab becomes a space;
 * other control characters, byte-order marks and the noncharacters U+FFFE and U+FFFF, which no
 * export format can carry, are removed. All else, combining marks, bidirectional marks and
 * no-break spaces included, stays as it is.
 */
export function sanitize(text: string): string {
  if (plain.test(text) || !unclean.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu, (each) => (each === '\n' ? each : ''));
}

/** Words of ASCII with single spaces between them: of most short texts one look tells all. */
const tidy = /^[!-~]+(?: [!-~]+)*$/;

/** Cleaned text on one line: breaks and runs of spaces folded into one space, none at the ends. */
export function toLine(text: string): string {
  if (text === '' || (text.length < 100 && tidy.test(text))) return text;
  const cleaned = sanitize(text);
  const joined = cleaned.includes('\n') ? toLines(cleaned).join(' ') : cleaned.trim();
  return joined.includes('  ') ? joined.replace(/ {2,}/g, ' ') : joined;
}

/** One line of a text that may be absent; undefined where nothing is left of it. */
export function firstLine(text: string | null | undefined): string | undefined {
  return toLine(text ?? '') || undefined;
}

/**
 * The lines of a cleaned text, without spaces at their ends; empty ones are left out. Runs of spaces
 * within prose stay: nobody sees them, and to look for them takes longer than all else.
 */
export function toLines(text: string): string[] {
  const cleaned = sanitize(text);
  if (!cleaned.includes('\n')) return cleaned.trim() === '' ? [] : [cleaned.trim()];
  return cleaned
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
