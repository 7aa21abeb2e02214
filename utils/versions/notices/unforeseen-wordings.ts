/**
 * Reads past words that are in no list, so that wordings which nobody foresaw are read. What comes of it
 * says that this version was replaced, and is to be proved by where its link leads.
 */
import type { Link } from '../../extract/page';
import { captureLimits } from '../../model/capture';
import { signs } from './concepts';
import type { ParsedNotice } from './parse-sentence';
import { linksOf, type Part } from './statement-parts';
import { languagesOf, piecesOf, sentences, symbolsOf, type Token, type Unit } from './tokenize';

const verbSigns = ['is', 'replaced', 'older', 'archived', 'replaces', 'not', 'exists'] as const;
const verb = verbSigns.map((concept) => signs[concept]).join('');
/** Before its verb a sentence names what is in no list: "This version of the viewer was …". */
const otherSubject = new RegExp(
  `^[^${verb}${signs.work}]*${signs.other}[^${verb}${signs.work}]*[${verb}]`,
);
/** What a link is called that leads to a version: "newer version", "version 2", "2015", "here". */
const pointedSigns = [
  'version',
  'edition',
  'text',
  'release',
  'newer',
  'updated',
  'here',
  'go',
] as const;
const pointedSign = new RegExp(`[Nd${pointedSigns.map((concept) => signs[concept]).join('')}]`);
/** How a sentence begins that speaks of the page before the reader. */
const ofThis = new RegExp(
  `^(?:(?:[^:]{1,4}:)?d?,?.?[${signs.thisOne}${signs.viewing}]|${signs.work}${signs.is}*${signs.older})`,
);

/** A work is a version where it is called old or new. */
const agedWork = new RegExp(
  `(?<=[${signs.newer}${signs.updated}${signs.older}])${signs.work}`,
  'g',
);
const versionLike = new RegExp(`[${signs.edition}${signs.text}]`, 'g');

/** A unit's signs without words that are in no list. */
export function looseShapeOf({ tokens }: Unit): string {
  return symbolsOf(tokens)
    .replace(versionLike, signs.version)
    .replaceAll(signs.other, '')
    .replace(/,{2,}/g, ',')
    .replace(agedWork, signs.version);
}

/** In sentences that are read loosely, so many words may be in no list. */
const mostUnknown = 14;
const outdatedSigns = [
  signs.older,
  signs.archived,
  signs.replaced,
  signs.replaces,
  signs.retired,
  signs.until,
];
const outdatedSign = new RegExp(`[${outdatedSigns.join('')}]|${signs.not}`);
/** Was made public, or is there. */
const madeSign = new RegExp(`[${signs.published}${signs.exists}]`);
/** Words that make a statement one of something else, or none. */
const elsewhereSign = new RegExp(`[${signs.another}${signs.may}${signs.none}${signs.software}]`);

/** By whom or what, in words or behind a colon. */
const causeSign = new RegExp(`[${signs.by}:]`);
const thingSign = new RegExp(`[${signs.version}${signs.work}]`);

/**
 * Whether a notice says of the page before the reader that it was replaced, and by what, or that
 * another one replaces this.
 */
export function namesSuccessor(notice: string): boolean {
  const text = notice.slice(0, captureLimits.notice);
  const pieces = piecesOf(text);
  const [language] = languagesOf(pieces);
  if (language === undefined) return false;
  const symbols = sentences(text, pieces, language, [])
    .map(({ tokens }) => symbolsOf(tokens).replaceAll(signs.other, ''))
    .join('.');
  const replacing = symbols.indexOf(signs.replaces + signs.thisOne);
  if (replacing >= 0 && thingSign.test(symbols.slice(0, replacing))) return true;
  return ofThis.test(symbols) && symbols.includes(signs.replaced) && causeSign.test(symbols);
}

const newerSign = new RegExp(`[${signs.newer}${signs.updated}${signs.replaces}]`);

/** Whether the parts of a statement name what is newer. */
export function namesNewer(group: readonly Part[]): boolean {
  return group.some(({ unit }) => newerSign.test(symbolsOf(unit.tokens)));
}

function isIn({ start, end }: Token, link: Link): boolean {
  return linksOf(start, end, [link]).length > 0;
}

/**
 * Whether what was read loosely says, outside of what it links, that this version was replaced, and
 * whether it says that it speaks of the page; undefined where it does not say so.
 */
export function looseSubject(
  group: readonly Part[],
  { kind, link, address }: ParsedNotice,
): ParsedNotice['loose'] {
  const tokens = group.flatMap(({ unit }) => unit.tokens);
  if (kind !== 'superseded' || (!link && address === undefined)) return undefined;
  if (tokens.filter(({ symbol }) => symbol === signs.other).length > mostUnknown) return undefined;
  const symbols = symbolsOf(tokens);
  if (elsewhereSign.test(symbols) || otherSubject.test(symbols)) return undefined;
  const linked = link ? tokens.filter((token) => isIn(token, link)) : [];
  // A link of unknown words alone is the name of some work, which need not be this one.
  if (linked.length > 0 && !linked.some(({ symbol }) => pointedSign.test(symbol))) return undefined;
  const beside = symbolsOf(tokens.filter((token) => !linked.includes(token)));
  const isTold =
    outdatedSign.test(beside) ||
    // A new edition may be one of a book; a new version of this article is none.
    (madeSign.test(beside) && newerSign.test(symbolsOf(linked)) && thingSign.test(symbols));
  if (!isTold) return undefined;
  return ofThis.test(symbols) ? 'ofThis' : 'unsaid';
}
