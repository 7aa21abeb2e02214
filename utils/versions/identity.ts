import { workAddress, workDoi } from '../capture/addresses';
import type { Capture } from '../capture/contract';

/** What names a work. */
type Named = Pick<Capture, 'doi' | 'entryId' | 'site' | 'url'>;

/**
 * Every name that the work is known by, the same for all of its versions, best first: `doi:` with
 * the DOI less its version, `id:` with the site's and the publisher's own id, `url:` with the
 * address less scheme, `www.` and version. Never an ISBN or a DOI's prefix, which entries of one
 * encyclopedia share.
 */
export function identities({ doi, entryId, site, url }: Named): string[] {
  return [
    ...(doi ? [`doi:${unversioned(doi)}`] : []),
    ...(entryId ? [`id:${site}:${entryId}`] : []),
    `url:${workAddress(url)}`,
  ];
}

/** Whether two captures are of one work, as far as their names tell. */
export function sameWork(one: Capture, other: Capture): boolean {
  const names = new Set(identities(one));
  return identities(other).some((name) => names.has(name));
}

/** F1000 and the platforms that it runs count versions behind the article's number ('….7678.2'). */
function unversioned(doi: string): string {
  return workDoi(doi.toLowerCase()).replace(/^(10\.12688\/[a-z\d]+\.\d+)\.\d{1,3}$/, '$1');
}
