import { pathAddress } from './addresses/path-address';
import type { Site } from './site';

/** Today's and the former site's ('/content/accelerating-universe/800550'). */
const entry = /^\/content\/(?!book\/|news\/|video)[a-z\d-]+\/(\w*\d)$/;

/**
 * McGraw Hill's AccessScience: articles, biographies and briefings; the chapters of its books are told
 * by their metadata alone. Read by its Highwire metadata, known from a third-party reader of 2023.
 */
export const accessscience: Site = {
  id: 'accessscience',
  name: 'AccessScience',
  hosts: ['accessscience.com'],
  knowledge: 'selectors',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'AccessScience',
    publisher: 'McGraw Hill',
    language: 'en',
  },
  address(url) {
    const address = pathAddress(url, entry);
    const number = /^a?(\d{6})$/.exec(address?.entryId ?? '')?.[1];
    return address && number ? { ...address, doi: `10.1036/1097-8542.${number}` } : address;
  },
};

/*
 * Test addresses
 * https://www.accessscience.com/content/article/a694300
 * https://www.accessscience.com/content/biography/m0073908
 * https://www.accessscience.com/content/accelerating-universe/800550
 * https://www.accessscience.com/content/book/9781260452297/chapter/chapter2 (not known)
 * https://www.accessscience.com/search?q=frost (no entry)
 */
