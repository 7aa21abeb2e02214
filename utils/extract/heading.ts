import type { Block } from '../snapshot/blocks';
import { withoutEnd } from '../text/whitespace';
import { isReferenceWork } from './metadata/work-type';
import type { Page } from './page';
import { isSectionLabel } from './summary/sections';

const accessLabel = / ?(?:un)?locked$| ?(?:open|free|full|restricted) access$| ?free$/i;
/** A tab that cuts the title short. */
const cutTab = /^(.{15,200}?) ?(?:\.\.\.|…)/;
/** What parts the title from the site's name in a tab; a bar or an underscore needs no space. */
const separators = / [-–—―·•»«›‹:/]+ | ?[|｜_]+ ?| ?[－—]{1,2} ?(?=\p{Script=Han})/u;
/** An element that says of itself that it holds the title. */
const titleMark =
  /^[.#](?:(?:article|entry|page|doc(?:ument)?|chapter|item|paper|main|content|post|work|lemma)[-_]*)?(?:title|headline|heading)(?:[-_]*(?:main|text))?$/i;

/** Blocks below which no title is looked for that no heading element marks. */
const farthest = 60;
const longest = 400;
/** No access label behind a title is longer. */
const longestAccessLabel = 20;

/** The work's title as the page shows it, and the block that holds it where one does. */
export interface ShownTitle {
  text: string;
  block?: Block;
  /** Whether the tab says it too. */
  agreed: boolean;
}

/**
 * The title: the heading whose words the browser's tab says too, otherwise another line that is a
 * part of the tab, otherwise the first heading of the first rank that is no label ("Abstract"),
 * otherwise a line marked as a title, otherwise the tab's first part. Without the word of an access
 * icon behind it.
 */
export function readTitle(page: Page): ShownTitle | undefined {
  const headings = page.blocks.filter((block) => block.level > 0 && block.region !== 'other');
  const top = headings.filter((block) => block.level === 1);
  const lines = page.blocks
    .slice(0, farthest)
    .filter(
      ({ level, region, text }) => level === 0 && region !== 'other' && text.length <= longest,
    );
  const agreed = inTab(page, [...new Set([...top, ...headings.slice(0, 20)])], lines);
  if (agreed) return agreed;
  const first = top.find(({ text }) => !isSectionLabel(text));
  if (first) {
    const text = withoutLabel(first);
    const shared = isIn(page.title, text) ? text : common(page.title, text);
    return { text: shared ?? text, block: first, agreed: shared !== undefined };
  }
  const marked = lines.find((block) => block.marks.split(' ').some((mark) => titleMark.test(mark)));
  if (marked) return { text: withoutLabel(marked), block: marked, agreed: false };
  const said = withoutWork(tabParts(page)[0] ?? '');
  if (!said) return undefined;
  const second = headings.find(({ text }) => !isSectionLabel(text) && isIn(text, said));
  return { text: said, ...(second ? { block: second } : {}), agreed: second !== undefined };
}

/** The first line that an element holds which says of itself that it is the title. */
export function markedTitle({ blocks }: Page): string | undefined {
  return blocks
    .slice(0, farthest)
    .find(
      ({ level, region, text, marks }) =>
        level === 0 &&
        region === 'main' &&
        text.length <= longest &&
        titleMark.test(marks.split(' ').at(-1) ?? ''),
    )?.text;
}

/**
 * The best of the headings, then of the lines, that are a part of the tab: at its beginning rather
 * than at its end, and a site's or reference work's name only where there is no other.
 */
function inTab(
  page: Page,
  headings: readonly Block[],
  lines: readonly Block[],
): ShownTitle | undefined {
  const tab = plain(page.title);
  // What says more than the tab is no part of it, however its access icon is called.
  const cut = cutTab.exec(tab)?.[1];
  const longestPart = cut ? longest : page.title.length + longestAccessLabel;
  const found = [...headings, ...lines].flatMap((block) => {
    if (block.text.length > longestPart) return [];
    const text = withoutLabel(block);
    const words = plain(text);
    if (words.length < 2) return [];
    const begins = tab.startsWith(words) || (cut !== undefined && words.startsWith(cut));
    const isWhole = (begins || tab.endsWith(words)) && isPart(tab, words);
    // Sites glue their names on behind a title, but only a heading is long enough to tell from that.
    if (!isWhole && !(begins && block.level > 0)) return [];
    if (!begins && block.level !== 1) return [];
    const isSite = words.length < tab.length && isSiteName(page, text);
    return [{ block, text, rank: (isSite ? 4 : 0) + (begins ? 0 : 2) + (block.level > 0 ? 0 : 1) }];
  });
  const ranked = found.sort(
    (one, other) =>
      one.rank - other.rank ||
      Number(other.block.level === 1) - Number(one.block.level === 1) ||
      other.text.length - one.text.length,
  );
  const [best] = ranked;
  return best && { text: asWritten(page.title, best.text), block: best.block, agreed: true };
}

function isSiteName(page: Page, text: string): boolean {
  return isReferenceWork(text) || plain(page.meta('og:site_name') ?? '') === plain(text);
}

/** Whether words stand at an end of a tab and a separator, or nothing, stands on their other side. */
function isPart(tab: string, words: string): boolean {
  const rest = tab.startsWith(words)
    ? tab.slice(words.length)
    : tab.slice(0, tab.length - words.length);
  return rest === '' || /^\s*[-–—|｜·•»«›:_(]|^\s*－|[-–—|｜·•»«›:_]\s*$/u.test(rest);
}

/** A heading that is all capitals only by its skin is spelt as the tab spells it. */
function asWritten(tab: string, text: string): string {
  const isShouted = text === text.toUpperCase() && text !== text.toLowerCase();
  const at = isShouted ? tab.toLowerCase().indexOf(text.toLowerCase()) : -1;
  return at < 0 ? text : tab.slice(at, at + text.length);
}

/**
 * What the tab says behind the title: 'Oxford Research Encyclopedia of Politics' of
 * 'Theories of Peace - Oxford Research Encyclopedia of Politics'; its parts, the last one last.
 */
export function titleSuffixes(page: Page, title: string): string[] {
  if (!plain(page.title).startsWith(plain(title))) return [];
  const rest = page.title.slice(title.length).trim();
  const bracketed = /^\((.+)\)$/.exec(rest);
  return (bracketed?.[1] ?? rest)
    .split(separators)
    .map((part) => part.replace(/^[-–—|｜·•»«›:_－.,\s]+/, '').trim())
    .filter(Boolean);
}

/** What the tab says before the title: 'Deutsche Biographie' of 'Deutsche Biographie - Humboldt'. */
export function titlePrefix(page: Page, title: string): string | undefined {
  const start = plain(page.title).lastIndexOf(plain(title));
  if (start <= 0 || start + title.length < page.title.length) return undefined;
  return withoutEnd(page.title.slice(0, start), ' :|｜_»›–—-');
}

/** Without the work's name in brackets: 'Lamps (Encyclopedia of Light)'. */
function withoutWork(part: string): string {
  const [bracketed = ''] = / ?\([^()]*\)$/.exec(part) ?? [];
  return /encyclop|dictionary/i.test(bracketed) ? part.slice(0, -bracketed.length) : part;
}

/** The tab's parts, its site's name and a name of a reference work before the title left out. */
function tabParts(page: Page): string[] {
  const parts = page.title.split(separators).filter(Boolean);
  const siteName = page.meta('og:site_name');
  const [first = '', second] = parts;
  return second && siteName && plain(first) === plain(siteName) ? parts.slice(1) : parts;
}

/** The longest beginning of the tab's text that stands within a heading of more words. */
function common(tab: string, heading: string): string | undefined {
  const [first] = tab.split(separators);
  return first && first.length > 2 && isIn(` ${heading} `, ` ${first} `) ? first : undefined;
}

function isIn(text: string, words: string): boolean {
  return plain(text).includes(plain(words));
}

/** Text for comparing: case, dashes, quotation marks and kinds of spaces make no difference. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/\s/g, ' ');
}

/** A title and the subtitle that only an element of its own parts from it: 'EddiesA History'. */
function withSubtitle(text: string, joints: readonly number[]): string {
  const [at = 0, ...more] = joints;
  const isGlued = /\p{Ll}$/u.test(text.slice(0, at)) && /^\p{Lu}\p{Ll}/u.test(text.slice(at));
  return isGlued && more.length === 0 ? `${text.slice(0, at)}: ${text.slice(at)}` : text;
}

/** An icon's text ("locked") that the heading's last element holds, or that is glued to its last word. */
function withoutLabel({ text, joints, level }: Block): string {
  const label = accessLabel.exec(text);
  if (!label || label.index === 0 || level === 0)
    return level > 0 ? withSubtitle(text, joints) : text;
  const said = label[0].trim();
  const apart = joints.some((joint) => text.slice(joint).trim() === said);
  return apart || !label[0].startsWith(' ') ? text.slice(0, label.index) : text;
}
