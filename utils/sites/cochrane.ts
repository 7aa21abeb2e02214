import { doiAddress } from './addresses/doi-address';
import type { Site } from './site';

const path =
  /^(?:\/[a-z]{2})?\/(?:cca|cdsr|central|editorial)\/doi\/(?<doi>10\.1002\/(?:central\/)?[^/]+)(?:\/(?:abstract|full|e?pdf|information|references|related-content|appendices|read-comments|media)(?:\/.{0,60})?)?$/i;

/**
 * The Cochrane Library: reviews and protocols, published anew under '.pubN', which is the version.
 * Its pages are known by copies of their text ("Version published: …", "Esta versión no es la más
 * reciente"), its markup was not seen: they are read by their metadata and words.
 */
export const cochrane: Site = {
  id: 'cochrane',
  name: 'Cochrane Library',
  hosts: ['cochranelibrary.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: { type: 'article-journal', publisher: 'John Wiley & Sons, Ltd' },
  address: (url) => doiAddress(url, path),
  read: (page, { url }) =>
    new URL(url).pathname.includes('/cdsr/') && !page.metas.has('citation_journal_title')
      ? { containerTitle: 'Cochrane Database of Systematic Reviews' }
      : {},
};

/*
 * Test addresses
 * https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD001120.pub3/full
 * https://www.cochranelibrary.com/es/cdsr/doi/10.1002/14651858.CD007458.pub2/full/es
 * https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD001120.pub3/epdf/full/en
 * https://www.cochranelibrary.com/zh/cdsr/doi/10.1002/14651858.CD001120.pub3/full/zh_HANT
 * https://www.cochranelibrary.com/cdsr/reviews/topics (no entry)
 * https://www.cochranelibrary.com/about/about-cochrane-reviews (no entry)
 */
