/** Runs in a publisher's page as its own script: measures all that a page can of Stet's button. */

/** What a page's script learned, as plain data that two states can be compared by. */
interface Measured {
  hosts: string[];
  boxes: number[][];
  /** Where in the window's lower corner a point meets the host, row by row. */
  hits: string[];
  /** Where text carets are placed in that corner. */
  carets: string[];
  /** Which of the page's own elements in that corner are covered, as the browser sees it. */
  covered: string;
  found: boolean[];
  selected: string;
  focus: string;
  scroll: number[];
  animations: number;
  /** What came and went beside head and body, and what changed on it. */
  mutations: string[];
  /** What the browser told of paints and shifts. */
  entries: string[];
}

const step = 6;
const corner = { width: 384, height: 240 };
const mutations: string[] = [];
const entries: string[] = [];
/** Begins to listen, before the page has any element. */
function listen(): void {
  const follow = new MutationObserver((changes) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of changes) {
      const names = [...addedNodes, ...removedNodes].map((node) => node.nodeName);
      mutations.push([type, target.nodeName, attributeName, ...names].join(' '));
      for (const node of addedNodes) {
        if (node.nodeName === 'DIV')
          follow.observe(node, { attributes: true, childList: true, subtree: true });
      }
    }
  });
  addEventListener('DOMContentLoaded', () =>
    follow.observe(document.documentElement, { childList: true }),
  );
  const told = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const facts = ['size', 'value'].map((key) => String(Reflect.get(entry, key)));
      entries.push([entry.entryType, ...facts].join(' '));
    }
  });
  for (const type of ['largest-contentful-paint', 'layout-shift'])
    told.observe({ type, buffered: true });
}

/** Lays small elements of the page's own over the corner. */
function tiles(): Element[] {
  const laid = [...document.querySelectorAll('i.tile')];
  if (laid.length > 0) return laid;
  for (let bottom = 0; bottom < corner.height; bottom += 12) {
    for (let right = 0; right < corner.width; right += 12) {
      const tile = document.createElement('i');
      tile.className = 'tile';
      tile.style.cssText = `position:fixed;width:12px;height:12px;right:${right}px;bottom:${bottom}px`;
      document.body.append(tile);
      laid.push(tile);
    }
  }
  return laid;
}

/** Which of them something covers. */
function coverage(): Promise<string> {
  const all = tiles();
  const seen = new Map<Element, boolean>();
  const second = { trackVisibility: true, delay: 100 };
  const options: IntersectionObserverInit = { threshold: 0, ...second };
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((told) => {
      for (const entry of told) seen.set(entry.target, Reflect.get(entry, 'isVisible') === true);
      if (seen.size < all.length) return;
      observer.disconnect();
      resolve(all.map((tile) => (seen.get(tile) ? '.' : '#')).join(''));
    }, options);
    for (const tile of all) observer.observe(tile);
  });
}

/** Measures. */
export async function measure(words: string[]): Promise<Measured> {
  const covered = await coverage();
  const hosts: Element[] = [...document.querySelectorAll('html > div')];
  const rows: string[] = [];
  const carets: string[] = [];
  for (let y = innerHeight - corner.height; y < innerHeight; y += step) {
    let row = '';
    for (let x = innerWidth - corner.width; x < innerWidth; x += step) {
      const met = document.elementFromPoint(x, y);
      row += met && hosts.includes(met) ? '#' : '.';
      const caret = document.caretRangeFromPoint(x, y);
      carets.push(`${caret?.startContainer.nodeName}${caret?.startOffset}`);
    }
    rows.push(row);
  }
  const boxes = hosts.map((host) => {
    const { x, y, width, height } = host.getBoundingClientRect();
    return [x, y, width, height, host.scrollWidth, host.clientHeight, host.getClientRects().length];
  });
  const find: unknown = Reflect.get(window, 'find');
  const found = words.map((word) => {
    getSelection()?.removeAllRanges();
    return (
      typeof find === 'function' && Reflect.apply(find, window, [word, true, false, true]) === true
    );
  });
  getSelection()?.removeAllRanges();
  document.execCommand('common_selectAll');
  const selected = String(getSelection());
  getSelection()?.removeAllRanges();
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    hosts: hosts.map((host) => host.outerHTML),
    boxes,
    hits: rows,
    carets,
    covered,
    found,
    selected,
    focus: document.activeElement?.localName ?? '',
    scroll: [scrollWidth, scrollHeight],
    animations: document.getAnimations().length,
    mutations: [...mutations],
    entries: [...entries],
  };
}

listen();
