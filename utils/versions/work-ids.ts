import type { Capture } from '../model/capture';
import { workAddress, workDoi } from '../text/addresses';
import { claimTo } from './publisher-owners';

/** What names a work. */
type Named = Pick<Capture, 'doi' | 'entryId' | 'site' | 'url'>;

/**
 * Every name that the work is known by, the same for all of its versions, best first: `doi:` with
 * the DOI less its version, `id:` with the site's and the publisher's own id, `url:` with the
 * address less scheme, `www.` and version. Never an ISBN or a DOI's prefix, which entries of one
 * encyclopedia share.
 */
export function workIds({ doi, entryId, site, url }: Named): string[] {
  return [
    ...(doi ? [`doi:${unversioned(doi)}`] : []),
    ...(entryId ? [`id:${site}:${entryId}`] : []),
    `url:${workAddress(url)}`,
  ];
}

/**
 * The names that a page may give to its work: its own address and id, and the DOI unless that is
 * another publisher's. Under all of `workIds` a work may be spoken of; under these it is held.
 */
export function ownNames(capture: Named): string[] {
  return isCopy(capture)
    ? workIds(capture).filter((name) => !name.startsWith('doi:'))
    : workIds(capture);
}

/**
 * The names by which a record of a bibliography knows its work: those that its publisher gives. An
 * address at somebody else's (a library's, a repository's) is not the work's own.
 */
export function recordNames(record: Named): string[] {
  const names = workIds(record);
  return isCopy(record) ? names.filter((name) => name.startsWith('doi:')) : names;
}

/** Whether a page names a work that another publisher gave its DOI: a deposit, a postprint, a forgery. */
export function isCopy({ doi, url }: Pick<Named, 'doi' | 'url'>): boolean {
  return doi !== undefined && claimTo(doi, url) === 'foreign';
}

/** Whether two captures are of one work, as far as their names tell. */
export function sameWork(one: Capture, other: Capture): boolean {
  const names = new Set(workIds(one));
  return workIds(other).some((name) => names.has(name));
}

/** F1000 and the platforms that it runs count versions behind the article's number ('….7678.2'). */
function unversioned(doi: string): string {
  return workDoi(doi.toLowerCase()).replace(/^(10\.12688\/[a-z\d]+\.\d+)\.\d{1,3}$/, '$1');
}
