import { dueChecks, hosts, planNext } from '../../../utils/library/commands/due-checks';
import type { Library } from '../../../utils/library/db/open-library';
import { watchSettings } from '../../../utils/platform/load-watch-settings';
import { type DueCheck, planBatch } from '../../../utils/watch/schedule/check-batches';
import { batchWindow } from '../../../utils/watch/schedule/next-check';
import { sources } from '../../../utils/watch/sources/all-sources';
import { allowedSources } from '../../../utils/watch/watch-settings';
import { getBackgroundLibrary } from '../background-library';
import { wakeAt } from './alarm';
import { notifyAlerts } from './notify-alerts';
import { closeParser } from './read-html';
import { runCheckBatch } from './run-check-batch';

/** Requests under way at a time, all to different hosts. */
const abreast = 4;

/** Due checks of one host that a plan looks at: more than it can send in one go. */
const queue = 200;

/**
 * While work is under way, an alarm stands this far ahead, in milliseconds: whoever dies on the way
 * is woken to go on. A browser that counts its calls to tell an idle background hears of each step.
 */
const revival = 60_000;

/** A wait that the worker outlives, in milliseconds; longer ones are an alarm's. */
const shortWait = 20_000;

const batch = Object.fromEntries(sources.map((source) => [source.id, source.batch]));

let running: Promise<void> | undefined;
let again = false;

/**
 * Checks what is due until nothing may be asked for a while, then sets the alarm. All that must
 * not be lost is in the library: a worker that starts anew goes on where the last one was.
 */
export function runWatch(): Promise<void> {
  again = true;
  running ??= repeat().finally(() => {
    running = undefined;
  });
  return running;
}

async function repeat(): Promise<void> {
  while (again) {
    again = false;
    const lib = await getBackgroundLibrary();
    const { dues } = lib;
    while (dues && (await planNext(lib, dues)));
    await work(lib);
  }
}

async function work(lib: Library): Promise<void> {
  for (;;) {
    await wakeAt(lib.now() + revival);
    const wait = await step(lib);
    if (wait !== undefined && wait <= shortWait) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      continue;
    }
    await closeParser();
    await notifyAlerts(lib);
    await wakeAt(wait === undefined ? undefined : lib.now() + wait);
    return;
  }
}

/** Sends what may be sent now. Returns how long to wait for more, in milliseconds; 0 to go on. */
async function step(lib: Library): Promise<number | undefined> {
  const settings = await watchSettings();
  const now = lib.now();
  const allowed = allowedSources(settings);
  const until = now + batchWindow(settings.rhythm);
  const [due, states] = await Promise.all([
    dueChecks(lib, until, { sources: allowed, limit: queue }),
    hosts(lib),
  ]);
  const dues = due.map(({ entryId, source, host, dueAt, asked }): DueCheck => {
    return { entryId, source, host, dueAt, ...(asked === undefined ? {} : { asked: true }) };
  });
  const { batches, wakeAt: next } = planBatch(now, dues, states, settings, {
    batch,
    metered: isMetered(),
  });
  const sent = navigator.onLine ? batches.slice(0, abreast) : [];
  await Promise.all(
    sent.map(async (batch) => {
      const source = sources.find(({ id }) => id === batch.source);
      if (source) await runCheckBatch(lib, source, batch, settings);
    }),
  );
  if (sent.length > 0) return 0;
  if (batches.length > 0) return offlineWait;
  return next === undefined ? undefined : Math.max(0, next - now);
}

/** Without a connection it is tried again after half an hour, in milliseconds. */
const offlineWait = 1_800_000;

/** Whether the browser says that each byte is paid for (Network Information API; Chromium alone has it). */
function isMetered(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean; type?: string } };
  return connection?.saveData === true || connection?.type === 'cellular';
}
