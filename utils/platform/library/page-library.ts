import { type Library, openLibrary } from '../../library/db/open-library';
import { initialChecks } from '../../watch/schedule/first-checks';
import { forgetPages, forgetRemoved } from '../clear-removed-entries';
import { askReadable, mayRead } from '../permissions/readable-hosts';
import { publishChange } from './library-events';

/** How long opening may take before it is spoken of, in milliseconds. */
const patience = 1_500;

const listeners = new Set<(isSlow: boolean) => void>();

let opened: Promise<Library> | undefined;
let isSlow = false;

/**
 * Tells now and from now on whether opening the library takes so long that a reader should hear of
 * it, as bringing a large one up to date does, here or in another context; returns how to stop.
 */
export function onSlowOpening(listener: (isSlow: boolean) => void): () => void {
  listeners.add(listener);
  listener(isSlow);
  return () => listeners.delete(listener);
}

function tell(slow: boolean): void {
  isSlow = slow;
  for (const listener of listeners) listener(slow);
}

/** Waits for the opening, and tells where that takes long. */
async function watched(opening: Promise<Library>): Promise<Library> {
  const timer = setTimeout(() => tell(true), patience);
  try {
    const [library] = await Promise.all([opening, askReadable()]);
    return library;
  } finally {
    clearTimeout(timer);
    if (isSlow) tell(false);
  }
}

/** Forgets what is kept outside the library for entries that are gone; at the latest, at the next start. */
async function forget(task: (lib: Library) => Promise<void>): Promise<void> {
  try {
    await task(await getLibrary());
  } catch {
    // Readers are told of a library that fails where they look at it.
  }
}

/**
 * The library, opened once a page's life, and again after a failure or after another context
 * ended the connection.
 * @throws LibraryError as `openLibrary` does.
 */
export function getLibrary(): Promise<Library> {
  if (opened) return opened;
  opened = watched(
    openLibrary({
      factory: indexedDB,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      dues: (watched) => initialChecks(watched, { now: Date.now(), random: Math.random, mayRead }),
      changed: (change) => {
        publishChange(change);
        const { removed } = change;
        if (removed) void forget((lib) => forgetRemoved(lib, removed));
        // Asked for once there is something to lose; the browser answers without a prompt.
        void navigator.storage.persist();
      },
      closed: () => {
        opened = undefined;
      },
    }),
  ).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  void forget(forgetPages);
  return opened;
}
