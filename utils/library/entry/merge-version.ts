/** One version of two copies. */
import type { BackupVersion } from '../../model/backup-schema';
import { compareContent } from '../../model/deep-equal';
import type { Version } from '../../model/records';
import { mergeCorrections } from './corrections';
import { withLatestAddress } from './version-address';

/**
 * One version of two copies: what was read first, by a page before by a file, and the corrections
 * made last, at the address that was learnt last. Whichever copy is the first, the same comes of it.
 */
export function mergeVersion(version: Version, copy: BackupVersion): Version {
  const merged = withLatestAddress(mergeCorrections(version, copy), copy);
  const rank = readingRank(copy, version);
  const { imported, registry, ...read } = merged;
  const first = rank < 0 ? copy : version;
  return {
    ...read,
    ...(rank < 0 && readingOf(copy)),
    ...(imported && copy.imported && { imported }),
    ...(imported && copy.imported && first.registry && { registry: first.registry }),
  };
}

/** What was read, and when. */
function readingOf({ capture, savedAt }: BackupVersion) {
  return { capture, savedAt };
}

/** Below 0 where the first reading is to be kept: from a page, with its summary, early. */
function readingRank(one: BackupVersion, other: BackupVersion): number {
  const [ours, theirs] = [one, other].map(({ imported, capture, savedAt }) => [
    imported ? 1 : 0,
    capture.summary === null ? 1 : 0,
    savedAt,
  ]);
  const differing = ours?.findIndex((rank, at) => rank !== theirs?.[at]) ?? -1;
  if (differing < 0) return compareContent(one.capture, other.capture);
  return (ours?.[differing] ?? 0) - (theirs?.[differing] ?? 0);
}
