import { isReferenceWork } from '../../extract/metadata/work-type';
import type { Page } from '../../extract/page';

/** Sites that show one reference work's entries under addresses of their own. */
const mirrors: Readonly<Record<string, string>> = {
  'dbpedia.org': 'Wikipedia',
  'wiki2.org': 'Wikipedia',
  'wikimili.com': 'Wikipedia',
  'wikipedia.beta.wmflabs.org': 'Wikipedia',
  'wikiwand.com': 'Wikipedia',
  'wikizero.com': 'Wikipedia',
};

/** Sites that show entries of many reference works, each named in a line beside its entry. */
const collectors: readonly string[] = [
  'encyclopedia.com',
  'infoplease.com',
  'thefreedictionary.com',
];

/** A Kiwix server names the work in its path: '/content/wikipedia_en_all/Regression_testing'. */
const kiwix = /^\/(?:content\/)?wikipedia_[a-z]{2,3}_\w+\//;

/** What a mirror of Wikipedia says at the head of an entry, and what its licence makes it say below. */
const wikipediaWords =
  /^(?:from wikipedia, the free encyclopa?edia|aus wikipedia, der freien enzyklopädie)|^(?:this|the) (?:article|entry|page) (?:uses|incorporates) (?:material|text|content) from the (?:english )?wikipedia (?:article|page)\b/i;

const longestLine = 300;
const longestName = 120;

/**
 * The reference work whose entry a page republishes, by the site or by its own word; undefined where
 * nothing tells of one. The page stays a copy under its own address: only the work that it stands in
 * is named by this, and it is never taken for the original.
 */
export function republished({ url, blocks }: Page): string | undefined {
  const mirrored = mirrors[hostIn(Object.keys(mirrors), url) ?? ''];
  if (mirrored) return mirrored;
  if (kiwix.test(url.pathname)) return 'Wikipedia';
  if (hostIn(collectors, url)) return namedAlone(blocks.map(({ text }) => text));
  const says = blocks.some(
    ({ text, region }) =>
      region !== 'other' && text.length <= longestLine && wikipediaWords.test(text),
  );
  return says ? 'Wikipedia' : undefined;
}

function hostIn(hosts: readonly string[], { hostname }: URL): string | undefined {
  return hosts.find((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** The one reference work that lines consist of the name of; undefined where there are several. */
function namedAlone(lines: readonly string[]): string | undefined {
  const names = new Set<string>();
  for (const line of lines) {
    if (line.length > longestName) continue;
    const name = line.split(/,? (?:\d{1,2}(?:st|nd|rd|th) ed\b|copyright\b|©|\()/i)[0] ?? '';
    const isName = /^(?:The )?\p{Lu}/u.test(name) && !/[.?!:|]|\.com\b/.test(name);
    if (isName && isReferenceWork(name) && / /.test(name)) names.add(name.replace(/,$/, ''));
  }
  const [name, another] = names;
  return another === undefined ? name : undefined;
}
