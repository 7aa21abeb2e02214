import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { createTexts, TextsProvider } from '../../../components/ui/i18n';
import type { GetMessage } from '../../../utils/text/plural';
import { fillMessage, hasMessage } from '../../support/messages';

/** English as the browser would fill it in from `_locales`; an unknown key throws. */
const getMessage: GetMessage = (key, substitutions) => {
  if (!hasMessage(key)) throw new Error(`no message ${key}`);
  return fillMessage(key, substitutions);
};

/** Noon of 10 April 2019, UTC: the moment at which every component test takes place. */
export const now = Date.UTC(2019, 3, 10, 12);

export const texts = createTexts({ getMessage, locale: 'en-GB', now: () => now, timeZone: 'UTC' });

/** Draws a component into the document's body, and again with other props into the same place. */
export function draw(component: ComponentChild): HTMLElement {
  document.documentElement.lang = 'en';
  let root = document.body.querySelector('main');
  if (!root) {
    root = document.createElement('main');
    document.body.append(root);
  }
  const place = root;
  act(() => render(<TextsProvider value={texts}>{component}</TextsProvider>, place));
  return place;
}

/** Takes everything away again. */
export function clear(): void {
  const root = document.body.querySelector('main');
  if (root) act(() => render(null, root));
  document.body.replaceChildren();
}

/** The one element of a selector; throws where there is none or one of another kind. */
export function find(selector: string): HTMLElement;
export function find<E extends HTMLElement>(selector: string, kind: new () => E): E;
export function find(selector: string, kind: new () => HTMLElement = HTMLElement): HTMLElement {
  const element = document.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector}`);
  return element;
}

/** The button with that text or label, white space folded; throws where there is none. */
export function button(name: string | RegExp): HTMLButtonElement {
  for (const element of document.querySelectorAll('button')) {
    const spoken = (element.getAttribute('aria-label') ?? element.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (typeof name === 'string' ? spoken === name : name.test(spoken)) return element;
  }
  throw new Error(`no button ${name}`);
}

/** Clicks, and waits for what follows on the page. */
export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Gives an element the focus, and waits for what follows. */
export function focus(element: HTMLElement): void {
  act(() => element.focus());
}

/** Takes the focus from whatever has it. */
export function blur(): void {
  act(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

/** Presses a key where the focus is; returns whether the page let the browser act on it too. */
export function press(key: string, options: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  let untouched = true;
  act(() => {
    untouched = target.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
    );
  });
  return untouched;
}

/** Types a text into an input in place of what it holds. */
export function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  act(() => {
    element.value = text;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
