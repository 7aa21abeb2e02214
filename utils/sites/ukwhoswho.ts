import { oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** Who's Who & Who Was Who. Entries are unsigned, and what stands below their title is no name. */
export const ukwhoswho: Site = {
  ...oxford,
  id: 'ukwhoswho',
  name: 'Who’s Who & Who Was Who',
  hosts: ['ukwhoswho.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'Who’s Who & Who Was Who',
  },
  bylineBelowTitle: false,
  address: (url) =>
    pubFactoryAddress(url, {
      former: (path) =>
        path.replace(
          /^\/view\/article\/oupww\/who(?:s|wa)swho\/U(\d+)$/,
          '/view/10.1093/ww/9780199540891.001.0001/ww-9780199540884-e-$1',
        ),
      id: /^ww-(\d{13})-e-(\d+)$/,
      doi: ([, isbn, number]) => `10.1093/ww/${isbn}.013.u${number}`,
    }),
};

/*
 * Test addresses
 * https://www.ukwhoswho.com/view/10.1093/ww/9780199540891.001.0001/ww-9780199540884-e-37305
 * http://www.ukwhoswho.com/view/article/oupww/whowaswho/U37305
 * https://www.ukwhoswho.com/browse (no entry)
 */
