/** How the library stands to the page that a reader is looking at. */

import type { Capture, Notice } from '../../model/capture';
import type { CheckOutcome } from '../../model/check';
import { clampCapture } from '../../model/clamp-capture';
import { deepEqual } from '../../model/deep-equal';
import { dayOf, type Instant } from '../../model/instant';
import type { Alert, Entry, Version } from '../../model/records';
import { isCredible, isOfWork } from '../../versions/notices/credible-notice';
import { ownNames, workIds } from '../../versions/work-ids';
import type { Library } from '../db/open-library';
import type { ReadTx } from '../db/read-records';
import { readTransaction, writeTransaction } from '../db/transaction';
import { writeEntry } from '../db/write-entry';
import { alertOn, newsFrom } from '../entry/alert-rules';
import { addNews, addOneNews, recompute } from '../entry/apply-capture';
import { applyCheck } from '../entry/apply-check';
import { hostOf, unknownReasonOf } from '../entry/check-rules';
import type { EntryAggregate } from '../entry/entry-aggregate';
import { withFormerAddress, withPageAddress } from '../entry/version-address';
import { locateVersion, newestVersion } from '../entry/version-order';

/** What the library knows of the page that a reader is looking at. */
export type PageStatus =
  | { kind: 'unsaved' }
  /** This very version is held; `alert` where it is known to be superseded. */
  | { kind: 'saved'; entryId: string; savedAt: Instant; alert?: Alert }
  /** The page shows a newer version than the newest one held. */
  | { kind: 'newer'; entryId: string; savedAt: Instant; alert: Alert }
  /** The page shows a predecessor of the newest version held, and one that is not held itself. */
  | { kind: 'older'; entryId: string; savedAt: Instant }
  /** The text differs from the version held, and nothing says why. */
  | { kind: 'changed'; entryId: string; savedAt: Instant; fields: (keyof Capture)[] }
  /**
   * Not saved: the page names a work that was saved from another publisher's site, for which it does
   * not speak. Never told to a page.
   */
  | { kind: 'elsewhere'; entryId: string; savedAt: Instant; url: string };

/** What the page's own button may tell. */
export type PublicPageStatus = Exclude<PageStatus, { kind: 'elsewhere' }>;

/** Milliseconds within which visits that come to the same are one check: an hour. */
const oneVisit = 3_600_000;

/**
 * Milliseconds within which any two are: a minute. Two open tabs that show different texts, which
 * both follow each change of the library, would contradict each other for ever.
 */
const oneLook = 60_000;

/**
 * How the library stands to a page, without a trace of the question. Where the page shows a newer
 * version, `alert` is the one that `recordVisit` would raise.
 * @throws LibraryError where the database fails.
 */
export function inspectPage(lib: Library, capture: Capture): Promise<PageStatus> {
  const bounded = clampCapture(capture);
  return readTransaction(lib, async (reading) => {
    const held = await listed(reading, bounded);
    return held ? meet(held, bounded, lib).standing : elsewhere(reading, bounded);
  });
}

/** Whether the page names a work that came from another publisher. */
async function elsewhere(reading: ReadTx, capture: Capture): Promise<PageStatus> {
  const entry = await reading.entryBy(workIds(capture));
  if (!entry || entry.trashedAt !== undefined) return { kind: 'unsaved' };
  const { id: entryId, savedAt, url } = entry;
  return { kind: 'elsewhere', entryId, savedAt, url };
}

/**
 * How the library stands to a page that the reader visits, and what follows from it: news of a
 * version held raises an alert, one for a version and a supersession however often it is met, and
 * a page that shows the newest version held, or a newer one, was a check. An archived copy is no
 * look at the page of today: it counts by what it states of a version held, and by nothing else.
 * Of works that came from another publisher than the page's own, nothing is changed.
 * @throws LibraryError where the database fails.
 */
export async function recordVisit(lib: Library, capture: Capture): Promise<PageStatus> {
  const bounded = clampCapture(capture);
  // Most pages that are visited were never saved: they hold up nobody who writes.
  const unsaved = await readTransaction(lib, async (reading) => {
    const entry = await listedEntry(reading, bounded);
    return entry ? undefined : elsewhere(reading, bounded);
  });
  if (unsaved) return unsaved;
  return writeTransaction(lib, async (writing) => {
    const before = await listed(writing, bounded);
    if (!before) return elsewhere(writing, bounded);
    const { held, standing } = meet(before, bounded, lib);
    if (bounded.archive && standing.kind !== 'saved') return standing;
    const named = bounded.archive ? held : await writing.withNames(held, ownNames(bounded));
    await writeEntry(writing, before, named);
    return standing;
  });
}

/** The entry that a capture is of, unless it lies in the trash. */
async function listedEntry(reading: ReadTx, capture: Capture): Promise<Entry | undefined> {
  const entry = await reading.entryOf(capture);
  return entry?.trashedAt === undefined ? entry : undefined;
}

async function listed(reading: ReadTx, capture: Capture): Promise<EntryAggregate | undefined> {
  const entry = await listedEntry(reading, capture);
  return entry && reading.held(entry);
}

function meet(
  held: EntryAggregate,
  capture: Capture,
  lib: Library,
): { held: EntryAggregate; standing: PageStatus } {
  const entryId = held.entry.id;
  const newest = newestVersion(held.versions);
  const position = locateVersion(held.versions, capture);
  const { savedAt } = newest;
  switch (position.kind) {
    case 'held': {
      const { version } = position;
      const how = { source: 'visit', at: lib.now() } as const;
      const news = newsFrom(capture, (notice) => isBelieved(notice, version, capture));
      const heard = addNews(withPageAddress(held, version, capture, how), version, news, lib);
      const outcome: CheckOutcome = news[0] ?? { kind: 'stands' };
      // What is said and not believed neither stands against the version nor for it.
      const isDoubtful = news.length === 0 && newsFrom(capture).length > 0;
      const isLook = version === newest && !capture.archive && !isDoubtful;
      const seen = isLook ? withVisit(heard, outcome, capture, lib) : heard;
      const settled = recompute(seen, lib);
      const alert = alertOn(version, settled.alerts);
      const standing = { kind: 'saved', entryId, savedAt: version.savedAt } as const;
      return { held: settled, standing: alert ? { ...standing, alert } : standing };
    }
    case 'newer': {
      const outcome = { kind: 'superseded', supersession: position.supersession } as const;
      const news = { ...outcome, source: 'visit', successor: capture } as const;
      const followed = withFormerAddress(held, capture, { source: 'visit', at: lib.now() });
      const { held: heard, alert } = addOneNews(followed, newest, news, lib);
      const settled = recompute(withVisit(heard, outcome, capture, lib), lib);
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
      const how = { source: 'visit', at: lib.now() } as const;
      const isSameTitle = !fields.includes('title');
      const followed = isSameTitle ? withPageAddress(held, newest, capture, how) : held;
      const settled = recompute(withVisit(followed, outcome, capture, lib), lib);
      return { held: settled, standing: { kind: 'changed', entryId, savedAt, fields } };
    }
  }
}

/** Whether what a page says of itself is believed of the version that was saved. */
function isBelieved(
  notice: Notice,
  { capture, savedAt, imported }: Version,
  page: Capture,
): boolean {
  const circumstances = {
    savedOn: capture.archive?.date ?? dayOf(savedAt),
    isUnseen: imported === true,
    isCut: false,
  };
  return isOfWork(notice, capture) && isCredible(notice, capture, page, circumstances);
}

/** Whether two texts differ because one is a translation: that tells nothing of the version saved. */
function isOtherLanguage(one: Capture, other: Capture): boolean {
  // '-x-mtfrom-' closes the tag that a translator gives a page: 'de-x-mtfrom-en'.
  const [first, second] = [one, other].map(({ language }) => language?.split(/[-_]/, 1)[0]);
  const isTranslated = /-x-mtfrom-/i.test(other.language ?? '');
  return isTranslated || (first !== undefined && second !== undefined && first !== second);
}

/** With the visit as a check of the newest version held. */
function withVisit(
  held: EntryAggregate,
  outcome: CheckOutcome,
  { url }: Capture,
  lib: Library,
): EntryAggregate {
  const at = lib.now();
  const last = held.checks.find(({ source }) => source === 'visit');
  const isSame =
    last?.outcome === outcome.kind &&
    deepEqual(last.fields, outcome.kind === 'changed' ? outcome.fields : undefined);
  const isRepeated = last?.at !== undefined && at - last.at < (isSame ? oneVisit : oneLook);
  // What the background could not read is settled by the very next visit; not that it may not.
  const doubt = unknownReasonOf(held.checks);
  if (isRepeated && (doubt === undefined || doubt === 'no-permission')) return held;
  return applyCheck(held, outcome, { source: 'visit', url, host: hostOf(url), at }, lib);
}
