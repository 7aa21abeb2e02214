import { reschedulePageChecks } from '../../utils/library/commands/reschedule-page-checks';
import { askReadable, readablePatterns } from '../../utils/platform/permissions/readable-hosts';
import { plannedPatterns } from '../../utils/platform/storage/stored-settings';
import { letRead } from '../../utils/sites/addresses/hosts';
import { getBackgroundLibrary } from './background-library';

let last: Promise<void> = Promise.resolve();

/**
 * Lets the plan of the checks follow what the browser lets Stet read: one change after another. Where
 * the background died on the way, or the library does not open, the next start does it.
 */
export function followReadableHosts(): Promise<void> {
  const next = () => follow().catch(() => undefined);
  last = last.then(next);
  return last;
}

async function follow(): Promise<void> {
  await askReadable();
  const patterns = await readablePatterns();
  if (JSON.stringify(await plannedPatterns.get()) === JSON.stringify(patterns)) return;
  await reschedulePageChecks(await getBackgroundLibrary(), (host) => letRead(patterns, host));
  await plannedPatterns.set(patterns);
}
