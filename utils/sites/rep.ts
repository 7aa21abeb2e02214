import type { Capture } from '../model/capture';
import { parseNames } from '../text/names';
import { withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/**
 * The Routledge Encyclopedias of Philosophy and of Modernism. Their addresses are known: they end in
 * the version, and without it show the newest; parts of an article have pages below it. Its markup was not seen; pages are read by their metadata and words
 * ("Version: v1, Published online: …", "Article Summary"). The DOI ends in the version too.
 */
export const rep: Site = {
  id: 'rep',
  name: 'Routledge Encyclopedias of Philosophy and of Modernism',
  hosts: ['rem.routledge.com', 'rep.routledge.com'],
  knowledge: 'guess',
  countsVersions: true,
  defaults: {
    type: 'entry-encyclopedia',
    publisher: 'Routledge',
    language: 'en',
  },
  address(url) {
    const { origin, pathname } = withoutQuery(url);
    const path =
      /^(\/articles\/((?!v-\d)[a-z]+\/[^/]+))(?:\/v-(\d{1,2}))?(?:\/(?:bibliography|sections?)(?:\/.{0,200})?)?$/;
    const [, latest, entryId, number] = path.exec(pathname) ?? [];
    if (!latest || !entryId) return otherPage(url);
    const version = number ? { version: Number(number) } : {};
    const own = origin + latest;
    return { url: number ? `${own}/v-${number}` : own, latest: own, entryId, ...version };
  },
  /** Authors stand behind "By", each as a link with the family name first. */
  read({ blocks, metas, url }) {
    const own: Partial<Capture> = {
      containerTitle: `Routledge Encyclopedia of ${/^(?:www\.)?rem\./.test(url.hostname) ? 'Modernism' : 'Philosophy'}`,
    };
    const start = blocks.findIndex(({ text }) => /^by(?: \p{Lu}.+)?$/iu.test(text));
    const line = blocks[start]?.links.length ? blocks[start] : blocks[start + 1];
    if (start >= 0 && line && !metas.has('citation_author'))
      own.authors = parseNames(line.links.map(({ text }) => text));
    return own;
  },
};

/*
 * Test addresses
 * https://www.rep.routledge.com/articles/thematic/theory-of-types/v-1
 * https://www.rep.routledge.com/articles/biographical/levinas-emmanuel-1906-95/v-1
 * https://www.rep.routledge.com/articles/thematic/theory-of-types/v-1/sections/ramified-type-theory
 * https://www.rep.routledge.com/articles/overview/epistemology/v-3/bibliography/epistemology-bib
 * https://www.rem.routledge.com/articles/overview/futurism
 * https://www.rep.routledge.com/search?searchString=types (no entry)
 */
