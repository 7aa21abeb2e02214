import { browser } from 'wxt/browser';
import { letRead } from '../../sites/addresses/hosts';
import { optional } from '../optional-apis';

/** The match patterns that the browser has granted, in alphabetical order. */
export async function readablePatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...origins].sort();
}

/** Calls back when a permission was given or withdrawn, be it in the browser's settings; returns how to stop. */
export function onPermissions(changed: () => void): () => void {
  optional.permissions.onAdded?.addListener(changed);
  optional.permissions.onRemoved?.addListener(changed);
  return () => {
    optional.permissions.onAdded?.removeListener(changed);
    optional.permissions.onRemoved?.removeListener(changed);
  };
}

let patterns: readonly string[] = [];
let asked: Promise<void> | undefined;

/** Asks the browser what Stet may read, and keeps to what it says of each change. */
export async function askReadable(): Promise<void> {
  if (!asked) onPermissions(() => void refresh());
  asked = refresh();
  await asked;
}

async function refresh(): Promise<void> {
  patterns = await readablePatterns();
}

/**
 * Whether the browser lets Stet read a host's pages, by what it said last: a transaction of the
 * library's cannot wait until it is asked. Nothing may be read before `askReadable` has resolved.
 */
export function mayRead(host: string): boolean {
  return letRead(patterns, host);
}
