/** Milliseconds within which a page that opens two things above the button is at odds with it. */
const contest = 1000;

/**
 * Stet's popover in the top layer, and what a page opens above it. There neither stacking nor an
 * ancestor's opacity, clip, mask or transform reaches it, and what was opened last lies above.
 */
export class TopLayer {
  /** What was open when the popover was raised last, and was not opened again since. */
  private beneath = new Set<Element>();
  private readonly followed = new WeakSet<Node>();
  /** When the page last opened something in the top layer, and the time before. */
  private opened: readonly [number, number] = [-contest, -contest];

  /**
   * @param popover within a closed shadow root.
   * @param pill what of it is always shown.
   * @param host that root's element in the page, which holds nothing else.
   * @param gone ends all listening.
   */
  constructor(
    private readonly popover: HTMLElement,
    private readonly pill: HTMLElement,
    private readonly host: Element,
    private readonly gone: AbortSignal,
  ) {
    this.follow(document);
  }

  /**
   * Puts the popover above everything that is open. Beneath a dialog or a full screen it stays: what
   * takes the clicks itself lures nobody to what it covers.
   */
  raise(): void {
    if (!this.host.isConnected) return;
    if (this.popover.matches(':popover-open')) {
      const { left, top, right, bottom } = this.pill.getBoundingClientRect();
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      if (document.elementFromPoint(x, (top + bottom) / 2) !== this.host) return;
      this.popover.hidePopover();
    }
    this.popover.showPopover();
    if (import.meta.env.FIREFOX) this.beneath = new Set(this.findOpen().keys());
  }

  /** Whether the page opens one thing after the other above it, each of which is seen for a moment. */
  isContested(): boolean {
    return performance.now() - this.opened[1] < contest;
  }

  /** Whether something may lie above the popover. In Firefox alone: elsewhere the browser tells. */
  isCovered(): boolean {
    if (!import.meta.env.FIREFOX) return false;
    for (const [element, isNews] of this.findOpen())
      if (isNews || !this.beneath.has(element)) return true;
    return false;
  }

  /** All else in the top layer, and whether it stands in a root that was not followed until now. */
  private findOpen(): Map<Element, boolean> {
    const found = new Map<Element, boolean>();
    if (!import.meta.env.FIREFOX) return found;
    for (const root of rootsOf(document)) {
      const isNews = this.follow(root);
      for (const element of root.querySelectorAll(':popover-open, :modal, :fullscreen')) {
        if (element !== this.popover) found.set(element, isNews);
      }
    }
    return found;
  }

  /** Hears of what is opened within a root: such events neither bubble nor leave it. */
  private follow(root: Document | ShadowRoot): boolean {
    if (this.followed.has(root)) return false;
    this.followed.add(root);
    const options = { capture: true, signal: this.gone };
    const lifted = ({ target }: Event) => {
      if (target instanceof Element) this.beneath.delete(target);
    };
    if (import.meta.env.FIREFOX) root.addEventListener('beforetoggle', lifted, options);
    root.addEventListener(
      'toggle',
      ({ target }) => {
        if (!(target instanceof Element && target.matches(':popover-open'))) return;
        if (target !== this.popover) this.opened = [performance.now(), this.opened[0]];
        this.raise();
      },
      options,
    );
    return true;
  }
}

/** A document and all shadow roots in it, closed ones too, where the browser shows them. */
function rootsOf(top: Document): (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [top];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      // Firefox has it for extensions alone.
      const within: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
      if (within instanceof ShadowRoot) roots.push(within);
    }
  }
  return roots;
}
