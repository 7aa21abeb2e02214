import { oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** American National Biography, on PubFactory, whose pages are known by those of its sister sites. */
export const anb: Site = {
  ...oxford,
  id: 'anb',
  name: 'American National Biography',
  hosts: ['anb.org'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'American National Biography',
  },
  address: (url) =>
    pubFactoryAddress(url, {
      former: (path) =>
        path.replace(
          /^\/articles\/\d\d\/(\d\d)-(\d{5})(?:-article)?\.html$/,
          '/view/10.1093/anb/9780198606697.001.0001/anb-9780198606697-e-$1$2',
        ),
      id: /^anb-(\d{13})-e-(\d+)$/,
      doi: ([, isbn, number]) => `10.1093/anb/${isbn}.article.${number}`,
    }),
};

/*
 * Test addresses
 * https://www.anb.org/view/10.1093/anb/9780198606697.001.0001/anb-9780198606697-e-1800262
 * http://www.anb.org/articles/18/18-00262.html
 * https://www.anb.org/page/editors-introduction (no entry)
 */
