import { inputBounds } from '../model/capture';
import { httpUrl } from '../text/addresses';
import {
  classesOf,
  inline,
  isApart,
  isHiddenElement,
  isUnread,
  type Region,
  regionOf,
  titleHolders,
} from './element-roles';
import { Line, type Link, marksOf, maxMarks } from './line';
import { footElements, footOf, footText, isArticleText } from './page-foot';

export type { Link } from './line';

/** A run of text that the page sets as one paragraph, heading, cell or line. */
export interface Block {
  /** White space folded, no soft hyphens. */
  text: string;
  /** 1 to 6 for headings, 0 for all else. */
  level: number;
  links: Link[];
  region: Region;
  /** Only a single line break stands between the block before and this one. */
  continues: boolean;
  /** False where a style hides it. */
  shown: boolean;
  /** Whether it is the label in a list of terms or a table: what it labels follows. */
  term: boolean;
  /** Whether it stands in an item of a list, or in a term or value of a list of terms. */
  listed: boolean;
  /** How many elements that set blocks stand around it, and around both it and the block before. */
  depth: number;
  common: number;
  /** Ids, classes and item properties of the elements around and in it: '#readPanel .authors .name'. */
  marks: string;
  /** Offsets in a short text at which another element within the block holds what follows. */
  joints: number[];
}

const maxNodes = 60_000;
/**
 * After so many characters of running text the article's body has clearly begun, and what is left
 * before the page's foot is more of it.
 */
const enoughProse = 24_000;
const proseLength = 200;
/** What of the walk's bounds is kept for what stands below an article. */
const footNodes = 6_000;
/** Longer blocks are no notices, names or titles, of which alone more needs to be known. */
const shortText = 1_200;

/** What stands around a node: kept on a stack, since the walk must not recurse into a hostile depth. */
interface Surroundings {
  element: Element;
  region: Region;
  level: number;
  math: boolean;
  term: boolean;
  listed: boolean;
  marks: string;
}

/**
 * The visible page as blocks, in one walk that never recurses. What is hidden by attribute, inline
 * style or a common class is left out, as are scripts, controls and navigation. Bounded: a long
 * article's middle is not read (see `enoughProse`).
 * @param page the document to read
 * @param base what relative links are relative to
 */
export function readBlocks(
  page: Document,
  base: URL,
  isShown: (element: Element) => boolean,
): Block[] {
  return page.body ? new BlockReader(page.body, page.title, base, isShown).read() : [];
}

/**
 * One walk over a page. Elements of a line only add to the line in the making; all others end it,
 * which makes it a block, and have a place on the stack while the walk is within them.
 */
class BlockReader {
  private readonly blocks: Block[] = [];
  private readonly line = new Line();
  private readonly titled: ReadonlySet<Element>;
  private around: Surroundings;
  private stack: Surroundings[];
  /** How many elements of the stack set blocks, and how many of them held the block before too. */
  private depth = 0;
  private common = 0;
  /** Line breaks since the block before; any other end of a block counts as two. */
  private breaks = 0;
  private prose = 0;
  private characters = 0;
  private jumped = false;

  constructor(
    private readonly root: Element,
    tab: string,
    private readonly base: URL,
    private readonly isShown: (element: Element) => boolean,
  ) {
    this.titled = titleHolders(root, tab);
    this.around = surroundings(root, 'main');
    this.stack = [this.around];
  }

  read(): Block[] {
    let node: Node | null = this.root.firstChild;
    for (let left = maxNodes; node && left > 0 && !this.isFull(0); left -= 1) {
      const enough = this.prose > enoughProse || left < footNodes || this.isFull(footElements);
      node = enough && !this.jumped ? this.jump(node) : this.step(node);
    }
    this.flush();
    return this.blocks;
  }

  private isFull(reserve: number): boolean {
    return (
      this.blocks.length >= inputBounds.blocks - reserve ||
      this.characters >= inputBounds.allText - reserve * proseLength
    );
  }

  /** Reads a node; what follows is its first child, where that is to be read, or the node after it. */
  private step(node: Node): Node | null {
    if (isText(node)) this.line.append(node.data, node.parentElement, this.around.math);
    else if (isElement(node)) {
      if (this.enter(node) && node.firstChild) return node.firstChild;
      this.leave(node);
    }
    return this.next(node);
  }

  /** Opens an element; false where its content is not to be read. */
  private enter(element: Element): boolean {
    const name = element.localName;
    if (name === 'br') this.breakLine();
    else if (!isUnread(name, element)) {
      return inline.has(name) ? this.enterInline(element, name) : this.enterBox(element, name);
    }
    return false;
  }

  private breakLine(): void {
    if (this.around.level > 0) this.line.append(' ', null, false);
    else {
      const ends = this.line.text !== '';
      this.flush();
      this.breaks = ends ? 1 : this.breaks + 1;
    }
  }

  private enterInline(element: Element, name: string): boolean {
    const classes = classesOf(element);
    if (!this.titled.has(element) && isHiddenElement(element, classes)) return false;
    if (isApart(name, element, classes)) return false;
    this.line.addMarks(marksOf('', classes));
    if (name === 'a') this.openLink(element);
    else if (name === 'math') this.push({ ...this.around, element, math: true });
    else if (name === 'q') {
      this.push({ ...this.around, element });
      this.line.append('“', null, false);
    }
    return true;
  }

  /** Opens an element that sets blocks: the one before ends. */
  private enterBox(element: Element, name: string): boolean {
    this.endBlock();
    if (this.jumped && isArticleText(element, name)) return false;
    const inside = this.inside(element, name);
    if (inside) {
      this.push(inside);
      this.depth += 1;
    }
    return inside !== undefined;
  }

  /** What stands around the content of such an element; undefined where that is not to be read. */
  private inside(element: Element, name: string): Surroundings | undefined {
    const { around } = this;
    const isTitled = this.titled.has(element);
    const classes = classesOf(element);
    if (!isTitled && isHiddenElement(element, classes)) return undefined;
    const role = element.getAttribute('role') ?? '';
    const rank = /^h[1-6]$/.test(name) ? name.charAt(1) : undefined;
    const isHeading = rank !== undefined || role === 'heading';
    // A heading's classes tell how it looks in the page, and whose words it is its words do.
    const region =
      isTitled || isHeading
        ? around.region
        : regionOf(name, role, `${classes} ${element.id}`, around.region);
    if (!region) return undefined;
    const isTerm = name === 'dt' || name === 'th';
    const marks =
      around.marks + marksOf(element.id, classes) + (name === 'button' ? ' button' : '');
    return {
      element,
      region,
      level: isHeading ? Number(rank ?? element.getAttribute('aria-level')) || 2 : around.level,
      math: around.math,
      term: isTerm || around.term,
      listed: around.listed || /^(?:li|dt|dd)$/.test(name),
      marks: marks.slice(-maxMarks),
    };
  }

  private openLink(element: Element): void {
    const href = element.getAttribute('href') ?? '#';
    const url = href.startsWith('#') ? undefined : httpUrl(href, this.base);
    if (url) this.line.openLink(element, url.href);
  }

  private push(inside: Surroundings): void {
    this.around = inside;
    this.stack.push(inside);
  }

  private leave(element: Element): void {
    this.line.closeLink(element);
    if (this.around.element !== element || this.stack.length === 1) return;
    // Browsers set the marks of such a quotation: no text holds them.
    if (element.localName === 'q') this.line.append('”', null, false);
    if (!inline.has(element.localName)) {
      this.endBlock();
      this.depth -= 1;
      this.common = Math.min(this.common, this.depth);
    }
    this.stack.pop();
    this.around = this.stack[this.stack.length - 1] ?? this.around;
  }

  private endBlock(): void {
    this.flush();
    this.breaks = 2;
  }

  /** Makes the line a block, unless it is empty or the text of an article's end. */
  private flush(): void {
    const { line, around } = this;
    line.closeLink();
    const text = line.text.trimEnd();
    if (text && !(this.jumped && text.length > footText)) {
      const { region, level, term, listed, marks } = around;
      const isShort = text.length <= shortText;
      const isOwn = isShort && region !== 'other' && line.first;
      this.blocks.push({
        text,
        level,
        links: line.links,
        region,
        continues: this.breaks === 1,
        shown: !isOwn || this.isShown(isOwn),
        term,
        listed,
        depth: this.depth,
        common: this.common,
        marks: (marks + line.marks).slice(-maxMarks).trim(),
        joints: isShort ? line.joints : [],
      });
      this.characters += text.length;
      if (text.length >= proseLength) this.prose += text.length;
      this.breaks = 2;
      this.common = this.depth;
    }
    line.clear();
  }

  /** The node after this one and its children, closing the elements that end in between. */
  private next(node: Node): Node | null {
    let current: Node = node;
    while (!current.nextSibling) {
      const parent: Element | null = current.parentElement;
      if (!parent || parent === this.root) return null;
      this.leave(parent);
      current = parent;
    }
    return current.nextSibling;
  }

  /** Goes on at the page's foot if that is still ahead. */
  private jump(from: Node): Node | null {
    this.jumped = true;
    const target = footOf(this.root);
    if (!target || !(from.compareDocumentPosition(target) & 4)) return from;
    this.flush();
    this.line.dropLink();
    const ancestors: Element[] = [];
    for (let up = target.parentElement; up && up !== this.root; up = up.parentElement) {
      ancestors.push(up);
    }
    // Where no heading tells whose words they are, those at the foot are not simply the page's own.
    this.around = surroundings(this.root, 'aside');
    this.stack = [this.around];
    this.depth = this.common = 0;
    for (const ancestor of ancestors.reverse()) {
      if (!this.enter(ancestor)) return this.next(ancestor);
    }
    this.common = 0;
    return target;
  }
}

function surroundings(element: Element, region: Region): Surroundings {
  return { element, region, level: 0, math: false, term: false, listed: false, marks: '' };
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
