import type { Capture } from '../model/capture';
import { workAddress, workDoi } from '../text/addresses';
import { lettersOf, normalizeForSearch } from '../text/normalize';
import { claimTo } from './publisher-dois';

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
    ...(url ? [`url:${workAddress(url)}`] : []),
  ];
}

/** What a citation calls a work by, where nothing else names it. */
type Cited = Pick<Capture, 'title' | 'authors' | 'containerTitle' | 'published' | 'revised'>;

/**
 * The name of a work that has neither DOI nor address of its own: the words of its citation (title,
 * year, authors' families and what it stands in), whatever program has set them.
 */
export function citedName({ title, authors, containerTitle, published, revised }: Cited): string {
  const families = authors.map((name) => {
    const words = normalizeForSearch('literal' in name ? name.literal : name.family).split(' ');
    return lettersOf(words.at(-1) ?? '');
  });
  const year = (revised ?? published ?? '').slice(0, 4);
  const parts = [lettersOf(title), year, lettersOf(containerTitle ?? ''), families.join(' ')];
  return `${citedPrefix}${parts.map((part) => part.slice(0, 1_000)).join('|')}`;
}

const citedPrefix = 'cited:';

const resolver = /^url:(?:dx\.)?doi\.org\//;

/** Whether any of a work's names leads to it: by the others nobody can look how it stands. */
export function leadsAnywhere(names: readonly string[]): boolean {
  return names.some((name) => !name.startsWith(citedPrefix));
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
 * A record without the DOI and the address that are none of its names: those of a whole encyclopedia
 * or volume, where other works stand too. What is left of it can be asked about and looked at.
 */
export function atOwnAddress(record: Capture, names: readonly string[]): Capture {
  const { doi, entryId, ...rest } = record;
  const isOwn = (kind: 'doi:' | 'id:' | 'url:') => names.some((name) => name.startsWith(kind));
  const ownDoi = isOwn('doi:') ? doi : undefined;
  const resolved = ownDoi === undefined ? '' : `https://doi.org/${encodeURI(ownDoi)}`;
  const isPlaced = isOwn('url:') || isOwn('id:') || (ownDoi !== undefined && isCopy(record));
  return {
    ...rest,
    url: isPlaced ? record.url : resolved,
    ...(ownDoi !== undefined && { doi: ownDoi }),
    ...(entryId !== undefined && isOwn('id:') && { entryId }),
  };
}

/**
 * The names by which a record of a bibliography knows its work: those that its publisher gives, or
 * its citation where there are none. An address at somebody else's (a library's, a repository's) is
 * not the work's own.
 */
export function recordNames(record: Named & Cited): string[] {
  const all = workIds(record);
  if (all.length === 0) return [citedName(record)];
  // A DOI's resolver names nothing that the DOI does not.
  const names = record.doi === undefined ? all : all.filter((name) => !resolver.test(name));
  return isCopy(record) ? names.filter((name) => name.startsWith('doi:')) : names;
}

/** Whether a page names a work that another publisher gave its DOI: a deposit, a postprint, a forgery. */
export function isCopy({ doi, url }: Pick<Named, 'doi' | 'url'>): boolean {
  return doi !== undefined && claimTo(doi, url) === 'foreign';
}

/** Whether two captures are of one work, as far as their names tell. */
export function sameWork(one: Capture, other: Capture): boolean {
  const [ours, theirs] = [workIds(one), workIds(other)];
  if (ours.length === 0 && theirs.length === 0) return citedName(one) === citedName(other);
  const names = new Set(ours);
  return theirs.some((name) => names.has(name));
}

/** F1000 and the platforms that it runs count versions behind the article's number ('….7678.2'). */
function unversioned(doi: string): string {
  return workDoi(doi.toLowerCase()).replace(/^(10\.12688\/[a-z\d]+\.\d+)\.\d{1,3}$/, '$1');
}
