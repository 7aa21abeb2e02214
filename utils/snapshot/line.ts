import { inputBounds } from '../model/capture';
import { collapseInnerWhitespace } from '../text/whitespace';

/** A link as it stands within a block's text. */
export interface Link {
  text: string;
  /** Absolute, http or https. */
  href: string;
  /** Where the link's text starts in the block's text. */
  start: number;
}

export const maxMarks = inputBounds.marks;

/** The block in the making: what was read since the last element that sets blocks. */
export class Line {
  text = '';
  links: Link[] = [];
  /** Where an element within the line begins or ends; white space between two makes one joint. */
  joints: number[] = [];
  /** Classes of the elements in the line. */
  marks = '';
  /** What holds the line's first text. */
  first: Element | null = null;
  private last: Element | null = null;
  private open: { element: Element; href: string; start: number } | undefined;

  append(data: string, parent: Element | null, trimmed: boolean): void {
    const left = inputBounds.block - this.text.length;
    if (left <= 0 || isSelfLink(data, parent)) return;
    let more = collapseInnerWhitespace(data.length > left ? data.slice(0, left) : data);
    if (trimmed) more = more.trim();
    if (more.startsWith(' ') && (!this.text || this.text.endsWith(' '))) more = more.slice(1);
    if (!more) return;
    if (more !== ' ') {
      if (parent !== this.last && this.text && this.joints.length < inputBounds.joints) {
        this.joints.push(this.text.length);
      }
      this.first ??= parent;
      this.last = parent;
    }
    this.text += more;
  }

  addMarks(marks: string): void {
    if (this.marks.length < maxMarks) this.marks += marks;
  }

  openLink(element: Element, href: string): void {
    this.open = { element, href, start: this.text.length };
  }

  /** Ends the link that an element opened; without one, the link that has text in this line. */
  closeLink(element?: Element): void {
    if (!this.open || (element && element !== this.open.element)) return;
    const { href, start } = this.open;
    const label = this.text.slice(start);
    const text = label.trim();
    // A link that runs on over several blocks belongs to the first that has text of it.
    if (!element && !label) return;
    if (text && this.links.length < inputBounds.links)
      this.links.push({ text, href, start: start + label.length - label.trimStart().length });
    this.open = undefined;
  }

  /** Begins anew; a link that is open and had no text yet goes on. */
  clear(): void {
    this.links = [];
    this.joints = [];
    this.text = this.marks = '';
    this.first = this.last = null;
    if (this.open) this.open.start = 0;
  }

  dropLink(): void {
    this.open = undefined;
  }
}

/** A paragraph's mark for a link to itself is no text of it. */
function isSelfLink(data: string, parent: Element | null): boolean {
  return (
    /^[¶§#]$/.test(data) &&
    parent?.localName === 'a' &&
    (parent.getAttribute('href') ?? '#').startsWith('#')
  );
}

/** ' #id .class .class' */
export function marksOf(id: string, names: string): string {
  const classes = names.trim();
  return (
    (id ? ` #${id}` : '') + (classes ? ` .${classes.slice(0, maxMarks).replace(/\s+/g, ' .')}` : '')
  );
}
