import { captureLimits, inputBounds } from '../model/capture';

/** Query parameters that tell of the visit and not of the work: sessions, searches, printing, tracking. */
const transient =
  /^(?:jsessionid|phpsessid|sessionid|rskey|result|print|backtoresults|utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|mkt_tok|casa_token|referrer|_gl?a?)$/i;

/**
 * The lasting form of an address: absolute, https, without session, search, print, tracking and
 * user parts and without a fragment. Undefined for anything but http and https.
 * @param base what a relative address is relative to
 */
export function cleanAddress(address: string, base?: string | URL): string | undefined {
  const url = httpUrl(address, base);
  if (!url) return undefined;
  // Each part that is set is parsed anew, and most addresses have none of them.
  if (url.protocol !== 'https:') url.protocol = 'https:';
  if (url.username || url.password) url.username = url.password = '';
  if (url.href.includes('#')) url.hash = '';
  if (url.port === '80') url.port = '';
  if (url.pathname.includes(';')) url.pathname = url.pathname.replace(/;[a-z]+=[^/]*/gi, '');
  if (url.search) {
    for (const [key, value] of [...url.searchParams]) {
      if (transient.test(key) || (key === 'p' && value === 'email')) url.searchParams.delete(key);
    }
  }
  return url.href.replace(/\?$/, '');
}

/**
 * Parses an address; undefined where it is none or not http(s), so that no `javascript:` link passes,
 * and where it is longer than any.
 */
export function httpUrl(address: string, base?: string | URL): URL | undefined {
  if (address.length > inputBounds.address) return undefined;
  try {
    const url = new URL(address.trim(), base);
    const fits = /^https?:$/.test(url.protocol) && url.href.length <= inputBounds.address;
    return fits ? url : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A DOI bare and in lower case, from '10.1000/ABC', 'doi:10.1000/abc', a doi.org link or an
 * 'info:doi/' address; undefined where the text is no DOI.
 */
export function normalizeDoi(text: string): string | undefined {
  if (text.length > captureLimits.doi) return undefined;
  const bare = decoded(
    text.trim().replace(/^(https?:\/\/(?:dx\.|www\.)?doi\.org\/[^?#]*)[?#].*$/i, '$1'),
  )
    .replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|info:doi\/|urn:doi:)/i, '')
    .replace(/^doi\s*:?\s*/i, '')
    .toLowerCase();
  // Half a sign cannot stand in an address, and most of what is done with a DOI is to link to it.
  if (!bare.isWellFormed()) return undefined;
  return /^10\.\d{4,9}\/[^\s"']+$/.test(bare) ? withoutTail(bare) : undefined;
}

/** The first DOI that stands in a running text or in an address's path. */
export function findDoi(text: string): string | undefined {
  const match = /\b10\.\d{4,9}\/[^\s"'<>?#&]+/.exec(decoded(text.slice(0, captureLimits.url)));
  return match ? normalizeDoi(match[0]) : undefined;
}

/**
 * DOIs that end in a version: of Springer's and Palgrave's living entries ('…_100-2'), Routledge's
 * encyclopedias ('…-P049-2') and what Wiley publishes anew ('….a0001234.pub3').
 */
const versionedDoi =
  /^(?:(10\.10[05]7\/.*_\d+|10\.4324\/\d{13}-[a-z]+\d+)-|(10\.1002\/.+)\.pub)(\d{1,3})$/i;

/**
 * The version that a publisher counts in an address or DOI: '/version/0', 'abs/1706.03762v7',
 * '/manuscript/202001.0001/v2', '978-3-642-27737-5_100-2'. Undefined where none is told.
 */
export function versionIn(addressOrDoi: string): number | undefined {
  const match =
    /\/versions?\/(\d{1,3})$/.exec(addressOrDoi) ??
    /[\d/.]v(\d{1,3})$/.exec(addressOrDoi) ??
    versionedDoi.exec(addressOrDoi);
  return match ? Number(match.at(-1)) : undefined;
}

/**
 * What all versions of a work's address share: no scheme, no `www.`, no version, no closing slash.
 * Two such keys are equal where two addresses lead to the same work as far as addresses can tell.
 */
export function workAddress(address: string): string {
  const url = httpUrl(cleanAddress(address) ?? address);
  if (!url) return address;
  const path = url.pathname
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\/versions?\/\d{1,3}$/, '')
    .replace(/([\d/.])v\d{1,3}$/, '$1')
    .replace(/[/.]$/, '');
  return url.hostname.replace(/^www\./, '') + path + url.search;
}

/** A DOI without the version that some publishers put into it ('…_100-2', '….pub3', '…/v2'). */
export function workDoi(doi: string): string {
  return doi
    .replace(versionedDoi, '$1$2')
    .replace(/([\d/.])v\d{1,3}$/, '$1')
    .replace(/[/.]$/, '');
}

/** Percent-encoded text as it is meant; a broken encoding stays as it stands. */
function decoded(text: string): string {
  try {
    return text.includes('%') ? decodeURIComponent(text) : text;
  } catch {
    return text;
  }
}

/** A sentence's marks do not belong to the DOI before them; a parenthesis does if it was opened within. */
function withoutTail(doi: string): string {
  let end = doi.length;
  while (end > 0) {
    const last = doi.charAt(end - 1);
    const closes = last === ')' && count(doi, '(', end) < count(doi, ')', end);
    if (!closes && !/[.,;:\]}]/.test(last)) break;
    end -= 1;
  }
  return doi.slice(0, end);
}

function count(text: string, mark: string, end: number): number {
  return text.slice(0, end).split(mark).length - 1;
}
