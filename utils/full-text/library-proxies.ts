/** The public list of libraries' proxies, libproxy-db, in which a reader finds the own one by its name. */
import * as v from 'valibot';
import { normalizeForSearch } from '../text/normalize';
import { lenientText } from '../watch/lenient-schemas';
import { proxyPattern } from './proxied-address';

/** A library that has a proxy. */
export interface LibraryProxy {
  name: string;
  country: string;
  /** A pattern as `proxyPattern` gives it. */
  pattern: string;
}

const row = v.object({ name: v.string(), country: lenientText, url: v.string() });

/** More are not shown at once. */
const mostFound = 8;

/** The list's libraries whose proxies can be used, in alphabetical order. */
export function libraryProxies(list: unknown): LibraryProxy[] {
  const rows = Array.isArray(list) ? list : [];
  const libraries = rows.flatMap((one: unknown): LibraryProxy[] => {
    const parsed = v.safeParse(row, one);
    if (!parsed.success || !parsed.output.url.includes('$@')) return [];
    const { name, country, url } = parsed.output;
    const pattern = proxyPattern(url);
    return pattern === undefined ? [] : [{ name, country, pattern }];
  });
  return libraries.sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The libraries whose name, country or proxy's host has all words; those whose name begins so first. */
export function findLibraries(
  libraries: readonly LibraryProxy[],
  words: string,
): { found: LibraryProxy[]; total: number } {
  const wanted = normalizeForSearch(words.slice(0, 200)).split(' ').filter(Boolean);
  if (wanted.length === 0) return { found: [], total: 0 };
  const found = libraries.filter(({ name, country, pattern }) => {
    const text = normalizeForSearch(`${name} ${country} ${pattern}`);
    return wanted.every((word) => text.includes(word));
  });
  const begins = ({ name }: LibraryProxy) => normalizeForSearch(name).startsWith(wanted.join(' '));
  const ordered = [...found.filter(begins), ...found.filter((one) => !begins(one))];
  return { found: ordered.slice(0, mostFound), total: found.length };
}
