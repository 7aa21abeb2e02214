import type { Page } from '../../extract/page';
import type { CaptureType } from '../../model/capture';
import { cleanAddress, normalizeDoi, versionIn, workDoi } from '../../text/addresses';
import type { EntryAddress } from '../site';
import { otherPage } from './not-an-entry';

/**
 * Reads an address that holds the work's DOI ('/doi/abs/10.1002/…', '/document/doi/10.1515/…/html').
 * The DOI less its version is the work's id. Each version has an address of its own; none is known
 * that always shows the newest.
 * @param path what the path of an entry looks like; its group `doi` is the DOI
 */
export function doiAddress(url: URL, path: RegExp): EntryAddress | null | undefined {
  const clean = withoutQuery(url);
  const doi = normalizeDoi(path.exec(clean.pathname)?.groups?.doi ?? '');
  if (!doi) return otherPage(url);
  const version = versionIn(doi);
  return {
    url: clean.href,
    latest: clean.href,
    entryId: workDoi(doi),
    doi,
    ...(version === undefined ? {} : { version }),
  };
}

/**
 * An address without its search and the slash at its end, where neither says which work is meant, and
 * with the slashes of a DOI and the like as they are written, encoded or not.
 */
export function withoutQuery(url: URL): URL {
  const clean = new URL(cleanAddress(url.href) ?? url.href);
  clean.search = '';
  clean.pathname = clean.pathname.replace(/%2f/gi, '/').replace(/(?<!\/)\/+$/, '');
  return clean;
}

const dictionary =
  /encyclop|enzyklop|enciclop|dictionar|wörterbuch|dictionnaire|diccionario|dizionario|lexi[ck]on|reference module|\bels\b/i;

/**
 * What a part of a book is: an entry if its book is an encyclopedia or dictionary by name, otherwise
 * a chapter, as in companions, handbooks and histories.
 */
export function partType(page: Page, book = ''): CaptureType {
  const names = ['citation_inbook_title', 'citation_book_title', 'citation_encyclopedia_title'];
  return dictionary.test(page.meta(...names) ?? book) ? 'entry-encyclopedia' : 'chapter';
}
