import { signs } from '../concepts';

const {
  version,
  release,
  draft,
  work,
  thisOne,
  newer,
  older,
  archived,
  updated,
  replaced,
  exists,
  go,
  here,
  is,
  may,
  by,
  other,
} = signs;

/** What is no word: a date, and a word with a figure in it. */
export const date = 'd';
export const number = 'N';

/** Any one of several concepts. */
export const oneOf = (...concepts: string[]): string => `[${concepts.join('')}]`;
export const thing = oneOf(work, version, draft);
export const item = oneOf(work, draft);

/** This version, this entry, this NAME review, this version of this entry, the record you are trying to access. */
export const self = `(?: ${thisOne}+ ${other}? ${thing} ${number}? (?:${thisOne}* ${thing})? ${number}? ${thisOne}* | ${item} ${is}* ${thisOne}+ | ${version} ${thisOne}+ ${item} )`;
/** This entry's, before what it owns. */
export const owner = `(?: ${thisOne}* ${item} ${number}? )?`;
/** Of this entry; some languages say "of" with the word for "by". */
const ofOwner = `(?: ${by}? ${thisOne}* ${item} ${number}? )?`;
/** A newer version [of this entry], adjectives on either side. */
export const newerVersion = `(?: (?:${oneOf(newer, updated)}+ ${version} (?: ${number} | \\( ${number} \\) )? | ${version} ${number}? ${oneOf(newer, updated)}+) ${ofOwner} (?:${is}* ${thisOne}+)? )`;
export const aged = oneOf(older, archived, replaced);
/** An older version [of this entry]. */
export const olderVersion = `(?: (?:${aged}+ ${version} ${number}? | ${version} ${number}? ${aged}+ ${is}*) ${ofOwner} ${thisOne}* )`;
/** The version before this one, which is no copy that somebody keeps. */
export const previousVersion = `(?: (?:${oneOf(older, replaced)}+ ${version} ${number}? | ${version} ${number}? ${oneOf(older, replaced)}+) ${ofOwner} ${thisOne}* )`;
/** What may still follow: a comma or a colon and more. */
export const rest = '(?: [,:] .* )?';
/** Words that lead the reader to what is named beside them. */
export const leading = oneOf(is, may, exists, go, here);
/** Somewhere before a colon, one of these. */
export const holds = (concepts: string): string => `(?= [^:]* ${concepts} )`;
/** Was done, the day before, between or behind: "wurde am 3. Mai … ersetzt", "was replaced on …". */
export const was = (done: string): string =>
  `(?: ${is}+ ${date}? ${by}? ${updated}* ${done} | ${date} ${is}+ ${done} | ${date}? ${done} ${is}+ )`;
/** A day behind what it dates; the bracket that ends a sentence is left out. */
export const dateBehind = `(?: \\( ${date} \\)? | ,? ${date} )?`;
export const numbered = oneOf(version, release);
/** By whom or what, or for what, to the end: "by the publisher on 3 May 2021", ": see our policy". */
export const agent = `${is}* (?: ${date} ${by}? .* | ${by} .+ | : .+ )?`;
