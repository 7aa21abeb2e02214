import { isBodyHeading, isHeadedText } from './body-sections';
import { isProse, isSentence } from './prose';
import { headingWords, isPart, labelKind } from './section-words';
import type { Section } from './sections';

/** An abstract in parts is no longer. */
const longestInParts = 6_000;
const fewestParts = 3;

/**
 * Decides which sections sum the work up where their headings alone do not tell: parts of an
 * abstract that stand as sections of their own, and a first section "Definition" or "Overview".
 * @param sections a page's, in its order; kinds are set in place
 */
export function settleSummaries(sections: readonly Section[]): Section[] {
  for (const each of sections) {
    if (each.kind === 'summary' && isTooLong(each)) each.kind = 'body';
  }
  if (sections.some(({ kind, blocks }) => kind === 'summary' && blocks.some(isSentence)))
    return [...sections];
  const opening = sections.find(
    ({ kind, heading }) =>
      (kind === 'plain' || kind === 'body') &&
      labelKind(headingWords(heading?.text ?? '')) === 'opening',
  );
  if (opening && isSummary(opening, sections)) {
    opening.kind = 'summary';
    return [...sections];
  }
  return joinParts(sections);
}

/** An article's own sections, of the rank of an empty "Abstract" above them. */
function isTooLong({ heading, blocks }: Section): boolean {
  const rank = heading?.level ?? 0;
  const isEqual = blocks.some(({ level }) => level > 0 && level <= rank);
  return isEqual && lengthOf(blocks) > longestInParts;
}

/**
 * Whether the section under a word such as "Definition" sums the work up. It does not where running
 * text stands before it, nor where it is the first of the body's sections: where two more of its
 * rank follow, or one that is no longer than it.
 */
function isSummary(opening: Section, sections: readonly Section[]): boolean {
  const index = sections.indexOf(opening);
  if (opening.heading?.region === 'other' || !opening.blocks.some(isSentence)) return false;
  const before = sections.slice(0, index).flatMap(({ blocks }) => blocks);
  if (before.some((each) => each.region === 'main' && isProse(each))) return false;
  const rank = opening.heading?.level ?? 0;
  const next = sections
    .slice(index + 1)
    .filter(
      (each) =>
        isHeadedText(each) &&
        (rank === 0 || each.heading?.level === rank) &&
        !isBodyHeading(each.heading?.text ?? ''),
    );
  const [only] = next;
  return !only || (next.length === 1 && lengthOf(only.blocks) > lengthOf(opening.blocks));
}

/** One summary of three or more short sections in a row that are called "Background", "Methods" … */
function joinParts(sections: readonly Section[]): Section[] {
  const start = sections.findIndex(isShortPart);
  const behind = sections.findIndex((each, index) => index > start && !isShortPart(each));
  const end = behind < 0 ? sections.length : behind;
  const parts = start < 0 ? [] : sections.slice(start, end);
  const blocks = parts.flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks));
  if (parts.length < fewestParts || lengthOf(blocks) > longestInParts) return [...sections];
  return [...sections.slice(0, start), { kind: 'summary', blocks }, ...sections.slice(end)];
}

function isShortPart({ kind, heading, blocks }: Section): boolean {
  return (
    (kind === 'body' || kind === 'plain') &&
    heading !== undefined &&
    heading.level > 0 &&
    isPart(headingWords(heading.text)) &&
    blocks.length > 0 &&
    blocks.length < 3
  );
}

function lengthOf(blocks: Section['blocks']): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}
