import { partType, withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

const path =
  /^\/(?:[a-z]+\/(?:edvol|mono)\/([^/]+)\/(?:chpt|entry|part)\/([^/]+)|(?:reference|books?|cqpress|navigator|foundations)\/([^/]+)\/([\w-]+)(?:\.xml|\.i\d+\.xml)?)$/i;

/**
 * SAGE Knowledge and SAGE Reference: '/reference/WORK/n71.xml', since 2024 '/ency/edvol/WORK/chpt/ENTRY'.
 * Known by addresses and others' readers; the markup was not seen. The metadata of an entry name the
 * book's DOI, the entry's own has its number behind that ('10.4135/9781452218328.n71').
 */
export const sage: Site = {
  id: 'sage',
  name: 'SAGE Knowledge',
  hosts: ['methods.sagepub.com', 'sk.sagepub.com'],
  knowledge: 'selectors',
  defaults: { publisher: 'SAGE Publications' },
  address(url) {
    const { href, pathname } = withoutQuery(url);
    const [, work, entry, older, number] = path.exec(pathname) ?? [];
    const id = work && entry ? `${work}/${entry}` : older && number ? `${older}/${number}` : '';
    return id ? { url: href, latest: href, entryId: id } : otherPage(url);
  },
  read(page, { entryId = '', url }) {
    const told = page.meta('citation_doi', 'dc.identifier') ?? '';
    const [book] = /10\.4135\/97[89]\d{10}$/.exec(told) ?? [];
    const number = /\/(n\d+)$/.exec(entryId)?.[1];
    const { pathname } = new URL(url);
    const reference =
      /^\/(?:ency|dict|reference)\//.test(pathname) && !/h(?:an)?db(?:oo)?k/.test(entryId);
    return {
      type: reference ? 'entry-encyclopedia' : partType(page, entryId),
      ...(book && number ? { doi: `${book}.${number}` } : {}),
    };
  },
};

/*
 * Test addresses
 * https://sk.sagepub.com/reference/greenconsumerism/n71.xml
 * https://sk.sagepub.com/ency/edvol/encyclopedia-of-the-mind/chpt/episodic-memory
 * https://methods.sagepub.com/reference/the-sage-encyclopedia-of-communication-research-methods/i1234.xml
 * https://sk.sagepub.com/reference/schoolchoice (not known)
 * https://sk.sagepub.com/browse/reference (no entry)
 */
