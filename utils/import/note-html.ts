/** Notes of reference managers, which are HTML, as plain text. */
import { toLines } from '../export/clean-text';

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['nbsp', ' '],
  ['quot', '"'],
]);

/** The words of a note, a line for each of its paragraphs; what is no HTML stays as it is. */
export function notePlain(note: string): string {
  if (!/<\/?[a-z][^<>]*>/i.test(note)) return note.trim();
  const text = note
    .replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/blockquote)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return entities.get(String(name).toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  return toLines(text).join('\n');
}
