import type { Name } from '../../model/capture';
import { setDefined } from '../../model/set-defined';
import type { Block } from '../../snapshot/blocks';
import { parseDate } from '../../text/dates';
import { isPersonName, parseNames, splitByline } from '../../text/names';

/** What a page tells of its work where it says how to cite it. */
export interface OwnCitation {
  authors: Name[];
  publisher?: string;
  /** EDTF level 0. */
  published?: string;
}

const longestLine = 600;
const longestAuthors = 200;
/** 'New York: Robert Appleton Company, 1907' */
const imprint = /\p{Lu}[^:.]{1,40}: (\p{Lu}[^:,]{2,80}), (?:c\. ?)?((?:1[4-9]|20)\d\d)(?!\d)/u;
const quotes = /["“”„«»‘’']/;

/**
 * The citation that a page gives of its own work, in the style that sets the title in quotation marks
 * ('Marrow, Ada. "Foghorn." The Harbour Encyclopedia. Vol. 1. Wick: Quay Press, 1907.'); undefined
 * where there is none that names this title.
 */
export function readOwnCitation(blocks: readonly Block[], title: string): OwnCitation | undefined {
  for (const { text } of blocks) {
    const at = text.length <= longestLine ? quotedAt(text, title) : -1;
    if (at < 0) continue;
    const before = text.slice(Math.max(0, at - longestAuthors), at).replace(/["“„«‘']$/, '');
    const behind = text.slice(at + title.length);
    const [, publisher, year] = imprint.exec(behind) ?? [];
    if (!publisher || !year) continue;
    const citation: OwnCitation = { authors: authorsOf(before), publisher };
    setDefined(citation, 'published', parseDate(year));
    return citation;
  }
  return undefined;
}

/** Where a text has the title within quotation marks, or -1. */
function quotedAt(text: string, title: string): number {
  const at = text.indexOf(title);
  const end = at + title.length;
  const isQuoted =
    at > 0 && quotes.test(text.charAt(at - 1)) && quotes.test(text.slice(end, end + 2));
  return isQuoted ? at : -1;
}

/** 'MLA citation. Marrow, Ada, and Ben Tallow. ': the first name is turned round, the others are not. */
function authorsOf(before: string): Name[] {
  const list = before.replace(/^[\p{L} ]{2,30}(?:citation|style)\b[.:]?\s*/iu, '').trim();
  const [first = '', ...more] = list.replace(/\.$/, '').split(/,? (?:and|&|und|et|y) /);
  const [family = '', given = '', ...others] = first.split(/ ?, ?/);
  if (!given || !isPersonName(`${given} ${family}`)) return [];
  const rest = [...others, ...more].flatMap(splitByline).filter(isPersonName);
  return parseNames([`${family}, ${given}`, ...rest]);
}
