/** A Zotero for one test, and the way a browser's background reaches it. */
import { afterEach } from 'vitest';
import { type AskZotero, zoteroAt } from '../../utils/zotero/server';
import { type Setup, ZoteroServer } from '../tools/zotero-server';

const running: ZoteroServer[] = [];
afterEach(() => Promise.all(running.splice(0).map((zotero) => zotero.close())));

/** Starts a Zotero that ends with the test. */
export async function startZotero(
  setup: Partial<Setup> = {},
): Promise<{ zotero: ZoteroServer; ask: AskZotero }> {
  const zotero = await ZoteroServer.start(setup);
  running.push(zotero);
  return { zotero, ask: asBrowser(zotero.address) };
}

/** Requests with the agent and the origin that a browser gives them. */
export function asBrowser(address: string): AskZotero {
  return zoteroAt(address, {
    fetch: (url, { headers, ...init }) =>
      fetch(url, {
        ...init,
        headers: {
          ...Object.fromEntries(new Headers(headers)),
          'user-agent': 'Mozilla/5.0 (X11; Linux x86_64)',
          origin: 'chrome-extension://abc',
        },
      }),
    patience: () => AbortSignal.timeout(5_000),
  });
}
