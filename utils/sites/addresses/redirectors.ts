/** Other doors to a publisher's page: what stands between a link, or an address, and the page itself. */

import { archivedAddress } from '../../extract/page-kind/archives';
import { cleanAddress, httpUrl, normalizeDoi } from '../../text/addresses';
import { findSite } from '../all-sites';
import { afterLogin, unproxy } from './proxies';

/** Doors that stand before one another; nobody builds more. */
const mostDoors = 5;

/**
 * Where a link leads in the end, as far as its address tells: through archives, proxies, redirectors,
 * resolvers, translators and caches, one within another. A link is its page's own word, and so is the
 * address within; of a page it says nothing, for which there is `pageAddress`. Unchanged where
 * nothing stands before it.
 */
export function publisherAddress(link: URL): URL {
  return through(link, (url) => linked(url) ?? passed(url));
}

/**
 * The publisher's address of a page that was served at another: by a library's proxy, by a translator,
 * by a cache, by the publisher's own second host. Only what these hosts themselves fetch is believed;
 * a parameter of anybody's is not. Unchanged where nothing stands before it.
 */
export function pageAddress(served: URL): URL {
  return through(served, passed);
}

function through(start: URL, step: (url: URL) => URL | undefined): URL {
  let url = start;
  for (let left = mostDoors; left > 0 && !findSite(url); left -= 1) {
    const within = step(url);
    if (!within || !isPublic(within)) break;
    url = within;
  }
  return url === start ? start : (httpUrl(cleanAddress(url.href) ?? '') ?? start);
}

/** Hosts that serve the publisher's very page. */
function passed(url: URL): URL | undefined {
  return translated(url) ?? cached(url) ?? unproxy(url)?.url;
}

/** 'oxfordre-com.translate.goog': hyphens for dots, and two for one. */
function translated(url: URL): URL | undefined {
  const [label = '', ...rest] = url.hostname.split('.');
  if (rest.join('.') !== 'translate.goog') return undefined;
  const host = label.replace(/--|-/g, (hyphens) => (hyphens === '-' ? '.' : '-'));
  const own = httpUrl(`https://${host}${url.pathname}${url.search}${url.hash}`);
  for (const name of [...(own?.searchParams.keys() ?? [])]) {
    if (name.startsWith('_x_tr_')) own?.searchParams.delete(name);
  }
  return own;
}

/** 'oxfordre-com.cdn.ampproject.org/c/s/oxfordre.com/view', 'www.google.com/amp/s/oxfordre.com/view'. */
function cached({ hostname, pathname, search }: URL): URL | undefined {
  const isCache = /(?:^|\.)(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(hostname);
  const isSearch = /^(?:www\.)?google\.(?:[a-z]{2,3}\.)?[a-z]{2,3}$/.test(hostname);
  const [, path] =
    (isCache && /^\/[a-z]{1,3}\/(?:s\/)?(.+)$/.exec(pathname)) ||
    (isSearch && /^\/amp\/(?:s\/)?(.+)$/.exec(pathname)) ||
    [];
  return path === undefined ? undefined : httpUrl(`https://${path}${search}`);
}

/** Where a link says that it leads: by its path's end, by a parameter, by a resolver's DOI. */
function linked(url: URL): URL | undefined {
  return (
    archivedAddress(url)?.original ?? afterLogin(url) ?? asked(url) ?? resolved(url) ?? inPath(url)
  );
}

/** What redirectors call the address that they lead to. */
const parameters = 'url qurl u q a target dest destination redirect to r'.split(' ');

/** Paths of redirectors, translators and logins; nobody shares or prints at one. */
const redirecting =
  /^\/(?:[\w.-]{1,64}\/){0,6}(?:login|signin|redirect(?:or|ion)?|redir|r|l|link|linkfilter|url|out|away|goto|jump|leave|exit|external|scholar_url|translate|translator|cgi-bin)(?:\.\w{2,5})?(?:\/[\w.-]{0,64}){0,2}$/i;

/** Redirectors whose addresses have no path that would tell them. */
const redirectingHosts =
  /(?:^|\.)(?:safelinks\.protection\.outlook\.com|microsofttranslator\.com|translatetheweb\.com)$/i;

function asked({ hostname, pathname, searchParams }: URL): URL | undefined {
  if (!redirecting.test(pathname) && !redirectingHosts.test(hostname)) return undefined;
  for (const name of parameters) {
    const value = searchParams.get(name);
    const target = value === null ? undefined : httpUrl(value);
    if (target) return target;
  }
  return undefined;
}

/** An OpenURL of a library's resolver, by the DOI that it names. */
function resolved({ searchParams }: URL): URL | undefined {
  const named = [
    searchParams.get('rft.doi'),
    ...searchParams.getAll('rft_id'),
    ...searchParams.getAll('id').filter((id) => /^(?:doi:|info:doi\/)/i.test(id)),
  ];
  for (const name of named) {
    const doi = normalizeDoi(name ?? '');
    if (doi !== undefined) return httpUrl(`https://doi.org/${doi}`);
  }
  return undefined;
}

/** '…/access/wayback/https://…': an address that closes another's path. */
function inPath({ pathname, search }: URL): URL | undefined {
  const at = pathname.search(/\/https?:\/{1,2}[^/]/i);
  if (at < 0) return undefined;
  return httpUrl(pathname.slice(at + 1).replace(/^(https?):\/+/i, '$1://') + search);
}

/** Whether anybody may reach a host: no name of a machine, a network or a number. */
function isPublic({ hostname }: URL): boolean {
  return (
    /^[^:[\]]+\.[a-z][a-z\d-]+$/i.test(hostname) &&
    !/\.(?:internal|intranet|lan|local|localhost|localdomain|home|corp|arpa|onion)$/i.test(hostname)
  );
}
