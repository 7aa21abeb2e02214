/** Most text of a page has none of these, and testing is cheaper than replacing. */
const untidy = /[\u00ad\u200b\u2060\ue000-\uf8ff\ufeff]|[^\S ]| {2}/;

/** Text as a person would type it: white space folded; soft hyphens, zero-width marks and icons gone. */
export function fold(text: string): string {
  return squeeze(text).trim();
}

/** As `fold`, but a space at either end stays: the text next to it may go on. */
export function squeeze(text: string): string {
  if (!untidy.test(text)) return text;
  return text.replace(/[\u00ad\u200b\u2060\ue000-\uf8ff\ufeff]/g, '').replace(/\s+/g, ' ');
}
