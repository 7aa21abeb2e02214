/** Text as it stands in XML and HTML. */

import { firstLine, sanitize, toLine, toLines } from './clean-text';
import type { ExportItem } from './format';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes cleaned text for an element or for an attribute in double quotes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** One line of text, cleaned and escaped. */
export function markupLine(text: string): string {
  return escapeMarkup(toLine(text));
}

/** `<name>text</name>` on a line of its own, or nothing where the text is empty or absent. */
export function markupElement(name: string, text: string | null | undefined): string {
  const value = firstLine(text);
  return value === undefined ? '' : `<${name}>${escapeMarkup(value)}</${name}>\n`;
}

/** The same of a text of several paragraphs, which an empty line parts. */
export function longElement(name: string, text: string | null | undefined): string {
  const value = toLines(text ?? '').join('\n\n');
  return value === '' ? '' : `<${name}>${escapeMarkup(value)}</${name}>\n`;
}

/** An element around others, or nothing where there are none. */
export function group(name: string, content: string): string {
  return content === '' ? '' : `<${name}>\n${content}</${name}>\n`;
}

/** A text as HTML, a paragraph for each of its own, its lines kept; '' where there is none. */
function paragraphsHtml(text: string): string {
  return sanitize(text)
    .split(/\n[ \n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p>${escapeMarkup(paragraph).replaceAll('\n', '<br/>')}</p>`)
    .join('\n');
}

/** The reader's note as HTML, and behind it the quotes, each with the note on it; '' where there is none. */
export function readersNoteHtml({ note, quotes }: Pick<ExportItem, 'note' | 'quotes'>): string {
  const quoted = quotes.flatMap((quote) => [
    `<blockquote><p>${markupLine(quote.exact)}</p></blockquote>`,
    paragraphsHtml(quote.note),
  ]);
  return [paragraphsHtml(note), ...quoted].filter((part) => part !== '').join('\n');
}

/** An address fit for a link: one of the web's, else undefined. */
export function webAddress(address: string | undefined): string | undefined {
  const text = toLine(address ?? '').replace(/[\s<>"]/g, encodeURIComponent);
  return /^https?:\/\//i.test(text) ? text : undefined;
}
