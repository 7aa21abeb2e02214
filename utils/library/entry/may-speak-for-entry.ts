/** For which of the works held a page speaks: those of its own publisher. */
import type { Capture } from '../../model/capture';
import type { Entry, Version } from '../../model/records';
import { claimTo, ownerOf } from '../../versions/publisher-dois';
import { isCopy, ownNames, recordNames } from '../../versions/work-ids';

/** Whether an entry came from a page's own publisher, or neither has one. */
export function isOfPublisher(
  { url }: Pick<Capture, 'url'>,
  entry: Pick<Entry, 'identities'>,
): boolean {
  const owner = ownerOf(url);
  const owners = ownersOf(entry);
  return owner === undefined ? owners.size === 0 : owners.has(owner);
}

/**
 * Whether a page speaks for an entry that has one of its names and came in by files alone: where the
 * DOI is its publisher's own, or where the reader saves the page and nobody else stands behind the
 * entry.
 * @param isSaved whether the reader saves the page, beyond looking at it
 */
export function speaksForCitation(
  capture: Pick<Capture, 'doi' | 'url'>,
  entry: Pick<Entry, 'identities'>,
  versions: readonly Pick<Version, 'imported'>[],
  isSaved: boolean,
): boolean {
  const owners = ownersOf(entry);
  if (ownerOf(capture.url) === undefined) return false;
  if (versions.some(({ imported }) => !imported)) return false;
  const claim = capture.doi === undefined ? 'possible' : claimTo(capture.doi, capture.url);
  return claim === 'proven' || (claim === 'possible' && owners.size === 0 && isSaved);
}

/** The publishers behind an entry, by the addresses that it is known by. */
function ownersOf({ identities }: Pick<Entry, 'identities'>): Set<string> {
  const owners = identities.map((name) =>
    name.startsWith('url:') ? ownerOf(`https://${name.slice('url:'.length)}`) : undefined,
  );
  return new Set(owners.filter((owner) => owner !== undefined));
}

/** The names that a version may give to its work: a citation's, or those that its page has a claim to. */
export function namesOf({ capture, imported }: Pick<Version, 'capture' | 'imported'>): string[] {
  return imported ? recordNames(capture) : ownNames(capture);
}

/**
 * The names of what comes in by a backup, without those that its versions have no claim to: a DOI of
 * another publisher's, an address at somebody else's.
 */
export function claimableNames(copy: {
  identities: readonly string[];
  versions: readonly [Told, ...Told[]];
}): string[] {
  const { identities, versions } = copy;
  const addresses = versions.flatMap(({ capture, moved }) => [
    capture.url,
    ...(moved ? [moved.to] : []),
  ]);
  const owners = new Set(addresses.map(ownerOf));
  const mayBearDoi = versions.some(({ capture, imported }) => imported || !isCopy(capture));
  const sound = identities.filter((name) => {
    if (name.startsWith('doi:')) return mayBearDoi;
    if (!name.startsWith('url:')) return true;
    const owner = ownerOf(`https://${name.slice('url:'.length)}`);
    return owner === undefined || owners.has(owner);
  });
  return sound.length > 0 ? sound : namesOf(versions[0]);
}

type Told = Pick<Version, 'capture' | 'imported' | 'moved'>;

/**
 * Whether what comes in by a backup or a file may be one work with an entry that has its name: it
 * came from the same publisher, or nobody stands behind one of them since it is a citation alone.
 */
export function shareOwner(
  copy: Pick<Entry, 'identities'> & { versions: readonly Pick<Version, 'imported'>[] },
  entry: Pick<Entry, 'identities'>,
): boolean {
  const [owners, others] = [ownersOf(copy), ownersOf(entry)];
  if (owners.size === 0) return copy.versions.every(({ imported }) => imported);
  return others.size === 0 || [...owners].some((owner) => others.has(owner));
}
