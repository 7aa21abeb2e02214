import { sites } from '../all-sites';

/**
 * The manifest's match patterns for all sites, by https alone: whoever stands between a reader and a
 * publisher can write what he likes into an http page. A pattern's `*.` takes the bare host in too,
 * so one a host is enough.
 */
export const matchPatterns: string[] = sites
  .flatMap(({ hosts }) => hosts.map((host) => `https://*.${host}/*`))
  .sort();

/**
 * The match patterns to ask the browser for so that a host may be read: a listed publisher's as they
 * stand in the manifest, of any other this host alone.
 */
export function patternsFor(host: string): string[] {
  const listed = matchPatterns.filter((pattern) => letRead([pattern], host));
  return listed.length > 0 ? listed : [patternOf(host)];
}

/** Hosts that lead to works of all publishers and have no pages of them. */
const resolvers = ['doi.org', 'dx.doi.org', 'hdl.handle.net'];

/**
 * The host to ask the reader for so that the page at an address can be watched; undefined where that
 * is no use: of an address by http, and of one that only leads to a page.
 */
export function hostToAllow(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' && !resolvers.includes(hostname) ? hostname : undefined;
}

/** The match pattern of one host and of none below it, by https alone. */
export function patternOf(host: string): string {
  return `https://${host}/*`;
}

/**
 * Whether match patterns, as a browser lists those that it has granted, let a host be read by https.
 * A pattern for a part of a host's pages counts as none.
 */
export function letRead(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const [, named = ''] = /^(?:\*|https):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
    if (named === '*') return true;
    const bare = named.replace(/^\*\./, '');
    return bare === host || (bare !== named && host.endsWith(`.${bare}`));
  });
}
