import { captureLimits } from '../model/capture';
import type { Block } from '../snapshot/blocks';
import { collapseWhitespace, withoutEnd } from '../text/whitespace';
import { keywordsAfterLabel, keywordsWithin, ofLanguage } from './labels';
import { isWithin } from './page';
import type { Section } from './summary/sections';

/**
 * The keywords of a line such as 'Keywords: a, b, c', or of the lines under a heading such as
 * 'Keywords', in the order of the page. Of several lists, the one in the work's own language.
 */
export function readKeywords(sections: readonly Section[], language: string | undefined): string[] {
  const found: { keywords: string[]; label: string; text: string }[] = [];
  const add = (label: string, keywords: string[]): void => {
    if (keywords.length > 0) found.push({ keywords, label, text: keywords.join(' ') });
  };
  for (const { kind, heading, blocks } of sections) {
    if (kind === 'others' || kind === 'body') continue;
    if (kind === 'keywords' && heading) add(heading.text, listed(blocks, heading));
    blocks.forEach((block, index) => {
      const start = kind === 'summary' ? keywordsWithin(block.text) : -1;
      const text = start < 0 ? block.text : block.text.slice(start);
      const line = block.region !== 'other' && keywordsAfterLabel(text);
      if (!line) return;
      const goesOn = /[,;，；、،؛]$/.test(line) ? (blocks[index + 1]?.text ?? '') : '';
      add(text, linked(block) ?? chips(block, line) ?? splitKeywords(`${line} ${goesOn}`));
    });
  }
  if (found.length === 0) {
    const own = sections
      .filter(({ kind }) => kind === 'summary' || kind === 'head')
      .flatMap(({ blocks }) => blocks);
    const line = own.map(markedKeywords).find((keywords) => keywords.length > 0);
    return line ?? markedList(own);
  }
  return ofLanguage(found, language)?.keywords ?? [];
}

/** What an element that holds one keyword, or the list of them, is called: 'kwd', 'kwd-group', 'Keyword'. */
const keywordMark =
  /^\.(?:[a-z]{1,20}[-_])?(?:kwd|keyword)s?(?:[-_](?:group|list|text|main|part|item))?$/i;
const longestList = 1_000;

/** The keywords of a line whose elements are marked as a list of them; none of another line. */
export function markedKeywords(block: Block): string[] {
  if (block.level > 0 || block.region !== 'main' || block.text.length > longestList) return [];
  const marks = block.marks.split(' ').filter((mark) => keywordMark.test(mark));
  if (marks.length < 2) return [];
  const keywords = apart(block) ?? splitKeywords(block.text);
  return keywords.length > 1 ? keywords : [];
}

/** The keywords of a list, each an item of it, that is marked as one of keywords. */
function markedList(blocks: readonly Block[]): string[] {
  const isItem = ({ listed, level, region, text, marks }: Block) =>
    listed &&
    level === 0 &&
    region === 'main' &&
    text.length <= captureLimits.keyword &&
    marks.split(' ').some((mark) => keywordMark.test(mark));
  const items = blocks.filter(isItem);
  return items.length > 1 ? tidyKeywords(items.map(({ text }) => text)) : [];
}

/** Keywords that nothing parts but the elements that each of them stands in. */
function apart({ text, joints, marks }: Block): string[] | undefined {
  const own = marks.split(' ').filter((mark) => keywordMark.test(mark));
  if (joints.length === 0 || own.length < 1 || /[,;，；、·•|]/.test(text)) return undefined;
  const edges = [0, ...joints, text.length];
  return tidyKeywords(edges.map((edge, index) => text.slice(edge, edges[index + 1])));
}

/** Keywords behind a label that stand in an element each, all of one class: 'Keywords: ' and chips. */
function chips({ text, joints, marks }: Block, line: string): string[] | undefined {
  const start = text.length - line.length;
  const edges = [start, ...joints.filter((joint) => joint > start), text.length];
  const words = edges
    .map((edge, index) => text.slice(edge, edges[index + 1]).trim())
    .filter((word) => word !== '');
  const classes = marks.split(' ');
  const isEach = (mark: string) =>
    classes.filter((other) => other === mark).length === words.length;
  const isParted = words.length > 2 && classes.some(isEach) && !/[,;，；、·•|]/.test(line);
  return isParted ? tidyKeywords(words) : undefined;
}

/** Stands for a comma that parts nothing; no page's text holds it. */
const guard = '\u0001';
const guarded = new RegExp(`${guard}(\\d)`, 'g');
/** What parts keywords, the least doubtful first; what stands in others' keywords comes last. */
const marks = [/[;；؛]/, /[·•|｜●▪■∙‧⋅]/, /[、，،]/, /\s[/／]\s/];
/** What parts them where there is no comma either: lists of three and more. */
const rareMarks = [/\s[–—-]\s/, /[/／]/, /\.\s+(?=\p{Lu})/u];
/** A list of words, not a sentence: none of them is longer. */
const mostWords = 6;
const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\s・ー]+$/u;

/**
 * Keywords from a text in which marks part them: semicolons where there are any, otherwise dots in
 * the middle, bars, slashes or commas outside parentheses; dashes, full stops and spaces where the
 * text is a list by nothing else.
 */
export function splitKeywords(text: string): string[] {
  const bounded = text.slice(0, captureLimits.keywords * captureLimits.keyword);
  const whole = bounded.replace(/\([^()]*\)/g, (inner) =>
    inner.replace(/[,，、;；]/g, (mark) => guard + marksIn.indexOf(mark)),
  );
  const mark = marks.find((each) => each.test(whole));
  if (mark) return tidy(whole.split(mark));
  if (whole.includes(',')) return tidy(whole.split(','));
  for (const each of rareMarks) {
    const parts = whole.split(each);
    if (parts.length > 2 && parts.every(isShort)) return tidy(parts);
  }
  return tidy(han.test(whole.trim()) ? whole.split(/\s+/) : [whole]);
}

/** The marks that may stand in parentheses within a keyword. */
const marksIn = ',，、;；';

function tidy(parts: readonly string[]): string[] {
  return tidyKeywords(
    parts.map((part) => part.replace(guarded, (_, index) => marksIn.charAt(Number(index)))),
  );
}

function isShort(part: string): boolean {
  return part.trim().split(/\s+/).length <= mostWords;
}

/** A class of the Mathematics Subject Classification, which is no author's word. */
const subjectClass = /^\d\d(?:[A-Z](?:\d\d|xx)|-(?:\d\d|XX))$/;

/** Without empty ones, codes of subjects, repetitions, a closing full stop or comma. */
export function tidyKeywords(keywords: readonly string[]): string[] {
  const seen = new Set<string>();
  for (const keyword of keywords) {
    if (keyword.length > 2 * captureLimits.keyword) continue;
    const tidied = withoutEnd(collapseWhitespace(keyword), ' .,;。；，、').replace(
      /^[-–•·*,;:] ?/,
      '',
    );
    if (!/[\p{L}\p{N}]/u.test(tidied) || subjectClass.test(tidied)) continue;
    if (tidied.length <= captureLimits.keyword) seen.add(tidied);
    if (seen.size === captureLimits.keywords) break;
  }
  return [...seen];
}

/** Keywords that are links each, so that a comma within one does no harm. */
function linked(block: Block): string[] | undefined {
  const [first] = block.links;
  if (!first || block.links.length < 2) return undefined;
  let rest = block.text.slice(first.start);
  for (const { text } of block.links) rest = rest.replace(text, '');
  return /[\p{L}\p{N}]/u.test(rest) ? undefined : tidyKeywords(block.links.map(({ text }) => text));
}

/** A line of the apparatus: what is named before a colon, or by its first word. */
const otherLine =
  /^(?:[\p{L}][\p{L}\s()/’'-]{1,30}[:：](?:\s|$)|(?:published|received|accepted|revised|submitted|available online|doi\b|https?:|©|copyright|issn|isbn|volume|vol\.|pages?\b|pp\.|cite\b|citation|download|share\b|licen[cs]e|view\b|full text|pdf\b|subscribe|jel\b|msc\b))/iu;
/** A button that is no keyword. */
const control =
  /^(?:show|view|see|hide|copy|search|expand|collapse|close|download|share|save|edit|more|all|toggle|open|help|\+|−|×|…|mehr|alle|plus|voir|afficher|ver|mostrar|mostra)\b|^[^\p{L}\p{N}]*$/iu;

/** Lines of a list, or one line of many keywords; a sentence or the list's next term ends it. */
function listed(blocks: readonly Block[], heading: Block): string[] {
  const lines: string[] = [];
  const buttons: string[] = [];
  let first: Block | undefined;
  for (const block of blocks) {
    if (lines.length === captureLimits.keywords || isBesideList(block)) break;
    if (isWithin(block, 'button')) {
      if (!control.test(block.text)) buttons.push(block.text);
      continue;
    }
    if (first && isNextTerm(block, heading, first)) break;
    const whole = completeList(lines, block);
    if (whole) return whole;
    if (isNoKeyword(block)) break;
    first ??= block;
    lines.push(block.text);
  }
  if (first && lines.length === 1) return apart(first) ?? splitKeywords(first.text);
  return tidyKeywords(lines.length > 0 ? lines : buttons);
}

function isBesideList({ level, region }: Block): boolean {
  return level > 0 || region === 'other';
}

/** The list that a line ends by holding several keywords: links below other lines, text alone. */
function completeList(lines: readonly string[], block: Block): string[] | undefined {
  const links = linked(block);
  if (lines.length > 0) return links && tidyKeywords([...lines, ...links]);
  return links ?? splitList(block.text);
}

/** The keywords of a line that is a list by itself: a single comma may stand within one keyword. */
function splitList(line: string): string[] | undefined {
  const parts = splitKeywords(line);
  const isList = parts.length > 2 || (parts.length > 1 && /[;；؛]/.test(line));
  return isList ? parts : undefined;
}

/** A text too long for a keyword, two sentences or a line of the apparatus. */
function isNoKeyword({ text, links }: Block): boolean {
  if (text.length > captureLimits.keyword || /\w\.\s+\p{Lu}/u.test(text)) return true;
  return otherLine.test(text) && links.length === 0;
}

/** The next term of a list: by its element, or since it stands beside the heading and the keywords below it. */
function isNextTerm(block: Block, heading: Block, first: Block): boolean {
  return block.term || (block.depth === heading.depth && first.depth > heading.depth);
}
