import { doiAddress, partType } from './addresses/doi-address';
import type { Site } from './site';

const path =
  /^\/doi\/(?:(?!book\/|toc\/)[a-z-]+\/)?(?<doi>10\.\d{4,9}\/.+?)(?:\/(?:abstract|full|summary|e?pdf|references|citedby|otherversions))?$/;
/** A book's or loose-leaf work's number, and behind it an entry's code, not a chapter's ('.ch5'). */
const entry = /^10\.1002\/[\dx]{8,13}\.(?!ch?\d|app|part)[a-z]+\d/;
const chapter = /^10\.1002\/[\dx]{8,13}\.ch?\d/;

/**
 * Wiley Online Library: reference works such as eLS, Ullmann's and StatsRef, and what stands beside
 * them. Seen in a journal's page of 2019; reference works' pages were not seen and are read by their
 * metadata and words. An entry that is published anew has '.pubN' behind its DOI: N is its version.
 */
export const wiley: Site = {
  id: 'wiley',
  name: 'Wiley Online Library',
  hosts: ['onlinelibrary.wiley.com'],
  knowledge: 'selectors',
  countsVersions: true,
  textOnPage: true,
  defaults: { publisher: 'Wiley' },
  address: (url) => doiAddress(url, path),
  read(page, { doi = '' }) {
    if (page.metas.has('citation_journal_title')) return { type: 'article-journal' };
    if (entry.test(doi)) return { type: 'entry-encyclopedia' };
    return chapter.test(doi) ? { type: partType(page) } : {};
  },
};

/*
 * Test addresses
 * https://onlinelibrary.wiley.com/doi/10.1002/9780470015902.a0000418.pub3
 * https://onlinelibrary.wiley.com/doi/abs/10.1002/9781118445112.stat05526
 * https://onlinelibrary.wiley.com/doi/full/10.1002/andp.19263851302
 * https://onlinelibrary.wiley.com/doi/epdf/10.1002/9780470015902.a0000418.pub3
 * http://onlinelibrary.wiley.com/doi/10.1002/9780470015902.a0000418.pub3/abstract
 * https://onlinelibrary.wiley.com/doi/book/10.1002/047001590X (not known)
 * https://onlinelibrary.wiley.com/action/doSearch?AllField=lantern (no entry)
 */
