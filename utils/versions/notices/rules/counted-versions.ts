import { signs } from '../concepts';
import {
  date,
  dateBehind,
  holds,
  item,
  leading,
  newerVersion,
  number,
  numbered,
  oneOf,
  owner,
  rest,
} from './phrases';
import { type Rule, rule } from './rule';

const {
  version,
  draft,
  work,
  thisOne,
  viewing,
  newer,
  updated,
  replaced,
  replaces,
  archives,
  exists,
  go,
  here,
  published,
  is,
  may,
  by,
} = signs;

/** Sentences that count versions, or lead to the newest: of this page they tell by figures and links. */
export const countedRules: readonly Rule[] = [
  // Submitted on 2 May 2017 (this version), latest version 3 June 2018 (v2)
  rule(
    'superseded',
    `[^:[]* \\( ${thisOne}+ ${version} [,${version}${number}]* \\) ,? ${newer} ${version} ${date} .*`,
  ),
  // Version 1.0, see also Version 2.0
  rule('superseded', `${version} ${number} ,? ${go} ${version} ${number}`, { rising: true }),
  // Release 2 of 4. You are viewing version 2 of 4.
  rule(
    'superseded',
    `(?:${oneOf(thisOne, is, viewing)}* ${numbered}) ${number} ${by}? ${number} ${dateBehind}`,
    {
      rising: true,
      unlinked: true,
    },
  ),
  // Version 2 (current version: 4)
  rule(
    'superseded',
    `${numbered} ${number} [,(] ${newer} ${numbered}? ${is}* :? ${numbered}? ${number}`,
    { rising: true },
  ),
  // Release 2 (3 May 2021); release 4 is current. This is version 2. The latest version is 4.
  rule(
    'superseded',
    `${oneOf(thisOne, is, viewing)}* ${numbered} ${number} ${owner} ${dateBehind}`,
    { weight: 'ownNumber' },
  ),
  rule(
    'superseded',
    `(?: ${numbered} ${number} ${is}* ${newer} ${numbered}? | ${newer} ${numbered}? ${is}* :? ${numbered}? ${number} | ${numbered} ${number} ${dateBehind} ${is}+ ${newer} ) ${dateBehind}`,
    { weight: 'latestNumber' },
  ),
  // This is a file in the archives of NAME.
  rule('superseded', `${thisOne}+ ${is}+ ${work} ${archives} .*`),
  // A version of this preprint was published at JOURNAL on 3 May 2021.
  rule('superseded', `${version} ${thisOne}+ ${draft} ${is}+ ${published} .*`, { dated: true }),
  // This entry was last revised on 3 May 2021, read the latest version.
  rule(
    'superseded',
    `${thisOne}+ ${item} [^:,]* ${updated} [^:,]* , ${go} ${newerVersion} ${leading}*`,
    {
      weight: 'linked',
      dated: true,
    },
  ),
  // Read the latest version. The latest version can be found here.
  rule(
    'superseded',
    // "You may read the latest version here", and not "If there is a newer version, it is told here".
    `(?! ${may} .* , ) ${holds(oneOf(go, exists, here))} ${oneOf(is, may, go, here)}* ${owner} ${newerVersion} ${leading}* ${dateBehind} ${rest}`,
    { weight: 'linked', dated: true },
  ),
  // The current version that replaces it: click here.
  rule('superseded', `${replaces} ${newerVersion} ${leading}+`, { weight: 'linked' }),
  // The version that replaced it can be found here.
  rule('superseded', `${version} ${oneOf(replaced, replaces)} ${thisOne}* ${leading}+`, {
    weight: 'linked',
  }),
  // See the published version at ADDRESS. The published version of this preprint is available: …
  rule(
    'superseded',
    `${holds(oneOf(go, exists))} ${go}? ${published} ${version} ${owner} ${oneOf(is, exists, go, here)}* ${rest}`,
    { weight: 'linked' },
  ),
];
