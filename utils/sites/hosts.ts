import { sites } from './registry';

/**
 * The manifest's match patterns for all sites, by https alone: whoever stands between a reader and a
 * publisher can write what he likes into an http page. A pattern's `*.` takes the bare host in too,
 * so one a host is enough.
 */
export const matchPatterns: string[] = sites
  .flatMap(({ hosts }) => hosts.map((host) => `https://*.${host}/*`))
  .sort();

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
