import type { Page } from '../extract/page';
import { cleanAddress, findDoi, httpUrl, versionIn, workAddress, workDoi } from '../text/addresses';
import type { LinkTarget } from '../versions/notices/page-notices';
import { publisherAddress } from './addresses/redirectors';
import { isResolver } from './addresses/resolvers';
import { findSite } from './all-sites';
import type { EntryAddress, Site } from './site';

/**
 * The address of a page whose publisher no file here knows: its canonical one where that names the
 * same version on the same host, otherwise the one it was served at. Null for a host's front page.
 */
export function genericAddress(page: Page): EntryAddress | null {
  const served = cleanAddress(page.url.href);
  if (!served || new URL(served).pathname === '/') return null;
  const canonical = cleanAddress(page.relations.get('canonical')?.[0] ?? '');
  const url = canonical && isSamePage(canonical, served) ? canonical : served;
  const path = new URL(url).pathname;
  const version = versionIn(path);
  const doi = findDoi(path.replace(/\/(?:full|abstract|pdf|epdf|summary|html?)$/, ''));
  return {
    url,
    latest: version === undefined ? url : `https://${workAddress(url)}`,
    ...(version === undefined ? {} : { version }),
    ...(doi ? { doi } : {}),
  };
}

/** On one host, of one version, and no front page that a careless template names everywhere. */
function isSamePage(canonical: string, served: string): boolean {
  const [one, other] = [new URL(canonical), new URL(served)];
  return (
    bareHost(one) === bareHost(other) &&
    one.pathname !== '/' &&
    versionIn(one.pathname) === versionIn(other.pathname) &&
    !namesAnother(one, other)
  );
}

/** Whether an address asks for a revision by a parameter ('oldid') that a canonical address has not, or otherwise. */
export function namesOtherRevision(canonical: URL, served: URL): boolean {
  return versionParameters.some((name) => {
    const own = served.searchParams.get(name);
    return own !== null && own !== canonical.searchParams.get(name);
  });
}

/** Parameters that name a version. */
const versionParameters = ['version', 'ver', 'v', 'revision', 'rev', 'oldid', 'edition'];
/** What stands in a path for a version: 'v2', '1.4', '2019', 'win2022', 'ferry-tolls-2019'. */
const numbered = /\d/;
const newest = /^(?:current|latest|newest|stable|main|master)$/i;

/**
 * Whether a canonical address differs from the one served by the number of a version or record, as
 * where each version's page names the newest one as canonical.
 */
function namesAnother(canonical: URL, served: URL): boolean {
  if (namesOtherRevision(canonical, served)) return true;
  const [one, other] = [segments(canonical), segments(served)];
  return (
    one.length === other.length &&
    one.some((named, at) => {
      const own = other[at] ?? '';
      return named !== own && numbered.test(own) && (numbered.test(named) || newest.test(named));
    })
  );
}

function segments({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean);
}

/** The entry that links are seen from. */
interface Viewpoint {
  /** Undefined where no file here knows its site. */
  site: Site | undefined;
  entry: EntryAddress;
  here: URL;
  doi: string | undefined;
  /** Its DOI without a version. */
  work: string | undefined;
  /** Its work's lasting addresses, without versions. */
  own: ReadonlySet<string>;
}

/**
 * Tells where links lead, seen from one entry. On a site that has a file here its addresses decide;
 * elsewhere DOIs, addresses without versions, and the tail of an archived address do.
 * @param doi the entry's, if it has one
 * @param lasting what the page names as its lasting addresses: they are this work's on any site
 */
export function classifyLink(
  site: Site | undefined,
  entry: EntryAddress,
  doi: string | undefined,
  lasting: readonly string[] = [],
): (href: string) => LinkTarget {
  const here = new URL(entry.url);
  const work = doi && workDoi(doi);
  const own = new Set(lasting.map(workAddress));
  const view: Viewpoint = { site, entry, here, doi, work, own };
  // Most links lead to other hosts, and taking an address apart is what costs.
  const near = spellHosts(site?.hosts ?? [bareHost(here)]);
  if (work) near.push(work, encodeURIComponent(work));
  return (href) => {
    const linked = httpUrl(cleanAddress(href) ?? '');
    if (!linked) return { to: 'other', url: href };
    const target = near.some((part) => href.includes(part)) ? findTarget(view, linked) : undefined;
    return target ?? { to: isResolver(linked) ? 'unknown' : 'other', url: href };
  };
}

/** A library's proxy writes its own host into links, with hyphens for dots; a translator doubles others. */
function spellHosts(hosts: readonly string[]): string[] {
  return [
    ...hosts,
    ...hosts.map((host) => host.replaceAll('.', '-')),
    ...hosts.map((host) => host.replaceAll('-', '--').replaceAll('.', '-')),
  ];
}

/**
 * Where a link leads that names the entry's host or its work; undefined where its address names it
 * by the way and does not say where it leads.
 */
function findTarget(view: Viewpoint, linked: URL): LinkTarget | undefined {
  const { site, entry, here, doi } = view;
  const target = publisherAddress(linked);
  const theirs = findSite(target)?.address(target);
  const url = theirs?.url ?? target.href;
  const linkedDoi = findDoi(target.pathname);
  const kin = site && theirs ? kinOf(theirs, entry) : undefined;
  const isSame =
    namesWork(view, url, linkedDoi) || (site ? kin === 'same' : isSamePlace(view, url, target));
  if (isSame) return { to: 'same', url };
  if (linkedDoi !== undefined && doi !== undefined) return { to: 'other', url };
  const isNear = bareHost(target) === bareHost(here);
  if (kin === 'other') return { to: 'other', url };
  if (isNear && isSibling(new URL(url), here)) return { to: 'sibling', url };
  if (kin === 'unclear') return { to: 'unclear', url };
  if (target === linked && !isNear && isResolver(linked)) return undefined;
  return { to: isNear && site === undefined ? 'unclear' : 'other', url };
}

/** Whether a link has the work's DOI, or an address that the page names as the work's. */
function namesWork({ work, own }: Viewpoint, url: string, doi: string | undefined): boolean {
  if (doi && workDoi(doi) === work) return true;
  return own.has(workAddress(url));
}

/** Whether addresses alone say that a link leads to the entry, another version or its archived copy. */
function isSamePlace({ entry, here }: Viewpoint, url: string, target: URL): boolean {
  const [theirs, ours] = [workAddress(url), workAddress(entry.url)];
  return (
    theirs === ours ||
    isNumberedAgain(theirs, ours) ||
    isNumberedBelow(target, here) ||
    isVersionOf(target, here) ||
    isArchived(target, here)
  );
}

/** '/id/3381/4' beside '/id/3381/2': below the number of a record, those of its versions. */
function isNumberedBelow(one: URL, other: URL): boolean {
  const [left, right] = [segments(one), segments(other)];
  const isVersion = (parts: readonly string[]) => /^\d{1,2}$/.test(parts.at(-1) ?? '');
  return (
    left.length === right.length &&
    isVersion(left) &&
    isVersion(right) &&
    /^\d{3,}$/.test(left.at(-2) ?? '') &&
    left.slice(0, -1).join('/') === right.slice(0, -1).join('/')
  );
}

/** '/entry/eddies/2009' or '/view/92766/version/98011' beside '/entry/eddies' and '/view/92766'. */
function isVersionOf(one: URL, other: URL): boolean {
  const [short, long] = [segments(one), segments(other)].sort(
    (left, right) => left.length - right.length,
  );
  if (!short || !long || short.length < 2) return false;
  const below = long.slice(short.length).join('/');
  const isBelow = short.every((segment, at) => segment === long[at]);
  return isBelow && /^(?:versions?\/\d{1,9}|v\d{1,3}|(?:19|20)\d\d(?:-\d\d){0,2})$/.test(below);
}

/** '/entry/eddies-2' beside '/entry/eddies': a page of the same name that was made later. */
function isNumberedAgain(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other]
    .map((address) => address.replace(/\/$/, ''))
    .sort((left, right) => left.length - right.length);
  return long.startsWith(short) && /^-v?\d{1,2}$/.test(long.slice(short.length));
}

/**
 * What a page names as its lasting addresses on its own host, front pages aside: where each version
 * has a page, an old one may name the newest.
 */
export function lastingAddresses(page: Page): string[] {
  return [page.relations.get('canonical')?.[0], page.meta('og:url')].flatMap((address) => {
    const url = httpUrl(address ?? '', page.url);
    const isOwn = address && url && bareHost(url) === bareHost(page.url);
    return isOwn && segments(url).length > 0 ? [url.href] : [];
  });
}

/** Whether two addresses differ by the number of a record alone: '/records/100' and '/records/200'. */
function isSibling(one: URL, other: URL): boolean {
  const [left, right] = [segments(one), segments(other)];
  const different = left.flatMap((segment, at) => (segment === right[at] ? [] : [at]));
  const [at = 0] = different;
  const isNumber = (segment: string | undefined) => /^\d+$/.test(segment ?? '');
  return (
    left.length === right.length &&
    different.length === 1 &&
    isNumber(left[at]) &&
    isNumber(right[at])
  );
}

/** Where a site gives each version an address without the work's id, addresses cannot tell. */
function kinOf(one: EntryAddress, other: EntryAddress): 'same' | 'other' | 'unclear' {
  if (one.latest === other.latest) return 'same';
  if (!one.entryId || !other.entryId) return 'unclear';
  return one.entryId === other.entryId ? 'same' : 'other';
}

/** '/archives/win2022/entries/action/' holds '/entries/action/': an archive keeps paths as they were. */
function isArchived(one: URL, other: URL): boolean {
  const [short = '', long = ''] = [one.pathname, other.pathname].sort(
    (a, b) => a.length - b.length,
  );
  const deep = short.split('/').filter(Boolean).length >= 2;
  return bareHost(one) === bareHost(other) && deep && long.endsWith(short);
}

/** A host without what tells one device's pages from another's. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^(?:amp|m|mobile|www)\.(?=[^.]+\.)/, '');
}
