/** `storage.local`, which all of Stet's contexts share. */
import { browser } from 'wxt/browser';

/** What stands under a key, as it comes. */
export async function readExtensionStorage(key: string): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** What stands under some keys; what is missing is left out. */
export function readMany(keys: string[]): Promise<Record<string, unknown>> {
  return browser.storage.local.get(keys);
}

/** @throws Error where the disk is full. */
export async function writeExtensionStorage(values: Record<string, unknown>): Promise<void> {
  await browser.storage.local.set(values);
}

export function removeExtensionStorage(keys: string[]): Promise<void> {
  return browser.storage.local.remove(keys);
}

/** All keys that something stands under. */
export async function extensionStorageKeys(): Promise<string[]> {
  return Object.keys(await browser.storage.local.get());
}

/** Calls back when what stands under a key has changed, in any context; returns how to stop. */
export function onExtensionStorageChange(key: string, changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (key in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
