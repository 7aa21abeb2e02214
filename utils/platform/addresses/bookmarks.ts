import { type Browser, browser } from 'wxt/browser';
import { optional } from '../optional-apis';
import type { ListedAddress } from './open-tabs';

/** A folder of the reader's bookmarks. */
export interface BookmarkFolder {
  id: string;
  title: string;
  /** How many folders it stands in. */
  level: number;
  /** The addresses in it and in the folders below it. */
  addresses: ListedAddress[];
}

/** More than anybody goes through in one list. */
const mostAddresses = 2_000;

/** Asks the browser for the bookmarks; to be called within a click. Resolves to whether they may be read. */
export function requestBookmarks(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['bookmarks'] });
}

/** The folders that hold any address, in the browser's order. */
export async function bookmarkFolders(): Promise<BookmarkFolder[]> {
  const [root] = (await optional.bookmarks?.getTree()) ?? [];
  return (root?.children ?? []).flatMap((node) => foldersOf(node, 0));
}

function foldersOf(node: Browser.bookmarks.BookmarkTreeNode, level: number): BookmarkFolder[] {
  const addresses = addressesIn(node).slice(0, mostAddresses);
  if (!node.children || addresses.length === 0) return [];
  const { id, title } = node;
  return [
    { id, title, level, addresses },
    ...node.children.flatMap((child) => foldersOf(child, level + 1)),
  ];
}

function addressesIn({
  url,
  title,
  children = [],
}: Browser.bookmarks.BookmarkTreeNode): ListedAddress[] {
  const own = url !== undefined && /^https?:/.test(url) ? [{ url, title }] : [];
  return [...own, ...children.flatMap(addressesIn)];
}
