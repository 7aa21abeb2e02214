import { type Browser, browser } from 'wxt/browser';

/** Milliseconds: Firefox tells of an answer's headers a moment after the answer itself. */
const patience = 3_000;

/** One request that is about to be made, observed. */
interface Observed {
  /** The `Location` of its answer; undefined where it has none that is to be seen. */
  heard(): Promise<string | undefined>;
  stop(): void;
}

/**
 * Observes where the answer to the background's next request to an address leads: scripts are told
 * that an answer is a redirect, and nothing of it. Resolves once the browser is listening.
 */
export async function hearLocation(url: string): Promise<Observed> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const listener = (details: Browser.webRequest.OnHeadersReceivedDetails) => {
    if (details.url !== url) return undefined;
    resolve(details.responseHeaders?.find(({ name }) => /^location$/i.test(name))?.value);
    return undefined;
  };
  const requests = browser.webRequest;
  const urls = [`${new URL(url).origin}/*`];
  // No tab: requests of pages that the reader has open are none of ours.
  const filter: Browser.webRequest.RequestFilter = { urls, tabId: -1, types: ['xmlhttprequest'] };
  requests.onHeadersReceived.addListener(listener, filter, ['responseHeaders']);
  // Both calls come to the browser in their order, so that it listens once it has answered the
  // second. Chromium counts these calls, and answers the same of any other.
  if (import.meta.env.FIREFOX) await requests.handlerBehaviorChanged();
  else await browser.permissions.contains({ origins: urls });
  return {
    heard: () => {
      const signal = AbortSignal.timeout(patience);
      signal.addEventListener('abort', () => resolve(undefined));
      return promise;
    },
    stop: () => requests.onHeadersReceived.removeListener(listener),
  };
}
