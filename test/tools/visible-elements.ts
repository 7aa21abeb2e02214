/**
 * Tells which elements the page's own style sheets leave visible, for a simulated document, which
 * has no layout to ask. Only elements that some rule hides are looked at closely: computing the
 * style of all would take minutes.
 */
export function shownIn(document: Document): (element: Element) => boolean {
  const view = document.defaultView;
  const hidden = new Set<Element>();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!('selectorText' in rule) || !hides(rule.cssText)) continue;
      for (const element of matching(document, String(rule.selectorText))) {
        const style = view?.getComputedStyle(element);
        if (style?.display === 'none' || style?.visibility === 'hidden') hidden.add(element);
      }
    }
  }
  return (element) => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      if (hidden.has(each)) return false;
    }
    return true;
  };
}

function hides(cssText: string): boolean {
  return /display:\s*none|visibility:\s*hidden/.test(cssText);
}

/** A selector that the simulation does not know matches nothing. */
function matching(document: Document, selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}
