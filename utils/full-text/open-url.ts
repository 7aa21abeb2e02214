/** OpenURL 1.0 (ANSI/NISO Z39.88-2004): a link by which a library's resolver knows what is looked for. */
import { issued, pageRange, people } from '../export/citation';
import { toLine } from '../export/clean-text';
import type { Capture, CaptureType, Name } from '../model/capture';
import type { PrintDetails } from '../model/print-details';
import { typedAddress } from './typed-address';

/** A work as it is looked for. */
export interface WantedWork {
  capture: Capture;
  /** Where it stands in print, as far as the reader's files tell. */
  details: Partial<PrintDetails>;
}

/** The longest text of one key, in UTF-16 code units, and the most authors: servers refuse long addresses. */
const longestValue = 300;
const mostAuthors = 10;

/** The part of Z39.88 that a kind of work is described by, and its name there. */
const formats: Readonly<
  Record<CaptureType, { format: 'book' | 'journal' | 'dc'; genre?: string }>
> = {
  'entry-encyclopedia': { format: 'book', genre: 'bookitem' },
  chapter: { format: 'book', genre: 'bookitem' },
  book: { format: 'book', genre: 'book' },
  'article-journal': { format: 'journal', genre: 'article' },
  article: { format: 'journal', genre: 'preprint' },
  webpage: { format: 'dc' },
};

/** Keys of an OpenURL's own, which a resolver's address that was copied from one still has. */
const openUrlKeys =
  /^(?:rfe|rfr|rft|req|res|svc|ctx|url)_|^(?:rft|rfe)\.|^(?:genre|atitle|title|sid)$/;

/**
 * The address of a library's resolver from what was typed or pasted: what an OpenURL adds is left out.
 * Undefined of what is no address of the web.
 */
export function resolverAddress(text: string): string | undefined {
  const url = typedAddress(text);
  if (!url) return undefined;
  for (const key of [...url.searchParams.keys()]) {
    if (openUrlKeys.test(key)) url.searchParams.delete(key);
  }
  url.hash = '';
  return url.href.replace(/\?$/, '');
}

/** The link to a work at a library's resolver, whose own parameters stay; undefined where there is no resolver. */
export function openUrl(resolver: string, work: WantedWork): string | undefined {
  const address = resolverAddress(resolver);
  if (address === undefined) return undefined;
  const url = new URL(address);
  for (const [key, value] of keysOf(work)) url.searchParams.append(key, value);
  return url.href;
}

/** The keys and values by which a work is described, in the order of the standard's examples. */
function keysOf({ capture, details }: WantedWork): [key: string, value: string][] {
  const { format, genre } = formats[capture.type];
  const keys: [string, string | undefined][] = [
    ['url_ver', 'Z39.88-2004'],
    ['url_ctx_fmt', 'info:ofi/fmt:kev:mtx:ctx'],
    ['ctx_ver', 'Z39.88-2004'],
    ['ctx_enc', 'info:ofi/enc:UTF-8'],
    ['rft_id', referent(capture)],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ...(format === 'dc'
      ? webPage(capture)
      : [
          ['rft.genre', genre] satisfies [string, string | undefined],
          ...titles(capture),
          ...authors(capture.authors),
          ['rft.date', issued(capture)] satisfies [string, string | undefined],
          ...inPrint({ capture, details }),
        ]),
  ];
  return keys.flatMap(([key, value]) => {
    const text = value === undefined ? '' : clipped(value);
    return text === '' ? [] : [[key, text] satisfies [string, string]];
  });
}

/** What names the work: its DOI, else its address. */
function referent({ doi, url }: Capture): string | undefined {
  return doi === undefined ? url : `info:doi/${doi}`;
}

type Keys = [key: string, value: string | undefined][];

function titles({ type, title, containerTitle }: Capture): Keys {
  if (type === 'book') return [['rft.btitle', title]];
  const container = type === 'article-journal' || type === 'article' ? 'rft.jtitle' : 'rft.btitle';
  return [
    ['rft.atitle', title],
    [container, containerTitle],
  ];
}

function authors(names: readonly Name[]): Keys {
  const known = people(names).slice(0, mostAuthors);
  const [first] = known;
  const keys: Keys = [];
  if (first && 'family' in first) {
    keys.push(['rft.aulast', first.family], ['rft.aufirst', first.given]);
  }
  for (const name of known) {
    if ('literal' in name) keys.push(['rft.au', name.literal]);
    else keys.push(['rft.au', name.given ? `${name.family}, ${name.given}` : name.family]);
  }
  return keys;
}

function inPrint({ capture, details }: WantedWork): Keys {
  const { first, last } = pageRange(details.pages);
  const isBook = formats[capture.type].format === 'book';
  const pages: Keys = [
    ['rft.pages', details.pages],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft.issn', capture.issn],
  ];
  if (!isBook) return [['rft.volume', details.volume], ['rft.issue', details.issue], ...pages];
  return [
    ['rft.isbn', capture.isbn],
    ['rft.edition', details.edition ?? capture.edition],
    ['rft.series', details.series],
    ['rft.place', details.place ?? capture.place],
    ['rft.pub', capture.publisher],
    ...pages,
  ];
}

function webPage(capture: Capture): Keys {
  return [
    ['rft.title', capture.title],
    ...people(capture.authors)
      .slice(0, mostAuthors)
      .map((name): [string, string] => [
        'rft.creator',
        'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
      ]),
    ['rft.publisher', capture.publisher ?? capture.containerTitle],
    ['rft.date', issued(capture)],
    ['rft.identifier', capture.url],
  ];
}

/** One line of a bounded length that no sign is cut in two of. */
function clipped(text: string): string {
  return toLine(text)
    .slice(0, longestValue)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
