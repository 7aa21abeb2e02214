import type { Block } from '../../snapshot/blocks';
import { textWeight } from '../../text/text-weight';
import { markedKeywords } from '../keywords';
import {
  isLabelledPart,
  keywordsAfterLabel,
  keywordsWithin,
  ofLanguage,
  openingLabelEnd,
  summaryLabelEnd,
} from '../labels';
import { isWithin, type Page } from '../page';
import { restricts } from '../page-kind/access';
import { quotedAbstractBox, summaryBox } from './abstract-box';
import { withoutAnnouncement } from './announcement';
import { isProse, isSentence } from './prose';
import { isPart } from './section-words';
import { type Section, splitIntoSections } from './sections';

/** Tabs that change the abstract's language. */
const languageTab =
  /^(?:[a-z]{2}|english|anglais|français|deutsch|español|castellano|italiano|português|nederlands|català|русский|中文|日本語)$/i;
const apparatus =
  /^(?:printed from|date: |show |hide |page of|download|read (?:more|full)|view |full text|access |doi:|https?:|©|copyright|\(c\) |citation|cite |share|save|print|export|click to copy|copy (?:section )?link|section link|permalink|top of page|back to top|high[- ]resolution image|open in (?:new|viewer)|\S{0,12}this link goes to an? |free$|locked$|open access$)/i;
/** Shorter than any abstract: a label, a button. */
const shortest = 40;
/** A summary that no heading or mark tells of is no longer. */
const longestUnmarked = 6_000;
/** More paragraphs that no heading follows are the work itself. */
const mostParagraphs = 2;
const sentenceEnd = /[.!?…:;"”’»)\]。！？؟।]$/;
/** The text goes on where the reader does not see it. */
const cutOff = /(?:…|\.\.\.|\[…\])$/;
/** A mark for a note, glued to a paragraph's last word. */
const noteMark = /(?<=\p{Ll}{2}[.!?]["”’)]?)\d{1,2}$/u;

interface Found {
  text: string;
  label: string;
}

/**
 * The abstract under a heading, in an element marked as one or behind a label such as 'Abstract:',
 * in paragraphs parted by an empty line; undefined where the page shows none. Of several, the one in
 * the work's own language.
 * @param notices blocks that are nothing but a notice and so no part of the abstract
 */
export function readSummary(
  sections: readonly Section[],
  notices: ReadonlySet<Block>,
  language: string | undefined,
): string | undefined {
  const found: Found[] = [];
  for (const { kind, heading, blocks } of sections) {
    if (kind === 'summary' && heading?.region !== 'other') {
      add(found, heading?.text ?? '', paragraphs(blocks, heading, notices));
    }
    if (kind !== 'others' && !(kind === 'summary' && heading)) {
      addLabelled(found, blocks, summaryLabelEnd, notices);
    }
  }
  if (found.length === 0) {
    for (const { kind, blocks } of sections) {
      if (kind === 'head') addLabelled(found, blocks, openingLabelEnd, notices);
    }
  }
  const whole = found.filter(({ text }) => !cutOff.test(text));
  return ofLanguage(whole.length > 0 ? whole : found, language)?.text;
}

/** Adds the texts that a label opens: the rest of its block, and the running text right below it. */
function addLabelled(
  found: Found[],
  blocks: readonly Block[],
  labelEnd: (text: string) => number,
  notices: ReadonlySet<Block>,
): void {
  blocks.forEach((block, index) => {
    const end = labelEnd(block.text);
    if (end === 0 || block.level > 0) return;
    const first = { ...block, text: block.text.slice(end), links: [] };
    const below = blocks.slice(index + 1);
    const last = below.findIndex((next) => next.common < block.depth - 1 || !isProse(next));
    const siblings = last < 0 ? below : below.slice(0, last);
    add(found, block.text, paragraphs([first, ...siblings], block, notices));
  });
}

function add(found: Found[], label: string, texts: readonly string[]): void {
  const text = texts.join('\n\n');
  if (textWeight(text) >= shortest) found.push({ text, label });
}

/**
 * The abstract where no heading tells of it: in an element that is marked as one or as a
 * description, below the sentence that announces a forthcoming article, or in labelled parts.
 * @param marks ids and classes ('#abstract', '.summary') of that element on this site, of which the
 *   first that holds text counts, before common ones; an empty list says that there is none
 * @param announcement the block that says nothing but that the text is to come
 */
export function unheadedSummary(
  page: Page,
  marks: readonly string[] | undefined,
  notices: ReadonlySet<Block>,
  announcement: Block | undefined,
): string | undefined {
  const { blocks } = page;
  const known = marks?.length === 0 ? [] : [quotedAbstractBox(blocks), summaryBox(blocks)];
  const boxes = marks?.map((mark) => firstBox(blocks, mark)) ?? [];
  const below = announcement ? blocks.slice(blocks.indexOf(announcement) + 1) : [];
  const common = known.map((box) => (box ? blocks.slice(box.start, box.end) : []));
  const sources = [...boxes, ...common, below];
  for (const source of sources) {
    const [first, second] = splitIntoSections(source);
    const own = first?.blocks.length || second?.kind !== 'summary' ? first : second;
    const text = own && paragraphs(own.blocks, own.heading, notices).join('\n\n');
    if (text && textWeight(text) >= shortest && !cutOff.test(text)) return text;
  }
  if (marks?.length === 0) return undefined;
  return textOf(labelledParts(blocks), notices);
}

/** The abstract that nothing marks, where it stands right above the keywords. */
export function summaryAboveKeywords(
  { blocks }: Page,
  notices: ReadonlySet<Block>,
): string | undefined {
  return textOf(aboveKeywords(blocks), notices);
}

/**
 * The abstract that metadata describe: the running text that begins like the description, up to the
 * first heading below it; undefined where the page shows no such text, or where so much follows
 * without a heading that it is the work itself.
 * @param description a meta's content or a JSON-LD description, cut or whole
 * @param title the work's, which some templates give as its description
 */
export function describedSummary(
  page: Page,
  description: string | undefined,
  notices: ReadonlySet<Block>,
  title = '',
): string | undefined {
  const wanted = comparable((description ?? '').replace(cutOff, '')).slice(0, 160);
  if (textWeight(wanted) < shortest || comparable(title).startsWith(wanted)) return undefined;
  const start = page.blocks.findIndex(
    (block) =>
      block.region === 'main' &&
      block.level === 0 &&
      comparable(block.text.slice(0, 400)).startsWith(wanted),
  );
  if (start < 0) return undefined;
  const [first, ...rest] = page.blocks.slice(start);
  if (!first) return undefined;
  const end = rest.findIndex(({ level, common }) => level > 0 || common < first.depth - 1);
  const run = [first, ...(end < 0 ? rest : rest.slice(0, end))];
  const isLead = (rest[end]?.level ?? 0) > 0 || run.filter(isProse).length <= mostParagraphs;
  return isLead ? textOf(run, notices) : undefined;
}

/** Letters and digits alone: metadata differ from the page in quotes, spaces and dashes. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The paragraphs of blocks that may be an abstract; undefined where they are none or too long for one. */
function textOf(blocks: readonly Block[], notices: ReadonlySet<Block>): string | undefined {
  const text = paragraphs(blocks, undefined, notices).join('\n\n');
  const isSummary = textWeight(text) >= 2 * shortest && text.length <= longestUnmarked;
  return isSummary && !cutOff.test(text) ? text : undefined;
}

/** Three or more paragraphs in a row that begin "Background: …", "Methods: …". */
function labelledParts(blocks: readonly Block[]): readonly Block[] {
  const isLabelled = (block: Block | undefined) =>
    block?.region === 'main' && block.level === 0 && isLabelledPart(block.text);
  const start = blocks.findIndex(
    (block, index) =>
      isLabelled(block) && isLabelled(blocks[index + 1]) && isLabelled(blocks[index + 2]),
  );
  if (start < 0) return [];
  const end = blocks.findIndex((block, index) => index > start && !isLabelled(block));
  return blocks.slice(start, end < 0 ? undefined : end);
}

/**
 * The page's only running text, right above its keywords: where a page shows no more than title,
 * authors and citation, that is the abstract.
 */
function aboveKeywords(blocks: readonly Block[]): readonly Block[] {
  const sections = splitIntoSections(blocks);
  const own = sections.flatMap(({ kind, heading, blocks: inside }) =>
    kind === 'others' ? [] : heading ? [heading, ...inside] : inside,
  );
  const prose = own.filter((block) => block.region === 'main' && isProse(block));
  const [first] = prose;
  const last = prose.at(-1);
  if (!first || !last || prose.length > 3) return [];
  const start = own.indexOf(first);
  const end = own.indexOf(last) + 1;
  const next = own[end];
  const isWhole = end - start === prose.length;
  const named = next && (keywordsAfterLabel(next.text) ?? isKeywordHeading(sections, next));
  return isWhole && named ? prose : [];
}

function isKeywordHeading(sections: readonly Section[], block: Block): boolean {
  return sections.some(({ kind, heading }) => kind === 'keywords' && heading === block);
}

/** The blocks in a row that stand in the first element of that mark. */
function firstBox(blocks: readonly Block[], mark: string): readonly Block[] {
  const start = blocks.findIndex((block) => isWithin(block, mark));
  const end = blocks.findIndex((block, index) => index > start && !isWithin(block, mark));
  return start < 0 ? [] : blocks.slice(start, end < 0 ? undefined : end);
}

/** The paragraphs of an abstract, up to whatever stands below it that is no part of it. */
function paragraphs(
  blocks: readonly Block[],
  heading: Block | undefined,
  notices: ReadonlySet<Block>,
): string[] {
  const texts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (endsSummary(block, heading, texts.length > 0)) break;
    const keywords = keywordsWithin(block.text);
    const whole = keywords < 0 ? block.text : block.text.slice(0, keywords).trimEnd();
    const text = withoutAnnouncement(whole).replace(noteMark, '');
    if (notices.has(block) || isApparatus(text) || isLinkAlone(block)) continue;
    if (heading && isBeside(block, heading)) continue;
    const headed = block.level > 0 || isPart(text);
    if (!headed && texts.length > 0 && startsSomethingElse(block, blocks[index + 1])) break;
    const goesOn = block.continues || (!headed && isMarkedLabel(blocks[index - 1]));
    addParagraph(texts, text, goesOn);
    if (keywords >= 0) break;
  }
  while (texts.length > 1 && isLabel(texts.at(-1) ?? '')) texts.pop();
  return texts;
}

/**
 * The next term of a list, a line of keywords, or one that says that no more is to be had.
 * @param isBelowText whether a paragraph of the abstract stands above it
 */
function endsSummary(block: Block, heading: Block | undefined, isBelowText: boolean): boolean {
  if (heading?.term && block.term) return true;
  if (isBelowText && markedKeywords(block).length > 0) return true;
  if (keywordsAfterLabel(block.text)) return true;
  return restricts(block.text) && !isLong(block);
}

/** Stands outside the page's text, as the heading does not. */
function isBeside(block: Block, heading: Block): boolean {
  return block.region === 'other' && heading.region !== 'other';
}

/**
 * Adds a text, unless it is empty, as a paragraph of its own.
 * @param goesOn whether it belongs to the paragraph above it, if there is one
 */
function addParagraph(texts: string[], text: string, goesOn: boolean): void {
  const last = texts.length - 1;
  if (goesOn && last >= 0) texts[last] = `${texts[last]} ${text}`;
  else if (text) texts.push(text);
}

/** The label of an abstract's part with its colon or full stop: it opens the paragraph below it. */
function isMarkedLabel(block: Block | undefined): boolean {
  return block !== undefined && block.level > 0 && /[:：.]$/.test(block.text);
}

/** A paragraph of an abstract's length may speak of subscriptions itself. */
function isLong(block: Block): boolean {
  return isSentence(block) && textWeight(block.text) > 600;
}

/** A short line that ends like no sentence of an abstract. */
function isLabel(text: string): boolean {
  return textWeight(text) < 60 && (!sentenceEnd.test(text) || /[:：]$/.test(text) || isPart(text));
}

function isApparatus(text: string): boolean {
  return apparatus.test(text) || languageTab.test(text);
}

/** A control or a teaser, not a paragraph: all of it is one link. */
function isLinkAlone(block: Block): boolean {
  const [link] = block.links;
  return block.links.length === 1 && link?.text === block.text && block.text.length < 120;
}

/** A short line without a sentence's end, and running text below it: a heading that no element marks. */
function startsSomethingElse(block: Block, next: Block | undefined): boolean {
  if (block.continues || block.text.length > 80 || sentenceEnd.test(block.text)) return false;
  return next === undefined || !next.continues;
}
