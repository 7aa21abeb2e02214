/**
 * `localStorage`, which Stet's own pages share: it is there at once, and written before a page that is
 * closed is gone. Chrome's background has none.
 */
const area = (): Storage | undefined => ('localStorage' in globalThis ? localStorage : undefined);

/** What stands under a key; a text that is no JSON stands for itself, as an earlier Stet wrote some. */
export function readLocalStorage(key: string): unknown {
  const text = area()?.getItem(key) ?? undefined;
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function writeLocalStorage(key: string, value: unknown): void {
  try {
    area()?.setItem(key, JSON.stringify(value));
  } catch {
    // Full or switched off: it holds until the page is closed.
  }
}

export function removeLocalStorage(key: string): void {
  area()?.removeItem(key);
}

/** All keys that something stands under. */
export function localStorageKeys(): string[] {
  return Object.keys(area() ?? {});
}
