import { valueAfterLabel } from '../../extract/labelled-value';
import { isWithin, type Page } from '../../extract/page';
import type { Capture } from '../../model/capture';
import { setDefined } from '../../model/set-defined';
import { cleanAddress } from '../../text/addresses';
import { parseDate } from '../../text/dates';
import { parseNames } from '../../text/names';
import { otherPage } from '../addresses/not-an-entry';
import type { EntryAddress, Site } from '../site';

/** How one publisher on PubFactory names its entries. */
export interface PubFactoryEntries {
  /** An entry's id, the last part of its address: 'acrefore-9780190846626-e-404'. */
  id: RegExp;
  /** How many parts of the address make the id, where the last alone is not the site's only one. */
  parts?: number;
  /** Today's path for one of the form that the site had before it moved to the platform. */
  former?(path: string): string | undefined;
  /** The DOI that follows from the id and the path, in lower case, where the publisher has a rule. */
  doi?(id: RegExpExecArray, path: string): string | undefined;
}

/** What all of Oxford's sites on PubFactory share. */
export const oxford = {
  defaults: { publisher: 'Oxford University Press' },
  abstract: ['#abstract', '.abstract', '.summary', '.restrictedAbstract'],
  bylineBelowTitle: true,
  read: readPubFactory,
} satisfies Partial<Site>;

const version = /\/version\/(\d{1,3})$/;
/** A whole book's id, without an entry's number: its table of contents. */
const book = /^[a-z]+-\d{13}$/;
const view = /\/(?:view|abstract|display|previewpdf|downloadpdf)\//;

/**
 * Reads an address on PubFactory, the platform of Oxford's reference works and Brill's:
 * `…/view|abstract|display/…/ENTRY(.xml)(/version/N)`, with sessions and searches all over it, on any
 * device's host.
 * The version is a part of the version's own address; the address without it shows the newest.
 */
export function pubFactoryAddress(
  url: URL,
  entries: PubFactoryEntries,
): EntryAddress | null | undefined {
  const clean = new URL(cleanAddress(url.href) ?? url.href);
  clean.search = '';
  // A lost session sets a segment twice: '/politics/politics/view/'.
  clean.pathname = clean.pathname
    .replace(/%2f/gi, '/')
    .replace(/\/{2,}/g, '/')
    .replace(/^(\/[a-z]+)\1(?=\/)/, '$1')
    .replace(/\/$/, '');
  clean.pathname = entries.former?.(clean.pathname) ?? clean.pathname;
  // The front page of one work of several on a host.
  if (clean.pathname.split('/').length <= 2) return null;
  if (!view.test(clean.pathname)) return otherPage(clean);
  const numbered = version.exec(clean.pathname);
  const path = clean.pathname.replace(version, '');
  const entryId = path
    .split('/')
    .slice(-(entries.parts ?? 1))
    .join('/')
    .replace(/\.xml$/, '');
  const id = entries.id.exec(entryId);
  if (!id) return book.test(entryId) ? null : otherPage(clean);
  const doi = entries.doi?.(id, path);
  return {
    url: clean.href,
    latest: clean.origin + path.replace(/\/(?:abstract|display)\/(?=10\.|document\/)/, '/view/'),
    entryId,
    ...(numbered ? { version: Number(numbered[1]) } : {}),
    ...(doi ? { doi } : {}),
  };
}

/** Lines of their own, or behind the other dates in one line. */
const publishedOnline = /^(?:published in print.{0,40})?published online\s*(?::|$)/i;
const thisVersion = /^(?:published .{0,90})?this version\s*(?::|$)/i;

/**
 * What the platform's pages tell on all of its sites: the work that the entry stands in, the days of
 * its first publication online and of the version shown ('Published in print' comes first and is an
 * older text's), authors in RDFa. Its marks are known from third-party readers of 2017 and 2024.
 */
export function readPubFactory({ blocks, metas }: Page): Partial<Capture> {
  const own: Partial<Capture> = {};
  const source = blocks.find((block) => isWithin(block, '.source-link'));
  setDefined(own, 'containerTitle', source?.links[0]?.text);
  const published = parseDate(valueAfterLabel(blocks, publishedOnline) ?? '');
  const version = parseDate(valueAfterLabel(blocks, thisVersion) ?? '');
  setDefined(own, 'published', published);
  setDefined(own, 'revised', version === published ? undefined : version);
  const authors = parseNames(metas.get('http://schema.org/author') ?? []);
  if (authors.length > 0 && !metas.has('citation_author')) own.authors = authors;
  return own;
}

/**
 * The part of a Grove DOI behind 'article.' for the number in an address, of which some beginnings
 * are written as a letter: '7000082129' is 't082129'.
 * @param letters beginnings and their letters, the longest first
 */
export function groveArticle(
  number: string | undefined,
  letters: readonly (readonly [beginning: string, letter: string])[],
): string | undefined {
  const found = letters.find(([beginning]) => number?.startsWith(beginning));
  return number && found && found[1] + number.slice(found[0].length);
}
