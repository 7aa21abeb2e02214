import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

const paper =
  /^\/(?:papers|system\/files\/working_papers)\/([a-z]\d{3,6})(?:\.pdf|\.html?|\/.{0,40})?$/i;

/**
 * Working papers of the National Bureau of Economic Research. Seen in pages of 2022 and 2025:
 * metadata tell all but the abstract, which no heading announces. A revised paper keeps its number,
 * its DOI and its address.
 */
export const nber: Site = {
  id: 'nber',
  name: 'NBER Working Papers',
  hosts: ['nber.org'],
  knowledge: 'page',
  defaults: { type: 'article', publisher: 'National Bureau of Economic Research' },
  abstract: ['.page-header__intro', '.page-header__intro-inner'],
  address(url) {
    const { origin, pathname } = withoutQuery(url);
    const id = paper.exec(pathname)?.[1]?.toLowerCase();
    if (!id) return otherPage(url);
    const own = `${origin}/papers/${id}`;
    return { url: own, latest: own, entryId: id, doi: `10.3386/${id}` };
  },
};

/*
 * Test addresses
 * https://www.nber.org/papers/w29971
 * https://www.nber.org/papers/w33843
 * https://www.nber.org/papers/w29971.pdf
 * https://www.nber.org/papers (no entry)
 * https://www.nber.org/books-and-chapters/economics-research-and-innovation-agriculture/introduction (not known)
 */
