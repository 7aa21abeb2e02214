/** A library's proxy: where it stands in an address, and the address of a page through it. */
import { afterLogin, unproxy } from '../sites/addresses/proxies';
import { httpUrl } from '../text/addresses';
import { longestAddress, typedAddress } from './typed-address';

/**
 * What stands in a proxy's pattern for the page: its whole address, as in `https://proxy.example.edu/login?url=$@`
 * (the form of libproxy-db), its host as it is, as in `https://$host.proxy.example.edu`, or its host with
 * hyphens for dots, as in `https://$hyphenated-host.proxy.example.edu`.
 */
const places = ['$@', '$hyphenated-host', '$host'] as const;
type Place = (typeof places)[number];

/** The place in a pattern that is fit for use; undefined where the pattern is not. */
function placeIn(pattern: string): Place | undefined {
  if (pattern.length > longestAddress || pattern.split('$').length !== 2) return undefined;
  const place = places.find((one) => pattern.includes(one));
  if (!place || /\s/.test(pattern)) return undefined;
  const url = httpUrl(pattern.replace(place, () => 'page'));
  if (!url?.hostname.includes('.') || url.username || url.password) return undefined;
  const isInHost = url.hostname.includes('page');
  if (place === '$@') {
    const fits = !isInHost && url.hash === '' && /[=/]\$@/.test(pattern);
    return fits ? place : undefined;
  }
  // Nothing but a host of the proxy's own: a place alone would be no proxy at all.
  const [, after = ''] =
    /^https?:\/\/[^/?#$]*\$(?:hyphenated-)?host([^/?#]*)\/?$/.exec(pattern) ?? [];
  return /^(?:-[\w-]*)?\.[^.:]+\.[^.]/.test(after) ? place : undefined;
}

/**
 * A proxy's pattern from what was typed or pasted: a pattern as it is, the proxy's login address with or
 * without a page behind it, a page of a listed publisher's that came through the proxy, or the proxy's
 * bare host, which is taken for an EZproxy's. Undefined where none of these is recognised.
 */
export function proxyPattern(text: string): string | undefined {
  const typed = text.trim();
  const withScheme = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  if (typed.includes('$')) return placeIn(withScheme) && withScheme;
  const url = typedAddress(typed);
  if (!url) return undefined;
  const inUse = proxyInUse(url);
  if (inUse !== undefined) return inUse;
  if (/[?&][\w.-]+=$/.test(url.href)) return placeIn(`${url.href}$@`) && `${url.href}$@`;
  const isBare = url.search === '' && url.hash === '' && /^\/(?:login\/?)?$/.test(url.pathname);
  return isBare ? `${url.origin}/login?url=$@` : undefined;
}

/** The pattern of the proxy that a page came through, or that leads to it; undefined where there is none. */
export function proxyInUse(served: URL): string | undefined {
  const proxied = unproxy(served);
  const behind = afterLogin(served);
  if (behind) {
    const parameter = /[?&](q?url)=/i.exec(served.search)?.[1] ?? 'url';
    const pattern = `${served.origin}${served.pathname}?${parameter}=$@`;
    return placeIn(pattern) && pattern;
  }
  if (!proxied) return undefined;
  const { hostname } = proxied.url;
  const written: [form: string, place: Place][] = [
    [hyphenated(hostname), '$hyphenated-host'],
    [hostname.replaceAll('.', '-'), '$hyphenated-host'],
    [hostname, '$host'],
  ];
  for (const [form, place] of written) {
    if (!served.host.includes(form)) continue;
    const pattern = `${served.protocol}//${served.host.replace(form, () => place)}`;
    if (placeIn(pattern)) return pattern;
  }
  return undefined;
}

/** The address of a page through a proxy; undefined where the pattern or the address is not fit for it. */
export function proxiedAddress(pattern: string, address: string): string | undefined {
  const place = placeIn(pattern);
  const page = httpUrl(address);
  if (!place || !page) return undefined;
  page.hash = '';
  if (place === '$@') {
    const value = takesPlainAddress(pattern) ? page.href : encodeURIComponent(page.href);
    return httpUrl(pattern.replace(place, () => value))?.href;
  }
  const host = place === '$host' ? page.hostname : hyphenated(page.hostname);
  const url = httpUrl(pattern.replace(place, () => host));
  if (!url) return undefined;
  url.pathname = page.pathname;
  url.search = page.search;
  return url.href;
}

/** The proxy's own host, as a reader knows it; '' where the pattern is not fit for use. */
export function proxyHost(pattern: string): string {
  const place = placeIn(pattern);
  const host = place && httpUrl(pattern.replace(place, () => 'page'))?.hostname;
  if (!host) return '';
  return place === '$@' ? host : host.slice(host.indexOf('.') + 1);
}

/**
 * EZproxy's `url` goes on to the end of the address and is not decoded, nor is a path; everybody else
 * decodes a parameter, as EZproxy does with `qurl`.
 */
function takesPlainAddress(pattern: string): boolean {
  const isLogin = /\/login\?/i.test(pattern) && /[?&]url=\$@$/i.test(pattern);
  return isLogin || /\/\$@$/.test(pattern);
}

/** A host as EZproxy writes it into its own: hyphens for dots, two for each hyphen. */
function hyphenated(hostname: string): string {
  return hostname.replaceAll('-', '--').replaceAll('.', '-');
}
