import { isWithin } from '../extract/page';
import { setDefined } from '../model/set-defined';
import { parseNames, splitByline } from '../text/names';
import { oxford, pubFactoryAddress, readPubFactory } from './platforms/pubfactory';
import type { Site } from './site';

/**
 * Oxford Reference: entries of hundreds of books, and overviews ('authority.…') that belong to none.
 * The list of author and source, and the cut abstract, are known from a third-party reader of 2017.
 * Few of its entries have DOIs, so none is made of an address.
 */
export const oxfordreference: Site = {
  ...oxford,
  id: 'oxfordreference',
  name: 'Oxford Reference',
  hosts: ['oxfordreference.com'],
  knowledge: 'selectors',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'Oxford Reference',
  },
  abstract: [],
  bylineBelowTitle: false,
  address: (url) =>
    pubFactoryAddress(url, {
      id: /^(?:acref-\d{13}-e-\d+|q-[a-z]+-.+|authority\.\d+|\d{13}\.timeline\.\d+)$/,
    }),
  read(page) {
    const marked = (mark: string) => page.blocks.find((block) => isWithin(block, mark))?.text;
    const authors = parseNames(splitByline(marked('.author') ?? ''));
    const own = readPubFactory(page);
    setDefined(own, 'containerTitle', own.containerTitle ?? marked('.source'));
    if (authors.length > 0) own.authors = authors;
    return marked('.restrictedAbstract') ? { ...own, summary: null, access: 'restricted' } : own;
  },
};

/*
 * Test addresses
 * https://www.oxfordreference.com/view/10.1093/acref/9780199546572.001.0001/acref-9780199546572-e-0009
 * https://www.oxfordreference.com/display/10.1093/oi/authority.20110803095936537
 * https://www.oxfordreference.com/display/10.1093/acref/9780191826719.001.0001/q-oro-ed4-00006236
 * https://www.oxfordreference.com/view/10.1093/acref/9780199608218.001.0001/acref-9780199608218 (no entry)
 * https://www.oxfordreference.com/search?q=clock (no entry)
 */
