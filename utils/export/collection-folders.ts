/** Collections as a tree of folders, for formats that keep it. */
import { toLine } from './clean-text';

/** A collection by its name, with what it holds itself and the collections within it. */
export interface Folder<Held> {
  name: string;
  held: Held[];
  folders: Map<string, Folder<Held>>;
}

/** The folder around all. */
export function rootFolder<Held>(): Folder<Held> {
  return { name: '', held: [], folders: new Map() };
}

/**
 * Puts something into each collection of a list, made where it is new; into the root where there
 * are none. Collections of one name in one place are one.
 */
export function file<Held>(
  root: Folder<Held>,
  collections: readonly (readonly string[])[],
  held: Held,
): void {
  const folders = new Set(collections.map((names) => folderAt(root, names)));
  for (const folder of folders.size > 0 ? folders : [root]) folder.held.push(held);
}

function folderAt<Held>(root: Folder<Held>, names: readonly string[]): Folder<Held> {
  let folder = root;
  for (const name of names.map(toLine)) {
    if (name === '') continue;
    let next = folder.folders.get(name);
    if (!next) {
      next = { name, held: [], folders: new Map() };
      folder.folders.set(name, next);
    }
    folder = next;
  }
  return folder;
}
