import { type Block, isWithin, type Page } from '../extract/page';
import { parseNames } from '../text/names';
import { partType, withoutQuery } from './addresses/doi-address';
import { otherPage } from './addresses/not-an-entry';
import type { Site } from './site';

/** A PII is told with a letter and without, with its hyphens and without; the PDF stands below. */
const article =
  /^\/(?:science|sdfe)\/(?:article\/)?(?:abs\/|am\/)?pii\/([BS]?[\dX()-]{15,26})(?=\/|$)/i;

/** How many edges of elements a block keeps; one with more of them may have lost names. */
const keptJoints = 40;
/** A label of the list, or the letters that refer to affiliations. */
const label = /^(?:[Aa]uthor links|[Ll]inks|[Ss]how|[Gg]et|[Oo]pen)\b|^[a-z]{1,2}$/;

/**
 * ScienceDirect: entries of reference modules and encyclopedias, chapters and articles. Seen in
 * article pages of 2012 to 2024. Metadata name no authors, or are not there; the page does, each in
 * two parts with the marks of affiliations behind. A PII that begins with B is a part of a book.
 */
export const sciencedirect: Site = {
  id: 'sciencedirect',
  name: 'ScienceDirect',
  hosts: ['sciencedirect.com'],
  knowledge: 'page',
  textOnPage: true,
  defaults: { publisher: 'Elsevier' },
  address(url) {
    const { origin, pathname } = withoutQuery(url);
    const [path, said] = article.exec(pathname) ?? [];
    const pii = said?.replace(/[()-]/g, '').toUpperCase();
    if (!path || !pii) return isApart(pathname) ? null : otherPage(url);
    return { url: origin + path, latest: origin + path, entryId: pii };
  },
  read(page, { entryId = '' }) {
    const marks = ['.publication-title', '.publicationHead'];
    const shown = page.blocks.find((block) => marks.some((mark) => isWithin(block, mark)))?.text;
    const book = page.meta('citation_journal_title') ?? shown;
    const people = page.metas.has('citation_author') ? [] : parseNames(names(page));
    return {
      type: entryId.startsWith('B') ? partType(page, book) : 'article-journal',
      ...(page.metas.has('citation_journal_title') || !book ? {} : { containerTitle: book }),
      ...(people.length > 0 ? { authors: people } : {}),
    };
  },
};

/** Topic pages are cut out of entries by a machine; books, journals and lists are no entries. */
function isApart(pathname: string): boolean {
  return /^\/(?:topics|journal|bookseries|handbook|referencework|browse)\//.test(pathname);
}

/** 'Surname, Given' of each author. Older pages set all of them in one line. */
function names({ blocks }: Page): string[] {
  const lines = blocks.filter((block) => block.region !== 'other' && isWithin(block, '.surname'));
  if (lines.length === 0) return formerNames(blocks);
  return lines.flatMap(({ text, joints }) => {
    if (joints.length >= keptJoints) return [];
    const parts = partsOf(text, joints);
    return parts.flatMap((given, index) => {
      const surname = parts[index + 1];
      return index % 2 === 0 && surname ? [`${surname}, ${given}`] : [];
    });
  });
}

/** Before 2016 each name stood whole in an element, with the letters of its affiliations glued on. */
function formerNames(blocks: readonly Block[]): string[] {
  return blocks
    .filter((block) => isWithin(block, '.authorName'))
    .map(({ text, joints }) => partsOf(text, joints)[0] ?? '');
}

/** What stands between the edges of elements, without labels, commas and the marks of notes. */
function partsOf(text: string, joints: Block['joints']): string[] {
  return [0, ...joints]
    .map((start, index) => text.slice(start, joints[index]).trim())
    .filter((part) => /\p{L}/u.test(part) && !label.test(part));
}

/*
 * Test addresses
 * https://www.sciencedirect.com/science/article/pii/B9780128096338204743
 * https://www.sciencedirect.com/science/article/abs/pii/S0009261497040141
 * https://www.sciencedirect.com/science/article/abs/pii/0584853976801316
 * https://www.sciencedirect.com/science/article/pii/0022460X72904348
 * https://www.sciencedirect.com/science/article/pii/B9780128096338204743/pdfft?md5=1
 * https://www.sciencedirect.com/referencework/9780128096338/reference-module-in-life-sciences (no entry)
 * https://www.sciencedirect.com/topics/chemistry/lantern (no entry)
 */
