import type { Link } from '../../extract/page';
import { captureLimits, type NoticeKind } from '../../model/capture';
import { withoutEnd } from '../../text/whitespace';
import { signs } from './concepts';
import { lexicon, tellingSign } from './lexicon';
import { pointer, rules } from './rules/all-rules';
import type { Rule } from './rules/rule';
import { goTogether, isBelieved, isHistory, linksOf, type Part } from './statement-parts';
import {
  languagesOf,
  type NoticePiece,
  piecesOf,
  sentences,
  symbolsOf,
  type Token,
  type Unit,
} from './tokenize';
import { looseShapeOf, looseSubject, namesNewer } from './unforeseen-wordings';
import { numbersOf, rises } from './version-numbers';

/** What one sentence (or some that belong together) states of the version on the page. */
export interface ParsedNotice {
  kind: NoticeKind;
  /** EDTF level 0. */
  date?: string;
  /** The link that the statement points to, if it has one. */
  link?: Link;
  /**
   * Read past words that no rule knows, to be believed only where its link leads to this work;
   * ofThis: that it speaks of the page before the reader is said.
   */
  loose?: 'ofThis' | 'unsaid';
  /** Without a link, the address that is written out in it: http(s), of a DOI the resolver's. */
  address?: string;
  /** As worded, white space folded. */
  text: string;
}

/** Notices are short: a longer sentence is prose, and a longer rest shows that the text is prose. */
const longest = { block: 1_000, tokens: 60, lead: 40, rest: 200, closing: 300 };
/** Builds the tables and expressions that the first text would have to wait for. */
export function prepareGrammar(): void {
  lexicon().tells('');
  for (const { shape } of rules) shape.test('');
}

/**
 * strict: a sentence is a notice as a whole, with no word that its rule does not foresee;
 * loose: words that are in no list are read past, so that wordings which nobody foresaw are read. What
 * comes of it says that this version was replaced, and is to be proved by where its link leads.
 */
export type Reading = 'strict' | 'loose';

/**
 * What a text states of the version on its page; mostly nothing. The text is a block's, white
 * space folded, and the links' places count in it. Belief is scant, since a wrong notice is worse
 * than none: a sentence has to be a notice as a whole, and one without a link has to be all, or
 * nearly all, that its block says. Where a link leads is for the caller to judge.
 * @param breaks where a sentence ends without a mark, as behind a label in bold
 * @param reading whether words that no rule knows are read past
 */
export function parseNotices(
  text: string,
  links: readonly Link[],
  breaks: readonly number[] = [],
  reading: Reading = 'strict',
): ParsedNotice[] {
  const isLong = text.length > longest.block && links.length === 0 && !/^[[(【（]/.test(text);
  const block = isLong ? text.slice(-longest.closing) : text.slice(0, captureLimits.notice * 4);
  if (!lexicon().tells(block)) return [];
  const pieces = piecesOf(block);
  const pointing = links.filter((link) => !isNoteMark(link, text));
  if (!pieces.some(({ folded, unspaced }) => unspaced || lexicon().isTelling(folded))) return [];
  for (const language of languagesOf(pieces)) {
    const found = statementsIn(block, pieces, pointing, language, breaks, reading).filter(
      ({ closing }) => closing || !isLong,
    );
    if (found.length > 0) {
      return found.slice(0, captureLimits.notices).map(({ statement }) => statement);
    }
  }
  return [];
}

/** A statement, and whether it may stand at the end of a longer text. */
interface Conclusion {
  statement: ParsedNotice;
  closing: boolean;
}

function statementsIn(
  block: string,
  pieces: readonly NoticePiece[],
  links: readonly Link[],
  language: number,
  breaks: readonly number[],
  reading: Reading,
): Conclusion[] {
  const found: Conclusion[] = [];
  let group: Part[] = [];
  const close = () => {
    const conclusion = conclude(group, block, links, reading);
    const loose =
      conclusion && reading === 'loose' ? looseSubject(group, conclusion.statement) : undefined;
    if (conclusion && (reading === 'strict' || loose)) {
      found.push({ ...conclusion, statement: setLoose(conclusion.statement, loose) });
    }
    group = [];
  };
  const all = sentences(block, pieces, language, breaks);
  const symbols = all.flatMap(({ tokens }) => tokens.map(({ symbol }) => symbol));
  if (symbols.includes(signs.software) || !symbols.some((symbol) => tellingSign.test(symbol)))
    return [];
  if (isChange(all)) return [];
  for (const unit of all) {
    const part = classify(unit, block, links, reading);
    if (part && !goTogether(group, part)) close();
    if (part) group.push(part);
    else close();
  }
  close();
  return found;
}

/** Whether a text begins as one of a list of changes does, with a number ("1.4 (3 May 2019): …"). */
function isChange([first, second]: readonly Unit[]): boolean {
  const shape = first ? shapeOf(first) : '';
  return (
    /^N(?:[,(]?d\)?)?[,:]/.test(shape) || (second !== undefined && /^N(?:[,(]?d\)?)?$/.test(shape))
  );
}

function setLoose(statement: ParsedNotice, loose: ParsedNotice['loose']): ParsedNotice {
  return loose ? { ...statement, loose } : statement;
}

/** Signs that tell something only where a link proves whose version is meant. */
const looseSign = new RegExp(`[${signs.edition}${signs.text}${signs.until}]`, 'g');

/** A text or an edition is any other word where nothing proves whose it is. */
function shapeOf({ tokens }: Unit): string {
  return symbolsOf(tokens).replace(looseSign, (sign) =>
    sign === signs.until ? signs.may : signs.other,
  );
}

/** Before a colon, a short label that heads no author's own words. */
const label = new RegExp(`^[^:${signs.updateHeading}]{1,4}:`);
/** A label that names a version, or the day of a change, and what says "this" of it. */
const changeLabel = new RegExp(
  `^(?:[${signs.version}${signs.release}]?N[^:]*|[^:]*d[^:]*|${signs.thisOne}+${signs.version}):|^[^:]*N[^:]*:${signs.thisOne}*${signs.version}`,
);

/** A day before the statement that it dates: "On 3 May 2021, this version was replaced". */
const dayBefore = new RegExp(`^d,?(?=${signs.thisOne})`);

/** Finds the rule that a unit follows, as it stands or behind a label ("Editor's note:"). */
function classify(
  unit: Unit,
  block: string,
  links: readonly Link[],
  reading: Reading,
): Part | undefined {
  if (unit.tokens.length > longest.tokens) return undefined;
  if (isAsked(unit, block) || isQuoted(unit, block)) return undefined;
  const bare = withoutEnd(reading === 'strict' ? shapeOf(unit) : looseShapeOf(unit), ')]');
  const within = bare.replace(/^[[(]+/, '');
  const labelled = changeLabel.test(within) ? within : within.replace(label, '');
  const forms = new Set([bare, within, labelled, labelled.replace(dayBefore, '')]);
  if (reading === 'loose') forms.add(labelled.replaceAll(',', ''));
  const linked = linksOf(unit.start, unit.end, links).length > 0;
  for (const rule of rules) {
    if (rule.fragment && reading === 'strict') continue;
    for (const form of forms) {
      if (!rule.shape.test(form) || !isMet(rule, form, unit, linked, block)) continue;
      const date = rule.dated ? dateOf(unit.tokens, links) : undefined;
      return { unit, rule, ...(date !== undefined && { date }) };
    }
  }
  if (!pointer.test(within)) return undefined;
  const date = dateOf(unit.tokens, links);
  return { unit, ...(date !== undefined && { date }) };
}

/** Whether a unit has what a rule asks for besides its shape. */
function isMet(rule: Rule, form: string, unit: Unit, linked: boolean, block: string): boolean {
  const isNamed =
    !rule.names || linked || /N|[nu]v|vn|B[nu]/.test(form) || unit.tokens.some(hasAddress);
  if (!isNamed || (rule.unlinked && linked)) return false;
  return !rule.rising || rises(numbersOf([unit], block));
}

/** A question states nothing. */
function isAsked({ start, end }: Unit, block: string): boolean {
  return /[?？؟][)\]"”’»]{0,3}$/.test(block.slice(Math.max(start, end - 5), end));
}

/** Whether a unit stands within quotation marks, or the sentence that quotes it goes on behind it. */
function isQuoted({ start, end }: Unit, block: string): boolean {
  if (/[.!?]["”’»]{1,3} ?,|\p{L}{4}[.!?],/u.test(block.slice(start, end))) return true;
  let open = false;
  for (const mark of block.slice(0, start).match(/["“”„«»]/g) ?? []) {
    open = /[„«]/.test(mark) || (/["“]/.test(mark) && !open);
  }
  return open;
}

const verbs = ['is', 'replaced', 'updated', 'published', 'newer', 'withdrawn', 'retired'] as const;
const moreVerbs = ['repealed', 'retracted', 'corrected'] as const;
const eventSign = new RegExp(
  `[${[...verbs, ...moreVerbs].map((concept) => signs[concept]).join('')}]`,
);

/**
 * The day of the event: a date beside the verb; elsewhere it needs a month, since a bare year in
 * the name of a work is no day, and it does not stand in a link.
 */
function dateOf(tokens: readonly Token[], links: readonly Link[]): string | undefined {
  return tokens.find(({ date, start, end }, at) => {
    if (date === undefined || linksOf(start, end, links).length > 0) return false;
    return (
      date.length > 4 ||
      eventSign.test(`${tokens[at - 1]?.symbol ?? ''}${tokens[at + 1]?.symbol ?? ''}`)
    );
  })?.date;
}

/** Makes a group of parts one statement, where it may be believed. */
function conclude(
  group: readonly Part[],
  block: string,
  links: readonly Link[],
  reading: Reading,
): Conclusion | undefined {
  const first = group[0];
  const last = group.at(-1);
  const kinds = group.flatMap(({ rule }) => rule?.kind ?? []);
  const kind = kinds.includes('superseded') ? 'superseded' : kinds.at(-1);
  if (!first || !last || !kind) return undefined;
  const { start } = first.unit;
  const { end } = last.unit;
  const date = group.find((part) => part.date !== undefined)?.date;
  const own = linksOf(start, end, links);
  // A sentence that is in no list may link what the one before it tells of.
  const beside = reading === 'loose' && own.length === 0 && links.length === 1 ? links : own;
  const link = linkOf(group, beside);
  const address = link ? undefined : addressOf(group);
  const pointed = link !== undefined || address !== undefined;
  const isAll = start <= longest.lead && block.length - end <= longest.rest;
  const isBracketed = start === 0 && /^[[(【（]/.test(block);
  const closing =
    group.every(({ rule }) => rule?.closing ?? rule?.kind === 'forthcoming') &&
    group.some(({ rule }) => rule?.closing) &&
    block.length - end <= longest.lead;
  // What is read loosely is proved by where it leads, or not at all.
  const isProvable =
    reading === 'loose' &&
    pointed &&
    group.every(({ rule }) => !rule || ['full', 'linked', 'along'].includes(rule.weight));
  if (!isProvable && !isBelieved(group, block, pointed)) return undefined;
  const isFragment = group.every(({ rule }) => !rule || rule.fragment);
  if (isFragment && !namesNewer(group)) return undefined;
  if (isHistory(group, links)) return undefined;
  if (!(pointed || isAll || isBracketed || closing)) return undefined;
  const statement: ParsedNotice = {
    kind,
    ...(date !== undefined && { date }),
    ...(link && { link }),
    ...(address !== undefined && { address }),
    text: block
      .slice(start, end)
      .replace(/[;；]$/, '')
      .slice(0, captureLimits.notice),
  };
  return { statement, closing };
}

/** The last address that is written out in a group. */
function addressOf(group: readonly Part[]): string | undefined {
  return group.flatMap(({ unit }) => unit.tokens).findLast(hasAddress)?.address;
}

function hasAddress({ address }: Token): boolean {
  return address !== undefined;
}

/** The mark of a footnote, and not the number of a document, as behind a label: 'Superseded by: 287'. */
function isNoteMark({ text, start }: Link, block: string): boolean {
  const before = block.slice(Math.max(0, start - 40), start);
  return /^[[(]?\d{1,3}[\])]?$/.test(text) && !/[:：][\s\d,]{0,20}$/.test(before);
}

const pointingSign = new RegExp(`[${signs.here}${signs.newer}${signs.older}]`);

/** The link that a statement points to: "here", "latest version", "former entry", else the last. */
function linkOf(group: readonly Part[], links: readonly Link[]): Link | undefined {
  const pointing = group
    .flatMap(({ unit }) => unit.tokens)
    .filter(({ symbol }) => pointingSign.test(symbol));
  const points = (link: Link) =>
    pointing.some(({ start, end }) => link.start < end && link.start + link.text.length > start);
  return links.find(points) ?? links.at(-1);
}
