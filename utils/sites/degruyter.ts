import { doiAddress, partType, withoutQuery } from './families/doi';
import type { Site } from './site';

const documentPath = /^\/document\/doi\/(?<doi>10\.\d{4,9}\/[^/]+)(?:\/(?:html|pdf|epub|xml))?$/;
const database = /^\/database\/([^/]+)\/entry\/([^/]+)(?:\/html)?$/;

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
  address(url) {
    const { href, pathname } = withoutQuery(url);
    const [, name, entry] = database.exec(pathname) ?? [];
    return name && entry
      ? { url: href, latest: href, entryId: `${name}/${entry}` }
      : doiAddress(url, documentPath);
  },
  read(page, { doi }) {
    if (!doi) return { type: 'entry-encyclopedia' };
    if (/\/97[89]\d{10}$/.test(doi)) return { type: 'book' };
    return { type: /\/97[89]\d{10}-\w+$/.test(doi) ? partType(page) : 'article-journal' };
  },
};

/*
 * Test addresses
 * https://www.degruyterbrill.com/document/doi/10.3138/9781487518806-008/html
 * https://www.degruyter.com/document/doi/10.1515/vfzg-2021-0028/html?lang=de
 * https://www.degruyter.com/database/EBR/entry/key_4b2a/html
 * https://www.degruyterbrill.com/search?query=lexikon (no entry)
 */
