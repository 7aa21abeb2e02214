import type { Block } from '../../snapshot/blocks';
import { textWeight } from '../../text/text-weight';
import { isReferenceWork } from '../metadata/work-type';
import { abstractBoxes } from './abstract-box';
import { isBodyHeading } from './body-sections';
import { isProse } from './prose';
import { headingWords, isPart, labelKind } from './section-words';
import { settleSummaries } from './summary-sections';

/** What a section holds, told by its heading's words in any of the languages below. */
type SectionKind =
  /** Before the first heading, below the title, or where no heading's reach extends. */
  | 'head'
  | 'summary'
  | 'keywords'
  /** The article's own text. */
  | 'body'
  /** References, notes, related works, comments, "how to cite": others' words or other works. */
  | 'others'
  /** Any other heading: "Article history", "Editor's Note", "Access". */
  | 'plain';

export { isProse } from './prose';

export interface Section {
  kind: SectionKind;
  heading?: Block;
  blocks: Block[];
}

/** Headings of a work's references and notes, whatever element sets them. */
const notesHeading =
  /^(?:selected |general |primary |secondary )?(?:references?|bibliograph(?:y|ie|ies)|works cited|literature cited|literaturverzeichnis|références|referencias|riferimenti|literatuur|referências|further reading|footnotes|endnotes)(?: (?:and|&) .{1,30})?$/i;
/** Headings of other works. */
const othersHeading =
  /^(?:see also|siehe auch|voir aussi|(?:related|similar|recommended|suggested|featured|popular|trending|latest|forthcoming|more) (?:articles?|entries|items|content|works|chapters|papers|topics|posts|publications|reading|documents|records)\b.*|(?:more|also) like this|you (?:may|might) (?:also )?(?:like|be interested).*|cited by\b.*|citing (?:articles|literature).*)$/i;
/** Words that are too common for such a heading unless a heading element sets them. */
const othersIfMarked =
  /^(?:(?:how to |recommended |suggested )?cit(?:e|ing|ation)(?: .{1,30})?|(?:\d+ )?(?:comments?|responses?|replies|reviews?)(?: \(\d+\))?|discussion|in this (?:article|entry|chapter|volume|issue|section)\b.*|(?:table of )?contents|navigation|quick links|(?:browse|search|more (?:from|in|by))\b.*)$/i;

const notesIfMarked = /^(?:notes?(?: (?:and|&) .{1,30})?|anmerkungen|literatur\w*|sources)$/i;

/** What templates set beside a heading, which belongs to it and to no text below. */
const headingControl =
  /^(?:click to copy|copy (?:section )?link|section link|permalink|link to this|top of page|back to top|jump to)\b/i;

/** A heading that no element marks is no longer. */
const longestUnmarked = 60;
/** A heading within an abstract has a sentence below it. */
const shortestPart = 20;

/**
 * The page's sections in its order. A heading reaches as far as the element that first holds both
 * it and other text, or to the next heading of its rank: so it does not matter what elements a page
 * is set in, and a heading that no heading element marks counts if its words are known.
 * @param title the work's: whatever its rank and words, no article's body begins with it
 */
export function splitIntoSections(blocks: readonly Block[], title?: string): Section[] {
  let section: Section = { kind: 'head', blocks: [] };
  let reach: number | undefined;
  let boxEnd = -1;
  const sections = [section];
  const boxes = new Map(abstractBoxes(blocks).map((box) => [box.start, box]));
  const open = (next: Section): void => {
    section = next;
    reach = undefined;
    boxEnd = -1;
    sections.push(next);
  };
  for (const [index, block] of blocks.entries()) {
    const left = reach !== undefined && block.common < reach;
    if (left || index === boxEnd) open({ kind: 'head', blocks: [] });
    const kind = kindAt(blocks, index, title);
    const box = boxes.get(index);
    if (box && kind !== 'summary' && !['summary', 'body', 'others'].includes(section.kind)) {
      open({ kind: 'summary', blocks: [] });
      boxEnd = box.end;
    }
    const opens =
      kind === undefined &&
      mayOpen(block, section) &&
      labelKind(headingWords(block.text)) === 'opening';
    if ((kind && !isSubheading(block, kind, section, blocks[index + 1])) || opens) {
      open({ kind: kind ?? 'plain', heading: block, blocks: [] });
      continue;
    }
    if (section.heading && !headingControl.test(block.text)) reach ??= block.common;
    section.blocks.push(block);
  }
  for (const each of sections) {
    if (each.kind === 'plain' && each.blocks.some(isProse)) each.kind = 'body';
  }
  return settleSummaries(sections);
}

/** What a block begins as a heading; undefined where it is none. */
function kindAt(
  blocks: readonly Block[],
  index: number,
  title: string | undefined,
): SectionKind | undefined {
  const block = blocks[index];
  if (!block) return undefined;
  if (block.level > 0 && block.text === title) return 'head';
  const kind = headingKind(block);
  return kind === 'plain' && isSecondTitle(blocks, index) ? 'head' : kind;
}

/** Whether a heading right below the title is the title in another script, or the name of the whole work. */
function isSecondTitle(blocks: readonly Block[], index: number): boolean {
  const [title, heading] = blocks.slice(Math.max(index - 1, 0), index + 1);
  if (title?.level !== 1 || !heading || heading.level === 0) return false;
  const isLatin = ({ text }: Block) => /\p{Script=Latin}/u.test(text);
  const isOther = isLatin(title) !== isLatin(heading) && /\p{L}/u.test(heading.text);
  return isOther || isReferenceWork(heading.text);
}

/** Whether a section holds the work's references or notes. */
export function holdsNotes({ heading }: Section): boolean {
  const words = heading && headingWords(heading.text);
  return words !== undefined && (notesHeading.test(words) || notesIfMarked.test(words));
}

/** A word such as "Definition" is a heading where no element marks it only before the article's text. */
function mayOpen(block: Block, section: Section): boolean {
  return (
    block.level === 0 &&
    block.region === 'main' &&
    block.text.length <= longestUnmarked &&
    (section.kind === 'head' || section.kind === 'plain')
  );
}

function headingKind(block: Block): SectionKind | undefined {
  if (block.level === 0 && block.text.length > longestUnmarked) return undefined;
  const words = headingWords(block.text);
  const label = labelKind(words);
  if (label === 'summary' || label === 'keywords') return label;
  if (notesHeading.test(words) || othersHeading.test(words)) return 'others';
  if (block.level > 1 && (notesIfMarked.test(words) || othersIfMarked.test(words))) return 'others';
  if (isBodyHeading(words)) return 'body';
  if (block.level === 1) return 'head';
  return block.level > 1 ? 'plain' : undefined;
}

/**
 * "Methods" within an abstract, a year within a bibliography. An abstract is in parts from its
 * beginning or not at all: another heading behind its text ends it.
 */
function isSubheading(
  block: Block,
  kind: SectionKind,
  section: Section,
  next: Block | undefined,
): boolean {
  const rank = section.heading?.level ?? 0;
  const isBelow = rank > 0 && block.level > rank;
  if (section.kind === 'summary') return isPartOf(section, block, kind, isBelow, next);
  return kind === 'plain' && section.kind !== 'head' && isBelow;
}

function isPartOf(
  { heading, blocks }: Section,
  block: Block,
  kind: SectionKind,
  isBelow: boolean,
  next: Block | undefined,
): boolean {
  // "Summary" may be the last of an abstract's parts.
  const isLast = kind === 'summary' && isBelow && blocks.some(({ level }) => level === block.level);
  if (kind !== 'plain' && kind !== 'body') return isLast;
  const begun = blocks.findIndex(({ level }) => level > 0);
  const lead = begun < 0 ? blocks : blocks.slice(0, begun);
  const isText = next !== undefined && next.level === 0 && textWeight(next.text) >= shortestPart;
  if (lead.some(({ text }) => textWeight(text) >= longestUnmarked) || !isText) return false;
  const words = headingWords(block.text);
  const isNew = !blocks.some(({ level, text }) => level > 0 && headingWords(text) === words);
  if (isPart(words)) return isBelow || !heading || (isNew && kind === 'plain');
  return isBelow && kind === 'plain';
}

/** Whether a line is the label of a part of a work ("Abstract", "References") and so no title. */
export function isSectionLabel(text: string): boolean {
  const words = headingWords(text);
  const label = labelKind(words);
  const isOthers = [notesHeading, notesIfMarked, othersHeading, othersIfMarked].some((heading) =>
    heading.test(words),
  );
  return label === 'summary' || label === 'keywords' || isOthers || isBodyHeading(words);
}
