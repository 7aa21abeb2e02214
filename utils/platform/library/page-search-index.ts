import type { Library } from '../../library/db/open-library';
import { openSearchIndex, type SearchIndex } from '../../library/search/search-index';
import { onChange } from './library-events';

let opened: { lib: Library; index: SearchIndex } | undefined;

// The first of the page's listeners: a list that asks anew after a change finds the index told.
onChange((change) => opened?.index.stale(change));

/** The index of an open library, one a page; made anew when the library was opened anew. */
export function getSearchIndex(lib: Library): SearchIndex {
  if (opened?.lib !== lib) {
    opened = { lib, index: openSearchIndex(lib, { pause, now: () => performance.now() }) };
  }
  return opened.index;
}

/** Lets the browser paint what has been drawn, and waits for nothing where it paints nothing. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // Behind another window there are no frames.
    const late = setTimeout(resolve, 50);
    requestAnimationFrame(() => {
      clearTimeout(late);
      void pause().then(resolve);
    });
  });
}

/** Lets the browser take input; a timer would keep it waiting for milliseconds more. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
