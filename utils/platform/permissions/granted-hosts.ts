import { browser } from 'wxt/browser';
import { fullTextHosts } from '../../full-text/services';
import { letRead, matchPatterns } from '../../sites/addresses/hosts';
import { unproxy } from '../../sites/addresses/proxies';
import { registryHosts } from '../../watch/watch-settings';
import { zoteroOrigins } from '../../zotero/server';
import { optional } from '../optional-apis';
import { readablePatterns } from './readable-hosts';

const scriptId = 'granted-hosts';

/**
 * Keeps the button's script on exactly the libraries' proxies that the reader granted. The browser's
 * own list of permissions is the only record: what is granted or withdrawn there, in Stet's settings
 * or in the browser's, takes effect alike.
 */
export function followPermissions(): void {
  let last: Promise<void> = Promise.resolve();
  const follow = () => {
    last = last.then(register, register);
  };
  optional.permissions.onAdded?.addListener(follow);
  optional.permissions.onRemoved?.addListener(follow);
  // An update of the extension drops what was registered.
  browser.runtime.onInstalled.addListener(follow);
}

/** Hosts that are asked about works and have no pages that are watched. */
const services: readonly string[] = [
  ...Object.values(registryHosts),
  ...Object.values(fullTextHosts),
];

/**
 * The match patterns of single hosts that the reader granted beyond the listed publishers; never of
 * all sites at once, nor of the registries and others that are asked about works, nor of this computer,
 * where Zotero answers.
 */
export function grantedIn(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => {
    const host = hostIn(pattern);
    if (host === undefined || services.includes(host)) return false;
    return !zoteroOrigins.includes(pattern) && !letRead(matchPatterns, host);
  });
}

/** The match patterns of the libraries' proxies that the reader granted. */
export async function grantedProxies(): Promise<string[]> {
  return grantedIn(await readablePatterns()).filter(isProxy);
}

/** Whether a match pattern is of a host that passes a listed publisher's pages on. */
export function isProxy(pattern: string): boolean {
  const host = hostIn(pattern);
  return host !== undefined && unproxy(new URL(`https://${host}/`)) !== undefined;
}

/** The one host that a match pattern names; undefined where it names more. */
export function hostIn(pattern: string): string | undefined {
  return /^(?:https?|\*):\/\/([^*/]+)\//.exec(pattern)?.[1];
}

async function register(): Promise<void> {
  const matches = await grantedProxies();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      matches,
      js: ['content-scripts/page-button.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
