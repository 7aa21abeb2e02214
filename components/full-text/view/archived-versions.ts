/** The versions of an entry whose archived copies are looked for. */
import { issued } from '../../../utils/export/citation';
import type { ArchivedVersion } from '../../../utils/full-text/archived-copies';
import { currentCapture } from '../../../utils/library/entry/version-address';
import type { Capture } from '../../../utils/model/capture';
import { dayOf } from '../../../utils/model/instant';
import type { FullEntry, Version } from '../../../utils/model/records';
import { setDefined } from '../../../utils/model/set-defined';
import { versionIn, workAddress } from '../../../utils/text/addresses';
import { isSavedVersion, type TimelineItem, timeline } from '../../versions/view/timeline';

/**
 * The version shown, and the one that replaced it where one is known. A copy that was itself read in an
 * archive is not looked for.
 */
export function archivedVersions(full: FullEntry, shown: Version): ArchivedVersion[] {
  const items = timeline(full);
  const at = items.findIndex((item) => isSavedVersion(item) && item.version.id === shown.id);
  const own = items[at];
  const { url } = currentCapture(shown);
  if (!own || !isSavedVersion(own) || url === '' || shown.capture.archive) return [];
  const next = items.slice(0, at).findLast((item) => addressOf(item) !== '');
  const newer = next ? newerVersion(next) : replacementAt(url, own.replaced);
  const saved: ArchivedVersion = { which: 'saved', url, isAlone: versionIn(url) !== undefined };
  setDefined(saved, 'from', issued(shown.capture));
  setDefined(saved, 'until', own.replaced ?? newer?.from);
  // What a file told of was never seen there.
  if (!shown.imported) saved.seen = dayOf(shown.savedAt);
  return newer ? [saved, newer] : [saved];
}

/** The page at hand, of which no other version is known. */
export function archivedPage({ url, archive, ...capture }: Capture): ArchivedVersion[] {
  if (url === '' || archive) return [];
  const saved: ArchivedVersion = { which: 'saved', url, isAlone: versionIn(url) !== undefined };
  setDefined(saved, 'from', issued(capture));
  return [saved];
}

function addressOf(item: TimelineItem): string {
  return isSavedVersion(item) ? currentCapture(item.version).url : item.url;
}

function newerVersion(item: TimelineItem): ArchivedVersion {
  const url = addressOf(item);
  const newer: ArchivedVersion = { which: 'newer', url, isAlone: versionIn(url) !== undefined };
  setDefined(newer, 'from', isSavedVersion(item) ? issued(item.version.capture) : item.date);
  if (isSavedVersion(item)) setDefined(newer, 'until', item.replaced);
  return newer;
}

/** The version that took another's place at its own address. */
function replacementAt(url: string, replaced: string | undefined): ArchivedVersion | undefined {
  if (replaced === undefined || versionIn(url) !== undefined) return undefined;
  return { which: 'newer', url, isAlone: false, from: replaced };
}

/** Whether two versions stand at one address. */
export function isSamePage(one: ArchivedVersion, other: ArchivedVersion): boolean {
  const placeOf = ({ url }: ArchivedVersion) => `${workAddress(url)} ${versionIn(url) ?? ''}`;
  return placeOf(one) === placeOf(other);
}
