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
const otherSubject = new RegExp(`^[^${verb}${signs.work}]*${signs.other}[^${verb}]*[${verb}]`);
/** What a link is called that leads to a version: "newer version", "version 2", "here", an address. */
const pointedSigns = ['version', 'edition', 'release', 'newer', 'updated', 'here', 'go'] as const;
const pointedSign = new RegExp(`[N${pointedSigns.map((concept) => signs[concept]).join('')}]`);
/** How a sentence begins that speaks of the page before the reader. */
const ofThis = new RegExp(`^(?:[^:]{1,4}:)?d?,?.?[${signs.thisOne}${signs.viewing}]`);

/** A unit's signs without words that are in no list. */
export function looseShapeOf({ tokens }: Unit): string {
  return symbolsOf(tokens)
    .replaceAll(signs.edition, signs.version)
    .replaceAll(signs.other, '')
    .replace(/,{2,}/g, ',');
}

/** In sentences that are read loosely, so many words may be in no list. */
const mostUnknown = 14;
const outdatedSigns = [signs.older, signs.archived, signs.replaced, signs.replaces, signs.retired];
const outdatedSign = new RegExp(`[${outdatedSigns.join('')}]|${signs.not}`);
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
    .map(({ tokens }) => symbolsOf(tokens))
    .join('.');
  const replacing = symbols.indexOf(signs.replaces + signs.thisOne);
  if (replacing >= 0 && thingSign.test(symbols.slice(0, replacing))) return true;
  return ofThis.test(symbols) && symbols.includes(signs.replaced) && causeSign.test(symbols);
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
  // A link of unknown words alone is the name of some work, which need not be this one.
  if (link && !tokens.some((token) => pointedSign.test(token.symbol) && isIn(token, link)))
    return undefined;
  const isTold = tokens.some(
    (token) => outdatedSign.test(token.symbol) && !(link && isIn(token, link)),
  );
  if (!isTold) return undefined;
  return ofThis.test(symbols) ? 'ofThis' : 'unsaid';
}
