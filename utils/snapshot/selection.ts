import { collapseWhitespace } from '../text/whitespace';

/** Words that a reader has marked on a page, and those around them. */
export interface MarkedWords {
  exact: string;
  prefix: string;
  suffix: string;
}

/** UTF-16 code units of the marked words, of which a quote holds fewer, and of those on each side. */
export const markedBounds = { exact: 4_000, around: 64 } as const;

/** What is marked on a page, its white space folded; undefined where nothing is. */
export function readSelection(page: Document): MarkedWords | undefined {
  const selection = page.getSelection();
  const exact = collapseWhitespace(selection?.toString() ?? '').slice(0, markedBounds.exact);
  if (!selection || selection.rangeCount === 0 || exact === '') return undefined;
  const range = selection.getRangeAt(0);
  const around = surroundings(range.commonAncestorContainer, page);
  const before = page.createRange();
  before.setStart(around, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const behind = page.createRange();
  behind.setStart(range.endContainer, range.endOffset);
  behind.setEnd(around, around.childNodes.length);
  return {
    exact,
    prefix: before.toString().replace(/\s+/g, ' ').slice(-markedBounds.around),
    suffix: behind.toString().replace(/\s+/g, ' ').slice(0, markedBounds.around),
  };
}

/** The nearest element around what is marked that has more text than is kept of it. */
function surroundings(marked: Node, page: Document): Node {
  const enough = markedBounds.exact + 2 * markedBounds.around;
  let element = marked instanceof Element ? marked : marked.parentElement;
  while (element?.parentElement && (element.textContent ?? '').length < enough) {
    element = element.parentElement;
  }
  return element ?? page.documentElement;
}
