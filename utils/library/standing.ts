/** How the library stands to the page that a reader is looking at. */
import { boundCapture } from '../capture/bound';
import type { Capture } from '../capture/contract';
import type { Instant } from '../instant';
import { identities } from '../versions/identity';
import type { CheckOutcome } from '../watch/check';
import { alertOn, newsOn } from './alerting';
import { locate, newestOf } from './chain';
import { doubtOf, hostOf } from './checking';
import type { Library } from './database';
import { equal } from './equal';
import { hear, hearOne, keep, settle } from './growth';
import type { Held } from './held';
import { learn } from './learning';
import type { Reading } from './reading';
import type { Alert } from './records';
import { read, write } from './transaction';

/** What the library knows of the page that a reader is looking at. */
export type PageStanding =
  | { kind: 'unsaved' }
  /** This very version is held; `alert` where it is known to be superseded. */
  | { kind: 'saved'; entryId: string; savedAt: Instant; alert?: Alert }
  /** The page shows a newer version than the newest one held. */
  | { kind: 'newer'; entryId: string; savedAt: Instant; alert: Alert }
  /** The page shows a predecessor of the newest version held, and one that is not held itself. */
  | { kind: 'older'; entryId: string; savedAt: Instant }
  /** The text differs from the version held, and nothing says why. */
  | { kind: 'changed'; entryId: string; savedAt: Instant; fields: (keyof Capture)[] };

/** Milliseconds within which visits that come to the same are one check: an hour. */
const oneVisit = 3_600_000;

/**
 * Milliseconds within which any two are: a minute. Two open tabs that show different texts, which
 * both follow each change of the library, would contradict each other for ever.
 */
const oneLook = 60_000;

/**
 * How the library stands to a page, without a trace of the question. Where the page shows a newer
 * version, `alert` is the one that `visit` would raise.
 * @throws LibraryError where the database fails.
 */
export function standing(lib: Library, capture: Capture): Promise<PageStanding> {
  const bounded = boundCapture(capture);
  return read(lib, async (reading) => {
    const held = await listed(reading, bounded);
    return held ? meet(held, bounded, lib).standing : { kind: 'unsaved' };
  });
}

/**
 * How the library stands to a page that the reader visits, and what follows from it: news of a
 * version held raises an alert, one for a version and a supersession however often it is met, and
 * a page that shows the newest version held, or a newer one, was a check. An archived copy is no
 * look at the page of today: it counts by what it states of a version held, and by nothing else.
 * @throws LibraryError where the database fails.
 */
export function visit(lib: Library, capture: Capture): Promise<PageStanding> {
  const bounded = boundCapture(capture);
  return write(lib, async (writing) => {
    const before = await listed(writing, bounded);
    if (!before) return { kind: 'unsaved' };
    const { held, standing } = meet(before, bounded, lib);
    if (!bounded.archive || standing.kind === 'saved') await keep(writing, before, held);
    return standing;
  });
}

/** The entry that a capture is of, unless it lies in the trash. */
async function listed(reading: Reading, capture: Capture): Promise<Held | undefined> {
  const entry = await reading.entryBy(identities(capture));
  return entry && entry.trashedAt === undefined ? reading.held(entry) : undefined;
}

function meet(held: Held, capture: Capture, lib: Library): { held: Held; standing: PageStanding } {
  const entryId = held.entry.id;
  const newest = newestOf(held.versions);
  const position = locate(held.versions, capture);
  const { savedAt } = newest;
  switch (position.kind) {
    case 'held': {
      const { version } = position;
      const news = newsOn(capture);
      const heard = hear(held, version, news, lib);
      const outcome: CheckOutcome = news[0] ?? { kind: 'stands' };
      const isLook = version === newest && !capture.archive;
      const seen = isLook ? withVisit(heard, outcome, capture, lib) : heard;
      const settled = settle(seen, lib);
      const alert = alertOn(version, settled.alerts);
      const standing = { kind: 'saved', entryId, savedAt: version.savedAt } as const;
      return { held: settled, standing: alert ? { ...standing, alert } : standing };
    }
    case 'newer': {
      const outcome = { kind: 'superseded', supersession: position.supersession } as const;
      const news = { ...outcome, source: 'visit', successor: capture } as const;
      const { held: heard, alert } = hearOne(held, newest, news, lib);
      const settled = settle(withVisit(heard, outcome, capture, lib), lib);
      return { held: settled, standing: { kind: 'newer', entryId, savedAt, alert } };
    }
    case 'older':
      return { held, standing: { kind: 'older', entryId, savedAt } };
    case 'changed': {
      const { fields } = position;
      if (isOtherLanguage(newest.capture, capture)) {
        return { held, standing: { kind: 'changed', entryId, savedAt, fields } };
      }
      const outcome = { kind: 'changed', fields, fresh: capture } as const;
      const settled = settle(withVisit(held, outcome, capture, lib), lib);
      return { held: settled, standing: { kind: 'changed', entryId, savedAt, fields } };
    }
  }
}

/** Whether two texts differ because one is a translation: that tells nothing of the version saved. */
function isOtherLanguage(one: Capture, other: Capture): boolean {
  // '-x-mtfrom-' closes the tag that a translator gives a page: 'de-x-mtfrom-en'.
  const [first, second] = [one, other].map(({ language }) => language?.split(/[-_]/, 1)[0]);
  const isTranslated = /-x-mtfrom-/i.test(other.language ?? '');
  return isTranslated || (first !== undefined && second !== undefined && first !== second);
}

/** With the visit as a check of the newest version held. */
function withVisit(held: Held, outcome: CheckOutcome, { url }: Capture, lib: Library): Held {
  const at = lib.now();
  const last = held.checks.find(({ source }) => source === 'visit');
  const isSame =
    last?.outcome === outcome.kind &&
    equal(last.fields, outcome.kind === 'changed' ? outcome.fields : undefined);
  const isRepeated = last?.at !== undefined && at - last.at < (isSame ? oneVisit : oneLook);
  // What the background could not read is settled by the very next visit; not that it may not.
  const doubt = doubtOf(held.checks);
  if (isRepeated && (doubt === undefined || doubt === 'no-permission')) return held;
  return learn(held, outcome, { source: 'visit', url, host: hostOf(url), at }, lib);
}
