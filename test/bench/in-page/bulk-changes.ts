/** Runs inside one of Stet's own pages: a change of every entry, against the puts that it comes to. */

import { type BulkUndo, changeAll } from '../../../utils/library/commands/bulk-changes';
import type { Library } from '../../../utils/library/db/open-library';
import { open } from './large-library';

let opening: Promise<Library> | undefined;
let undo: BulkUndo | undefined;
let ids: string[] = [];

/** Milliseconds of some work, and its longest task: while one runs, the page is not drawn. */
export interface Work {
  took: number;
  longestTask: number;
}

/** Tags every entry, until it is on the disk. */
export async function tagAll(tag: string): Promise<Work> {
  const library = await opened();
  return watched(async () => {
    ({ undo } = await changeAll(library, ids, { kind: 'tag', tag }));
  });
}

/** Takes the last change of every entry back. */
export async function takeBack(): Promise<Work> {
  return watched(async () => {
    await undo?.();
  });
}

/** Milliseconds of putting the rows as they are now, and nothing else. */
export async function putAll(): Promise<number> {
  const { db } = await opened();
  const rows = await db.getAll('entries');
  const start = performance.now();
  const transaction = db.transaction('entries', 'readwrite', { durability: 'strict' });
  for (const row of rows) void transaction.store.put(row);
  await transaction.done;
  return performance.now() - start;
}

async function opened(): Promise<Library> {
  opening ??= open();
  const library = await opening;
  if (ids.length === 0) ids = await library.db.getAllKeys('entries');
  return library;
}

let watch: { longest: number; observer: PerformanceObserver } | undefined;

/** Begins to watch for tasks that hold the page up. */
export function watchTasks(): void {
  const watching = { longest: 0, observer: new PerformanceObserver((list) => take(list)) };
  const take = (list: PerformanceObserverEntryList) => {
    for (const { duration } of list.getEntries()) {
      watching.longest = Math.max(watching.longest, duration);
    }
  };
  watching.observer.observe({ type: 'longtask' });
  watch = watching;
}

/** Milliseconds of the longest task since the page is watched; 0 where none took long. */
export async function longestTask(): Promise<number> {
  // The last of them is told in a task of its own.
  await new Promise((resolve) => setTimeout(resolve, 100));
  watch?.observer.disconnect();
  return watch?.longest ?? 0;
}

async function watched(task: () => Promise<void>): Promise<Work> {
  watchTasks();
  const start = performance.now();
  await task();
  const took = performance.now() - start;
  return { took, longestTask: await longestTask() };
}
