/** Citations as a small tree of text and type styles: never markup, so that no text becomes any. */
import { escapeMarkup } from '../export/markup';

/** How a part is set; `line` stands on a line of its own, `label` is its number in a list. */
export type TextStyle =
  | 'italic'
  | 'upright'
  | 'bold'
  | 'underline'
  | 'superscript'
  | 'subscript'
  | 'small-caps'
  | 'line'
  | 'label';

/** A part that is set in another style than what stands round it. */
export interface Marked {
  mark: TextStyle;
  within: RichText;
}

export type RichText = readonly (string | Marked)[];

/** What each mark is in HTML: an element's name, and the attributes that it needs. */
const elements: Record<TextStyle, readonly [name: string, attributes?: string]> = {
  italic: ['i'],
  upright: ['span', 'style="font-style: normal"'],
  bold: ['b'],
  underline: ['u'],
  superscript: ['sup'],
  subscript: ['sub'],
  'small-caps': ['span', 'style="font-variant: small-caps"'],
  line: ['div'],
  label: ['span'],
};

const isLine = (part: string | Marked | undefined): boolean =>
  typeof part === 'object' && part.mark === 'line';

/** The words alone; parts on lines of their own are parted by line breaks. */
export function plainText(text: RichText): string {
  return text
    .map((part, at) => {
      if (typeof part === 'string') return part;
      const parted = at > 0 && (part.mark === 'line' || isLine(text[at - 1])) ? '\n' : '';
      return `${parted}${plainText(part.within)}${part.mark === 'label' ? ' ' : ''}`;
    })
    .join('');
}

/** HTML for the clipboard: the elements that marks stand for, and everything else as text. */
export function htmlText(text: RichText): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return escapeMarkup(part);
      const [name, attributes] = elements[part.mark];
      const opening = attributes === undefined ? name : `${name} ${attributes}`;
      return `<${opening}>${htmlText(part.within)}</${name}>${part.mark === 'label' ? ' ' : ''}`;
    })
    .join('');
}

/** The text without what is marked so, at its top level. */
export function without(text: RichText, mark: TextStyle): RichText {
  return text.filter((part) => typeof part === 'string' || part.mark !== mark);
}
