import type { CslElement } from 'citeproc';
import { withoutMarkers } from './escape-markup';

/** An XML parser as browsers have it: a broken document holds a `parsererror`. */
export type ParseXml = (text: string) => Document;

/** The namespace of CSL's styles and locales. */
export const namespace = 'http://purl.org/net/xbiblio/csl';

/**
 * A CSL style or locale as the processor takes it, or undefined where the text is no such XML. The
 * processor's own XML reader is a row of regular expressions that hostile files can mislead; here
 * a real parser reads, and a document type declaration, the seat of XML's attacks, is refused.
 */
export function readCsl(text: string, parse: ParseXml): CslElement | undefined {
  if (/<!DOCTYPE/i.test(text)) return undefined;
  const parsed = parse(text);
  if (parsed.getElementsByTagName('parsererror').length > 0) return undefined;
  const root = parsed.documentElement;
  return root?.namespaceURI === namespace ? elementOf(root) : undefined;
}

function elementOf(element: Element): CslElement {
  const attrs: Record<string, string> = Object.create(null);
  for (const { name, value } of element.attributes) attrs[name] = withoutMarkers(value);
  const children = [...element.children].filter((child) => child.namespaceURI === namespace);
  return {
    name: element.localName,
    attrs,
    children: children.length > 0 ? children.map(elementOf) : contentOf(element),
  };
}

/** Its text as it stands: in a term a space at the end counts, and an empty one means 'say nothing'. */
function contentOf(element: Element): string[] {
  const content = withoutMarkers(element.textContent ?? '');
  return /\S/.test(content) || element.localName === 'term' ? [content] : [];
}

/** The elements of a name under a path of names, from an element down. */
export function under(element: CslElement, ...path: readonly string[]): CslElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [element];
  return element.children.flatMap((child) =>
    typeof child === 'object' && child.name === name ? under(child, ...rest) : [],
  );
}

/** The text of an element. */
export function textOf(element: CslElement | undefined): string | undefined {
  return element?.children.find((child) => typeof child === 'string');
}
