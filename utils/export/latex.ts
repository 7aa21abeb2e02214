/** LaTeX's and BibTeX's syntax: what may stand as it is in a `.bib` file, and what must not. */

/**
 * Braces are spelled out as commands, since BibTeX counts even `\{` when it looks for a field's
 * end. `<`, `>` and `|` print as other signs in LaTeX's default encoding. Of the ways to spell a sign
 * this is the one that LaTeX, Biber and Pandoc all read, which drops `\textbraceleft` and `\textbar`
 * without a word.
 */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '$\\lbrace$',
  '}': '$\\rbrace$',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '$\\vert$',
  '`': '\\textasciigrave{}',
};

/** What most texts have nothing of; looked for before anything is replaced. */
const special = /[\\{}$&%#_~^<>|`]/;
const sought = [...Object.keys(commands), '--', "''", ',,'];

/** Whether there is anything to escape. A long text is looked through fastest for one sign at a time. */
function isSpecial(text: string): boolean {
  if (text.length > 100) return sought.some((sign) => text.includes(sign));
  return special.test(text) || text.includes('--') || text.includes("''") || text.includes(',,');
}

/**
 * Escapes text for a LaTeX field. Unicode stays Unicode (the file is UTF-8). Doubled hyphens,
 * apostrophes and commas are kept apart by `{}`, or TeX would join them into one sign.
 */
export function escapeText(text: string): string {
  if (!isSpecial(text)) return text;
  return text
    .replace(/[\\{}$&%#_~^<>|`]/g, (sign) => commands[sign] ?? sign)
    .replace(/-{2,}|'{2,}|,{2,}/g, (run) => run.split('').join('{}'));
}

/**
 * Escapes a title and braces each word with a capital, so that a style which prints titles in
 * sentence case keeps names, acronyms and German nouns. The title's first letter needs no brace:
 * every style keeps it.
 */
export function escapeTitle(title: string): string {
  // No command that escapes a sign has a space or a capital in it.
  const escaped = escapeText(title);
  if (!hasCapital(escaped.slice(1))) return escaped;
  return escaped
    .split(' ')
    .map((word, at) => (hasCapital(at === 0 ? word.slice(1) : word) ? kept(word) : word))
    .join(' ');
}

/**
 * A word whose letters stay as they are. A group that opens with a command is BibTeX's "special
 * character", an accented letter whose case styles change: a second pair of braces makes it none.
 */
function kept(word: string): string {
  return word.startsWith('\\') ? `{{${word}}}` : `{${word}}`;
}

const hasCapital = (text: string): boolean => text !== text.toLowerCase();

/**
 * An address or a DOI, which LaTeX takes verbatim and which thus must not be escaped: only what
 * would end the field or break the address (braces, backslashes, white space) is percent-encoded.
 */
export function verbatim(address: string): string {
  return address.replace(/[\s{}\\]/g, encodeURIComponent);
}
