import { withoutEnd } from '../../text/whitespace';
import type { Block } from '../page';

/** A citation is no longer than this. */
const longestLine = 600;
/** A shorter title may stand in a line by chance. */
const shortestTitle = 4;
/** 'Wick', 'Seattle (WA)', 'Wick, Scotland'. */
const place = /^\p{Lu}[\p{L} '’-]{1,30}(?: \(\p{Lu}{2}\)|, \p{Lu}[\p{L}. ]{1,20})?$/u;
/** What a part of a citation ends with. */
const ends = ['. ', '] ', '” ', '" ', '’ '];

/**
 * Where the publisher is, by a line of the page that cites its own work: it names the work, or what that
 * stands in, and behind it the place before the publisher ('Foghorn. In: The Harbour Encyclopedia. Wick:
 * Quay Press; 2019').
 */
export function placeInCitation(
  blocks: readonly Block[],
  works: readonly (string | undefined)[],
  publisher: string | undefined,
): string | undefined {
  if (!publisher) return undefined;
  const titles = works.filter((work) => work !== undefined && work.length >= shortestTitle);
  for (const { text } of blocks) {
    if (text.length > longestLine || !text.includes(publisher)) continue;
    const found = titles.flatMap((title = '') => {
      const at = text.indexOf(title);
      return at < 0 ? [] : [at + title.length];
    });
    const end = Math.max(-1, ...found);
    const house = end < 0 ? -1 : text.indexOf(`: ${publisher}`, end);
    const said = house < 0 ? '' : lastPart(text.slice(Math.max(end, house - 60), house));
    if (place.test(said)) return said;
  }
  return undefined;
}

function lastPart(text: string): string {
  const begins = ends.map((end) => text.lastIndexOf(end)).filter((at) => at >= 0);
  return text.slice(Math.max(0, ...begins.map((at) => at + 2))).trim();
}

/** The edition without the word for it: 'Summer 2019 Edition' → 'Summer 2019', '3 ed.' → '3'. */
export function editionName(text: string | undefined): string | undefined {
  const said = withoutEnd(text?.slice(0, 100).trim() ?? '', '. ').replace(
    / ?\b(?:edition|edn|ed)$/i,
    '',
  );
  return withoutEnd(said, ' ,') || undefined;
}
