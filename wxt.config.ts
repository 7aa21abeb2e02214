import { defineConfig } from 'wxt';
import { en } from './locales/en';
import { descriptions } from './locales/translator-notes';
import { thirdPartyNotices } from './third-party-licences';
import { matchPatterns } from './utils/sites/addresses/hosts';
import { toBrowserMessages } from './utils/text/browser-messages';
import { dataKinds } from './utils/watch/watch-settings';
import { zoteroOrigins } from './utils/zotero/server';

/** The oldest browsers that Stet starts in. */
const minimumChrome = 123;
const minimumFirefox = 128;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  // These know `light-dark()`: spelled out for older ones, it makes a fortieth of the script on pages.
  vite: () => ({ build: { cssTarget: [`chrome${minimumChrome}`, `firefox${minimumFirefox}`] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Stet',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'notifications',
      'contextMenus',
      'activeTab',
      'scripting',
      // To see where the answer to a check leads before anything is sent there.
      'webRequest',
      // Chrome's worker has no document to parse a fetched page with; Firefox's background has.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    host_permissions: matchPatterns,
    // A registry, one library's proxy or unlisted site at a time, and this computer for Zotero, each
    // asked for when it is wanted.
    optional_host_permissions: ['https://*/*', ...zoteroOrigins],
    // What is saved is kept, and a private window promises that nothing is.
    incognito: 'not_allowed',
    // A folder of them, where the reader wants its entries added.
    optional_permissions: ['bookmarks'],
    omnibox: { keyword: 'stet' },
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      'save-entry': {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_extension_commandSave__',
      },
      // The browser opens the popup by itself, where an entry is saved with what the reader adds to it.
      _execute_action: { suggested_key: { default: 'Alt+Shift+F' } },
      'open-library': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_extension_commandLibrary__',
      },
      // Firefox opens its sidebar by itself; its sidebars' own command is named so.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-side-panel']: {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_extension_commandSidePanel__',
      },
      // Chrome takes suggestions for four commands: there, the reader gives this one its key.
      'keep-quote': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+Q' } }),
        description: '__MSG_extension_commandQuote__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'stet@stet.example',
              strict_min_version: `${minimumFirefox}.0`,
              // Nothing leaves unless the reader says yes: asked for when it is wanted.
              data_collection_permissions: { required: ['none'], optional: [...dataKinds] },
            },
          },
        }
      : {
          minimum_chrome_version: String(minimumChrome),
          // Firefox has such settings without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  hooks: {
    'build:publicAssets': ({ config }, files) => {
      files.push({
        relativeDest: '_locales/en/messages.json',
        contents: JSON.stringify(toBrowserMessages(en, en, descriptions)),
      });
      files.push({ relativeDest: 'third-party.txt', contents: thirdPartyNotices(config.root) });
    },
    // The script runs on the publishers' hosts; the list of them stays out of its code.
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = [
        { matches: matchPatterns, js: ['content-scripts/page-button.js'], run_at: 'document_idle' },
      ];
    },
  },
  zip: { excludeSources: ['tour/**', 'coverage/**', 'test/**'] },
});
