/** Runs inside the long page: times Stet's reading of it and Readability's, on the same document. */
import { Readability } from '@mozilla/readability';
import { captureSnapshot } from '../../../utils/capture/capture-page';
import { takeSnapshot } from '../../../utils/snapshot/snapshot';
import type { Parts } from '../capture';

/** What the background does at its start, before it is asked for anything. */
export { warmUpReaders } from '../../../utils/capture/warm-up-readers';

/** Times one reading by Stet; throws where it did not read what the page holds. */
export function stet(): Parts {
  const start = performance.now();
  const snapshot = takeSnapshot(document, location.href);
  const taken = performance.now();
  const reading = captureSnapshot(snapshot);
  const end = performance.now();
  if (reading.kind !== 'capture' || reading.capture.notices[0]?.kind !== 'superseded') {
    throw new Error('The page was not read as a superseded entry.');
  }
  return { page: taken - start, background: end - taken };
}

/** Milliseconds of one parse by Readability, of a clone made beforehand: it empties what it reads. */
export function readability(): number {
  const clone = document.cloneNode(true);
  if (!(clone instanceof Document)) throw new Error('The document could not be cloned.');
  const start = performance.now();
  const article = new Readability(clone).parse();
  const time = performance.now() - start;
  if (!article?.content) throw new Error('Readability found no article.');
  return time;
}

/** How many text nodes Stet reads of the page, and how often at most the same one. */
export function readings(): { nodes: number; most: number } {
  const counts = new Map<Node, number>();
  const count = (node: Node): void => {
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    for (let text: Node | null = walker.currentNode; text; text = walker.nextNode()) {
      if (text instanceof Text) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  };
  const restore = [
    watch(Node.prototype, 'nodeValue', count),
    watch(Node.prototype, 'textContent', count),
    watch(CharacterData.prototype, 'data', count),
    watch(Element.prototype, 'innerHTML', count),
    watch(HTMLElement.prototype, 'innerText', count),
  ];
  stet();
  for (const undo of restore) undo();
  return { nodes: counts.size, most: Math.max(...counts.values()) };
}

/** Tells of every node whose text is asked for by that getter; gives what ends it. */
function watch(prototype: Node, name: string, told: (node: Node) => void): () => void {
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  if (!own?.get) throw new Error(`${name} is no getter.`);
  const { get } = own;
  Object.defineProperty(prototype, name, {
    ...own,
    get(this: Node) {
      told(this);
      return get.call(this);
    },
  });
  return () => Object.defineProperty(prototype, name, own);
}

/** Nodes of every kind in the document. */
export function nodes(): number {
  const walker = document.createTreeWalker(document);
  let count = 1;
  while (walker.nextNode()) count++;
  return count;
}
