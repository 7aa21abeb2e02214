import { signs } from '../concepts';
import { agent, date, dateBehind, item, number, oneOf, rest, self, was } from './phrases';
import { type Rule, rule } from './rule';

const {
  version,
  draft,
  work,
  law,
  thisOne,
  newer,
  withdrawn,
  retired,
  repealed,
  lapsed,
  removed,
  deaccessioned,
  retracted,
  corrected,
  forthcoming,
  advanceSummary,
  preview,
  comeBack,
  toFollow,
  correction,
  correctionOf,
  correctionIn,
  retraction,
  retractionIn,
  status,
  exists,
  here,
  published,
  is,
  not,
  by,
  other,
} = signs;

/** Sentences that tell what else became of the work: forthcoming, withdrawn, retracted, corrected. */
export const withdrawnRules: readonly Rule[] = [
  // This is an advance summary of a forthcoming article. This is a preview and has not been published.
  rule('forthcoming', `${thisOne}+ ${is}+ ${advanceSummary} .*`, { closing: true }),
  rule(
    'forthcoming',
    `${thisOne}+ ${is}+ ${oneOf(preview, draft, newer, version)}* ${forthcoming} .*`,
  ),
  rule('forthcoming', `${self} (?: ${is}+ ${forthcoming} | ${forthcoming} ${is}+ )`),
  // The article on this person is in preparation.
  rule('forthcoming', `${item} (?: ${thisOne} ${other} )? ${is}+ ${forthcoming}`),
  rule('forthcoming', `${thisOne}+ ${is}+ ${preview} ${not} ${is}+ ${published}`),
  // Please check back later for the full article. Full edition to follow.
  rule('forthcoming', `${other}? ${comeBack} .*`, { weight: 'linked' }),
  rule('forthcoming', `${oneOf(other, newer)}{0,2} ${toFollow}`),

  // This item has been withdrawn. This publication was withdrawn on 3 May 2021.
  rule('withdrawn', `${self} ${was(oneOf(withdrawn, retired))} ${agent}`, { dated: true }),
  rule('withdrawn', `${is}+ ${withdrawn} ${self} ${agent}`, { dated: true }),
  // The authors have withdrawn this preprint (3 May 2021) because …
  rule(
    'withdrawn',
    `${other}{1,3} ${is}* ${withdrawn} ${self} (?: \\( ${date} \\) | ${date} )? .*`,
    {
      dated: true,
    },
  ),
  // This regulation was repealed on 3 May 2021. Repealed by a numbered work.
  rule('withdrawn', `${thisOne}+ ${oneOf(law, work)} ${is}+ ${repealed} ${agent}`, {
    names: true,
    dated: true,
  }),
  rule('withdrawn', `${repealed} ${by} :? .+`, { names: true, dated: true }),
  // The record you are trying to access was removed.
  rule('withdrawn', `${item} ,? ${is}* ${thisOne}+ ,? ${is}+ ${removed} .*`),
  // Withdrawn: TITLE. [Withdrawn] TITLE. Deaccessioned. Norm repealed by another.
  rule(
    'withdrawn',
    `${withdrawn} : [^${number}]+ | \\[ ${oneOf(withdrawn, repealed)} | ${deaccessioned} .* | ${oneOf(work, law)} ${oneOf(withdrawn, repealed)} ${by} .+`,
  ),
  rule('withdrawn', `${item}? ${status} :? ${oneOf(withdrawn, repealed)} ${dateBehind}`, {
    unlinked: true,
    dated: true,
  }),
  // This act is no longer in force.
  rule('withdrawn', `${thisOne}+ ${oneOf(law, work)} ${is}+ ${lapsed} ${dateBehind}`, {
    dated: true,
  }),
  // Status of the document: No longer in force. No longer in force, end of validity: 3 May 2021
  rule(
    'withdrawn',
    `(?: ${other}? ${status} ${oneOf(work, law)}? :? )? ${is}* ${lapsed} (?: ${dateBehind} | ,? ${other}{1,3} : ${date} )`,
    { unlinked: true, dated: true },
  ),

  // This article has been retracted. Retracted 3 May 2021. Retracted article: TITLE
  rule('retracted', `${self} ${was(retracted)} ${agent}`, { dated: true }),
  rule('retracted', `${is}+ ${retracted} ${self} ${agent}`, { dated: true }),
  // The editors have retracted this article because … The board agreed on the retraction of this article.
  rule('retracted', `[^:]{1,14} ${oneOf(retracted, retraction)} ${self} .*`, {
    weight: 'along',
    dated: true,
  }),
  rule('retracted', `${retracted} ${date} | ${status} :? ${retracted}`, { dated: true }),
  rule(
    'retracted',
    `(?: ${retracted} ${item}? | ${item} ${retracted} ) : .+ | \\[ (?: ${retracted} ${item}? | ${item} ${retracted} )`,
  ),
  // A banner of two words, which linked leads to the article from its notice.
  rule('retracted', `${retracted} ${item} | ${item} ${retracted}`, { unlinked: true }),
  // A Retraction Note to this article was published on 3 May 2021. Retraction in: JOURNAL
  rule('retracted', `${retraction} ${self} ${is}+ ${published} ${date}?`, { dated: true }),
  rule('retracted', `${retractionIn} : .+`),

  // This article has been corrected.
  rule('corrected', `${self} ${was(corrected)} ${agent}`, { dated: true }),
  rule('corrected', `${is}+ ${corrected} ${self} ${agent}`, { dated: true }),
  // An Author Correction to this article was published on 3 May 2021.
  rule(
    'corrected',
    `(?: ${correction} ${self} | ${correctionOf} ${self} ) ${is}+ ${published} ${date}?`,
    { dated: true },
  ),
  // This article has a correction. There is an erratum for this article. Erratum in: JOURNAL
  rule('corrected', `${self} ${exists}? ${correction} (?: ${published} ${date} )? ${rest}`),
  rule('corrected', `${oneOf(exists, is)}+ ${oneOf(correction, correctionOf)} ${self} ${rest}`),
  rule('corrected', `${is}* ${published} ${oneOf(correction, correctionOf)} ${self} ${date}?`, {
    dated: true,
  }),
  // Fe de erratas: ADDRESS
  rule('corrected', `${correction} : ${here}+`, { weight: 'linked' }),
  rule('corrected', `${correctionIn} : .+`),
  rule('corrected', `${correction} ${published} ${date}`, { dated: true }),
  // Correction (3 May 2021): A former text of this article named another tower.
  rule('corrected', `${correction} ,? \\(? ${date} \\)? : .+`, { dated: true }),
];
