/** Most text of a page has none of these, and testing is cheaper than replacing. */
const untidy = /[\u00ad\u200b\u2060\ue000-\uf8ff\ufeff]|[^\S ]| {2}/;

/** Text as a person would type it: white space folded; soft hyphens, zero-width marks and icons gone. */
export function collapseWhitespace(text: string): string {
  return collapseInnerWhitespace(text).trim();
}

/**
 * A text without such signs at its end. An expression for them would begin anew at every sign of a
 * run that does not end the text.
 * @param signs each of one code unit
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** As `collapseWhitespace`, but a space at either end stays: the text next to it may go on. */
export function collapseInnerWhitespace(text: string): string {
  if (!untidy.test(text)) return text;
  return text.replace(/[\u00ad\u200b\u2060\ue000-\uf8ff\ufeff]/g, '').replace(/\s+/g, ' ');
}
