import { type Block, isWithin, type Page } from '../extract/page';
import { parseNames } from '../text/names';
import { doiAddress, partType } from './addresses/doi-address';
import type { Site } from './site';

const article = /^\/doi\/(?:(?!book\/)[a-z]+\/)?(?<doi>10\.\d{4,9}\/[^/]+(?:\/[^/]+)?)$/;
const part =
  /^\/(?:books|chapters|entries|reference)\/(?:[a-z]+(?:-[a-z]+)?\/){0,2}(?<doi>10\.\d{4,9}\/[^/]+)(?:\/[^/]+)?$/;

/**
 * Taylor & Francis: journals (tandfonline.com, seen in pages of 2022: metadata tell everything) and
 * books with their chapters and encyclopedias' entries (taylorfrancis.com, known by others' readers
 * of its pages, which find no metadata for citing but elements of telling names).
 */
export const taylorfrancis: Site = {
  id: 'taylorfrancis',
  name: 'Taylor & Francis',
  hosts: ['tandfonline.com', 'taylorfrancis.com'],
  knowledge: 'selectors',
  countsVersions: true,
  textOnPage: true,
  defaults: { publisher: 'Taylor & Francis' },
  address: (url) => doiAddress(url, url.pathname.startsWith('/doi/') ? article : part),
  read(page, { url }) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/doi/')) return { type: 'article-journal' };
    const isBook = pathname.startsWith('/books/');
    const link = within(page, '.product-book-link')?.links[0];
    const book = link?.text;
    const shown = page.metas.has('citation_author') ? '' : within(page, '.product-banner-author');
    const [, edited, list] = /^(?:(edited )?by )?(.+)$/i.exec(shown ? shown.text : '') ?? [];
    const people = parseNames(list?.split(', ') ?? []);
    const container = isBook || page.metas.has('citation_inbook_title') ? undefined : book;
    return {
      type: isBook ? 'book' : partType(page, book),
      ...(container ? { containerTitle: container } : {}),
      ...(people.length > 0 ? { [edited ? 'editors' : 'authors']: people } : {}),
    };
  },
};

function within({ blocks }: Page, mark: string): Block | undefined {
  return blocks.find((block) => isWithin(block, mark));
}

/*
 * Test addresses
 * https://www.taylorfrancis.com/chapters/mono/10.1201/9781003009085-3/nanomaterials-heavy-metal-sensors-water-jayeeta-chattopadhyay-nimmy-srivastava
 * https://www.taylorfrancis.com/chapters/edit/10.1081/E-ELIS3-120008993/machine-readable-cataloging-marc-1961–1974-elis-classic-henriette-avram
 * https://www.tandfonline.com/doi/full/10.1080/23311932.2015.1117749
 * https://www.tandfonline.com/doi/epdf/10.1080/23311932.2015.1117749?needAccess=true
 * https://www.taylorfrancis.com/entries/10.1081/E-EISA-120050747/lantern-signals-ada-marrow
 * https://www.taylorfrancis.com/search?key=california (no entry)
 */
