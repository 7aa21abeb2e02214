import { type ComponentChildren, createElement } from 'preact';
import { useMemo } from 'preact/hooks';

/** What a citation is set in; any other element is passed over for what stands in it. */
const set = new Set(['b', 'em', 'i', 'strong', 'sub', 'sup']);

/**
 * A citation with its italics, drawn from the HTML of a citation processor: bare elements of type
 * alone, no attribute, nothing that loads.
 */
export function CitationText({ html }: { html: string }) {
  const body = useMemo(() => new DOMParser().parseFromString(html, 'text/html').body, [html]);
  return (
    <p class="prose citation-text" dir="auto">
      {drawn(body)}
    </p>
  );
}

function drawn(parent: Node): ComponentChildren {
  return [...parent.childNodes].map((node, index) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return null;
    const name = node.localName;
    if (name === 'script' || name === 'style') return null;
    return set.has(name) ? createElement(name, { key: index }, drawn(node)) : drawn(node);
  });
}
