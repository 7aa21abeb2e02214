/**
 * What the BibTeX parser makes of markup, and how to tell it from the signs themselves: italics
 * come as `<i>`, and so does an `<` that was written as such. Signs are thus masked before.
 */

/** Stand for `<`, `>` and a grave accent; from Unicode's private area. */
const masks: Readonly<Record<string, string>> = {
  '<': '\ue0f1',
  '>': '\ue0f2',
  '`': '\ue0f3',
  $: '\ue0f4',
  '%': '\ue0f5',
};
/** Keeps a text as long as it was, so that places in it stay the same. */
const filler = '\ue0f0';

const commands: Readonly<Record<string, string>> = {
  '\\textless': '<',
  '\\textgreater': '>',
  '\\textasciigrave': '`',
  '\\`': '`',
};

/** A file's text with the signs masked, as long as it was. */
export function masked(text: string): string {
  return (
    text
      .replace(/[\ue0f0-\ue0f5]/g, ' ')
      .replace(/\\text(?:less|greater|asciigrave)(?![A-Za-z])(?:\{\}| )?|\\`\{\}/g, (command) => {
        const sign = commands[command.replace(/\{\}| /, '')] ?? '';
        return (masks[sign] ?? sign).padEnd(command.length, filler);
      })
      // Behind a word BibTeX takes it for a sign; the parser takes it for TeX's comment.
      .replace(/(?<=[\p{L}\d)])%|[<>]/gu, (sign) => masks[sign] ?? sign)
  );
}

/** A text with its dollars as signs and not as mathematics, as long as it was. */
export function withPlainDollars(text: string): string {
  return text.replace(/(?<!\\)\$/g, masks.$ ?? '$');
}

/** The signs back in their places. */
export function unmasked(text: string): string {
  return text
    .replaceAll(filler, '')
    .replaceAll('\ue0f1', '<')
    .replaceAll('\ue0f2', '>')
    .replaceAll('\ue0f3', '`')
    .replaceAll('\ue0f4', '$')
    .replaceAll('\ue0f5', '%')
    .replaceAll('ⱪeywords', 'keywords');
}

/**
 * A value of the parser's as plain text: paragraphs on lines of their own, other markup gone, and
 * letters and their accents, which it gives apart, as one sign where there is one.
 */
export function plain(value: string): string {
  const text = value
    .replace(/<\/?(?:p|br|li|ul|ol|blockquote|h\d)(?:\s[^<>]*)?>/g, '\n')
    .replace(/<[^<>]*>/g, '');
  // The dotless letters are those that an accent stands on.
  return unmasked(text)
    .replace(/ı(?=\p{M})/gu, 'i')
    .replace(/ȷ(?=\p{M})/gu, 'j')
    .normalize('NFC');
}
