import { httpUrl } from '../../text/addresses';
import { findSite, sites } from '../all-sites';

/** A library's proxy passes a publisher's pages on under a host of its own. */
export interface UnproxiedUrl {
  /** The publisher's own address of the page. */
  url: URL;
  /** The proxy's host as the browser shows it. */
  host: string;
}

/**
 * The publisher's address behind a proxy's, for the forms that EZproxy, OpenAthens and the common
 * WebVPNs give to a listed publisher's host; undefined where none is recognised:
 * `oxfordre-com.ezproxy.example.edu` (hyphens for dots), `oxfordre-com-s.webvpn.example.edu`,
 * `https-oxfordre-com-443.vpn.example.edu`, `oxfordre.com.ezproxy.example.edu`,
 * `0-oxfordre.com.catalogue.example.edu`, and `…/login?url=…` before the reader is let through.
 * Hyphens that a host has itself are ambiguous, so known hosts are written in the proxies' manner
 * instead of reading the proxies' back.
 */
export function unproxy(served: URL): UnproxiedUrl | undefined {
  if (findSite(served)) return undefined;
  const wanted = wantedAt(served);
  if (wanted) return { url: wanted, host: served.hostname };
  const host = publisherHost(served.hostname);
  if (!host) return undefined;
  const url = new URL(served);
  url.protocol = 'https:';
  url.port = '';
  url.hostname = host;
  return { url, host: served.hostname };
}

/** Whether a proxy's address is where readers are let through, before the page that it names. */
export function isLogin(served: URL): boolean {
  return !findSite(served) && wantedAt(served) !== undefined;
}

/** The listed publisher's page that a proxy's login leads to. */
function wantedAt(served: URL): URL | undefined {
  const wanted = afterLogin(served);
  return wanted && findSite(wanted) ? wanted : undefined;
}

/**
 * The page that an EZproxy's login leads to; undefined for any other address. An address that is not
 * written in octets goes on to the end, with all parameters behind it.
 */
export function afterLogin({ pathname, search, searchParams }: URL): URL | undefined {
  if (!pathname.endsWith('/login')) return undefined;
  const [, whole] = /[?&]url=(https?:\/\/[\s\S]+)/i.exec(search) ?? [];
  return httpUrl(whole ?? searchParams.get('url') ?? searchParams.get('qurl') ?? '');
}

function publisherHost(hostname: string): string | undefined {
  const [label = '', ...rest] = hostname.split('.');
  if (rest.length < 2) return undefined;
  const bare = label.replace(/^(?:https?|\d)-/, '').replace(/-(?:s|https?|443|80)$/, '');
  const dotted = hostname.replace(/^\d-/, '');
  for (const { hosts } of sites) {
    for (const host of hosts) {
      const end = dotted.indexOf(`${host}.`);
      if (end === 0 || dotted.charAt(end - 1) === '.') return dotted.slice(0, end + host.length);
      for (const written of [host, host.replaceAll('-', '--')]) {
        const hyphened = written.replaceAll('.', '-');
        if (bare === hyphened) return host;
        const subdomain = bare.slice(0, -hyphened.length - 1);
        if (bare.endsWith(`-${hyphened}`)) return `${subdomain.replaceAll('-', '.')}.${host}`;
      }
    }
  }
  return undefined;
}
