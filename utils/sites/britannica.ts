import { readTitle } from '../extract/heading';
import type { Capture } from '../model/capture';
import { setDefined } from '../model/set-defined';
import { otherPage } from './addresses/not-an-entry';
import { pathAddress } from './addresses/path-address';
import type { Site } from './site';

/** The first parts of articles' addresses; quizzes, lists, stories and the like have others. */
const article =
  /^\/((?:animal|art|biography|event|place|plant|science|sports|summary|technology|topic)\/[^/]+)/;
/** What stands on the pages of those who have not paid, and withholds the rest of the article. */
const offer = /^(?:start|activate) your free trial\b/i;
/** Games, lists and what the newsroom writes: no article of the encyclopedia's. */
const apart =
  /^\/(?:dictionary|explore|facts|gallery|games|list|news|new-articles|on-this-day|one-good-fact|quiz|quizzes|stories|study|video|videos)(?:\/|$)/;
const kids = /^\/(?:kids|students|scholars)\/article\/[^/]+\/(\d+)$/;

/**
 * Encyclopædia Britannica. An article's sections have pages of their own, which belong to it, and
 * tabs that begin with its title ('Milan - Landscape, …'). Its JSON-LD tells authors and dates; the
 * headline ('photosynthesis | Definition, …'), keywords and description in it are made for search
 * engines. Addresses and words seen in copies of pages of 2020 to 2025, JSON-LD remembered; other
 * people's programs find the text in '.topic-paragraph' and the line below the title in
 * '.topic-identifier'.
 */
export const britannica: Site = {
  id: 'britannica',
  name: 'Encyclopædia Britannica',
  hosts: ['britannica.com'],
  knowledge: 'selectors',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Encyclopedia Britannica',
    publisher: 'Encyclopædia Britannica, Inc.',
    language: 'en',
    access: 'open',
  },
  address(url) {
    if (url.hostname.startsWith('kids.')) return pathAddress(url, kids);
    const path = article.exec(url.pathname)?.[1];
    const isMain = /^(?:(?:www|m|global)\.)?britannica\.com$/.test(url.hostname);
    if (isMain && apart.test(url.pathname)) return null;
    if (!path || !isMain) return otherPage(url);
    const address = `https://www.britannica.com/${path}`;
    return { url: address, latest: address, entryId: path };
  },
  read(page, { latest }) {
    const own: Partial<Capture> = { keywords: [], summary: null };
    if (page.url.hostname.startsWith('kids.')) own.containerTitle = 'Britannica Kids';
    const section = page.url.pathname.startsWith(`${new URL(latest).pathname}/`);
    if (page.blocks.some(({ text }) => offer.test(text))) own.access = 'restricted';
    setDefined(own, 'title', section ? page.title.split(' - ', 1)[0] : readTitle(page)?.text);
    return own;
  },
};

/*
 * Test addresses
 * https://www.britannica.com/science/hydrogen-peroxide
 * https://www.britannica.com/place/Milan-Italy/Landscape
 * https://kids.britannica.com/students/article/photosynthesis/276387
 * https://global.britannica.com/place/Milan-Italy
 * https://www.britannica.com/summary/photosynthesis
 * https://www.britannica.com/quiz/classic-childrens-books-quiz (no entry)
 * https://www.britannica.com/money/inflation-economics (not known)
 */
