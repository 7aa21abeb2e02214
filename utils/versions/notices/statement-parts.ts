/** What the parts of a statement are, which go together, and whether together they are believed. */
import type { Link } from '../../extract/page';
import { signs } from './concepts';
import type { Rule } from './rules/rule';
import type { Unit } from './tokenize';
import { numbersOf, rises } from './version-numbers';

/** A unit that a rule knows, or one that only goes with its neighbour. */
export interface Part {
  unit: Unit;
  rule?: Rule;
  date?: string;
}

/** Before this year no version stood on a page: prose tells of books. */
const earliest = '1990';

/** Whether a part continues what a group states. */
export function goTogether(group: readonly Part[], { rule }: Part): boolean {
  const [first] = group;
  if (!first) return true;
  if (!rule) return first.rule !== undefined;
  if (rule.kind === first.rule?.kind) return true;
  return group.length === 1 && first.rule !== undefined && isUpdate(first.rule, rule);
}

/**
 * "This entry was updated on … Read the latest version", or the other way round: then this page is
 * the old one.
 */
function isUpdate(one: Rule, other: Rule): boolean {
  const [revised, newer] = one.kind === 'revised' ? [one, other] : [other, one];
  return (
    revised.kind === 'revised' &&
    revised.weight !== 'linked' &&
    newer.kind === 'superseded' &&
    newer.weight === 'linked'
  );
}

/**
 * Whether a sentence tells of a day before there were pages: "replaced by a newer version in 1611".
 * The standing of a law is told of its own days, however long ago.
 */
export function isHistory(group: readonly Part[], links: readonly Link[]): boolean {
  return group.some(({ unit: { tokens } }) =>
    tokens.some(
      ({ date, start, end }, at) =>
        tokens.every(({ symbol }) => symbol !== signs.lapsed) &&
        date !== undefined &&
        date < earliest &&
        tokens[at - 1]?.symbol !== '(' &&
        linksOf(start, end, links).length === 0,
    ),
  );
}

export function isBelieved(group: readonly Part[], block: string, pointed: boolean): boolean {
  const weights = group.map(({ rule }) => rule?.weight);
  if (weights.includes('full')) return true;
  if (pointed && weights.filter((weight) => weight === 'along').length > 1) return true;
  const isDated = weights.includes('dateline');
  if (weights.includes('linked') && (pointed || isDated || namesOwn(group))) return true;
  const numbered = group.filter(
    ({ rule }) => rule?.weight === 'ownNumber' || rule?.weight === 'latestNumber',
  );
  return (
    numbered.map(({ rule }) => rule?.weight).join() === 'ownNumber,latestNumber' &&
    rises(
      numbersOf(
        numbered.map(({ unit }) => unit),
        block,
      ),
    )
  );
}

/** Whether a group begins with the page's own number: "This is version 2. A newer version exists." */
function namesOwn([first]: readonly Part[]): boolean {
  return (
    first?.rule?.weight === 'ownNumber' &&
    first.unit.tokens.some(({ symbol }) => symbol === signs.thisOne || symbol === signs.viewing)
  );
}

/** Links within a stretch of text. */
export function linksOf(start: number, end: number, links: readonly Link[]): Link[] {
  return links.filter((link) => link.start < end && link.start + link.text.length > start);
}
