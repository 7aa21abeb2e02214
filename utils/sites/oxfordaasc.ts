import { oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** The book whose entries' DOIs are known to follow from their addresses. */
const ruled = '9780195301731';

/** Oxford African American Studies Center: entries of several works, which their pages may name. */
export const oxfordaasc: Site = {
  ...oxford,
  id: 'oxfordaasc',
  name: 'Oxford African American Studies Center',
  hosts: ['oxfordaasc.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'Oxford African American Studies Center',
  },
  address: (url) =>
    pubFactoryAddress(url, {
      id: /^acref-(\d{13})-e-(\d+)$/,
      doi: ([, isbn, number]) =>
        isbn === ruled ? `10.1093/acref/${isbn}.013.${number}` : undefined,
    }),
};

/*
 * Test addresses
 * https://oxfordaasc.com/view/10.1093/acref/9780195301731.001.0001/acref-9780195301731-e-41463
 * https://oxfordaasc.com/browse (no entry)
 */
