import { placeInCitation } from '../extract/metadata/imprint';
import { isReferenceWork } from '../extract/metadata/work-type';
import { openPage, type Page } from '../extract/page';
import { detectBlockedPage } from '../extract/page-kind/blocked-page';
import { isLanding } from '../extract/page-kind/landing-page';
import { isVersionNamed } from '../extract/version-name';
import { type Capture, type CaptureResult, type Origins, originFields } from '../model/capture';
import { clampCapture } from '../model/clamp-capture';
import { isSampleAddress, sampleShownAt } from '../model/sample-entry';
import { setDefined } from '../model/set-defined';
import { openCopy } from '../sites/addresses/archives';
import { isLogin } from '../sites/addresses/proxies';
import { pageAddress } from '../sites/addresses/redirectors';
import { findSite } from '../sites/all-sites';
import { genericAddress, namesOtherRevision } from '../sites/generic';
import { mediaWikiOf } from '../sites/platforms/mediawiki';
import type { EntryAddress, Site } from '../sites/site';
import { type Snapshot, takeSnapshot } from '../snapshot/snapshot';
import { versionIn } from '../text/addresses';
import { isArticle } from './fields/article';
import { type Evidence, gather } from './fields/evidence';
import type { FoundField } from './fields/field-source';

/**
 * Reads a page: its snapshot, at once.
 * @param page it is only read
 * @param address where it was served, absolute
 */
export function capturePage(page: Document, address: string): CaptureResult {
  return captureSnapshot(takeSnapshot(page, address));
}

/** Understands a page: what it is a page of, and each field from the best of its sources. */
export function captureSnapshot(served: Snapshot): CaptureResult {
  const copy = openCopy(served);
  if (copy?.kind === 'none') return { kind: 'nothing', reason: copy.reason };
  const snapshot = copy?.snapshot ?? served;
  const address = new URL(snapshot.url);
  const sample = sampleShownAt(address);
  const url = sample === undefined ? pageAddress(address) : new URL(sample);
  // What comes from the web is not the sample, wherever it says that it stands.
  if (sample === undefined && isSampleAddress(url))
    return { kind: 'nothing', reason: 'not-an-entry' };
  const page = openPage({ ...snapshot, url: url.href });
  const reason = detectBlockedPage(page, isLogin(address));
  if (reason) return { kind: 'nothing', reason };
  const site = findSite(page.url) ?? mediaWikiOf(page);
  const known = site ? addressOn(site, page) : genericAddress(page);
  const own = known && site?.read ? site.read(page, known) : {};
  const entry = known ?? genericAddress(page);
  if (known === null || own === null || !entry) return { kind: 'nothing', reason: 'not-an-entry' };
  // What a publisher's file does not know is left to the general reader, if metadata prove a work.
  const isKnown = !site || (known !== undefined && own !== undefined);
  const evidence = gather(page, isKnown ? site : undefined, entry, own ?? {});
  if (!isKnown && !isProven(evidence)) return { kind: 'nothing', reason: 'not-an-entry' };
  const title = evidence.title();
  if (!title || !isCitable(evidence, title.value))
    return { kind: 'nothing', reason: 'no-citation' };
  const { capture, origins } = compose(evidence, title);
  for (const field of ['publisher', 'language'] as const)
    if (capture[field] === undefined) setDefined(capture, field, site?.defaults?.[field]);
  setDefined(capture, 'archive', copy?.archive);
  return { kind: 'capture', capture: clampCapture(capture), origins };
}

/** What a site's file makes of an address; it does not refuse a page whose metadata cite one work. */
function addressOn(site: Site, page: Page): EntryAddress | null | undefined {
  const known = site.address(page.url);
  const isCited = page.metas.has('citation_title') && page.meta('citation_doi', 'citation_author');
  return known === null && isCited ? undefined : known;
}

/** Whether metadata that exist for citing name a work, where its publisher's file does not know the page. */
function isProven({ page, metadata }: Evidence): boolean {
  const { citable, authors, doi } = metadata();
  return page.metas.has('citation_title') || (citable && Boolean(authors || doi));
}

/** Whether a page tells enough of a work, and of one work, to cite it. */
function isCitable(evidence: Evidence, title: string): boolean {
  const { page, site, entry } = evidence;
  const container = evidence.containerTitle()?.value;
  const hasAuthors = evidence.authors() !== undefined;
  const { citable } = evidence.metadata();
  if (site) {
    // What a site shows at an entry's address instead of the entry tells nothing of it.
    const isTold = citable || hasAuthors || evidence.shown()?.agreed || evidence.own.title;
    return Boolean(isTold || evidence.summary()?.value || evidence.keywords()?.value.length);
  }
  const isWork =
    citable ||
    hasAuthors ||
    isReferenceWork(container) ||
    isArticle(evidence) ||
    evidence.record() !== undefined;
  const isBare = !hasAuthors && (evidence.doi() === undefined || entry.doi !== undefined);
  return isWork && !(isBare && isLanding(page, title, container));
}

/** Puts the fields together, each with where it was read. */
function compose(
  evidence: Evidence,
  title: FoundField<string>,
): { capture: Capture; origins: Origins } {
  const { page, site, entry, own } = evidence;
  const metadata = evidence.metadata();
  const number = entry.version ?? versionIn(evidence.doi()?.value ?? '');
  const capture: Capture = {
    site: site?.id ?? 'generic',
    type: evidence.type()?.value ?? 'webpage',
    url: own.url ?? ownAddress(page, site, entry),
    title: title.value,
    authors: evidence.authors()?.value ?? [],
    summary: evidence.summary()?.value ?? null,
    keywords: evidence.keywords()?.value ?? [],
    access: evidence.access()?.value ?? 'unknown',
    notices: own.notices ?? evidence.notices().notices,
  };
  setDefined(capture, 'entryId', own.entryId ?? entry.entryId);
  setDefined(capture, 'editors', own.editors ?? metadata.editors);
  setDefined(capture, 'edition', own.edition ?? metadata.edition);
  setDefined(
    capture,
    'place',
    own.place ??
      metadata.place ??
      placeInCitation(
        page.blocks,
        [title.value, evidence.containerTitle()?.value],
        evidence.publisher()?.value,
      ),
  );
  setDefined(capture, 'isbn', own.isbn ?? metadata.isbn);
  setDefined(capture, 'issn', own.issn ?? metadata.issn);
  const version = own.version ?? (number === undefined ? undefined : { number });
  if (version) {
    capture.version = version;
    if (isVersionNamed(page.blocks, version.number)) capture.versionNamed = true;
  }
  const origins: Origins = {};
  for (const field of [
    'doi',
    'containerTitle',
    'publisher',
    'language',
    'published',
    'revised',
  ] as const)
    setDefined(capture, field, evidence[field]()?.value);
  for (const field of originFields) setDefined(origins, field, evidence[field]()?.origin);
  return { capture, origins };
}

/** The publisher's own form of this version's address, if a canonical link names it. */
function ownAddress(page: Page, site: Site | undefined, entry: EntryAddress): string {
  const canonical = page.relations.get('canonical')?.[0];
  const url = site && canonical ? new URL(canonical) : undefined;
  const named = url && findSite(url) === site ? site?.address(url) : undefined;
  const isSame = (named?.entryId ?? named?.latest) === (entry.entryId ?? entry.latest);
  // An old revision's page may name the newest one.
  const isOther = named && namesOtherRevision(new URL(named.url), new URL(entry.url));
  const same = named && isSame && named.version === entry.version && !isOther;
  return same ? named.url : entry.url;
}
