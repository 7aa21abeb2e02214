import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { doiAddress, partType, withoutQuery } from './addresses/doi-address';
import type { Site } from './site';

const documentPath =
  /^\/document\/doi\/(?<doi>10\.\d{4,9}\/[^/]+)(?:\/(?:html|pdf|epub|xml|machineReadableCitation)(?:\/.{0,40})?)?$/;
const database = /^\/(?:database|view)\/([A-Z][^/]+)\/(?:entry\/)?([^/]+?)(?:\/html|\.xml)?$/;

/** What a database's code in its entries' addresses stands for. */
const databases: Readonly<Record<string, string>> = {
  AKL: 'Allgemeines Künstlerlexikon',
  EBR: 'Encyclopedia of the Bible and Its Reception',
  GAO: 'Germanische Altertumskunde Online',
  PMBZ: 'Prosopographie der mittelbyzantinischen Zeit',
};

/**
 * De Gruyter, since 2025 De Gruyter Brill: books, their chapters, articles, and the databases that
 * its encyclopedias are. Known by others' readers of its pages, which take all from the metadata;
 * the markup of a database's entry was not seen. A book's DOI ends in its ISBN, its chapters' have a
 * number behind that.
 */
export const degruyter: Site = {
  id: 'degruyter',
  name: 'De Gruyter Brill',
  hosts: ['degruyter.com', 'degruyterbrill.com'],
  knowledge: 'selectors',
  defaults: { publisher: 'De Gruyter' },
  address(url) {
    const { href, pathname } = withoutQuery(url);
    const [, name, entry] = database.exec(pathname) ?? [];
    return name && entry && entry !== 'html'
      ? { url: href, latest: href, entryId: `${name}/${entry}` }
      : doiAddress(url, documentPath);
  },
  read(page, { doi, entryId = '' }) {
    if (!doi) {
      const own: Partial<Capture> = { type: 'entry-encyclopedia' };
      const code = entryId.split('/')[0] ?? '';
      const isNamed = ['citation_inbook_title', 'citation_book_title'].some((each) =>
        page.meta(each),
      );
      if (!isNamed) setDefined(own, 'containerTitle', databases[code]);
      return own;
    }
    if (/\/97[89]\d{10}$/.test(doi)) return { type: 'book' };
    return { type: /\/97[89]\d{10}-\w+$/.test(doi) ? partType(page) : 'article-journal' };
  },
};

/*
 * Test addresses
 * https://www.degruyterbrill.com/document/doi/10.3138/9781487518806-008/html
 * https://www.degruyter.com/document/doi/10.1515/vfzg-2021-0028/html?lang=de
 * https://www.degruyter.com/database/EBR/entry/key_4b2a/html
 * https://www.degruyter.com/database/AKL/entry/_00071710/html
 * https://db.degruyter.com/view/AKL/_00071710
 * https://www.degruyterbrill.com/document/doi/10.1515%2Fvfzg-2021-0028/pdf
 * https://www.degruyterbrill.com/search?query=lexikon (no entry)
 */
