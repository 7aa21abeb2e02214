/** Two settings of one text made the same: what printers change and no reader takes for other words. */

/** A folded text, and where in the text as it is written each of its code units stands. */
export interface FoldedTypography {
  text: string;
  /** For each code unit of `text`: the first code unit of the character that it comes from. */
  from: number[];
  /** And the first one behind that character. */
  to: number[];
}

const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const dash = /^[-\u2010-\u2015\u2212]$/;
const quotationMark = /^['"`´‘’‚‛“”„‟‹›«»]$/;
/** Marks that some languages part by a space from the words that they quote. */
const opening = /^[«‹]$/;
const closing = /^[»›]$/;

/**
 * White space made single, dashes of all lengths one sign with no space around it, quotation marks and
 * apostrophes another, ligatures spelt out, accents set apart from their letters, and what is not seen
 * left out. Case stays.
 */
export function foldTypography(text: string): FoldedTypography {
  const from: number[] = [];
  const to: number[] = [];
  const units: string[] = [];
  let skipsSpace = true;
  let at = 0;
  const put = (sign: string, start: number, end: number) => {
    for (const unit of sign.split('')) {
      units.push(unit);
      from.push(start);
      to.push(end);
    }
  };
  const dropSpace = () => {
    if (units.at(-1) !== ' ') return;
    units.pop();
    from.pop();
    to.pop();
  };
  for (const character of text) {
    const start = at;
    at += character.length;
    if (unseen.test(character)) continue;
    if (/^\s$/.test(character)) {
      if (!skipsSpace) put(' ', start, at);
      skipsSpace = true;
    } else if (dash.test(character)) {
      dropSpace();
      if (units.at(-1) !== '-') put('-', start, at);
      skipsSpace = true;
    } else if (quotationMark.test(character)) {
      if (closing.test(character)) dropSpace();
      put("'", start, at);
      skipsSpace = opening.test(character);
    } else {
      put(character < '\u0080' ? character : character.normalize('NFKD'), start, at);
      skipsSpace = false;
    }
  }
  dropSpace();
  return { text: units.join(''), from, to };
}
