import { oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** The dictionary's own ISBN; other lives are of the Victorian edition that it keeps beside. */
const current = '9780198614128';

/**
 * Oxford Dictionary of National Biography. 'Published online' and 'This version' are lines of its
 * pages as remembered; nobody here has seen their elements.
 */
export const oxforddnb: Site = {
  ...oxford,
  id: 'oxforddnb',
  name: 'Oxford Dictionary of National Biography',
  hosts: ['oxforddnb.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'Oxford Dictionary of National Biography',
  },
  address: (url) =>
    pubFactoryAddress(url, {
      former: (path) =>
        path.replace(
          /^\/view\/(?:article|printable)\/(\d+)$/,
          `/view/10.1093/ref:odnb/${current}.001.0001/odnb-${current}-e-$1`,
        ),
      id: /^odnb-(\d{13})-e-(\d+)$/,
      // Lives that came after the first edition's have DOIs of another form, and addresses too.
      doi([, isbn, number], path) {
        if (isbn !== current) return undefined;
        return path.includes('/ref:odnb/')
          ? `10.1093/ref:odnb/${number}`
          : `10.1093/odnb/${isbn}.013.${number}`;
      },
    }),
};

/*
 * Test addresses
 * https://www.oxforddnb.com/view/10.1093/ref:odnb/9780198614128.001.0001/odnb-9780198614128-e-29929
 * https://www.oxforddnb.com/display/10.1093/odnb/9780198614128.001.0001/odnb-9780198614128-e-108196
 * http://www.oxforddnb.com/view/article/29929?docPos=1
 * https://www.oxforddnb.com/page/updates-2014/2014-updates-introductions (no entry)
 */
