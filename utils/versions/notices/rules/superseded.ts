import { signs } from '../concepts';
import {
  aged,
  date,
  dateBehind,
  holds,
  item,
  newerVersion,
  number,
  numbered,
  olderVersion,
  oneOf,
  owner,
  rest,
  self,
  was,
} from './phrases';
import { type Rule, rule } from './rule';

const {
  version,
  draft,
  work,
  law,
  thisOne,
  viewing,
  newer,
  older,
  archived,
  updated,
  replaced,
  replaces,
  updateIn,
  until,
  withdrawn,
  retired,
  status,
  exists,
  go,
  here,
  published,
  is,
  may,
  not,
  by,
  other,
} = signs;

/** Sentences that tell of a newer version than the one on the page. */
export const supersededRules: readonly Rule[] = [
  // A newer version of this entry is available: … Of a bare "newer version" the link tells whose.
  rule(
    'superseded',
    `${holds(exists)} ${holds(oneOf(work, draft, thisOne))} ${owner} ${oneOf(exists, is)}* ${newerVersion} ${oneOf(is, exists, here)}* ${date}? ${rest}`,
    { dated: true },
  ),
  rule(
    'superseded',
    `${holds(exists)} ${oneOf(exists, is, date)}* ${newerVersion} ${oneOf(is, exists, here)}* ${date}? ${rest}`,
    { weight: 'linked', dated: true },
  ),
  // The day is the older version's: there is a newer version of this article published on 3 May 2020.
  rule(
    'superseded',
    `${oneOf(exists, is)}* ${exists} ${oneOf(exists, is)}* ${newerVersion} ${published} ${date} ${rest}`,
  ),
  // A newer version of this entry was published on 3 May 2021.
  rule(
    'superseded',
    `(?: ${newer}+ ${version} | ${version} ${oneOf(newer, updated)}+ | ${updated} ${version} ) ${thisOne}+ ${item} ${is}+ ${published} ${oneOf(date, here)}* ${rest}`,
    { dated: true },
  ),
  // This is not the latest version. This version is no longer current.
  rule(
    'superseded',
    `(?= .* ${version} ) (?: ${version}? ${self} )? ${thisOne}* ${is}* ${not}+ ${is}* ${owner} (?:${newerVersion}|${newer}) ${rest}`,
  ),
  // The same with the verb behind.
  rule(
    'superseded',
    `(?= .* ${version} ) (?: ${self} | ${thisOne}+ ) ,? ${owner} (?:${newerVersion}|${newer}) ${is}* ${not}+ ${is}* ${rest}`,
  ),
  // You are viewing an earlier version of this entry, which was replaced on 3 May 2021.
  rule(
    'superseded',
    `${oneOf(thisOne, may, is, viewing)}+ ${owner} ${olderVersion} ,? ${was(replaced)} ${date}? ${rest}`,
    { dated: true },
  ),
  // This is an outdated version, published on 3 May 2021. You may be reading an old version.
  rule(
    'superseded',
    `(?= ${oneOf(thisOne, may)}* ${is} ) (?= ${oneOf(may, is)}* ${thisOne} ) ${oneOf(thisOne, may, is)}+ ${owner} ${olderVersion} (?: ,? ${is}+ ${other}? ${published} .* | ,? (?:${date}${is}*)? ${published} .* | [,(] .* )?`,
  ),
  // The same with the verb behind.
  rule(
    'superseded',
    `${thisOne}+ ,? ${owner} (?:${by}? ${date}? ${is}* ${published} ${is}*)? ${olderVersion} ${is}+ (?: ,? ${published} ${date} .* )? ${rest}`,
  ),
  // Vous consultez une ancienne version de cet article.
  rule('superseded', `${viewing} ${is}* ${owner} ${olderVersion} ${rest}`),
  // The same with the verb behind.
  rule('superseded', `${thisOne}* ,? ${owner} ${olderVersion} ${viewing}`),
  // This article is an earlier version of this article. This documentation is for an old version of Ware.
  rule('superseded', `${thisOne}+ ${work} ${is}* ${owner} ${olderVersion} ${is}*`),
  rule('superseded', `${thisOne}+ ${work} ${is}+ ${aged}+ ${other}{0,2} ${version} .*`, {
    weight: 'linked',
  }),
  // This is a retired version of the entry.
  rule('superseded', `${thisOne}+ ${is}+ ${retired} ${version} ${owner} ${rest}`),
  // This version is outdated. Of an entry it would say that it wants work.
  rule(
    'superseded',
    `${thisOne}+ (?:${work} ${thisOne}*)? ${version} ${number}? ${owner} (?: ${is}+ ${aged}+ | ${aged}+ ${is}+ ) ${rest}`,
  ),
  // An outdated version, and beside it: Latest version
  rule('superseded', `${newerVersion} (?: : .+ )?`, { weight: 'along' }),
  // This act has been amended. Beside it: Current consolidated version: 3 May 2021
  rule(
    'superseded',
    `(?: ${other}? ${status} ${oneOf(work, law)}? :? )? ${thisOne}+ ${law} ${is}+ ${oneOf(updated, other)}`,
    { weight: 'along' },
  ),
  // Version 2.0. This is version 1, a newer version exists.
  rule(
    'superseded',
    `(?: ${numbered} ${number} ,? )? ${is}* ${oneOf(thisOne, viewing)} ${is}* ${numbered} ${number} ${owner} ${dateBehind} , (?: ${newerVersion} ${is}* ${exists} | ${is}* ${exists} ${newerVersion} ) ${rest}`,
  ),
  // This version was replaced on 26 March 2019. Diese Version wurde durch eine neue ersetzt.
  rule(
    'superseded',
    `${self} ${is}+ ${date}? (?: ${updated}* ${by}? ${replaced} | ${by} (?:${newerVersion}|${newer}) ${date}? ${is}* ${replaced} ) ${is}* ${date}? ${rest}`,
    { dated: true },
  ),
  // The same with the verb behind.
  rule(
    'superseded',
    `${self} ${date}? ${by}? (?:${newerVersion}|${newer})? ${by}? ${date}? (?: ${is} ${replaced} | ${replaced} ${is} ) ${is}* ${date}? ${rest} | ${self} ${date}? ${by}? ${newerVersion} ${by}? ${date}? ${replaced}`,
    { dated: true },
  ),
  // The same with the verb before.
  rule(
    'superseded',
    `${is}+ ${replaced} ${self} ${by}? (?:${newerVersion}|${newer})? ${date}? ${rest}`,
    { dated: true },
  ),
  // This publication has been superseded by NAME. It has been revised by a numbered work.
  rule(
    'superseded',
    `${self} ${is}+ ${date}? (?: ${oneOf(updated, older, archived, withdrawn, retired)}+ [,:]? ${is}* )? ${oneOf(replaced, older)} (?: ${date} ${by}? | ${by} | (?=${newer}) ) .+`,
    { dated: true, names: true },
  ),
  // Is replaced by: NAME, a label of Dublin Core.
  rule('superseded', `${is}+ ${replaced} ${by} : .+`, { names: true }),
  // You are reading version 3, which is outdated.
  rule(
    'superseded',
    `${oneOf(thisOne, is, viewing)}+ ${numbered} ${number} ${owner} ,? ${is}+ ${aged}+ ${rest}`,
  ),
  // A newer article takes the place of this one.
  rule(
    'superseded',
    `${oneOf(newer, updated)}+ ${oneOf(version, work)} [^:${not}]* ${replaces} ${other}? ${thisOne}+ ${oneOf(version, work, other)}? ${date}? ${rest}`,
    { dated: true },
  ),
  // Version 2 replaced it on 3 May 2021. Superseded.
  rule(
    'superseded',
    `(?: ${newerVersion} | ${numbered} ${number} ) ${is}* ${replaces} (?: ${thisOne}+ ${oneOf(version, work)}? )? ${date}?`,
    { weight: 'along', dated: true },
  ),
  rule('superseded', replaced, { weight: 'along' }),
  // A revised version was published on 3 May 2021.
  rule('superseded', `${date}? ${newerVersion} ${is}* ${date}? ${published} ${is}* ${date}?`, {
    weight: 'along',
    dated: true,
  }),
  // Since 3 May 2021 a newer version holds instead of this article.
  rule(
    'superseded',
    `${date}? ,? ${replaces} ${thisOne}+ ${item} ${oneOf(is, exists)}* ${newerVersion} ${rest}`,
    { dated: true },
  ),
  // It is replaced by a newer version, the verb before: Zastępuje je nowe opracowanie.
  rule('superseded', `${replaces} ${thisOne}* ${newerVersion} ${date}? ${rest}`, {
    weight: 'linked',
    dated: true,
  }),
  // On 3 May 2021 the authors deposited a new version of this preprint.
  rule('superseded', `${date}? ,? ${published} ${newerVersion} ${date}? ${rest}`, {
    weight: 'along',
    dated: true,
  }),
  // You see the entry as it was until 3 May 2021. This wording held until 3 May 2021.
  rule(
    'superseded',
    `[^:]{0,4} ${oneOf(thisOne, viewing)}+ [^:${not}]{0,8} ${until} ${date} ${rest}`,
    { weight: 'along', dated: true },
  ),
  // Outdated. Outdated text. Entry no longer in use. Retired on 3 May 2021, when a new one came.
  rule(
    'superseded',
    `(?: ${aged}+ | ${olderVersion} ) ${date}? | ${item} ${is}+ ${older}+ ${rest} | ${retired} ${date} ${rest}`,
    { weight: 'along', dated: true, fragment: true },
  ),
  // Use version 4 in its stead. Go to the text of 2018.
  rule(
    'superseded',
    `${go}+ ${replaces}? ${numbered} ${oneOf(number, date)} ${replaces}? ${date}?`,
    { weight: 'along' },
  ),
  // Outdated, replaced on 3 May 2021 by a newer version
  rule(
    'superseded',
    `(?: ${aged}+ [,:] )? ${is}* ${replaced} ${date}? ${by}? ${newerVersion} ${date}? ${rest}`,
    { weight: 'linked', dated: true },
  ),
  // It was replaced on 3 May 2021. This article is no longer current.
  rule(
    'superseded',
    `${is}+ ${replaced} ${date}? | ${is}+ ${replaced} ${by} .+ | ${is}+ ${by} .+ ${replaced}`,
    {
      weight: 'along',
      dated: true,
    },
  ),
  rule(
    'superseded',
    `${thisOne}+ ${item} ${is}+ (?: ${older}+ | ${not}+ ${is}* ${newer} ) ${dateBehind} (?: : .* )?`,
    {
      weight: 'along',
    },
  ),
  rule('superseded', `${self} ${is}+ (?:${withdrawn} ${is}*)? ${by} .* ${replaced} ${date}?`, {
    dated: true,
    names: true,
  }),
  rule('superseded', `${self} ${is}+ ${updated} ${by} [^${version}]* ${number} .*`, {
    weight: 'linked',
    dated: true,
  }),
  // Superseded by NAME. Historical, Superseded by NAME. Updated by a numbered work.
  rule('superseded', `(?: [^${by}${number}:]{1,3} ,)? ${replaced} ${by} :? .+`, {
    dated: true,
    names: true,
  }),
  rule('superseded', `${updated} ${by} :? [^${version}]* ${number} .*`, { weight: 'linked' }),
  rule('superseded', `${updateIn} : .+`, { names: true }),
  // Status: Superseded. Of a work's standing the publisher alone keeps a row.
  rule('superseded', `${work}? ${status} :? (?:${replaced}|${olderVersion})`, { unlinked: true }),
  rule('superseded', `${status} :? .{1,3} ,? ${replaced} ${by} :? .+`, {
    dated: true,
    names: true,
  }),
];
