import type { ComponentChildren } from 'preact';
import type { RichText, TextStyle } from '../../../utils/citation/rich-text';
import './citation-menu.css';
import '../../ui/text/collapsible-text.css';

const elements = {
  italic: 'i',
  upright: 'span',
  bold: 'b',
  underline: 'u',
  superscript: 'sup',
  subscript: 'sub',
  'small-caps': 'span',
  line: 'span',
  label: 'span',
} as const satisfies Record<TextStyle, string>;

/** A citation as its style sets it. */
export function CitationText({ text }: { text: RichText }) {
  return (
    <p class="prose citation-text" dir="auto">
      {drawn(text)}
    </p>
  );
}

function drawn(text: RichText): ComponentChildren {
  return text.map((part, index) => {
    if (typeof part === 'string') return part;
    const Element = elements[part.mark];
    return (
      <Element key={index} class={`citation-${part.mark}`}>
        {drawn(part.within)}
      </Element>
    );
  });
}
