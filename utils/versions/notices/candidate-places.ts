import { isBodyHeading } from '../../extract/summary/body-sections';
import { holdsNotes, isProse, type Section } from '../../extract/summary/sections';
import type { Block } from '../../snapshot/blocks';
import { isVersionList } from './version-list';

/**
 * What a statement has to prove before it is one about the work on the page:
 * none: nothing, the publisher speaks here;
 * some: that this work is meant, by a link to it or by the day on which this version was replaced;
 * link: the same, by a link alone.
 */
export type Proof = 'none' | 'some' | 'link';

/** A place where a statement may stand. */
export interface NoticePlace {
  block: Block;
  proof: Proof;
  /** Whether the statement has to be all that the block says. */
  whole: boolean;
}

/** Longer blocks are prose, whoever wrote them. */
const longestBlock = 1_200;
/** A statement within the abstract or the keywords is the publisher's where it opens them. */
const summaryOpening = 2;
const longestOpening = 400;
/** How many of the last lines of a text, or of its notes, may be the publisher's again. */
const closing = 3;
/** How a note or an entry of a bibliography begins: with its number, sign or letter. */
const noteMark = /^(?:[[(]?\d|[*†‡§^↑])/;

/**
 * The places of a page where its publisher may speak, in the page's order.
 * @param rows labels of a record's rows
 */
export function* noticePlaces(
  sections: readonly Section[],
  rows: ReadonlySet<Block>,
): Generator<NoticePlace> {
  const abstract = sections.findIndex(({ kind }) => kind === 'summary');
  for (const [index, section] of sections.entries()) {
    const isHead = index < abstract && isHeadOnly(section);
    const others = (isHead ? linesOf(section) : placesIn(section)).filter(
      ({ block }) => !rows.has(block),
    );
    const own = section.blocks.filter((block) => rows.has(block)).map(asRow);
    for (const place of [...own, ...others]) {
      if (place.block.region !== 'other' && place.block.shown) yield place;
    }
  }
}

/** Whether a section above the abstract is the page's head but for one long block, which may be a notice. */
function isHeadOnly({ kind, heading, blocks }: Section): boolean {
  const isHeaded = heading !== undefined && heading.level > 1 && !isBodyHeading(heading.text);
  return kind === 'body' && isHeaded && blocks.filter(isProse).length === 1;
}

function linesOf({ heading, blocks }: Section): NoticePlace[] {
  return (heading ? [heading, ...blocks] : blocks).map(open).filter(isShort);
}

function asRow(block: Block): NoticePlace {
  return { block, proof: 'none', whole: false };
}

function placesIn(section: Section): NoticePlace[] {
  const { kind, blocks } = section;
  if (isVersionList(section)) return closingPlaces(blocks, 'link');
  switch (kind) {
    case 'summary':
    case 'keywords': {
      const longest = kind === 'summary' ? longestOpening : longestBlock;
      return blocks
        .map((block, index) =>
          index < summaryOpening ? open(block) : { block, proof: beside(block), whole: true },
        )
        .filter(({ block }) => block.text.length <= longest);
    }
    case 'body':
      return closingPlaces(blocks.slice(-closing), 'link');
    case 'others':
      return holdsNotes(section) ? behindNotes(blocks) : [];
    case 'plain':
      return linesOf(section);
    case 'head': {
      const prose = blocks.findIndex(isProse);
      const isBelow = (index: number) => prose >= 0 && index > prose;
      return blocks
        .map((block, index) =>
          isBelow(index) ? { block, proof: beside(block), whole: false } : open(block),
        )
        .filter(isShort);
    }
  }
}

/** Where the publisher speaks, unless it is beside the page's own text. */
function open(block: Block): NoticePlace {
  return { block, proof: block.region === 'main' ? 'none' : beside(block), whole: false };
}

/** Beside and below the text lists hold other works, so there only a link tells. */
function beside({ listed }: Block): Proof {
  return listed ? 'link' : 'some';
}

function isShort({ block }: NoticePlace): boolean {
  return block.text.length <= longestBlock;
}

/** Lines behind others' words, which lists belong to. */
function closingPlaces(blocks: readonly Block[], proof: Proof): NoticePlace[] {
  return blocks
    .filter(({ listed }) => !listed)
    .map((block) => ({ block, proof, whole: true }))
    .filter(isShort);
}

/**
 * The publisher's lines behind notes or references: the last ones under their heading. What stands in
 * a list, begins as a note does or has a note behind it is a note; where none begins so, any of the
 * lines may be one.
 */
function behindNotes(blocks: readonly Block[]): NoticePlace[] {
  const isNote = ({ listed, text, region }: Block) =>
    listed || region === 'other' || noteMark.test(text) || text.length > longestOpening;
  const last = blocks.findLastIndex(isNote);
  return last < 0
    ? closingPlaces(blocks.slice(-closing), 'link')
    : closingPlaces(blocks.slice(last + 1, last + 1 + closing), 'some');
}
