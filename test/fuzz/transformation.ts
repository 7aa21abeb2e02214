import type { Capture } from '../../utils/model/capture';
import type { Random } from '../tools/random';
import type { Field } from './fields';

/** A page in the course of being changed. */
export interface Sheet {
  document: Document;
  url: string;
  /** What the page said before. */
  capture: Capture;
  random: Random;
}

/** A change that leaves a page's meaning as it was. */
export type Transformation = {
  /** What is changed, as the report names it. */
  name: string;
  /**
   * Fields that the change can take from a page for good: each counts only where the changed page
   * still tells it (see `isTold`). All other fields must be kept.
   */
  costs?: readonly Field[];
  /** Fields that are not compared, whatever the page; the reason stands beside the table's row. */
  leavesOut?: readonly Field[];
} & (
  | { of: 'markup'; change(html: string, random: Random): string }
  | { of: 'address'; change(url: URL): void }
  | {
      of: 'document';
      /** Several changes of one kind, each tried on a page of its own; one without a name otherwise. */
      variants?(document: Document): readonly string[];
      change(sheet: Sheet, variant: string): void;
    }
);

/** The same content in an element of another name; attributes are kept. */
export function rename(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name);
  for (const { name: attribute, value } of element.attributes) other.setAttribute(attribute, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
  return other;
}

/** Sets an element in another, in its place; returns the new one. */
export function wrap(element: Element, name: string): Element {
  const outer = element.ownerDocument.createElement(name);
  element.replaceWith(outer);
  outer.append(element);
  return outer;
}

/** Elements of the body, in their order, as a list that stays. */
export function all(document: Document, selector: string): Element[] {
  return Array.from(document.querySelectorAll(selector));
}

/** Texts of the body that a reader can see, in their order. */
export function textsOf(document: Document): Text[] {
  const walker = document.createTreeWalker(document.body, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    if (!isText(currentNode) || !currentNode.data.trim()) continue;
    if (!currentNode.parentElement?.closest('script, style, template, noscript'))
      texts.push(currentNode);
  }
  return texts;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

/** The element that holds the page's title: an h1, or a lower heading where there is none. */
export function titleOf({ document, capture }: Sheet): Element | undefined {
  const title = folded(capture.title);
  const headings = all(document, 'h1, h2, h3, h4, [role=heading]');
  return headings.find((each) => folded(each.textContent ?? '').includes(title)) ?? headings[0];
}

/** The box that holds title and text: the page's main element, or what stands around both. */
export function contentOf(sheet: Sheet): Element {
  const title = titleOf(sheet);
  const main = title?.closest('main, article, [role=main]');
  if (main) return main;
  const { body } = sheet.document;
  const whole = body.textContent?.length ?? 0;
  let box = title?.parentElement ?? body;
  while (box !== body && (box.textContent?.length ?? 0) < whole / 2)
    box = box.parentElement ?? body;
  return box;
}

/** White space folded, and no matter which dashes, quotes or letters' cases stand there. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[‘’‚‛′`]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
