import { type Library, openLibrary } from '../../utils/library/db/open-library';
import { forgetRemoved } from '../../utils/platform/clear-removed-entries';
import { askReadable, mayRead } from '../../utils/platform/permissions/readable-hosts';
import { initialChecks } from '../../utils/watch/schedule/first-checks';
import { publishToTabs, refreshBadgeAndTabs } from './broadcast-changes';

let opened: Promise<Library> | undefined;

/**
 * The library, opened once a worker's life and again after a failure or after another context
 * upgraded it, so that one bad moment does not last until the browser restarts.
 */
export function getBackgroundLibrary(): Promise<Library> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function open(): Promise<Library> {
  const ready = askReadable();
  const opening: Library = await openLibrary({
    factory: indexedDB,
    now: Date.now,
    newId: () => crypto.randomUUID(),
    dues: (watched) => initialChecks(watched, { now: Date.now(), random: Math.random, mayRead }),
    changed: (change) => {
      // The reader who saved is answered first; what else shows the library follows.
      setTimeout(() => {
        publishToTabs(change);
        // A check that found nothing new shows on Stet's own pages alone.
        if (change.entries.length > 0 || change.alerts) void refreshBadgeAndTabs(opening);
        if (change.removed) void forgetRemoved(opening, change.removed).catch(() => undefined);
      }, 0);
    },
    closed: () => {
      opened = undefined;
    },
  });
  await ready;
  return opening;
}
