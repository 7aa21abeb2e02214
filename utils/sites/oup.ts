import type { Page } from '../extract/page';
import type { Capture, CaptureType } from '../model/capture';
import { partType, withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import { readSilverchair } from './platforms/silverchair';
import type { Site } from './site';

const part =
  /^\/(?:book|edited-volume)\/\d+\/(?:chapter|chapter-abstract|book-part|book-part-abstract)\/(\d+)(?:\/[^/]+)?$/;
const book = /^\/(?:book|edited-volume)\/(\d+)$/;
const article =
  /^\/[\w-]+\/(?:advance-|full)?article(?:-abstract|-standard)?\/(?:doi\/(10\.\d{4,9}\/[^/]+)\/(\d+)|.*\/(\d+))$/;

/**
 * Oxford Academic, on Silverchair: handbooks and other books chapter by chapter, and journals. Articles
 * were seen in pages of 2017 to 2024, chapters are known by others' readers of them
 * ('.chapter-title-without-label'). A chapter and its abstract's page are one work.
 */
export const oup: Site = {
  id: 'oup',
  name: 'Oxford Academic',
  hosts: ['academic.oup.com'],
  knowledge: 'page',
  textOnPage: true,
  defaults: { publisher: 'Oxford University Press' },
  address(url) {
    const { href, pathname } = withoutQuery(url);
    const [, , inDoi, last] = article.exec(pathname) ?? [];
    const id = part.exec(pathname)?.[1] ?? book.exec(pathname)?.[1] ?? inDoi ?? last;
    return id ? { url: href, latest: href, entryId: id } : otherPage(url);
  },
  read(page, { url }) {
    const { pathname } = new URL(url);
    const own: Partial<Capture> = { type: typeOf(page, pathname), ...readSilverchair(page) };
    // What the metadata name as the publisher is the platform.
    if (page.meta('citation_publisher') === 'Oxford Academic') {
      own.publisher = 'Oxford University Press';
    }
    return own;
  },
};

function typeOf(page: Page, pathname: string): CaptureType {
  if (part.test(pathname)) return partType(page);
  return book.test(pathname) ? 'book' : 'article-journal';
}

/*
 * Test addresses
 * https://academic.oup.com/edited-volume/28311/chapter-abstract/215019781
 * https://academic.oup.com/edited-volume/28318/chapter/215048362?redirectedFrom=fulltext
 * https://academic.oup.com/isq/article-abstract/63/1/1/5306097
 * https://academic.oup.com/book/5431/chapter-abstract/148309157/A-Chapter-by-Name
 * https://academic.oup.com/nar/advance-article/doi/10.1093/nar/gkaa123/5789012?login=false
 * https://academic.oup.com/search-results?q=handbook (no entry)
 * https://academic.oup.com/isq/issue/63/1 (not known)
 */
