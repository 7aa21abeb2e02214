/** How many of a page's last elements are read however long its text is. */
export const footElements = 1_000;
/** Longer text down there is the body's end, and a paragraph's already if it is no mere line. */
export const footText = 600;
const footLine = 300;
/** A list of more items down there is one of references or notes. */
const footItems = 40;

/** The first of a page's last elements; long lists down there are not read, so they do not count. */
export function footOf(root: Element): Element | undefined {
  const elements = root.getElementsByTagName('*');
  let first = elements.length - footElements;
  for (const list of Array.from(root.querySelectorAll('ol,ul')).reverse()) {
    const target = elements[first];
    // 2: the list stands before; 10: before and around, so that it is cut and its rest is left too.
    if (!target || (target.compareDocumentPosition(list) & 10) === 2) break;
    if (isLongList(list)) first -= list.getElementsByTagName('*').length;
  }
  return elements[Math.max(first, 0)];
}

/** Whether an element at the foot is a paragraph of the article, or its references. */
export function isArticleText(element: Element, name: string): boolean {
  return name === 'p' ? isLong(element) : /^[ou]l$/.test(name) && isLongList(element);
}

function isLongList(list: Element): boolean {
  return list.childElementCount > footItems;
}

/** Whether an element's own text is more than a line; told without reading it. */
function isLong(element: Element): boolean {
  let length = 0;
  for (let child = element.firstChild; child && length <= footLine; child = child.nextSibling) {
    if (isText(child)) length += child.length;
  }
  return length > footLine;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
