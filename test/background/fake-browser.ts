/** The browser as the background sees it, every API of it there and each to be taken away. */
import { type Mock, vi } from 'vitest';

/** An event of the browser's, and those who listen to it. */
class FakeEvent<Args extends unknown[]> {
  readonly listeners: ((...args: Args) => unknown)[] = [];

  addListener(listener: (...args: Args) => unknown): void {
    this.listeners.push(listener);
  }

  removeListener(listener: (...args: Args) => unknown): void {
    this.listeners.splice(this.listeners.indexOf(listener), 1);
  }

  /** Calls all listeners; what the first of them answers. */
  fire(...args: Args): unknown {
    const [first] = this.listeners.map((listener) => listener(...args));
    return first;
  }
}

const done = (): Mock => vi.fn(async () => undefined);

/** A browser with nothing stored, no tabs and no alarms, which grants everything. */
export function fakeBrowser() {
  const stored: Record<string, unknown> = {};
  const onStored = new FakeEvent<[changes: object]>();
  const alarms = new Map<string, object>();
  return {
    runtime: {
      id: 'stet',
      getURL: (path: string) => `chrome-extension://stet${path}`,
      sendMessage: done(),
      onMessage: new FakeEvent<[message: unknown, sender: object]>(),
      onInstalled: new FakeEvent<[details: { reason: string }]>(),
      onStartup: new FakeEvent<[]>(),
    },
    storage: {
      local: {
        get: async (keys: string | string[] = Object.keys(stored)) =>
          Object.fromEntries(
            [keys].flat().flatMap((key) => (key in stored ? [[key, stored[key]]] : [])),
          ),
        set: async (values: object) => {
          Object.assign(stored, values);
          onStored.fire(values);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete stored[key];
        },
        onChanged: onStored,
      },
      managed: { get: async (): Promise<object> => ({}) },
    },
    i18n: {
      getMessage: (key: string) => key,
      getUILanguage: () => 'en',
      detectLanguage: async () => ({ isReliable: false, languages: [] }),
    },
    management: { getSelf: async () => ({ installType: 'normal' }) },
    tabs: { create: done(), update: done(), query: async () => [], sendMessage: done() },
    scripting: {
      executeScript: async () => [],
      getRegisteredContentScripts: async () => [],
      registerContentScripts: done(),
      unregisterContentScripts: done(),
    },
    permissions: {
      contains: async () => true,
      getAll: async () => ({ origins: ['https://*/*'] }),
      onAdded: new FakeEvent<[]>(),
      onRemoved: new FakeEvent<[]>(),
    },
    alarms: {
      get: async (name: string) => alarms.get(name),
      create: vi.fn(async (name: string, info: object) => void alarms.set(name, info)),
      clear: vi.fn(async (name: string) => alarms.delete(name)),
      onAlarm: new FakeEvent<[alarm: { name: string }]>(),
    },
    action: {
      setIcon: done(),
      setTitle: done(),
      setBadgeText: done(),
      setBadgeBackgroundColor: done(),
      setPopup: done(),
      openPopup: done(),
    },
    bookmarks: { getTree: async () => [] },
    commands: { onCommand: new FakeEvent<[command: string, tab: { id: number }]>() },
    contextMenus: {
      create: vi.fn(),
      removeAll: done(),
      onClicked: new FakeEvent<[info: { menuItemId: string }, tab: { id: number }]>(),
    },
    notifications: {
      create: async () => '',
      clear: async () => true,
      onClicked: new FakeEvent<[id: string]>(),
    },
    omnibox: {
      setDefaultSuggestion: vi.fn(),
      onInputStarted: new FakeEvent<[]>(),
      onInputCancelled: new FakeEvent<[]>(),
      onInputChanged: new FakeEvent<[text: string, suggest: (found: object[]) => void]>(),
      onInputEntered: new FakeEvent<[text: string, disposition: string]>(),
    },
    offscreen: { hasDocument: async () => true, createDocument: done(), closeDocument: done() },
    sidePanel: { open: done() },
    windows: { create: done(), getCurrent: async () => ({ id: 1 }) },
  };
}
