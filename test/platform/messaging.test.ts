import { beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import type { Request, RequestType, ResponseTo } from '../../utils/messages/message-types';
import type { RequestHandlers } from '../../utils/platform/messaging/answer-requests';
import { fakeBrowser } from '../background/fake-browser';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);

const { listenForRequests } = await import('../../utils/platform/messaging/answer-requests');
const { sendRequest } = await import('../../utils/platform/messaging/send-request');

let browser: ReturnType<typeof fakeBrowser>;
beforeEach(() => {
  browser = fakeBrowser();
  here.browser = browser;
});

const handlers: RequestHandlers = {
  arrive: () => true,
  read: () => ({ kind: 'entry' }),
  visit: () => ({ kind: 'forgotten' }),
  save: async () => {
    throw new Error('The disk is full');
  },
  'hide-site': () => null,
  open: () => null,
  'open-popup': () => false,
  check: () => null,
  'look-up-page': () => ({
    page: { kind: 'unknown', reason: 'offline' },
    answer: { kind: 'failure', failure: 'network' },
  }),
  changed: async () => null,
  loss: ({ about }) => (about === 'ask' ? { kind: 'all', entries: 3 } : null),
  'zotero-places': () => ({ kind: 'not-running' }),
  'zotero-held': ({ ids }) => ({ kind: 'found', ids }),
  'zotero-send': ({ ids }) => ({ kind: 'sent', ids, filed: true }),
};

describe('the types of requests', () => {
  it('let a handler answer its own request alone', () => {
    const strays: RequestHandlers = {
      ...handlers,
      // @ts-expect-error: this is what `read` answers.
      arrive: () => ({ kind: 'entry' }),
      // @ts-expect-error: whether there is an entry is no report of how the library stands to it.
      visit: () => ({ kind: 'entry' }),
      // @ts-expect-error: a request of this type names no page.
      check: ({ page }) => page && null,
    };
    expect(Object.keys(strays)).toEqual(Object.keys(handlers));
    const { save: _, ...most } = handlers;
    // @ts-expect-error: every type has a handler.
    const incomplete: RequestHandlers = most;
    expect(incomplete).not.toHaveProperty('save');
  });

  it('tell a sender what comes back', () => {
    expectTypeOf<ResponseTo<'arrive'>>().toEqualTypeOf<boolean>();
    expectTypeOf(sendRequest<'zotero-held'>)
      .parameter(0)
      .toEqualTypeOf<Request<'zotero-held'>>();
    expectTypeOf<Request['type']>().toEqualTypeOf<RequestType>();
  });
});

describe('a request reaches its handler', () => {
  const failureOf = async () => 'quota' as const;
  const ask = (message: unknown, sender: object = { id: 'stet' }) =>
    browser.runtime.onMessage.fire(message, sender);

  beforeEach(() => listenForRequests(handlers, failureOf));

  it.each([
    [{ type: 'arrive' }, true],
    [
      { type: 'loss', about: 'ask' },
      { kind: 'all', entries: 3 },
    ],
    [
      { type: 'zotero-held', ids: ['a'], places: { targets: [] }, target: 'L1' },
      { kind: 'found', ids: ['a'] },
    ],
  ])('%j', async (message, value) => {
    await expect(ask(message)).resolves.toEqual({ ok: true, value });
  });

  it.each([
    undefined,
    'arrive',
    {},
    { type: 'toString' },
    { type: 'loss' },
    { type: 'arrive', more: 1 },
    { type: 'open', page: 'options' },
    { type: 'save', shown: { stamp: 'now' } },
    { type: 'zotero-send', ids: Array<string>(26).fill('a'), run: 'r', target: 'L1' },
  ])('%j is not of the contract', async (message) => {
    await expect(ask(message)).resolves.toEqual({ ok: false, failure: 'malformed' });
  });

  it('of another extension is refused', async () => {
    const reply = ask({ type: 'arrive' }, { id: 'another' });
    await expect(reply).resolves.toEqual({ ok: false, failure: 'forbidden' });
  });

  it('and what it throws comes back as a word', async () => {
    const reply = ask({ type: 'save', shown: { stamp: 1 } });
    await expect(reply).resolves.toEqual({ ok: false, failure: 'quota' });
  });
});

describe('a sender', () => {
  it.each(['dies before it answers', 'does not answer'])(
    'asks once more where the background %s',
    async (how) => {
      if (how === 'does not answer') browser.runtime.sendMessage.mockResolvedValueOnce(undefined);
      else browser.runtime.sendMessage.mockRejectedValueOnce(new Error('No receiving end'));
      browser.runtime.sendMessage.mockResolvedValueOnce({ ok: true, value: true });
      await expect(sendRequest({ type: 'arrive' })).resolves.toEqual({ ok: true, value: true });
      expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
    },
  );

  it('gives up after the second time', async () => {
    const reply = await sendRequest({ type: 'arrive' });
    expect(reply).toEqual({ ok: false, failure: 'internal' });
    expect(browser.runtime.sendMessage).toHaveBeenCalledTimes(2);
  });

  it('knows that the extension was updated under it', async () => {
    browser.runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated'));
    Reflect.deleteProperty(browser.runtime, 'id');
    const reply = await sendRequest({ type: 'arrive' });
    expect(reply).toEqual({ ok: false, failure: 'orphaned' });
  });
});
