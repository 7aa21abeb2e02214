import { otherPage } from './addresses/not-an-entry';
import type { EntryAddress, Site } from './site';

const pubmed = /^\/pubmed\/(\d+)\/?$/;
/** An article, its versions ('PMC1234.2' is the second of PMC1234), its PDF and its printed view. */
const central = /^\/(?:pmc\/)?articles\/(PMC\d+)(?:\.(\d{1,2}))?(?=\/|$)/;
const bookPath = /^\/(?:sites\/)?books\/(?:(NBK\d+)|n\/[\w-]+\/[\w.-]+)(?=\/?$|\/(?:pdf|\?))/;
/** What `ncbi_pdid` calls a book as a whole and a figure or table on a page of its own. */
const whole = /^book(?:-(?:toc|fig\w*|table\w*|box))?$/;

/**
 * NCBI's Bookshelf (GeneReviews, StatPearls), and the articles that stand on the same hosts: PubMed
 * Central's and PubMed's records. Seen in a page of 2025: Highwire metadata, of which the date is the
 * last revision's; a line "Initial Posting …; Last Revision …"; `ncbi_pdid`, which is 'book-part' of a
 * chapter, 'article' in PubMed Central, and names a book's table of contents and single figures.
 * A retired chapter says so in words. The history of revisions at the foot is a list, no notice.
 */
export const ncbi: Site = {
  id: 'ncbi',
  name: 'NCBI Bookshelf',
  hosts: ['ncbi.nlm.nih.gov'],
  knowledge: 'page',
  countsVersions: true,
  address(address) {
    const { hostname, pathname } = address;
    const host = hostname === 'ncbi.nlm.nih.gov' ? `www.${hostname}` : hostname;
    const record = (host.startsWith('pubmed.') ? /^\/(\d+)\/?$/ : pubmed).exec(pathname)?.[1];
    if (record) return at('https://pubmed.ncbi.nlm.nih.gov', `/${record}/`, record);
    const [paper, article, number] = central.exec(pathname) ?? [];
    if (paper && article) {
      const newest = at(`https://${host}`, `${paper.replace(/\.\d+$/, '')}/`, article);
      const own = { ...newest, url: `https://${host}${paper}/`, version: Number(number) };
      return number ? own : newest;
    }
    const [page, chapter] = bookPath.exec(pathname) ?? [];
    return page ? at(`https://${host}`, `${page}/`, chapter) : otherPage(address);
  },
  read(page, { url }) {
    const { origin, pathname } = new URL(url);
    if (pathname.includes('/articles/')) return { type: 'article-journal' };
    if (!pathname.startsWith('/books/')) return {};
    if (whole.test(page.meta('ncbi_pdid') ?? '')) return null;
    const chapter = page.meta('ncbi_acc');
    const tab = / - ([^-]+) - NCBI Bookshelf$/.exec(page.title)?.[1];
    // 'GeneReviews® [Internet]'
    const book = (page.meta('citation_inbook_title') ?? tab)?.replace(/ \[Internet\]$/, '');
    return {
      access: 'open',
      ...(chapter && { entryId: chapter, url: `${origin}/books/${chapter}/` }),
      ...(book && { type: 'chapter', containerTitle: book }),
    };
  },
};

function at(origin: string, path: string, entryId: string | undefined): EntryAddress {
  const url = origin + path;
  return { url, latest: url, ...(entryId && { entryId }) };
}

/*
 * Test addresses
 * https://www.ncbi.nlm.nih.gov/books/NBK1247/
 * https://www.ncbi.nlm.nih.gov/books/n/gene/brca1/
 * https://www.ncbi.nlm.nih.gov/pmc/articles/PMC4368415/pdf/imr0264-0088.pdf
 * https://pmc.ncbi.nlm.nih.gov/articles/PMC4368415.2/
 * https://www.ncbi.nlm.nih.gov/pubmed/20729678
 * https://www.ncbi.nlm.nih.gov/books/NBK1116/ (no entry, as its page tells)
 * https://www.ncbi.nlm.nih.gov/pubmed/?term=11109029 (not known)
 * https://www.ncbi.nlm.nih.gov/nuccore/NM_078524.4 (not known)
 */
