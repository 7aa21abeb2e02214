import type { ContentScriptContext } from 'wxt/utils/content-script-context';

/** How long a page is given to say something late, in milliseconds, and how often it is asked. */
const patience = 15_000;
const questions = 3;

/** How long a page must be still before it is read, in milliseconds. */
const stillness = 400;

/**
 * Calls back when the page has added something after it was loaded, as W3C does with its banner;
 * for a while only, and a few times at most.
 */
export function onLateContent(
  ctx: ContentScriptContext,
  body: Element,
  said: () => void,
): () => void {
  let timer: number | undefined;
  let left = questions;
  const observer = new MutationObserver((changes) => {
    if (!changes.some(({ addedNodes }) => [...addedNodes].some(tells))) return;
    clearTimeout(timer);
    timer = ctx.setTimeout(() => {
      left -= 1;
      if (left === 0) stop();
      said();
    }, stillness);
  });
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  observer.observe(body, { childList: true, subtree: true });
  ctx.setTimeout(stop, patience);
  ctx.onInvalidated(stop);
  return stop;
}

/**
 * Calls back when the page has been still for a moment: a single-page site changes its address
 * first and its text after that, and must not be read in between.
 */
export function onceSettled(
  ctx: ContentScriptContext,
  body: Element,
  still: () => void,
): () => void {
  const observer = new MutationObserver(() => wait());
  let timer: number | undefined;
  const stop = () => {
    clearTimeout(timer);
    observer.disconnect();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = ctx.setTimeout(() => {
      stop();
      still();
    }, stillness);
  };
  observer.observe(body, { childList: true, subtree: true, characterData: true });
  ctx.onInvalidated(stop);
  wait();
  return stop;
}

/** Whether an addition is long enough to be a sentence. */
function tells({ nodeName, textContent }: Node): boolean {
  return nodeName !== 'SCRIPT' && nodeName !== 'STYLE' && (textContent ?? '').trim().length > 20;
}
