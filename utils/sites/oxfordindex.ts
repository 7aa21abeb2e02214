import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import { oxford } from './platforms/pubfactory';
import type { Site } from './site';

/** Oxford Index: cards of works that stand on Oxford's other sites. */
export const oxfordindex: Site = {
  ...oxford,
  id: 'oxfordindex',
  name: 'Oxford Index',
  hosts: ['oxfordindex.oup.com'],
  knowledge: 'guess',
  defaults: { ...oxford.defaults, type: 'entry-encyclopedia' },
  address(served) {
    const url = withoutQuery(served);
    const doi = /^\/view\/(10\.\d{4,9}\/.+)$/.exec(url.pathname)?.[1]?.toLowerCase();
    return doi ? { url: url.href, latest: url.href, entryId: doi, doi } : otherPage(url);
  },
  /** The line "in …" below the authors links the work that the entry stands in. */
  read({ blocks }) {
    const line = blocks.find(
      ({ text, links }) => links.length === 1 && text === `in ${links[0]?.text}`,
    );
    const containerTitle = line?.links[0]?.text;
    return containerTitle ? { containerTitle } : {};
  },
};

/*
 * Test addresses
 * https://oxfordindex.oup.com/view/10.1093/obo/9780199743292-0012
 * https://oxfordindex.oup.com/search?q=diplomacy (no entry)
 */
