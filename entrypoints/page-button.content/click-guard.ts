import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { TopLayer } from './top-layer';

/**
 * How long a part must have been in sight before it is pressed, in milliseconds, unless the reader
 * was seen to come to it: long enough that nobody presses what has just come under the pointer.
 */
const inSight = 500;

/** Longer than the browser takes to tell how a part is seen, in milliseconds. */
const patience = 1000;

/** The pill's height in CSS pixels: a page that zooms itself makes a dot of it, or all there is. */
const least = 24;
const most = 100;

/** What shades a page and hides nothing of it, as readers' own extensions do. */
const harmlessFilter =
  /^none$|^(?:(?:(?:invert|hue-rotate|sepia|grayscale)\([\d.]+(?:deg|%)?\)|(?:brightness|contrast)\((?:0?\.[5-9]\d*|1(?:\.\d+)?)\))(?: |$))+$/;

/** What is known of how a part was seen, in milliseconds of the page's clock. */
interface Part {
  /** Since when it is in sight without a break; undefined where it is not. */
  since?: number | undefined;
  /** Called when the browser tells for the first time how it is seen; undefined when that is past. */
  told?: (() => void) | undefined;
  /** Settles then. */
  telling?: Promise<void>;
  /** When the pointer came to it from elsewhere, whether the focus came by a key, when a press began. */
  pointed?: number;
  focused?: true;
  pressed?: number;
  timer?: number | undefined;
}

/** Tells a reader's click on what was to be seen from one on what a page hid or covered. */
export class ClickGuard {
  private readonly parts = new Map<HTMLElement, Part>();
  private readonly top: TopLayer;
  /** Tells what covers, hides or distorts a part; undefined in Firefox, where it is found out. */
  private readonly observer: IntersectionObserver | undefined;
  /** Where the pointer was seen last. */
  private pointer: { x: number; y: number } | undefined;

  /**
   * @param popover holds the parts that can be pressed, within the host's closed shadow root.
   * @param pill the part that is always shown.
   * @param gone ends all listening.
   */
  constructor(
    private readonly ctx: ContentScriptContext,
    popover: HTMLElement,
    private readonly pill: HTMLElement,
    private readonly host: Element,
    gone: AbortSignal,
  ) {
    this.top = new TopLayer(popover, pill, host, gone);
    const moved = (event: PointerEvent) => {
      if (event.isTrusted) this.pointer = { x: event.clientX, y: event.clientY };
    };
    window.addEventListener('pointermove', moved, { capture: true, passive: true, signal: gone });
    if (import.meta.env.FIREFOX) return;
    const told = (entries: IntersectionObserverEntry[]) => entries.forEach(this.take, this);
    // Unknown to the library of types: the second edition of the observer.
    const second = { trackVisibility: true, delay: 100 };
    const options: IntersectionObserverInit = { threshold: 0, ...second };
    this.observer = new IntersectionObserver(told, options);
    gone.addEventListener('abort', () => this.observer?.disconnect());
  }

  /** Lays the popover above all that the page has opened. */
  raise(): void {
    this.top.raise();
  }

  /** Follows a part of the popover, and how the reader comes to it. */
  follow(element: HTMLElement): void {
    const part: Part = {};
    this.parts.set(element, part);
    element.addEventListener('pointerenter', (event) => {
      if (!event.isTrusted) return;
      // What appears beneath a resting pointer is entered too, but the reader did not come to it.
      const came = this.pointer && !holds(element.getBoundingClientRect(), this.pointer);
      if (came && event.pointerType === 'mouse') part.pointed = event.timeStamp;
      this.keepLooking(element, part);
    });
    element.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element && target.matches(':focus-visible'))) return;
      part.focused = true;
      this.keepLooking(element, part);
    });
    element.addEventListener('pointerdown', (event) => {
      if (!event.isTrusted) return;
      part.pressed = event.timeStamp;
      this.look(element, part);
    });
  }

  /** A part that is followed is shown from now on, or is not shown any more. */
  shows(element: HTMLElement, isShown: boolean): void {
    const part = this.parts.get(element);
    if (!part) return;
    part.since = isShown ? performance.now() : undefined;
    if (!this.observer) return;
    this.observer.unobserve(element);
    if (!isShown) return;
    part.telling = new Promise((resolve) => {
      part.told = resolve;
      this.ctx.setTimeout(resolve, patience);
    });
    this.observer.observe(element);
  }

  /** Whether a trusted click on a button counts: what was pressed was there for the reader to see. */
  async allows(click: MouseEvent, button: HTMLElement): Promise<boolean> {
    for (const [element, part] of this.parts) {
      if (!element.contains(button)) continue;
      if (this.top.isContested() || !this.isHit(click, button, element)) return false;
      const isByKey = click.detail === 0;
      // The focus has just drawn it out, and the browser is yet to tell.
      if (isByKey && part.since === undefined && this.observer) this.shows(element, true);
      if (part.told) await part.telling;
      const { since, pressed, pointed = -1 } = part;
      if (part.told || since === undefined) return false;
      // No page can bring the focus to it.
      if (isByKey) return part.focused === true;
      return pressed !== undefined && (pressed - since >= inSight || pointed >= since);
    }
    return false;
  }

  /** Takes what the browser tells of a part. */
  private take(entry: IntersectionObserverEntry): void {
    for (const [element, part] of this.parts) {
      if (element !== entry.target) continue;
      // It is not laid out yet.
      if (part.told && !entry.isIntersecting) continue;
      const isVisible = 'isVisible' in entry && entry.isVisible === true;
      part.since = isVisible ? (part.since ?? entry.time) : undefined;
      part.told?.();
      part.told = undefined;
      if (!isVisible) this.top.raise();
    }
  }

  /**
   * Looks again and again while the reader is at a part, at moments that a page does not foresee: it
   * could else show the part at those alone.
   */
  private keepLooking(element: HTMLElement, part: Part): void {
    this.look(element, part);
    clearTimeout(part.timer);
    part.timer = this.ctx.setTimeout(
      () => {
        if (element.matches(':hover, :focus-within')) this.keepLooking(element, part);
      },
      60 + 100 * Math.random(),
    );
  }

  /** Has the browser tell anew how a part is seen, or finds it out. */
  private look(element: HTMLElement, part: Part): void {
    if (!import.meta.env.FIREFOX) {
      this.observer?.unobserve(element);
      this.observer?.observe(element);
    } else if (this.top.isCovered() || isShaded()) {
      for (const each of this.parts.values()) each.since = undefined;
      this.top.raise();
    } else if (element.checkVisibility()) part.since ??= performance.now();
  }

  /** Whether the pointer, and all that is to be seen of a button, meet nothing else. */
  private isHit(click: MouseEvent, button: HTMLElement, within: HTMLElement): boolean {
    const { height } = this.pill.getBoundingClientRect();
    if (height < least || height > most) return false;
    const [one, other] = [button.getBoundingClientRect(), within.getBoundingClientRect()];
    const left = Math.max(one.left, other.left, 0);
    const top = Math.max(one.top, other.top, 0);
    const width = Math.min(one.right, other.right, innerWidth) - left;
    const bottom = Math.min(one.bottom, other.bottom, innerHeight);
    const shares = [0.2, 0.5, 0.8];
    const points = shares.flatMap((x) =>
      shares.map((y) => ({ x: left + x * width, y: top + y * (bottom - top) })),
    );
    if (click.detail > 0) points.push({ x: click.clientX, y: click.clientY });
    return points.every(({ x, y }) => document.elementFromPoint(x, y) === this.host);
  }
}

function holds({ left, top, right, bottom }: DOMRect, { x, y }: { x: number; y: number }): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Whether the page shades or covers all that there is to see, the top layer too. */
function isShaded(): boolean {
  const { documentElement } = document;
  if (!harmlessFilter.test(getComputedStyle(documentElement).filter)) return true;
  const transition = 'selector(:active-view-transition)';
  return CSS.supports(transition) && documentElement.matches(':active-view-transition');
}
