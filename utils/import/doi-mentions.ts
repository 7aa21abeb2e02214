/** Finds DOIs in running text, wherever they stand and however they are written there. */
import { findSite } from '../sites/all-sites';
import { httpUrl, normalizeDoi } from '../text/addresses';
import { withoutEnd } from '../text/whitespace';

/** A DOI, or a publisher's address that has one in it, where a text names it. */
export interface DoiMention {
  /** Bare and in small letters; absent where the address is all that is known. */
  doi?: string;
  /** The publisher's address in which it stands. */
  url?: string;
  /** The code units of what is named: of a link to doi.org the DOI alone, of another the whole address. */
  from: number;
  to: number;
}

/** Identifiers of articles in volumes, which have angle brackets and a semicolon of their own. */
const sici =
  '[^\\s"\'<>]{1,80}(?:<|%3C|&lt;)[^\\s"\'<>]{1,80}?(?:>|%3E|&gt;)\\d\\.\\d\\.[A-Z]{2}(?:;|%3B)2(?:-[\\w#])?';
/** Not beyond the words of a Markdown link, nor into the next of a list. */
const plain = '(?:(?!\\]\\(|[;,|](?:10\\.\\d|https?:|doi:)|&(?:lt|gt|quot);|\\*\\*)[^\\s"\'<>])+';
const mention = new RegExp(
  `https?://[^\\s"'<>/]{1,253}/(?:(?!10\\.\\d{4,9}(?:/|%2F))[^\\s"'<>]){0,500}|\\b10\\.\\d{4,9}(?:/|%2F)(?:${sici}|${plain})`,
  'gi',
);
/** What publishers put behind a DOI in an address. */
const suffix =
  /\/(?:full|fulltext(?:\.html)?|html|pdf|pdfdirect|epdf|epub|abstract|summary|references|meta|versions?\/\d{1,3})\/?$|\.pdf$/i;

/** All DOIs of a text, in its order, as often as they stand there. */
export function* doiMentions(text: string): Generator<DoiMention> {
  let address: { from: number; to: number; text: string } | undefined;
  for (const { index, 0: found } of text.matchAll(mention)) {
    if (/^https?:/i.test(found)) {
      address = { from: index, to: index + found.length, text: found };
      continue;
    }
    const host = address?.to === index ? httpUrl(`${address.text}`)?.hostname : undefined;
    if (address && host !== undefined && !isResolver(address.text)) {
      const named = addressMention(address.from, address.text + found);
      if (named) yield named;
      continue;
    }
    const written = withoutQuery(found);
    const doi = doiFrom(written);
    if (doi !== undefined) yield { doi, from: index, to: index + lengthOf(written, doi) };
  }
}

/** What an address ends with before a DOI that it hands on. */
const handing = ['//doi.org/', '//dx.doi.org/', '?doi=', '&doi=', '?id=', '&id=', '=doi:', '/doi:'];

/** Whether an address is a resolver's, so that what stands behind it is a DOI and nothing else. */
function isResolver(address: string): boolean {
  const [, , host = '', ...path] = address.toLowerCase().split('/');
  const isOfDois = /^(?:dx\.|www\.)?doi\./.test(host) || /doi[.-]org/.test(host);
  const isRoot = path.join('') === '';
  return (isOfDois && isRoot) || handing.some((end) => address.toLowerCase().endsWith(end));
}

/** A publisher's address with a DOI in it: whose that is, the site knows, or the path's end tells. */
function addressMention(from: number, written: string): DoiMention | undefined {
  const bare = withoutEnd(written, '.,;:!?])}*_');
  const closed = written.slice(0, bare.length + 1);
  const whole = closed.endsWith(')') && isBalanced(closed) ? closed : bare;
  const url = httpUrl(whole);
  if (!url) return undefined;
  const place = { from, to: from + whole.length };
  const entry = findSite(url)?.address(url);
  if (entry) return { ...(entry.doi && { doi: entry.doi }), url: whole, ...place };
  const at = url.pathname.search(/\/10\.\d{4,9}(?:\/|%2F)/i);
  const doi = at === -1 ? undefined : doiFrom(url.pathname.slice(at + 1).replace(suffix, ''));
  return doi === undefined ? undefined : { doi, url: whole, ...place };
}

/** Whether the bracket at an address's end was opened within it. */
function isBalanced(address: string): boolean {
  return address.split('(').length === address.split(')').length;
}

function withoutQuery(written: string): string {
  const end = written.search(/\?|&(?=[\w-]{1,40}=)|#(?!$)/);
  return end === -1 ? written : written.slice(0, end);
}

/** A DOI as it is meant, without what Markdown and HTML write for its signs. */
function doiFrom(written: string): string | undefined {
  return normalizeDoi(
    withoutEnd(written, '*_')
      .replace(/\\([_*<>[\]()#&~])/g, '$1')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  );
}

/** How much of what is written is the DOI: the sentence's marks behind it are not. */
function lengthOf(written: string, doi: string): number {
  // With marks behind it, however many, it is the same DOI; with less than all of it, another.
  let [less, length] = [0, written.length];
  while (length - less > 1) {
    const middle = (less + length) >> 1;
    if (doiFrom(written.slice(0, middle)) === doi) length = middle;
    else less = middle;
  }
  return length;
}
