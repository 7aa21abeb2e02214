/** Where a version held stands, once its publisher has given its address to another text, or has moved to another site. */

import type { Capture } from '../../model/capture';
import type { SourceId } from '../../model/check';
import { dayOf, type Instant } from '../../model/instant';
import type { Version, VersionHistory } from '../../model/records';
import { versionIn } from '../../text/addresses';
import { differingFields, isMoved, statedSupersession } from '../../versions/decide-supersession';
import { isOnOrAfter } from '../../versions/notices/credible-notice';
import type { EntryAggregate } from './entry-aggregate';
import { withEvent } from './history-events';

/** A version's capture at the address where it stands now. */
export function currentCapture({ capture, moved }: Pick<Version, 'capture' | 'moved'>): Capture {
  return moved ? { ...capture, url: moved.to } : capture;
}

/**
 * Whether a page with an address of its own is the version that was saved where the newest one
 * stands: its dates and its text are the same, and it says that it was replaced, on a day after the
 * save or by a version that is held.
 */
export function isSameVersionElsewhere(
  version: Version,
  capture: Capture,
  versions: VersionHistory,
): boolean {
  const saved = currentCapture(version);
  const told = statedSupersession(capture);
  if (!told || saved.url === capture.url) return false;
  if (saved.version && saved.version.number !== capture.version?.number) return false;
  const isDated = saved.published !== undefined || saved.revised !== undefined;
  if (!isDated || daysOf(saved) !== daysOf(capture)) return false;
  if (!saved.summary || differingFields(saved, capture).length > 0) return false;
  const { date } = told;
  const isSince = date !== undefined && isOnOrAfter(date, dayOf(version.savedAt));
  const above = versions[versions.indexOf(version) + 1];
  return isSince || above?.capture.url === saved.url;
}

/**
 * With a version that a page shows at that page's address, where it stands there now: on the
 * publisher's other site, or since the address that it was saved at has a newer text.
 */
export function withPageAddress(
  held: EntryAggregate,
  version: Version,
  page: Capture,
  how: { source: SourceId; at: Instant },
): EntryAggregate {
  if (page.archive) return held;
  const saved = currentCapture(version);
  const isGiven =
    statedSupersession(page)?.successor === saved.url ||
    held.versions.some((other) => other.id !== version.id && other.capture.url === saved.url);
  const isThere =
    isMoved(saved, page) || (isGiven && isSameVersionElsewhere(version, page, held.versions));
  return isThere ? withAddress(held, version, page.url, how) : held;
}

/** With a version at another address than the one it was read at. */
function withAddress(
  held: EntryAggregate,
  version: Version,
  to: string,
  { source, at }: { source: SourceId; at: Instant },
): EntryAggregate {
  const from = currentCapture(version).url;
  const [first, ...rest] = held.versions.map((one) =>
    one.id === version.id ? { ...one, moved: { to, at } } : one,
  );
  if (from === to || !first) return held;
  const isNewest = held.versions.at(-1)?.id === version.id;
  const checks = held.checks.map((check) =>
    isNewest && check.source === 'page' ? { ...check, host: new URL(to).hostname } : check,
  );
  return withEvent(
    { ...held, versions: [first, ...rest], checks },
    { kind: 'moved', from, to, source, at },
  );
}

/**
 * With the version that a newer page took the place of at the address that this page gives to its
 * predecessor, which is the one held if that has its number, or if it is the first of all.
 */
export function withFormerAddress(
  held: EntryAggregate,
  newer: Capture,
  how: { source: SourceId; at: Instant },
): EntryAggregate {
  const to = newer.notices.find(
    ({ kind, predecessor }) => kind === 'revised' && predecessor,
  )?.predecessor;
  const number = to === undefined ? undefined : versionIn(to);
  if (to === undefined || number === undefined) return held;
  const [former, ...others] = held.versions.filter((version) => {
    const saved = currentCapture(version);
    if (saved.url !== newer.url || daysOf(saved) === daysOf(newer)) return false;
    return number === (saved.version?.number ?? 0);
  });
  return former && others.length === 0 ? withAddress(held, former, to, how) : held;
}

/** A version with another copy's address where that was learnt later. */
export function withLatestAddress(version: Version, { moved }: Pick<Version, 'moved'>): Version {
  const known = version.moved;
  const isLater =
    moved !== undefined &&
    (known === undefined || moved.at > known.at || (moved.at === known.at && moved.to > known.to));
  return isLater ? { ...version, moved } : version;
}

/** Every day that a page tells of the version that it shows. */
function daysOf({ published, revised, notices }: Capture): string {
  const said = notices.flatMap(({ kind, date }) => (kind === 'revised' && date ? [date] : []));
  return [published, revised, ...said].join(' ');
}
