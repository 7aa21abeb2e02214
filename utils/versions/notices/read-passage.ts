import type { Block, Link } from '../../snapshot/blocks';
import { type ParsedNotice, parseNotices, type Reading } from './parse-sentence';

/** What some blocks in a row state: mostly one block, and at most a few that pages part a sentence into. */
export interface Passage {
  found: ParsedNotice[];
  blocks: readonly Block[];
}

/** A text and its links, as the grammar reads them. */
interface Text {
  text: string;
  links: readonly Link[];
}

const longestLine = 250;
const mostLines = 4;
const longestLabel = 40;
/** A sentence that goes on in the next line: this one has not ended, and the next begins like no other. */
const ended = /[.!?。！？]["”’»)\]]?$/;
const goesOn = /^[\p{Ll}\p{Lo}\d(]/u;

/** Names that icon fonts draw as icons, and words that head a notice in an element of their own. */
const iconName = /^[a-z]{2,20}(?:_[a-z]{2,20}){0,3}$/;
/** A letter in an element of its own that is drawn as an icon. */
const iconLetter = /^[i!?×✓✗]$/;
const headWord =
  /^(?:alert|attention|caution|danger|error|important|info(?:rmation)?|note|notice|warning|achtung|hinweis|warnung|wichtig|avertissement|remarque|important[ea]?|advertencia|atención|aviso|nota|attenzione|avviso|let op|waarschuwing|atenção)[:!.]?$/i;

/**
 * Reads the statements of a block, and with it of the lines below that continue it: a sentence
 * parted by line breaks, a label and its value, a statement and the line that links to the version.
 * @param index the block's place in the page
 */
export function readPassage(page: readonly Block[], index: number, reading: Reading): Passage {
  const lines = linesFrom(page, index);
  const [block, next] = lines;
  if (!block) return { found: [], blocks: [] };
  const text = withoutIcon(block) ?? labelParted(block) ?? block;
  const found = parseUnderLabel(block, text, reading);
  const [only] = found;
  const alone = { found, blocks: [block] };
  if (only) return found.length === 1 ? extended(lines, 1, text, only, reading) : alone;
  return (next && (split(lines, text, reading) ?? labelled(block, next, reading))) ?? alone;
}

/** What a text states behind a label in bold, or else with the words in bold in its midst. */
function parseUnderLabel(block: Block, text: Text, reading: Reading): ParsedNotice[] {
  const breaks = text === block ? labelEnd(block) : [];
  const found = parseNotices(text.text, text.links, breaks, reading);
  if (found.length > 0 || breaks.length === 0) return found;
  return parseNotices(text.text, text.links, [], reading);
}

/** A block and the short lines below it that stand in the same small box. */
export function linesFrom(page: readonly Block[], index: number): Block[] {
  const lines: Block[] = [];
  for (const block of page.slice(index, index + mostLines)) {
    const before = lines.at(-1);
    const isLine = block.text.length <= longestLine && block.level === 0 && block.shown;
    if (before && !(isLine && block.region === before.region && isBeside(before, block))) break;
    lines.push(block);
  }
  return lines;
}

/** Whether two blocks in a row stand in one small box, however deep each is wrapped. */
export function isBeside(one: Block, next: Block): boolean {
  return next.common >= one.depth - 2;
}

/**
 * A statement and what the next lines add to it: its day, its link.
 * @param taken how many of the lines the text holds already
 */
function extended(
  lines: readonly Block[],
  taken: number,
  text: Text,
  only: ParsedNotice,
  reading: Reading,
): Passage {
  let joined = text;
  let statement = only;
  let count = taken;
  for (const line of lines.slice(taken)) {
    if (statement.link || statement.address || joined.text.includes(line.text)) break;
    // A term has one value; what follows is the next term's, or no part of the list.
    if (lines[0]?.term && count > 1) break;
    // What is complete in a paragraph of its own is a statement of its own.
    const parted = !line.continues && ended.test(joined.text);
    if (parted && parseNotices(line.text, []).length > 0) break;
    joined = join(joined, ' ', line);
    const [wider, ...more] = parseNotices(joined.text, joined.links, [], reading);
    const isWider = wider?.kind === only.kind && wider.text.length > statement.text.length;
    if (!isWider || more.length > 0) break;
    statement = wider;
    count += 1;
  }
  return { found: [statement], blocks: lines.slice(0, count) };
}

/** A statement that the page parts into lines or cells: a sentence, or its day and what is said of it. */
function split(lines: readonly Block[], first: Text, reading: Reading): Passage | undefined {
  // "Latest version", a term, and its address in the next cell: no sentence.
  const isRow = lines[0]?.term && /^(?:https?:|www\.)/i.test(lines[1]?.text ?? '');
  if (first.text.length > longestLine || isRow) return undefined;
  let joined = first;
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    if (reading === 'loose' && !line.continues) return undefined;
    const begun = joined.text.length;
    const isSentence = ended.test(joined.text);
    // Two sentences that state something only together stand in one paragraph, or the second one links.
    const isTogether = (line.continues || line.links.length > 0) && hasWords(line);
    const mayGoOn = isSentence
      ? isTogether || parseNotices(line.text, line.links).length === 1
      : goesOn.test(line.text);
    if (!mayGoOn) return undefined;
    joined = join(joined, ' ', line);
    const [only, ...more] = parseNotices(joined.text, joined.links, [], reading);
    const start = only ? joined.text.indexOf(only.text) : begun;
    if (only && more.length === 0 && start < begun && start + only.text.length > begun) {
      return extended(lines, index + 1, joined, only, reading);
    }
  }
  return undefined;
}

/** Whether a line says something besides what it links, as a row of an address does not. */
function hasWords({ text, links }: Block): boolean {
  const linked = links.reduce((sum, link) => sum + link.text.length, 0);
  return /\p{L}{2}/u.test(text) && text.length - linked > 'DOI: '.length;
}

/** A label and its value: "Status" and "Withdrawn", "Replaced by" and a link. */
function labelled(label: Block, value: Block, reading: Reading): Passage | undefined {
  const isLabel =
    label.text.length <= longestLabel &&
    !ended.test(label.text) &&
    (label.term || /[:：]$/.test(label.text) || value.common === label.depth - 1);
  if (!isLabel || value.term || parseNotices(value.text, value.links).length > 0) return undefined;
  const text = { text: label.text.replace(/ ?[:：]$/, ''), links: label.links };
  const joined = join(text, ': ', value);
  const found = parseNotices(joined.text, joined.links, [], reading);
  return found.length === 1 ? { found, blocks: [label, value] } : undefined;
}

function join(one: Text, between: string, next: Text): Text {
  const offset = one.text.length + between.length;
  return {
    text: one.text + between + next.text,
    links: [...one.links, ...next.links.map((link) => ({ ...link, start: link.start + offset }))],
  };
}

/** Where a block's first element ends that reads like a heading: "Later version available" before a sentence. */
function labelEnd({ joints, text, links }: Block): number[] {
  const [first = 0] = joints;
  const head = text.slice(0, first).trimEnd();
  const isLabel =
    head.includes(' ') &&
    head.length <= longestLabel &&
    /\p{L}$/u.test(head) &&
    /^\s?\p{Lu}/u.test(text.slice(first)) &&
    (links[0]?.start ?? text.length) >= first;
  return isLabel ? [first] : [];
}

/** Signs that stand for an icon before a sentence: '⚠', 'ℹ', '»', '!'. */
const iconSigns = /^[\p{S}\p{M}\u2139!»›•·*]{1,6} ?(?=[\p{L}\p{N}[(【（“"«])/u;

/** How a label reads that an element of its own sets apart from the sentence behind it, and no space does. */
const gluedLabel = /^\p{Lu}[\p{L} ]{2,39}$/u;

/** A block with a colon behind the label that only its element sets apart: 'StatusThis article was …'. */
function labelParted({ text, links, joints }: Block): Text | undefined {
  const end = joints[0] ?? 0;
  const isGlued = /\p{Ll}$/u.test(text.slice(0, end)) && /^\p{Lu}/u.test(text.slice(end));
  const isLinked = links.some(({ start }) => start < end);
  if (!isGlued || isLinked || !gluedLabel.test(text.slice(0, end))) return undefined;
  return {
    text: `${text.slice(0, end)}: ${text.slice(end)}`,
    links: links.map((link) => ({ ...link, start: link.start + 2 })),
  };
}

/** A block without the icon, or the word of warning in an element of its own, before its sentence. */
function withoutIcon(block: Block): Text | undefined {
  const cut = iconLength(block);
  if (cut === 0) return undefined;
  return {
    text: block.text.slice(cut),
    links: block.links.map((link) => ({ ...link, start: link.start - cut })),
  };
}

/** How much of a block's beginning draws or names an icon; links stand behind it. */
function iconLength({ text, links, joints }: Block): number {
  const firstLink = links[0]?.start ?? text.length;
  const signs = iconSigns.exec(text)?.[0].length ?? 0;
  if (signs > 0) return signs <= firstLink ? signs : 0;
  const end = joints[0];
  if (end === undefined || firstLink < end) return 0;
  const head = text.slice(0, end).trim();
  const isGlued = !/\s/.test(text.charAt(end - 1) + text.charAt(end));
  const isIcon = isGlued && iconName.test(head) && /^\p{Lu}/u.test(text.slice(end));
  const isSign = iconLetter.test(head) && /^\s?\p{Lu}/u.test(text.slice(end));
  if (!headWord.test(head) && !isIcon && !isSign) return 0;
  return text.length - text.slice(end).trimStart().length;
}
