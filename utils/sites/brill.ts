import { doiAddress, withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import { pubFactoryAddress, readPubFactory } from './platforms/pubfactory';
import type { EntryAddress, Site } from './site';

/** '/entries/encyclopaedia-of-islam-3/nahj-al-balagha-COM_27422', on the platform before this one. */
const former = /^\/entries\/([a-z\d-]+)\/[^/]{0,200}?([A-Z]{2,4})_?([A-Z\d_]{0,40}\d)$/;

/**
 * Brill's reference works, on PubFactory since 2024: 'display/entries/WORK/ID.xml'. An id is one
 * work's own, so the work is a part of the entry's. DOIs hold numbers that no address has. Pages
 * have no metadata for citing; a third-party reader of 2024 takes the work from '.source-link' and
 * the names from '.contributor-line'.
 */
export const brill: Site = {
  id: 'brill',
  name: 'Brill Reference Works',
  hosts: ['referenceworks.brill.com', 'referenceworks.brillonline.com'],
  knowledge: 'selectors',
  defaults: { type: 'entry-encyclopedia', publisher: 'Brill' },
  address(url) {
    const { href: address, pathname } = withoutQuery(url);
    const [, work, letters, number] = former.exec(pathname) ?? [];
    if (work && letters && number) {
      return { url: address, latest: address, entryId: `${work}/${letters}-${number}` };
    }
    if (url.pathname.startsWith('/doi/')) return doiAddress(url, /^\/doi\/(?<doi>10\..+)$/);
    // The front page and the index of a work.
    if (/^\/(?:display|view)\/db\//.test(url.pathname)) return null;
    return /^\/(?:display|view|abstract)\/entries\//.test(url.pathname)
      ? pubFactoryAddress(url, { id: /^[A-Z\d]+\/[\w-]*\d$/, parts: 2 })
      : otherPage(url);
  },
  /** An address by the DOI leads to the entry's own, which the page names. */
  read(page, { doi, url }) {
    const canonical = page.relations.get('canonical')?.[0];
    const named: EntryAddress | null | undefined =
      doi && canonical && URL.canParse(canonical) ? brill.address(new URL(canonical)) : undefined;
    const own = readPubFactory(page);
    return named?.entryId ? { ...own, entryId: named.entryId, url: named.url } : { ...own, url };
  },
};

/*
 * Test addresses
 * https://referenceworks.brill.com/display/entries/EIRO/COM-362360.xml
 * https://referenceworks.brill.com/display/entries/EIEO/SIM-1064.xml?rskey=arnJ0m&result=1
 * https://referenceworks.brill.com/doi/10.1163/2468-1733_shafr_SIM100120022
 * https://referenceworks.brillonline.com/entries/encyclopaedia-of-islam-3/nahj-al-balagha-COM_27422
 * https://referenceworks.brill.com/display/db/jho (no entry)
 */
