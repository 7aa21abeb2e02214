import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { takeSnapshot } from '../../utils/snapshot/snapshot';

const address = 'https://reference.example/entries/7';

/** Which lines of a page count as shown in a browser that skips what closed details hold. */
function shownLines(body: string): string[] {
  const { window } = new JSDOM(`<style>.away { display: none }</style>${body}`, { url: address });
  window.Element.prototype.checkVisibility = function isVisible(this: Element): boolean {
    for (let up: Element | null = this; up; up = up.parentElement) {
      if (window.getComputedStyle(up).display === 'none') return false;
      const isClosed = up.parentElement?.matches('details:not([open])');
      if (isClosed && up.localName !== 'summary') return false;
    }
    return true;
  };
  return takeSnapshot(window.document, address).blocks.flatMap(({ text, shown }) =>
    shown ? [text] : [],
  );
}

it('what closed details hold is there for the reader, what a style hides is not', () => {
  const details =
    '<details><summary>Versions</summary><p>A line.</p><p class="away">None.</p></details>';
  expect(shownLines(details)).toEqual(['Versions', 'A line.']);
  expect(shownLines(`<details><summary>More</summary>${details}</details>`)).toEqual([
    'More',
    'Versions',
    'A line.',
  ]);
  expect(shownLines(`<div class="away">${details}</div>`)).toEqual([]);
});
