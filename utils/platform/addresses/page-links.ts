import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { addressIdentifier } from '../../add/pasted-identifiers';
import { inputBounds } from '../../model/capture';
import { publisherAddress } from '../../sites/addresses/redirectors';
import { findSite } from '../../sites/all-sites';
import { httpUrl } from '../../text/addresses';
import type { ListedAddress } from './open-tabs';

/** What a page's script gives is as hostile as the page. */
const linksSchema = v.pipe(
  v.array(
    v.tuple([
      v.pipe(v.string(), v.maxLength(inputBounds.address)),
      v.pipe(v.string(), v.maxLength(300)),
    ]),
  ),
  v.maxLength(5_000),
);

/**
 * The entries that a tab's page links to, each once, under the first words that lead there: on listed
 * publishers' sites by their addresses, elsewhere what a DOI or arXiv's address names. The page may be
 * read by the reader's click on the toolbar, or where its site is allowed.
 * @throws where the browser does not let the page be read
 */
export async function linkedEntries(tabId: number): Promise<ListedAddress[]> {
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: collectLinks });
  const links = v.parse(linksSchema, frame?.result);
  const entries = new Map<string, ListedAddress>();
  for (const [href, words] of links) {
    const url = entryAddress(href);
    if (url === undefined) continue;
    const title = words.replace(/\s+/g, ' ').trim();
    const known = entries.get(url);
    // A picture, or "PDF" beside it, often links to the same.
    if (!known || (known.title.length < title.length && known.title.length < 8)) {
      entries.set(url, { url, title });
    }
  }
  return [...entries.values()];
}

/** The lasting address of an entry; undefined of a link that leads to none. */
function entryAddress(href: string): string | undefined {
  const link = httpUrl(href);
  if (!link) return undefined;
  const url = publisherAddress(link);
  const entry = findSite(url)?.address(url);
  if (entry) return entry.url;
  const named = addressIdentifier(href);
  return named?.kind === 'doi' ? `https://doi.org/${named.doi}` : undefined;
}

/** Runs in the page, where nothing else of this file is. */
function collectLinks(): [href: string, words: string][] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .slice(0, 5_000)
    .filter((link) => /^https?:/.test(link.href) && link.href.length <= 8_192)
    .map((link) => [
      link.href,
      (link.textContent.trim() || link.title || link.getAttribute('aria-label') || '').slice(
        0,
        300,
      ),
    ]);
}
