import { signs } from '../concepts';
import {
  date,
  holds,
  leading,
  number,
  oneOf,
  owner,
  previousVersion,
  rest,
  self,
  thing,
} from './phrases';
import { type Rule, rule } from './rule';

const {
  version,
  thisOne,
  newer,
  older,
  updated,
  replaced,
  replaces,
  exists,
  go,
  here,
  is,
  none,
  by,
} = signs;

/** Sentences that tell that the page replaced an older version, or was revised. */
export const revisedRules: readonly Rule[] = [
  // This entry replaces the former entry. The following new entry by NAME replaces the former one.
  rule(
    'revised',
    `${oneOf(thisOne, newer)}+ ${thing} (?: ${by} [^${replaces}${replaced}:]* )? ${oneOf(replaces, replaced)} (?: ${older}+ ${thing} | ${thing} ${older} | ${version} ${oneOf(date, number)} ) .*`,
  ),
  // The same with the verb behind.
  rule(
    'revised',
    `${thisOne}+ ${thing} (?: ${older}+ ${thing} | ${version} ${oneOf(date, number)} | ${oneOf(date, number)} ${version} ) ${is}* ${replaces} ${is}*`,
  ),
  // Supersedes: NUMBERED WORK. Revised: Amendments from Version 1. Replaces NAME.
  rule('revised', `${replaces} : .+ | ${updated}? ${replaces} ${version} ${number}`, {
    names: true,
  }),
  rule('revised', `${replaces} .{1,8}`, { weight: 'linked' }),
  // This article was most recently revised by NAME. In a revised version 2.0 …
  rule(
    'revised',
    `(?! .* ${newer} ${updated}+ ${date}? $ | [^:]* ${none} ) ${self} ${is}+ ${newer}? ${updated}+ (?: ${date} ${by}? | ${by} )? .*`,
    {
      dated: true,
    },
  ),
  rule('revised', `${newer}* ${updated}+ ${version} ${number} .*`),
  // Updated in this version: …
  rule('revised', `${updated}+ ${thisOne}+ ${version} ${rest}`),
  // The previous version of this content can be found here.
  rule(
    'revised',
    `${holds(oneOf(go, exists, here))} ${leading}* ${owner} ${previousVersion} ${leading}* ${rest}`,
    { weight: 'linked' },
  ),
  rule(
    'revised',
    `(?:${self})? ${is}* ${newer}? (?: ${updated}+ [:,]? ${date} | ${date} ${is}* ${updated}+ )`,
    {
      weight: 'dateline',
      dated: true,
    },
  ),
];
