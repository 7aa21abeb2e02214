/**
 * The button on a publisher's page. Its shadow root is closed, to the page and to this test alike,
 * so it is met as a screen reader meets it: by roles and names in the accessibility tree; and
 * pressed as a reader presses it: with the mouse, where it is painted.
 */
import type { CDPSession, Page } from 'playwright-core';
import { eventually } from '../../tools/eventually';

/** One thing in the button's shadow root, by the browser's own number for its node. */
interface Found {
  node: number;
  name: string;
}

/** A place in the window, in CSS pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Body of a function on the shadow root that says all words shown, those of the style sheet too. */
export const shownText = `
  const words = [];
  for (const element of this.querySelectorAll('.root, .root *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    words.push(element.dataset.text ?? '');
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) words.push(node.data);
  }
  return words.join(' ').replace(/\\s+/g, ' ').trim();`;

export class PageButton {
  readonly #page: Page;
  #session: CDPSession | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Whether the page shows the button at all. */
  async exists(): Promise<boolean> {
    return (await this.#find()) !== undefined;
  }

  /** Waits until the page shows no button. */
  async isGone(): Promise<void> {
    await eventually('the button to go', async () => ((await this.exists()) ? undefined : true));
  }

  /** Waits until these words are shown, the card's included. */
  async says(words: string): Promise<void> {
    await eventually(`"${words}" on the button`, async () =>
      (await this.text()).includes(words) ? true : undefined,
    );
  }

  /** Waits until a button of this name is there, and can be pressed. */
  async waitFor(name: string): Promise<void> {
    await this.#named('button', name);
  }

  /** Presses a button or follows a link of this name, within the pill or its card. */
  async press(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    const { node } = await this.#named(role, name);
    // A pointer comes from somewhere. Where the button would cover text it stands half outside the
    // window and comes in when pointed at.
    await this.#page.mouse.move(...(await this.#middle(node)), { steps: 8 });
    await this.#page.mouse.click(...(await this.#middle(node)));
  }

  /** Presses Tab until the focus is on the button. */
  async focusByTab(): Promise<void> {
    await eventually('the focus on the button', async () => {
      if (await this.isFocused()) return true;
      await this.#page.keyboard.press('Tab');
      return undefined;
    });
  }

  /** Whether the focus is on the button, as far as the page can tell. */
  isFocused(): Promise<boolean> {
    return this.#page.evaluate(() => document.activeElement?.matches('html > div') === true);
  }

  /** Names of all buttons and links that are shown, in order. */
  async names(role: 'button' | 'link'): Promise<string[]> {
    return (await this.#all(role)).map((found) => found.name);
  }

  /** What a screen reader was told last. */
  async announced(): Promise<string> {
    return this.#inShadow<string>("return this.querySelector('[role=status]').dataset.text ?? ''");
  }

  /** The words that are shown, the card's included. */
  async text(): Promise<string> {
    return this.#inShadow<string>(shownText);
  }

  /** Address of a link in the card. */
  async href(name: string): Promise<string> {
    const { node } = await this.#named('link', name);
    return this.#call<string>({ backendNodeId: node }, 'return this.href');
  }

  /** The shadow root's own HTML and styles, to look at in a page where it is open. */
  async html(): Promise<string> {
    return this.#inShadow<string>('return this.innerHTML');
  }

  /** The colour that the pill is painted on, as CSS computes it. */
  async paper(): Promise<string> {
    return this.#inShadow("return getComputedStyle(this.querySelector('.pill')).backgroundColor");
  }

  /** The pill's box in the window, in CSS pixels. */
  async box(): Promise<Box> {
    return this.#inShadow("return this.querySelector('.pill').getBoundingClientRect().toJSON()");
  }

  #named(role: 'button' | 'link', name: string): Promise<Found> {
    return eventually(`the ${role} "${name}" on the page`, async () =>
      (await this.#all(role)).find((found) => found.name === name),
    );
  }

  async #all(role: 'button' | 'link'): Promise<Found[]> {
    const devtools = await this.#devtools();
    const { node: shadow } = await devtools.send('DOM.describeNode', {
      backendNodeId: await this.#root(),
      depth: 1,
      pierce: true,
    });
    // A shadow root whose host has no box is nothing to a screen reader: what stands in it is.
    const backendNodeId = shadow.children?.at(-1)?.backendNodeId ?? 0;
    const { nodes } = await devtools.send('Accessibility.queryAXTree', { backendNodeId, role });
    return nodes.flatMap((node) =>
      node.ignored || node.backendDOMNodeId === undefined
        ? []
        : [{ node: node.backendDOMNodeId, name: String(node.name?.value ?? '') }],
    );
  }

  /** The middle of what the window shows of a node, once it is painted. */
  async #middle(node: number): Promise<[x: number, y: number]> {
    const devtools = await this.#devtools();
    const { left, top, right, bottom } = await eventually('the button to be painted', async () => {
      const { quads } = await devtools.send('DOM.getContentQuads', { backendNodeId: node });
      const [left, top, , , right, bottom] = quads[0] ?? [];
      return left === undefined || top === undefined || right === undefined || bottom === undefined
        ? undefined
        : { left, top, right, bottom };
    });
    const { width, height } = this.#page.viewportSize() ?? { width: right, height: bottom };
    return [(left + Math.min(right, width)) / 2, (top + Math.min(bottom, height)) / 2];
  }

  #inShadow<T>(body: string): Promise<T> {
    return eventually('the button on the page', async () =>
      this.#call<T>({ backendNodeId: await this.#root() }, body),
    );
  }

  /** The closed shadow root's node. */
  async #root(): Promise<number> {
    const root = await this.#find();
    if (root === undefined) throw new Error('The page shows no button.');
    return root;
  }

  /** The button's host has no name: it is what has a closed shadow root beside head and body. */
  async #find(): Promise<number | undefined> {
    const devtools = await this.#devtools();
    const { root } = await devtools.send('DOM.getDocument', { depth: 3, pierce: true });
    const html = root.children?.find((node) => node.nodeName === 'HTML');
    for (const { nodeName, shadowRoots } of html?.children ?? []) {
      const [shadow] = shadowRoots ?? [];
      if (nodeName === 'DIV' && shadow?.shadowRootType === 'closed') return shadow.backendNodeId;
    }
    return undefined;
  }

  async #call<T>(node: { backendNodeId: number }, body: string): Promise<T> {
    const devtools = await this.#devtools();
    const { object } = await devtools.send('DOM.resolveNode', node);
    const { result } = await devtools.send('Runtime.callFunctionOn', {
      ...(object.objectId === undefined ? {} : { objectId: object.objectId }),
      functionDeclaration: `function () { ${body} }`,
      returnByValue: true,
    });
    return result.value;
  }

  async #devtools(): Promise<CDPSession> {
    this.#session ??= await this.#page.context().newCDPSession(this.#page);
    return this.#session;
  }
}
