import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from '../background/fake-browser';

const here = vi.hoisted((): { browser: object } => ({ browser: {} }));
vi.mock('wxt/browser', () => here);

type Answer = (policy: object) => void;

let browser: ReturnType<typeof fakeBrowser>;
/** What the browser was asked and has not answered. */
let asked: Answer[];

/** Stet as it starts in a browser that answers when the test says so. */
async function start() {
  vi.resetModules();
  here.browser = browser;
  asked = [];
  browser.storage.managed.get = () => new Promise<object>((resolve) => asked.push(resolve));
  return import('../../utils/platform/load-managed-policy');
}

/** The same, with the settings that a policy has a part in. */
async function startWithSettings() {
  const { managedPolicy } = await start();
  const { watchSettings } = await import('../../utils/platform/load-watch-settings');
  return { managedPolicy, watchSettings };
}

const policy = { registries: ['crossref'], resolver: 'https://resolver.example.edu/' };

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
});
afterEach(() => {
  vi.useRealTimers();
});

it('a browser that never answers holds nothing up, and is waited for once', async () => {
  const { watchSettings, managedPolicy } = await startWithSettings();
  const first = watchSettings();
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await first).rhythm).toBe('adaptive');
  expect((await managedPolicy()).policy).toEqual({ defaults: {} });
  expect(asked).toHaveLength(1);
});

it('a policy that comes late holds from then on, and is told of', async () => {
  const { managedPolicy } = await start();
  const { onManagedStorage } = await import('../../utils/platform/storage/managed-storage');
  const told = vi.fn();
  onManagedStorage(told);
  const early = managedPolicy();
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await early).policy.registries).toBeUndefined();
  asked[0]?.(policy);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledOnce();
  const later = managedPolicy();
  asked[1]?.(policy);
  expect((await later).policy.registries).toEqual(['crossref']);
});

it('what was set when the browser last answered holds while it does not', async () => {
  const known = (await start()).managedPolicy();
  asked[0]?.(policy);
  await known;
  const restarted = (await start()).managedPolicy();
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await restarted).policy.registries).toEqual(['crossref']);
});

it('a policy that is set no more holds no more', async () => {
  const known = (await start()).managedPolicy();
  asked[0]?.(policy);
  await known;
  const cleared = (await start()).managedPolicy();
  asked[0]?.({});
  expect((await cleared).policy).toEqual({ defaults: {} });
  const restarted = (await start()).managedPolicy();
  await vi.advanceTimersByTimeAsync(2_000);
  expect((await restarted).policy).toEqual({ defaults: {} });
});

it('a browser whose disk is full tells its policy all the same', async () => {
  const { managedPolicy } = await start();
  browser.storage.local.set = () => Promise.reject(new Error('no room'));
  const read = managedPolicy();
  asked[0]?.(policy);
  expect((await read).policy.registries).toEqual(['crossref']);
});
