import { oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** Oxford Handbooks Online, as it stood before it moved to Oxford Academic. */
export const oxfordhandbooks: Site = {
  ...oxford,
  id: 'oxfordhandbooks',
  name: 'Oxford Handbooks Online',
  hosts: ['oxfordhandbooks.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: { ...oxford.defaults, type: 'chapter', containerTitle: 'Oxford Handbooks Online' },
  address: (url) =>
    pubFactoryAddress(url, {
      id: /^oxfordhb-(\d{13})-e-(\d+)$/,
      doi: ([, isbn, number]) => `10.1093/oxfordhb/${isbn}.013.${number}`,
    }),
  /** The book is named by a link to its own address, which is the chapter's without its end. */
  read({ blocks }, { latest }) {
    const book = latest.slice(latest.lastIndexOf('/') + 1).replace(/-e-\d+$/, '');
    const links = blocks.flatMap((block) => block.links);
    const link = links.find(({ href }) => new URL(href).pathname.endsWith(`/${book}`));
    return link ? { containerTitle: link.text } : {};
  },
};

/*
 * Test addresses
 * https://www.oxfordhandbooks.com/view/10.1093/oxfordhb/9780190860806.001.0001/oxfordhb-9780190860806-e-1
 * https://www.oxfordhandbooks.com/view/10.1093/oxfordhb/9780190860806.001.0001/oxfordhb-9780190860806 (no entry)
 * https://www.oxfordhandbooks.com/browse (no entry)
 */
