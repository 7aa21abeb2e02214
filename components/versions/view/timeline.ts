/** The versions of an entry as a line through time: those held, and those only known of. */

import { isOpen, kinds } from '../../../utils/library/entry/alert-rules';
import { currentCapture } from '../../../utils/library/entry/version-address';
import type { Capture } from '../../../utils/model/capture';
import type { Alert, FullEntry, Standing, Version } from '../../../utils/model/records';
import { versionIn, workAddress } from '../../../utils/text/addresses';
import { knownStatus } from '../../entries/view/status';

/** A version that the library holds. */
export interface SavedVersionItem {
  kind: 'held';
  version: Version;
  /** Absent where nothing has told of it yet. */
  standing: Standing | undefined;
  /** When it was replaced, EDTF level 0, where anything says so. */
  replaced?: string;
}

/** A version that a notice or a registry tells of, and that the library does not hold. */
export interface KnownVersionItem {
  kind: 'known';
  url: string;
  /** Whether it replaces the version next to it, or was replaced by it. */
  end: 'newer' | 'older';
  /** The publisher's count of it, where its address tells. */
  number?: number;
  /** When it appeared, EDTF level 0, where anything says so. */
  date?: string;
  /** The version as it was read, where Stet has seen its page. */
  capture?: Capture;
}

export type TimelineItem = SavedVersionItem | KnownVersionItem;

/**
 * All that is known of an entry's versions, the newest first. A link without a version's number
 * leads to whichever is the newest: it tells of a version of its own on the newest one held alone.
 */
export function timeline({ entry, versions, alerts }: FullEntry): TimelineItem[] {
  const told = new Set(versions.map((version) => placeOf(currentCapture(version).url)));
  const numbers = new Set(versions.map(({ capture }) => capture.version?.number));
  const stops: TimelineItem[] = [];
  const add = (stop: KnownVersionItem) => {
    const place = placeOf(stop.url);
    if (told.has(place) || (stop.number !== undefined && numbers.has(stop.number))) return;
    told.add(place);
    stops.push(stop);
  };
  for (const version of versions.toReversed()) {
    const isNewest = version.id === entry.current;
    const own = alerts.filter(({ versionId }) => versionId === version.id);
    for (const alert of own) {
      const stop = successorOf(alert);
      if (stop && (isNewest || stop.number !== undefined)) add(stop);
    }
    stops.push(heldStop(version, own, isNewest ? knownStatus(entry) : 'superseded'));
    for (const { kind, predecessor } of version.capture.notices) {
      if (kind === 'revised' && predecessor !== undefined) add(known(predecessor, 'older'));
    }
  }
  return stops;
}

export function isSavedVersion(stop: TimelineItem): stop is SavedVersionItem {
  return stop.kind === 'held';
}

/** Whether the publisher or a registry has taken a version out of what may be cited. */
export function isRetractedOrWithdrawn(
  standing: Standing | undefined,
): standing is 'withdrawn' | 'retracted' {
  return standing === 'withdrawn' || standing === 'retracted';
}

function heldStop(
  version: Version,
  alerts: readonly Alert[],
  standing: Standing | undefined,
): SavedVersionItem {
  const open = alerts.filter(isOpen);
  const kind = kinds
    .filter(isRetractedOrWithdrawn)
    .find((kind) => open.some((alert) => alert.kind === kind));
  const said = alerts.find(({ kind, state }) => kind === 'superseded' && state !== 'withdrawn');
  const stated = version.capture.notices.find((notice) => notice.kind === 'superseded');
  const replaced = said?.supersession.date ?? stated?.date;
  return {
    kind: 'held',
    version,
    standing: kind ?? standing,
    ...(replaced !== undefined && { replaced }),
  };
}

function successorOf(alert: Alert): KnownVersionItem | undefined {
  const { successor: capture, supersession } = alert;
  const url = capture?.url ?? supersession.successor;
  if (alert.kind !== 'superseded' || !isOpen(alert) || url === undefined) return undefined;
  const date = capture?.revised ?? supersession.date;
  const number = capture?.version?.number;
  return {
    ...known(url, 'newer'),
    ...(number !== undefined && { number }),
    ...(date !== undefined && { date }),
    ...(capture && { capture }),
  };
}

function known(url: string, end: KnownVersionItem['end']): KnownVersionItem {
  const number = versionIn(url);
  return { kind: 'known', url, end, ...(number !== undefined && { number }) };
}

/** A version's address as far as two forms of it agree. */
function placeOf(url: string): string {
  return `${workAddress(url)} ${versionIn(url) ?? ''}`;
}
