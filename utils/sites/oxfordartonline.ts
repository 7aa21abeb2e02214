import { groveArticle, oxford, pubFactoryAddress, readPubFactory } from './platforms/pubfactory';
import type { Site } from './site';

/** Longer first: '7000082129' is the DOI's 't082129', '7002085714' its 't2085714'. */
const letters = [
  ['7000', 't'],
  ['700', 't'],
] as const;

/**
 * Oxford Art Online, which holds Grove Art and the Benezit Dictionary of Artists. Numbers in
 * addresses that begin otherwise have DOIs that do not follow from them.
 */
export const oxfordartonline: Site = {
  ...oxford,
  id: 'oxfordartonline',
  name: 'Oxford Art Online',
  hosts: ['oxfordartonline.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: { ...oxford.defaults, type: 'entry-encyclopedia' },
  address: (url) =>
    pubFactoryAddress(url, {
      former: (path) =>
        path.replace(
          /^\/subscriber\/article\/grove\/art\/T(\d{6})$/,
          '/groveart/view/10.1093/gao/9781884446054.001.0001/oao-9781884446054-e-7000$1',
        ),
      id: /^(oao|acref)-\d{13}-e-(\d+)$/,
      doi([, work, number]) {
        if (work === 'acref') return `10.1093/benz/9780199773787.article.b${number}`;
        const article = groveArticle(number, letters);
        return article && `10.1093/gao/9781884446054.article.${article}`;
      },
    }),
  read: (page, { entryId }) => ({
    containerTitle: entryId?.startsWith('acref')
      ? 'Benezit Dictionary of Artists'
      : 'Grove Art Online',
    ...readPubFactory(page),
  }),
};

/*
 * Test addresses
 * https://www.oxfordartonline.com/groveart/view/10.1093/gao/9781884446054.001.0001/oao-9781884446054-e-7000082129
 * https://www.oxfordartonline.com/benezit/view/10.1093/benz/9780199773787.001.0001/acref-9780199773787-e-00183827
 * http://www.oxfordartonline.com/subscriber/article/grove/art/T082129
 * https://www.oxfordartonline.com/groveart/browse (no entry)
 */
