import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type StyleFacts, styleFactsSchema } from '../../utils/citation/styles';

/** The keys in `storage.local` of the list, and of each style's file. */
const listKey = 'citationStyles';
const fileKey = (id: string): string => `citationStyle:${id}`;

/** The styles that the reader added, in alphabetical order of their names. */
export async function ownStyles(): Promise<StyleFacts[]> {
  const stored: unknown = (await browser.storage.local.get(listKey))[listKey];
  const parsed = v.safeParse(v.array(styleFactsSchema), stored);
  return parsed.success ? parsed.output : [];
}

/** The file of a style that the reader added; undefined where it is gone. */
export async function ownStyleFile(id: string): Promise<string | undefined> {
  const key = fileKey(id);
  const stored: unknown = (await browser.storage.local.get(key))[key];
  return typeof stored === 'string' ? stored : undefined;
}

/** The files of all of them. */
export async function ownStyleFiles(): Promise<string[]> {
  const files = await Promise.all((await ownStyles()).map(({ id }) => ownStyleFile(id)));
  return files.filter((file) => file !== undefined);
}

/** Keeps a style and its file; one of the same id is replaced. */
export async function keepStyle(style: StyleFacts, file: string): Promise<void> {
  const others = (await ownStyles()).filter(({ id }) => id !== style.id);
  const list = [...others, style].sort((one, other) => one.name.localeCompare(other.name));
  await browser.storage.local.set({ [listKey]: list, [fileKey(style.id)]: file });
}

/** Forgets a style and its file. */
export async function forgetStyle(id: string): Promise<void> {
  const list = (await ownStyles()).filter((style) => style.id !== id);
  await browser.storage.local.set({ [listKey]: list });
  await browser.storage.local.remove(fileKey(id));
}

/** Calls back when a style was added or removed, in any context; returns how to stop. */
export function onOwnStyles(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (listKey in changes) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
