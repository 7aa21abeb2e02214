import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** Figures and tables have pages below the article's. */
const article =
  /^\/articles\/(?=[\w.-]*\d)([a-z\d][\w.-]*?)(?:\.e?pdf)?(?=$|\/(?:figures|tables)\/)/i;
/** '/nature/journal/v500/n7460/full/nature12373.html', before 2018. */
const old =
  /^\/[a-z]+\/journal\/v[^/]+\/n[^/]+\/(?:abs|full|pdf)\/([a-z][\w.-]*\d)\.(?:html|pdf)$/i;

/**
 * Articles on nature.com, on the platform that SpringerLink runs on too. Seen in pages of 2021:
 * their metadata and visible words tell everything. An article's id is the end of its DOI, but for
 * older ones whose DOI has dots that the id leaves out.
 */
export const nature: Site = {
  id: 'nature',
  name: 'Nature Portfolio',
  hosts: ['nature.com'],
  knowledge: 'page',
  textOnPage: true,
  subjectKeywords: true,
  defaults: { type: 'article-journal', publisher: 'Nature Publishing Group' },
  address(url) {
    const { origin, pathname } = withoutQuery(url);
    const [whole, id] = article.exec(pathname) ?? [];
    const former = old.exec(pathname)?.[1];
    const entryId = (id ?? former)?.toLowerCase();
    if (!entryId) return otherPage(url);
    const own = whole ? origin + whole.replace(/\.e?pdf$/, '') : `${origin}/articles/${entryId}`;
    const doi = /^[sd]\d{5}-/.test(entryId) ? `10.1038/${entryId}` : undefined;
    return { url: own, latest: own, entryId, ...(doi ? { doi } : {}) };
  },
};

/*
 * Test addresses
 * https://www.nature.com/articles/s41586-021-03819-2
 * https://www.nature.com/articles/nature12373
 * https://www.nature.com/articles/s41586-021-03819-2.pdf
 * http://www.nature.com/nature/journal/v500/n7460/full/nature12373.html
 * https://www.nature.com/articles/ncomms1234/figures/2
 * https://www.nature.com/nature/articles?type=article (no entry)
 */
