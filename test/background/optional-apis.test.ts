import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { takeSnapshot } from '../../utils/snapshot/snapshot';
import { respond, samples } from '../demo/encyclopedia';
import { address } from '../demo/sample';
import { projectDir } from '../tools/build';
import { openDocument } from '../tools/document';
import { fakeBrowser } from './fake-browser';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);
// Node has none; without a connection nothing is asked.
vi.stubGlobal('navigator', { onLine: false });

const { default: background } = await import('../../entrypoints/background');

/** What every browser has in which Stet can be installed: no start is tried without it. */
const given: readonly string[] = [
  'runtime.getManifest',
  'runtime.getPlatformInfo',
  'runtime.getURL',
  'runtime.id',
  'runtime.onInstalled',
  'runtime.onMessage',
  'runtime.onStartup',
  'runtime.sendMessage',
  'storage.local',
  'i18n.getMessage',
  'i18n.getUILanguage',
  'tabs.create',
  'tabs.get',
  'tabs.getCurrent',
  'tabs.query',
  'tabs.remove',
  'tabs.sendMessage',
  'tabs.update',
  'scripting.executeScript',
  'scripting.getRegisteredContentScripts',
  'scripting.registerContentScripts',
  'scripting.unregisterContentScripts',
  'permissions.contains',
  'permissions.getAll',
  'permissions.remove',
  'permissions.request',
  'alarms.clear',
  'alarms.create',
  'alarms.get',
  'alarms.onAlarm',
  'webRequest',
  // Asked for by name, in the one place that opens it.
  'sidebarAction.open',
];

/** Uses of the browser's interface in the product's code, by the name that it goes under there. */
function usesOf(name: string): string[] {
  const files = ['entrypoints', 'components', 'utils/platform'].flatMap((folder) =>
    readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(projectDir, folder, file), 'utf8')),
  );
  const code = files
    .filter((text) => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from`).test(text))
    .map((text) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"])\/\/.*/g, ''));
  const chains = new RegExp(
    `(?<![.\\w])${name}\\s*\\??\\.\\s*(\\w+)(?:\\s*\\??\\.\\s*(\\w+))?`,
    'g',
  );
  const uses = code.flatMap((text) =>
    [...text.matchAll(chains)].map(([, api, member]) => [api, member].filter(Boolean).join('.')),
  );
  return [...new Set(uses)].sort();
}

const optional = usesOf('optional');

/** APIs that browsers have in part; the others are there whole or not at all. */
const inPart = ['action', 'i18n', 'permissions', 'storage'];

/** Every optional API, and every used member of those that may be there in part. */
const absent = [
  'action',
  ...new Set(
    optional.map((use) => {
      const [api = ''] = use.split('.');
      return inPart.includes(api) ? use : api;
    }),
  ),
].sort();

describe('what a browser may lack', () => {
  it('is asked for as such, everywhere', () => {
    expect(usesOf('browser').filter((use) => !given.includes(use))).toEqual([]);
    expect(optional.length).toBeGreaterThan(10);
    expect(optional.filter((use) => given.includes(use))).toEqual([]);
  });

  it('is reached by its name alone, so that no use is overlooked', () => {
    const files = ['entrypoints', 'utils/platform'].flatMap((folder) =>
      readdirSync(join(projectDir, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('optional-apis.ts'))
        .map((file) => join(folder, file)),
    );
    for (const file of files) {
      const text = readFileSync(join(projectDir, file), 'utf8');
      expect(text, file).not.toMatch(/\}\s*=\s*(?:browser|optional)\b/);
      expect(text, file).not.toMatch(/=\s*browser\s*[;,]/);
      expect(text, file).not.toMatch(/\bchrome\./);
    }
  });
});

describe('a background starts, saves and watches', () => {
  let browser: ReturnType<typeof fakeBrowser>;
  beforeEach(() => {
    browser = fakeBrowser();
    here.browser = Object.assign(here.browser, browser);
  });

  const { restricted } = samples;
  const url = address(restricted);
  const page = openDocument(respond(new URL(url))?.body ?? '', url);
  const snapshot = takeSnapshot(page.document, url);
  page.close();

  it.each(['nothing', ...absent])('without %s', async (path) => {
    const [api = '', member] = path.split('.');
    const whole: Record<string, unknown> = { ...browser };
    const parts: unknown = whole[api];
    if (member === undefined) Reflect.deleteProperty(here.browser, api);
    else if (typeof parts === 'object' && parts !== null) {
      expect(parts, `the fake browser has ${path}`).toHaveProperty(member);
      Reflect.deleteProperty(parts, member);
    }

    background.main();
    browser.runtime.onInstalled.fire({ reason: 'install' });
    browser.runtime.onStartup.fire();
    await vi.waitFor(() =>
      expect(browser.alarms.create).toHaveBeenCalledWith('watch', expect.anything()),
    );

    const sender = { id: browser.runtime.id, url, tab: { id: 1 } };
    const reply = browser.runtime.onMessage.fire(
      { type: 'save', shown: { stamp: 1, snapshot } },
      sender,
    );
    await expect(reply).resolves.toMatchObject({
      ok: true,
      value: { kind: 'entry', standing: { kind: 'saved' } },
    });

    browser.alarms.onAlarm.fire({ name: 'watch' });
    // One alarm while it works, in case it is ended, and another when it is done.
    await vi.waitFor(() => {
      const wakings = browser.alarms.create.mock.calls.filter(([name]) => name === 'watch-next');
      expect(wakings.length).toBeGreaterThan(1);
    });
    browser.commands.onCommand.fire('open-library', { id: 1 });
    browser.contextMenus.onClicked.fire({ menuItemId: 'save-entry' }, { id: 1 });
  });
});
