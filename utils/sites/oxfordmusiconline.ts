import { groveArticle, oxford, pubFactoryAddress } from './platforms/pubfactory';
import type { Site } from './site';

/** What the beginning of an entry's number is in its DOI, by the work that Grove took it over from. */
const letters = [
  ['00000', ''],
  ['2000', 'j'],
  ['5000', 'o'],
  ['100', 'a'],
  ['400', 'l'],
] as const;

/** Oxford Music Online, which holds Grove Music Online. */
export const oxfordmusiconline: Site = {
  ...oxford,
  id: 'oxfordmusiconline',
  name: 'Grove Music Online',
  hosts: ['oxfordmusiconline.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    ...oxford.defaults,
    type: 'entry-encyclopedia',
    containerTitle: 'Grove Music Online',
  },
  address: (url) =>
    pubFactoryAddress(url, {
      former: (path) =>
        path.replace(
          /^\/subscriber\/article\/grove\/music\/(\d{5})$/,
          '/grovemusic/view/10.1093/gmo/9781561592630.001.0001/omo-9781561592630-e-00000$1',
        ),
      id: /^(?:omo-\d{13}-e-(\d{10})|gmo-.+)$/,
      doi([, number]) {
        const article = groveArticle(number, letters);
        return article && `10.1093/gmo/9781561592630.article.${article}`;
      },
    }),
};

/*
 * Test addresses
 * https://www.oxfordmusiconline.com/grovemusic/view/10.1093/gmo/9781561592630.001.0001/omo-9781561592630-e-0000007353
 * http://www.oxfordmusiconline.com/subscriber/article/grove/music/40023?q=Bach&search=quick&pos=1
 * https://www.oxfordmusiconline.com/grovemusic/browse (no entry)
 */
