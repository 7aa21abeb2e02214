/** Runs inside the library page: types into its search, and waits for what it paints. */
import type { Found } from './searching';

/** Milliseconds from one letter to the next, as a quick typist has them. */
const rhythm = 120;

/**
 * Types each of these queries in turn, as if from the one before it.
 * @returns for each the milliseconds until its first rows were painted; those that look the same as
 * what was there before are left out
 */
export async function type(queries: readonly Found[]): Promise<number[]> {
  const times: number[] = [];
  for (const [at, found] of queries.entries()) {
    const former = queries[at - 1];
    const next = new Promise((resolve) => setTimeout(resolve, rhythm));
    const time = await enter(found);
    if (!former || !isSame(former, found)) times.push(time);
    await next;
  }
  return times;
}

/**
 * Enters a query: milliseconds until its first rows were painted, without the wait for the screen's
 * next turn, which comes sixty times a second whatever is done.
 */
export function enter(found: Found): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('The page has no search.');
  const list = document.body;
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const limit = setTimeout(
      () => reject(new Error(`${found.query} never brought ${found.title} to the top.`)),
      20_000,
    );
    const look = () => {
      if (!isShown(found)) return;
      watch.disconnect();
      clearTimeout(limit);
      const work = performance.now() - start;
      void painting().then((frame) => resolve(work + frame));
    };
    const watch = new MutationObserver(look);
    watch.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
    input.value = found.query;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    look();
  });
}

/** What the browser has and TypeScript's library does not know yet. */
declare const scheduler: {
  postTask(task: () => void, options: { priority: 'user-blocking' }): Promise<void>;
};

/** Milliseconds that the next frame takes from its beginning until it is handed to the screen. */
function painting(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      // Before all that the page itself has put off until the frame is out.
      const priority = 'user-blocking';
      void scheduler.postTask(() => resolve(performance.now() - start), { priority });
    });
  });
}

function isShown({ title, counts }: Found): boolean {
  const first = document.querySelector('[role=option][aria-posinset="1"]');
  if (!first) return false;
  const shown = first.querySelector('.entry-row-title')?.textContent ?? '';
  return shown.includes(title) && counts.includes(Number(first.getAttribute('aria-setsize')));
}

/** Whether nobody could tell by the first row and the count which of the two is shown. */
function isSame(one: Found, other: Found): boolean {
  return one.title === other.title && one.counts.some((count) => other.counts.includes(count));
}
