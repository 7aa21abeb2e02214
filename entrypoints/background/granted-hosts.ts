import { browser } from 'wxt/browser';
import { matchPatterns } from '../../utils/sites/hosts';
import { zoteroOrigins } from '../../utils/zotero/server';
import { optional } from '../pages/optional-apis';

const scriptId = 'granted-hosts';

/**
 * Keeps the button's script on exactly the hosts that the reader granted beyond the listed
 * publishers (a library's proxy). The browser's own list of permissions is the only record: what
 * is granted or withdrawn there, in Stet's settings or in the browser's, takes effect alike.
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

/**
 * The match patterns of single hosts that the reader granted; never of all sites at once, nor of
 * this computer, where Zotero answers.
 */
export async function grantedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(
    (origin) =>
      ![...matchPatterns, ...zoteroOrigins].includes(origin) &&
      /^(?:https?|\*):\/\/[^*/]+\//.test(origin),
  );
}

async function register(): Promise<void> {
  const matches = await grantedHosts();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: scriptId,
      matches,
      js: ['content-scripts/reader.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}
