import type { Access } from '../../model/capture';
import type { Block } from '../../snapshot/blocks';
import { textWeight } from '../../text/text-weight';
import { isBodyHeading, isHeadedText } from '../summary/body-sections';
import { isProse, isSentence } from '../summary/prose';
import { holdsNotes, type Section } from '../summary/sections';
import { isAboutPage, offersLogin, saysClosed, saysOpen } from './access-words';

/** So much running text beyond the abstract is the whole work where no word withholds it. */
const wholeText = 6_000;
/** So much is more than a teaser where nothing on the page says that the rest is withheld. */
const muchText = 3_000;
/** So many headed sections below an abstract are a text, however short each is. */
const fewestSections = 2;
/** So many paragraphs of so many characters together are an entry of a work that has no abstracts. */
const fewestParagraphs = 3;
const shortestText = 350;
/** Longer blocks are prose, whatever they speak of. */
const longestStatement = 1_000;
/** Shorter ones are lines of the apparatus, or sentences that could be. */
const shortestParagraph = 160;

/** Whether a line says that more than the abstract is not to be had, or not without logging in. */
export function restricts(text: string): boolean {
  return text.length < longestStatement && (saysClosed(text) || offersLogin(text));
}

/** What all lines of a page say of who may read its text. */
interface Signs {
  /** Characters of running text beyond the abstract. */
  shown: number;
  /** Text stands below a heading such as "Introduction". */
  opens: boolean;
  /** A label says "open access". */
  labelled: boolean;
  licensed: boolean;
  /** A line says that the text is withheld. */
  closed: boolean;
  /** One says so, be it only kept at hand, or offers to log in. */
  locked: boolean;
}

/**
 * What the page shows of itself: 'restricted' where it says that the text is withheld, however much
 * of it is shown; 'open' where it says so, or where the article's sections stand below the abstract.
 * An offer to log in, as the banners of open pages have, withholds only where there is no such text,
 * and so does what a platform keeps at hand beside each page, to be shown where it is wanted.
 * @param told what metadata tell, which is what anybody may see: a reader who has more is told so
 */
export function readAccess(sections: readonly Section[], told?: Access): Access {
  const { shown, opens, labelled, licensed, closed, locked } = readSigns(sections);
  if (told === 'restricted') return closed || !labelled ? told : 'open';
  const isWhole = shown >= wholeText || hasText(sections);
  if (closed) return (licensed || labelled) && isWhole ? 'open' : 'restricted';
  if (locked && !isWhole && !licensed && !labelled) return 'restricted';
  const isOpen = opens || labelled || licensed || isWhole || shown >= muchText;
  return isOpen || (!locked && isShortText(sections)) ? 'open' : 'unknown';
}

function readSigns(sections: readonly Section[]): Signs {
  const signs: Signs = {
    shown: 0,
    opens: false,
    labelled: false,
    licensed: false,
    closed: false,
    locked: false,
  };
  for (const { kind, heading, blocks } of sections) {
    if (kind === 'others') continue;
    if (heading) addSigns(signs, heading, kind);
    for (const block of blocks) addSigns(signs, block, kind);
    if (heading && isBodyHeading(heading.text)) signs.opens ||= blocks.some(isText);
  }
  return signs;
}

/** Adds what one line says, or a heading. */
function addSigns(signs: Signs, block: Block, kind: Section['kind']): void {
  if (block.region === 'other') return;
  if ((kind === 'body' || kind === 'head') && isProse(block)) signs.shown += block.text.length;
  if (isStatement(block, kind)) {
    const isClosed = saysClosed(block.text);
    signs.closed ||= isClosed && !isAtHand(block);
    signs.locked ||= isClosed || offersLogin(block.text);
  }
  signs.licensed ||= isLicensed(block);
  signs.labelled ||= isOpen(block);
}

/**
 * Whether a page shows an abstract and the heading of its references, and no text between them: on
 * platforms that set whole articles in their pages the text is withheld then, although no word says so.
 */
export function lacksText(sections: readonly Section[]): boolean {
  const lead = sections.findIndex(
    ({ kind, blocks }) => kind === 'summary' && blocks.some(isSentence),
  );
  const rest = sections.slice(lead + 1);
  const hasNotes = rest.some((each) => holdsNotes(each) && (each.heading?.level ?? 0) > 0);
  const isText = (each: Section) =>
    isHeadedText(each) || (each.kind === 'head' && each.blocks.some(isProse));
  return lead >= 0 && hasNotes && !rest.some(isText);
}

/** In a dialog that is laid over the page, or at its foot. */
function isAtHand({ region, marks }: Block): boolean {
  return region === 'aside' || /[._-]modal(?=[\s_-]|$)/.test(marks);
}

/** Whether sections of an article stand below its abstract or its lead and above its references. */
function hasText(sections: readonly Section[]): boolean {
  const lead = sections.findIndex(
    ({ kind, blocks }) => (kind === 'summary' || kind === 'head') && blocks.some(isSentence),
  );
  if (lead < 0) return false;
  const below = sections.slice(lead + 1);
  const notes = below.findIndex((each) => holdsNotes(each));
  const text = notes < 0 ? below : below.slice(0, notes);
  return text.filter(isHeadedText).length >= fewestSections;
}

/** Whether a page without an abstract shows an entry's paragraphs, as works of short entries do. */
function isShortText(sections: readonly Section[]): boolean {
  if (sections.some(({ kind, blocks }) => kind === 'summary' && blocks.length > 0)) return false;
  const text = sections
    .filter(({ kind }) => kind === 'head' || kind === 'body' || kind === 'plain')
    .flatMap(({ blocks }) => blocks.filter(isSentence));
  const weight = text.reduce((sum, block) => sum + textWeight(block.text), 0);
  return text.length >= fewestParagraphs && weight >= shortestText;
}

/** An article's own paragraph speaks of other things than access to itself, unless it says so. */
function isStatement({ level, text }: Block, kind: Section['kind']): boolean {
  if (text.length >= longestStatement) return false;
  const isParagraph = level === 0 && text.length >= shortestParagraph && kind !== 'plain';
  return !isParagraph || isAboutPage(text);
}

/** Below a heading "Introduction" text stands; below a link of that name, the next link. */
function isText({ text, level }: Block): boolean {
  return level === 0 && text.length >= 50;
}

function isOpen(block: Block): boolean {
  // A term is a row's name: its value says whether it holds.
  const isLabel = block.region === 'main' && block.text.length < 60 && !block.term;
  return isLabel && saysOpen(block.text.trim());
}

const licence =
  /this is an open access|open access (?:article|chapter|entry)|(?:licensed|distributed|available|published) under (?:the terms of )?(?:a |the )?(?:creative commons|cc)/i;
/** What every such wording has, for most text has none of it. */
const licenceWord = /open access| under /i;

/** A licence to everybody, in words or by a link. */
function isLicensed({ region, text, links }: Block): boolean {
  return (
    region === 'main' &&
    text.length < 600 &&
    ((licenceWord.test(text) && licence.test(text)) ||
      links.some(({ href }) => /creativecommons\.org\/licenses/.test(href)))
  );
}
