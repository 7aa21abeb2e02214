/** The button on a publisher's page in Firefox, met and pressed as `PageButton` does in Chromium. */
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { eventually } from '../../tools/eventually';
import { contextOf, type FirefoxBrowser } from '../../tools/firefox-browser';
import { shownText } from '../support/page-button';

const hostSchema = v.object({
  result: v.object({
    value: v.object({ shadowRoot: v.object({ sharedId: v.string() }) }),
  }),
});

const nodesSchema = v.object({ nodes: v.array(v.object({ sharedId: v.string() })) });

const textSchema = v.object({ result: v.object({ value: v.string() }) });

export class FirefoxButton {
  readonly #browser: FirefoxBrowser;
  readonly #page: Page;
  readonly #context: string;

  constructor(browser: FirefoxBrowser, page: Page) {
    this.#browser = browser;
    this.#page = page;
    this.#context = contextOf(page);
  }

  /** Waits until a button of this name is there. */
  async waitFor(name: string): Promise<void> {
    await this.#find(name, 'button');
  }

  /** Presses a button or follows a link of this name, within the pill or its card. */
  async press(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    const node = await this.#find(name, role);
    // A pointer comes from somewhere. Where the button would cover text it stands half outside the
    // window and comes in when pointed at.
    await this.#page.mouse.move(...(await this.#middle(node)), { steps: 8 });
    await this.#page.mouse.click(...(await this.#middle(node)));
  }

  /** The words that are shown, the card's included. */
  async text(): Promise<string> {
    return eventually('the button on the page', async () =>
      this.#ask(await this.#root(), `return (function () {${shownText}}).call(node)`),
    );
  }

  /** How it is placed, as CSS computes it. */
  async position(): Promise<string> {
    const root = await this.#root();
    return this.#ask(root, "return getComputedStyle(node.querySelector('.root')).position");
  }

  /** Where a link in the card leads. */
  async href(name: string): Promise<string> {
    return this.#ask(await this.#find(name, 'link'), 'return node.href');
  }

  /** The node of this role and name, once it is there. */
  #find(name: string, role: 'button' | 'link'): Promise<string> {
    return eventually(`the ${role} "${name}" on the page`, async () => {
      const { nodes } = v.parse(
        nodesSchema,
        await this.#browser.send('browsingContext.locateNodes', {
          context: this.#context,
          locator: { type: 'accessibility', value: { name, role } },
          startNodes: [{ sharedId: await this.#root() }],
        }),
      );
      return nodes[0]?.sharedId;
    });
  }

  /** The middle of what the window shows of a node. */
  async #middle(node: string): Promise<[x: number, y: number]> {
    const middle = await this.#ask(
      node,
      `const { left, top, right, bottom } = node.getBoundingClientRect();
       return (left + Math.min(right, innerWidth)) / 2 + ' ' + (top + Math.min(bottom, innerHeight)) / 2;`,
    );
    const [x = 0, y = 0] = middle.split(' ').map(Number);
    return [x, y];
  }

  /** The closed shadow root, which only the protocol sees. */
  async #root(): Promise<string> {
    const { result } = v.parse(
      hostSchema,
      await this.#browser.send('script.evaluate', {
        expression: 'document.querySelector("html > div")',
        target: { context: this.#context },
        awaitPromise: false,
        serializationOptions: { maxDomDepth: 1, includeShadowTree: 'all' },
      }),
    );
    return result.value.shadowRoot.sharedId;
  }

  /** What a function body says of a node. */
  async #ask(sharedId: string, body: string): Promise<string> {
    const { result } = v.parse(
      textSchema,
      await this.#browser.send('script.callFunction', {
        functionDeclaration: `(node) => { ${body} }`,
        arguments: [{ sharedId }],
        target: { context: this.#context },
        awaitPromise: false,
      }),
    );
    return result.value;
  }
}
