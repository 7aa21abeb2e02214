/** Where a capture belongs in the chain of versions that are held of its work. */
import type { Capture } from '../../model/capture';
import { dayOf } from '../../model/instant';
import type { Version, VersionHistory } from '../../model/records';
import type { Supersession } from '../../model/supersession';
import { compare } from '../../versions/decide-supersession';
import { currentCapture, isSameVersionElsewhere } from './version-address';

/** `place` is the one that a version added there would take. */
export type Position =
  /** Held already. */
  | { kind: 'held'; version: Version }
  /** It replaces the newest version held. */
  | { kind: 'newer'; place: number; supersession: Supersession }
  /** A predecessor of the newest version held. */
  | { kind: 'older'; place: number }
  /** The newest version held, but its text differs and nothing says why. */
  | { kind: 'changed'; place: number; fields: (keyof Capture)[] };

/** The newest version of a chain. */
export function newestVersion(versions: VersionHistory): Version {
  return versions[versions.length - 1] ?? versions[0];
}

/**
 * A version whose page has been read, however it came in.
 * @param capture what was read; of an archived copy, the version stays one that nobody saw stand
 */
export function markRead(version: Version, { archive }: Capture): Version {
  if (!version.imported || archive) return version;
  const { imported, registry, ...read } = version;
  return read;
}

/** Finds the position of a capture of the same work, by the evidence of each version held. */
export function locateVersion(versions: VersionHistory, capture: Capture): Position {
  const newestFirst = [...versions].reverse();
  const comparisons = newestFirst.map((version) => ({
    version,
    comparison: compare(named(currentCapture(version), capture), named(capture, version.capture)),
  }));
  const held =
    comparisons.find(({ comparison }) => comparison.kind === 'same') ??
    comparisons.find(({ version }) => isSameVersionElsewhere(version, capture, versions));
  if (held) return { kind: 'held', version: held.version };

  const newest = newestVersion(versions);
  const place = newest.place + 1;
  const [first] = comparisons;
  if (first?.comparison.kind === 'newer') {
    return { kind: 'newer', place, supersession: first.comparison.supersession };
  }
  if (first?.comparison.kind === 'changed') {
    const below = capture.archive && earlierThan(newestFirst, capture.archive.date);
    if (below !== undefined) return { kind: 'older', place: below };
    return { kind: 'changed', place, fields: first.comparison.fields };
  }

  let above = newest.place;
  for (const { version, comparison } of comparisons.slice(1)) {
    if (comparison.kind !== 'older') return { kind: 'older', place: (version.place + above) / 2 };
    above = version.place;
  }
  return { kind: 'older', place: above - 1 };
}

/**
 * The place of an archived copy whose text nothing else puts in order: by the day that it shows,
 * before the versions that were seen on a later day. Undefined where none was.
 */
function earlierThan(newestFirst: readonly Version[], date: string): number | undefined {
  const later = newestFirst.findIndex(({ capture, savedAt }) => {
    const seen = capture.archive?.date ?? dayOf(savedAt);
    return seen <= date;
  });
  if (later === 0) return undefined;
  const above = newestFirst.at(later < 0 ? -1 : later - 1)?.place ?? 0;
  const below = newestFirst[later]?.place ?? above - 2;
  return (below + above) / 2;
}

/**
 * A capture with the DOI of another of its work, and its address, where it has none: what the library
 * found under one name is one work, even if its captures share no name with each other.
 */
function named(capture: Capture, other: Capture): Capture {
  const placed = capture.url === '' ? { ...capture, url: other.url } : capture;
  return other.doi === undefined ? placed : { doi: other.doi, ...placed };
}
