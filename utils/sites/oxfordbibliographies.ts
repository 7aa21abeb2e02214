import { oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** Oxford Bibliographies: annotated bibliographies, each by subject. */
export const oxfordbibliographies: Site = {
  ...oxford,
  id: 'oxfordbibliographies',
  name: 'Oxford Bibliographies',
  hosts: ['oxfordbibliographies.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'Oxford Bibliographies',
  },
  address: (url) =>
    pubFactoryAddress(url, {
      id: /^obo-\d{13}-\d{4}$/,
      doi: ([id]) => `10.1093/${id.replace('-', '/')}`,
    }),
  /** The tab says 'Entry - Subject - Oxford Bibliographies'. */
  read({ title }) {
    const subject = / - ([^-]+) - Oxford Bibliographies$/.exec(title)?.[1];
    return subject ? { containerTitle: `Oxford Bibliographies in ${subject}` } : {};
  },
};

/*
 * Test addresses
 * https://www.oxfordbibliographies.com/view/document/obo-9780199743292/obo-9780199743292-0012.xml
 * https://www.oxfordbibliographies.com/abstract/document/obo-9780199743292/obo-9780199743292-0012.xml
 * https://www.oxfordbibliographies.com/page/international-relations (no entry)
 */
