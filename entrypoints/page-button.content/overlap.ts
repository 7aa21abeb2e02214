/** How many points across and down are asked for what lies beneath. */
const columns = 5;
const rows = 3;

/** Text nodes looked at within one element: a long list's later items lie elsewhere. */
const nodes = 60;

/**
 * Whether any of the page's text lies beneath a rectangle (in viewport coordinates), so that the
 * button can shrink out of the way of what the reader reads. `own` is Stet's host element.
 */
export function coversText(document: Document, box: DOMRect, own: Element): boolean {
  const range = document.createRange();
  for (const beneath of elementsBeneath(document, box, own)) {
    let left = nodes;
    for (let node = beneath.firstChild; node && left-- > 0; node = node.nextSibling) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) if (overlap(line, box)) return true;
    }
  }
  return false;
}

function elementsBeneath(document: Document, box: DOMRect, own: Element): Set<Element> {
  const found = new Set<Element>();
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const x = box.left + (box.width * column) / (columns - 1);
      const y = box.top + (box.height * row) / (rows - 1);
      for (const one of document.elementsFromPoint(x, y)) if (one !== own) found.add(one);
    }
  }
  return found;
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return (
    a.width > 0 && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
  );
}
