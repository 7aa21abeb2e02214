import type { Page } from '../extract/page';
import { isPersonName, parseNames } from '../text/names';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/**
 * The Internet Encyclopedia of Philosophy. Its pages tell no dates and hold no metadata for citing:
 * an article is what ends with "Author Information" or begins with a table of contents. Its shape is
 * known from text copies; the markup was not seen.
 */
export const iep: Site = {
  id: 'iep',
  name: 'Internet Encyclopedia of Philosophy',
  hosts: ['iep.utm.edu'],
  knowledge: 'guess',
  defaults: {
    type: 'entry-encyclopedia',
    containerTitle: 'Internet Encyclopedia of Philosophy',
    language: 'en',
  },
  history: false,
  address(address) {
    // Indexes are a letter long.
    if (/^\/[a-z]\/?$/.test(address.pathname)) return null;
    const entryId = /^\/(?:[a-z]\/)?([\w-]{2,}?)(?:\.html?|\/amp)?\/?$/.exec(address.pathname)?.[1];
    if (!entryId) return otherPage(address);
    const url = `https://iep.utm.edu/${entryId}/`;
    return { url, latest: url, entryId };
  },
  read(page) {
    const contents = page.blocks.findIndex(({ text }) => /^table of contents\b/i.test(text));
    const authors = page.blocks.findLastIndex(({ text }) => /^author information:?$/i.test(text));
    if (contents < 0 && authors < 0) return undefined;
    return {
      authors: parseNames(authors < 0 ? [] : authorNames(page, authors)),
      summary: opening(page, contents),
      keywords: [],
      access: 'open',
    };
  },
};

/** The line below the heading, and each above an "Email:" line; affiliations follow in lines of their own. */
function authorNames({ blocks }: Page, heading: number): string[] {
  return blocks
    .slice(heading + 1, heading + 25)
    .filter(
      ({ text, level }, index, lines) =>
        level === 0 &&
        isPersonName(text) &&
        (index === 0 || /^e-?mail\b/i.test(lines[index + 1]?.text ?? '')),
    )
    .map(({ text }) => text);
}

/** The paragraphs between the title and the table of contents. */
function opening({ blocks }: Page, contents: number): string | null {
  const above = blocks.slice(0, Math.max(contents, 0));
  const title = above.findLastIndex(({ level }) => level > 0);
  const prose = above.slice(title + 1).filter(({ text }) => text.length > 60);
  return title < 0 ? null : prose.map(({ text }) => text).join('\n\n') || null;
}

/*
 * Test addresses
 * https://iep.utm.edu/apriori/
 * https://www.iep.utm.edu/a/apriori.htm
 * https://iep.utm.edu/eds/ (no entry, as its page tells)
 * https://iep.utm.edu/a/ (no entry)
 */
